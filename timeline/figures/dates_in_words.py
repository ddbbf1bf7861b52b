"""A date as a reader says it, exactly as precise as its text."""

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta

from timeline.figures import locales
from timeline.figures.marks import Shape, shape
from timeline.figures.words import Words
from timeline.model import EventDate, Grain, Modifier, TimeValue, last_moment

_SEASON = re.compile(r"(-?\d{4})-(SP|SU|FA|WI)")
_SEASON_OF_MONTH = ("WI", "WI", "SP", "SP", "SP", "SU", "SU", "SU", "FA", "FA", "FA", "WI")
_PARTS = {
    Modifier.APPROX: "about",
    Modifier.START: "early",
    Modifier.MID: "mid",
    Modifier.END: "late",
}
_HOUR = timedelta(hours=1)  # what lasts longer is a part of the day, which has no hour of its own


def in_words(when: EventDate, words: Words) -> str:
    """ "juin 2024", "since September 2023", "vers le 13 juin 2024", or that it is undated."""
    if when.value is None:
        return words("undated")
    return value_in_words(when.value, words, when.timex3)


def value_in_words(value: TimeValue, words: Words, timex3: str | None = None) -> str:
    """A value of the calendar in words; `timex3` names its season where it has one."""
    start, end = value.interval.start, value.interval.end
    if start is None or end is None:
        return _open(start, end, value.grain, words, timex3)
    text = _closed(start, last_moment(end), value, words, timex3)
    part = _PARTS.get(value.modifier) if value.modifier else None
    return _with(words, part, value.grain, text) if part else text


def precision(when: EventDate, words: Words) -> str:
    """How precise a date is: "exact day", "month (day unknown)" …"""
    value = when.value
    if value is None or value.interval.start is None is value.interval.end:
        return words("precision_none")
    if value.interval.end is None:
        return words("precision_open_end")
    if value.interval.start is None:
        return words("precision_open_start")
    drawn = shape(value, when.until is not None)
    if drawn is Shape.RANGE:
        return words(f"precision_{value.grain.name.lower()}")
    return words(f"precision_{drawn.value}")


def _open(start: datetime | None, end: datetime | None, grain: Grain, words: Words, timex3: str | None) -> str:
    if start is not None:
        return _with(words, "since", grain, _unit(start, grain, words, timex3))
    if end is not None:
        return _with(words, "until", grain, _unit(last_moment(end), grain, words, timex3))
    return words("undated")


def _closed(start: datetime, last: datetime, value: TimeValue, words: Words, timex3: str | None) -> str:
    grain = value.grain
    if shape(value) is Shape.SPAN or (value.modifier is Modifier.APPROX and grain <= Grain.DAY):
        return _between(start, last, grain, words)
    if grain < Grain.DAY and last - start > _HOUR:
        return _day(start.date(), words)
    return _unit(start, grain, words, timex3)


def _between(start: datetime, last: datetime, grain: Grain, words: Words) -> str:
    first_day, last_day = start.date(), last.date()
    if first_day == last_day:
        return _day(first_day, words)
    if grain in (Grain.MONTH, Grain.QUARTER, Grain.SEASON):
        return locales.months(first_day, last_day, words.locale)
    if grain >= Grain.YEAR:
        return _years(first_day.year, last_day.year)
    return _first(locales.days(first_day, last_day, words.locale), words)


def _years(first: int, last: int) -> str:
    return str(first) if first == last else f"{first}–{last}"


def _unit(moment: datetime, grain: Grain, words: Words, timex3: str | None) -> str:
    """The calendar unit of that grain which holds a moment."""
    day = moment.date()
    if grain < Grain.DAY:
        return f"{_day(day, words)}, {locales.clock(moment, words.locale)}"
    if grain is Grain.SEASON:
        return _season(day, words, timex3)
    if grain is Grain.CENTURY:
        first = (day.year - 1) // 100 * 100 + 1
        return _years(first, first + 99)
    return _UNITS[grain](day, words)


def _day(day: date, words: Words) -> str:
    return _first(locales.day(day, words.locale), words)


def _weekend(day: date, words: Words) -> str:
    saturday = day + timedelta(days=5 - day.weekday()) if day.weekday() < 5 else day
    return words("weekend", date=_first(locales.days(saturday, saturday + timedelta(days=1), words.locale), words))


def _week(day: date, words: Words) -> str:
    return words("week", date=_day(day - timedelta(days=day.weekday()), words))


def _season(day: date, words: Words, timex3: str | None) -> str:
    named = _SEASON.fullmatch(timex3 or "")
    year, season = named.groups() if named else (str(day.year), _SEASON_OF_MONTH[day.month - 1])
    return words(f"season_{season}", year=year)


def _with(words: Words, part: str, grain: Grain, text: str) -> str:
    """A preposition takes another form before a day than before a month or a year in some languages."""
    return words(f"{part}_day" if grain <= Grain.DAY else part, date=text)


def _first(text: str, words: Words) -> str:
    """CLDR writes "1 mars"; French says "1er mars"."""
    return re.sub(r"\b1(?= [^\W\d])", words("first_day"), text, count=1)


_UNITS: Mapping[Grain, Callable[[date, Words], str]] = {
    Grain.DAY: _day,
    Grain.WEEKEND: _weekend,
    Grain.WEEK: _week,
    Grain.MONTH: lambda day, words: locales.month(day, words.locale),
    Grain.QUARTER: lambda day, words: locales.quarter(day, words.locale),
    Grain.YEAR: lambda day, _: str(day.year),
    Grain.DECADE: lambda day, words: words("decade", year=str(day.year // 10 * 10)),
}
