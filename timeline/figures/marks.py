"""An event as it may be drawn: never more precise than its text, never more certain."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from timeline.model import Event, Grain, Modality, Modifier, Quad, TimeValue

EPOCH = datetime(1970, 1, 1)
DAY_SECONDS = 86_400
STUB_DAYS = 10.0
LONGEST_UNIT = {
    Grain.WEEKEND: 3,
    Grain.WEEK: 7,
    Grain.MONTH: 31,
    Grain.QUARTER: 92,
    Grain.SEASON: 94,
    Grain.YEAR: 366,
    Grain.DECADE: 3_653,
    Grain.CENTURY: 36_525,
}


class Shape(StrEnum):
    """How much the text says about the time of an event."""

    POINT = "point"
    """On one day."""
    SPAN = "span"
    """From a day or month to another, all along."""
    RANGE = "range"
    """Some time within a week, a month, a season, a year …"""
    ROUGH = "rough"
    """About then."""


@dataclass(frozen=True, slots=True)
class Mark:
    """An event on the axis. `start` and `end` are days since 1970-01-01, half-open; an open end is drawn so far."""

    event: str
    quad: Quad
    shape: Shape
    start: float
    end: float
    open_start: bool
    open_end: bool
    certain: bool

    @property
    def middle(self) -> float:
        """Half-way, in days since 1970-01-01."""
        return (self.start + self.end) / 2


def day_number(moment: datetime | date) -> float:
    """Days since 1970-01-01, with the fraction of the day."""
    if not isinstance(moment, datetime):
        moment = datetime(moment.year, moment.month, moment.day)
    return (moment - EPOCH).total_seconds() / DAY_SECONDS


def mark(event: Event, known_until: float | None) -> Mark | None:
    """How to draw an event; None where nothing places it on the axis.

    An event without an end is drawn up to `known_until`, the day of the last publication, and gets an arrow there.
    """
    value = event.when.value
    if value is None or (value.interval.start is None and value.interval.end is None):
        return None
    start, end = _ends(value, known_until)
    return Mark(
        event.id,
        event.quad,
        shape(value, paired=event.when.until is not None),
        start,
        end,
        value.interval.start is None,
        value.interval.end is None,
        event.modality is Modality.ASSERTED,
    )


def shape(value: TimeValue, paired: bool = False) -> Shape:
    """What to draw for a date; `paired` where two expressions give its two ends."""
    interval = value.interval
    if value.modifier is Modifier.APPROX:
        return Shape.ROUGH
    if paired or interval.start is None or interval.end is None:
        return Shape.SPAN
    days = (interval.end - interval.start).total_seconds() / DAY_SECONDS
    if value.grain <= Grain.DAY:
        return Shape.POINT if days <= 1 else Shape.SPAN
    return Shape.RANGE if days <= LONGEST_UNIT[value.grain] else Shape.SPAN


def _ends(value: TimeValue, known_until: float | None) -> tuple[float, float]:
    """Where a bar begins and stops, in days: an open end reaches `known_until`, an open start is a short stub."""
    start, end = value.interval.start, value.interval.end
    if start is None or end is None:
        return _open_ends(start, end, known_until)
    if value.grain < Grain.DAY:
        return _whole_day(start, end)
    return day_number(start), day_number(end)


def _open_ends(start: datetime | None, end: datetime | None, known_until: float | None) -> tuple[float, float]:
    if start is not None:
        first = day_number(start)
        return first, max(known_until if known_until is not None else first, first + STUB_DAYS)
    last = day_number(end) if end is not None else known_until or 0.0
    return last - STUB_DAYS, last


def _whole_day(start: datetime, end: datetime) -> tuple[float, float]:
    """A clock time is drawn on its day: the axis has no finer place."""
    first = float(int(day_number(start) // 1))
    return first, max(day_number(end), first + 1.0)
