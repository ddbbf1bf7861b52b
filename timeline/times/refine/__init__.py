"""Mend: plain functions over the hits of a line, applied in this order. No date is known here."""

from collections.abc import Callable

from timeline.times.expressions import (
    CalendarDate,
    Clock,
    Decade,
    EventOffset,
    Expression,
    Feast,
    Hit,
    PartOfDay,
    PartOfYear,
    Shift,
)
from timeline.times.line import Line
from timeline.times.refine.bounds import bounded
from timeline.times.refine.false_friends import true_ones
from timeline.times.refine.joins import (
    clocks_shared,
    days_joined,
    decades_joined,
    nights_joined,
    offsets_joined,
    stamped,
    weekdays_named,
    weeks_joined,
    years_carried,
    years_joined,
    years_shared,
)
from timeline.times.refine.spans import widened

Join = Callable[[list[Hit], Line], list[Hit]]
JOINS: tuple[tuple[Join, frozenset[type[Expression]]], ...] = (
    (years_joined, frozenset({CalendarDate, PartOfYear, Feast})),
    (years_shared, frozenset({CalendarDate, PartOfYear})),
    (years_carried, frozenset({CalendarDate})),
    (decades_joined, frozenset({Decade})),
    (weeks_joined, frozenset({Shift})),
    (weekdays_named, frozenset({Shift})),
    (days_joined, frozenset({Shift, PartOfDay, Clock})),
    (clocks_shared, frozenset({Clock})),
    (nights_joined, frozenset({Shift, PartOfDay})),
    (offsets_joined, frozenset({EventOffset})),
)
"""What joins neighbours, and the kinds of expressions of which it needs one."""


def refine(hits: list[Hit], line: Line) -> list[Hit]:
    """The hits of a line with false ones dropped, neighbours joined, spans widened and bounds marked."""
    hits = true_ones(hits, line)
    if len(hits) > 1:
        kinds = {type(hit.expression) for hit in hits}
        for join, needed in JOINS:
            if not kinds.isdisjoint(needed):
                hits = join(hits, line)
    return bounded(widened(stamped(hits, line), line), line)
