"""The typed words of a language, from `languages/<code>/times.yaml`, ready for look-up.

A word's symbol is one character that stands for the set of its types, so that a line of words is a string and a rule a
regular expression over it. A word listed under two types must be declared ambiguous; otherwise the file is refused.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal, NotRequired

from typing_extensions import TypedDict

from timeline.model import ConfigError
from timeline.resources import Config, spec
from timeline.text.tokens import ELIDING_LANGUAGES, UNSPACED
from timeline.times.landmarks import Landmarks, landmarks
from timeline.times.spelling import Spelling, spelling
from timeline.times.types import (
    CORE,
    DOTTED_DAYS,
    FIRST_YEAR,
    LONE_DAYS,
    MARKED,
    ORDINAL,
    TYPES,
    of_digits,
    of_number,
    of_ordinal_digits,
    unmarked,
)

NOTHING = "."
_FIRST_SYMBOL = 0xE000
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
ROMAN_CENTURIES = 30
SPOKEN_CENTURIES = frozenset({"cardinal:18", "cardinal:19", "cardinal:20"})


@spec
class ConditionSpec(TypedDict, total=False):
    """Where a word counts: with a capital, in lower case, beside some words (`<type>` stands for any of a type).

    With a `type` it is only of that type that the word is not where the condition fails.
    """

    type: str
    capital: bool
    lower: bool
    after: list[str]
    before: list[str]
    not_after: list[str]
    not_before: list[str]
    surely_after: list[str]
    not_before_capital: bool


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
    postponing: NotRequired[list[str]]
    postponed_to: NotRequired[list[str]]
    helpers: list[str]
    helper_reach: NotRequired[int]
    capital_nouns: NotRequired[bool]
    commas_part_clauses: NotRequired[bool]
    participles: NotRequired[list[str]]
    participle_endings: list[str]
    adjoined_endings: list[str]
    past_endings: list[str]
    future_endings: list[str]
    future_beginnings: NotRequired[list[str]]
    particles: NotRequired[list[str]]
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
    spaced: NotRequired[bool]
    marks: NotRequired[dict[Literal["year", "day"], list[str]]]
    ordinal_prefixes: NotRequired[list[str]]
    dateline_closers: NotRequired[list[str]]
    dotted_dates: NotRequired[bool]
    inner_apostrophe: NotRequired[bool]
    roman_letters: NotRequired[dict[str, str]]
    shapes: NotRequired[dict[str, str]]
    unwritten: NotRequired[str]
    bare_capitals: NotRequired[dict[str, str]]
    led_years: NotRequired[bool]
    prefixes: NotRequired[dict[str, list[str]]]
    compounds: NotRequired[list[list[list[str]]]]
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
    """When a word counts as a word of time, and its symbol where it does not."""

    otherwise: str
    capital: bool
    lower: bool
    after: tuple[tuple[str, ...], ...]
    before: tuple[tuple[str, ...], ...]
    not_after: tuple[tuple[str, ...], ...]
    not_before: tuple[tuple[str, ...], ...]
    surely_after: tuple[tuple[str, ...], ...]
    not_before_capital: bool


class Classes(dict[str, str]):
    """The symbols of words of a type; of several types (`since|until`) together, joined when first asked for."""

    def __missing__(self, kinds: str) -> str:
        symbols = self[kinds] = "".join(self.get(kind, "") for kind in kinds.split("|"))
        return symbols


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """Words, phrases and numbers of a language. Keys are folded; a phrase's key is its words joined by spaces."""

    language: str
    day_first: bool
    dotted_dates: bool
    spaced: bool
    spelling: Spelling
    led_years: bool
    symbols: dict[str, str]
    values: dict[tuple[str, str], str]
    phrases: dict[tuple[str, str], list[tuple[tuple[str, ...], str]]]
    openings: frozenset[str]
    numeric: frozenset[str]
    triggers: frozenset[str]
    core: frozenset[str]
    cardinals: dict[str, int]
    joiners: frozenset[str]
    ordinal_suffixes: frozenset[str]
    doubtful_suffixes: frozenset[str]
    ordinal_prefixes: frozenset[str]
    day_openers: frozenset[str]
    marks: dict[str, str]
    conditions: dict[str, Condition]
    classes: Classes
    symbol_of: dict[frozenset[str], str]
    tense: TenseSpec
    rules: tuple[RuleSpec, ...]
    metadata: tuple[str, ...]
    dateline_closers: tuple[str, ...]
    openers: tuple[str, ...]


@cache
def lexicon(config: Config, language: str) -> Lexicon:
    """The lexicon of a language that has a folder.

    Raises:
        ConfigError: where its file is missing or wrong.
    """
    file = f"languages/{language}/times.yaml"
    return _Builder(config.load(file, TimesSpec), landmarks(config, language), language, file).build()


def letters_of(language: str, *, inner_apostrophe: bool = False, spaced: bool = True) -> str:
    """The pattern of a word of letters, with an elision's apostrophe, or one inside; without spaces, of a character."""
    if not spaced:
        return rf"[{UNSPACED}]|[^\W\d_{UNSPACED}]+"
    letters = r"[^\W\d_]+'?" if language in ELIDING_LANGUAGES else r"'s\b|[^\W\d_]+"
    return letters + (r"(?:'[^\W\d_]+)*" if inner_apostrophe else "")


def spelling_of(table: TimesSpec, language: str) -> Spelling:
    """How the language of a file writes its words."""
    return spelling(
        letters_of(language, inner_apostrophe=table.get("inner_apostrophe", False), spaced=table.get("spaced", True)),
        table.get("shapes", {}),
        table.get("unwritten", ""),
        table.get("prefixes", {}),
        [form for words in table["words"].values() for forms in words.values() for form in forms],
        _compounds(table),
    )


def _compounds(table: TimesSpec) -> Iterator[list[list[str]]]:
    """The slots of each compound: words, and types in angle brackets for all their single words."""
    for slots in table.get("compounds", []):
        yield [[word for entry in slot for word in _of_slot(entry, table)] for slot in slots]


def _of_slot(entry: str, table: TimesSpec) -> list[str]:
    if entry[:1] != "<":
        return [entry]
    forms = (form for words in table["words"].get(entry[1:-1], {}).values() for form in words)
    return [form for form in forms if form.isalpha()]


class _Builder:
    """Turns the tables of a file into a `Lexicon`."""

    def __init__(self, table: TimesSpec, named: Landmarks, language: str, file: str) -> None:
        self.table, self.named, self.language, self.file = table, named, language, file
        self.spelling = spelling_of(table, language)
        bare = table.get("bare_capitals", {})
        self.accents = {ord(shape): letter for letter, shapes in bare.items() for shape in shapes}
        self.types: dict[str, set[str]] = defaultdict(set)
        self.values: dict[tuple[str, str], str] = {}
        self.symbol_of: dict[frozenset[str], str] = {}

    def build(self) -> Lexicon:
        self._words()
        self._refuse_doubles()
        self._bare_capitals()
        sets = {key: frozenset(types) for key, types in self.types.items()}
        symbols = {key: self._symbol(types) for key, types in sets.items()}
        symbols |= {digits: self._symbol(self._bare(of_digits(digits))) for digits in _all_digits()}
        openers = frozenset(word for word, types in sets.items() if "before_day" in types)
        for digits in LONE_DAYS if openers else ():
            self._symbol(of_digits(digits) | {"loneday"})
            self._symbol(of_number(int(digits), ordinal=True) | {"loneday"})
        for digits in DOTTED_DAYS if self.table.get("dotted_dates") else ():
            self._symbol(of_digits(digits) | {"dotted"})
        for number in range(2200):
            self._symbol(self._bare(of_number(number)))
        for number in range(1, 400):
            self._symbol(of_number(number, ordinal=True))
        for digits in (str(number).zfill(width) for width in (1, 2, 4) for number in (*range(1, 100), FIRST_YEAR)):
            self._symbol(of_ordinal_digits(digits))
        self._symbol(frozenset({"num", "year"}))
        for types in (*MARKED.values(), ORDINAL):
            self._symbol(types)
        phrases = self._phrases()
        suffixes = frozenset(map(self.spelling.folded, self.table["ordinal_suffixes"]))
        cardinals = {word: int(self.values["cardinal", word]) for word, types in sets.items() if "cardinal" in types}
        numeric = frozenset(_all_digits()) | cardinals.keys() | self._prefixes()
        return Lexicon(
            self.language,
            self.table["day_first"],
            self.table.get("dotted_dates", False),
            self.table.get("spaced", True),
            self.spelling,
            self.table.get("led_years", False),
            symbols,
            self.values,
            phrases,
            frozenset(first for first, _ in phrases) | numeric,
            numeric,
            self._triggers(sets) | (LONE_DAYS if openers else frozenset()),
            frozenset(symbol for types, symbol in self.symbol_of.items() if not CORE.isdisjoint(types)),
            cardinals,
            frozenset(word for word, types in sets.items() if "joiner" in types),
            suffixes,
            frozenset(suffix for suffix in suffixes if sets.get(suffix)),
            self._prefixes(),
            openers,
            {word: kind for kind, words in self.table.get("marks", {}).items() for word in words},
            self._conditions(),
            self._classes(),
            self.symbol_of,
            self.table["tense"],
            tuple(self.table.get("rules", ())),
            tuple(map(self.spelling.folded, self.table["metadata"])),
            tuple(self.table.get("dateline_closers", ())),
            self.named.openers,
        )

    def _words(self) -> None:
        for kind, table in [*self.table["words"].items(), ("landmark", self.named.names)]:
            if kind not in TYPES:
                raise self._error(f"words → {kind}", "no such type of word", f"use one of {', '.join(sorted(TYPES))}")
            for value, forms in table.items():
                for form in forms:
                    self._add(self.key(form), kind, value)
        for phrase in [*self.table["nothing"], *self._tense_phrases()]:
            self.types.setdefault(self.key(phrase), set())
        self._centuries()

    def _bare_capitals(self) -> None:
        """Every word also as capitals write it, without its accents, where that is not a word of its own."""
        written = frozenset(self.types)
        for key in written:
            if (bare := key.translate(self.accents)) not in written:
                self.types[bare] |= self.types[key]
        for (kind, key), value in list(self.values.items()):
            if (bare := key.translate(self.accents)) not in written:
                self.values.setdefault((kind, bare), value)

    def _tense_phrases(self) -> list[str]:
        """The words of tense of several characters, each of which is a word where no spaces are written."""
        tense = self.table["tense"]
        return [] if self.table.get("spaced", True) else [*tense["past"], *tense["future"], *tense["neither"]]

    def _prefixes(self) -> frozenset[str]:
        return frozenset(map(self.spelling.folded, self.table.get("ordinal_prefixes", ())))

    def _bare(self, types: frozenset[str]) -> frozenset[str]:
        return unmarked(types) if "marks" in self.table else types

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
            kinds = {kind for kind in types if (kind, key) in self.values}
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

    def _classes(self) -> Classes:
        classes: dict[str, str] = defaultdict(str)
        for types, symbol in self.symbol_of.items():
            for name in sorted(types):
                classes[name] += symbol
        return Classes(classes)

    def key(self, form: str) -> str:
        """The folded words of a form, joined by spaces."""
        return self.spelling.key(form)

    def _conditions(self) -> dict[str, Condition]:
        """The conditions of words; one of a type holds for all words of that type without one of their own."""
        found: dict[str, Condition] = {}
        for word, entry in self.table["conditions"].items():
            kind = word[1:-1] if word[:1] == "<" else None
            keys = [key for of, key in self.values if of == kind] if kind else [self.key(word)]
            found |= {key: self._condition(key, entry) for key in keys if not kind or key not in found}
        for key in list(found):
            found.setdefault(key.translate(self.accents), found[key])
        return found

    def _condition(self, key: str, entry: ConditionSpec) -> Condition:
        kind = entry.get("type")
        others = {name for name in self.types[key] if name.split(":")[0] != kind} if kind else set()
        return Condition(
            self._symbol(frozenset(others)),
            entry.get("capital", False),
            entry.get("lower", False),
            self._contexts(entry.get("after", [])),
            self._contexts(entry.get("before", [])),
            self._contexts(entry.get("not_after", [])),
            self._contexts(entry.get("not_before", [])),
            self._contexts(entry.get("surely_after", [])),
            entry.get("not_before_capital", False),
        )

    def _contexts(self, phrases: list[str]) -> tuple[tuple[str, ...], ...]:
        return tuple(tuple(self.spelling.folded(phrase).split()) for phrase in phrases)

    def _error(self, place: str, problem: str, remedy: str) -> ConfigError:
        return ConfigError(self.file, place, problem, remedy)


def _telling(words: list[str]) -> str:
    """The word of a phrase that is likely the rarest: the longest, the last of those."""
    return max(reversed(words), key=lambda word: (word.isalpha(), len(word)))


def _all_digits() -> list[str]:
    return [str(number).zfill(width) for width in (1, 2, 3, 4) for number in range(10**width)]


def roman(number: int) -> str:
    """A number below 40 in lower-case Roman numerals."""
    digits = ""
    for value, letters in _ROMAN:
        digits += letters * (number // value)
        number %= value
    return digits
