"""Ticks of the time axis: the finest step whose labels do not touch."""

from collections.abc import Iterator
from datetime import date, timedelta

from timeline.figures import locales
from timeline.figures.marks import EPOCH, day_number
from timeline.figures.windows import Window

ROOM = 78.0
_STEPS = (
    ("day", 1, 1.0), ("day", 2, 2.0), ("week", 1, 7.0), ("week", 2, 14.0), ("month", 1, 30.4), ("month", 2, 60.8),
    ("month", 3, 91.3), ("month", 6, 182.6), ("month", 12, 365.2), ("month", 24, 730.5), ("month", 60, 1_826.0),
    ("month", 120, 3_652.0), ("month", 240, 7_305.0), ("month", 600, 18_262.0), ("month", 1_200, 36_524.0),
    ("month", 6_000, 182_621.0),
)  # fmt: skip
_MONDAY = 4
_LAST_MONTH = 12 * 9_999


def ticks(window: Window, width: float, locale: str) -> list[tuple[float, str]]:
    """Days since 1970-01-01 and their labels, on a plot of `width` pixels."""
    scale = width / window.days
    unit, count, _ = next((step for step in _STEPS if step[2] * scale >= ROOM), _STEPS[-1])
    days = _months(window, count) if unit == "month" else _days(window, count * (7 if unit == "week" else 1))
    return [(day_number(day), _label(day, unit, count, locale)) for day in days]


def _days(window: Window, every: int) -> Iterator[date]:
    day = _MONDAY + -(-(int(window.start) + 1 - _MONDAY) // every) * every
    while day < window.end:
        yield _date(day)
        day += every


def _months(window: Window, every: int) -> Iterator[date]:
    first = _date(int(window.start // 1))
    month = -(-(first.year * 12 + first.month) // every) * every
    while month < _LAST_MONTH and day_number(day := date(month // 12, month % 12 + 1, 1)) < window.end:
        yield day
        month += every


def _label(day: date, unit: str, count: int, locale: str) -> str:
    if unit != "month":
        return locales.day_short(day, locale)
    return str(day.year) if count >= 12 else locales.month_short(day, locale)


def _date(number: int) -> date:
    return (EPOCH + timedelta(days=number)).date()
