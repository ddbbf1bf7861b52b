import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.events.reading import CONFIG
from timeline.events.confidence import WEIGHTS, confidence
from timeline.model import Reason

DOUBTS = st.lists(st.sampled_from(sorted(WEIGHTS)), unique=True)


@given(DOUBTS)
def test_confidence_is_a_probability(keys: list[str]) -> None:
    assert 0 < confidence([Reason(key) for key in keys]).value < 1


@given(DOUBTS, st.sampled_from(sorted(WEIGHTS)))
def test_a_doubt_never_adds_confidence(keys: list[str], more: str) -> None:
    some = [Reason(key) for key in keys if key != more]
    assert confidence([*some, Reason(more)]).value <= confidence(some).value


@pytest.mark.parametrize("language", CONFIG.languages())
def test_every_reason_has_a_sentence_in_every_language(language: str) -> None:
    file = f"languages/{language}/reasons_events.yaml"
    bases = {"event.clause", "event.sentence", "event.event", "event.undated", "event.by_hand", "event.said"}
    if CONFIG.places(file):
        assert set(CONFIG.load(file, dict[str, str])) == bases | set(WEIGHTS)
