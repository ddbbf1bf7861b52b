"""Phrases are found whole, longest first, wherever case and apostrophes differ."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from timeline.resources import configuration
from timeline.text.phrases import Found, PhraseMatcher
from timeline.text.settings import settings


def test_longest_whole_words() -> None:
    matcher = PhraseMatcher([("Corée", 1), ("Corée du Nord", 2), ("l'Iran", 3)])
    assert matcher.find("La corée du nord et L’Iran, Coréennes") == [Found(3, 16, 2), Found(20, 26, 3)]


def test_scripts_without_spaces() -> None:
    assert PhraseMatcher([("俄罗斯", "RUS")], spaced=False).find("在俄罗斯举行") == [Found(1, 4, "RUS")]


def test_nothing_to_look_for() -> None:
    assert PhraseMatcher[int]([]).find("anything") == []


@given(st.lists(st.text(alphabet="ab ", min_size=1, max_size=4)), st.text(alphabet="ab ", max_size=40))
def test_findings_never_overlap(phrases: list[str], text: str) -> None:
    found = PhraseMatcher((phrase, phrase) for phrase in phrases).find(text)
    assert all(before.end <= after.start for before, after in pairwise(found))
    assert all(text[hit.start : hit.end] == hit.value for hit in found)


def test_a_phrase_is_found_behind_particles_of_its_script() -> None:
    script = settings(configuration(), "ar").writing
    matcher = PhraseMatcher([("العراق", "IRQ"), ("إيران", "IRN")], writing=script)
    found = [(hit.start, hit.end, hit.value) for hit in matcher.find("وإيران للعراق بالعراق كايران عراق")]
    assert found == [(1, 6, "IRN"), (9, 13, "IRQ"), (15, 21, "IRQ"), (23, 28, "IRN")]


def test_signs_that_are_left_out_keep_the_places_of_a_phrase() -> None:
    script = settings(configuration(), "ar").writing
    matcher = PhraseMatcher([("إيران", "IRN")], writing=script)
    assert [(hit.start, hit.end) for hit in matcher.find("عن إِيران")] == [(3, 9)]
