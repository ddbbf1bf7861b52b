"""Actors and what they do to each other as a graph, and the files of it. The one door to networkx.

networkx's writers stop at None, lists and dates, and an edge attribute named `type` overwrites GEXF's own: attributes
are text, numbers and truth values, and what is unknown is absent.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from itertools import permutations, product
from typing import Any

import networkx as nx

from timeline.model import ActorMention, Event, TimeValue, last_moment
from timeline.resources import Config
from timeline.resources.ontology import EventType, ontology

Window = tuple[date | None, date | None]

_NOT_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_WRITTEN_TODAY = re.compile(r' lastmodifieddate="[^"]*"')


def build(
    events: Iterable[Event],
    config: Config,
    *,
    between: Window | None = None,
    min_confidence: float = 0.0,
    names: Mapping[str, str] | None = None,
) -> nx.MultiDiGraph:
    """The graph of actors: a node for each, an edge from each source to each target of each event.

    Events of a reciprocal type (a meeting, an agreement) give an edge each way between all their actors, marked
    `reciprocal`; events with one actor give none. `between` keeps events that may lie in the days `[start, end)`,
    either open, and leaves out the undated. `names` are display names by actor key; else the name that texts use most.

    Nodes have `label` and `kind`. Edges have `id` (unique), `event`, `label`, `event_type`, `quad`, `score` (from -10,
    conflict, to 10, cooperation), `reciprocal`, `modality`, `confidence`, `importance`, `precision`, and `start` and
    `end` where they are known: half-open ISO 8601 days. An edge's key is its `id`.

    Raises:
        ConfigError: where the ontology is wrong.
    """
    types = ontology(config)
    kept = [event for event in events if event.confidence >= min_confidence and _lies(event, between)]
    graph = nx.MultiDiGraph()
    _add_actors(graph, kept, names or {})
    for event in kept:
        known = types.get(event.type)
        attributes = _attributes(event, known)
        for number, (source, target) in enumerate(_arcs(event, known)):
            edge = f"{event.id}-{number}"
            graph.add_edge(source, target, key=edge, id=edge, **attributes)
    return graph


def communities(nodes: Iterable[str], ties: Mapping[tuple[str, str], float]) -> list[set[str]]:
    """Groups of nodes with stronger ties within than between them, by the method of Louvain.

    (Blondel et al., Fast unfolding of communities in large networks, 2008.) Every node is in one group; the same ties
    give the same groups, whatever their order.
    """
    names = sorted(nodes)
    number = {name: place for place, name in enumerate(names)}  # sets of numbers keep their order in every process
    graph = nx.Graph()
    graph.add_nodes_from(number.values())
    graph.add_weighted_edges_from((number[one], number[other], ties[one, other]) for one, other in sorted(ties))
    return [{names[place] for place in group} for group in nx.community.louvain_communities(graph, seed=0)]


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


def _document(text: str) -> bytes:
    """The file, without the characters that XML cannot hold."""
    text = _NOT_XML.sub("", text)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'.encode()


def _lies(event: Event, between: Window | None) -> bool:
    if between is None:
        return True
    start, end = _days(event.when.value)
    first, after = between
    known = start is not None or end is not None
    return known and not (start and after and start >= after) and not (end and first and end <= first)


def _days(value: TimeValue | None) -> tuple[date | None, date | None]:
    """The civil days `[start, end)` of a date."""
    if value is None:
        return None, None
    start, end = value.interval.start, value.interval.end
    last = last_moment(end).date() if end else None
    return start.date() if start else None, last + timedelta(days=1) if last else None


def _add_actors(graph: nx.MultiDiGraph, events: Iterable[Event], names: Mapping[str, str]) -> None:
    found: dict[str, list[ActorMention]] = defaultdict(list)
    for event in events:
        for actor in (*event.sources, *event.targets):
            found[actor.key].append(actor)
    for key in sorted(found):
        kind = Counter(actor.kind.value for actor in found[key]).most_common(1)[0][0]
        graph.add_node(key, label=names.get(key) or _usual_name(key, found[key]), kind=kind)


def _usual_name(key: str, mentions: Iterable[ActorMention]) -> str:
    """The name used most for the actor itself; those who only stand for it (its officials) do not name it."""
    named = Counter(mention.name for mention in mentions if mention.code == key or mention.country is None)
    return min(named, key=lambda name: (-named[name], name), default=key)


def _arcs(event: Event, known: EventType | None) -> Iterator[tuple[str, str]]:
    sources = list(dict.fromkeys(actor.key for actor in event.sources))
    targets = list(dict.fromkeys(actor.key for actor in event.targets))
    if known and known.reciprocal:
        yield from permutations(dict.fromkeys([*sources, *targets]), 2)
    else:
        yield from ((source, target) for source, target in product(sources, targets) if source != target)


def _attributes(event: Event, known: EventType | None) -> dict[str, Any]:
    start, end = _days(event.when.value)
    spell = {"start": start.isoformat() if start else None, "end": end.isoformat() if end else None}
    return {
        "event": event.id,
        "label": event.title,
        "event_type": event.type,
        "quad": event.quad.value,
        "score": known.score if known else 0.0,
        "reciprocal": bool(known and known.reciprocal),
        "modality": event.modality.value,
        "confidence": event.confidence,
        "importance": event.importance,
        "precision": event.when.precision.value,
        **{name: day for name, day in spell.items() if day},
    }
