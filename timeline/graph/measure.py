"""What the graph of actors amounts to. Nothing here needs networkx: a graph is its edges."""

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from timeline.model import Modality

_NOT_CLAIMED = frozenset({Modality.NEGATED.value, Modality.HYPOTHETICAL.value})


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
class Degree:
    """How many events an actor starts, undergoes, and takes part in. A reciprocal event is all three."""

    acts: int
    undergoes: int
    events: int


def dyads(graph: Any) -> tuple[Dyad, ...]:
    """Every pair of actors with edges from one to the other, the busiest first.

    Denied and hypothetical events do not count; a pair that has no others is left out.
    """
    weights: dict[tuple[str, str], list[float]] = defaultdict(list)
    for source, target, edge in graph.edges(data=True):
        if edge["modality"] not in _NOT_CLAIMED:
            weights[source, target].append(edge["score"] * edge["confidence"])
    found = [
        Dyad(source, target, len(each), sum(one for one in each if one > 0), sum(one for one in each if one < 0))
        for (source, target), each in weights.items()
    ]
    return tuple(sorted(found, key=lambda dyad: (-dyad.events, dyad.source, dyad.target)))


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
