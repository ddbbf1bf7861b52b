"""Portuguese on both sides of the Atlantic: names, inflected demonyms, roles with their state, the plural of two."""

import pytest

from tests.actors.finding import shown

CASES = [
    (
        "O presidente russo, Vladimir Putin, falou em Pequim.",
        [("presidente russo, Vladimir Putin", "RUS-GOV", "title"), ("Pequim", "CHN", "capital")],
    ),
    (
        "Moscovo acusou a Otan; Moscou acusou a NATO.",
        [
            ("Moscovo", "RUS", "capital"),
            ("Otan", "NATO", "acronym"),
            ("Moscou", "RUS", "capital"),
            ("NATO", "NATO", "acronym"),
        ],
    ),
    (
        "Soldados norte-coreanos e forças especiais afegãs combateram os houthis.",
        [
            ("Soldados norte-coreanos", "PRK-MIL", "role"),
            ("forças especiais afegãs", "AFG-MIL", "role"),
            ("houthis", "HOUTHIS-REB", "name"),
        ],
    ),
    (
        "O primeiro-ministro israelita telefonou ao homólogo húngaro.",
        [("primeiro-ministro israelita", "ISR-GOV", "role"), ("homólogo húngaro", "HUN-GOV", "role")],
    ),
    (
        "O ministro dos Negócios Estrangeiros do Irão visitou o Vietname.",
        [("ministro dos Negócios Estrangeiros do Irão", "IRN-GOV", "role"), ("Vietname", "VNM", "name")],
    ),
    (
        "O Itamaraty, o Planalto e a Casa Branca negociaram em Brasília.",
        [
            ("Itamaraty", "BRA-GOV", "seat"),
            ("Planalto", "BRA-GOV", "seat"),
            ("Casa Branca", "USA-GOV", "seat"),
            ("Brasília", "BRA", "capital"),
        ],
    ),
    (
        "A primeira-ministra italiana e o premiê britânico jantaram. Os dois líderes riram.",
        [
            ("primeira-ministra italiana", "ITA-GOV", "role"),
            ("premiê britânico", "GBR-GOV", "role"),
            ("Os dois líderes", "ITA-GOV", "plural"),
            ("Os dois líderes", "GBR-GOV", "plural"),
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_portuguese_actors(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert shown(text, "pt") == expected


def test_a_body_is_called_by_the_first_word_of_its_name() -> None:
    found = shown("O Tribunal Penal Internacional investiga. O tribunal repudiou a decisão.", "pt")
    assert [code for words, code, _ in found if words == "tribunal"] == ["ICC"]


def test_a_demonym_inside_a_compound_is_another_word() -> None:
    assert shown("Os países latino-americanos e os afro-americanos protestam.", "pt") == []


def test_a_pair_that_somebody_acts_on_is_not_himself() -> None:
    found = shown("O Irã e o Iraque negociam. Washington instou as duas partes a negociar.", "pt")
    assert [code for words, code, _ in found if words == "as duas partes"] == ["IRN", "IRQ"]
