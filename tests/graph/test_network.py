"""The graph of actors, and its files as networkx reads them back."""

import io
import xml.etree.ElementTree as ET
from collections.abc import Iterable
from datetime import date
from typing import Any

import networkx as nx
import pytest

from tests.link.builders import CONFIG, analysis, day, mention, month, since, undated
from timeline.graph import build, gexf, graphml
from timeline.link import link
from timeline.model import ActorKind, ActorMention, Event, EventMention, Span

GEXF = "{http://www.gexf.net/1.2draft}"


def events(*mentions: EventMention) -> tuple[Event, ...]:
    return link([analysis(*mentions)], CONFIG)


def story() -> tuple[Event, ...]:
    return events(
        mention("AID", "RUS", "PRK", day("2024-06-18"), number=0),
        mention("ASSAULT", "RUS CHN", "UKR", month("2024-03"), number=1, confidence=0.4),
        mention("CONSULT", "RUS", "CHN", since("2023-09-01"), number=2),
        mention("PROTEST", "USA", "", undated(), number=3),
    )


def arcs(graph: Any) -> list[tuple[str, str, str]]:
    return sorted((source, target, edge["event_type"]) for source, target, edge in graph.edges(data=True))


def test_every_source_acts_on_every_target_and_meetings_go_both_ways() -> None:
    assert arcs(build(story(), CONFIG)) == [
        ("CHN", "RUS", "CONSULT"),
        ("CHN", "UKR", "ASSAULT"),
        ("RUS", "CHN", "CONSULT"),
        ("RUS", "PRK", "AID"),
        ("RUS", "UKR", "ASSAULT"),
    ]


def test_lone_actors_are_nodes() -> None:
    graph = build(story(), CONFIG)
    assert set(graph.nodes) == {"CHN", "PRK", "RUS", "UKR", "USA"}
    assert graph.nodes["PRK"] == {"label": "North Korea", "kind": "state"}


def test_names_can_be_given() -> None:
    assert build(story(), CONFIG, names={"PRK": "Corée du Nord"}).nodes["PRK"]["label"] == "Corée du Nord"


def test_an_official_does_not_name_the_state() -> None:
    minister = ActorMention(Span(0, 6), "Ms Doe", None, "RUS", ActorKind.PERSON, "GOV", "Jane Doe", "title")
    told = mention("AID", "", "PRK", day("2024-06-18"))
    (event,) = events(told)
    acting = Event(**{name: getattr(event, name) for name in Event.__slots__} | {"sources": (minister,)})
    assert build([acting], CONFIG).nodes["RUS"]["label"] == "RUS"


def test_edges_are_signed_and_dated() -> None:
    graph = build(story(), CONFIG)
    ((_, _, aid),) = [arc for arc in graph.edges(data=True) if arc[2]["event_type"] == "AID"]
    assert (aid["score"], aid["quad"], aid["start"], aid["end"]) == (7.0, "mcoop", "2024-06-18", "2024-06-19")
    assert (aid["modality"], aid["confidence"], aid["precision"]) == ("asserted", 0.8, "day")


def test_what_is_unknown_is_absent() -> None:
    for _, _, edge in build(story(), CONFIG).edges(data=True):
        assert all(isinstance(value, (str, float, bool)) for value in edge.values())
        assert "type" not in edge


def test_doubtful_events_can_be_left_out() -> None:
    assert "UKR" not in build(story(), CONFIG, min_confidence=0.5)


@pytest.mark.parametrize(
    ("between", "types"),
    [
        ((date(2024, 6, 18), date(2024, 6, 19)), {"AID", "CONSULT"}),
        ((date(2024, 6, 19), None), {"CONSULT"}),
        ((None, date(2023, 9, 1)), set()),
        ((None, date(2023, 9, 2)), {"CONSULT"}),
        ((date(2024, 3, 31), date(2024, 4, 1)), {"ASSAULT", "CONSULT"}),
    ],
)
def test_a_window_keeps_what_may_lie_in_it(between: tuple[date | None, date | None], types: set[str]) -> None:
    assert {arc[2] for arc in arcs(build(story(), CONFIG, between=between))} == types


def same(one: Any, other: Any, ignored: Iterable[str] = ()) -> bool:
    def plain(graph: Any) -> list[tuple[str, str, dict[str, object]]]:
        found = [
            (source, target, {name: value for name, value in edge.items() if name not in ignored})
            for source, target, edge in graph.edges(data=True)
        ]
        return sorted(found, key=lambda arc: str(arc[2]["id"]))

    return plain(one) == plain(other) and dict(one.nodes(data=True)) == dict(other.nodes(data=True))


def test_graphml_comes_back_as_it_was() -> None:
    graph = build(story(), CONFIG)
    assert same(graph, nx.read_graphml(io.BytesIO(graphml(graph)), force_multigraph=True))


def test_gexf_comes_back_with_last_days_for_ends() -> None:
    graph = build(story(), CONFIG)
    back = nx.read_gexf(io.BytesIO(gexf(graph)))
    assert same(graph, back, ignored=("end", "networkx_key"))
    ends = {edge["event_type"]: edge.get("end") for _, _, edge in back.edges(data=True)}
    assert ends == {"AID": "2024-06-18", "ASSAULT": "2024-03-31", "CONSULT": None}


def root_of(graph: Any) -> ET.Element:
    return ET.fromstring(gexf(graph))  # noqa: S314 (our own file)


def test_gexf_is_dynamic_and_unstamped() -> None:
    root = root_of(build(story(), CONFIG))
    whole = root.find(f"{GEXF}graph")
    assert whole is not None
    assert (whole.get("mode"), whole.get("timeformat"), whole.get("defaultedgetype")) == ("dynamic", "date", "directed")
    meta = root.find(f"{GEXF}meta")
    assert meta is not None
    assert meta.get("lastmodifieddate") is None


def test_ids_of_edges_are_unique() -> None:
    root = root_of(build(story(), CONFIG))
    ids = [edge.get("id") for edge in root.iter(f"{GEXF}edge")]
    assert len(ids) == len(set(ids)) == 5


def test_the_graph_itself_keeps_its_half_open_ends() -> None:
    graph = build(story(), CONFIG)
    gexf(graph)
    assert {edge.get("end") for _, _, edge in graph.edges(data=True)} == {"2024-06-19", "2024-04-01", None}


def test_characters_that_xml_cannot_hold_are_dropped() -> None:
    graph = build(events(mention("AID", "R\x00<US", "P\x1b&RK", day("2024-06-18"))), CONFIG)
    labels = {data["label"] for _, data in nx.read_gexf(io.BytesIO(gexf(graph))).nodes(data=True)}
    assert labels == {"R<US", "P&RK"}
    assert nx.read_graphml(io.BytesIO(graphml(graph))).number_of_edges() == 1
