"""Names, inflected forms, roles and states as Spanish writes them."""

import pytest

from tests.actors.finding import shown


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("El presidente ruso viajó.", [("presidente ruso", "RUS-GOV", "role")]),
        (
            "Tropas rusas y soldados iraquíes.",
            [("Tropas rusas", "RUS-MIL", "role"), ("soldados iraquíes", "IRQ-MIL", "role")],
        ),
        ("La canciller argentina habló.", [("canciller argentina", "ARG-GOV", "role")]),
        ("El Gobierno de los Estados Unidos calla.", [("Gobierno de los Estados Unidos", "USA-GOV", "role")]),
        ("EE.UU. y la UE negocian.", [("EE.UU.", "USA", "name"), ("UE", "EU", "acronym")]),
        ("El ministro de Exteriores de Catar habló.", [("ministro de Exteriores de Catar", "QAT-GOV", "role")]),
        ("La Casa Blanca y el Kremlin.", [("Casa Blanca", "USA-GOV", "seat"), ("Kremlin", "RUS-GOV", "seat")]),
        (
            "Los rebeldes hutíes de Hezbolá.",
            [("rebeldes hutíes", "HOUTHIS-REB", "name"), ("Hezbolá", "HEZBOLLAH-REB", "name")],
        ),
        (
            "Moscú, Pekín y Londres.",
            [("Moscú", "RUS", "capital"), ("Pekín", "CHN", "capital"), ("Londres", "GBR", "capital")],
        ),
        ("El expresidente Álvaro Uribe.", [("Álvaro Uribe", "COL-GOV", "name")]),
    ],
)
def test_actors_are_found(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert shown(text, "es") == expected


def test_a_pair_is_the_two_states_named_before() -> None:
    found = shown("Rusia y Turquía negociaron. Ambos países firmaron.", "es")
    assert [whose for _, whose, rule in found if rule == "plural"] == ["RUS", "TUR"]
