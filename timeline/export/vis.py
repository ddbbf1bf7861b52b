"""`vis`: items and groups for vis-timeline (https://visjs.github.io/vis-timeline/docs/timeline/).

vis-timeline shows `content` and `title` as HTML, so they are escaped; its `end` is exclusive, as in the model. An event
of one day is a point, a longer or coarser one a range as long as the text leaves it: a month is the whole month.
Events without a start have no place there: they are left out, and counted in the log.
"""

import json
import logging
from collections.abc import Mapping
from html import escape

from timeline.export.record import Record, bounds, teller
from timeline.figures.dates_in_words import in_words
from timeline.figures.names import names
from timeline.figures.words import Words, locale_of, words
from timeline.model import Event, EventDate, Precision, Timeline
from timeline.resources import Config

FILE = "timeline.vis.json"
NOBODY = "-"

log = logging.getLogger(__name__)


def files(timeline: Timeline, config: Config, locale: str) -> Mapping[str, bytes]:
    """Items, and a group for each actor; dates in words are in the language `locale`, English where that has none."""
    spoken = words(config, locale_of(locale, config))
    placed = [event for event in timeline.events if bounds(event.when.value)[0]]
    if len(placed) < len(timeline.events):
        log.warning("%s: %d events left out, for want of a start", FILE, len(timeline.events) - len(placed))
    shown = names(timeline, spoken.locale)
    groups = {key: shown.get(key, spoken("nobody")) for key in map(_group, placed)}
    made = {
        "items": [_item(event, spoken) for event in placed],
        "groups": [{"id": key, "content": escape(name)} for key, name in groups.items()],
    }
    text = json.dumps(made, ensure_ascii=False, indent=1, sort_keys=True)
    return {FILE: (text + "\n").encode(errors="replace")}


def _item(event: Event, spoken: Words) -> Record:
    start, end = bounds(event.when.value)
    return {
        "id": event.id,
        "content": escape(event.title),
        "title": escape(f"{in_words(event.when, spoken)} — {teller(event).quote}"),
        "start": start,
        "group": _group(event),
        "className": f"{event.quad.value} {event.modality.value} {event.when.precision.value}",
    } | _shape(event.when, end)


def _shape(when: EventDate, end: str | None) -> Record:
    if when.precision is Precision.DAY or end is None:
        return {"type": "point"}
    return {"type": "range", "end": end}


def _group(event: Event) -> str:
    return event.sources[0].key if event.sources else NOBODY
