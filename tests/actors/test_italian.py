"""Italian names, inflected demonyms, roles and their owners."""

import pytest

from tests.actors.finding import shown


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("Il presidente russo è arrivato.", [("presidente russo", "RUS-GOV", "role")]),
        ("Le truppe israeliane avanzano.", [("truppe israeliane", "ISR-MIL", "role")]),
        ("I soldati turchi sono partiti.", [("soldati turchi", "TUR-MIL", "role")]),
        ("Le polacche e i vietnamiti.", [("polacche", "POL", "demonym"), ("vietnamiti", "VNM", "demonym")]),
        ("Parla l'esercito ucraino.", [("esercito ucraino", "UKR-MIL", "role")]),
        ("Il ministro degli Esteri dell'Iran tace.", [("ministro degli Esteri dell'Iran", "IRN-GOV", "role")]),
        ("Le forze Usa restano.", [("forze Usa", "USA-MIL", "role")]),
        ("Palazzo Chigi e la Farnesina.", [("Palazzo Chigi", "ITA-GOV", "seat"), ("Farnesina", "ITA-GOV", "seat")]),
        ("I Pasdaran smentiscono.", [("Pasdaran", "IRGC-MIL", "name")]),
        ("Gheddafi incontrò Berlusconi.", [("Gheddafi", "LBY-GOV", "surname"), ("Berlusconi", "ITA-GOV", "surname")]),
    ],
)
def test_italian_actors(text: str, whose: list[tuple[str, str, str]]) -> None:
    assert shown(text, "it") == whose


def test_two_countries_are_those_named_before() -> None:
    found = shown("L'Egitto e la Turchia negoziano. I due Paesi firmeranno lunedì.", "it")
    assert [code for words, code, _ in found if words == "I due Paesi"] == ["EGY", "TUR"]


def test_civil_society_is_no_actor() -> None:
    assert shown("La società civile e la guerra civile.", "it") == []


def test_the_army_is_that_of_the_forces_named_before() -> None:
    found = shown("L'aviazione israeliana ha colpito il Libano. L'esercito tace.", "it")
    assert [code for words, code, _ in found if words == "esercito"] == ["ISR-MIL"]
