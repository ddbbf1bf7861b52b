"""Which of the many days of a name is meant."""

from collections.abc import Iterable
from datetime import date, timedelta

from timeline.times import civil
from timeline.times.expressions import Direction
from timeline.times.tense import Tense

YEARS_SEARCHED = 6


def weekday(base: date, number: int, direction: Direction | None, tense: Tense | None) -> date:
    """The day of that weekday (1 is Monday) that a direction, a tense or nearness to `base` chooses."""
    ahead = (number - base.isoweekday()) % 7
    if direction is Direction.LAST:
        return base - timedelta(days=(7 - ahead) if ahead else 7)
    if direction is Direction.NEXT:
        return base + timedelta(days=ahead or 7)
    if direction is None and tense is Tense.FUTURE:
        return base + timedelta(days=ahead)
    if direction is None and tense is Tense.PAST:
        return base - timedelta(days=(7 - ahead) % 7)
    return base + timedelta(days=ahead if ahead <= 3 else ahead - 7)


def chosen(days: Iterable[date], base: date, direction: Direction | None, tense: Tense | None) -> date | None:
    """Of candidate days the one before, after or nearest to `base`."""
    found = sorted(days)
    if direction is Direction.LAST:
        return max((day for day in found if day < base), default=None)
    if direction is Direction.NEXT:
        return min((day for day in found if day > base), default=None)
    if direction is Direction.THIS:
        return next((day for day in found if day.year == base.year), None)
    if tense is Tense.PAST:
        return max((day for day in found if day <= base), default=None)
    if tense is Tense.FUTURE:
        return min((day for day in found if day >= base), default=None)
    return min(found, key=lambda day: (abs((day - base).days), day), default=None)


def in_years(base: date, month: int, day: int) -> list[date]:
    """That day of the years around `base`."""
    span = range(base.year - YEARS_SEARCHED, base.year + YEARS_SEARCHED + 1)
    return [found for year in span if (found := civil.real(year, month, day))]


def agreeing(base: date, number: int, day: int, month: int | None) -> list[date]:
    """The days around `base` that have that weekday and day number (and month, if said)."""
    if month is not None:
        return [found for found in in_years(base, month, day) if found.isoweekday() == number]
    around = [(base.year * 12 + base.month - 1 + step) for step in range(-7, 8)]
    days = [civil.real(index // 12, index % 12 + 1, day) for index in around]
    return [found for found in days if found and found.isoweekday() == number]
