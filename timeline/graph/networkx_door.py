"""The one door to networkx: multigraphs, their files, and the measures that need more than their edges.

networkx's writers stop at None, lists and dates, and an edge attribute named `type` overwrites GEXF's own: attributes
are text, numbers and truth values, and what is unknown is absent.
"""

import json
import re
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any

import networkx as nx

PIVOTS = 200
"""From so many actors shortest paths are counted; of more, betweenness is an estimate."""

_NOT_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_WRITTEN_TODAY = re.compile(r' lastmodifieddate="[^"]*"')

Ties = Mapping[tuple[str, str], float]


def multigraph() -> nx.MultiDiGraph:
    """A directed multigraph without nodes."""
    return nx.MultiDiGraph()


def communities(nodes: Iterable[str], ties: Ties) -> list[set[str]]:
    """Groups of nodes with stronger ties within than between them, by the method of Louvain.

    (Blondel et al., Fast unfolding of communities in large networks, 2008.) Every node is in one group; the same ties
    give the same groups, whatever their order.
    """
    names, graph = _numbered(nodes, ties)
    return [{names[place] for place in group} for group in nx.community.louvain_communities(graph, seed=0)]


def betweenness(nodes: Iterable[str], ties: Ties) -> dict[str, float]:
    """The share of the shortest ways between others that lead through each node, from 0 to 1 (Freeman 1977).

    Counted by Brandes (2001); above `PIVOTS` nodes estimated from so many of them (Brandes and Pich 2007).
    """
    names, graph = _numbered(nodes, ties)
    found = nx.betweenness_centrality(graph, k=min(PIVOTS, len(names)) if len(names) > PIVOTS else None, seed=0)
    return {names[place]: share for place, share in found.items()}


def _numbered(nodes: Iterable[str], ties: Ties) -> tuple[list[str], nx.Graph]:
    names = sorted(nodes)
    number = {name: place for place, name in enumerate(names)}  # sets of numbers keep their order in every process
    graph = nx.Graph()
    graph.add_nodes_from(number.values())
    graph.add_weighted_edges_from((number[one], number[other], ties[one, other]) for one, other in sorted(ties))
    return names, graph


def gexf(graph: nx.MultiDiGraph) -> bytes:
    """The graph as GEXF 1.2, dynamic where edges are dated.

    A GEXF `end` is inclusive (`endopen` is the exclusive one), so it is the last day.
    """
    spelled = graph.copy()
    for _, _, attributes in spelled.edges(data=True):
        if end := attributes.get("end"):
            attributes["end"] = (date.fromisoformat(end) - timedelta(days=1)).isoformat()
    text = "\n".join(nx.generate_gexf(spelled, version="1.2draft"))
    return _document(_WRITTEN_TODAY.sub("", text, count=1))


def graphml(graph: nx.MultiDiGraph) -> bytes:
    """The graph as GraphML. `start` and `end` are plain attributes, half-open."""
    return _document("\n".join(nx.generate_graphml(graph)))


def node_link(graph: nx.MultiDiGraph) -> bytes:
    """The graph as node-link JSON, which `networkx.node_link_graph(…, edges="links")` and D3 read."""
    data: dict[str, Any] = nx.node_link_data(graph, edges="links")
    text = json.dumps(data, ensure_ascii=False, indent=1, sort_keys=True, allow_nan=False)
    return f"{text}\n".encode(errors="replace")


def _document(text: str) -> bytes:
    """The file, without the characters that XML cannot hold."""
    text = _NOT_XML.sub("", text)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'.encode()
