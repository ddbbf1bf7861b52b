"""A sentence as typed words: phrases merged, numbers composed, words that do not count here set aside."""

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise, repeat

from timeline.times import numbers, positional
from timeline.times.lexicon import NOTHING, Condition, Lexicon
from timeline.times.types import DOTTED_DAYS, LONE_DAYS, of_digits, of_number, of_ordinal_digits

_DOTTED = re.compile(r"(?<![\d.])\d{1,2}\. ?\d{1,2}\.")


@dataclass(slots=True, eq=False)
class Line:
    """A sentence that may hold expressions of time, as words and phrases.

    `keys` are their keys in the lexicon, `spans` their places in the text, `symbols` has one character for each,
    `numbers` the value of those that are numbers, by their place in the line.
    """

    text: str
    keys: list[str]
    spans: list[tuple[int, int]]
    numbers: dict[int, int]
    symbols: str
    lexicon: Lexicon

    def word(self, at: int) -> str:
        """The key of a piece, empty outside the line."""
        return self.keys[at] if 0 <= at < len(self.keys) else ""

    def written(self, at: int) -> str:
        """The words at a place as the text has them."""
        start, end = self.spans[at]
        return self.text[start:end]

    def of_type(self, at: int, kinds: str) -> bool:
        """Whether the piece at that place can be of a type, or of one of several (`since|until`)."""
        return 0 <= at < len(self.symbols) and self.symbols[at] in self.lexicon.classes[kinds]

    def first_of(self, at: int, kinds: str) -> str:
        """The first of some types (`since|until`) that the piece can be of, empty where it can be of none."""
        return _first_of(self.lexicon, kinds, self.symbols[at]) if 0 <= at < len(self.symbols) else ""

    def value(self, at: int, kind: str) -> str | None:
        """The value of a piece as a word of that type."""
        return self.lexicon.values.get((kind, self.word(at)))

    def touching(self, at: int) -> bool:
        """Whether no space stands between the piece and the one before it, where words are written with spaces."""
        if not 0 < at < len(self.spans) or self.spans[at - 1][1] != self.spans[at][0]:
            return False
        place = self.spans[at][0]
        return self.lexicon.spaced or self.text[place - 1 : place + 1].isascii()


@lru_cache(4096)
def _first_of(lexicon: Lexicon, kinds: str, symbol: str) -> str:
    return next((kind for kind in kinds.split("|") if symbol in lexicon.classes[kind]), "")


def read(text: str, folded: str, start: int, end: int, lexicon: Lexicon) -> Line | None:
    """The line of `text[start:end]`, None where no word of time stands in it. `folded` is the whole text, folded."""
    words = lexicon.spelling.pieces(folded, start, end)
    if lexicon.triggers.isdisjoint(words) and not (lexicon.dotted_dates and _DOTTED.search(folded, start, end)):
        return None
    merged = _Merged(words, lexicon, _apart(words, folded, start, end, lexicon))
    if lexicon.core.isdisjoint(merged.symbols):
        return None
    spans = merged.joined(lexicon.spelling.spans(folded, start, end, words))
    return _conditioned(Line(text, merged.keys, spans, merged.numbers, "".join(merged.symbols), lexicon))


def _apart(words: list[str], folded: str, start: int, end: int, lexicon: Lexicon) -> frozenset[int]:
    """The places of numbers before a word that could be their ending but stands apart (στις 5 η μάχη)."""
    doubtful = lexicon.doubtful_suffixes
    if not doubtful or doubtful.isdisjoint(words):
        return frozenset()
    pairs = enumerate(pairwise(lexicon.spelling.spans(folded, start, end, words)))
    return frozenset(at for at, (left, right) in pairs if left[1] < right[0] and words[at + 1] in doubtful)


def _conditioned(line: Line) -> Line:
    """The line without the words whose condition does not hold there."""
    conditions = line.lexicon.conditions
    if conditions.keys().isdisjoint(line.keys):
        return line
    doubtful = [at for at, key in enumerate(line.keys) if key in conditions]
    barred = {at: conditions[line.keys[at]] for at in doubtful if not _counts(line, at, conditions[line.keys[at]])}
    if not barred:
        return line
    symbols = "".join(barred[at].otherwise if at in barred else symbol for at, symbol in enumerate(line.symbols))
    return Line(line.text, line.keys, line.spans, line.numbers, symbols, line.lexicon)


Special = tuple[int, str, str, int | None]
"""How many words are one, their key, symbol, and number."""


class _Merged:
    """Words with phrases and numbers as one: keys, symbols, numbers by place."""

    def __init__(self, words: list[str], lexicon: Lexicon, apart: frozenset[int]) -> None:
        self.keys, self.symbols = words, [*map(lexicon.symbols.get, words, repeat(NOTHING))]
        self.numbers: dict[int, int] = {}
        self._lengths: dict[int, int] = {}
        self._kept: list[int] = []
        free = 0
        for at in _beginning(words, lexicon):
            if at >= free:
                free = at + self._take(at, _special(words, at, lexicon, apart))
        if self._lengths:
            self._close_ranks()

    def _take(self, at: int, special: Special) -> int:
        length, key, self.symbols[at], number = special
        if number is not None:
            self.numbers[at] = number
        if length > 1:
            if not self._lengths:
                self.keys = list(self.keys)
            self.keys[at], self._lengths[at] = key, length
        return length

    def _close_ranks(self) -> None:
        gone = {place for at, length in self._lengths.items() for place in range(at + 1, at + length)}
        kept = [at for at in range(len(self.keys)) if at not in gone]
        self.keys = [self.keys[at] for at in kept]
        self.symbols = [self.symbols[at] for at in kept]
        self.numbers = {place: self.numbers[at] for place, at in enumerate(kept) if at in self.numbers}
        self._kept = kept

    def joined(self, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
        """The places of the words, those of a phrase as one."""
        if not self._lengths:
            return spans
        return [(spans[at][0], spans[at + self._lengths.get(at, 1) - 1][1]) for at in self._kept]


def _beginning(words: list[str], lexicon: Lexicon) -> list[int]:
    """The places of words that may begin a phrase or a number."""
    openings, numeric = lexicon.openings, lexicon.numeric
    places = [at for at, word in enumerate(words) if word in openings]
    return [at for at in places if words[at] in numeric or tuple(words[at : at + 2]) in lexicon.phrases]


def _special(words: list[str], at: int, lexicon: Lexicon, apart: frozenset[int]) -> Special:
    """What begins at a word that may begin a phrase or a number."""
    word = words[at]
    if at + 1 < len(words) and (word, words[at + 1]) in lexicon.phrases and (phrase := _phrase(words, at, lexicon)):
        length, key = phrase
        number = lexicon.cardinals.get(key)
        return length, key, lexicon.symbols[key] if number is None else lexicon.symbol_of[of_number(number)], number
    if not lexicon.spaced:
        return positional.special(words, at, lexicon) or (1, word, lexicon.symbols.get(word, NOTHING), None)
    if word in lexicon.cardinals:
        value, length, symbol = _number(words, at, lexicon)
        return length, word, symbol, value
    if not word.isdecimal():
        return 1, word, lexicon.symbols.get(word, NOTHING), None
    if at + 1 < len(words) and words[at + 1] in lexicon.ordinal_suffixes and at not in apart and _is_ordinal(words, at):
        types = of_number(int(word), ordinal=True) | ({"loneday"} if _opened(words, at, lexicon) else set())
        return 2, word, lexicon.symbol_of.get(types, NOTHING), int(word)
    if words[at + 1 : at + 2] == ["-"] and "".join(words[at + 1 : at + 3]) in lexicon.ordinal_suffixes:
        return 3, word, lexicon.symbol_of.get(of_ordinal_digits(word), NOTHING), int(word)
    if lexicon.dotted_dates and _is_dotted(words, at):
        return 1, word, lexicon.symbol_of[of_digits(word) | {"dotted"}], int(word)
    if _opened(words, at, lexicon):
        return 1, word, lexicon.symbol_of[of_digits(word) | {"loneday"}], int(word)
    return 1, word, lexicon.symbols[word], int(word)


def _opened(words: list[str], at: int, lexicon: Lexicon) -> bool:
    """Whether the words before digits say that they may be a day of the month."""
    return at > 0 and words[at - 1] in lexicon.day_openers and words[at] in LONE_DAYS


def _is_dotted(words: list[str], at: int) -> bool:
    """Whether a day of the month stands before its stop, the month and another stop (12.6.)."""
    return words[at] in DOTTED_DAYS and words[at + 1 : at + 4 : 2] == [".", "."] and words[at + 2].isdecimal()


def _is_ordinal(words: list[str], at: int) -> bool:
    """Whether letters or a stop after digits make an ordinal; a stop not at the end, and not between digits (17.30)."""
    if words[at + 1].isalpha():
        return True
    return len(words[at]) <= 2 and at + 2 < len(words) and not words[at + 2].isdecimal()


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
    written = line.written(at)
    first = written[0]
    shouted = written.isupper() and len(written) > 1
    if _before(line, at, condition.surely_after):
        return True
    if condition.not_before_capital and _is_name(line, at + 1):
        return False
    if condition.capital and not first.isupper():
        return False
    if condition.lower and first.isupper() and at > 0 and not shouted:
        return False
    if _before(line, at, condition.not_after) or _after(line, at, condition.not_before):
        return False
    if not (condition.after or condition.before):
        return True
    return _before(line, at, condition.after) or _after(line, at, condition.before)


def _is_name(line: Line, at: int) -> bool:
    """Whether a word of no type with a capital stands at a place: April Glaspie."""
    return at < len(line.keys) and line.symbols[at] == NOTHING and line.written(at)[0].isupper()


def _before(line: Line, at: int, contexts: tuple[tuple[str, ...], ...]) -> bool:
    return any(all(_is(line, at - len(words) + i, word) for i, word in enumerate(words)) for words in contexts)


def _after(line: Line, at: int, contexts: tuple[tuple[str, ...], ...]) -> bool:
    return any(all(_is(line, at + 1 + i, word) for i, word in enumerate(words)) for words in contexts)


def _is(line: Line, at: int, wanted: str) -> bool:
    if wanted[:1] == "<" and len(wanted) > 1:
        return line.of_type(at, wanted[1:-1])
    return line.word(at) == wanted
