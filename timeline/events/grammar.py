"""The small words of a language: what stands before nouns, inside verb groups, at the head of clauses.

A word is looked up once and carries what it can be as bits; prepositions and clause openers of several words are
matched from their first word on.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal, NotRequired, cast

from typing_extensions import TypedDict

from timeline.events.forms import FormsSpec, noun_forms, verb_forms
from timeline.events.initial.marks import Initial, InitialSpec, initial
from timeline.events.marks import Serial, SerialSpec, serial
from timeline.resources import Config, spec
from timeline.text.settings import settings
from timeline.text.tokens import tokenize
from timeline.text.writing import Writing


class Word:
    """What a word of a sentence may be by grammar alone, as bits."""

    DETERMINER = 1 << 0
    NEGATIVE_DETERMINER = 1 << 1
    POSSESSIVE = 1 << 2
    PREPOSITION = 1 << 3
    AGENT = 1 << 4
    CLITIC = 1 << 5
    INFINITIVE_MARK = 1 << 6
    RELATIVE = 1 << 7
    COMPLEMENT = 1 << 8
    CONDITION = 1 << 9
    COORDINATOR = 1 << 10
    NEGATION = 1 << 11
    ADVERB = 1 << 12
    BE = 1 << 13
    HAVE = 1 << 14
    DO = 1 << 15
    FUTURE = 1 << 16
    CONDITIONAL = 1 << 17
    POSSIBLE = 1 << 18
    OBLIGED = 1 << 19
    REFLEXIVE = 1 << 20
    PRONOUN = 1 << 30
    SOURCE = 1 << 31
    INDEFINITE = 1 << 32
    QUANTITY = 1 << 33
    BECOME = 1 << 34
    SUBORDINATOR = 1 << 35
    FIRST_PERSON = 1 << 36
    HEARSAY = 1 << 21
    THING = 1 << 22
    GERUND_PREPOSITION = 1 << 23


AUXILIARY = Word.BE | Word.HAVE | Word.DO | Word.FUTURE | Word.CONDITIONAL | Word.POSSIBLE | Word.OBLIGED | Word.BECOME
AUXILIARIES = {
    "be": Word.BE,
    "have": Word.HAVE,
    "become": Word.BECOME,
    "do": Word.DO,
    "future": Word.FUTURE,
    "conditional": Word.CONDITIONAL,
    "possible": Word.POSSIBLE,
    "obliged": Word.OBLIGED,
}
Phrase = tuple[str, ...]
_NO_WORDS = frozenset({"type", "mode", "examples"})


@spec
class CuesSpec(TypedDict):
    """The file `languages/<code>/cues.yaml`; its head explains the keys."""

    determiners: list[str]
    indefinite: list[str]
    negative_determiners: list[str]
    possessives: list[str]
    prepositions: dict[str, list[str]]
    agents: list[str]
    clitics: list[str]
    pronouns: list[str]
    first_person: NotRequired[list[str]]
    infinitive: list[str]
    relatives: list[str]
    complements: list[str]
    conditions: list[str]
    coordinators: list[str]
    negations: list[str]
    adverbs: list[str]
    adverb_endings: list[str]
    verbs: dict[str, list[str]]
    be_perfect: list[str]
    reflexives: list[str]
    quantities: list[str]
    sources: list[str]
    hearsay: list[str]
    openers: list[str]
    things: list[str]
    gerund_prepositions: list[str]
    noun_roles: dict[str, str]
    genitive: str
    demonyms: Literal["first", "last"]
    possessor_marks: list[str]
    adjuncts: list[str]
    preceding: NotRequired[list[str]]
    serial: NotRequired[SerialSpec]
    blank: NotRequired[str]
    initial: NotRequired[InitialSpec]
    case_slots: NotRequired[list[str]]
    adjective_endings: NotRequired[list[str]]
    verb_endings: NotRequired[list[str]]
    plural_verbs: NotRequired[list[str]]
    impersonal_passives: NotRequired[bool]
    counts: NotRequired[list[str]]
    singular_nouns: NotRequired[list[str]]
    null_subjects: NotRequired[bool]
    object_prepositions: NotRequired[list[str]]
    enclitics: NotRequired[list[str]]
    elided: NotRequired[dict[str, str]]
    inflected_letters: NotRequired[str]
    origins: NotRequired[list[str]]
    repeated: NotRequired[list[str]]
    clefts: NotRequired[list[str]]
    nominal_demonyms: NotRequired[bool]
    verb_second: NotRequired[bool]
    article_cases: NotRequired[dict[str, list[str]]]
    feminine: NotRequired[list[str]]
    subordinators: NotRequired[list[str]]
    prefixes: NotRequired[list[str]]
    bare_prepositions: NotRequired[dict[str, str]]
    without_article: NotRequired[list[str]]


@dataclass(frozen=True, slots=True)
class Grammar:
    """The small words of a language, ready for look-up.

    `words` gives the bits of a word, `tenses` what an auxiliary's form is, `helpers` the classes of a verb that is no
    act. `normal` gives the dictionary form of one-word prepositions ("du": "de"). `prepositions`, `sources`, `openers`
    and `quantities` list, by first word, what follows it, the longest first. `noun_roles` are a noun's before its entry
    speaks. `joiner` joins equals in a title. `case_slots` are the cases that are slots like prepositions, the likelier
    first; none in a language without cases. `adjective_endings` and `verb_endings` tell adjectives and verbs there.
    `null_subjects` tells that a verb may lack a subject, or have it behind, `object_prepositions` stand before the
    object of a verb where it is a person, `enclitics` are reflexive pronouns written onto their verb, `elided` what an
    infinitive loses before them, by the end that is left. `inflected_letters` end words of one phrase that differ in
    number or gender alone.
    `origins` are agents that tell also from where, and whose role an entry may therefore give.
    `repeated` prepositions stand before each of several equals that have articles; `clefts` stand before the infinitive
    of a cleft sentence ("furono gli Stati Uniti a mediare"). `nominal_demonyms` tells that an adjective of origin right
    behind a determiner is a noun ("i russi").
    `initial` are the marks of a language whose clauses begin with the verb, `writing` tells of letters with shapes and
    particles written onto words. `serial` are the marks of a language that inflects no verb, `blank` parts words.
    `bare_prepositions` are also articles, each with what the word behind it is like where it is the preposition;
    `without_article` are names that have no article.
    """

    language: str
    rules: FormsSpec
    words: Mapping[str, int]
    tenses: Mapping[str, int]
    helpers: Mapping[str, frozenset[str]]
    normal: Mapping[str, str]
    prepositions: Mapping[str, tuple[tuple[Phrase, str], ...]]
    sources: Mapping[str, tuple[tuple[Phrase, str], ...]]
    openers: Mapping[str, tuple[tuple[Phrase, str], ...]]
    quantities: Mapping[str, tuple[tuple[Phrase, str], ...]]
    adverbs: Mapping[str, tuple[tuple[Phrase, str], ...]]
    adverb_endings: tuple[str, ...]
    be_perfect: frozenset[str]
    noun_roles: Mapping[str, str]
    genitive: str
    demonyms: str
    possessor_marks: frozenset[str]
    adjuncts: frozenset[str]
    preceding: frozenset[str]
    agent_names: frozenset[str]
    joiner: str
    serial: Serial | None
    blank: str
    initial: Initial | None
    writing: Writing | None
    case_slots: tuple[str, ...]
    adjective_endings: tuple[str, ...]
    verb_endings: tuple[str, ...]
    plural_verbs: tuple[str, ...]
    impersonal_passives: bool
    counts: frozenset[str]
    singular_nouns: tuple[str, ...]
    null_subjects: bool
    object_prepositions: frozenset[str]
    enclitics: tuple[str, ...]
    elided: Mapping[str, str]
    inflected_letters: str
    origins: frozenset[str]
    repeated: frozenset[str]
    clefts: frozenset[str]
    nominal_demonyms: bool
    verb_second: bool
    article_cases: Mapping[str, frozenset[str]]
    feminine: tuple[str, ...]
    prefixes: frozenset[str]
    bare_prepositions: Mapping[str, re.Pattern[str]]
    without_article: frozenset[str]

    def name_of(self, preposition: str) -> str:
        """The dictionary form under which a preposition is listed, itself where it is not."""
        first, *rest = self.words_of(preposition)
        known = (name for tail, name in self.prepositions.get(first, ()) if tail == self.normalized(rest))
        return next(known, preposition)

    def words_of(self, phrase: str) -> Phrase:
        """The words of a phrase, folded as those of a text are."""
        return tuple(token.lower for token in tokenize(self.key(phrase), self.language))

    def key(self, word: str) -> str:
        """A word as it is looked up."""
        return self.writing.key(word) if self.writing else word

    def normalized(self, words: Iterable[str]) -> Phrase:
        """The words with contracted prepositions in their dictionary form."""
        return tuple(self.normal.get(word, word) for word in words)

    def verb_forms(self, verb: str) -> dict[str, int]:
        """Every form of a verb."""
        return verb_forms(verb, self.rules)

    def noun_forms(self, noun: str) -> tuple[str, ...]:
        """A noun and its plurals."""
        return noun_forms(noun, self.rules)


@cache
def grammar(config: Config, language: str) -> Grammar:
    """The grammar of a language.

    Raises:
        ConfigError: where `forms.yaml` or `cues.yaml` is wrong or missing.
    """
    rules = config.load(f"languages/{language}/forms.yaml", FormsSpec)
    cues = config.load(f"languages/{language}/cues.yaml", CuesSpec)
    script = settings(config, language).writing
    if script:
        rules, cues = cast("FormsSpec", written(rules, script)), cast("CuesSpec", written(cues, script))
    words, tenses = _words(cues, rules, language)
    normal = {form: name for name, forms in cues["prepositions"].items() for form in forms if " " not in form + name}
    prepositions = ((form, name) for name, forms in cues["prepositions"].items() for form in forms)
    return Grammar(
        language=language,
        rules=rules,
        words=words,
        tenses=tenses,
        helpers=_helpers(cues["verbs"]),
        normal=normal,
        prepositions=_phrases(prepositions, normal, language),
        sources=_phrases(zip(cues["sources"], cues["sources"], strict=True), {}, language),
        quantities=_phrases(zip(cues["quantities"], cues["quantities"], strict=True), {}, language),
        adverbs=_phrases(((phrase, phrase) for phrase in cues["adverbs"] if " " in phrase), normal, language),
        openers=_phrases(zip(cues["openers"], cues["openers"], strict=True), {}, language),
        adverb_endings=tuple(cues["adverb_endings"]),
        be_perfect=frozenset(cues["be_perfect"]),
        noun_roles=cues["noun_roles"],
        genitive=cues["genitive"],
        demonyms=cues["demonyms"],
        possessor_marks=frozenset(cues["possessor_marks"]),
        adjuncts=frozenset(cues["adjuncts"]),
        preceding=frozenset(cues.get("preceding", ())),
        agent_names=frozenset(normal.get(agent, agent) for agent in cues["agents"]),
        joiner=cues["coordinators"][0],
        serial=serial(cues.get("serial")),
        blank=cues.get("blank", " "),
        initial=initial(cues.get("initial")),
        writing=script,
        case_slots=tuple(cues.get("case_slots", ())),
        adjective_endings=tuple(cues.get("adjective_endings", ())),
        verb_endings=tuple(cues.get("verb_endings", ())),
        plural_verbs=tuple(cues.get("plural_verbs", ())),
        impersonal_passives=cues.get("impersonal_passives", False),
        counts=frozenset(cues.get("counts", ())),
        singular_nouns=tuple(cues.get("singular_nouns", ())),
        null_subjects=cues.get("null_subjects", False),
        object_prepositions=frozenset(cues.get("object_prepositions", ())),
        enclitics=tuple(cues.get("enclitics", ())),
        elided=cues.get("elided", {}),
        origins=frozenset(cues.get("origins", ())),
        repeated=frozenset(cues.get("repeated", ())),
        clefts=frozenset(cues.get("clefts", ())),
        nominal_demonyms=cues.get("nominal_demonyms", False),
        inflected_letters=cues.get("inflected_letters", "sx"),
        verb_second=cues.get("verb_second", False),
        article_cases={word: frozenset(cases) for word, cases in cues.get("article_cases", {}).items()},
        feminine=tuple(cues.get("feminine", ())),
        prefixes=frozenset(cues.get("prefixes", ())),
        bare_prepositions={word: re.compile(after) for word, after in cues.get("bare_prepositions", {}).items()},
        without_article=frozenset(cues.get("without_article", ())),
    )


def written(table: object, script: Writing) -> object:
    """A table with its words as they are looked up; types and examples stay as they are."""
    if isinstance(table, str):
        return script.key(table)
    if isinstance(table, list):
        return [written(item, script) for item in table]
    if not isinstance(table, dict):
        return table
    return {script.key(key): value if key in _NO_WORDS else written(value, script) for key, value in table.items()}


def _words(cues: CuesSpec, rules: FormsSpec, language: str) -> tuple[dict[str, int], dict[str, int]]:
    words: dict[str, int] = {}
    tenses: dict[str, int] = {}
    for listed, bit in _lists(cues):
        for word in listed:
            words[word] = words.get(word, 0) | bit
    for forms in cues["prepositions"].values():
        for form in forms:
            first = tokenize(form, language)[0].lower
            words[first] = words.get(first, 0) | Word.PREPOSITION
    for bit, phrases in ((Word.SOURCE, cues["sources"]), (Word.QUANTITY, cues["quantities"])):
        for phrase in phrases:
            first = tokenize(phrase, language)[0].lower
            words[first] = words.get(first, 0) | bit
    for name, bit in AUXILIARIES.items():
        for verb in cues["verbs"].get(name, []):
            for form, feature in verb_forms(verb, rules).items():
                if not words.get(form, 0) & Word.PREPOSITION:
                    words[form] = words.get(form, 0) | bit
                    tenses[form] = tenses.get(form, 0) | feature
    return words, tenses


def _lists(cues: CuesSpec) -> Iterable[tuple[list[str], int]]:
    return (
        (cues["determiners"], Word.DETERMINER),
        (cues["indefinite"], Word.INDEFINITE | Word.DETERMINER),
        (cues["negative_determiners"], Word.NEGATIVE_DETERMINER | Word.DETERMINER),
        (cues["possessives"], Word.POSSESSIVE | Word.DETERMINER),
        (cues["agents"], Word.AGENT),
        (cues["clitics"], Word.CLITIC),
        (cues["pronouns"], Word.PRONOUN),
        (cues.get("first_person", []), Word.FIRST_PERSON | Word.PRONOUN),
        (cues["infinitive"], Word.INFINITIVE_MARK),
        (cues["relatives"], Word.RELATIVE),
        (cues["complements"], Word.COMPLEMENT),
        (cues["conditions"], Word.CONDITION),
        (cues["coordinators"], Word.COORDINATOR),
        (cues["negations"], Word.NEGATION | Word.ADVERB),
        (cues["adverbs"], Word.ADVERB),
        (cues["reflexives"], Word.REFLEXIVE),
        (cues["hearsay"], Word.HEARSAY | Word.ADVERB),
        (cues["things"], Word.THING),
        (cues["gerund_prepositions"], Word.GERUND_PREPOSITION),
        (cues.get("subordinators", []), Word.SUBORDINATOR),
    )


def _helpers(verbs: Mapping[str, list[str]]) -> dict[str, frozenset[str]]:
    classes: dict[str, set[str]] = {}
    for name, listed in verbs.items():
        if name not in AUXILIARIES:
            for verb in listed:
                classes.setdefault(verb, set()).add(name)
    return {verb: frozenset(names) for verb, names in classes.items()}


def _phrases(
    pairs: Iterable[tuple[str, str]], normal: Mapping[str, str], language: str
) -> dict[str, tuple[tuple[Phrase, str], ...]]:
    found: dict[str, list[tuple[Phrase, str]]] = {}
    for phrase, name in pairs:
        first, *rest = (token.lower for token in tokenize(phrase, language))
        found.setdefault(first, []).append((tuple(normal.get(word, word) for word in rest), name))
    return {first: tuple(sorted(tails, key=lambda tail: -len(tail[0]))) for first, tails in found.items()}
