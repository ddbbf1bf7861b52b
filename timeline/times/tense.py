"""The tense of the verb nearest to an expression, from the words and endings of the lexicon."""

import re
from dataclasses import dataclass
from enum import Enum
from functools import cache

from timeline.resources import Config
from timeline.text.tokens import fold
from timeline.times.expressions import Hit
from timeline.times.lexicon import lexicon
from timeline.times.line import Line

REACH = 14
"""How many words from the expression its verb is looked for."""


class Tense(Enum):
    """When a clause says its act is."""

    PAST = -1
    FUTURE = 1


@dataclass(frozen=True, slots=True, eq=False)
class Verbs:
    """What shows a tense.

    `sign` tells future (group 1) from past (group 2) words, `helpers` are auxiliaries of the past that need a
    participle after them, `participle` is what those look like.
    """

    sign: re.Pattern[str]
    helpers: frozenset[str]
    participle: re.Pattern[str]
    neither: frozenset[str]


@cache
def verbs(config: Config, language: str) -> Verbs:
    """The signs of tense of a language."""
    table = lexicon(config, language).tense
    past = _words(table["past"], table["past_endings"])
    future = _words(table["future"], table["future_endings"])
    return Verbs(
        re.compile(rf"(?:({future})|({past}))$"),
        frozenset(map(fold, table["helpers"])),
        re.compile(rf"(?:{_words([], table['participle_endings'])})$"),
        frozenset(map(fold, table["neither"])),
    )


def _words(words: list[str], endings: list[str]) -> str:
    escaped = [re.escape(fold(word)) for word in words]
    return "|".join([*escaped, *(rf"\w{{2,}}{re.escape(fold(end))}" for end in endings)]) or "(?!)"


def tense(hit: Hit, line: Line, config: Config) -> Tense | None:
    """The tense nearest to a hit, the words before it first where two are as near; None where no verb shows one."""
    signs = verbs(config, line.lexicon.language)
    for distance in range(1, REACH + 1):
        for at in (hit.first - distance, hit.last - 1 + distance):
            if (shown := _shown(line, at, signs)) is not None:
                governed = any(_shown(line, at - back, signs) is Tense.FUTURE for back in (1, 2, 3))
                return Tense.FUTURE if governed else shown
    return None


def _shown(line: Line, at: int, signs: Verbs) -> Tense | None:
    word = line.word(at)
    if not word or word in signs.neither:
        return None
    if word in signs.helpers:
        near = [line.word(at + step) for step in (1, 2, 3)]
        return Tense.PAST if any(signs.participle.match(word) and word not in signs.neither for word in near) else None
    match = signs.sign.match(word)
    return None if match is None else Tense.FUTURE if match.group(1) else Tense.PAST
