"""Everything a language says about actors, ready for one pass over a text."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple, cast

from timeline.actors import names
from timeline.actors.inflect import FIXED, declined, plural, with_article
from timeline.actors.specs import ActorWords, Inflection, Pronoun, RoleNoun
from timeline.resources import Config
from timeline.text.phrases import PhraseMatcher
from timeline.text.settings import TextSettings, settings
from timeline.text.tokens import fold
from timeline.text.writing import Writing

FALLBACK_LANGUAGE = "en"
LONGEST_CHAIN = 3


class Entry(NamedTuple):
    """What a phrase may stand for; the fields are those of `names.Form`, the cases as a set."""

    form: str
    rule: str
    actor: str
    case: str
    trust: str
    cases: frozenset[str] = frozenset()

    def fits(self, written: str) -> bool:
        """Whether the letters of the text have the case that the entry wants."""
        if self.case == "exact":
            return written == self.form
        return self.case == "any" or not self.form[0].isupper() or written[0].isupper()


class Joints(NamedTuple):
    """Patterns of what may stand between two parts of one noun phrase."""

    blank: re.Pattern[str]
    described: re.Pattern[str]
    of: re.Pattern[str]
    of_again: re.Pattern[str]
    local: re.Pattern[str]
    possessive: re.Pattern[str]
    conjunction: re.Pattern[str]
    former: re.Pattern[str]
    article: re.Pattern[str]
    their: re.Pattern[str]
    preposition: re.Pattern[str]
    impersonal: re.Pattern[str]
    complement: re.Pattern[str]
    never_before: re.Pattern[str]
    never_after: re.Pattern[str]
    short_before: re.Pattern[str]
    short_after: re.Pattern[str]
    posted: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The forms and words of one language. `roles`, `pronouns` and `pairs` are keyed by the `actor` of entries.

    Where it is not `spaced`, parts of a phrase stand side by side, and abbreviated names count only in compounds.
    """

    language: str
    writing: Writing | None
    matcher: PhraseMatcher[tuple[Entry, ...]]
    joints: Joints
    head_first: bool
    declines: bool
    prenominal: bool
    title_endings: tuple[str, ...]
    juxtaposed: frozenset[str]
    spaced: bool
    roles: Mapping[str, RoleNoun]
    tails: Mapping[str, str]
    pronouns: Mapping[str, Pronoun]
    pairs: Mapping[str, str]
    plural_verbs: tuple[str, ...]
    openers: frozenset[str]
    sectors: Mapping[str, str]
    feminine_states: tuple[str, ...]
    genders: Mapping[str, str]

    def folded(self, text: str) -> str:
        """A text for look-up, every character at its old place."""
        return self.writing.folded(text) if self.writing else fold(text)

    @property
    def construct(self) -> bool:
        """Whether an owner stands right behind a noun that has no article of its own."""
        return bool(self.writing and self.writing.article)

    def definite(self, before: str, written: str) -> bool:
        """Whether a noun is spoken of as known: by the words before it, or by the article written onto it."""
        if self.writing and self.writing.article:
            return self.closed(written)
        return bool(self.joints.article.search(before))

    def closed(self, written: str) -> bool:
        """Whether an article written onto a word of a phrase leaves no room for an owner right behind it."""
        article = self.writing.article if self.writing else ""
        return bool(article) and any(word.startswith(article) for word in written.split())


@cache
def lexicon(config: Config, language: str) -> Lexicon:
    """The lexicon of a language; one without `actors.yaml` has the names of states and people, and English words.

    Raises:
        ConfigError: where a file is wrong.
    """
    words, script = actor_words(config, language), settings(config, language)
    phrases: dict[str, list[Entry]] = {}
    for form in names.forms(config, language):
        case = "any" if form.rule in {"demonym", "prefix"} and words["demonym_case"] == "any" else form.case
        entry = Entry(form.phrase, form.rule, form.actor, case, form.trust, frozenset(form.cases.split()))
        _add(phrases, entry, script.writing)
    for entry in _word_entries(words, script):
        _add(phrases, entry, script.writing)
    return Lexicon(
        language=language,
        writing=script.writing,
        matcher=PhraseMatcher(
            ((phrase, tuple(entries)) for phrase, entries in phrases.items()),
            spaced=script.spaced,
            writing=script.writing,
        ),
        joints=_joints(_folded(words, script.writing) if script.writing else words, spaced=script.spaced),
        head_first=words["head"] == "first",
        declines="order" in words["inflection"],
        prenominal=words.get("prenominal", False),
        title_endings=tuple(words.get("title_endings", ())),
        juxtaposed=frozenset(words.get("juxtaposed", ())),
        spaced=script.spaced,
        roles=words["roles"],
        tails=words["tails"],
        pronouns=words["pronouns"],
        pairs=words["pairs"],
        plural_verbs=tuple(words.get("plural_verbs", ())),
        openers=frozenset(fold(word) for word in words["openers"]),
        sectors=words["sectors"],
        feminine_states=tuple(words["feminine_states"]),
        genders=_genders(config, language) if words["feminine_states"] else {},
    )


def _folded(words: ActorWords, script: Writing) -> ActorWords:
    """The lists of words as a folded text has them."""
    lists = {key: [script.key(word) for word in listed] for key, listed in words.items() if isinstance(listed, list)}
    return cast("ActorWords", {**words, **lists})


def _genders(config: Config, language: str) -> dict[str, str]:
    """The genders of states whose names do not tell them."""
    words = ((code, state["words"].get(language, {})) for code, state in names.states(config).items())
    return {code: said["gender"] for code, said in words if "gender" in said}


def actor_words(config: Config, language: str) -> ActorWords:
    """The file `actors.yaml` of a language, or English's where it has none."""
    file = f"languages/{language}/actors.yaml"
    return config.load(file if config.places(file) else f"languages/{FALLBACK_LANGUAGE}/actors.yaml", ActorWords)


def _add(phrases: dict[str, list[Entry]], entry: Entry, script: Writing | None) -> None:
    same = phrases.setdefault(script.key(entry.form) if script else fold(entry.form), [])
    for at, other in enumerate(same):
        if other == entry:
            return
        if other.case != "exact" and other[1:4] == entry[1:4]:
            same[at] = other._replace(cases=other.cases | entry.cases if other.cases and entry.cases else frozenset())
            return
    same.append(entry)


def _word_entries(words: ActorWords, script: TextSettings) -> Iterator[Entry]:
    blank = " " if script.spaced else ""
    for noun, role in words["roles"].items():
        yield from _role_entries(noun, role, words)
    for noun in words["pairs"]:
        for two in words["pair_words"]:
            yield Entry(f"{two}{blank}{noun}".strip(), "plural", noun, "any", "strong")
    for rule, group in _word_groups(words).items():
        for word in group:
            yield Entry(word, rule, word, "title", "strong")
    for word in script.words:
        yield Entry(word, "never", word, "any", "strong")


def _role_entries(noun: str, role: RoleNoun, words: ActorWords) -> Iterator[Entry]:
    singulars = [noun, *role.get("forms", [])]
    number, first = role.get("number", "one"), words["head"] == "first"
    one = number == "one"
    plurals = role.get(
        "plural", [plural(word, words["inflection"], head_first=first) for word in singulars] if one else []
    )
    tables = words["inflection"]
    crowds = tables.get("plurals", {})
    own = {"one": tables.get("people", {}), "many": crowds, "body": tables.get("names", {})}[number]
    for word in singulars:
        yield from _inflected(word, "role", noun, own, tables)
    for word in plurals:
        yield from _inflected(word, "roles", noun, crowds, tables)


def _inflected(word: str, rule: str, noun: str, table: Mapping[str, list[str]], tables: Inflection) -> Iterator[Entry]:
    if not table:
        plain = word.replace(FIXED, "")
        for form in with_article(plain, tables) if " " not in plain else [plain]:
            yield Entry(form, rule, noun, "any", "strong")
        return
    for form, cases in declined(word, table, tables.get("order", [])).items():
        yield Entry(form, rule, noun, "any", "strong", cases)


def _word_groups(words: ActorWords) -> dict[str, Iterable[str]]:
    return {
        "tail": words["tails"],
        "honorific": words["honorifics"],
        "pronoun": words["pronouns"],
        "never": words["never"],
    }


def _joints(words: ActorWords, *, spaced: bool) -> Joints:
    modifier = _any_of([*words["modifiers"], *words["former"]])
    blank, first, edge = (r"[ \u00a0]+", r"[ \u00a0]", r"(?:^|\W)") if spaced else (r"[ \u00a0]*", "", "")
    chain = rf"(?:{blank}(?:{modifier})|(?:{_any_of(words['modifiers'], hyphened=True)})){{0,{LONGEST_CHAIN}}}"
    conjunction = rf"[ \u00a0]*(?:,|{first}(?:{_any_of(words['conjunctions'])}))"
    of = rf"{blank}(?:{_any_of(words['of'])})[ \u00a0]*"
    return Joints(
        blank=_pattern(blank),
        described=_pattern(rf"{chain}{blank}"),
        of=_pattern(of),
        of_again=_pattern(conjunction + of),
        local=_pattern(rf"{blank}(?:{_any_of(words['local'])})[ \u00a0]*"),
        possessive=_pattern(rf"(?:{_any_of(words['possessive'])}){chain}{blank}"),
        conjunction=_pattern(rf"{conjunction}[ \u00a0]*"),
        former=_ending(rf"{edge}(?:{_any_of(words['former'])})[ \u00a0]*"),
        article=_article(words["articles"], modifier),
        their=_ending(rf"{edge}(?:{_any_of(words['their'])})(?:{blank}(?:{modifier})){{0,2}}{blank}"),
        preposition=_ending(rf"{edge}(?:{_any_of(words['prepositions'])}){blank}"),
        impersonal=_pattern(rf" (?:{_any_of(words['copulas'])})(?: \w+){{0,2}} (?:{_any_of(words['impersonal'])})\b"),
        complement=_pattern(_complement(words.get("complements", ()))),
        never_before=_ending(rf"{edge}(?:{_alternation(words['never_before'])})"),
        never_after=_pattern(_alternation(words["never_after"])),
        short_before=_ending(_of_list(words.get("short_before", ()))),
        short_after=_pattern(_of_list(words.get("short_after", ()))),
        posted=_pattern(_of_list(words.get("posted", ()))),
    )


def _complement(words: Iterable[str]) -> str:
    """What may stand between a subject and its object: no word that opens a complement; nothing where none is known."""
    openers = _alternation(words)
    return rf"(?:(?!,|\b(?:{openers})\b).)*" if openers else "(?!)"


def _article(articles: list[str], modifier: str) -> re.Pattern[str]:
    """What stands before a noun of known or counted people: an article, a number; without articles, anything."""
    if not articles:
        return _ending("")
    return _ending(rf"(?:^|\W)(?:{_any_of(articles)}|\d+)(?:[ \u00a0]+(?:{modifier})){{0,2}}[ \u00a0]*")


def _any_of(words: Iterable[str], *, hyphened: bool = False) -> str:
    """An alternation of words, the longest first; those that begin with a hyphen only where asked for."""
    return _alternation(word for word in words if word.startswith("-") == hyphened)


def _alternation(words: Iterable[str]) -> str:
    chosen = sorted({fold(word) for word in words}, key=lambda word: (-len(word), word))
    return "|".join(map(re.escape, chosen)) or "(?!)"


def _of_list(words: Iterable[str]) -> str:
    return rf"(?:{_alternation(words)})"


def _pattern(body: str) -> re.Pattern[str]:
    return re.compile(body)


def _ending(body: str) -> re.Pattern[str]:
    return re.compile(body + r"\Z")
