"""Bare roles belong to the state whose story an article tells."""

import pytest

from tests.actors.finding import mentions


def owners(text: str, language: str = "en") -> dict[str, str | None]:
    return {
        mention.text.removeprefix("The ").removeprefix("the "): mention.country
        for mention in mentions(text, language)
        if mention.sector
    }


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        ("The rebels took a town in Mali. The army withdrew.", "en", ("rebels", "army")),
        ("Au Mali, les rebelles ont pris une ville. L'armée s'est retirée.", "fr", ("rebelles", "armée")),
    ],
)
def test_a_bare_role_is_at_home_in_the_one_state_of_its_article(
    text: str, language: str, words: tuple[str, ...]
) -> None:
    found = owners(text, language)
    assert [country for told, country in found.items() if any(word in told for word in words)] == ["MLI", "MLI"]


def test_an_article_on_two_states_leaves_bare_roles_alone() -> None:
    assert owners("Turkey shelled Syria. The rebels fled.")["rebels"] is None


def test_a_state_named_far_more_often_has_the_story() -> None:
    text = "Mali voted. Mali mourned. Mali waited. Mali hoped. Mali paid. France watched. The rebels fled."
    assert owners(text)["rebels"] == "MLI"


@pytest.mark.parametrize(
    ("text", "language", "word", "country"),
    [
        ("Hombres armados mataron a un campesino en Michoacán.", "es", "Hombres armados", "MEX"),
        ("PARAMILITARES ASESINAN A DOS PERSONAS EN BOYACA.", "es", "PARAMILITARES", "COL"),
        ("Gunmen killed a farmer between Kharkiv and Michoacán.", "en", "Gunmen", None),
        ("Los rebeldes huyeron de Michoacán a Guatemala.", "es", "rebeldes", "GTM"),
    ],
)
def test_where_no_state_is_named_the_story_is_where_its_towns_are(
    text: str, language: str, word: str, country: str | None
) -> None:
    found = {mention.text: mention.country for mention in mentions(text, language) if word in mention.text}
    assert list(found.values()) == [country]


def test_an_agency_that_is_quoted_is_no_part_of_the_story() -> None:
    assert owners("La policía huyó, confirmaron testigos a la AFP.", "es")["policía"] is None


def test_an_unknown_leader_may_lead_anything() -> None:
    found = owners("La policía peruana huyó, dijo el dirigente Julio Campos.", "es")
    assert found["dirigente Julio Campos"] is None


def test_towns_and_groups_tell_the_state_of_the_armed_but_not_of_people() -> None:
    found = mentions("Los soldados hallaron a dos campesinos en Michoacán.", "es")
    assert [(one.sector, one.country) for one in found if one.sector] == [("MIL", "MEX"), ("AGR", None)]
