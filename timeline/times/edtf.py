"""Extended Date/Time Format (ISO 8601-2:2019, levels 0 to 2) of intervals, written and read back."""

import re
from dataclasses import replace
from datetime import date, datetime, timedelta

from timeline.model import Grain, Interval, Modifier, TimeValue, last_moment
from timeline.times import civil

_SEASONS = {3: 21, 6: 22, 9: 23, 12: 24}
_DATE = re.compile(r"(\d{2})(?:XX|(\d)(?:X|(\d)(?:-(\d\d)(?:-(\d\d|XX))?)?))([~?%]?)")
_OPEN = ("..", "")


def edtf(value: TimeValue) -> str:
    """An interval in EDTF: a date at its grain, a pair `start/end` with inclusive ends, or one open end ("..").

    Clock times are cut to their day. An approximate value ends in `~`.
    """
    start, end = value.interval.start, value.interval.end
    if start is None or end is None:
        return _open(value)
    text = _single(start, end, value.grain) or _pair(start, end, value.grain)
    if value.modifier is not Modifier.APPROX:
        return text
    return "/".join(part + "~" for part in text.split("/")) if "X" not in text else text


def _open(value: TimeValue) -> str:
    start, end = value.interval.start, value.interval.end
    if start is not None:
        return f"{_point(start.date(), value.grain)}/.."
    return f"../{_point(last_moment(end).date(), value.grain)}" if end is not None else "../.."


def _single(start: datetime, end: datetime, grain: Grain) -> str | None:
    """One EDTF date that says exactly this interval, if there is one."""
    if grain <= Grain.DAY and end - start <= timedelta(days=1):
        return start.date().isoformat()
    if start.day != 1 or end.day != 1:
        return None
    length = (end.year - start.year) * 12 + end.month - start.month
    if length == 1:
        return f"{start.year:04}-{start.month:02}"
    if grain is Grain.SEASON and length == 3 and start.month in _SEASONS:
        return f"{start.year:04}-{_SEASONS[start.month]}"
    return _years(start.year, length) if start.month == 1 else None


def _years(first: int, length: int) -> str | None:
    if length == 12:
        return f"{first:04}"
    if length == 120 and first % 10 == 0:
        return f"{first // 10:03}X"
    return f"{first // 100:02}XX" if length == 1200 and first % 100 == 0 else None


def _pair(start: datetime, end: datetime, grain: Grain) -> str:
    last = last_moment(end).date()
    months = start.day == 1 and end.day == 1 and grain >= Grain.MONTH
    point = Grain.MONTH if months else Grain.DAY
    if months and start.month == end.month == 1 and grain >= Grain.YEAR:
        point = Grain.YEAR
    return f"{_point(start.date(), point)}/{_point(last, point)}"


def _point(day: date, grain: Grain) -> str:
    if grain >= Grain.YEAR:
        return f"{day.year:04}"
    return f"{day.year:04}-{day.month:02}" if grain >= Grain.MONTH else day.isoformat()


def parse(text: str) -> TimeValue:
    """The interval and grain of an EDTF date ("2024-06", "198X", "2024-22", "2024-06-18~") or interval ("2023-09/..").

    Raises:
        ValueError: for what is neither, lies outside the calendar, or ends before it begins.
    """
    first, slash, last = text.strip().partition("/")
    if not slash:
        return _parsed(first)
    if first in _OPEN and last in _OPEN:
        raise ValueError(f"{text!r} is open at both ends")
    start, end = (None if edge in _OPEN else _parsed(edge) for edge in (first, last))
    known = [edge for edge in (start, end) if edge]
    interval = Interval(start.interval.start if start else None, end.interval.end if end else None)
    if interval.start and interval.end and interval.end <= interval.start:
        raise ValueError(f"{text!r} ends before it begins")
    return replace(min(known, key=lambda edge: edge.grain), interval=interval)


def _parsed(text: str) -> TimeValue:
    found = _DATE.fullmatch(text)
    if not found:
        raise ValueError(f"{text!r} is no EDTF date")
    century, decade, unit, month, day, doubt = found.groups()
    modifier = Modifier.APPROX if doubt else None
    if decade is None:
        return TimeValue(civil.century(int(century) + 1), Grain.CENTURY, modifier)
    if unit is None:
        return TimeValue(civil.months(int(century + decade) * 10, 1, 120), Grain.DECADE, modifier)
    year = int(century + decade + unit)
    return replace(_within_year(year, month, day), modifier=modifier)


def _within_year(year: int, month: str | None, day: str | None) -> TimeValue:
    if month is None:
        return TimeValue(civil.year(year), Grain.YEAR)
    if int(month) in _SEASONS.values():
        return TimeValue(civil.season(year, int(month) - min(_SEASONS.values()) + 1), Grain.SEASON)
    if not 1 <= int(month) <= 12:
        raise ValueError(f"{month!r} is no month")
    if day is None or day == "XX":
        return TimeValue(civil.months(year, int(month)), Grain.MONTH)
    return TimeValue(civil.days(date(year, int(month), int(day))), Grain.DAY)
