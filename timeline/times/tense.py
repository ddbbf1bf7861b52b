"""The tense of the verb nearest to an expression, from the words and endings of the lexicon."""

import re
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


@cache
def _pattern(config: Config, language: str) -> tuple[re.Pattern[str], frozenset[str]]:
    """One expression that tells past from future words, and the words that are neither."""
    table = lexicon(config, language).tense
    past = "|".join([*map(_escaped, table["past"]), *(rf"\w{{2,}}{_escaped(end)}" for end in table["past_endings"])])
    future = "|".join(
        [*map(_escaped, table["future"]), *(rf"\w{{2,}}{_escaped(end)}" for end in table["future_endings"])]
    )
    return re.compile(rf"(?:({future})|({past}))$"), frozenset(map(fold, table["neither"]))


def _escaped(word: str) -> str:
    return re.escape(fold(word))


def tense(hit: Hit, line: Line, config: Config) -> Tense | None:
    """The tense nearest to a hit, the words before it first where two are as near; None where no verb shows one."""
    pattern, neither = _pattern(config, line.lexicon.language)
    for distance in range(1, REACH + 1):
        for at in (hit.first - distance, hit.last - 1 + distance):
            word = line.word(at)
            if word and word not in neither and (match := pattern.match(word)):
                return Tense.FUTURE if match.group(1) else Tense.PAST
    return None
