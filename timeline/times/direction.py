"""Which of the many days of a name is meant."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from timeline.model import Grain
from timeline.times import civil
from timeline.times.expressions import Direction
from timeline.times.tense import Tense

YEARS_SEARCHED = 6
YEARS_TO_LEAP = 8
DAYS_FOR_A_STEP_BACK = 65
DAYS_FOR_A_SECTION = 140
DAYS_FOR_A_LEADING_YEAR, DAYS_FOR_A_YEAR = 100, 180
"""What going on from a bare year costs, which may be a digression, less so at the beginning of a sentence."""
DAYS_OF_YEAR = 366


class Told(NamedTuple):
    """A date that the text spoke of; `leading` if its sentence begins with it."""

    day: date
    grain: Grain
    leading: bool = False


def weekday(base: date, number: int, direction: Direction | None, tense: Tense | None) -> date:
    """The day of that weekday (1 is Monday) that a direction, a tense or nearness to `base` chooses."""
    ahead = (number - base.isoweekday()) % 7
    if direction is Direction.LAST:
        return base - timedelta(days=(7 - ahead) if ahead else 7)
    if direction is Direction.NEXT:
        return base + timedelta(days=ahead or 7)
    if tense is Tense.FUTURE or (direction is Direction.THIS and tense is None):
        return base + timedelta(days=ahead)
    if tense is Tense.PAST:
        return base - timedelta(days=(7 - ahead) % 7)
    return base + timedelta(days=ahead if ahead <= 3 else ahead - 7)


def chosen(days: Iterable[date], base: date, direction: Direction | None, tense: Tense | None) -> date | None:
    """Of candidate days the one before, after or nearest to `base`."""
    if direction is Direction.LAST:
        return max([day for day in days if day < base], default=None)
    if direction is Direction.NEXT:
        return min([day for day in days if day > base], default=None)
    if direction is Direction.THIS:
        return min([day for day in days if day.year == base.year], default=None)
    if tense is Tense.PAST:
        return max([day for day in days if day <= base], default=None)
    if tense is Tense.FUTURE:
        return min([day for day in days if day >= base], default=None)
    return min(days, key=lambda day: (abs((day - base).days), day), default=None)


def continuing(
    months_days: tuple[int, int], recent: Sequence[Told], section: range | None = None, *, onward: bool = False
) -> date | None:
    """That month and day in the year in which it best goes on from one of the last dates of a story, latest first.

    Nearness decides; a date further back in the text counts as so many days further away, a year says little, and
    where a story is told `onward` a day before the last date is twice as far. The years of the `section` are nearer.
    """
    backward = 2 if onward else 1
    years = {told.day.year + step for told in recent for step in (-1, 0, 1)} | set(section or ())
    days = [day for year in sorted(years) if (day := civil.real(year, *months_days))]
    return min(days, key=lambda day: _cost(day, recent, section, backward), default=None)


def _cost(day: date, recent: Sequence[Told], section: range | None, backward: int) -> tuple[int, int]:
    costs = [
        (_step(told, day, backward) + back * DAYS_FOR_A_STEP_BACK, back)
        for back, told in enumerate(recent)
        if abs(day.year - told.day.year) <= 1
    ]
    if section is None or day.year not in section:
        return min(costs)
    cost, back = min([*costs, (DAYS_OF_YEAR, len(recent))])
    return cost - DAYS_FOR_A_SECTION, back


def _step(told: Told, day: date, backward: int) -> int:
    """What it costs to go on from a date to a day, in days."""
    if told.grain >= Grain.YEAR:
        near = DAYS_FOR_A_LEADING_YEAR if told.leading else DAYS_FOR_A_YEAR
        return near if day.year == told.day.year else 2 * DAYS_OF_YEAR
    start = told.day.replace(day=1) if told.grain >= Grain.MONTH or day.day == 1 else told.day
    gone = (day - start).days
    return gone if gone >= 0 else -gone * backward


def in_years(base: date, month: int, day: int, reach: int = 1) -> list[date]:
    """That day of the years around `base`; the 29th of February needs more of them."""
    reach = YEARS_TO_LEAP if (month, day) == (2, 29) else reach
    span = range(base.year - reach, base.year + reach + 1)
    return [found for year in span if (found := civil.real(year, month, day))]


def agreeing(base: date, number: int, day: int, month: int | None) -> list[date]:
    """The days around `base` that have that weekday and day number (and month, if said)."""
    if month is not None:
        return [found for found in in_years(base, month, day, YEARS_SEARCHED) if found.isoweekday() == number]
    around = [(base.year * 12 + base.month - 1 + step) for step in range(-7, 8)]
    days = [civil.real(index // 12, index % 12 + 1, day) for index in around]
    return [found for found in days if found and found.isoweekday() == number]
