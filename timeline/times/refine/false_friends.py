"""Numbers and names that look like time and are not."""

from collections.abc import Callable

from timeline.times.expressions import CalendarDate, Clock, Duration, Feast, Hit, PartOfDay, Unit
from timeline.times.lexicon import NOTHING
from timeline.times.line import Line

YOUNGEST, OLDEST = 10, 110
BARE_YEARS = ("year", "bare-year")


def true_ones(hits: list[Hit], line: Line) -> list[Hit]:
    """The hits without ages, counts, numbers of things and pieces of names."""
    return [hit for hit in hits if not _is_false(hit, line)]


def _is_false(hit: Hit, line: Line) -> bool:
    return any(test(hit, line) for test in TESTS.get(type(hit.expression), ()))


def is_age(hit: Hit, line: Line) -> bool:
    """87 years old, aged 87, "Ann, 87 years,", a man of 30 years, has 45 years."""
    expression = hit.expression
    if not isinstance(expression, Duration) or expression.amounts[0][1] not in (Unit.YEAR, Unit.MONTH):
        return False
    if line.of_type(hit.first - 1, "of") and any(line.of_type(hit.first - back, "person") for back in (2, 3, 4)):
        return True
    if expression.amounts[0][1] is not Unit.YEAR:
        return False
    if any(line.of_type(at, "old") for at in (hit.last, hit.last + 1, hit.first - 1, hit.first - 2)):
        return True
    closed = line.of_type(hit.last, "comma") or hit.last == len(line.keys) or line.word(hit.last) in (".", ")")
    if line.of_type(hit.first - 1, "at:age"):
        return not line.of_type(hit.last, "of") and not _after_length(hit, line)
    if _digits_of_age(hit, line):
        return closed or not line.of_type(hit.last, "of")
    bracketed = line.word(hit.first - 1) == "(" and line.word(hit.last) == ")" and hit.first in line.numbers
    return closed and (bracketed or line.of_type(hit.first - 1, "comma") or line.of_type(hit.first - 1, "having"))


def _digits_of_age(hit: Hit, line: Line) -> bool:
    """Whether the words are "de 37" in digits, after what is not a length (a sentence, a contract of so many years)."""
    number = line.numbers.get(hit.first, 0)
    aged = line.word(hit.first).isdecimal() and YOUNGEST <= number <= OLDEST and line.of_type(hit.first - 1, "of")
    return aged and not _after_length(hit, line)


def _after_length(hit: Hit, line: Line) -> bool:
    return any(line.of_type(at, "lasting") for at in range(hit.first - 4, hit.first - 1))


def is_group_of_age(hit: Hit, line: Line) -> bool:
    """Les moins de 17 ans, les 18-25 ans: an article before a comparison or a range names people."""
    expression = hit.expression
    if not isinstance(expression, Duration) or expression.amounts[0][1] is not Unit.YEAR:
        return False
    if line.of_type(hit.first - 1, "about"):
        return line.of_type(hit.first - 2, "the")
    ranged = line.of_type(hit.first + 1, "dash") and hit.first + 2 in line.numbers
    return ranged and line.of_type(hit.first - 1, "the")


def is_name(hit: Hit, line: Line) -> bool:
    """Rue du 4-Septembre, the Movement of 20 February, the March 14 Alliance: a date as the name of something."""
    if line.of_type(hit.last, "named") and line.written(hit.last)[0].isupper():
        return True
    at = hit.first - 1
    return line.of_type(at - line.of_type(at, "contracted|of"), "named")


def is_count(hit: Hit, line: Line) -> bool:
    """Resolution 1973, 2000 people."""
    if hit.rule not in BARE_YEARS or not isinstance(hit.expression, CalendarDate):
        return False
    behind = hit.last + (line.of_type(hit.last, "dash") and line.touching(hit.last))
    if line.of_type(hit.first - 1, "numbered") or line.of_type(behind, "counted"):
        return True
    if _counts_unmarked(hit, line) or _is_small_unmarked(hit, line):
        return True
    if _opens_count(hit, line) or _estimates_noun(hit, line):
        return True
    bounded = line.of_type(hit.first - 2, "until|since")
    at_least = not bounded and line.value(hit.first - 1, "about") not in (None, "APPROX")
    return at_least or line.of_type(hit.first - 1, "some")


def _opens_count(hit: Hit, line: Line) -> bool:
    """1500 to 2000 euros: the first number counts what the second does."""
    return (
        line.of_type(hit.last, "to|dash|and")
        and line.of_type(hit.last + 1, "num")
        and line.of_type(hit.last + 2, "counted")
    )


def _estimates_noun(hit: Hit, line: Line) -> bool:
    """Etwa 1200 Absolventen: about so many of a noun, which a capital shows in some languages."""
    if not line.lexicon.tense.get("capital_nouns", False) or hit.last >= len(line.keys):
        return False
    estimated = line.of_type(hit.first - 1, "about") and not line.of_type(hit.first - 1, "at")
    return estimated and line.symbols[hit.last] == NOTHING and line.written(hit.last)[0].isupper()


_BEFORE_YEAR = "in|until|between|to|dash|comma|edge|season|month"


ROUND = 50
EARLIEST_UNSAID = 1500
"""From when on a bare number of four digits is rather a year."""
_LEADING = "the|of|contracted|at|since|from|before|after|about"


def _counts_unmarked(hit: Hit, line: Line) -> bool:
    """1200 мирних жителів, morirono 1500 francesi: a bare number before a word of no type counts it, where years have a
    word of their own, or, if it is round, an article or preposition before them or nouns a capital (1200 Gäste)."""
    nouns_told = line.lexicon.tense.get("capital_nouns", False)
    led, marked = line.lexicon.led_years or nouns_told, "year_mark" in line.lexicon.classes
    round_one = line.numbers.get(hit.first, 0) % ROUND == 0
    if hit.rule != "year" or not (marked or (led and round_one)) or hit.last >= len(line.keys):
        return False
    first = line.written(hit.last)[0]
    said = first.isupper() if nouns_told else first.isalpha() if led else first.islower()
    counts = said and line.symbols[hit.last] == NOTHING
    leading = f"{_BEFORE_YEAR}|{_LEADING}" if led else _BEFORE_YEAR
    return counts and not line.of_type(hit.first - 1, leading)


def _is_small_unmarked(hit: Hit, line: Line) -> bool:
    """Загинули 1200: where years have a word of their own, a number too small for most years needs a word that leads
    to one, or the ending of an ordinal."""
    if hit.rule != "year" or "year_mark" not in line.lexicon.classes or line.of_type(hit.first, "ordinal"):
        return False
    small = line.numbers.get(hit.first, 0) < EARLIEST_UNSAID
    return small and not line.of_type(hit.first - 1, _BEFORE_YEAR)


def is_short_count(hit: Hit, line: Line) -> bool:
    """En 97 matchs, alle 20 regioni: two digits before a word of no type count it."""
    if hit.rule not in ("bare-year", "marked-clock") or hit.last - hit.first > 1:
        return False
    return line.word(hit.last)[:1].isalpha() and line.symbols[hit.last] == NOTHING


def is_fraction(hit: Hit, line: Line) -> bool:
    """The 2/3 of the people: a part of what follows, unless a year does."""
    if hit.rule != "numeric-day" or not 0 < line.numbers.get(hit.last - 3, 0) < line.numbers.get(hit.last - 1, 0):
        return False
    return line.of_type(hit.last, "of|contracted") and not line.of_type(hit.last + 1, "year")


def is_glued(hit: Hit, line: Line) -> bool:
    """Part of a code or a bigger number: A-1990, 3.1990, 1990.5, $1990."""
    if hit.rule not in BARE_YEARS:
        return False
    before, after = line.word(hit.first - 1), line.word(hit.last)
    joined = before.isalnum() and before not in line.lexicon.spelling.particles
    if line.touching(hit.first) and (before in _SIGNS or joined):
        return before.isalnum() or before in "$€£#/.,@_" or _is_code(line, hit.first - 2)
    if line.touching(hit.last) and (after in "%$€£°" or (after in ".,:/" and line.touching(hit.last + 1))):
        return line.word(hit.last + 1).isdecimal() or after in "%$€£°"
    return line.touching(hit.last) and after.isalpha()


def _is_code(line: Line, at: int) -> bool:
    """Whether the word before a hyphen is a number or capitals: A-1990, 3-1990."""
    if at < 0 or line.of_type(at, "edge"):
        return False
    return line.keys[at].isdecimal() or line.written(at).isupper()


_SIGNS = frozenset("$€£#/.,-_@")


def is_second(hit: Hit, line: Line) -> bool:
    """A second chance."""
    expression = hit.expression
    if not isinstance(expression, Duration) or expression.amounts[0][1] is not Unit.SECOND:
        return False
    return line.of_type(hit.first, "a") and line.word(hit.last)[:1].isalpha()


_BEFORE_PART = "in|at|of|the|that|weekday|deictic|sequel|edge|contracted|since|until|dash|day"
_AFTER_PART = "weekday|deictic|this_after|of|same"


def is_bare_part(hit: Hit, line: Line) -> bool:
    """Morning, night: a part of day without article, preposition or day says too little, as in "night train"."""
    if not isinstance(hit.expression, PartOfDay) or hit.expression.day is not None or hit.last - hit.first > 1:
        return False
    if line.of_type(hit.first, "adverbial"):
        return False
    beside = line.of_type(hit.first - 1, _BEFORE_PART) or line.of_type(hit.last, _AFTER_PART)
    return not beside and not _before_day(line, hit.last)


def _before_day(line: Line, at: int) -> bool:
    """Whether a day of a month stands there."""
    return line.of_type(at, "day|dayth") and line.of_type(at + 1, "month|of")


TESTS: dict[type, tuple[Callable[[Hit, Line], bool], ...]] = {
    Duration: (is_age, is_group_of_age, is_second),
    CalendarDate: (is_count, is_short_count, is_fraction, is_glued, is_name),
    Feast: (is_name,),
    PartOfDay: (is_bare_part,),
    Clock: (is_short_count,),
}
