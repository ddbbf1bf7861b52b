"""The lexicon of acts: `languages/<code>/events.yaml`, read, checked, and indexed by every form of its words.

docs/lexicons.md explains the notation.
"""

import hashlib
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple, NotRequired, cast

from typing_extensions import TypedDict

from timeline.events.forms import LOOSE, Feature, owned_forms, verb_forms
from timeline.events.grammar import Grammar, Phrase, Word, grammar, written
from timeline.model import ConfigError, Quad, Span
from timeline.resources import Config, spec
from timeline.resources.ontology import EventType, ontology
from timeline.text.cutting import Cutter
from timeline.text.settings import TextSettings, settings
from timeline.text.tokens import Token, tokenize

VERSION = "10"
GAP = "…"
SECTIONS = ("verbs", "nouns", "verb_phrases", "noun_phrases")
VERB_ROLES = {"subject": "source", "object": "target"}
ROLES = frozenset({"source", "target", "both", "place", "none"})
MATERIAL = frozenset({Quad.MATERIAL_CONFLICT, Quad.MATERIAL_COOPERATION})
COOPERATION = frozenset({Quad.VERBAL_COOPERATION, Quad.MATERIAL_COOPERATION})
Roles = Mapping[str, str]


@spec
class ExampleSpec(TypedDict):
    """A sentence in which the word is an act, and who stands in its roles."""

    text: str
    source: NotRequired[str | list[str]]
    target: NotRequired[str | list[str]]
    type: NotRequired[str]


SenseSpec = dict[str, str | list[str] | dict[str, str]]


@spec
class EntrySpec(TypedDict):
    """An entry of `events.yaml`."""

    type: str
    mode: NotRequired[str]
    roles: NotRequired[dict[str, str]]
    needs: NotRequired[list[str]]
    senses: NotRequired[list[SenseSpec]]
    never: NotRequired[list[str]]
    light: NotRequired[list[str | dict[str, dict[str, str]]]]
    content_of: NotRequired[list[str]]
    forms: NotRequired[list[str]]
    examples: NotRequired[list[ExampleSpec]]


@spec
class EventsSpec(TypedDict, total=False):
    """The file `languages/<code>/events.yaml`."""

    verbs: dict[str, EntrySpec]
    nouns: dict[str, EntrySpec]
    verb_phrases: dict[str, EntrySpec]
    noun_phrases: dict[str, EntrySpec]


@dataclass(frozen=True, slots=True)
class Sense:
    """One reading of a word: it holds where each slot of `where` has one of its head words.

    A `strict` one gives way to the next where an actor it needs is missing. `material` acts are done, verbal ones
    said. One that can stand `alone` is told though nobody is named.
    """

    where: Mapping[str, frozenset[str]]
    type: str | None
    mode: str | None
    roles: Roles
    needs: frozenset[str]
    strict: bool
    material: bool
    cooperative: bool
    alone: bool


@dataclass(frozen=True, slots=True)
class Entry:
    """A word or phrase that names an act.

    `tail` holds the words of a phrase after the first, `…` for a gap. A `reflexive` verb is one only with its pronoun.
    `senses` ends with the entry's own reading, where it has one. `never` are phrases as words. `light` gives, by verb,
    the role of its subject.
    """

    id: str
    head: str
    tail: Phrase
    verbal: bool
    reflexive: bool
    senses: tuple[Sense, ...]
    never: tuple[Phrase, ...]
    light: Mapping[str, str]
    content_of: frozenset[str]


class Form(NamedTuple):
    """A form of a word: the entry's index, or the infinitive of a verb that is no act, and what the form may be."""

    entry: int
    verb: str
    feature: int


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The acts of a language. `cutter` cuts the words of a script without spaces, `known` are the words that are cut
    off from particles written onto them.

    `forms` gives for a word its entries (phrases by their first word) and verbs that are no acts, `triggers` are those
    that may begin an act, `lone` those whose act stands alone; `heads` gives for a word of a sense's condition the
    singulars it stands for.
    """

    entries: tuple[Entry, ...]
    forms: Mapping[str, tuple[Form, ...]]
    triggers: frozenset[str]
    lone: frozenset[str]
    heads: Mapping[str, frozenset[str]]
    grammar: Grammar
    cutter: Cutter | None
    known: frozenset[str]

    def words(self, text: str, span: Span, inner: Container[int]) -> list[Token]:
        """The words of a part of a text, cut from particles before them where they are known, or begin at `inner`."""
        if script := self.grammar.writing:
            return script.tokens(text, *span, self.known, inner)
        return tokenize(text, self.grammar.language, *span)


@cache
def lexicon(config: Config, language: str) -> Lexicon | None:
    """The acts of a language, None where it has no file of them.

    Raises:
        ConfigError: naming the file and the entry that is wrong.
    """
    file = f"languages/{language}/events.yaml"
    if not config.places(file):
        return None
    table = config.load(file, EventsSpec)
    rules = grammar(config, language)
    if rules.writing:
        table = cast("EventsSpec", written(table, rules.writing))
    entries = tuple(_entries(table, rules, file, ontology(config)))
    files = (file, f"languages/{language}/forms.yaml", f"languages/{language}/cues.yaml")
    index = config.derived(f"event-forms-{language}", files, lambda: _index(table, entries, rules), _version(entries))
    forms = {word: tuple(Form(*row) for row in _without_passives(rows)) for word, rows in index.items()}
    triggers = frozenset(word for word, rows in forms.items() if any(row.entry >= 0 for row in rows))
    alone = {number for number, entry in enumerate(entries) if any(sense.alone for sense in entry.senses)}
    lone = frozenset(word for word in triggers if any(row.entry in alone for row in forms[word]))
    heads, script = _heads(entries, rules), settings(config, language)
    cut = rules.writing or not script.spaced
    vocabulary = frozenset(_vocabulary(entries, forms, heads, rules, script) if cut else ())
    cutter = None if script.spaced else Cutter(vocabulary)
    return Lexicon(entries, forms, triggers, lone, heads, rules, cutter, vocabulary)


def _vocabulary(
    entries: Iterable[Entry], forms: Iterable[str], heads: Iterable[str], rules: Grammar, script: TextSettings
) -> Iterator[str]:
    """Every word that a rule looks up, and the everyday ones that must not be cut."""
    yield from (*forms, *heads, *rules.words, *rules.normal, *script.words)
    if marks := rules.serial:
        yield from (*marks.passives, *marks.object_marks, *marks.comitatives, *marks.aspects, *marks.attributives)
    for entry in entries:
        yield from (*entry.tail, *(word for phrase in entry.never for word in phrase))


def _version(entries: Iterable[Entry]) -> str:
    """The rows of an index count entries: one made while the file was being saved must not be taken for another's."""
    names = "\n".join(entry.id for entry in entries)
    return f"{VERSION} {hashlib.blake2b(names.encode(), digest_size=8).hexdigest()}"


def _entries(table: EventsSpec, rules: Grammar, file: str, types: Mapping[str, EventType]) -> Iterator[Entry]:
    for section, words in _sections(table):
        for word, entry in words.items():
            try:
                yield _entry(section, word, entry, rules, types)
            except ValueError as error:
                raise ConfigError(file, f"{section} → {word}", str(error), "see docs/lexicons.md") from None


def _sections(table: EventsSpec) -> Iterator[tuple[str, dict[str, EntrySpec]]]:
    for section in SECTIONS:
        yield section, table.get(section, {})  # type: ignore[misc]


def _entry(section: str, word: str, entry: EntrySpec, rules: Grammar, types: Mapping[str, EventType]) -> Entry:
    bare = _without_pronoun(word, rules) if section.startswith("verb") else word
    whole = section.endswith("phrases") or LOOSE in bare
    head, *tail = bare.split() if whole else rules.words_of(bare)
    verbal = section.startswith("verb")
    own = _sense(
        {key: value for key, value in entry.items() if key in {"type", "mode", "roles", "needs"}},  # type: ignore[misc]
        _verb_roles(rules) if verbal else rules.noun_roles,
        frozenset(),
        rules,
        types,
    )
    senses = [_sense(sense, own.roles, own.needs, rules, types) for sense in entry.get("senses", [])]
    return Entry(
        id=f"{rules.language}/{section}/{word}",
        head=head,
        tail=tuple(part for piece in tail for part in _tail(piece, rules)),
        verbal=verbal,
        reflexive=bare != word,
        senses=(*senses, *([own] if own.type else [])),
        never=tuple(rules.words_of(phrase) for phrase in entry.get("never", [])),
        light=dict(_light(entry.get("light", []))),
        content_of=frozenset(entry.get("content_of", [])),
    )


def _verb_roles(rules: Grammar) -> Roles:
    return {**VERB_ROLES, **rules.serial.verb_roles} if rules.serial else VERB_ROLES


def _without_pronoun(word: str, rules: Grammar) -> str:
    """A verb without the pronoun that makes it reflexive ("se rendre", "reunirse con", "reunir-se")."""
    first, *rest = tokenize(word, rules.language)
    if pronoun := next((end for end in rules.enclitics if first.lower.endswith(end)), ""):
        bare = first.lower.removesuffix(pronoun)
        left = max((end for end in rules.elided if bare.endswith(end)), key=len, default="")
        return bare + rules.elided.get(left, "") + word[first.end :]
    if rest and rest[0].lower.startswith("-") and rest[0].lower in rules.enclitics:
        return first.text + word[rest[0].end :]
    return word[rest[0].start :] if rest and rules.words.get(first.lower, 0) & Word.REFLEXIVE else word


def _tail(piece: str, rules: Grammar) -> Phrase:
    return (GAP,) if piece == GAP else rules.normalized(rules.words_of(piece))


def _sense(
    table: SenseSpec, roles: Roles, needs: frozenset[str], rules: Grammar, types: Mapping[str, EventType]
) -> Sense:
    kind, mode = table.get("type"), table.get("mode")
    if kind not in types and kind not in ("null", None, ""):
        raise ValueError(f"type {kind!r} is not in ontology.yaml")
    own = table.get("roles", {})
    listed = table.get("needs")
    where = {key: value for key, value in table.items() if key not in {"type", "mode", "roles", "needs"}}
    wanted = frozenset(listed) if isinstance(listed, list) else needs
    return Sense(
        where={rules.name_of(slot): _words_of_condition(slot, words) for slot, words in where.items()},
        type=str(kind) if kind in types else None,
        mode=str(mode) if mode else None,
        roles={**roles, **_roles(own, rules)},
        needs=wanted,
        strict=bool(where) and listed is not None,
        material=kind in types and types[str(kind)].quad in MATERIAL,
        cooperative=kind in types and types[str(kind)].quad in COOPERATION,
        alone=kind in types and types[str(kind)].alone and not wanted,
    )


def _words_of_condition(slot: str, words: object) -> frozenset[str]:
    if not isinstance(words, list):
        raise ValueError(f"{slot} is no list of words")
    return frozenset(words)


def _roles(table: object, rules: Grammar) -> dict[str, str]:
    if not isinstance(table, dict):
        raise ValueError("roles is no table of slots")
    if unknown := set(table.values()) - ROLES:
        raise ValueError(f"no such role: {', '.join(sorted(unknown))}")
    return {rules.name_of(slot): role for slot, role in table.items()}


def _light(listed: Iterable[str | dict[str, dict[str, str]]]) -> Iterator[tuple[str, str]]:
    for item in listed:
        if isinstance(item, str):
            yield item, "source"
            continue
        for verb, roles in item.items():
            yield verb, roles.get("subject", "source")


def _index(table: EventsSpec, entries: tuple[Entry, ...], rules: Grammar) -> dict[str, list[tuple[int, str, int]]]:
    """Every form of every word: rows of entry, verb and feature, as JSON can hold them."""
    index: dict[str, list[tuple[int, str, int]]] = {}
    specs = [entry for _, words in _sections(table) for entry in words.values()]
    for number, (entry, given) in enumerate(zip(entries, specs, strict=True)):
        for form, feature in _forms(entry, given, rules):
            index.setdefault(form, []).append((number, entry.head if entry.verbal else "", feature))
    for verb in sorted(_helpers(entries, rules)):
        for form, bits in rules.verb_forms(verb).items():
            index.setdefault(form, []).append((-1, verb, bits))
    return index


def _without_passives(rows: list[tuple[int, str, int]]) -> list[tuple[int, str, int]]:
    """The rows of a form but those of reflexive passives, where a verb of its own has the form ("встречаются")."""
    own = [row for row in rows if not row[2] & Feature.PASSIVE]
    return own or rows


def _forms(entry: Entry, given: EntrySpec, rules: Grammar) -> list[tuple[str, int]]:
    extra = [(rules.words_of(form)[0], 0) for form in given.get("forms", [])]
    if entry.verbal:
        past = Feature.PAST | Feature.PARTICIPLE
        return [*verb_forms(entry.head, rules.rules).items(), *((form, past) for form, _ in extra)]
    first = rules.words_of(entry.head)[0]
    owned = ((form, Feature.SUFFIXED) for form in owned_forms(first, rules.rules))
    return [*((form, 0) for form in rules.noun_forms(first)), *owned, *extra]


def _helpers(entries: Iterable[Entry], rules: Grammar) -> set[str]:
    """Verbs to know though they are no acts: those that carry nouns, govern contents, or say what an act is worth."""
    verbs = set(rules.helpers)
    for entry in entries:
        verbs |= {verb.split()[0] for verb in (*entry.light, *entry.content_of)}
    return verbs


def _heads(entries: Iterable[Entry], rules: Grammar) -> dict[str, frozenset[str]]:
    heads: dict[str, set[str]] = {}
    for entry in entries:
        for sense in entry.senses:
            for words in sense.where.values():
                for word in words:
                    for form in {word, *rules.noun_forms(word), *owned_forms(word, rules.rules)}:
                        heads.setdefault(form, set()).add(word)
    return {form: frozenset(words) for form, words in heads.items()}
