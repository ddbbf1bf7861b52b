"""Names that no list knows: the capitalised words after a title ("le ministre iranien Hossein X")."""

import re
from functools import cache

LONGEST_NAME = 4
_WORD = r"(?:[A-ZÀ-ÖØ-Þ][’'])?[A-ZÀ-ÖØ-ÞŁŚŠŽĆČĐŞİЀ-ЯҐ]\w*[a-zß-ÿа-џґ]\w*(?:-\w+)*"
_INITIAL = r"[A-ZЀ-Я]\."


@cache
def _name_pattern(particles: frozenset[str]) -> re.Pattern[str]:
    particle = "|".join(sorted(map(re.escape, particles), key=lambda word: (-len(word), word)))
    part = rf"(?:(?:(?i:{particle})[ -])?(?:{_WORD}|{_INITIAL}))"
    return re.compile(rf"(?:,? )({part}(?: {part}){{0,{LONGEST_NAME - 1}}})")


def name_after(text: str, at: int, limit: int, particles: frozenset[str]) -> tuple[int, int] | None:
    """The span of a capitalised name of up to four words directly after `at` and before `limit`.

    After a comma only a name of two words or more counts, so that "le ministre, Paris" gives none.
    """
    found = _name_pattern(particles).match(text, at, limit)
    if not found:
        return None
    apart = text[at] == ","
    if apart and not re.search(r"\s", found[1]):
        return None
    return found.span(1)


def surname_of(name: str) -> str:
    """The last word of a name."""
    return name.split()[-1]
