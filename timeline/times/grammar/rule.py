"""A rule: a pattern over word types, and the function that says what a match means."""

from collections.abc import Callable
from dataclasses import dataclass

from timeline.model import Bound, Modifier
from timeline.times.expressions import Expression
from timeline.times.line import Line


@dataclass(frozen=True, slots=True)
class Parts:
    """The words of a match, by the names of the pattern's parts; `first` is the place of its first word."""

    line: Line
    first: int
    last: int
    found: tuple[tuple[str, str, int], ...]

    def __contains__(self, name: str) -> bool:
        return any(part == name for part, _, _ in self.found)

    def at(self, name: str) -> int | None:
        """The place of the part in the line."""
        return next((place for part, _, place in self.found if part == name), None)

    def value(self, name: str) -> str | None:
        """The value the lexicon gives the part, None where the part is absent."""
        kind_at = next(((kind, place) for part, kind, place in self.found if part == name), None)
        return self.line.value(kind_at[1], kind_at[0]) if kind_at else None

    def number(self, name: str) -> int | None:
        """The part as a number: its digits, its words, or its lexicon value."""
        at = self.at(name)
        if at is None:
            return None
        stated = self.line.pieces[at].number
        if stated is not None:
            return stated
        value = self.value(name) or self.line.value(at, "ordinal")
        return int(value) if value is not None and value.lstrip("-").isdigit() else None

    def digits(self, name: str) -> str:
        """The part as written."""
        at = self.at(name)
        return "" if at is None else self.line.pieces[at].key

    def width(self, name: str) -> int:
        """How many characters the part has in the text."""
        at = self.at(name)
        return 0 if at is None else self.line.pieces[at].end - self.line.pieces[at].start


@dataclass(frozen=True, slots=True)
class Piecewise:
    """One expression of a match that holds several: from the part `start` to the part `end`, both included."""

    start: int
    end: int
    expression: Expression
    bound: Bound | None = None
    modifier: Modifier | None = None


Meaning = Expression | tuple[Piecewise, ...] | None


@dataclass(frozen=True, slots=True)
class Rule:
    """What `pattern` recognises means what `build` makes of its parts; None is "not after all"."""

    name: str
    pattern: str
    build: Callable[[Parts], Meaning]
