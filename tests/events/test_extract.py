import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.events.reading import one, told

TEXT = "On 3 May 2024 Turkey attacked Syria. Poland condemned the attack. Kyiv said it would send aid to Syria."


def test_events_stand_in_order_with_their_words() -> None:
    events = told(TEXT, "en")
    assert [event.trigger.span for event in events] == sorted(event.trigger.span for event in events)
    for event in events:
        assert event.trigger.span.of(TEXT) == event.trigger.text
        assert event.sentence.of(TEXT) == event.quote
        assert event.sentence.covers(event.clause)
        assert event.clause.covers(event.trigger.span)


def test_the_same_text_gives_the_same_events() -> None:
    assert told(TEXT, "en") == told(TEXT, "en")


def test_an_id_tells_events_apart() -> None:
    events = told(TEXT, "en")
    assert len({event.id for event in events}) == len(events)


def test_media_report_but_do_not_act() -> None:
    event = one("Turkey attacked Syria, Reuters said.", "en", "ASSAULT")
    assert [actor.kind for actor in event.reported_by] == ["media"]


def test_navigation_words_give_nothing() -> None:
    assert told("Menu\nSubscribe\nSign in\n\nAttack\n", "en") == ()


@pytest.mark.parametrize(
    ("text", "language", "types"),
    [
        ("Ghana curtailed aid to Togo.", "en", ["SANCTION"]),
        ("Ghanaian-occupied villages are quiet.", "en", []),
        ("An earthquake killed forty Turks.", "en", []),
        ("Kenya's minister warned against giving in to Uganda.", "en", ["THREATEN"]),
        ("Le traité entre la Grèce et la Turquie arrive à échéance lundi.", "fr", []),
        ("Ghana flew to Lomé and met Togo.", "en", ["CONSULT", "CONSULT"]),
        ("Togo was forced to close its embassy in Ghana.", "en", ["SANCTION"]),
    ],
)
def test_only_acts_are_told(text: str, language: str, types: list[str]) -> None:
    assert [event.type for event in told(text, language)] == types


@settings(deadline=None, max_examples=60)
@given(st.lists(st.sampled_from([*TEXT.split(), "—", "(", "?", "which", "not", "to", "’s", "that"]), max_size=25))
def test_any_order_of_words_is_read(words: list[str]) -> None:
    text = " ".join(words)
    for event in told(text, "en"):
        assert event.title
        assert 0 < event.confidence < 1
        assert event.sentence.covers(event.trigger.span)
