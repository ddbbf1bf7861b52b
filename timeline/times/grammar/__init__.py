"""The shared grammar over word types, and its patterns compiled for a language."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from timeline.model import ConfigError
from timeline.resources import Config
from timeline.times.grammar import clock, dates, durations, landmarks, offsets, references, sets
from timeline.times.grammar.rule import Rule
from timeline.times.lexicon import Lexicon, lexicon
from timeline.times.notation import Compiled, NotationError, compiled
from timeline.times.types import CORE, LEADING, TYPES

RULES = (
    *dates.RULES,
    *clock.RULES,
    *sets.RULES,
    *offsets.RULES,
    *durations.RULES,
    *references.RULES,
    *landmarks.RULES,
)

Entry = tuple[Rule, Compiled]


class Beginning(dict[str, tuple[Entry, ...]]):
    """The rules whose matches can begin with one or two symbols, looked up once for each such pair."""

    def __init__(self, rules: Iterable[Entry]) -> None:
        super().__init__()
        self._rules = tuple(rules)

    def __missing__(self, pair: str) -> tuple[Entry, ...]:
        known = self[pair] = tuple(entry for entry in self._rules if entry[1].may_begin(pair))
        return known


@dataclass(frozen=True, slots=True, eq=False)
class Grammar:
    """The rules of a language by how they begin; `core` finds the symbols that make a line worth reading, `leading`
    holds those of them that only begin an expression."""

    lexicon: Lexicon
    beginning: Beginning
    core: re.Pattern[str]
    leading: str


@cache
def grammar(config: Config, language: str) -> Grammar:
    """The grammar of a language that has a folder.

    Raises:
        ConfigError: where its lexicon is wrong.
    """
    words = lexicon(config, language)
    rules = [*_own(words), *RULES]
    ready = [(rule, compiled(rule.pattern, words.classes, TYPES)) for rule in rules]
    cores = {symbol: types & CORE for types, symbol in words.symbol_of.items() if not CORE.isdisjoint(types)}
    leading = sorted(symbol for symbol, types in cores.items() if types <= LEADING)
    return Grammar(words, Beginning(ready), re.compile(f"[{''.join(sorted(cores))}]"), "".join(leading))


def _own(words: Lexicon) -> list[Rule]:
    """The rules of the language's folder, meaning what the first shared rule of the given name means."""
    meanings = {rule.name: rule.build for rule in reversed(RULES)}
    found = []
    for entry in words.rules:
        place = f"rules → {entry['name']}"
        if entry["like"] not in meanings:
            raise ConfigError(f"languages/{words.language}/times.yaml", place, f"no rule {entry['like']!r}", "name one")
        try:
            compiled(entry["pattern"], words.classes, TYPES)
        except NotationError as error:
            raise ConfigError(f"languages/{words.language}/times.yaml", place, str(error), "see docs") from None
        found.append(Rule(entry["name"], entry["pattern"], meanings[entry["like"]]))
    return found
