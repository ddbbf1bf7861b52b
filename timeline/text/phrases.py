"""Find thousands of phrases in one pass over a text (Aho and Corasick, 1975), whole words only, longest first."""

from collections.abc import Iterable, Iterator
from typing import Generic, NamedTuple, TypeVar

import ahocorasick

from timeline.text.tokens import fold

T = TypeVar("T")


class Found(NamedTuple, Generic[T]):
    """A phrase at `[start, end)` of the text, and what it stands for."""

    start: int
    end: int
    value: T


class PhraseMatcher(Generic[T]):
    """Phrases and their values. Case and the shape of apostrophes are ignored; every phrase must fill whole words.

    With `spaced=False` (scripts that write no spaces) a phrase may stand anywhere but inside a Latin word or number.
    """

    def __init__(self, phrases: Iterable[tuple[str, T]], *, spaced: bool = True) -> None:
        self._automaton = ahocorasick.Automaton()
        self._spaced = spaced
        for phrase, value in phrases:
            key = fold(phrase)
            if key:
                self._automaton.add_word(key, (len(key), value))
        if len(self._automaton):
            self._automaton.make_automaton()

    def find(self, text: str) -> list[Found[T]]:
        """The phrases of `text`, leftmost and longest first, none overlapping another."""
        best: list[Found[T]] = []
        for found in sorted(self.all(text), key=lambda hit: (hit.start, -hit.end)):
            if not best or found.start >= best[-1].end:
                best.append(found)
        return best

    def all(self, text: str) -> Iterator[Found[T]]:
        """Every phrase of `text`, overlapping ones too, in order of their ends."""
        if not len(self._automaton):
            return
        folded = fold(text)
        for last, (length, value) in self._automaton.iter(folded):
            start, end = last + 1 - length, last + 1
            if _edge(folded, start, spaced=self._spaced) and _edge(folded, end, spaced=self._spaced):
                yield Found(start, end, value)


def _edge(text: str, at: int, *, spaced: bool) -> bool:
    """Whether a word may begin or end between the characters before and at `at`."""
    inside = 0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum()
    return not inside or not (spaced or text[at - 1 : at + 1].isascii())
