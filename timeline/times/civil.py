"""Calendar arithmetic on half-open intervals of civil time (proleptic Gregorian, no zone).

Weeks are ISO weeks, weekends Saturday and Sunday, seasons the meteorological ones (spring is March to May), a winter
belongs to the year in which it begins.
"""

from calendar import monthrange
from datetime import date, datetime, timedelta

from timeline.model import Grain, Interval
from timeline.times import moons

FIRST_YEAR, LAST_YEAR = 1, 9998
_MONTHS = {Grain.MONTH: 1, Grain.QUARTER: 3, Grain.SEASON: 3, Grain.YEAR: 12, Grain.DECADE: 120, Grain.CENTURY: 1200}
_DAYS = {Grain.DAY: 1, Grain.WEEKEND: 7, Grain.WEEK: 7}
_HIJRA, _HIJRA_YEAR = 227014, 622
_SECONDS = {Grain.SECOND: 1, Grain.MINUTE: 60, Grain.HOUR: 3600}


class OutOfCalendarError(ValueError):
    """A day before year 1 or after year 9998, which no civil interval of ours can hold."""


def midnight(day: date) -> datetime:
    """The first moment of a day."""
    return datetime(day.year, day.month, day.day)


def days(first: date, count: int = 1) -> Interval:
    """`count` days from `first` on."""
    start = midnight(first)
    return Interval(start, start + timedelta(days=count))


def months(year: int, month: int, count: int = 1) -> Interval:
    """`count` months from the given one on.

    Raises:
        OutOfCalendarError: where either end is not a year from 1 to 9999.
    """
    last = year * 12 + month - 1 + count
    if not (year >= FIRST_YEAR and last // 12 <= LAST_YEAR + 1):
        raise OutOfCalendarError(f"{year}-{month}")
    return Interval(datetime(year, month, 1), datetime(last // 12, last % 12 + 1, 1))


def year(number: int) -> Interval:
    """A calendar year."""
    return months(number, 1, 12)


def quarter(number: int, index: int) -> Interval:
    """Quarter `index` (1 to 4) of a year."""
    return months(number, 3 * index - 2, 3)


def half(number: int, index: int) -> Interval:
    """Half `index` (1 or 2) of a year."""
    return months(number, 6 * index - 5, 6)


def season(number: int, index: int) -> Interval:
    """Season `index` (1 spring to 4 winter) that begins in a year."""
    return months(number, 3 * index, 3)


def century(number: int) -> Interval:
    """A century as newspapers count it: the twentieth is 1900 to 1999."""
    return months(max((number - 1) * 100, FIRST_YEAR), 1, 1200 if number > 1 else 1188)


def containing(day: date, grain: Grain) -> Interval:
    """The interval of a grain that holds a day; a weekend is the one of the day's week.

    Raises:
        OutOfCalendarError: where it does not fit years 1 to 9998.
    """
    if grain <= Grain.DAY:
        return days(day)
    if grain in (Grain.WEEK, Grain.WEEKEND):
        monday = day - timedelta(days=day.weekday())
        return days(monday, 7) if grain is Grain.WEEK else days(monday + timedelta(days=5), 2)
    if grain is Grain.SEASON:
        return season(day.year - (day.month < 3), (day.month % 12) // 3 or 4)
    return _block(day, grain)


def _block(day: date, grain: Grain) -> Interval:
    if grain is Grain.CENTURY:
        return century(day.year // 100 + 1)
    if grain is Grain.DECADE:
        first = day.year // 10 * 10
        return months(max(first, FIRST_YEAR), 1, 120 if first else 108)
    length = _MONTHS[grain]
    return months(day.year, (day.month - 1) // length * length + 1, length)


def shifted(moment: datetime, count: int, grain: Grain) -> datetime:
    """`count` units later (earlier where negative); the day is cut to the length of its new month.

    Raises:
        OutOfCalendarError: where the result is not in years 1 to 9998.
    """
    try:
        if grain in _MONTHS:
            return _months_later(moment, count * _MONTHS[grain])
        moved = moment + timedelta(days=count * _DAYS.get(grain, 0), seconds=count * _SECONDS.get(grain, 0))
    except OverflowError:
        raise OutOfCalendarError(f"{moment} {count:+} {grain.name}") from None
    return _inside(moved)


def _months_later(moment: datetime, count: int) -> datetime:
    index = moment.year * 12 + moment.month - 1 + count
    number, month = index // 12, index % 12 + 1
    if not FIRST_YEAR <= number <= LAST_YEAR:
        raise OutOfCalendarError(f"year {number}")
    return moment.replace(year=number, month=month, day=min(moment.day, monthrange(number, month)[1]))


def _inside(moment: datetime) -> datetime:
    if not FIRST_YEAR <= moment.year <= LAST_YEAR:
        raise OutOfCalendarError(str(moment))
    return moment


def easter(number: int) -> date:
    """Western Easter Sunday of a year (the Gregorian computus of Meeus, Jones and Butcher)."""
    golden, cycle, place = number % 19, number // 100, number % 100
    epact = (19 * golden + cycle - cycle // 4 - (cycle - (cycle + 8) // 25 + 1) // 3 + 15) % 30
    sunday = (32 + 2 * (cycle % 4) + 2 * (place // 4) - epact - place % 4) % 7
    index = epact + sunday - 7 * ((golden + 11 * epact + 22 * sunday) // 451) + 114
    return date(number, index // 31, index % 31 + 1)


def hijri(year: int, month: int, day: int = 1) -> date:
    """A day of the Islamic calendar: its months begin the day after the new moon nearest to the calendar's tables
    (Reingold and Dershowitz, Calendrical Calculations); where the crescent is watched for, up to a day or two later."""
    months = 29 * (month - 1) + (6 * month - 1) // 11
    table = date.fromordinal(1 + months + 354 * (year - 1) + (3 + 11 * year) // 30 + _HIJRA)
    return moons.new_moon_near(table - timedelta(days=1)) + timedelta(days=day)


def hijri_months(month: int, number: int) -> list[Interval]:
    """The months of that number, 1 to 12, that begin in a Gregorian year: one, seldom two or none."""
    near = (number - _HIJRA_YEAR) * 33 // 32
    begun = [(hijri(year, month), year) for year in range(max(near - 2, 1), max(near + 3, 1))]
    ends = [(first, hijri(year + month // 12, month % 12 + 1)) for first, year in begun if first.year == number]
    return [Interval(midnight(first), midnight(after)) for first, after in ends]


def orthodox_easter(number: int) -> date:
    """Orthodox Easter Sunday of a year (Meeus's computus for the Julian calendar, moved to the Gregorian)."""
    moon = (19 * (number % 19) + 15) % 30
    index = moon + (2 * (number % 4) + 4 * (number % 7) - moon + 34) % 7 + 114
    behind = number // 100 - number // 400 - 2
    return date(number, index // 31, index % 31 + 1) + timedelta(days=behind)


def hijri_day(number: int, month: int, day: int) -> date:
    """The first day in a Gregorian year that has that month and day of the Islamic calendar."""
    near = (number - _HIJRA_YEAR) * 33 // 32
    found = (hijri(year, month, day) for year in range(max(near - 1, 1), max(near + 3, 4)))
    return next(known for known in found if known.year >= number)


def nth_weekday(number: int, month: int, weekday: int, nth: int) -> date | None:
    """The `nth` weekday (1 Monday to 7 Sunday; -1 is the last) of a month, None where it has no such day."""
    first, length = monthrange(number, month)
    day = 1 + (weekday - 1 - first) % 7 + 7 * (nth - 1)
    if nth < 0:
        day = length - (first + length - 1 - (weekday - 1)) % 7 + 7 * (nth + 1)
    return date(number, month, day) if 1 <= day <= length else None


def real(number: int, month: int, day: int) -> date | None:
    """The day, None where the calendar has none (30 February)."""
    try:
        return date(number, month, day) if number <= LAST_YEAR else None
    except ValueError:
        return None
