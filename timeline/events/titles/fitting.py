"""From the words of a title to a line of it: cut to length where a line can end, written as they stand."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate

from timeline.events.grammar import Grammar, Word
from timeline.events.line import Line
from timeline.events.titles.words import JOINS, QUOTE_SIGNS, QUOTES, SIGNS

LONGEST = 90
_USUAL = 70
_SHORT = 40
_LITTLE = 25
_NO_SPACE_BEFORE = frozenset({",", "."})
_NO_END = frozenset({*SIGNS, *QUOTES, "."})
_BOUNDARY = JOINS | Word.PREPOSITION
_HANGING = _BOUNDARY | Word.DETERMINER


def fitted(line: Line, text: str, words: Sequence[int], needed: int, room: int) -> str:
    """The words as written, ending where a line can; an ellipsis says that something needed was cut."""
    written = pieces(line, text, words)
    count, mark = _count(line, words, [0, *accumulate(width(piece, line.grammar) for piece in written)], needed, room)
    kept = _balanced(line, words[:count])
    if len(kept) < count:
        written = pieces(line, text, kept)
    return " ".join("".join(written[:count]).split()) + mark


def width(written: str, grammar: Grammar) -> int:
    """How much room words take: those written without blanks between are as wide as two letters a sign."""
    return len(written) if grammar.blank else 2 * len(written)


def pieces(line: Line, text: str, words: Sequence[int]) -> list[str]:
    """Each word as it stands in the text, with the space before it."""
    pieces: list[str] = []
    before = len(line.tokens)
    end = 0
    for at in words:
        _, stop, own, lower = line.tokens[at]
        if at == before + 1:
            pieces.append(text[end:stop])
        else:
            plain = own if at or not pieces or line.noun_at[at] >= 0 else lower
            pieces.append(f"{line.grammar.blank}{plain}" if pieces and lower not in _NO_SPACE_BEFORE else plain)
        before, end = at, stop
    return pieces


def _count(line: Line, words: Sequence[int], lengths: Sequence[int], needed: int, room: int) -> tuple[int, str]:
    """How many words to keep, and the ellipsis where what is needed does not fit."""
    whole = _trimmed(line, words, len(words))
    if lengths[whole] <= min(_USUAL, room):
        return whole, ""
    if best := _cut(line, words, lengths, needed, room):
        return _trimmed(line, words, best), ""
    if lengths[whole] <= room:
        return whole, ""
    fits = max(1, bisect_left(lengths, room) - 1)
    last = next((count for count in range(fits, 0, -1) if _complements(line, words[count])), fits)
    return _trimmed(line, words, last if lengths[fits] - lengths[last] < _LITTLE else fits), "…"


def _cut(line: Line, words: Sequence[int], lengths: Sequence[int], needed: int, room: int) -> int:
    """How many words to keep: up to the last complement that fits in the usual length, else in the room, or 0."""
    whole = next((count for count, at in enumerate(words) if at >= needed), len(words))
    places = [count for count in range(max(1, whole), len(words)) if _boundary(line, words[count])]
    free = [count for count in places if _complements(line, words[count])]
    least = _SHORT if lengths[-1] <= room else 0
    usual = [count for count in free if _SHORT <= lengths[count] <= min(_USUAL, room)]
    fitting = usual or [count for count in free if least <= lengths[count] <= room]
    if not fitting and lengths[-1] > room:
        fitting = [count for count in places if lengths[count] <= room]
    return fitting[-1] if fitting else 0


def _complements(line: Line, at: int) -> bool:
    """Whether a complement begins at a word that is no possessor's."""
    if not _boundary(line, at):
        return False
    named = line.preposition(at)
    return named is None or named[0] != line.grammar.genitive


def _boundary(line: Line, at: int) -> bool:
    return line.noun_at[at] < 0 and bool(line.bits[at] & _BOUNDARY)


def _trimmed(line: Line, words: Sequence[int], count: int) -> int:
    """How many words are left without those a line cannot end on."""
    while count > 1 and hangs(line, words[count - 1]):
        count -= 1
    return count


def hangs(line: Line, at: int) -> bool:
    """Whether a line cannot end on a word: it leads up to another."""
    lower = line.tokens[at].lower
    if lower in _NO_END or lower in line.grammar.possessor_marks:
        return True
    if not line.bits[at] & _HANGING or at in line.verbs:
        return False
    return line.noun_at[at] < 0 or line.noun_at[at : at + 2] == [line.noun_at[at]] * 2


def _balanced(line: Line, words: Sequence[int]) -> Sequence[int]:
    """The words without quotation marks that have lost their pair."""
    signs = [line.tokens[at].lower for at in words]
    if QUOTE_SIGNS.isdisjoint(signs):
        return words
    odd = {
        sign
        for opening, closing in QUOTES.items()
        for sign in (opening, closing)
        if (signs.count(opening) % 2 if opening == closing else signs.count(opening) != signs.count(closing))
    }
    return [at for at, sign in zip(words, signs, strict=True) if sign not in odd]
