"""Trends of a pair, checked against what the tests' authors publish and against sums by hand."""

from datetime import date

import pytest

from tests.graph.test_measure import graph_of
from tests.link.builders import day, mention, month, undated
from timeline.graph import trend
from timeline.graph.trend import Direction, mann_kendall, pettitt
from timeline.model import Grain


def acts(kinds: str, first: int = 1) -> list[object]:
    """A month for each letter: a(id) or s(anction)."""
    types = {"a": "AID", "s": "SANCTION"}
    return [
        mention(types[kind], "RUS", "PRK", day(f"2024-{first + at:02}-05"), number=at, confidence=0.5)
        for at, kind in enumerate(kinds)
    ]


def test_periods_add_up_what_either_does() -> None:
    told = [
        mention("AID", "RUS", "PRK", day("2024-06-18"), number=0, confidence=0.5),
        mention("SANCTION", "PRK", "RUS", day("2024-06-19"), number=1, confidence=1.0),
        mention("CONSULT", "PRK", "RUS", month("2024-08"), number=2, confidence=1.0),
        mention("THREATEN", "PRK", "RUS", undated(), number=3, confidence=1.0),
    ]
    found = trend(graph_of(*told), "PRK", "RUS", Grain.MONTH)
    assert [(one.start, one.end, one.events, one.cooperation, one.conflict) for one in found.periods] == [
        (date(2024, 6, 1), date(2024, 7, 1), 2, 3.5, -6.0),
        (date(2024, 8, 1), date(2024, 9, 1), 1, 2.0, 0),
    ]
    assert (found.undated, found.coarse) == (1, 0)
    assert trend(graph_of(*told), "PRK", "RUS", Grain.DAY).coarse == 1
    assert trend(graph_of(*told), "RUS", "PRK", Grain.DAY).unit is Grain.DAY


def test_a_pair_that_falls_out_turns_once_and_cools() -> None:
    found = trend(graph_of(*acts("aaaaaassssss")), "RUS", "PRK", Grain.MONTH)  # type: ignore[arg-type]
    (turn,) = found.turning_points
    assert (turn.day, turn.before, turn.after) == (date(2024, 7, 1), 7.0, -6.0)
    assert found.direction is Direction.COOLING


@pytest.mark.parametrize("kinds", ["aaas", "asasasasasas", "aaaaaaaaaaaa"])
def test_chance_is_no_turning_point(kinds: str) -> None:
    found = trend(graph_of(*acts(kinds)), "RUS", "PRK", Grain.MONTH)  # type: ignore[arg-type]
    assert found.turning_points == ()
    assert found.direction is None


def test_pettitt_of_a_perfect_split() -> None:
    place, chance = pettitt([[float(value)] for value in range(12)])
    assert place == 6
    assert chance == pytest.approx(2 * 2.718281828 ** (-6 * 36**2 / (12**3 + 12**2)), rel=1e-6)
    assert pettitt([]) == (0, 1.0)


def test_kendall_of_order_and_of_its_reverse() -> None:
    rising = [[float(value)] for value in range(10)]
    assert mann_kendall(rising)[0] == 1.0
    assert mann_kendall(rising[::-1])[0] == -1.0
    assert mann_kendall(rising)[1] == pytest.approx(8.3e-5, rel=0.02)  # S = 45, variance 125
    assert mann_kendall([[1.0, 1.0], [1.0]]) == (0.0, 1.0)
