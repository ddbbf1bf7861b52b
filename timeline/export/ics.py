"""`ics`: an iCalendar file of all-day events (RFC 5545). The one door to icalendar.

`DTEND` is exclusive, as in the model. What is not known to the month, or has no end, would be a false day in a
calendar: it is left out, counted in the log and in `X-GEOTIMELINE-LEFT-OUT`. The option `ics_coarse` keeps what is
coarser than a month, over all the days it may mean. Ids and stamps are the same in every run.
"""

import logging
import re
from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta

import icalendar

from timeline.export.page.links import web_address
from timeline.export.record import teller
from timeline.model import Document, Event, EventDate, Grain, Modality, Timeline, last_moment
from timeline.resources import Config
from timeline.resources.ontology import EventType, ontology
from timeline.times.edtf import edtf

FILE = "timeline.ics"
_STATUS = {Modality.ASSERTED: "CONFIRMED", Modality.REPORTED: "CONFIRMED", Modality.NEGATED: "CANCELLED"}
_UNSTAMPED = date(1970, 1, 1)
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")

log = logging.getLogger(__name__)


def files(timeline: Timeline, config: Config, locale: str, *, ics_coarse: bool = False) -> Mapping[str, bytes]:
    """The calendar. Categories are in the language `locale`; `ics_coarse` keeps seasons, years and decades."""
    documents = {document.id: document for document in timeline.documents}
    types = ontology(config)
    calendar = icalendar.Calendar()
    calendar.add("prodid", "-//geotimeline//geotimeline//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", " ".join(_clean(timeline.title).split()))
    placed = [
        (event, days)
        for event in timeline.events
        if (days := calendar_days(event.when, Grain.CENTURY if ics_coarse else Grain.MONTH))
    ]
    for event, days in placed:
        calendar.add_component(_entry(event, days, documents, types, locale))
    left_out = len(timeline.events) - len(placed)
    if left_out:
        calendar.add("x-geotimeline-left-out", str(left_out))
        why = "undated or without an end" if ics_coarse else "undated, without an end or coarser than a month"
        log.warning("%s: %d of %d events left out, %s", FILE, left_out, len(timeline.events), why)
    return {FILE: calendar.to_ical()}


def calendar_days(when: EventDate, coarsest: Grain = Grain.MONTH) -> tuple[date, date] | None:
    """The civil days `[first, after)` of a date no coarser than `coarsest`, None for others."""
    value = when.value
    if value is None or value.grain > coarsest or value.interval.start is None or value.interval.end is None:
        return None
    last = last_moment(value.interval.end).date()
    return value.interval.start.date(), last + timedelta(days=1)


def _entry(
    event: Event,
    days: tuple[date, date],
    documents: Mapping[str, Document],
    types: Mapping[str, EventType],
    locale: str,
) -> icalendar.Event:
    told = [documents[name] for name in dict.fromkeys(m.document for m in event.mentions) if name in documents]
    known = types.get(event.type)
    label = known.labels.get(locale, event.type) if known else event.type
    entry = icalendar.Event()
    entry.add("uid", f"{event.id}@geotimeline")
    entry.add("dtstamp", _stamp(told))
    entry.add("dtstart", days[0])
    entry.add("dtend", days[1])
    entry.add("summary", _clean(event.title))
    entry.add("description", _clean("\n".join([teller(event).quote, *map(_cited, told)])))
    entry.add("categories", [event.quad.value, _clean(label)])
    entry.add("status", _STATUS.get(event.modality, "TENTATIVE"))
    entry.add("transp", "TRANSPARENT")
    if event.place:
        entry.add("location", _clean(event.place.name))
    if url := next((url for document in told if (url := web_address(document.url))), None):
        entry.add("url", _clean(url))
    if event.when.value:
        entry.add("x-edtf", edtf(event.when.value))
    return entry


def _stamp(told: list[Document]) -> datetime:
    """The first publication, at midnight UTC."""
    first = min((document.published for document in told if document.published), default=_UNSTAMPED)
    return datetime.combine(first, time(), UTC)


def _cited(document: Document) -> str:
    facts = (document.title, document.source, web_address(document.url))
    return " · ".join(fact for fact in facts if fact)


def _clean(text: str) -> str:
    """Text without the control characters that RFC 5545 forbids."""
    return _CONTROLS.sub(" ", text)
