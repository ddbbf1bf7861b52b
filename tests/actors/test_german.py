"""German: names in the genitive before or after what they own, compounds with a hyphen, declined adjectives."""

import pytest

from tests.actors.finding import mentions, shown


def found(text: str) -> list[tuple[str, str]]:
    return [(words, whose) for words, whose, _ in shown(text, "de")]


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("Russlands Präsident schwieg.", [("Russlands Präsident", "RUS-GOV")]),
        ("Der Präsident Russlands schwieg.", [("Präsident Russlands", "RUS-GOV")]),
        ("Dem Präsidenten der Ukraine wurde gedankt.", [("Präsidenten der Ukraine", "UKR-GOV")]),
        ("Die US-Regierung schwieg.", [("US-Regierung", "USA-GOV")]),
        ("Ein Hamas-Sprecher schwieg.", [("Hamas-Sprecher", "HAMAS-REB")]),
        ("Sie traf den französischen Außenminister.", [("französischen Außenminister", "FRA-GOV")]),
        ("Die Kiewer Führung schwieg.", [("Kiewer Führung", "UKR-GOV")]),
        ("Die Bundesregierung schwieg.", [("Bundesregierung", "DEU-GOV")]),
        ("Das Weiße Haus dankte dem Kreml.", [("Weiße Haus", "USA-GOV"), ("Kreml", "RUS-GOV")]),
        ("Der Internationale Strafgerichtshof urteilte.", [("Internationale Strafgerichtshof", "ICC")]),
        ("Eine ostukrainische Stadt in Südpolen", [("ostukrainische", "UKR"), ("Südpolen", "POL")]),
        ("Südkoreanische Schiffe im Südsudan", [("Südkoreanische", "KOR"), ("Südsudan", "SSD")]),
        ("In Frankreich streikten Bauern.", [("Frankreich", "FRA"), ("Bauern", "FRA-AGR")]),
        ("Die Rebellengruppe M23 schwieg.", [("Rebellengruppe M23", "M23-REB")]),
        ("Russland lobte seine Truppen.", [("Russland", "RUS"), ("Truppen", "RUS-MIL")]),
        ("Außenminister Petković kam aus Serbien.", [("Außenminister Petković", "SRB-GOV"), ("Serbien", "SRB")]),
        ("Der Außenminister lehnte ab.", [("Außenminister", "GOV")]),
        ("Die Regierung in Bangkok schwieg.", [("Regierung in Bangkok", "THA-GOV")]),
    ],
)
def test_actors_of_german_phrases(text: str, answer: list[tuple[str, str]]) -> None:
    assert found(text) == answer


def test_a_role_owns_no_state_that_only_stands_behind_it() -> None:
    assert [each.text for each in mentions("Gestern warf der Präsident Russland Verrat vor.", "de")] == [
        "Präsident",
        "Russland",
    ]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Annalena Baerbock landete in Kairo. Sie dankte den Gastgebern.", ["DEU"]),
        ("Annalena Baerbock landete in Kairo. Dort dankte sie den Gastgebern.", ["DEU"]),
        ("Polen und Litauen tagten. Am Abend dankten sie den Gastgebern.", ["POL", "LTU"]),
        ("Annalena Baerbock landete in Kairo. Sie dankten den Gastgebern.", []),
        ("Polen und Litauen tagten. Sie dankte den Gastgebern.", []),
    ],
)
def test_the_verb_tells_whether_sie_is_one_or_several(text: str, who: list[str]) -> None:
    assert [each.country or each.code for each in mentions(text, "de") if each.text.lower() == "sie"] == who


def test_beide_before_a_noun_is_no_pronoun() -> None:
    assert "beide" not in [words for words, _ in found("Polen traf Litauen. Dann flohen beide Gäste.")]


def test_a_compound_of_a_thing_names_no_actor() -> None:
    assert found("Der Ukraine-Krieg dauert an.") == []
