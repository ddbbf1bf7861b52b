"""Tokens stand where the text has them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.text.tokens import fold, tokenize


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "L’attaque d'Israël", ["l'", "attaque", "d'", "israël"]),
        ("en", "Russia's attack didn't stop", ["russia", "'s", "attack", "didn't", "stop"]),
        ("fr", "nord-coréen, 10 000", ["nord", "-", "coréen", ",", "10", "000"]),
        ("fr", "aujourd'hui", ["aujourd'", "hui"]),
        ("pt", "Reuniu-se, acusá-lo", ["reuniu", "-se", ",", "acusá", "-lo"]),
        ("uk", "З’єдnaв п'ять 'слів'", ["з'єдnaв", "п'ять", "'", "слів", "'"]),
        ("pt", "reunir-se-á na terça-feira", ["reunir-se-á", "na", "terça", "-", "feira"]),
    ],
)
def test_words(language: str, text: str, expected: list[str]) -> None:
    assert [token.lower for token in tokenize(text, language)] == expected


@given(st.text())
def test_folding_moves_nothing(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(st.text(), st.sampled_from(["fr", "en"]))
def test_offsets_point_at_the_words(text: str, language: str) -> None:
    assert all(text[token.start : token.end] == token.text for token in tokenize(text, language))
