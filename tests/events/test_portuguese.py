"""What Portuguese has of its own: pronouns behind a hyphen, "a" as article or preposition, hearsay, asides."""

import pytest

from tests.events.reading import keys, one

MEETINGS = [
    ("Lula reuniu-se com Macron.", "reuniu", "asserted"),
    ("O Brasil e a França reunir-se-ão na sexta-feira.", "reunir-se-ão", "future"),
    ("Lula recebeu, no Palácio do Planalto, o presidente da França.", "recebeu", "asserted"),
    ("Segundo a Reuters, Lula teria recebido o presidente da França.", "recebido", "reported"),
]


@pytest.mark.parametrize(("text", "trigger", "modality"), MEETINGS)
def test_meetings(text: str, trigger: str, modality: str) -> None:
    event = one(text, "pt", "CONSULT")
    assert (keys(event.sources), keys(event.targets)) == (["BRA"], ["FRA"])
    assert (event.trigger.text, event.modality) == (trigger, modality)


@pytest.mark.parametrize(
    ("text", "kind", "target"),
    [
        ("A Rússia acusou a Ucrânia.", "ACCUSE", "UKR"),
        ("A Turquia vendeu drones a Angola.", "COOPERATE", "AGO"),
        ("O chanceler francês viajou a Moscou.", "CONSULT", "RUS"),
    ],
)
def test_a_is_an_article_or_a_preposition(text: str, kind: str, target: str) -> None:
    assert keys(one(text, "pt", kind).targets) == [target]


def test_a_reflexive_pronoun_is_no_condition() -> None:
    event = one("A França, que se reuniu com a Rússia, foi criticada por Londres.", "pt", "CONSULT")
    assert event.modality == "asserted"
