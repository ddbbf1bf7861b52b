"""Days, weeks, months …: the periods of the calendar, and in which of them an edge of the graph lies for sure."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from timeline.model import Grain, Precision, UsageError

UNITS = (Grain.DAY, Grain.WEEK, Grain.MONTH, Grain.QUARTER, Grain.YEAR, Grain.DECADE)
_MONTHS = {Grain.MONTH: 1, Grain.QUARTER: 3, Grain.YEAR: 12, Grain.DECADE: 120}
_DAY = timedelta(days=1)


def unit(said: str) -> Grain:
    """The length of a period, by its name.

    Raises:
        UsageError: for an unknown one.
    """
    known = {grain.name.lower(): grain for grain in UNITS}
    if said.strip().lower() not in known:
        raise UsageError(f"unknown period {said!r}; use one of {', '.join(known)}")
    return known[said.strip().lower()]


def first_day(day: date, unit: Grain) -> date:
    """The first day of the period that holds a day."""
    if unit is Grain.DAY:
        return day
    if unit is Grain.WEEK:
        return date.fromordinal(max(day.toordinal() - day.weekday(), 1))
    if unit is Grain.DECADE:
        return date(max(day.year // 10 * 10, 1), 1, 1)
    months = _MONTHS[unit]
    return date(day.year, (day.month - 1) // months * months + 1, 1)


def next_day(day: date, unit: Grain) -> date:
    """The first day of the period after; the last period of all has no other after it."""
    try:
        if unit <= Grain.WEEK:
            return day + timedelta(days=1 if unit is Grain.DAY else 7)
        months = day.year // 10 * 120 + 120 if unit is Grain.DECADE else day.year * 12 + day.month - 1 + _MONTHS[unit]
        return date(months // 12, months % 12 + 1, 1)
    except (ValueError, OverflowError):
        return date.max


def period_of(edge: Mapping[str, Any], unit: Grain) -> date | None:
    """The first day of the period in which an edge's event lies for sure; None where its date is coarser, or unknown.

    An event that lasted counts where it began, one without an end (or a beginning) where it began (or ended). What is
    "about" a date needs a period at least twice as long.
    """
    start, end = (date.fromisoformat(edge[name]) if name in edge else None for name in ("start", "end"))
    if start is None or end is None:
        edge_day = start or (end - _DAY if end else None)
        return first_day(edge_day, unit) if edge_day else None
    first = first_day(start, unit)
    if edge["lasted"]:
        return first
    after = next_day(first, unit)
    rough = edge["precision"] == Precision.APPROX.value
    fits = end <= after and (not rough or 2 * (end - start) <= after - first)
    return first if fits else None
