"""The typed words of a language, from `languages/<code>/times.yaml`, ready for look-up.

A word's symbol is one character that stands for the set of its types, so that a line of words is a string and a rule a
regular expression over it. A word listed under two types must be declared ambiguous; otherwise the file is refused.
"""

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from typing import Literal, NotRequired

from typing_extensions import TypedDict

from timeline.model import ConfigError
from timeline.resources import Config, spec
from timeline.text.tokens import fold
from timeline.times.landmarks import Landmarks, landmarks
from timeline.times.types import CORE, FIRST_YEAR, TYPES, of_digits, of_number, of_ordinal_digits

NOTHING = "."
_FIRST_SYMBOL = 0xE000
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
ROMAN_CENTURIES = 30
SPOKEN_CENTURIES = frozenset({"cardinal:18", "cardinal:19", "cardinal:20"})


@spec
class ConditionSpec(TypedDict, total=False):
    """Where a word counts: with a capital, in lower case, beside some words (`<type>` stands for any of a type)."""

    capital: bool
    lower: bool
    after: list[str]
    before: list[str]
    not_after: list[str]
    not_before: list[str]


@spec
class RuleSpec(TypedDict):
    """A rule that only this language needs: its name, its pattern, and the shared rule whose meaning it has."""

    name: str
    pattern: str
    like: str


@spec
class TenseSpec(TypedDict):
    """Words and endings that show the tense of a clause."""

    past: list[str]
    future: list[str]
    intent: list[str]
    infinitive_marks: list[str]
    infinitive_endings: list[str]
    pluperfect: list[str]
    helpers: list[str]
    participle_endings: list[str]
    adjoined_endings: list[str]
    past_endings: list[str]
    future_endings: list[str]
    neither: list[str]


@spec
class ExampleSpec(TypedDict):
    """A text of our own with one expression and what it means; it runs as a test."""

    text: str
    published: NotRequired[str]
    found: NotRequired[str]
    value: str
    type: NotRequired[Literal["DATE", "TIME", "DURATION", "SET"]]


@spec
class TimesSpec(TypedDict):
    """The file `languages/<code>/times.yaml`; its head explains the keys."""

    day_first: bool
    inner_apostrophe: NotRequired[bool]
    roman_letters: NotRequired[dict[str, str]]
    words: dict[str, dict[str, list[str]]]
    ambiguous: dict[str, list[str]]
    conditions: dict[str, ConditionSpec]
    nothing: list[str]
    ordinal_suffixes: list[str]
    rules: NotRequired[list[RuleSpec]]
    tense: TenseSpec
    metadata: list[str]
    examples: list[ExampleSpec]
    negatives: list[str]


@dataclass(frozen=True, slots=True)
class Condition:
    """When a word counts as a word of time."""

    capital: bool
    lower: bool
    after: tuple[tuple[str, ...], ...]
    before: tuple[tuple[str, ...], ...]
    not_after: tuple[tuple[str, ...], ...]
    not_before: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """Words, phrases and numbers of a language. Keys are folded; a phrase's key is its words joined by spaces."""

    language: str
    day_first: bool
    word: re.Pattern[str]
    symbols: dict[str, str]
    values: dict[tuple[str, str], str]
    phrases: dict[tuple[str, str], list[tuple[tuple[str, ...], str]]]
    specials: frozenset[str]
    triggers: frozenset[str]
    core: frozenset[str]
    cardinals: dict[str, int]
    joiners: frozenset[str]
    ordinal_suffixes: frozenset[str]
    conditions: dict[str, Condition]
    classes: dict[str, str]
    symbol_of: dict[frozenset[str], str]
    tense: TenseSpec
    rules: tuple[RuleSpec, ...]
    metadata: tuple[str, ...]
    openers: tuple[str, ...]


@cache
def lexicon(config: Config, language: str) -> Lexicon:
    """The lexicon of a language that has a folder.

    Raises:
        ConfigError: where its file is missing or wrong.
    """
    file = f"languages/{language}/times.yaml"
    return _Builder(config.load(file, TimesSpec), landmarks(config, language), language, file).build()


def words_of(language: str, *, inner_apostrophe: bool = False) -> re.Pattern[str]:
    """What a word is: letters (with an elision's apostrophe, or one inside), digits, or one sign."""
    letters = r"[^\W\d_]+'?" if language in ("fr", "it") else r"'s\b|[^\W\d_]+"
    letters += r"(?:'[^\W\d_]+)*" if inner_apostrophe else ""
    return re.compile(rf"{letters}|\d+|[^\s\w]|_")


class _Builder:
    """Turns the tables of a file into a `Lexicon`."""

    def __init__(self, table: TimesSpec, named: Landmarks, language: str, file: str) -> None:
        self.table, self.named, self.language, self.file = table, named, language, file
        self.pattern = words_of(language, inner_apostrophe=table.get("inner_apostrophe", False))
        self.types: dict[str, set[str]] = defaultdict(set)
        self.values: dict[tuple[str, str], str] = {}
        self.symbol_of: dict[frozenset[str], str] = {}

    def build(self) -> Lexicon:
        self._words()
        self._refuse_doubles()
        sets = {key: frozenset(types) for key, types in self.types.items()}
        symbols = {key: self._symbol(types) for key, types in sets.items()}
        symbols |= {digits: self._symbol(of_digits(digits)) for digits in _all_digits()}
        for number in range(2200):
            self._symbol(of_number(number))
        for number in range(1, 400):
            self._symbol(of_number(number, ordinal=True))
        for digits in (str(number).zfill(width) for width in (1, 2, 4) for number in (*range(1, 100), FIRST_YEAR)):
            self._symbol(of_ordinal_digits(digits))
        self._symbol(frozenset({"num", "year"}))
        phrases = self._phrases()
        cardinals = {word: int(self.values["cardinal", word]) for word, types in sets.items() if "cardinal" in types}
        return Lexicon(
            self.language,
            self.table["day_first"],
            self.pattern,
            symbols,
            self.values,
            phrases,
            frozenset(first for first, _ in phrases) | cardinals.keys() | frozenset(_all_digits()),
            self._triggers(sets),
            frozenset(symbol for types, symbol in self.symbol_of.items() if not CORE.isdisjoint(types)),
            cardinals,
            frozenset(word for word, types in sets.items() if "joiner" in types),
            frozenset(map(fold, self.table["ordinal_suffixes"])),
            self._conditions(),
            self._classes(),
            self.symbol_of,
            self.table["tense"],
            tuple(self.table.get("rules", ())),
            tuple(map(fold, self.table["metadata"])),
            self.named.openers,
        )

    def _words(self) -> None:
        for kind, table in [*self.table["words"].items(), ("landmark", self.named.names)]:
            if kind not in TYPES:
                raise self._error(f"words → {kind}", "no such type of word", f"use one of {', '.join(sorted(TYPES))}")
            for value, forms in table.items():
                for form in forms:
                    self._add(self.key(form), kind, value)
        for phrase in self.table["nothing"]:
            self.types.setdefault(self.key(phrase), set())
        self._centuries()

    def _add(self, key: str, kind: str, value: str) -> None:
        if (kind, key) in self.values:
            raise self._error(f"words → {kind} → {value}", f"{key!r} stands twice", "keep one of the two")
        self.values[kind, key] = value
        self.types[key] |= {kind, f"{kind}:{value}"}
        if kind == "ordinal":
            self.types[key] |= of_number(int(value), ordinal=True)

    def _centuries(self) -> None:
        for number in range(1, ROMAN_CENTURIES + 1):
            for suffix in ("", *self.table["ordinal_suffixes"]):
                for letters in self._spellings(roman(number)):
                    key = self.key(letters + suffix)
                    if key not in self.types:
                        self._add(key, "roman", str(number))

    def _spellings(self, numeral: str) -> list[str]:
        """A numeral in Latin letters and with letters of the language that look like them."""
        found = [numeral]
        for latin, alike in self.table.get("roman_letters", {}).items():
            found += [letters.replace(latin, alike) for letters in found if latin in letters]
        return found

    def _refuse_doubles(self) -> None:
        allowed = {self.key(word): set(types) for word, types in self.table["ambiguous"].items()}
        for key, types in self.types.items():
            kinds = {kind for kind, word in self.values if word == key} if len(types) > 2 else set()
            if len(kinds) > 1 and kinds != allowed.get(key):
                listed = ", ".join(sorted(kinds))
                raise self._error(
                    f"words → {key}", f"has several types ({listed})", "keep one, or list it in `ambiguous`"
                )

    def _symbol(self, types: frozenset[str]) -> str:
        if not types:
            return NOTHING
        return self.symbol_of.setdefault(types, chr(_FIRST_SYMBOL + len(self.symbol_of)))

    def _phrases(self) -> dict[tuple[str, str], list[tuple[tuple[str, ...], str]]]:
        found: dict[tuple[str, str], list[tuple[tuple[str, ...], str]]] = defaultdict(list)
        for key in self.types:
            first, *rest = key.split(" ")
            if rest:
                found[first, rest[0]].append((tuple(rest), key))
        return {first: sorted(rests, key=lambda rest: (-len(rest[0]), rest)) for first, rests in found.items()}

    def _triggers(self, sets: dict[str, frozenset[str]]) -> frozenset[str]:
        core = {key for key, types in sets.items() if not CORE.isdisjoint(types)}
        core |= {digits for digits in _all_digits() if not CORE.isdisjoint(of_digits(digits))}
        spoken = {key for key, types in sets.items() if not SPOKEN_CENTURIES.isdisjoint(types)}
        single = {key for key in core | spoken if " " not in key}
        phrases = [key.split(" ") for key in core if " " in key]
        return frozenset(single | {_telling(words) for words in phrases if single.isdisjoint(words)})

    def _classes(self) -> dict[str, str]:
        classes: dict[str, str] = defaultdict(str)
        for types, symbol in self.symbol_of.items():
            for name in sorted(types):
                classes[name] += symbol
        return dict(classes)

    def _conditions(self) -> dict[str, Condition]:
        """The conditions of words; one of a type holds for all words of that type without one of their own."""
        found: dict[str, Condition] = {}
        for word, entry in self.table["conditions"].items():
            kind = word[1:-1] if word[:1] == "<" else None
            keys = [key for of, key in self.values if of == kind] if kind else [self.key(word)]
            found |= {key: _condition(entry) for key in keys if not kind or key not in found}
        return found

    def key(self, form: str) -> str:
        """The folded words of a form, joined by spaces."""
        return " ".join(self.pattern.findall(fold(form)))

    def _error(self, place: str, problem: str, remedy: str) -> ConfigError:
        return ConfigError(self.file, place, problem, remedy)


def _telling(words: list[str]) -> str:
    """The word of a phrase that is likely the rarest: the longest, the last of those."""
    return max(reversed(words), key=lambda word: (word.isalpha(), len(word)))


def _all_digits() -> list[str]:
    return [str(number).zfill(width) for width in (1, 2, 3, 4) for number in range(10**width)]


def _condition(entry: ConditionSpec) -> Condition:
    return Condition(
        entry.get("capital", False),
        entry.get("lower", False),
        _contexts(entry.get("after", [])),
        _contexts(entry.get("before", [])),
        _contexts(entry.get("not_after", [])),
        _contexts(entry.get("not_before", [])),
    )


def _contexts(phrases: list[str]) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(fold(phrase).split()) for phrase in phrases)


def roman(number: int) -> str:
    """A number below 40 in lower-case Roman numerals."""
    digits = ""
    for value, letters in _ROMAN:
        digits += letters * (number // value)
        number %= value
    return digits
