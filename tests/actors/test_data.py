"""The actor lists as data: enough of them, no id twice, codes that exist, dates in order."""

from itertools import chain

import pytest

from tests.actors.finding import CONFIG
from timeline.actors import display_name, names, place, registry
from timeline.actors.lexicon import actor_words
from timeline.actors.people import people
from timeline.actors.specs import Organization, State

LEAST = {"state": 195, "leader": 300, "organization": 150, "armed group": 100, "media": 60}
OLD_CODES = {"SUN", "YUG", "CSK", "DDR", "SCG", "VDR", "YMD", "XKX"}
LANGUAGES = ("en", "fr")


def _sizes() -> dict[str, int]:
    kinds = [organization["kind"] for organization in names.organizations(CONFIG).values()]
    return {
        "state": len(names.states(CONFIG)),
        "leader": len(names.leaders(CONFIG)),
        "organization": sum(kind in {"igo", "ngo"} for kind in kinds),
        "armed group": kinds.count("armed_group"),
        "media": kinds.count("media"),
    }


def test_there_are_enough() -> None:
    assert {kind: size for kind, size in _sizes().items() if size < LEAST[kind]} == {}


def test_no_id_stands_in_two_lists() -> None:
    states = [CONFIG.load(file, dict[str, State]) for file in (names.STATES, names.TERRITORIES)]
    others = [CONFIG.load(file, dict[str, Organization]) for file in names.organization_files(CONFIG)]
    ids = list(chain(*states, *others, names.leaders(CONFIG)))
    assert len(ids) == len(set(ids)) == len(registry(CONFIG))


def test_countries_are_iso_codes_or_historical_states() -> None:
    known = {code for code in names.territory_names("en") if len(code) == 3} | OLD_CODES
    assert {actor.country for actor in registry(CONFIG).values() if actor.country} - known == set()


def test_every_owner_and_whole_is_an_actor() -> None:
    owners = {term.owner for person in people(CONFIG).by_slug.values() for term in person.terms}
    wholes = {whole for actor in registry(CONFIG).values() for whole in actor.part_of}
    assert (owners | wholes) - set(registry(CONFIG)) == set()


def test_terms_end_after_they_begin() -> None:
    terms = [(slug, term) for slug, person in people(CONFIG).by_slug.items() for term in person.terms]
    assert [slug for slug, term in terms if term.end and term.end <= term.start] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_actor_has_a_name(language: str) -> None:
    assert [key for key in registry(CONFIG) if not display_name(key, language, CONFIG)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_roles_with_one_bearer_name_an_actor(language: str) -> None:
    roles = actor_words(CONFIG, language)["roles"].values()
    assert {role["of"] for role in roles if "of" in role} <= set(registry(CONFIG))


def test_display_names_of_keys() -> None:
    assert display_name("RUS", "fr", CONFIG) == "Russie"
    assert display_name("TUR", "en", CONFIG) == "Turkey"
    assert display_name("SYR-REB", "fr", CONFIG) == "rebelles (Syrie)"
    assert display_name("SYR-REB", "en", CONFIG) == "rebels (Syria)"
    assert display_name("manifestants", "fr", CONFIG) == "manifestants"


def test_capitals_lie_somewhere() -> None:
    paris = place("FRA", "Paris", CONFIG)
    assert paris is not None
    assert (paris.country, round(paris.latitude or 0), round(paris.longitude or 0)) == ("FRA", 49, 2)
    assert place("UN", "New York", CONFIG) is None
    coordinates = [place(code, "", CONFIG) for code in names.states(CONFIG)]
    assert all(abs(one.latitude or 0) <= 90 and abs(one.longitude or 0) <= 180 for one in coordinates if one)
