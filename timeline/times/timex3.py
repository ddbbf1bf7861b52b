"""TIMEX3 values (TimeML 1.2.1) of intervals and durations."""

from datetime import datetime

from timeline.model import Grain, TimeValue
from timeline.times.expressions import Duration, Unit

_LETTERS = {
    Unit.SECOND: "S",
    Unit.MINUTE: "M",
    Unit.HOUR: "H",
    Unit.DAY: "D",
    Unit.WEEKEND: "WE",
    Unit.WEEK: "W",
    Unit.FORTNIGHT: "W",
    Unit.MONTH: "M",
    Unit.QUARTER: "Q",
    Unit.HALF: "M",
    Unit.YEAR: "Y",
    Unit.DECADE: "DE",
    Unit.CENTURY: "CE",
    Unit.MILLENNIUM: "ML",
    Unit.PERIOD: "X",
}
_MULTIPLES = {Unit.FORTNIGHT: 2, Unit.HALF: 6}
_BELOW_DAY = (Unit.HOUR, Unit.MINUTE, Unit.SECOND)
_DIGITS = {Grain.MONTH: 7, Grain.YEAR: 4, Grain.DECADE: 3, Grain.CENTURY: 2}
_SEASON_OF_MONTH = {3: "SP", 6: "SU", 9: "FA", 12: "WI"}


SEASONS = ("SP", "SU", "FA", "WI")
"""TIMEX3's seasons, spring first."""


def before_christ(year: int, month: int | None = None, day: int | None = None) -> str:
    """The value of a year before year 1, or of a month or day of it."""
    return f"BC{year:04}" + (f"-{month:02}" if month else "") + (f"-{day:02}" if month and day else "")


def calendar(value: TimeValue) -> str | None:
    """The TIMEX3 value of a closed interval at its grain, None for one that is open at its start."""
    start, end = value.interval.start, value.interval.end
    if start is None:
        return None
    if value.grain < Grain.DAY:
        return _moment(start, value.grain)
    if value.grain is Grain.QUARTER:
        long = end is not None and (end.year - start.year) * 12 + end.month - start.month == 6
        return f"{start.year:04}-H{start.month // 7 + 1}" if long else f"{start.year:04}-Q{start.month // 3 + 1}"
    if value.grain is Grain.SEASON:
        return f"{start.year:04}-{_SEASON_OF_MONTH.get(start.month, 'SP')}"
    return _day_or_longer(start, value.grain)


def _moment(start: datetime, grain: Grain) -> str:
    form = {Grain.HOUR: "%H:00", Grain.MINUTE: "%H:%M", Grain.SECOND: "%H:%M:%S"}[grain]
    return f"{start.date().isoformat()}T{start.strftime(form)}"


def _day_or_longer(start: datetime, grain: Grain) -> str:
    if grain in (Grain.WEEK, Grain.WEEKEND):
        iso = start.isocalendar()
        return f"{iso.year:04}-W{iso.week:02}" + ("-WE" if grain is Grain.WEEKEND else "")
    day = start.date().isoformat()
    return day[: _DIGITS[grain]] if grain in _DIGITS else day


def duration(length: Duration) -> str:
    """The TIMEX3 value of a duration ("P2D", "PT1H30M", "PXY")."""
    parts = [(count, unit) for count, unit in length.amounts]
    days = "".join(amount(count, unit) for count, unit in parts if unit not in _BELOW_DAY)
    times = "".join(amount(count, unit) for count, unit in parts if unit in _BELOW_DAY)
    return f"P{days}" + (f"T{times}" if times else "")


def amount(count: float | None, unit: Unit) -> str:
    """A count and the letter of its unit; an unknown count is X."""
    if count is None:
        return f"X{_LETTERS[unit]}"
    number = count * _MULTIPLES.get(unit, 1)
    return f"{number:g}{_LETTERS[unit]}" if number < 1e6 else f"{number:.0f}{_LETTERS[unit]}"
