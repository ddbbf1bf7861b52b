"""Places in a text, as half-open ranges of code points."""

from typing import NamedTuple


class Span(NamedTuple):
    """`[start, end)` in code points of a document's text."""

    start: int
    end: int

    def covers(self, other: "Span") -> bool:
        """Whether every character of `other` is in this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Whether the two spans share a character."""
        return self.start < other.end and other.start < self.end

    def of(self, text: str) -> str:
        """The words of `text` in this span."""
        return text[self.start : self.end]

    def shifted(self, offset: int) -> "Span":
        """The same span where its text begins `offset` characters later."""
        return Span(self.start + offset, self.end + offset)
