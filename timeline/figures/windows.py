"""Which stretch of time to show: all of it, the last twelve months, or the part where things happen."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from timeline.figures.marks import Mark, day_number

FOCUS_SHARE = 0.17
FOCUS_GAIN = 1.5
YEAR_DAYS = 365.25
SHORTEST_DAYS = 30.0
MARGIN_SHARE = 0.02
FIRST_DAY = day_number(date.min)
LAST_DAY = day_number(date.max)


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch of the axis, in days since 1970-01-01, by the name of its button."""

    name: str
    start: float
    end: float

    @property
    def days(self) -> float:
        """Its length in days."""
        return self.end - self.start

    def shows(self, mark: Mark) -> bool:
        """Whether any part of the mark is inside."""
        return mark.start < self.end and mark.end > self.start


def windows(marks: Sequence[Mark], published: float | None = None) -> tuple[Window, ...]:
    """The windows worth offering, the one to begin with first: `focus`, `year`, `all`.

    `focus` runs from the 17th percentile of starts to the last end, so that one distant event does not squeeze the
    others together; it is left out where it gains little. No marks, no window.
    """
    if not marks:
        return ()
    last = max(mark.end for mark in marks)
    if published is not None and published > last:
        last = min(published + 1.0, last + SHORTEST_DAYS)
    everything = _window("all", min(mark.start for mark in marks), last)
    found = [everything]
    if everything.days > YEAR_DAYS * 1.1:
        found.insert(0, _window("year", last - YEAR_DAYS, last))
    focus = _window("focus", _percentile([mark.start for mark in marks]), last)
    if focus.days * FOCUS_GAIN < everything.days:
        found.insert(0, focus)
    elif len(found) > 1:
        found = [everything, *found[:-1]]
    return tuple(found)


def _percentile(starts: list[float]) -> float:
    return sorted(starts)[int(FOCUS_SHARE * len(starts))]


def _window(name: str, start: float, end: float) -> Window:
    if end - start < SHORTEST_DAYS:
        middle = (start + end) / 2
        return Window(name, middle - SHORTEST_DAYS / 2, middle + SHORTEST_DAYS / 2)
    margin = (end - start) * MARGIN_SHARE
    return Window(name, max(start - margin, FIRST_DAY), min(end + margin, LAST_DAY))
