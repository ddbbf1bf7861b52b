"""How a language writes its words: shapes of letters, signs that look-up leaves out, particles written onto words.

A piece is what the grammar takes for one word. Every character keeps its place, so that spans are those of the text.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise, product

from timeline.text.tokens import fold

SHORTEST = 2
"""How many letters a word needs at least to be seen behind a particle."""
Parts = tuple[tuple[int, str], ...]
"""The words that are written as one: of each the number of letters and the key."""


@dataclass(frozen=True, slots=True, eq=False)
class Spelling:
    """`word` finds the words of folded text, `shapes` are letters and what they are folded to, `unwritten` the signs
    inside words that their keys lack. `parts` holds words written together: the length and key of each.
    """

    word: re.Pattern[str]
    shapes: tuple[tuple[str, str], ...]
    unwritten: dict[int, None]
    marked: re.Pattern[str] | None
    parts: Mapping[str, Parts]
    particles: tuple[str, ...]

    def folded(self, text: str) -> str:
        """The text for look-up, every character at its old place."""
        text = fold(text)
        for shape, letter in self.shapes:
            text = text.replace(shape, letter)
        return text

    def key(self, form: str) -> str:
        """The pieces of a form, joined by spaces."""
        folded = self.folded(form)
        return " ".join(self.pieces(folded, 0, len(folded)))

    def pieces(self, folded: str, start: int, end: int) -> list[str]:
        """The keys of the words of `folded[start:end]`."""
        words = self.word.findall(folded, start, end)
        if self.marked is not None and self.marked.search(folded, start, end):
            words = [word.translate(self.unwritten) for word in words]
        if not self.parts or self.parts.keys().isdisjoint(words):
            return words
        return [piece for word in words for piece in self._parted(word)]

    def spans(self, folded: str, start: int, end: int, pieces: Iterable[str]) -> list[tuple[int, int]]:
        """The places of the `pieces` of `folded[start:end]`."""
        if not (self.unwritten or self.particles):
            return _verbatim(folded, start, pieces)
        spans = [match.span() for match in self.word.finditer(folded, start, end)]
        if not self.parts:
            return spans
        return [span for whole in spans for span in self._parted_span(folded, whole)]

    def _parted(self, word: str) -> tuple[str, ...]:
        parts = self.parts.get(word)
        return (word,) if parts is None else tuple(key for _, key in parts)

    def _parted_span(self, folded: str, whole: tuple[int, int]) -> list[tuple[int, int]]:
        start, end = whole
        word = folded[start:end]
        parts = self.parts.get(word.translate(self.unwritten))
        if parts is None:
            return [whole]
        letters = [at for at, char in enumerate(word, start) if ord(char) not in self.unwritten]
        cuts = [letters[count] for count in accumulate(length for length, _ in parts[:-1])]
        return list(pairwise([start, *cuts, end]))


def _verbatim(folded: str, at: int, pieces: Iterable[str]) -> list[tuple[int, int]]:
    """The places of pieces that stand in the text as they are, with nothing but space between them."""
    spans = []
    for piece in pieces:
        start = folded.find(piece, at)
        at = start + len(piece)
        spans.append((start, at))
    return spans


def spelling(
    letters: str,
    shapes: Mapping[str, str],
    unwritten: str,
    prefixes: Mapping[str, list[str]],
    forms: Iterable[str],
    compounds: Iterable[Sequence[list[str]]] = (),
) -> Spelling:
    """The spelling of a language in which `letters` is the pattern of a word of letters.

    A prefix parts only from the first word of one of the `forms`; a word that is one itself stays whole, also where it
    is one of the `compounds`: any word of each slot, written together. The keys of `prefixes` are what the rest begins
    with where no particle stands before it.
    """
    signs = re.escape(unwritten)
    inner = rf"(?:[{signs}]+(?:{letters})?)*" if unwritten else ""
    word = re.compile(rf"(?:{letters}){inner}|\d+|[^\s\w{signs}]|_")
    pairs = tuple((shape, letter) for letter, variants in shapes.items() for shape in variants)
    marked = re.compile(f"[{signs}]") if unwritten else None
    plain = Spelling(word, pairs, dict.fromkeys(map(ord, unwritten)), marked, {}, ())
    keys = {key for key in map(plain.key, forms) if key}
    together = {whole: parts for slots in compounds for whole, parts in _together(plain, slots) if whole not in keys}
    if not prefixes:
        return replace(plain, parts=together)
    known = {key for key in (key.split(" ")[0] for key in keys) if key.isalpha() and len(key) >= SHORTEST}
    particles = {rest: [plain.folded(form) for form in found] for rest, found in prefixes.items()}
    every = tuple(form for found in particles.values() for form in found)
    return replace(plain, parts=together | _prefixed(known, particles), particles=every)


def _together(plain: Spelling, slots: Sequence[list[str]]) -> Iterator[tuple[str, Parts]]:
    """The words of each slot written as one, in every combination."""
    folded = [[(len(word), plain.folded(word)) for word in slot] for slot in slots]
    return (("".join([key for _, key in parts]), parts) for parts in product(*folded))


def _prefixed(known: set[str], particles: Mapping[str, list[str]]) -> dict[str, Parts]:
    found: dict[str, Parts] = {}
    for key in known:
        for beginning, forms in particles.items():
            if key.startswith(beginning):
                rest = key[len(beginning) :]
                written = {form + rest: form for form in forms if form + rest not in known}
                found |= {whole: ((len(form), form), (len(rest), key)) for whole, form in written.items()}
    return found
