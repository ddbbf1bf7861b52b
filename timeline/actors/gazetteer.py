"""Towns that a text names as the place of an event, with coordinates: those of `config/places.yaml`, and capitals.

A capital mostly stands for its government ("Moscow says"), so it is a place only where the reading of the clause made
it one ("in Moscow"). Another town is the place of what happens in its clause.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal, NamedTuple, NotRequired
from unicodedata import combining, normalize

from typing_extensions import TypedDict

from timeline.actors import names
from timeline.actors.catalogue import place
from timeline.actors.inflect import declined_name
from timeline.actors.lexicon import FALLBACK_LANGUAGE, lexicon
from timeline.model import Document, EventMention, Place
from timeline.resources import Config, spec
from timeline.text.phrases import PhraseMatcher
from timeline.text.settings import settings
from timeline.text.tokens import fold

FILE = "places.yaml"
_REACH = 40


@spec
class TownSpec(TypedDict):
    """A town: its state (alpha-3), its coordinates in degrees, its names by language."""

    country: str
    latitude: str
    longitude: str
    names: dict[str, list[str]]
    cautious: NotRequired[Literal["yes"]]


@spec
class PlacesSpec(TypedDict):
    """The file `places.yaml`."""

    towns: dict[str, TownSpec]
    regions: dict[str, list[str]]


class _Town(NamedTuple):
    place: Place
    cautious: bool


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """The towns of a language: a matcher of their forms, and every town and capital by its folded form."""

    matcher: PhraseMatcher["_Town"]
    known: dict[str, Place]


def located(mentions: Sequence[EventMention], document: Document, config: Config) -> tuple[EventMention, ...]:
    """The mentions, each with the coordinates of its place, or with the town of its clause where it named none.

    Raises:
        ConfigError: where `places.yaml` is wrong.
    """
    if not mentions:
        return ()
    gazetteer = _gazetteer(config, document.language or FALLBACK_LANGUAGE)
    towns = list(_towns(document.text, gazetteer))
    starts = [start for start, _ in towns]
    return tuple(_located(mention, gazetteer, towns, starts) for mention in mentions)


def states_of_places(text: str, language: str, config: Config) -> frozenset[str]:
    """The states (alpha-3) in which the towns and regions lie that a text names with a capital; capitals do not count.

    Raises:
        ConfigError: where `places.yaml` is wrong.
    """
    states = _states(config, language)
    return frozenset(found.value for found in states.find(text) if not text[found.start].islower())


def _located(
    mention: EventMention, gazetteer: Gazetteer, towns: Sequence[tuple[int, Place]], starts: Sequence[int]
) -> EventMention:
    """The first town behind the words of the act, else the last before them; a country gives way to its own town."""
    stated = mention.place
    if stated and (known := gazetteer.known.get(fold(stated.name))):
        return replace(mention, place=replace(known, name=stated.name))
    clause = towns[bisect_left(starts, mention.clause.start) : bisect_left(starts, mention.clause.end)]
    behind = [town for at, town in clause if at >= mention.trigger.span.start]
    found = behind[0] if behind else clause[-1][1] if clause else None
    if found is None or (stated and stated.country != found.country):
        return mention
    return replace(mention, place=found)


def _towns(text: str, gazetteer: Gazetteer) -> Iterator[tuple[int, Place]]:
    """Where a town is named: with a capital, if the script has them; a cautious one not behind another capital."""
    for found in gazetteer.matcher.find(text):
        written = text[found.start : found.end]
        town, cautious = found.value
        before = text[max(0, found.start - _REACH) : found.start].rpartition("\n")[2].split(" ")
        named = cautious and len(before) > 2 and not before[-1] and before[-2][:1].isupper()
        if (written.lower() == written.upper() or written != written.lower()) and not named:
            yield found.start, replace(town, name=written)


@cache
def _gazetteer(config: Config, language: str) -> Gazetteer:
    script, rules = settings(config, language), names.inflection(config, language)
    towns = {
        form: _Town(Place(form, town["country"], float(town["latitude"]), float(town["longitude"])), "cautious" in town)
        for town in config.load(FILE, PlacesSpec)["towns"].values()
        for name in _names(town, language, latin=lexicon(config, language).spaced)
        for form in declined_name(name, rules)
    }
    capitals = {form.phrase: at for form in names.forms(config, language) if (at := _capital(form, config))}
    places = {form: town.place for form, town in towns.items()}
    known = {fold(form): town for form, town in {**capitals, **places}.items()}
    return Gazetteer(PhraseMatcher(towns.items(), spaced=script.spaced, writing=script.writing), known)


@cache
def _states(config: Config, language: str) -> PhraseMatcher[str]:
    script, rules = settings(config, language), names.inflection(config, language)
    places = config.load(FILE, PlacesSpec)
    towns = {
        form: town["country"]
        for town in places["towns"].values()
        if "cautious" not in town
        for name in _names(town, language, latin=lexicon(config, language).spaced)
        for form in declined_name(name, rules)
    }
    regions = {
        form: country
        for country, listed in places["regions"].items()
        for name in listed
        for form in (name, _bare(name))
    }
    return PhraseMatcher({**regions, **towns}.items(), spaced=script.spaced, writing=script.writing)


def _bare(name: str) -> str:
    """A name without its accents."""
    return "".join(letter for letter in normalize("NFD", name) if not combining(letter))


def _names(town: TownSpec, language: str, *, latin: bool) -> list[str]:
    every = town["names"].get(names.EVERY_LANGUAGE, []) if latin else []
    return town["names"].get(language, every)


def _capital(form: names.Form, config: Config) -> Place | None:
    """Where a capital lies; a name that only counts with other evidence is none."""
    return place(form.actor, form.phrase, config) if form.rule == "capital" and form.trust != "weak" else None
