"""Counting events by day, week, month … without claiming to know more than their texts.

An event counts in a period when its date says that it lies there. One that lasted counts in each period it touched,
one without an end (or beginning) where it began (or ended). What is dated more coarsely counts nowhere, and is counted
apart.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from timeline.figures import locales
from timeline.figures.dates_in_words import value_in_words
from timeline.figures.marks import EPOCH, Mark, Shape, day_number
from timeline.figures.windows import Window
from timeline.figures.words import Words
from timeline.graph.periods import UNITS, first_day, next_day
from timeline.model import Event, Grain, Interval, TimeValue, last_moment

ENOUGH = 0.8
"""The finest unit is taken that places so many of the events."""


@dataclass(frozen=True, slots=True)
class Tally:
    """Periods one after the other, the numbers of the periods of each event, and how many have no place there."""

    unit: Grain
    starts: tuple[date, ...]
    placed: dict[str, tuple[int, ...]]
    coarse: int
    outside: int

    def label(self, number: int, words: Words) -> str:
        """A period on an axis, as short as can be."""
        day = self.starts[number]
        if self.unit <= Grain.WEEK:
            return locales.day_short(day, words.locale)
        if self.unit is Grain.MONTH:
            return locales.month_short(day, words.locale)
        return (
            self.in_words(number, words) if self.unit is not Grain.QUARTER else locales.quarter_short(day, words.locale)
        )

    def in_words(self, number: int, words: Words) -> str:
        """A period in full: "June 2024", "week of 3 June 2024"."""
        first = datetime.combine(self.starts[number], time())
        after = datetime.combine(next_day(self.starts[number], self.unit), time())
        return value_in_words(TimeValue(Interval(first, after), self.unit), words)


def tally(events: Sequence[Event], marks: Iterable[Mark], window: Window, most: int) -> Tally:
    """The events in the finest periods that place most of them, at most `most` periods in the window."""
    drawn = {mark.event: mark for mark in marks}
    inside = [event for event in events if event.id in drawn and window.shows(drawn[event.id])]
    outside = sum(event.id in drawn for event in events) - len(inside)
    coarsest = UNITS[-1]
    candidates = [
        _placed(inside, drawn, unit, starts, outside)
        for unit in UNITS
        if len(starts := _starts(window, unit)) <= most or unit is coarsest
    ]
    best = max(len(found.placed) for found in candidates)
    return next(found for found in candidates if len(found.placed) >= min(best, ENOUGH * len(inside)))


def _placed(events: Sequence[Event], marks: dict[str, Mark], unit: Grain, starts: list[date], outside: int) -> Tally:
    numbers = {start: number for number, start in enumerate(starts)}
    found = {event.id: _periods(event.when.value, marks[event.id].shape, unit) for event in events}
    placed = {name: tuple(numbers[day] for day in days if day in numbers) for name, days in found.items() if days}
    return Tally(unit, tuple(starts), {name: each for name, each in placed.items() if each}, *_lost(found, outside))


def _lost(found: dict[str, list[date]], outside: int) -> tuple[int, int]:
    return sum(not days for days in found.values()), outside


def _periods(value: TimeValue | None, shape: Shape, unit: Grain) -> list[date]:
    """The first days of the periods an event is known to lie in."""
    if value is None or not _fits(value.grain, shape, unit):
        return []
    start, end = value.interval.start, value.interval.end
    if start is None or end is None:
        edge = start or (last_moment(end) if end else None)
        return [first_day(edge.date(), unit)] if edge else []
    first, last = first_day(start.date(), unit), first_day(last_moment(end).date(), unit)
    if first != last and shape is not Shape.SPAN:
        return []
    days = [first]
    while days[-1] < last:
        days.append(next_day(days[-1], unit))
    return days


def _fits(grain: Grain, shape: Shape, unit: Grain) -> bool:
    """What is only about a month lies in no month for sure."""
    return grain < unit if shape is Shape.ROUGH and grain >= Grain.DAY else grain <= unit


def _starts(window: Window, unit: Grain) -> list[date]:
    """The periods of a window; too many of them are not listed to their end."""
    days = [first_day(_day(window.start), unit)]
    while len(days) <= _TOO_MANY and day_number(after := next_day(days[-1], unit)) < window.end:
        if after <= days[-1]:
            break
        days.append(after)
    return days


_TOO_MANY = 2_000


def _day(number: float) -> date:
    return (EPOCH + timedelta(days=number)).date()
