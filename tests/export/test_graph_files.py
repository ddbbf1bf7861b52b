"""GEXF and GraphML of a timeline, read back by networkx; EDTF by its reference parser."""

import io
from typing import Any

import edtf
import networkx as nx
import pytest

from tests.make_timeline import every_kind
from timeline.export import load
from timeline.export.json import record
from timeline.resources import configuration

CONFIG = configuration()


def back(name: str, locale: str) -> Any:
    (content,) = load(name).files(every_kind(), CONFIG, locale).values()
    return nx.read_gexf(io.BytesIO(content)) if name == "gexf" else nx.read_graphml(io.BytesIO(content))


@pytest.mark.parametrize("name", ["gexf", "graphml"])
def test_the_graph_comes_back(name: str) -> None:
    graph = back(name, "en")
    told = [(edge["event"], source, target) for source, target, edge in graph.edges(data=True)]
    assert {event for event, _, _ in told} == {event.id for event in every_kind().events}
    assert {(source, target) for _, source, target in told} == {("KEN", "TUR"), ("TUR", "KEN")}


@pytest.mark.parametrize(("locale", "name"), [("fr", "Turquie"), ("en", "Türkiye"), ("xx", "Turquie")])
def test_actors_are_named_in_the_language_asked_for(locale: str, name: str) -> None:
    assert back("gexf", locale).nodes["TUR"]["label"] == name


@pytest.mark.parametrize("event", [event for event in record(every_kind(), CONFIG, "en")["events"] if event["edtf"]])
def test_edtf_means_the_same_interval_to_its_own_parser(event: dict[str, Any]) -> None:
    parsed = edtf.parse_edtf(event["edtf"])
    first, last = parsed.lower_strict(), parsed.upper_strict()
    if event["start"]:
        assert "-".join(f"{part:02d}" for part in first[:3]) == event["start"]
    if event["end"]:
        assert "-".join(f"{part:02d}" for part in last[:3]) < event["end"]
