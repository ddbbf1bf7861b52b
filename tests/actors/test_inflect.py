"""Regular genders and plurals."""

import pytest

from timeline.actors.inflect import demonym_forms, plural


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
    assert demonym_forms(entry, "fr") == expected


@pytest.mark.parametrize(
    ("entry", "expected"),
    [("Iraqi", ["Iraqi", "Iraqis"]), ("Chinese", ["Chinese"]), ("British", ["British"]), ("Turk", ["Turk", "Turks"])],
)
def test_english_demonyms(entry: str, expected: list[str]) -> None:
    assert demonym_forms(entry, "en") == expected


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
    assert plural(noun, language) == expected
