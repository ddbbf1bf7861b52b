"""The network of actors: who stands where on a ring, and which ties are drawn."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import product

from timeline.model import Event, Quad

MOST_ACTORS = 12
WIDEST = 9.0
BEND = 0.16
STEPS = 10
SWEEPS = 4
Point = tuple[float, float]
_COOPERATION = (Quad.VERBAL_COOPERATION, Quad.MATERIAL_COOPERATION)
_CONFLICT = (Quad.VERBAL_CONFLICT, Quad.MATERIAL_CONFLICT)


@dataclass(frozen=True, slots=True)
class Node:
    """An actor on the unit circle, clockwise from the top, with the number of its events."""

    key: str
    events: int
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Tie:
    """What two actors did to each other: whether it is conflict, the ids of its events, and a curve in the unit square.

    The curve is quadratic, from end to end, drawn towards `bend`.
    """

    first: str
    second: str
    conflict: bool
    told: tuple[str, ...]
    width: float
    ends: tuple[Point, Point]
    bend: Point

    @property
    def path(self) -> tuple[Point, ...]:
        """The points of the curve, from end to end."""
        start, end = self.ends
        return tuple(_on_curve(step / STEPS, start, self.bend, end) for step in range(STEPS + 1))

    @property
    def events(self) -> int:
        """In how many events."""
        return len(self.told)


@dataclass(frozen=True, slots=True)
class Ring:
    """The network, and how many actors were left out."""

    nodes: tuple[Node, ...]
    ties: tuple[Tie, ...]
    left_out: int


def ring(events: Iterable[Event]) -> Ring:
    """The twelve busiest actors on a ring, ordered so that few ties cross, and the ties between them.

    Cooperation and conflict of one pair are two arcs, bent to opposite sides. Neutral events make no tie.
    """
    told = list(events)
    counts = Counter(key for event in told for key in _keys(event))
    kept = [key for key, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0]))][:MOST_ACTORS]
    ties = _ties(told, set(kept))
    order = _ordered(kept, {pair for pair, _ in ties})
    places = {key: _place(position, len(order)) for position, key in enumerate(order)}
    nodes = tuple(Node(key, counts[key], *places[key]) for key in order)
    drawn = tuple(_tie(pair, conflict, ties[pair, conflict], places) for pair, conflict in sorted(ties))
    return Ring(nodes, drawn, len(counts) - len(kept))


def _keys(event: Event) -> set[str]:
    return {mention.key for mention in (*event.sources, *event.targets)}


def _ties(events: Iterable[Event], kept: set[str]) -> dict[tuple[tuple[str, str], bool], list[str]]:
    ties: dict[tuple[tuple[str, str], bool], list[str]] = defaultdict(list)
    for event in events:
        if event.quad not in (*_COOPERATION, *_CONFLICT):
            continue
        pairs = {(min(a, b), max(a, b)) for a, b in _sides(event) if a != b and {a, b} <= kept}
        for pair in pairs:
            ties[pair, event.quad in _CONFLICT].append(event.id)
    return dict(ties)


def _sides(event: Event) -> Iterable[tuple[str, str]]:
    return product((mention.key for mention in event.sources), (mention.key for mention in event.targets))


def _ordered(keys: Sequence[str], pairs: set[tuple[str, str]]) -> list[str]:
    """Each actor in turn is moved to where ties cross least; a few sweeps settle it."""
    order = list(keys)
    for _ in range(SWEEPS):
        for key in keys:
            rest = [other for other in order if other != key]
            candidates = [[*rest[:place], key, *rest[place:]] for place in range(len(order))]
            order = min(candidates, key=lambda candidate: _cost(candidate, pairs))
    return order


def _cost(order: Sequence[str], pairs: set[tuple[str, str]]) -> tuple[int, int]:
    """Crossings, then the length of all ties around the ring."""
    place = {key: position for position, key in enumerate(order)}
    chords = sorted(tuple(sorted((place[a], place[b]))) for a, b in pairs)
    crossings = sum(a < c < b < d for a, b in chords for c, d in chords)
    return crossings, sum(min(b - a, len(order) - (b - a)) for a, b in chords)


def _place(position: int, count: int) -> tuple[float, float]:
    angle = math.tau * position / max(count, 1) - (math.pi / 2 if count == 2 else 0)  # a pair lies side by side
    return round(math.sin(angle), 4), round(math.cos(angle), 4)


def _tie(pair: tuple[str, str], conflict: bool, told: Sequence[str], places: dict[str, tuple[float, float]]) -> Tie:
    width = min(WIDEST, 1.5 + 1.5 * math.sqrt(len(told) - 1))
    ends = places[pair[0]], places[pair[1]]
    return Tie(*pair, conflict, tuple(told), round(width, 2), ends, _bend(*ends, -1 if conflict else 1))


def _bend(start: Point, end: Point, side: int) -> Point:
    """A point to one side of the chord, which the curve makes for."""
    return (
        round((start[0] + end[0]) / 2 + side * BEND * (end[1] - start[1]), 4),
        round((start[1] + end[1]) / 2 - side * BEND * (end[0] - start[0]), 4),
    )


def _on_curve(t: float, start: Point, bend: Point, end: Point) -> Point:
    a, b, c = (1 - t) ** 2, 2 * t * (1 - t), t * t
    return round(a * start[0] + b * bend[0] + c * end[0], 3), round(a * start[1] + b * bend[1] + c * end[1], 3)
