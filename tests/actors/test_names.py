"""Data to forms."""

import pytest

from timeline.actors.names import family_names, territory_names

PARTICLES = frozenset({"al", "von", "der", "ben"})


@pytest.mark.parametrize(
    ("name", "order", "expected"),
    [
        ("Jonas Weber", None, ["Weber"]),
        ("Ursula von der Leyen", None, ["von der Leyen"]),
        ("Ali al-Karim", None, ["al-Karim", "Karim"]),
        ("Tran Van Minh", "family", ["Tran"]),
        ("Pelé", None, []),
    ],
)
def test_family_names(name: str, order: str | None, expected: list[str]) -> None:
    assert family_names(name, order, PARTICLES) == expected


def test_countries_have_their_names_by_alpha_three_code_in_any_language_of_cldr() -> None:
    assert territory_names("fr")["DEU"] == "Allemagne"
    assert territory_names("de")["FRA"] == "Frankreich"
    assert territory_names("xx") == {}
