import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.events.reading import one, told
from timeline.events.titles import LONGEST


@pytest.mark.parametrize(
    ("language", "text", "kind", "title"),
    [
        ("fr", "Cependant, la Turquie a attaqué la Syrie.", "ASSAULT", "La Turquie a attaqué la Syrie"),
        ("en", "Turkey said on Monday it condemned Armenia.", "ACCUSE", "Turkey condemned Armenia"),
        ("fr", "Kiev affirme que la Turquie a attaqué la Syrie.", "ASSAULT", "La Turquie a attaqué la Syrie"),
    ],
)
def test_a_title_is_the_clause_without_what_opens_it(language: str, text: str, kind: str, title: str) -> None:
    assert one(text, language, kind).title == title


def test_a_subject_that_stands_elsewhere_leads() -> None:
    event = one("La Turquie, qui a attaqué la Syrie, hésite.", "fr", "ASSAULT")
    assert event.title == "La Turquie a attaqué la Syrie"


@settings(deadline=None, max_examples=30)
@given(st.integers(1, 40))
def test_a_long_clause_is_cut_between_words(length: int) -> None:
    text = "Turkey attacked Syria with " + " ".join(["modern"] * length) + " aircraft."
    title = told(text, "en")[0].title
    assert len(title) <= LONGEST + 1
    assert set(title.rstrip("…").split()) <= set(text.rstrip(".").split())
