"""Actors and what they do to each other as a graph."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from itertools import permutations, product
from typing import TYPE_CHECKING, Any

from timeline.graph.networkx_door import multigraph
from timeline.model import ActorMention, Event, EventDate, Grain, Precision, TimeValue, last_moment
from timeline.resources import Config
from timeline.resources.ontology import EventType, ontology

if TYPE_CHECKING:
    from networkx import MultiDiGraph

Window = tuple[date | None, date | None]


def build(
    events: Iterable[Event],
    config: Config,
    *,
    between: Window | None = None,
    min_confidence: float = 0.0,
    names: Mapping[str, str] | None = None,
) -> "MultiDiGraph":
    """The graph of actors: a node for each, an edge from each source to each target of each event.

    Events of a reciprocal type (a meeting, an agreement) give an edge each way between all their actors, marked
    `reciprocal`; events with one actor give none. `between` keeps events that may lie in the days `[start, end)`,
    either open, and leaves out the undated. `names` are display names by actor key; else the name that texts use most.

    Nodes have `label` and `kind`. Edges have `id` (unique), `event`, `label`, `event_type`, `quad`, `score` (from -10,
    conflict, to 10, cooperation), `reciprocal`, `modality`, `confidence`, `importance`, `precision`, `lasted` (went on
    from one date to another), and `start` and `end` where they are known: half-open ISO 8601 days. The key of an edge
    is its `id`.

    Raises:
        ConfigError: where the ontology is wrong.
    """
    types = ontology(config)
    kept = [event for event in events if event.confidence >= min_confidence and lies(event, between)]
    graph = multigraph()
    _add_actors(graph, kept, names or {})
    for event in kept:
        known = types.get(event.type)
        attributes = _attributes(event, known)
        for number, (source, target) in enumerate(_arcs(event, known)):
            edge = f"{event.id}-{number}"
            graph.add_edge(source, target, key=edge, id=edge, **attributes)
    return graph


def lies(event: Event, between: Window | None) -> bool:
    """Whether an event may lie in the days `[start, end)` of a window; the undated lie in none but None."""
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


def _add_actors(graph: "MultiDiGraph", events: Iterable[Event], names: Mapping[str, str]) -> None:
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
        "lasted": _lasted(event.when),
        **{name: day for name, day in spell.items() if day},
    }


def _lasted(when: EventDate) -> bool:
    """Whether it went on from one date to another, rather than lay somewhere between them."""
    value = when.value
    several_days = when.precision is Precision.INTERVAL and value is not None and value.grain <= Grain.DAY
    return when.until is not None or several_days
