"""The shared grammar over word types, and its patterns compiled for a language."""

from dataclasses import dataclass
from functools import cache

from timeline.model import ConfigError
from timeline.resources import Config
from timeline.times.grammar import clock, dates, durations, offsets, references, sets
from timeline.times.grammar.rule import Rule
from timeline.times.lexicon import Lexicon, lexicon
from timeline.times.notation import Compiled, NotationError, compiled
from timeline.times.types import CORE, TYPES

RULES = (
    *dates.RULES,
    *clock.RULES,
    *sets.RULES,
    *offsets.RULES,
    *durations.RULES,
    *references.RULES,
)


@dataclass(frozen=True, slots=True, eq=False)
class Grammar:
    """The rules of a language, by the symbols their matches can begin with; `core` holds the symbols that make a line
    worth reading."""

    lexicon: Lexicon
    by_first: dict[str, tuple[tuple[Rule, Compiled], ...]]
    core: str


@cache
def grammar(config: Config, language: str) -> Grammar:
    """The grammar of a language that has a folder.

    Raises:
        ConfigError: where its lexicon is wrong.
    """
    words = lexicon(config, language)
    rules = [*RULES, *_own(words)]
    ready = [(rule, compiled(rule.pattern, words.classes, TYPES)) for rule in rules]
    symbols = sorted({symbol for _, pattern in ready for symbol in pattern.firsts})
    by_first = {symbol: tuple(entry for entry in ready if symbol in entry[1].firsts) for symbol in symbols}
    core = "".join(sorted({symbol for types, symbol in words.symbol_of.items() if not CORE.isdisjoint(types)}))
    return Grammar(words, by_first, core)


def _own(words: Lexicon) -> list[Rule]:
    """The rules of the language's folder, meaning what the shared rule of the given name means."""
    meanings = {rule.name: rule.build for rule in RULES}
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
