"""Whether a document is news or tells history."""

from collections.abc import Iterable
from datetime import date

from timeline.model import Anchor
from timeline.times.expressions import CalendarDate, Expression, PartOfDay, Shift

YEARS_NEEDED = 5
YEARS_BACK = 2
TIMES_AS_MANY = 2


def is_history(expressions: Iterable[Expression], published: date | None) -> bool:
    """Whether years at least two before publication are named often, and more than twice as often as deictic words.

    Without a publication date every document is read as a history: only the text can date it.
    """
    if published is None:
        return True
    old = deictic = 0
    for expression in expressions:
        old += _is_old(expression, published)
        deictic += _is_deictic(expression)
    return old >= YEARS_NEEDED and old > TIMES_AS_MANY * deictic


def _is_old(expression: Expression, published: date) -> bool:
    if not isinstance(expression, CalendarDate) or expression.year is None or expression.short_year:
        return False
    return expression.before_christ or expression.year <= published.year - YEARS_BACK


def _is_deictic(expression: Expression) -> bool:
    if isinstance(expression, PartOfDay) and expression.day is not None:
        return _is_deictic(expression.day)
    weekday = isinstance(expression, CalendarDate) and expression.weekday is not None and expression.day is None
    return weekday or (isinstance(expression, Shift) and expression.anchor is Anchor.PUBLICATION)
