"""The whole of `find`: which words are actors, whose they are, and how they were understood."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.actors.finding import mentions, named, shown
from timeline.model import ActorKind

FRENCH = {
    "La Russie a menacé l'Ukraine.": [("Russie", "RUS", "name"), ("Ukraine", "UKR", "name")],
    "Les États-Unis et le Mali discutent.": [("États-Unis", "USA", "name"), ("Mali", "MLI", "name")],
    "Les Etats-Unis refusent.": [("Etats-Unis", "USA", "name")],
    "La Corée du Nord proteste.": [("Corée du Nord", "PRK", "name")],
    "La RPDC proteste.": [("RPDC", "PRK", "name")],
    "Pyongyang dément.": [("Pyongyang", "PRK", "capital")],
    "Kyiv et Kiev sont une ville.": [("Kyiv", "UKR", "capital"), ("Kiev", "UKR", "capital")],
    "La Maison Blanche se tait.": [("Maison Blanche", "USA-GOV", "seat")],
    "Le Pentagone confirme.": [("Pentagone", "USA-MIL", "seat")],
    "L'Élysée réagit.": [("Élysée", "FRA-GOV", "seat")],
    "Un navire nord-coréen passe.": [("nord-coréen", "PRK", "demonym")],
    "Des troupes grecques défilent.": [("troupes grecques", "GRC-MIL", "role")],
    "Le sommet franco-allemand commence.": [("franco", "FRA", "demonym"), ("allemand", "DEU", "demonym")],
    "L'Otan et l'ONU se réunissent.": [("Otan", "NATO", "acronym"), ("ONU", "UN", "acronym")],
    "Bruxelles sanctionne Minsk.": [("Bruxelles", "EU", "capital"), ("Minsk", "BLR", "capital")],
    "Le Hezbollah riposte.": [("Hezbollah", "HEZBOLLAH-REB", "name")],
    "Selon l'AFP, rien ne bouge.": [("AFP", "AFP-MEDIA-MED", "media")],
    "L'URSS existait encore.": [("URSS", "SUN", "name")],
    "Les forces russes reculent.": [("forces russes", "RUS-MIL", "role")],
    "Le porte-parole du Kremlin dément.": [("porte-parole du Kremlin", "RUS-GOV", "role")],
    "Des rebelles au Mali attaquent.": [("rebelles au Mali", "MLI-REB", "role")],
    "Des manifestants défilent.": [("manifestants", "CVL", "role")],
    "Les combattants du Hamas tirent.": [("combattants du Hamas", "HAMAS-REB", "role")],
    "Le chef de l'armée turque parle.": [("chef de l'armée turque", "TUR-MIL", "role")],
    "Le pape prie.": [("pape", "VAT-GOV", "role")],
}
ENGLISH = {
    "Turkey and Jordan signed.": [("Turkey", "TUR", "name"), ("Jordan", "JOR", "name")],
    "Türkiye signed.": [("Türkiye", "TUR", "name")],
    "The US denied it to us.": [("US", "USA", "name")],
    "Britain and the UK are one.": [("Britain", "GBR", "name"), ("UK", "GBR", "name")],
    "Russian forces withdrew.": [("Russian forces", "RUS-MIL", "role")],
    "Rebels in Mali attacked.": [("Rebels in Mali", "MLI-REB", "role")],
    "Ukraine's parliament voted.": [("Ukraine's parliament", "UKR-LEG", "role")],
    "Israeli army spokesman Dov Armon resigned.": [("Israeli army spokesman Dov Armon", "ISR-MIL", "title")],
    "The White House denied it.": [("White House", "USA-GOV", "seat")],
    "The Taliban entered Kabul.": [("Taliban", "TALIBAN-REB", "name"), ("Kabul", "AFG", "capital")],
    "North Korean state media reported it.": [("North Korean", "PRK", "demonym")],
    "A Saudi-led coalition struck.": [("Saudi", "SAU", "demonym")],
    "UN peacekeepers left.": [("UN peacekeepers", "UN-MIL", "role")],
}
NOBODY = {
    "fr": [
        "Il a mangé une grenade à la réunion du mali.",
        "Le Paris Saint-Germain a gagné.",
        "Il roule rue de Rome.",
        "Des slogans anti-américains fleurissent.",
        "Il y a deux ans, il fallait partir.",
        "Il est peu probable que cela dure.",
        "Ce satellite espion tourne.",
        "Le service civil est obligatoire.",
    ],
    "en": [
        "Michael Jordan scored again.",
        "She cooked a turkey and some chili.",
        "They marched in New Jersey.",
        "The London-based paper closed.",
        "In general, the polish wore off.",
        "An anti-Russian slogan was painted.",
        "The president of Brightwell Holdings resigned.",
        "Kim baked a cake.",
    ],
}


@pytest.mark.parametrize(("text", "expected"), FRENCH.items())
def test_french(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert shown(text) == expected


@pytest.mark.parametrize(("text", "expected"), ENGLISH.items())
def test_english(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert shown(text, "en") == expected


@pytest.mark.parametrize(("language", "text"), [(code, text) for code, texts in NOBODY.items() for text in texts])
def test_words_that_name_nobody(language: str, text: str) -> None:
    assert [found for found in shown(text, language) if found[2] != "pronoun"] == []


def test_a_role_phrase_is_one_mention_with_the_name_of_its_bearer() -> None:
    (found,) = mentions("Le président russe Vladimir Poutine arrive.")
    assert (found.text, found.name) == ("président russe Vladimir Poutine", "Vladimir Poutine")
    assert (found.code, found.country, found.sector, found.kind) == (None, "RUS", "GOV", ActorKind.PERSON)


def test_names_are_shown_in_the_language_of_the_document() -> None:
    assert named("Poutine parle.") == [("Poutine", "Vladimir Poutine")]
    assert named("Putin spoke.", "en") == [("Putin", "Vladimir Putin")]
    assert named("La Birmanie et la RDC signent.") == [("Birmanie", "Birmanie"), ("RDC", "RD Congo")]


def test_boilerplate_is_skipped() -> None:
    assert shown("La Chine refuse.\n\nLire aussi\n\nLe Japon hésite") == [("Chine", "CHN", "name")]


def test_a_language_without_words_of_its_own_still_has_the_names_of_states() -> None:
    assert ("Frankreich", "FRA", "name") in shown("Frankreich und Deutschland.", "de")


WORDS = [
    "Le",
    "président",
    "russe",
    "Kim",
    "et",
    "les deux pays",
    "Poutine",
    ",",
    ".",
    "du",
    "Mali",
    "il",
    "\n\n",
    "(ONU)",
]


@given(st.lists(st.sampled_from(WORDS), max_size=25))
def test_spans_hold_their_words_and_overlap_only_where_they_are_equal(words: list[str]) -> None:
    text = " ".join(words)
    found = mentions(text)
    assert [one.text for one in found] == [one.span.of(text) for one in found]
    assert all(first.span == second.span or first.span.end <= second.span.start for first, second in pairwise(found))
    assert found == mentions(text)
