"""Words of a script without spaces, cut out of its runs of characters by a vocabulary."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence

import ahocorasick

from timeline.model import Span
from timeline.text.tokens import UNSPACED, Token

_RUN = re.compile(rf"[{UNSPACED}]{{2,}}")
_SCRIPTS = re.compile(rf"[{UNSPACED}]+|[^{UNSPACED}]+")
_SIGNS = {"，": ",", "；": ";", "：": ":", "（": "(", "）": ")", "？": "?", "！": "!", "。": ".", "「": "“", "」": "”"}
_WORD, _UNKNOWN = 1.0, 1.75
"""What a word costs, and each character that no word covers; the cheapest way to cut is the likeliest."""


class Cutter:
    """Cuts runs of characters into the words it knows; those between that it does not know stay together."""

    def __init__(self, words: Iterable[str]) -> None:
        self._automaton = ahocorasick.Automaton()
        for word in words:
            if _RUN.fullmatch(word) or len(word) == 1:
                self._automaton.add_word(word, len(word))
        self._automaton.make_automaton()

    def cut(self, tokens: Sequence[Token], names: Sequence[Span]) -> list[Token]:
        """The tokens with runs cut into words, and full-width signs as the others write them.

        No word crosses the edge of a name, and none of one character stands inside one.
        """
        found: list[Token] = []
        edges = {edge for span in names for edge in (span.start, span.end)}
        inside = {at for span in names for at in range(span.start, span.end)}
        for token in _alike(tokens):
            if _RUN.fullmatch(token.lower):
                inner = sorted(at - token.start for at in edges if token.start < at < token.end)
                solid = {at - token.start for at in inside if token.start <= at < token.end}
                found += _parts(token, self._cuts(token.lower, inner, solid))
            elif token.lower in _SIGNS:
                found.append(token._replace(lower=_SIGNS[token.lower]))
            else:
                found.append(token)
        return found

    def _cuts(self, run: str, inner: Sequence[int], solid: Collection[int]) -> list[int]:
        """Where the words of a run end."""
        ending: list[list[int]] = [[] for _ in range(len(run) + 1)]
        for last, length in self._automaton.iter(run):
            if length > 1 or last not in solid:
                ending[last + 1].append(length)
        cheapest, best = [0.0], [0]
        floors = _floors(len(run), inner)
        for end in range(1, len(run) + 1):
            cost, length = cheapest[end - 1] + _UNKNOWN, 0
            for known in ending[end]:
                if end - known >= floors[end] and cheapest[end - known] + _WORD < cost:
                    cost, length = cheapest[end - known] + _WORD, known
            cheapest.append(cost)
            best.append(length)
        return _ends(best, set(inner))


def _alike(tokens: Iterable[Token]) -> Iterator[Token]:
    """The tokens, those of two scripts ("与M23") in parts of one."""
    for token in tokens:
        if token.lower.isascii() or _RUN.fullmatch(token.lower):
            yield token
        else:
            yield from _parts(token, [match.end() for match in _SCRIPTS.finditer(token.lower)])


def _floors(length: int, inner: Sequence[int]) -> list[int]:
    """For each place the last edge before it, which no word that ends there may cross."""
    floors, floor, edges = [0], 0, iter([*inner, length])
    edge = next(edges)
    for end in range(1, length + 1):
        if end > edge:
            floor, edge = edge, next(edges)
        floors.append(floor)
    return floors


def _ends(best: Sequence[int], inner: Collection[int]) -> list[int]:
    """The ends of words from the best word that ends at each place; characters of no word make one with each other."""
    ends: list[int] = []
    end, unknown = len(best) - 1, False
    while end > 0:
        length = best[end]
        if length or not unknown or end in inner:
            ends.append(end)
        unknown = not length
        end -= length or 1
    return ends[::-1]


def _parts(token: Token, ends: Iterable[int]) -> Iterator[Token]:
    start = 0
    for end in ends:
        yield Token(token.start + start, token.start + end, token.text[start:end], token.lower[start:end])
        start = end
