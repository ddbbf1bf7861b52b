"""Data to forms: every way a language writes an actor's name. The one door to Babel for the names of countries."""

import unicodedata
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib.metadata import version
from typing import Any, NamedTuple, cast

from timeline.actors.inflect import FIXED, declined_demonym, declined_name
from timeline.actors.specs import (
    ActorWords,
    Inflection,
    Leader,
    NamesSpec,
    Organization,
    OrganizationWords,
    PersonNames,
    State,
    StateWords,
)
from timeline.model import ConfigError
from timeline.resources import Config

STATES = "actors/states.yaml"
TERRITORIES = "actors/territories.yaml"
LEADERS = "actors/leaders.yaml"
PERSON_NAMES = "actors/person_names.yaml"
OWN_SHAPES = frozenset({STATES, TERRITORIES, LEADERS, PERSON_NAMES})
EVERY_LANGUAGE = "any"
EXACT = "!"


class Form(NamedTuple):
    """One way to write an actor: the phrase, what it is, whose it is, its case rule, and how much it may be trusted.

    `case` is `exact` (these letters only), `title` (the first letter as written here) or `any`. `trust` is `strong`,
    `weak` (only with other evidence in the document) or `cautious` (not beside another capitalised word). `cases` are
    the grammatical cases it may be, with blanks between.
    """

    phrase: str
    rule: str
    actor: str
    case: str
    trust: str
    cases: str = ""


def forms(config: Config, language: str) -> list[Form]:
    """Every form of every actor in a language, states first; cached by the content of the files.

    Raises:
        ConfigError: where a file is wrong.
    """
    rows = config.derived(
        f"actor-forms-{language}",
        (*data_files(config), names_file(language), f"languages/{language}/actors.yaml"),
        lambda: [list(form) for form in _all_forms(config, language)],
        f"4 {language} {_cldr()}",
    )
    return [Form(*row) for row in rows]


def data_files(config: Config) -> tuple[str, ...]:
    """The files of `config/actors/`."""
    return tuple(config.files("actors"))


def languages(config: Config) -> tuple[str, ...]:
    """The codes of the languages that have words for actors, sorted."""
    return tuple(
        sorted({path.parent.name for layer in config.layers for path in layer.glob("languages/*/actors.yaml")})
    )


def organization_files(config: Config) -> tuple[str, ...]:
    """The files of `config/actors/` that list organisations of some kind: a new list is a new file."""
    return tuple(file for file in data_files(config) if file not in OWN_SHAPES)


@cache
def states(config: Config) -> dict[str, State]:
    """States, then territories and historical states, by id, with their words in every language."""
    known = config.load(STATES, dict[str, State]) | config.load(TERRITORIES, dict[str, State])
    found = {code: state | {"words": dict(state.get("words", {}))} for code, state in known.items()}
    for language, code, words in _named_in(config, "states", found):
        found[code]["words"][language] = found[code]["words"].get(language, {}) | words
    return found


@cache
def organizations(config: Config) -> dict[str, Organization]:
    """International organisations, armed groups, media and the like, by id, with their words in every language."""
    found: dict[str, dict[str, Any]] = {}
    for file in organization_files(config):
        known = config.load(file, dict[str, Organization])
        found |= {code: _by_word(cast("dict[str, Any]", entry)) for code, entry in known.items()}
    for language, code, words in _named_in(config, "organizations", found):
        for key, said in words.items():
            found[code][key][language] = said
    return cast("dict[str, Organization]", found)


@cache
def leaders(config: Config) -> dict[str, Leader]:
    """People who held office, by slug, with their names in every language."""
    known = config.load(LEADERS, dict[str, Leader])
    found = {slug: leader | {"names": dict(leader.get("names", {}))} for slug, leader in known.items()}
    for language, slug, names in _named_in(config, "leaders", found):
        found[slug]["names"][language] = names
    return found


def _by_word(entry: dict[str, Any]) -> dict[str, Any]:
    return entry | {key: dict(entry.get(key, {})) for key in OrganizationWords.__annotations__}


def _named_in(config: Config, part: str, known: Container[str]) -> Iterator[tuple[str, str, Any]]:
    """What the languages call the actors of a part of `names.yaml`: language, id, words."""
    for language in languages(config):
        file = names_file(language)
        table: Mapping[str, Any] = config.load(file, NamesSpec) if config.places(file) else {}
        for code, words in table.get(part, {}).items():
            if code not in known:
                raise ConfigError(file, f"{part} → {code}", "no actor has this id", "use one of config/actors/")
            yield language, code, words


def names_file(language: str) -> str:
    """Where a language says what it calls the actors."""
    return f"languages/{language}/names.yaml"


def cached_territory_names(config: Config, language: str) -> dict[str, str]:
    """`territory_names` without opening CLDR again."""
    return config.derived(f"territories-{language}", (), lambda: territory_names(language), f"{language} {_cldr()}")


def territory_names(language: str) -> dict[str, str]:
    """CLDR's names of countries in a language, by alpha-3 code and by CLDR's own; none for a language it lacks."""
    from babel.core import Locale, UnknownLocaleError, get_global

    try:
        names = Locale.parse(language).territories
    except (UnknownLocaleError, ValueError):
        return {}
    aliases = get_global("territory_aliases")
    short = {code: to[0] for code, to in aliases.items() if len(code) == 3 and len(to) == 1}
    return dict(names) | {code: names[to] for code, to in short.items() if to in names}


def family_names(name: str, order: str | None, particles: frozenset[str]) -> list[str]:
    """The surname in a full name, with its particle ("von der Leyen"), and without an Arabic article ("Assad")."""
    words = name.split()
    if len(words) == 1:
        return []
    if order == "family":
        return [words[0]]
    start = next((at for at, word in enumerate(words[1:-1], 1) if word.casefold() in particles), len(words) - 1)
    surname = " ".join(words[start:])
    bare = surname.partition("-")[2] if surname.partition("-")[0].casefold() in particles else ""
    return [surname, bare] if bare else [surname]


def _cldr() -> str:
    """Which CLDR the names come from: the version of Babel."""
    return version("Babel")


@cache
def person_particles(config: Config) -> frozenset[str]:
    """Small words inside people's names ("von", "al", "ben")."""
    return frozenset(config.load(PERSON_NAMES, PersonNames)["particles"])


def inflection(config: Config, language: str) -> Inflection:
    """How a language inflects names, empty where it does not say."""
    file = f"languages/{language}/actors.yaml"
    return config.load(file, ActorWords)["inflection"] if config.places(file) else Inflection()


def _all_forms(config: Config, language: str) -> Iterator[Form]:
    cldr, rules = territory_names(language), inflection(config, language)
    named: list[Form] = []
    for code, state in states(config).items():
        named += _state_forms(code, state, language, cldr, rules)
    grouped = [
        form
        for code, organization in organizations(config).items()
        for form in _organization_forms(code, organization, language, rules)
    ]
    yield from (*named, *grouped)
    yield from _regional_forms(named, {form.phrase.casefold() for form in (*named, *grouped)}, config, language)
    words = _no_surnames(config, language)
    for slug, leader in leaders(config).items():
        found = _leader_forms(slug, leader, language, person_particles(config), rules)
        yield from (form for form in found if form.rule != "surname" or form.phrase not in words)


def _regional_forms(named: Sequence[Form], known: Container[str], config: Config, language: str) -> Iterator[Form]:
    """The names and adjectives of parts of states ("Ostukraine"), but for those that are actors themselves."""
    file = f"languages/{language}/actors.yaml"
    for region in config.load(file, ActorWords).get("regions", ()) if config.places(file) else ():
        for form in named:
            phrase = region + form.phrase.lower()
            if form.rule not in {"name", "demonym"} or " " in phrase or "-" in phrase or form.case == "exact":
                continue
            if phrase not in known:
                yield form._replace(phrase=phrase if form.phrase[0].islower() else phrase.capitalize())


def _no_surnames(config: Config, language: str) -> frozenset[str]:
    """Surnames that are everyday words of a language, which stand for nobody by themselves."""
    file = names_file(language)
    return frozenset(config.load(file, NamesSpec).get("no_surnames", ()) if config.places(file) else ())


def _state_forms(code: str, state: State, language: str, cldr: Mapping[str, str], rules: Inflection) -> Iterator[Form]:
    words = state["words"].get(language, StateWords())
    own = cldr.get(state.get("territory", code))
    lists = {
        "name": [*(_cldr_variants(own) if own else []), *words.get("names", [])],
        "capital": words.get("capital", []),
        "seat": words.get("seats", []),
        "military_seat": words.get("military_seats", []),
        "prefix": words.get("prefixes", []),
    }
    trust = dict.fromkeys(words.get("weak", []), "weak") | dict.fromkeys(words.get("cautious", []), "cautious")
    for rule, written in lists.items():
        for name in written:
            base = trust.get(name, "cautious" if rule == "capital" else "strong")
            yield from _named(name, rule, code, base, rules)
    for demonym in words.get("demonyms", []):
        yield from _demonym(demonym, code, trust.get(demonym, "strong"), rules)


def _cldr_variants(name: str) -> list[str]:
    """CLDR's name as newspapers write it: "and" for "&", "Saint" beside "St.", nothing in brackets."""
    if "(" in name or "R.A.S." in name or " SAR " in name:
        return []
    variants = [name]
    if "&" in name:
        variants.append(name.replace("&", "and"))
    if "St. " in name:
        variants += [one.replace("St. ", "Saint ") for one in variants] + [
            one.replace("St. ", "St ") for one in variants
        ]
    return variants


def _organization_forms(code: str, organization: Organization, language: str, rules: Inflection) -> Iterator[Form]:
    rule = "media" if organization["kind"] == "media" else "name"
    weak = set(_in(organization.get("weak"), language))
    for name in (*_in(organization["names"], language), *weak):
        yield from _named(name, rule, code, "weak" if name in weak else "strong", rules)
    for city in _in(organization.get("capital"), language):
        yield from _named(city, "capital", code, "cautious", rules)
    for demonym in _in(organization.get("demonyms"), language):
        yield from _demonym(demonym, code, "strong", rules)
    for acronym in _in(organization.get("acronyms"), language):
        yield Form(acronym, "media" if rule == "media" else "acronym", code, "exact", "strong")


def _leader_forms(
    slug: str, leader: Leader, language: str, particles: frozenset[str], rules: Inflection
) -> Iterator[Form]:
    names = _readable(leader["names"], language)
    table = "women" if leader.get("gender") == "f" else "people"
    for name in names:
        yield from _named(name, "person", slug, "strong", rules, table)
    if leader.get("surname") == "none":
        return
    trust = leader.get("surname", "weak")
    spelt_here = names if trust == "strong" else _in(leader["names"], language) or names
    surnames = dict.fromkeys(s for name in spelt_here for s in family_names(name, leader.get("order"), particles))
    for surname in surnames:
        yield from _named(surname, "surname", slug, trust, rules, table)


def _readable(names: Mapping[str, Iterable[str]], language: str) -> list[str]:
    """The names of a person that texts of a language may have: those in its script, as any language spells them."""
    own = {_script(name) for name in _in(names, language)}
    return list(dict.fromkeys(name for group in names.values() for name in group if not own or _script(name) in own))


def _script(name: str) -> str:
    return unicodedata.name(name[0], "").partition(" ")[0]


def _demonym(demonym: str, actor: str, trust: str, rules: Inflection) -> Iterator[Form]:
    for form, cases in declined_demonym(demonym, rules).items():
        yield Form(form, "demonym", actor, "title", trust, " ".join(sorted(cases)))


def _named(name: str, rule: str, actor: str, trust: str, rules: Inflection, table: str = "names") -> Iterator[Form]:
    if name.endswith(EXACT):
        yield Form(name.removesuffix(EXACT), rule, actor, "exact", trust)
        return
    for form, cases in declined_name(name, rules, table).items():
        for spelling in _spellings(form):
            yield Form(spelling, rule, actor, "title", trust, " ".join(sorted(cases)))


def bare(name: str) -> str:
    """A name without the bar before its words that are not inflected."""
    return name.replace(FIXED, "")


def _spellings(name: str) -> list[str]:
    """The name, and as keyboards write it: without accents of capitals or dots of ё, with a blank for its hyphen."""
    plain = name.translate(_PLAIN_LETTERS)
    loose = [one.replace("-", " ") for one in (name, plain) if "-" in one]
    return list(dict.fromkeys([name, plain, *loose]))


_PLAIN_LETTERS = str.maketrans("ÉÈÊÀÂÎÔÇÜÖЁё", "EEEAAIOCUOЕе")


def _in(table: Mapping[str, Iterable[str]] | None, language: str) -> list[str]:
    """What a table by language says for one, and for every language."""
    if not table:
        return []
    return [*table.get(language, ()), *table.get(EVERY_LANGUAGE, ())]
