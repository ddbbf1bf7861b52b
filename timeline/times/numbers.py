"""Numbers in letters: the words of one number composed into its value."""

from collections.abc import Mapping, Set

HUNDRED, THOUSAND = 100, 1000
_FIRST_CENTURY, _LAST_CENTURY = 11, 20


def compose(words: list[str], at: int, cardinals: Mapping[str, int], joiners: Set[str]) -> tuple[int, int, bool]:
    """The number that begins at a word, how many words it takes, and whether it was said as a year (nineteen ten)."""
    total, current, position = 0, cardinals[words[at]], at + 1
    if current >= THOUSAND:
        total, current = current, 0
    spoken_year = hundreds = False
    while (step := _next(words, position, cardinals, joiners)) is not None:
        value, following = step
        if words[position].isalpha() and following > position + 1 and _stay_two(current, value):
            break
        if not total and not spoken_year and _FIRST_CENTURY <= current <= _LAST_CENTURY and 10 <= value < HUNDRED:
            if value < 20 and current == 20:
                spoken_year = True
            current, spoken_year, position = current * HUNDRED + value, True, following
        elif spoken_year and current % 10 == 0 and current % HUNDRED >= 20 and value < 10:
            current, position = current + value, following
        elif not spoken_year and (grown := _grown(total, current, value)) is not None:
            hundreds = hundreds or (value == HUNDRED and _FIRST_CENTURY <= current < _LAST_CENTURY and not total)
            (total, current), position = grown, following
        else:
            break
    return total + current, position - at, spoken_year or hundreds


def _stay_two(current: int, value: int) -> bool:
    """Whether "and" between two numbers does not make them one: twelve and fifteen."""
    return 10 <= current <= _LAST_CENTURY and 10 <= value < HUNDRED


def _next(words: list[str], at: int, cardinals: Mapping[str, int], joiners: Set[str]) -> tuple[int, int] | None:
    """The next word of a number, over one joiner or hyphen, and the place after it."""
    for skip in (0, 1, 2, 3):
        if at + skip >= len(words):
            return None
        if (value := cardinals.get(words[at + skip])) is not None:
            return value, at + skip + 1
        if words[at + skip] not in joiners:
            return None
    return None


def _grown(total: int, current: int, value: int) -> tuple[int, int] | None:
    """The number with one word more, None where that word cannot continue it."""
    if value >= THOUSAND:
        return (max(current, 1) * value, 0) if not total and current < THOUSAND else None
    if value == HUNDRED:
        return (total, current * HUNDRED) if 0 < current < 20 else None
    if current == 4 and value == 20:
        return total, 80
    return (total, current + value) if _fits(current, value) or _ends(total, current, value) else None


def _ends(total: int, current: int, value: int) -> bool:
    """Whether tens stand behind the ones of a number beyond a hundred (one hundred and five and forty)."""
    ones = 0 < current % HUNDRED < 10
    return ones and (total > 0 or current > HUNDRED) and 20 <= value < HUNDRED and value % 10 == 0


def _fits(current: int, value: int) -> bool:
    rest = current % HUNDRED
    if rest == 0:
        return current >= HUNDRED or current == 0
    return rest % 10 == 0 and ((value < 10 and rest >= 20) or (rest in (60, 80) and value < 20))
