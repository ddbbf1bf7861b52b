"""Mend: plain functions over the hits of a line, applied in this order. No date is known here."""

from collections.abc import Callable

from timeline.times.expressions import Hit
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

Step = Callable[[list[Hit], Line], list[Hit]]
STEPS: tuple[Step, ...] = (
    true_ones,
    years_joined,
    years_shared,
    years_carried,
    decades_joined,
    weeks_joined,
    weekdays_named,
    days_joined,
    clocks_shared,
    nights_joined,
    stamped,
    offsets_joined,
    widened,
    bounded,
)


def refine(hits: list[Hit], line: Line) -> list[Hit]:
    """The hits of a line with false ones dropped, neighbours joined, spans widened and bounds marked."""
    for step in STEPS:
        hits = step(hits, line)
    return hits
