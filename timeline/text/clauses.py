"""Clauses: where a sentence begins to say something else."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from timeline.model import Span
from timeline.text.sentences import trimmed
from timeline.text.settings import TextSettings

_SIGN = re.compile(r"[-;:—–；：؛]")


def breaks(text: str, settings: TextSettings) -> list[int]:
    """Where clauses may begin in the whole text, in order: at words that open one, and after signs that end one."""
    openers = {found.start for found in settings.clause_openers.find(text)}
    signs = {match.end() for match in _SIGN.finditer(text) if _ends_clause(text, match.start())}
    return sorted(openers | signs)


def _ends_clause(text: str, at: int) -> bool:
    """Whether a sign ends a clause: not the colon of 12:30, nor the hyphen inside a word."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if text[at] == "-":
        return before.isspace() and after.isspace()
    return text[at] != ":" or not (before.isdecimal() and after.isdecimal())


def clauses(text: str, sentence: Span, starts: Sequence[int]) -> tuple[Span, ...]:
    """The clauses of one sentence, which they cover but for the space between them. `starts` is what `breaks` gave."""
    first = bisect_left(starts, sentence.start + 1)
    inner = starts[first : bisect_left(starts, sentence.end)]
    if not inner:
        return (sentence,)
    edges = [sentence.start, *inner, sentence.end]
    spans = [trimmed(text, Span(*edge)) for edge in pairwise(edges)]
    return tuple([span for span in spans if span.start < span.end])
