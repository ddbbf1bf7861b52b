"""What the graph of actors amounts to, pair by pair and actor by actor. Nothing here needs networkx."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from timeline.model import Modality

CLEAR = 0.25
"""A pair stands together, or against each other, where so much of all its weight points one way; else it is mixed."""

_NOT_CLAIMED = frozenset({Modality.NEGATED.value, Modality.HYPOTHETICAL.value})

Edge = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Dyad:
    """What `source` does to `target`.

    `events` counts what is claimed to happen or to be coming. `cooperation` (0 or more) and `conflict` (0 or less) sum
    the scores of events, each from -10 to 10, times the confidence in them.
    """

    source: str
    target: str
    events: int
    cooperation: float
    conflict: float

    @property
    def balance(self) -> float:
        """Cooperation and conflict together: below 0, conflict weighs more."""
        return self.cooperation + self.conflict


@dataclass(frozen=True, slots=True)
class Pair:
    """What two actors do to each other, whoever acts; the figures are those of a `Dyad`, and each event counts once."""

    first: str
    second: str
    events: int
    cooperation: float
    conflict: float

    @property
    def balance(self) -> float:
        """Cooperation and conflict together: below 0, conflict weighs more."""
        return self.cooperation + self.conflict

    @property
    def weight(self) -> float:
        """Cooperation and conflict, both as positive numbers."""
        return self.cooperation - self.conflict

    @property
    def sign(self) -> int:
        """1 where cooperation clearly outweighs, -1 where conflict does, 0 where neither."""
        if not self.weight or abs(self.balance) < CLEAR * self.weight:
            return 0
        return 1 if self.balance > 0 else -1


@dataclass(frozen=True, slots=True)
class Degree:
    """How many events an actor starts, undergoes, and takes part in. A reciprocal event is all three."""

    acts: int
    undergoes: int
    events: int


def claimed(edge: Edge) -> bool:
    """Whether an edge's event is claimed to happen or to be coming, neither denied nor only thought of."""
    return edge["modality"] not in _NOT_CLAIMED


def dyads(graph: Any) -> tuple[Dyad, ...]:
    """Every pair of actors with edges from one to the other, the busiest first.

    Denied and hypothetical events do not count; a pair that has no others is left out.
    """
    edges: dict[tuple[str, str], list[Edge]] = defaultdict(list)
    for source, target, edge in graph.edges(data=True):
        if claimed(edge):
            edges[source, target].append(edge)
    found = [Dyad(source, target, len(each), *_sums(each)) for (source, target), each in edges.items()]
    return tuple(sorted(found, key=lambda dyad: (-dyad.events, dyad.source, dyad.target)))


def pairs(graph: Any) -> tuple[Pair, ...]:
    """Every two actors with edges between them, the busiest first. Denied and hypothetical events do not count."""
    found = [Pair(*both, len(each), *_sums(each)) for both, each in acts(graph).items()]
    return tuple(sorted(found, key=lambda pair: (-pair.events, pair.first, pair.second)))


def acts(graph: Any) -> dict[tuple[str, str], list[Edge]]:
    """What is claimed to happen between every two actors, whoever acts: an edge for each event."""
    edges: dict[tuple[str, str], dict[str, Edge]] = defaultdict(dict)
    for source, target, edge in graph.edges(data=True):
        if claimed(edge):
            edges[min(source, target), max(source, target)].setdefault(edge["event"], edge)
    return {both: list(each.values()) for both, each in edges.items()}


def degrees(graph: Any) -> dict[str, Degree]:
    """The degree of every actor, by key: distinct events, whatever the number of their edges."""
    acts: dict[str, set[str]] = defaultdict(set)
    undergoes: dict[str, set[str]] = defaultdict(set)
    for source, target, edge in graph.edges(data=True):
        acts[source].add(edge["event"])
        undergoes[target].add(edge["event"])
    return {
        actor: Degree(len(acts[actor]), len(undergoes[actor]), len(acts[actor] | undergoes[actor]))
        for actor in graph.nodes
    }


def weight(edge: Edge) -> float:
    """An event's score, from -10 to 10, times the confidence in it."""
    return float(edge["score"]) * float(edge["confidence"])


def _sums(edges: Iterable[Edge]) -> tuple[float, float]:
    """Cooperation and conflict of some edges."""
    weights = [weight(edge) for edge in edges]
    return sum(one for one in weights if one > 0), sum(one for one in weights if one < 0)
