"""Data to forms: every way a language writes an actor's name. The one door to Babel for the names of countries."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.metadata import version
from typing import NamedTuple

from timeline.actors.inflect import demonym_forms
from timeline.actors.specs import Leader, Organization, PersonNames, State, StateWords
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
    `weak` (only with other evidence in the document) or `cautious` (not beside another capitalised word).
    """

    phrase: str
    rule: str
    actor: str
    case: str
    trust: str


def forms(config: Config, language: str) -> list[Form]:
    """Every form of every actor in a language, states first; cached by the content of the files.

    Raises:
        ConfigError: where a file is wrong.
    """
    rows = config.derived(
        f"actor-forms-{language}",
        data_files(config),
        lambda: [list(form) for form in _all_forms(config, language)],
        f"1 {language} {_cldr()}",
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


def states(config: Config) -> dict[str, State]:
    """States, then territories and historical states, by id."""
    return config.load(STATES, dict[str, State]) | config.load(TERRITORIES, dict[str, State])


def organizations(config: Config) -> dict[str, Organization]:
    """International organisations, armed groups, media and the like, by id."""
    found: dict[str, Organization] = {}
    for file in organization_files(config):
        found |= config.load(file, dict[str, Organization])
    return found


def leaders(config: Config) -> dict[str, Leader]:
    """People who held office, by slug."""
    return config.load(LEADERS, dict[str, Leader])


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


def _all_forms(config: Config, language: str) -> Iterator[Form]:
    cldr = territory_names(language)
    for code, state in states(config).items():
        yield from _state_forms(code, state, language, cldr)
    for code, organization in organizations(config).items():
        yield from _organization_forms(code, organization, language)
    for slug, leader in leaders(config).items():
        yield from _leader_forms(slug, leader, language, person_particles(config))


def _state_forms(code: str, state: State, language: str, cldr: Mapping[str, str]) -> Iterator[Form]:
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
            yield from _named(name, rule, code, base)
    for demonym in words.get("demonyms", []):
        for form in demonym_forms(demonym, language):
            yield Form(form, "demonym", code, "title", trust.get(demonym, "strong"))


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


def _organization_forms(code: str, organization: Organization, language: str) -> Iterator[Form]:
    rule = "media" if organization["kind"] == "media" else "name"
    weak = set(_in(organization.get("weak"), language))
    for name in (*_in(organization["names"], language), *weak):
        yield from _named(name, rule, code, "weak" if name in weak else "strong")
    for city in _in(organization.get("capital"), language):
        yield from _named(city, "capital", code, "cautious")
    for demonym in _in(organization.get("demonyms"), language):
        for form in demonym_forms(demonym, language):
            yield Form(form, "demonym", code, "title", "strong")
    for acronym in _in(organization.get("acronyms"), language):
        yield Form(acronym, "media" if rule == "media" else "acronym", code, "exact", "strong")


def _leader_forms(slug: str, leader: Leader, language: str, particles: frozenset[str]) -> Iterator[Form]:
    names = list(dict.fromkeys(name for group in leader["names"].values() for name in group))
    for name in names:
        yield from _named(name, "person", slug, "strong")
    if leader.get("surname") == "none":
        return
    trust = leader.get("surname", "weak")
    spelt_here = names if trust == "strong" else _in(leader["names"], language) or names
    surnames = dict.fromkeys(s for name in spelt_here for s in family_names(name, leader.get("order"), particles))
    for surname in surnames:
        yield from _named(surname, "surname", slug, trust)


def _named(name: str, rule: str, actor: str, trust: str) -> Iterator[Form]:
    if name.endswith(EXACT):
        yield Form(name.removesuffix(EXACT), rule, actor, "exact", trust)
        return
    for spelling in _spellings(name):
        yield Form(spelling, rule, actor, "title", trust)


def _spellings(name: str) -> list[str]:
    """The name, and as keyboards write it: without the accent of its capital, with a blank for its hyphen."""
    bare = name.translate(_BARE_CAPITALS)
    loose = [one.replace("-", " ") for one in (name, bare) if "-" in one]
    return list(dict.fromkeys([name, bare, *loose]))


_BARE_CAPITALS = str.maketrans("ÉÈÊÀÂÎÔÇÜÖ", "EEEAAIOCUO")


def _in(table: Mapping[str, Iterable[str]] | None, language: str) -> list[str]:
    """What a table by language says for one, and for every language."""
    if not table:
        return []
    return [*table.get(language, ()), *table.get(EVERY_LANGUAGE, ())]
