"""`timelinejs`: the JSON that TimelineJS reads (https://timeline.knightlab.com/docs/json-format.html).

TimelineJS shows texts as HTML, so they are escaped; it shows an end as it is written, so the last day is written, not
the first one after. A date has no month or day where the text has none. Events without a start have no place there:
they are left out, and counted in the log. No media are named, so that nothing is fetched when the timeline is shown.
"""

import json
import logging
from collections.abc import Mapping
from datetime import datetime
from html import escape

from timeline.export.record import Record, source, teller
from timeline.figures.dates_in_words import in_words
from timeline.figures.words import Words, locale_of, words
from timeline.model import Document, Event, Grain, Timeline, TimeValue, last_moment
from timeline.resources import Config

FILE = "timeline.timelinejs.json"

log = logging.getLogger(__name__)


def files(timeline: Timeline, config: Config, locale: str) -> Mapping[str, bytes]:
    """The timeline for TimelineJS; dates and classes are in the language `locale`, English where that has no words."""
    spoken = words(config, locale_of(locale, config))
    documents = {document.id: document for document in timeline.documents}
    slides = [_slide(event, event.when.value, spoken, documents) for event in timeline.events if event.when.value]
    placed = [slide for slide in slides if slide["start_date"]]
    if len(placed) < len(timeline.events):
        log.warning("%s: %d events left out, for want of a start", FILE, len(timeline.events) - len(placed))
    shown = {"title": {"text": {"headline": escape(timeline.title)}}, "events": placed}
    text = json.dumps(shown, ensure_ascii=False, indent=1, sort_keys=True)
    return {FILE: (text + "\n").encode(errors="replace")}


def _slide(event: Event, value: TimeValue, spoken: Words, documents: Mapping[str, Document]) -> Record:
    start, end = value.interval.start, value.interval.end
    slide = {
        "unique_id": event.id,
        "start_date": _point(start, value.grain) if start else None,
        "display_date": escape(in_words(event.when, spoken)),
        "group": escape(spoken(event.quad.value)),
        "text": {"headline": escape(event.title), "text": _text(event, documents)},
    }
    if start and end and (last := last_moment(end)) and _is_longer(start, last, value.grain):
        slide["end_date"] = _point(last, value.grain)
    return slide


def _point(moment: datetime, grain: Grain) -> dict[str, int]:
    parts = {"year": moment.year}
    if grain < Grain.YEAR:
        parts["month"] = moment.month
    if grain < Grain.MONTH:
        parts["day"] = moment.day
    return parts


def _is_longer(start: datetime, last: datetime, grain: Grain) -> bool:
    return _point(start, grain) != _point(last, grain)


def _text(event: Event, documents: Mapping[str, Document]) -> str:
    names = dict.fromkeys(told.document for told in event.mentions)
    links = [_link(documents[name]) for name in names if name in documents]
    return f"<p>{escape(teller(event).quote)}</p>" + "".join(f"<p>{link}</p>" for link in links)


def _link(document: Document) -> str:
    cited = source(document)
    title = escape(" · ".join(fact for fact in (document.title or document.id, document.source) if fact))
    if not cited["url"]:
        return title
    return f'<a href="{escape(cited["url"])}" rel="noopener noreferrer">{title}</a>'
