"""Extended Date/Time Format (ISO 8601-2:2019, levels 0 to 2) of intervals."""

from datetime import date, datetime, timedelta

from timeline.model import Grain, Modifier, TimeValue

_SEASONS = {3: 21, 6: 22, 9: 23, 12: 24}


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
    return f"../{_point(_last_day(end), value.grain)}" if end is not None else "../.."


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
    last = _last_day(end)
    months = start.day == 1 and end.day == 1 and grain >= Grain.MONTH
    point = Grain.MONTH if months else Grain.DAY
    if months and start.month == end.month == 1 and grain >= Grain.YEAR:
        point = Grain.YEAR
    return f"{_point(start.date(), point)}/{_point(last, point)}"


def _last_day(end: datetime) -> date:
    return (end - timedelta(microseconds=1)).date()


def _point(day: date, grain: Grain) -> str:
    if grain >= Grain.YEAR:
        return f"{day.year:04}"
    return f"{day.year:04}-{day.month:02}" if grain >= Grain.MONTH else day.isoformat()
