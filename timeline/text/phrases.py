"""Find thousands of phrases in one pass over a text (Aho and Corasick, 1975), whole words only, longest first."""

from collections.abc import Iterable, Iterator
from typing import Generic, NamedTuple, TypeVar

import ahocorasick

from timeline.text.tokens import fold
from timeline.text.writing import Writing

T = TypeVar("T")


class Found(NamedTuple, Generic[T]):
    """A phrase at `[start, end)` of the text, and what it stands for."""

    start: int
    end: int
    value: T


class PhraseMatcher(Generic[T]):
    """Phrases and their values. Case and the shape of apostrophes are ignored; every phrase must fill whole words, but
    for particles that the `writing` of the language puts onto them.

    With `spaced=False` (scripts that write no spaces) a phrase may stand anywhere but inside a Latin word or number.
    """

    def __init__(
        self, phrases: Iterable[tuple[str, T]], *, spaced: bool = True, writing: Writing | None = None
    ) -> None:
        self._automaton = ahocorasick.Automaton()
        self._spaced = spaced
        self._writing = writing
        for key, value in _keyed(phrases, writing).items():
            self._automaton.add_word(key, (len(key), *value))
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
        if self._writing:
            yield from self._behind_particles(text, self._writing)
            return
        folded = fold(text)
        for last, (length, plain, _) in self._automaton.iter(folded):
            start, end = last + 1 - length, last + 1
            if _edge(folded, start, self._spaced) and _edge(folded, end, self._spaced):
                yield Found(start, end, plain[0])

    def _behind_particles(self, text: str, writing: Writing) -> Iterator[Found[T]]:
        """The phrases that begin a word or stand behind a particle written onto them."""
        reduced, places = writing.reduced(text)
        for last, (length, *values) in self._automaton.iter(reduced):
            start, end = last + 1 - length, last + 1
            if not _edge(reduced, end, True):
                continue
            before = "" if _edge(reduced, start, True) else writing.before(reduced, start)
            for (value,), (lost, particles) in _by_loss(values, writing):
                if before in particles or not (before or lost):
                    yield Found(places[start], places[end], value)


def _keyed(phrases: Iterable[tuple[str, T]], writing: Writing | None) -> dict[str, list[tuple[T, ...]]]:
    """The phrases by key: what each stands for as it is, and where a particle has absorbed its article."""
    found: dict[str, list[tuple[T, ...]]] = {}
    for phrase, value in phrases:
        key = writing.key(phrase) if writing else fold(phrase)
        if key:
            found.setdefault(key, [(), ()])[0] = (value,)
        if writing and (rest := writing.absorbed(key)):
            found.setdefault(rest, [(), ()])[1] = (value,)
    return found


def _by_loss(
    values: Iterable[tuple[T, ...]], writing: Writing
) -> Iterator[tuple[tuple[T, ...], tuple[str, frozenset[str]]]]:
    """What a key stands for, and the particles behind which it does."""
    for value, lost in zip(values, ("", writing.article), strict=True):
        if value:
            yield value, (lost, writing.particles.get(lost, frozenset()))


def _edge(text: str, at: int, spaced: bool) -> bool:
    """Whether a word may begin or end between the characters before and at `at`."""
    inside = text[at - 1 : at].isalnum() and text[at : at + 1].isalnum()
    return not inside or not (spaced or text[at - 1 : at + 1].isascii())
