"""Whether a document is news or tells history."""

from collections.abc import Iterable
from datetime import date

from timeline.model import Anchor
from timeline.times.expressions import CalendarDate, Clock, Expression, PartOfDay, Shift, Unit

YEARS_NEEDED = 5
YEARS_BACK = 2
DATES_NEEDED = 4
DAYS_NEEDED = 6
TIMES_AS_MANY = 2
RARELY = 10
"""Of how many expressions of a history at most one may count from publication."""
NEAR_DAYS_NEEDED = 2


def is_history(expressions: Iterable[Expression], published: date | None) -> bool:
    """Whether a document states years rather than counting days from its publication.

    A history names years at least two before publication often; one of recent times months and days with their year,
    however young, or begins with one and goes on in months and days without; all do so more than twice as often as
    they count from publication. Without a publication date every document is read as one: only the text can date it.
    """
    if published is None:
        return True
    told = list(expressions)
    years = [year for expression in told if (year := _stated_year(expression)) is not None]
    months = [expression for expression in told if isinstance(expression, CalendarDate) and expression.month]
    dates = sum(expression.year is not None for expression in months)
    old = sum(year <= published.year - YEARS_BACK for year in years)
    deictic = sum(map(_is_deictic, told))
    if deictic * RARELY > len(told):
        return False
    enough = TIMES_AS_MANY * deictic
    recent = dates >= DATES_NEEDED and len(years) > enough
    begun = len(months) >= DAYS_NEEDED and months[0].year is not None and len(months) > enough
    return recent or begun or (old >= YEARS_NEEDED and old > enough)


def is_daily(expressions: Iterable[Expression]) -> bool:
    """Whether a document goes by the days near its publication, so that "today" is one of them."""
    return sum(map(_is_near_day, expressions)) >= NEAR_DAYS_NEEDED


def _is_near_day(expression: Expression) -> bool:
    if isinstance(expression, PartOfDay | Clock):
        return expression.day is not None and _is_near_day(expression.day)
    if isinstance(expression, Shift):
        return _is_deictic(expression) and expression.unit is Unit.DAY and not expression.nowadays
    month = isinstance(expression, CalendarDate) and expression.weekday is None and expression.day is None
    return not month and _is_deictic(expression)


def _stated_year(expression: Expression) -> int | None:
    if not isinstance(expression, CalendarDate) or expression.year is None or expression.short_year:
        return None
    return -expression.year if expression.before_christ else expression.year


def _is_deictic(expression: Expression) -> bool:
    if isinstance(expression, PartOfDay | Clock) and expression.day is not None:
        return _is_deictic(expression.day)
    if isinstance(expression, CalendarDate):
        return expression.year is None and (expression.weekday is not None or expression.direction is not None)
    return isinstance(expression, Shift) and expression.anchor is Anchor.PUBLICATION and not expression.nowadays
