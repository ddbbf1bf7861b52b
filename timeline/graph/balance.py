"""Structural balance: triangles of friends and enemies, and which of them are under tension.

Heider (1946); Cartwright and Harary (1956): three actors are in balance where the product of the signs of their ties is
positive. A friend of two enemies is under tension, and stands between them; three enemies are too, though Davis (1967)
finds them stable.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from timeline.graph.measure import Pair

MOST_TIES = 10_000
"""Of more ties only the weightiest are looked at: triangles may grow with the power 1.5 of ties."""
MOST_LISTED = 1_000
"""So many tense triangles are kept, the weightiest; all are counted."""


class Kind(StrEnum):
    """Three actors by the signs of their ties."""

    FRIENDS = "+++"
    COMMON_ENEMY = "+--"
    BETWEEN_ENEMIES = "++-"
    ENEMIES = "---"


TENSE = (Kind.BETWEEN_ENEMIES, Kind.ENEMIES)
_KINDS = {3: Kind.FRIENDS, -1: Kind.COMMON_ENEMY, 1: Kind.BETWEEN_ENEMIES, -3: Kind.ENEMIES}


@dataclass(frozen=True, slots=True)
class Triangle:
    """Three actors with clear ties to each other. `between` is the friend of two enemies, where there is one.

    `weight` is that of the least of its ties.
    """

    actors: tuple[str, str, str]
    kind: Kind
    between: str | None
    weight: float


@dataclass(frozen=True, slots=True)
class Balance:
    """How many triangles there are of each kind, and the tense ones, the weightiest first.

    `mediators` counts for each friend of enemies how many pairs of enemies it stands between. `ties` were looked at, of
    `all_ties` with a clear sign.
    """

    counts: dict[Kind, int]
    tense: tuple[Triangle, ...]
    mediators: dict[str, int]
    ties: int
    all_ties: int

    @property
    def share(self) -> float | None:
        """The share of triangles that are in balance; None without triangles."""
        total = sum(self.counts.values())
        return 1 - sum(self.counts[kind] for kind in TENSE) / total if total else None


def balance(pairs: Iterable[Pair]) -> Balance:
    """The triangles of pairs with a clear sign. Each is found once, from the actor with fewest ties."""
    signed = sorted((pair for pair in pairs if pair.sign), key=lambda pair: (-pair.weight, pair.first, pair.second))
    kept = signed[:MOST_TIES]
    counts = dict.fromkeys(Kind, 0)
    mediators: dict[str, int] = defaultdict(int)
    tense: list[Triangle] = []
    for sides in _triangles(kept):
        found = _triangle(sides)
        counts[found.kind] += 1
        if found.between:
            mediators[found.between] += 1
        if found.kind in TENSE:
            tense.append(found)
    tense.sort(key=lambda triangle: (-triangle.weight, triangle.actors))
    return Balance(counts, tuple(tense[:MOST_LISTED]), dict(mediators), len(kept), len(signed))


def _triangles(pairs: Sequence[Pair]) -> Iterable[tuple[Pair, Pair, Pair]]:
    """By the forward algorithm: ties point to the busier actor, whose ties are then compared."""
    degree: dict[str, int] = defaultdict(int)
    for pair in pairs:
        degree[pair.first] += 1
        degree[pair.second] += 1
    onward: dict[str, dict[str, Pair]] = defaultdict(dict)
    for pair in pairs:
        low, high = sorted((pair.first, pair.second), key=lambda actor: (degree[actor], actor))
        onward[low][high] = pair
    for low in sorted(onward):
        for middle, side in onward[low].items():
            for high in onward[low].keys() & onward.get(middle, {}).keys():
                yield side, onward[low][high], onward[middle][high]


def _triangle(sides: tuple[Pair, Pair, Pair]) -> Triangle:
    first, second, third = sorted({actor for side in sides for actor in (side.first, side.second)})
    kind = _KINDS[sum(side.sign for side in sides)]
    between = None
    if kind is Kind.BETWEEN_ENEMIES:
        enemies = next(side for side in sides if side.sign < 0)
        between = next(actor for actor in (first, second, third) if actor not in (enemies.first, enemies.second))
    return Triangle((first, second, third), kind, between, min(side.weight for side in sides))
