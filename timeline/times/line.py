"""A sentence as typed words: phrases merged, numbers composed, words that do not count here set aside."""

from dataclasses import dataclass
from typing import NamedTuple

from timeline.times import numbers
from timeline.times.lexicon import NOTHING, Condition, Lexicon
from timeline.times.types import of_number


class Piece(NamedTuple):
    """A word or phrase at `[start, end)` of the text: its key in the lexicon, its symbol, its number if it is one."""

    start: int
    end: int
    key: str
    symbol: str
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence that may hold expressions of time; `symbols` has one character a piece."""

    text: str
    pieces: tuple[Piece, ...]
    symbols: str
    lexicon: Lexicon

    def word(self, at: int) -> str:
        """The key of a piece, empty outside the line."""
        return self.pieces[at].key if 0 <= at < len(self.pieces) else ""

    def of_type(self, at: int, kind: str) -> bool:
        """Whether the piece at that place can be of a type."""
        return 0 <= at < len(self.symbols) and self.symbols[at] in self.lexicon.classes.get(kind, "")

    def value(self, at: int, kind: str) -> str | None:
        """The value of a piece as a word of that type."""
        return self.lexicon.values.get((kind, self.word(at)))

    def touching(self, at: int) -> bool:
        """Whether no space stands between the piece and the one before it."""
        return 0 < at < len(self.pieces) and self.pieces[at - 1].end == self.pieces[at].start


def read(text: str, folded: str, start: int, end: int, lexicon: Lexicon) -> Line | None:
    """The line of `text[start:end]`, None where no word of time stands in it. `folded` is the whole text, folded."""
    words = lexicon.word.findall(folded, start, end)
    if lexicon.triggers.isdisjoint(words):
        return None
    merged = _merged(words, lexicon)
    if lexicon.core.isdisjoint([symbol for _, _, symbol, _ in merged]):
        return None
    places = [match.span() for match in lexicon.word.finditer(folded, start, end)]
    pieces: list[Piece] = []
    at = 0
    for length, key, symbol, number in merged:
        pieces.append(Piece(places[at][0], places[at + length - 1][1], key, symbol, number))
        at += length
    return _conditioned(Line(text, tuple(pieces), "".join([symbol for _, _, symbol, _ in merged]), lexicon))


def _conditioned(line: Line) -> Line:
    """The line without the words whose condition does not hold there."""
    conditions = line.lexicon.conditions
    doubtful = [at for at, piece in enumerate(line.pieces) if piece.key in conditions]
    barred = {at for at in doubtful if not _counts(line, at, conditions[line.pieces[at].key])}
    if not barred:
        return line
    symbols = "".join(NOTHING if at in barred else symbol for at, symbol in enumerate(line.symbols))
    return Line(line.text, line.pieces, symbols, line.lexicon)


Merged = tuple[int, str, str, int | None]


def _merged(words: list[str], lexicon: Lexicon) -> list[Merged]:
    """Phrases and numbers as one: how many words, key, symbol, number."""
    symbols = lexicon.symbols
    found: list[Merged] = [(1, word, symbols.get(word, NOTHING), None) for word in words]
    specials = lexicon.specials
    free = 0
    gone: list[int] = []
    for at in [at for at, word in enumerate(words) if word in specials]:
        if at < free:
            continue
        found[at] = special = _special(words, at, lexicon)
        free = at + special[0]
        gone += range(at + 1, free)
    if gone:
        removed = set(gone)
        return [entry for at, entry in enumerate(found) if at not in removed]
    return found


def _special(words: list[str], at: int, lexicon: Lexicon) -> Merged:
    """What begins at a word that may begin a phrase or a number."""
    word = words[at]
    if at + 1 < len(words) and (word, words[at + 1]) in lexicon.phrases and (phrase := _phrase(words, at, lexicon)):
        length, key = phrase
        number = lexicon.cardinals.get(key)
        return length, key, lexicon.symbols[key] if number is None else lexicon.symbol_of[of_number(number)], number
    if word in lexicon.cardinals:
        value, length, symbol = _number(words, at, lexicon)
        return length, word, symbol, value
    if not word.isdecimal():
        return 1, word, lexicon.symbols.get(word, NOTHING), None
    if at + 1 < len(words) and words[at + 1] in lexicon.ordinal_suffixes:
        return 2, word, lexicon.symbol_of.get(of_number(int(word), ordinal=True), NOTHING), int(word)
    return 1, word, lexicon.symbols[word], int(word)


def _phrase(words: list[str], at: int, lexicon: Lexicon) -> tuple[int, str] | None:
    for rest, key in lexicon.phrases[words[at], words[at + 1]]:
        if len(rest) == 1 or tuple(words[at + 1 : at + 1 + len(rest)]) == rest:
            return len(rest) + 1, key
    return None


def _number(words: list[str], at: int, lexicon: Lexicon) -> tuple[int, int, str]:
    number, length, as_year = numbers.compose(words, at, lexicon.cardinals, lexicon.joiners)
    types = frozenset({"num", "year"}) if as_year else of_number(number)
    return number, length, lexicon.symbol_of.get(types, NOTHING)


def _counts(line: Line, at: int, condition: Condition) -> bool:
    piece = line.pieces[at]
    first = line.text[piece.start]
    shouted = line.text[piece.start : piece.end].isupper() and piece.end - piece.start > 1
    if condition.capital and not first.isupper():
        return False
    if condition.lower and first.isupper() and at > 0 and not shouted:
        return False
    if _before(line, at, condition.not_after) or _after(line, at, condition.not_before):
        return False
    if not (condition.after or condition.before):
        return True
    return _before(line, at, condition.after) or _after(line, at, condition.before)


def _before(line: Line, at: int, contexts: tuple[tuple[str, ...], ...]) -> bool:
    return any(all(_is(line, at - len(words) + i, word) for i, word in enumerate(words)) for words in contexts)


def _after(line: Line, at: int, contexts: tuple[tuple[str, ...], ...]) -> bool:
    return any(all(_is(line, at + 1 + i, word) for i, word in enumerate(words)) for words in contexts)


def _is(line: Line, at: int, wanted: str) -> bool:
    if wanted[:1] == "<" and len(wanted) > 1:
        return line.of_type(at, wanted[1:-1])
    return line.word(at) == wanted
