"""The actors of the configuration as values, and what to call them."""

from collections.abc import Iterator, Mapping
from functools import cache

from timeline.actors import names
from timeline.actors.lexicon import FALLBACK_LANGUAGE, actor_words
from timeline.actors.people import OFFICE_SECTORS, first_day
from timeline.actors.specs import Organization, State
from timeline.model import Actor, ActorKind, ActorMention, Place
from timeline.resources import Config
from timeline.text.tokens import fold

_NAMES = {"name", "acronym", "person"}


@cache
def registry(config: Config) -> Mapping[str, Actor]:
    """Every actor of the configuration by id, with a display name in each configured language.

    Raises:
        ConfigError: where a file is wrong.
    """
    return {actor.id: actor for actor in _actors(config)}


@cache
def display_name(key: str, language: str, config: Config) -> str:
    """What to call the actor behind an `ActorMention.key`: "Russie", "rebelles (Syrie)"; other keys stay."""
    actors = registry(config)
    owner, _, sector = key.rpartition("-")
    if key in actors:
        return called(actors[key], language)
    if owner in actors:
        label = actor_words(config, language)["sectors"].get(sector, sector)
        return f"{label} ({called(actors[owner], language)})"
    return key


def known_as(name: str, language: str, config: Config) -> Actor | None:
    """The actor that a language calls so by a name of its own ("Türkiye", "ONU"), None where it knows none."""
    code = _by_name(config, language).get(fold(name))
    return registry(config).get(code) if code else None


@cache
def _by_name(config: Config, language: str) -> dict[str, str]:
    """Actors by their names and acronyms, folded; of two with one name the first."""
    own = [form for form in names.forms(config, language) if form.rule in _NAMES and form.trust != "weak"]
    return {fold(form.phrase): form.actor for form in reversed(own)}


def behind(mention: ActorMention, config: Config) -> Actor:
    """The actor that a mention's key stands for; one the configuration does not know is named as the text has it.

    Raises:
        ConfigError: where a file is wrong.
    """
    key = mention.key
    if known := registry(config).get(key):
        return known
    labels = {language: display_name(key, language, config) for language in names.languages(config)}
    named = {language: mention.name if label == key else label for language, label in labels.items()}
    return Actor(key, mention.kind, named, mention.country, mention.sector)


def place(actor_id: str, name: str, config: Config) -> Place | None:
    """Where the capital (or seat) of a state or territory lies; None for other actors and unknown places."""
    state = names.states(config).get(actor_id)
    if not state or "latitude" not in state or "longitude" not in state:
        return None
    return Place(name, state.get("country", actor_id), float(state["latitude"]), float(state["longitude"]))


def called(actor: Actor, language: str) -> str:
    """The name of an actor in a language, else the one for every language, else English, else any; at last its id."""
    choices = (language, names.EVERY_LANGUAGE, FALLBACK_LANGUAGE, *actor.names)
    return next((actor.names[choice] for choice in choices if actor.names.get(choice)), actor.id)


def _actors(config: Config) -> Iterator[Actor]:
    cldr = {language: names.cached_territory_names(config, language) for language in names.languages(config)}
    for code, state in names.states(config).items():
        yield _state(code, state, cldr)
    for code, organization in names.organizations(config).items():
        yield _organization(code, organization)
    for slug, leader in names.leaders(config).items():
        labels = {language: group[0] for language, group in leader["names"].items()}
        office = leader["terms"][-1].partition(" ")[0] if leader["terms"] else ""
        sector = OFFICE_SECTORS.get(office, "GOV")
        part_of = (leader["organization"],) if "organization" in leader else ()
        yield Actor(slug, ActorKind.PERSON, labels, leader.get("country"), sector, part_of)


def _state(code: str, state: State, cldr: Mapping[str, Mapping[str, str]]) -> Actor:
    own = {
        language: table[state.get("territory", code)]
        for language, table in cldr.items()
        if state.get("territory", code) in table
    }
    labels = own | {language: words["label"] for language, words in state["words"].items() if "label" in words}
    kind = ActorKind(state.get("kind", "state"))
    country = state.get("country", code if kind is ActorKind.STATE else None)
    since, until = (first_day(day) if day else None for day in (state.get("since"), state.get("until")))
    part_of = (country,) if country and country != code else ()
    return Actor(code, kind, labels, country, state.get("sector"), part_of, since, until)


def _organization(code: str, organization: Organization) -> Actor:
    labels = {language: names.bare(group[0]) for language, group in organization["names"].items() if group}
    return Actor(
        code,
        ActorKind(organization["kind"]),
        labels | organization.get("label", {}),
        organization.get("country"),
        organization.get("sector"),
        tuple(organization.get("part_of", ())),
    )
