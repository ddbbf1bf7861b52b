"""Numbers of languages that write no spaces and count by place: 二十一, 三百零五, 一九九八年, 第三.

Digits before a ten, hundred, thousand … multiply it; digits alone are read one by one. Two digits of which one follows
the other are a guess ("two or three"), of which the lower counts.
"""

from collections.abc import Sequence

from timeline.times.lexicon import NOTHING, Lexicon
from timeline.times.types import FIRST_YEAR, LAST_YEAR, LATE, MARKED, ORDINAL, of_digits, of_number, unmarked

BASE, MYRIAD = 10, 10_000
MULTIPLIERS = frozenset({10, 100, 1000})
LONGEST = 24
"""How many words a number has at most; what is longer is none that dates need."""

Special = tuple[int, str, str, int | None]


def special(words: Sequence[str], at: int, lexicon: Lexicon) -> Special | None:
    """The number that begins at a word with its ordinal prefix and its mark of a date: words, key, symbol, value."""
    start = at + (words[at] in lexicon.ordinal_prefixes)
    if start == len(words) or not _is_number(words[start], lexicon):
        return None
    number, end, by_digits = compose(words, start, lexicon)
    if number is None:
        return end - at, words[start], NOTHING, None
    if start > at:
        return end - at, words[start], lexicon.symbol_of[ORDINAL], number
    kind = _marked(words, start, end, number, by_digits, lexicon)
    if kind is not None:
        return end + 1 - at, words[start], lexicon.symbol_of[MARKED[kind]], number
    digits = str(number).zfill(end - start) if by_digits and end > start + 1 else words[start]
    spelt = digits.isdecimal() and len(digits) <= len("2024") and (by_digits or end == start + 1)
    types = unmarked(of_digits(digits) if spelt else of_number(number))
    return end - at, words[start], lexicon.symbol_of.get(types, NOTHING), number


def _is_number(word: str, lexicon: Lexicon) -> bool:
    return word in lexicon.cardinals or (word.isdecimal() and len(word) < LONGEST)


def _marked(words: Sequence[str], start: int, end: int, number: int, by_digits: bool, lexicon: Lexicon) -> str | None:
    """Which part of a date a number with the mark behind it is, None where it is an amount."""
    mark = lexicon.marks.get(words[end]) if end < len(words) else None
    if mark is None or (end + 1 < len(words) and ("plural", f"{words[end]} {words[end + 1]}") in lexicon.values):
        return None
    if mark == "day":
        return "day" if 1 <= number <= 31 and not _is_limit(words, end + 1, lexicon) else None
    if not by_digits:
        return None
    if FIRST_YEAR <= number <= LAST_YEAR:
        return "year"
    figures = words[start] if words[start].isdecimal() else "x" * (end - start)
    late = number >= LATE and number % BASE
    return "shortyear" if len(figures) == 2 and (late or figures[0] in "0x") else None


def _is_limit(words: Sequence[str], at: int, lexicon: Lexicon) -> bool:
    """Whether the words behind a mark make its number an amount: within so many."""
    if _begins_phrase(words, at, lexicon):
        return ("this_after", f"{words[at]} {words[at + 1]}") in lexicon.values
    return at < len(words) and ("this_after", words[at]) in lexicon.values


def compose(words: Sequence[str], at: int, lexicon: Lexicon) -> tuple[int | None, int, bool]:
    """The number that begins at a word, the place behind it, and whether it was said digit by digit.

    Of a fraction the number is None.
    """
    values, end = _values(words, at, lexicon)
    by_digits = all(value < BASE for value in values) or (len(values) == 1 and words[at].isdecimal())
    behind = None if words[at].isdecimal() else _fraction(words, end, lexicon)
    if behind is not None:
        return None, behind, False
    if not by_digits or len(values) == 1:
        return _by_place(values), end, by_digits and words[at].isdecimal()
    if len(values) == 2 and values[0] and (values[1] == values[0] + 1 or values == [3, 5]):
        return values[0], end, False
    return int("".join(map(str, values))), end, True


def _values(words: Sequence[str], at: int, lexicon: Lexicon) -> tuple[list[int], int]:
    """The values of the words of a number, and the place behind them."""
    values: list[int] = []
    end = at
    while end < len(words) and end - at < LONGEST:
        word = words[end]
        value = lexicon.cardinals.get(word)
        if value is None and word.isdecimal() and (not values or (len(word) == 1 and not words[at].isdecimal())):
            value = int(word)
        elif value is not None and values and words[at].isdecimal() and value < BASE * BASE:
            value = None
        if value is None or (values and _begins_phrase(words, end, lexicon)):
            break
        values.append(value)
        end += 1
    return values, end


def _begins_phrase(words: Sequence[str], at: int, lexicon: Lexicon) -> bool:
    phrases = lexicon.phrases.get((words[at], words[at + 1])) if at + 1 < len(words) else None
    return phrases is not None and any(tuple(words[at + 1 : at + 1 + len(rest)]) == rest for rest, _ in phrases)


def _by_place(values: Sequence[int]) -> int:
    total = section = digit = 0
    for value in values:
        if value < BASE:
            digit = digit or value
        elif value >= MYRIAD:
            total += max(section + digit, 1) * value
            section = digit = 0
        else:
            section += max(digit, 1) * value if value in MULTIPLIERS else value
            digit = 0
    return total + section + digit


def _fraction(words: Sequence[str], end: int, lexicon: Lexicon) -> int | None:
    """The place behind the digits after a decimal point, None where there is none or a time of day stands there."""
    at = end + 1
    while at < len(words) and at - end < LONGEST and lexicon.cardinals.get(words[at], BASE) < BASE:
        if _begins_phrase(words, at, lexicon):
            return None
        at += 1
    if end >= len(words) or words[end] not in lexicon.joiners or at == end + 1:
        return None
    timed = at < len(words) and (words[at] in lexicon.cardinals or ("minute_mark", words[at]) in lexicon.values)
    scaled = at < len(words) and lexicon.cardinals.get(words[at], 0) >= MYRIAD
    return None if timed and not scaled else at
