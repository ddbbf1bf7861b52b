"""Noun phrases become one mention: role, adjective, owner, ministry and name in the order of the language."""

from datetime import date

import pytest

from tests.actors.finding import mentions, named, shown

PHRASES = {
    ("fr", "Le ministre iranien des Affaires étrangères, Behrouz Tavakoli, est là."): [
        ("ministre iranien des Affaires étrangères, Behrouz Tavakoli", "IRN-GOV", "title")
    ],
    ("fr", "Le ministre des Affaires étrangères turc arrive."): [
        ("ministre des Affaires étrangères turc", "TUR-GOV", "role")
    ],
    ("fr", "Le chef de la diplomatie européenne est reçu."): [("chef de la diplomatie européenne", "EU-GOV", "role")],
    ("fr", "Le roi Abdallah II de Jordanie arrive."): [("roi Abdallah II de Jordanie", "JOR-GOV", "title")],
    ("fr", "Le gouvernement Macron tombe."): [("gouvernement Macron", "FRA-GOV", "role")],
    ("fr", "Les rebelles houthis tirent."): [("rebelles houthis", "HOUTHIS-REB", "name")],
    ("fr", "Son homologue chinois approuve."): [("homologue chinois", "CHN-GOV", "role")],
    ("fr", "L'ancien président malien proteste."): [("président malien", "MLI-ELI", "role")],
    ("fr", "Un satellite militaire indien tourne."): [("indien", "IND", "demonym")],
    ("fr", "Les présidents russe et chinois dînent."): [
        ("présidents russe et chinois", "RUS-GOV", "plural"),
        ("présidents russe et chinois", "CHN-GOV", "plural"),
    ],
    ("fr", "Les armées du Tchad et du Niger patrouillent."): [
        ("armées du Tchad et du Niger", "TCD-MIL", "plural"),
        ("armées du Tchad et du Niger", "NER-MIL", "plural"),
    ],
    ("en", "Chinese and Russian warships sailed."): [
        ("Chinese and Russian warships", "CHN-MIL", "plural"),
        ("Chinese and Russian warships", "RUS-MIL", "plural"),
    ],
    ("en", "The foreign ministers of Egypt and Qatar met."): [
        ("foreign ministers of Egypt and Qatar", "EGY-GOV", "plural"),
        ("foreign ministers of Egypt and Qatar", "QAT-GOV", "plural"),
    ],
    ("en", "The former Peruvian president was jailed."): [("Peruvian president", "PER-ELI", "role")],
    ("en", "Iran-backed militias fired."): [("Iran-backed militias", "IRN-REB", "role")],
    ("en", "Protesters in Minsk marched."): [("Protesters in Minsk", "BLR-CVL", "role")],
    ("en", "Troops in Syria waited, Iran said."): [
        ("Troops", "MIL", "role"),
        ("Syria", "SYR", "name"),
        ("Iran", "IRN", "name"),
    ],
    ("fr", "Le Hezbollah libanais riposte."): [("Hezbollah libanais", "HEZBOLLAH-REB", "name")],
    ("en", "Iranian Revolutionary Guards landed."): [("Iranian Revolutionary Guards", "IRGC-MIL", "name")],
    ("en", "Taliban fighters entered."): [("Taliban fighters", "TALIBAN-REB", "role")],
}


@pytest.mark.parametrize(("given", "expected"), PHRASES.items())
def test_phrases(given: tuple[str, str], expected: list[tuple[str, str, str]]) -> None:
    language, text = given
    assert shown(text, language) == expected


def test_a_role_has_the_name_of_its_holder_on_the_day_of_publication() -> None:
    text = "Le président français parle."
    assert named(text, published=date(2010, 3, 1)) == [("président français", "Nicolas Sarkozy")]
    assert named(text, published=date(2024, 3, 1)) == [("président français", "Emmanuel Macron")]
    assert named(text, published=None) == [("président français", "président français")]


def test_a_president_and_a_prime_minister_change_places() -> None:
    assert named("The Russian president spoke.", "en", date(2010, 3, 1)) == [("Russian president", "Dmitry Medvedev")]
    assert named("Russia's prime minister spoke.", "en", date(2010, 3, 1)) == [
        ("Russia's prime minister", "Vladimir Putin")
    ]


def test_an_unknown_name_takes_the_state_of_its_title() -> None:
    (found,) = mentions("Chadian Defence Minister Adoum Ngarta resigned.", "en")
    assert (found.name, found.country, found.sector, found.rule) == ("Adoum Ngarta", "TCD", "GOV", "title")


def test_a_bearer_of_another_state_is_another_actor() -> None:
    assert shown("Le ministre indien, Vladimir Poutine et Modi.")[:2] == [
        ("ministre indien", "IND-GOV", "role"),
        ("Vladimir Poutine", "RUS-GOV", "name"),
    ]
