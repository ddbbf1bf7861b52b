"""The Chinese calendar of moons and sun, after J. Meeus, Astronomical Algorithms (1998), chapters 25 and 49.

A month begins on the day of a new moon in China; the one that holds the winter solstice is the eleventh. Of thirteen
months between two solstices the first in which the sun enters no new sign is a leap month without a number of its own.
"""

from datetime import date, timedelta
from functools import cache
from itertools import pairwise
from math import floor, radians, sin

J2000 = 2451545.0
CENTURY = 36525.0
MONTH = 29.530588861
FIRST_MOON = 2451550.09766
EAST = 8 / 24
"""China's clock ahead of universal time, in days."""
LEAP_YEAR_MONTHS = 13
WINTER, CIRCLE, SIGN = 270.0, 360.0, 30.0
_ORDINAL_OF_J2000 = date(2000, 1, 1).toordinal()


def moon_day(number: int, month: int, day: int) -> date:
    """The day of a month of the Chinese year that begins in January or February of `number`."""
    return _months(number)[month - 1] + timedelta(days=day - 1)


def new_moon_near(day: date) -> date:
    """The day of a new moon that is nearest to a day. In China it ends soon after sunset in Mecca."""
    index = round((day.toordinal() - _ORDINAL_OF_J2000 - 5) / MONTH)
    return min(map(_new_moon, (index - 1, index, index + 1)), key=lambda moon: abs((moon - day).days))


def sun_day(number: int, longitude: float) -> date:
    """The day in China on which the sun of that year reaches a longitude (15 is Qingming, 270 the winter solstice)."""
    first = date(number, 1, 1).toordinal()
    start = _longitude(_midnight(first))
    guess = first + int((longitude - start) % CIRCLE / CIRCLE * 365.2422) - 3
    while (_longitude(_midnight(guess + 1)) - longitude) % CIRCLE > CIRCLE / 2:
        guess += 1
    return date.fromordinal(guess)


@cache
def _months(number: int) -> list[date]:
    """The first days of the twelve numbered months of a year."""
    return [*_numbered(number)[2:], *_numbered(number + 1)[:2]]


@cache
def _numbered(number: int) -> list[date]:
    """The first days of the numbered months from the one with the solstice before a year up to the tenth."""
    start, end = _solstice_month(number - 1), _solstice_month(number)
    days = [_new_moon(index) for index in range(start, end + 1)]
    if len(days) > LEAP_YEAR_MONTHS:
        leap = next(place for place, (first, after) in enumerate(pairwise(days)) if _sign(first) == _sign(after))
        del days[leap]
    return days[:-1]


def _solstice_month(number: int) -> int:
    """The number, since the year 2000, of the moon whose month holds the winter solstice of a year."""
    solstice = sun_day(number, WINTER)
    index = floor((solstice.toordinal() - _ORDINAL_OF_J2000 - 5) / MONTH) + 1
    while _new_moon(index) > solstice:
        index -= 1
    return index


def _sign(day: date) -> int:
    return floor(_longitude(_midnight(day.toordinal())) / SIGN)


def _midnight(ordinal: int) -> float:
    """The Julian day of the first moment of a day in China."""
    return J2000 - 0.5 + ordinal - _ORDINAL_OF_J2000 - EAST


def _longitude(moment: float) -> float:
    """The sun's apparent longitude, to a hundredth of a degree."""
    t = (moment - J2000) / CENTURY
    anomaly = radians(357.52911 + 35999.05029 * t)
    centre = (1.914602 - 0.004817 * t) * sin(anomaly) + 0.019993 * sin(2 * anomaly) + 0.000289 * sin(3 * anomaly)
    node = radians(125.04 - 1934.136 * t)
    return (280.46646 + 36000.76983 * t + centre - 0.00569 - 0.00478 * sin(node)) % CIRCLE


@cache
def _new_moon(index: int) -> date:
    """The day in China of a new moon, counted from that of 6 January 2000."""
    t = index * MONTH / CENTURY
    moment = FIRST_MOON + MONTH * index + 0.00015437 * t * t
    fade = 1 - 0.002516 * t
    sun = 2.5534 + 29.1053567 * index
    moon = 201.5643 + 385.81693528 * index + 0.0107582 * t * t
    node = 160.7108 + 390.67050284 * index - 0.0016118 * t * t
    for size, faded, of_sun, of_moon, of_node in _TERMS:
        moment += size * fade**faded * sin(radians(of_sun * sun + of_moon * moon + of_node * node))
    moment += 0.000325 * sin(radians(299.77 + 0.107408 * index - 0.009173 * t * t))
    moment -= 0.00017 * sin(radians(124.7746 - 1.56375588 * index))
    return date.fromordinal(floor(moment - J2000 + 0.5 + EAST) + _ORDINAL_OF_J2000)


_TERMS = (
    (-0.40720, 0, 0, 1, 0),
    (0.17241, 1, 1, 0, 0),
    (0.01608, 0, 0, 2, 0),
    (0.01039, 0, 0, 0, 2),
    (0.00739, 1, -1, 1, 0),
    (-0.00514, 1, 1, 1, 0),
    (0.00208, 2, 2, 0, 0),
    (-0.00111, 0, 0, 1, -2),
    (-0.00057, 0, 0, 1, 2),
    (0.00056, 1, 1, 2, 0),
    (-0.00042, 0, 0, 3, 0),
    (0.00042, 1, 1, 0, 2),
    (0.00038, 1, 1, 0, -2),
    (-0.00024, 1, -1, 2, 0),
)
"""Size in days, power of the factor of eccentricity, multiples of sun's and moon's anomaly and of the argument."""
