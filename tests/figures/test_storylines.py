"""Names of storylines and their lanes."""

import pytest

from tests.make_timeline import day, event, timeline
from timeline.figures.lanes import OTHERS, Grouping, lanes
from timeline.figures.storylines import storyline_names
from timeline.figures.words import words
from timeline.model import Event
from timeline.resources import configuration

CONFIG = configuration()


def feud(year: int, name: str) -> list[Event]:
    return [event(day(year, 3, number), kind="ACCUSE", name=f"{name}{number}") for number in (1, 2, 3)]


@pytest.mark.parametrize(
    ("locale", "expected"), [("fr", "Kenya – Turquie : différend"), ("en", "Kenya – Türkiye: dispute")]
)
def test_a_storyline_is_called_by_its_actors_and_what_it_is_about(locale: str, expected: str) -> None:
    made = timeline(feud(2031, "f"))
    assert list(storyline_names(made, words(CONFIG, locale)).values()) == [expected]


def test_two_of_one_name_are_told_apart_by_their_beginnings() -> None:
    made = timeline([*feud(2029, "a"), *feud(2031, "b")])
    assert sorted(storyline_names(made, words(CONFIG, "en")).values()) == [
        "Kenya – Türkiye: dispute (Mar 2029)",
        "Kenya – Türkiye: dispute (Mar 2031)",
    ]


def test_every_storyline_has_a_lane_and_what_is_in_none_is_with_the_rest() -> None:
    alone = event(day(2031, 4, 1), kind="AID", sources=("JPN",), targets=("BRA",), name="x")
    made = timeline([*feud(2031, "f"), alone])
    first, rest = lanes(made.events, Grouping.STORYLINE, made.storylines)
    assert first.key == made.storylines[0].id
    assert first.events == made.storylines[0].events
    assert (rest.key, rest.events) == (OTHERS, ("x",))
