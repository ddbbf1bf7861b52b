"""Clauses whose finite verb stands second or last: who acts, what is claimed, titles in the order of a main clause."""

import pytest

from tests.events.reading import one, told


@pytest.mark.parametrize(
    ("text", "kind", "sources", "targets"),
    [
        ("Am Montag griff Russland die Ukraine an.", "ASSAULT", ["RUS"], ["UKR"]),
        ("Am Montag hat Russland die Ukraine angegriffen.", "ASSAULT", ["RUS"], ["UKR"]),
        ("Den iranischen Präsidenten kritisierte Israel.", "ACCUSE", ["ISR"], ["IRN"]),
        ("Kiew meldete, dass Russland die Ukraine angegriffen habe.", "ASSAULT", ["RUS"], ["UKR"]),
        ("Der Iran, der Israel angriff, schwieg.", "ASSAULT", ["IRN"], ["ISR"]),
        ("Oman, den Katar beschuldigt, schwieg.", "ACCUSE", ["QAT"], ["OMN"]),
        ("Die Ukraine wurde von russischen Truppen angegriffen.", "ASSAULT", ["RUS"], ["UKR"]),
        ("Polen hat Ungarn gewarnt und Belarus verurteilt.", "ACCUSE", ["POL"], ["BLR"]),
        ("Die Festnahme des polnischen Ministers durch Belarus folgte.", "COERCE", ["BLR"], ["POL"]),
        ("Ein Treffen mit Macron lehnte Polen ab.", "REJECT", ["POL"], ["FRA"]),
        ("Der Stadtrat wies die Vorwürfe Polens zurück.", "REJECT", [], ["POL"]),
        ("Togo unterstützt Benin mit rund 4000 Soldaten.", "SUPPORT", ["TGO"], ["BEN"]),
        ("Pretoria kündigte den Abzug seiner Truppen an.", "RETREAT", ["ZAF"], []),
        ("Polen steckte Geld ein und verurteilte Belarus.", "ACCUSE", ["POL"], ["BLR"]),
        ("Ungarn hatte lange gezögert, kritisierte aber den Präsidenten der Ukraine.", "ACCUSE", ["HUN"], ["UKR"]),
        ("Fraktionschefin Annalena Baerbock kritisierte Belarus.", "ACCUSE", ["DEU"], ["BLR"]),
        ("Kiew traf Minsk. Im Mai unterzeichneten beide ein Abkommen.", "AGREE", ["UKR"], ["BLR"]),
        ("Mali, Niger und Togo tagten. Sie verurteilten Benin.", "ACCUSE", ["MLI", "NER", "TGO"], ["BEN"]),
    ],
)
def test_who_acts(text: str, kind: str, sources: list[str], targets: list[str]) -> None:
    found = one(text, "de", kind)
    assert [actor.code or actor.country for actor in found.sources] == sources
    assert [actor.code or actor.country for actor in found.targets] == targets


@pytest.mark.parametrize(
    ("text", "kind", "modality"),
    [
        ("Russland soll die Ukraine angegriffen haben.", "ASSAULT", "reported"),
        ("Russland habe die Ukraine angegriffen, teilte Kiew mit.", "ASSAULT", "reported"),
        ("Russland wird die Ukraine angreifen.", "ASSAULT", "future"),
        ("Russland könnte die Ukraine angreifen.", "ASSAULT", "hypothetical"),
        ("Russland hat die Ukraine nicht angegriffen.", "ASSAULT", "negated"),
        ("Russland bestreitet, die Ukraine angegriffen zu haben.", "ASSAULT", "disputed"),
        ("Die Ukraine wurde angegriffen.", "ASSAULT", "asserted"),
        ("Polen griff Belarus an; Togo schwieg, hieß es.", "ASSAULT", "asserted"),
        ("Scholz will Macron am Freitag in Berlin empfangen.", "CONSULT", "future"),
        ("Scholz kündigte an, Macron am Freitag zu treffen.", "CONSULT", "future"),
        ("Am Freitag soll es eine Großdemonstration geben.", "PROTEST", "future"),
    ],
)
def test_what_is_claimed(text: str, kind: str, modality: str) -> None:
    assert one(text, "de", kind).modality == modality


@pytest.mark.parametrize(
    ("text", "kind", "title"),
    [
        ("Am Montag griff Russland die Ukraine an.", "ASSAULT", "Russland griff die Ukraine an"),
        (
            "Kiew meldete, dass Russland die Ukraine angegriffen habe.",
            "ASSAULT",
            "Russland habe die Ukraine angegriffen",
        ),
        ("Als Russland die Ukraine angriff, schwieg Peking.", "ASSAULT", "Russland griff die Ukraine an"),
        ("Paris verurteilte den russischen Angriff auf Kiew.", "ASSAULT", "Russland: Angriff auf Kiew"),
        ("In Wien trafen sich gestern Polen und Litauen.", "CONSULT", "Polen und Litauen trafen sich in Wien"),
        ("In der Nacht warfen Unbekannte Brandsätze.", "ASSAULT", "Unbekannte warfen Brandsätze"),
        (
            "In Novi Pasar mit 15 Toten haben Menschen gegen Polen protestiert.",
            "PROTEST",
            "Menschen haben in Novi Pasar mit 15 Toten gegen Polen protestiert",
        ),
        ("Nach Angaben aus Kiew griff Russland Polen an.", "ASSAULT", "Russland griff Polen an"),
    ],
)
def test_titles_have_the_order_of_a_main_clause(text: str, kind: str, title: str) -> None:
    assert one(text, "de", kind).title == title


def test_a_date_in_a_clause_of_purpose_is_that_of_its_verb() -> None:
    assert one("Scholz kündigte an, Macron am Freitag zu treffen.", "de", "CONSULT").when.timex3 == "2024-06-21"
    assert one("Polen forderte Belarus auf, am Freitag zu verhandeln.", "de", "REQUEST").when.timex3 is None


@pytest.mark.parametrize("text", ["Der Einsturz einer Brücke schockierte Serbien.", "Der Wahlkampf in Polen begann."])
def test_the_end_of_a_compound_does_not_make_an_act_of_another_word(text: str) -> None:
    assert told(text, "de") == ()


def test_a_prefix_makes_another_verb() -> None:
    assert [mention.type for mention in told("Kiew wies zwei Russen aus.", "de")] == ["SANCTION"]
    assert [mention.type for mention in told("Kiew wies die Vorwürfe Moskaus zurück.", "de")] == ["REJECT"]
