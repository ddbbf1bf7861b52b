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


def test_a_date_in_an_apposition_is_not_that_of_the_act() -> None:
    assert one("A Frelimo, no poder desde 1975, acusou Portugal.", "pt", "ACCUSE").when.timex3 is None
    assert one("A Frelimo, na sexta-feira, acusou Portugal.", "pt", "ACCUSE").when.timex3 == "2024-06-14"


def test_a_name_that_looks_like_an_auxiliary_is_a_name() -> None:
    event = one("Dois soldados turcos do batalhão Pode foram mortos por rebeldes.", "pt", "ASSAULT")
    assert event.modality == "asserted"


def test_what_is_called_for_has_a_day_of_its_own() -> None:
    text = "A oposição chilena acusou o Peru e convocou manifestações para sábado."
    assert one(text, "pt", "ACCUSE").when.timex3 is None
    assert one(text, "pt", "PROTEST").when.timex3 == "2024-06-22"


def test_a_quotation_mark_behind_a_preposition_parts_nothing() -> None:
    assert keys(one('O México qualificou a ação de "violação flagrante".', "pt", "ACCUSE").sources) == ["MEX"]


def test_words_that_count_are_no_verbs() -> None:
    assert keys(one("Cerca de duzentos ativistas chilenos protestaram.", "pt", "PROTEST").sources) == ["CHL-OPP"]


def test_an_unknown_name_behind_a_title_may_be_from_elsewhere() -> None:
    event = one("Caracas tem calma. O assessor Celso Amorim reuniu-se com Maduro.", "pt", "CONSULT")
    assert keys(event.sources) == ["celso amorim"]
