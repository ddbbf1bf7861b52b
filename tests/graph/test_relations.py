"""Who stands with whom: balance, communities, brokers, slices, and that thousands do no harm."""

from datetime import date
from itertools import combinations
from typing import Any

import networkx as nx
import pytest

from tests.graph.test_measure import graph_of
from tests.link.builders import day, mention
from timeline.graph import relations, slices
from timeline.graph.balance import Kind, balance
from timeline.graph.measure import Pair
from timeline.graph.telling import lines, record
from timeline.model import Grain


def pair(first: str, second: str, weight: float) -> Pair:
    return Pair(first, second, 1, max(weight, 0), min(weight, 0))


@pytest.mark.parametrize(
    ("signs", "kind", "between"),
    [
        ((1, 1, 1), Kind.FRIENDS, None),
        ((-1, -1, 1), Kind.COMMON_ENEMY, None),
        ((1, 1, -1), Kind.BETWEEN_ENEMIES, "A"),
        ((-1, -1, -1), Kind.ENEMIES, None),
    ],
)
def test_kinds_of_triangles(signs: tuple[int, int, int], kind: Kind, between: str | None) -> None:
    both = (("A", "B"), ("A", "C"), ("B", "C"))
    found = balance(pair(*names, 3.0 * sign) for names, sign in zip(both, signs, strict=True))
    assert {one for one, count in found.counts.items() if count} == {kind}
    tense = kind in (Kind.BETWEEN_ENEMIES, Kind.ENEMIES)
    assert found.share == (0.0 if tense else 1.0)
    assert [triangle.between for triangle in found.tense] == ([between] if tense else [])


def test_mixed_pairs_have_no_sign() -> None:
    assert Pair("A", "B", 2, 5.0, -4.0).sign == 0
    assert Pair("A", "B", 2, 5.0, -1.0).sign == 1


def test_every_triangle_is_found_once() -> None:
    names = [f"{number:02}" for number in range(12)]
    found = balance(pair(*both, 1.0) for both in combinations(names, 2))
    assert found.counts[Kind.FRIENDS] == 220
    assert balance([]).share is None


def story() -> Any:
    return graph_of(
        mention("AID", "RUS", "PRK", day("2024-06-18"), number=0),
        mention("AID", "PRK", "CHN", day("2024-07-18"), number=1),
        mention("ASSAULT", "RUS", "CHN", day("2024-07-19"), number=2),
        mention("SANCTION", "USA", "RUS", day("2024-08-01"), number=3),
    )


def test_the_friend_of_enemies_mediates() -> None:
    found = relations(story())
    by_actor = {one.actor: one for one in found.actors}
    assert by_actor["PRK"].mediates == 1
    assert by_actor["RUS"].betweenness > 0
    assert found.brokers()[0].actor == "RUS"
    assert found.communities[0] == ("CHN", "PRK", "RUS") or len(found.communities) == 1
    told = "\n".join(lines(found, 5))
    assert "North Korea: friend of China and of Russia, who are enemies" in told
    assert record(found)["balance"]["triangles"] == {"+++": 0, "+--": 0, "++-": 1, "---": 0}


def test_slices_are_graphs_of_periods() -> None:
    found = slices(story(), Grain.MONTH)
    assert [(start, graph.number_of_edges()) for start, graph in found] == [
        (date(2024, 6, 1), 1),
        (date(2024, 7, 1), 2),
        (date(2024, 8, 1), 1),
    ]


def test_a_busy_actor_and_a_thousand_others_are_measured() -> None:
    graph = nx.MultiDiGraph()
    edge = {"score": 7.0, "confidence": 1.0, "modality": "asserted", "lasted": False, "precision": "day"}
    for number in range(20_000):
        other = f"A{number % 1000:03}"
        when = date.fromordinal(738_000 + number % 700)
        ends = {"start": when.isoformat(), "end": date.fromordinal(when.toordinal() + 1).isoformat()}
        graph.add_edge("HUB", other, key=str(number), event=str(number), **edge, **ends)
    for actor in graph.nodes:
        graph.nodes[actor]["label"] = actor
    found = relations(graph)
    assert found.events == 20_000
    assert found.actors[0].actor == "HUB"
    assert any("estimated" in note for note in found.notes)
