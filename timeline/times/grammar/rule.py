"""A rule: a pattern over word types, and the function that says what a match means."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from timeline.model import Bound, Modifier
from timeline.times.expressions import Expression
from timeline.times.line import Line


@dataclass(slots=True, eq=False)
class Parts:
    """The words of a match: `found` in order as place, name and type, `named` by name, at places `[first, last)`."""

    line: Line
    first: int
    last: int
    found: list[tuple[int, str, str]]
    named: dict[str, tuple[str, int]]

    def __contains__(self, name: str) -> bool:
        return name in self.named

    def at(self, name: str) -> int | None:
        """The place of the part in the line, of the first where it is repeated."""
        return self.named[name][1] if name in self.named else None

    def value(self, name: str) -> str | None:
        """The value the lexicon gives the part, None where the part is absent."""
        if name not in self.named:
            return None
        kind, at = self.named[name]
        return self.line.value(at, kind)

    def number(self, name: str) -> int | None:
        """The part as a number: its digits, its words, or its lexicon value."""
        if name not in self.named:
            return None
        kind, at = self.named[name]
        stated = self.line.numbers.get(at)
        if stated is not None:
            return stated
        value = self.line.value(at, kind) or self.line.value(at, "ordinal")
        return int(value) if value is not None and value.lstrip("-").isdigit() else None

    def digits(self, name: str) -> str:
        """The part as written."""
        at = self.at(name)
        return "" if at is None else self.line.keys[at]

    def width(self, name: str) -> int:
        """How many characters the part has in the text."""
        at = self.at(name)
        return 0 if at is None else len(self.line.written(at))


class Piecewise(NamedTuple):
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
