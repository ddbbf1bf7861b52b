"""Violence and protest are events though nobody is named; other acts, nouns in passing and plans are none."""

import pytest

from tests.events.reading import told


@pytest.mark.parametrize(
    ("language", "text", "kind", "words"),
    [
        ("en", "Six people were killed in the market on Tuesday.", "ASSAULT", "killed"),
        ("en", "Two shells struck the hospital.", "ASSAULT", "struck"),
        ("fr", "Une bombe a tué trois passants.", "ASSAULT", "tué"),
        ("fr", "Des centaines de personnes ont manifesté dimanche.", "PROTEST", "manifesté"),
        ("en", "The attack on Monday was the third.", "ASSAULT", "attack"),
    ],
)
def test_what_is_told_of_nobody_named_is_an_event(language: str, text: str, kind: str, words: str) -> None:
    found = told(text, language)
    assert [(event.type, event.sources, event.targets) for event in found] == [(kind, (), ())]
    assert words in found[0].trigger.text
    assert {doubt.key for doubt in found[0].doubts} >= {"doubt.no_source", "doubt.no_target"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The attack was the third of its kind."),
        ("en", "Shells may strike the hospital."),
        ("en", "How many people were killed?"),
        ("en", "An agreement was signed on Tuesday."),
        ("fr", "Un accord a été signé mardi."),
        ("fr", "Ils frapperont demain."),
    ],
)
def test_what_is_no_fact_of_violence_needs_an_actor(language: str, text: str) -> None:
    assert told(text, language) == ()
