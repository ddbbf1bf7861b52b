"""The whole of `find`: which words are actors, whose they are, and how they were understood."""

from datetime import date

import pytest

from timeline.actors import find
from timeline.model import ActorMention, Document
from timeline.resources import configuration
from timeline.text import split

CONFIG = configuration()
JUNE_2024 = date(2024, 6, 19)


def mentions(text: str, language: str = "fr", published: date | None = JUNE_2024) -> tuple[ActorMention, ...]:
    document = Document("test", text, language, published)
    return find(document, split(document, CONFIG), CONFIG)


def shown(text: str, language: str = "fr", published: date | None = JUNE_2024) -> list[tuple[str, str | None, str]]:
    """What was found, as (words, code or country with sector, rule)."""
    return [(found.text, _who(found), found.rule) for found in mentions(text, language, published)]


def _who(found: ActorMention) -> str | None:
    whose = found.code or found.country
    return "-".join(part for part in (whose, found.sector) if part) or None


FRENCH = [
    ("La Russie a menacé l'Ukraine.", [("Russie", "RUS", "name"), ("Ukraine", "UKR", "name")]),
    ("Les États-Unis et le Mali discutent.", [("États-Unis", "USA", "name"), ("Mali", "MLI", "name")]),
    ("Les Etats-Unis refusent.", [("Etats-Unis", "USA", "name")]),
    ("La Corée du Nord proteste.", [("Corée du Nord", "PRK", "name")]),
    ("Pyongyang dément.", [("Pyongyang", "PRK", "capital")]),
    ("La Maison Blanche se tait.", [("Maison Blanche", "USA-GOV", "seat")]),
    ("Le Pentagone confirme.", [("Pentagone", "USA-MIL", "seat")]),
    ("Les forces russes reculent.", [("forces russes", "RUS-MIL", "role")]),
    ("Le porte-parole du Kremlin dément.", [("porte-parole du Kremlin", "RUS-GOV", "role")]),
    ("Des rebelles au Mali attaquent.", [("rebelles au Mali", "MLI-REB", "role")]),
    ("Des manifestants défilent.", [("manifestants", "CVL", "role")]),
    ("Un navire nord-coréen passe.", [("nord-coréen", "PRK", "demonym")]),
]
ENGLISH = [
    ("Turkey and Jordan signed.", [("Turkey", "TUR", "name"), ("Jordan", "JOR", "name")]),
    ("Russian forces withdrew.", [("Russian forces", "RUS-MIL", "role")]),
    ("Rebels in Mali attacked.", [("Rebels in Mali", "MLI-REB", "role")]),
    ("The US denied it.", [("US", "USA", "name")]),
    ("Israeli army spokesman Dan Levi resigned.", [("Israeli army spokesman Dan Levi", "ISR-MIL", "title")]),
]


@pytest.mark.parametrize(("text", "expected"), FRENCH)
def test_french(text: str, expected: list[tuple[str, str | None, str]]) -> None:
    assert shown(text) == expected


@pytest.mark.parametrize(("text", "expected"), ENGLISH)
def test_english(text: str, expected: list[tuple[str, str | None, str]]) -> None:
    assert shown(text, "en") == expected


def test_a_role_phrase_is_one_mention_with_the_name_of_its_bearer() -> None:
    (found,) = mentions("Le président russe Vladimir Poutine arrive.")
    assert (found.text, found.name, found.code, found.country) == (
        "président russe Vladimir Poutine",
        "Vladimir Poutine",
        None,
        "RUS",
    )
