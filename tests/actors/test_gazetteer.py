"""Where events are: towns by name, capitals where a clause makes them places, and no common words."""

from datetime import date

import pytest

from timeline.actors.gazetteer import FILE, PlacesSpec
from timeline.actors.names import states
from timeline.model import Document, Place
from timeline.pipeline import analyse
from timeline.resources import configuration

CONFIG = configuration()


def place(text: str, language: str) -> Place | None:
    (told, *_) = analyse(Document("d", text, language, date(2031, 5, 14)), CONFIG).mentions
    return told.place


@pytest.mark.parametrize(
    ("language", "text", "name", "country"),
    [
        ("en", "Russian missiles struck Kharkiv on Monday.", "Kharkiv", "UKR"),
        ("en", "The French president met his Kenyan counterpart in Geneva on Monday.", "Geneva", "CHE"),
        ("en", "Iran and Saudi Arabia held talks in Baghdad on Monday.", "Baghdad", "IRQ"),
        ("fr", "La Russie a bombardé lundi le port d'Odessa.", "Odessa", "UKR"),
        ("fr", "La France a accusé lundi le Kenya à La Haye.", "La Haye", "NLD"),
        ("de", "Russland griff am Montag Charkiw an.", "Charkiw", "UKR"),
        ("es", "Rusia bombardeó el lunes Mariúpol.", "Mariúpol", "UKR"),
        ("it", "La Russia ha bombardato lunedì Kherson.", "Kherson", "UKR"),
        ("pt", "A Rússia bombardeou na segunda-feira Aleppo.", "Aleppo", "SYR"),
        ("ru", "Россия обстреляла в понедельник Херсон.", "Херсон", "UKR"),
        ("ru", "Израиль нанес удар по Ирану в Алеппо.", "Алеппо", "SYR"),
        ("ar", "قصفت روسيا يوم الاثنين حلب.", "حلب", "SYR"),
        ("zh", "俄罗斯周一轰炸了哈尔科夫。", "哈尔科夫", "UKR"),
    ],
)
def test_towns_are_places(language: str, text: str, name: str, country: str) -> None:
    found = place(text, language)
    assert found
    assert (found.name, found.country) == (name, country)
    assert found.latitude is not None


def test_the_case_of_a_town_does_not_matter() -> None:
    found = place("Россия нанесла удар по Украине в Харькове.", "ru")
    assert found
    assert (found.name, found.latitude) == ("Харькове", 49.99)


def test_a_country_is_not_narrowed_to_its_capital() -> None:
    found = place("The French president met his Kenyan counterpart in Sweden on Monday.", "en")
    assert found is None or (found.country, found.latitude) == ("SWE", None)


@pytest.mark.parametrize(
    "text",
    ["France accused Kenya of spying on Monday.", "Moscow accused Kyiv on Monday.", "France accused Jim Dayton."],
)
def test_governments_and_people_are_no_places(text: str) -> None:
    assert place(text, "en") is None


def test_towns_lie_in_states_that_are_known() -> None:
    towns = CONFIG.load(FILE, PlacesSpec)["towns"]
    assert len(towns) > 120
    for town in towns.values():
        assert town["country"] in states(CONFIG)
        assert abs(float(town["latitude"])) < 80
        assert abs(float(town["longitude"])) <= 180


def test_regions_lie_in_states_that_are_known_and_are_no_towns() -> None:
    places = CONFIG.load(FILE, PlacesSpec)
    listed = [name for regions in places["regions"].values() for name in regions]
    towns = {name for town in places["towns"].values() for name in town["names"].get("any", [])}
    assert set(places["regions"]) <= set(states(CONFIG))
    assert len(listed) == len(set(listed))
    assert not towns & set(listed)
