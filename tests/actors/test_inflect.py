"""Regular genders and plurals."""

import pytest

from tests.actors.finding import CONFIG
from timeline.actors.inflect import agreed, declined_demonym, declined_name, demonym_forms, plural
from timeline.actors.names import inflection
from timeline.actors.specs import Inflection


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ("français", ["français", "française", "françaises"]),
        ("iranien", ["iranien", "iranienne", "iraniens", "iraniennes"]),
        ("letton", ["letton", "lettonne", "lettons", "lettonnes"]),
        ("belge", ["belge", "belges"]),
        ("turc/turque", ["turc", "turque", "turcs", "turques"]),
        ("afghan", ["afghan", "afghane", "afghans", "afghanes"]),
    ],
)
def test_french_demonyms(entry: str, expected: list[str]) -> None:
    assert demonym_forms(entry, inflection(CONFIG, "fr")) == expected


@pytest.mark.parametrize(
    ("entry", "expected"),
    [("Iraqi", ["Iraqi", "Iraqis"]), ("Chinese", ["Chinese"]), ("British", ["British"]), ("Turk", ["Turk", "Turks"])],
)
def test_english_demonyms(entry: str, expected: list[str]) -> None:
    assert demonym_forms(entry, inflection(CONFIG, "en")) == expected


@pytest.mark.parametrize(
    ("noun", "language", "expected"),
    [
        ("général", "fr", "généraux"),
        ("chef d'état-major", "fr", "chefs d'état-major"),
        ("spokesman", "en", "spokesmen"),
        ("envoy", "en", "envoys"),
        ("spy", "en", "spies"),
    ],
)
def test_plurals(noun: str, language: str, expected: str) -> None:
    assert plural(noun, inflection(CONFIG, language), head_first=language == "fr") == expected


def test_the_words_of_a_name_are_in_one_case() -> None:
    rules = Inflection(order=["genitive", "dative"], names={"р": ["ра", "ру"], "ин": ["ина", "ину"]})
    assert list(declined_name("Владимир Путин", rules)) == ["Владимир Путин", "Владимира Путина", "Владимиру Путину"]
    assert declined_name("Путин", Inflection()) == {"Путин": frozenset()}


def test_a_case_may_have_two_forms() -> None:
    rules = Inflection(order=["dative"], names={"ро": ["ру/рові"], "ий": ["ому"]})
    assert list(declined_name("Петро Малий", rules)) == ["Петро Малий", "Петру Малому", "Петрові Малому"]
    assert declined_name("Петро", rules)["Петрові"] == frozenset({"dative"})


def test_a_form_knows_its_cases() -> None:
    rules = Inflection(order=["genitive", "dative"], names={"ия": ["ии", "ии"], "ет": ["ета", "ету"]})
    assert declined_name("Россия", rules) == {
        "Россия": frozenset({"nominative"}),
        "России": frozenset({"genitive", "dative"}),
    }
    assert list(declined_name("Совет| Россия", rules)) == ["Совет Россия", "Совета Россия", "Совету Россия"]
    assert declined_name("НАТО", rules) == {"НАТО": frozenset()}


def test_demonyms_know_their_cases() -> None:
    rules = Inflection(declension={"ский": {"nominative": ["ский", "ская"], "genitive": ["ского", "ской"]}})
    assert declined_demonym("иранский", rules)["иранской"] == frozenset({"genitive"})


def test_words_of_one_phrase_share_their_cases() -> None:
    plain, oblique = frozenset({"nominative", "accusative"}), frozenset({"genitive", "accusative"})
    assert agreed(plain, oblique) == frozenset({"accusative"})
    assert agreed(frozenset(), oblique) == oblique
    assert agreed(plain, frozenset({"dative"})) == plain
