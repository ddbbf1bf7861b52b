"""Who stands with whom: everything the graph of actors amounts to, in one value."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from timeline.graph.balance import Balance, balance
from timeline.graph.measure import Edge, Pair, acts, claimed, degrees, pairs
from timeline.graph.networkx_door import PIVOTS, betweenness, communities
from timeline.graph.trend import FEWEST, Period, Trend, by_period, fitting, period, trend_of
from timeline.model import Grain

if TYPE_CHECKING:
    from networkx import MultiDiGraph

MOST_TRENDS = 100
"""Trends are told of so many pairs, the busiest."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How an actor stands among the others.

    `partners` are the actors it has to do with (degree: Freeman 1978), `weight` that of all its ties (strength: Barrat
    et al. 2004), `betweenness` the share of the shortest ways between others that lead through it (Freeman 1977).
    `mediates` counts the pairs of enemies of which it is a friend of both. `community` is the place of its group among
    the communities, None where it cooperates with nobody.
    """

    actor: str
    name: str
    events: int
    acts: int
    undergoes: int
    partners: int
    weight: float
    betweenness: float
    mediates: int
    community: int | None


@dataclass(frozen=True, slots=True)
class Relations:
    """Actors and pairs, the busiest first; communities, the largest first; periods with events, in order of time.

    `notes` say what was capped or estimated.
    """

    names: Mapping[str, str]
    events: int
    actors: tuple[Standing, ...]
    pairs: tuple[Pair, ...]
    trends: tuple[Trend, ...]
    communities: tuple[tuple[str, ...], ...]
    balance: Balance
    unit: Grain
    periods: tuple[Period, ...]
    notes: tuple[str, ...]

    def brokers(self) -> tuple[Standing, ...]:
        """Actors that others reach each other through, the most important first."""
        between = [one for one in self.actors if one.betweenness > 0 or one.mediates]
        return tuple(sorted(between, key=lambda one: (-one.betweenness, -one.mediates, one.actor)))


def relations(graph: "MultiDiGraph", unit: Grain | None = None) -> Relations:
    """What a graph of actors amounts to. Denied and hypothetical events do not count; `unit` is the length of periods.

    The work grows with the number of events and ties; what would grow faster is capped, and the notes say so.
    """
    told = acts(graph)
    found = pairs(graph)
    tested = [pair for pair in found if pair.events >= FEWEST]
    edges = _events(graph)
    chosen = unit or fitting(edges)
    placed = by_period(edges, chosen)
    weighed = balance(found)
    groups = _groups(found)
    return Relations(
        names={actor: graph.nodes[actor]["label"] for actor in sorted(graph.nodes)},
        events=len(edges),
        actors=_standings(graph, found, groups, weighed),
        pairs=found,
        trends=tuple(
            trend_of(pair.first, pair.second, told[pair.first, pair.second], unit) for pair in tested[:MOST_TRENDS]
        ),
        communities=groups,
        balance=weighed,
        unit=chosen,
        periods=tuple(period(start, placed[start], chosen) for start in sorted(placed)),
        notes=tuple(_notes(len(graph.nodes), weighed, len(tested))),
    )


def slices(graph: "MultiDiGraph", unit: Grain | None = None) -> list[tuple[date, "MultiDiGraph"]]:
    """The graph of each period with events, with its first day, in order of time.

    An edge is in the period that its event lies in for sure; what is dated more coarsely is in none.
    """
    chosen = unit or fitting(_events(graph))
    found: dict[date, list[tuple[str, str, str]]] = defaultdict(list)
    for source, target, key, edge in graph.edges(keys=True, data=True):
        for start in by_period([edge], chosen):
            found[start].append((source, target, key))
    return [(start, graph.edge_subgraph(found[start]).copy()) for start in sorted(found)]


def _events(graph: "MultiDiGraph") -> list[Edge]:
    """An edge of each claimed event."""
    return list({edge["event"]: edge for _, _, edge in graph.edges(data=True) if claimed(edge)}.values())


def _groups(found: Sequence[Pair]) -> tuple[tuple[str, ...], ...]:
    """Communities of those who cooperate more than they quarrel, two actors or more."""
    ties = {(pair.first, pair.second): pair.balance for pair in found if pair.sign > 0}
    groups = communities({actor for tie in ties for actor in tie}, ties)
    return tuple(sorted((tuple(sorted(group)) for group in groups if len(group) > 1), key=lambda one: (-len(one), one)))


def _standings(
    graph: "MultiDiGraph", found: Sequence[Pair], groups: Sequence[Sequence[str]], weighed: Balance
) -> tuple[Standing, ...]:
    partners: dict[str, set[str]] = defaultdict(set)
    weights: dict[str, float] = defaultdict(float)
    for pair in found:
        for actor, other in ((pair.first, pair.second), (pair.second, pair.first)):
            partners[actor].add(other)
            weights[actor] += pair.weight
    home = {actor: number for number, group in enumerate(groups) for actor in group}
    through = betweenness(graph.nodes, {(pair.first, pair.second): 1.0 for pair in found})
    standings = [
        Standing(
            actor=actor,
            name=graph.nodes[actor]["label"],
            events=degree.events,
            acts=degree.acts,
            undergoes=degree.undergoes,
            partners=len(partners[actor]),
            weight=weights[actor],
            betweenness=through[actor],
            mediates=weighed.mediators.get(actor, 0),
            community=home.get(actor),
        )
        for actor, degree in degrees(graph).items()
    ]
    return tuple(sorted(standings, key=lambda one: (-one.events, one.actor)))


def _notes(actors: int, weighed: Balance, tested: int) -> list[str]:
    notes = []
    if actors > PIVOTS:
        notes.append(f"betweenness is estimated from {PIVOTS} of {actors} actors")
    if weighed.ties < weighed.all_ties:
        notes.append(f"triangles are those of the {weighed.ties} weightiest of {weighed.all_ties} ties")
    if tested > MOST_TRENDS:
        notes.append(f"trends are those of the {MOST_TRENDS} busiest of {tested} pairs")
    return notes
