"""What two actors do to each other over time: by period, with the turning points and the direction of it all.

Tests look at the scores of events in the order of their periods, each event one vote, whatever the confidence in it.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from math import erfc, exp, sqrt

from timeline.graph.measure import Edge, acts, weight
from timeline.graph.periods import UNITS, next_day, period_of
from timeline.model import Grain

MOST_PERIODS = 36
"""The finest unit is taken that needs no more periods with events."""
ENOUGH = 0.8
"""… and that places so many of the events."""
SURE = 0.05
"""Above this probability of chance nothing is called a turning point or a direction."""
FEWEST = 5
"""Fewer events have no direction and no turning point, whatever the tests say."""


class Direction(StrEnum):
    """Where a relation goes."""

    WARMING = "warming"
    COOLING = "cooling"


@dataclass(frozen=True, slots=True)
class Period:
    """`[start, end)`, how many events lie in it, and the sums of their weights as in a `Dyad`."""

    start: date
    end: date
    events: int
    cooperation: float
    conflict: float

    @property
    def balance(self) -> float:
        """Cooperation and conflict together."""
        return self.cooperation + self.conflict


@dataclass(frozen=True, slots=True)
class TurningPoint:
    """The first day of the period from which on scores differ: their means before and after, up to the next such days.

    `chance` is the probability of such a change where there is none.
    """

    day: date
    before: float
    after: float
    chance: float


@dataclass(frozen=True, slots=True)
class Trend:
    """The periods with events, in order; `coarse` events are dated more coarsely than `unit`, `undated` not at all.

    `tau` is from -1 (ever more conflict) to 1 (ever more cooperation); `direction` is None where chance may explain it.
    """

    first: str
    second: str
    unit: Grain
    periods: tuple[Period, ...]
    turning_points: tuple[TurningPoint, ...]
    direction: Direction | None
    tau: float
    chance: float
    coarse: int
    undated: int


def trend(graph: object, first: str, second: str, unit: Grain | None = None) -> Trend:
    """The trend of a pair in a graph of actors; `unit` is the length of a period, found unless given.

    Denied and hypothetical events do not count.
    """
    both = min(first, second), max(first, second)
    return trend_of(first, second, acts(graph).get(both, []), unit)


def trend_of(first: str, second: str, edges: Sequence[Edge], unit: Grain | None = None) -> Trend:
    """The trend of a pair whose acts are `edges`, one for each event."""
    chosen = unit or fitting(edges)
    placed = by_period(edges, chosen)
    ordered = [placed[start] for start in sorted(placed)]
    groups = [[float(edge["score"]) for edge in each if edge["score"]] for each in ordered]
    tau, chance = mann_kendall(groups)
    enough = sum(map(len, groups)) >= FEWEST
    undated = sum("start" not in edge and "end" not in edge for edge in edges)
    return Trend(
        first=first,
        second=second,
        unit=chosen,
        periods=tuple(period(start, placed[start], chosen) for start in sorted(placed)),
        turning_points=tuple(_turns(sorted(placed), groups)) if enough else (),
        direction=(Direction.WARMING if tau > 0 else Direction.COOLING) if enough and chance < SURE else None,
        tau=tau,
        chance=chance,
        coarse=len(edges) - undated - sum(map(len, ordered)),
        undated=undated,
    )


def fitting(edges: Iterable[Edge]) -> Grain:
    """The finest unit with few enough periods that places most of the dated events; else the one that places most."""
    dated = [edge for edge in edges if "start" in edge or "end" in edge]
    candidates = [(unit, by_period(dated, unit)) for unit in UNITS]
    few = [(unit, placed) for unit, placed in candidates if len(placed) <= MOST_PERIODS] or candidates[-1:]
    counts = {unit: sum(map(len, placed.values())) for unit, placed in few}
    best = max(counts.values())
    return next(unit for unit, count in counts.items() if count >= min(best, ENOUGH * len(dated)))


def by_period(edges: Iterable[Edge], unit: Grain) -> Mapping[date, list[Edge]]:
    """The edges by the first day of the period they lie in; those that lie in none for sure are left out."""
    found: dict[date, list[Edge]] = defaultdict(list)
    for edge in edges:
        if (start := period_of(edge, unit)) is not None:
            found[start].append(edge)
    return found


def period(start: date, edges: Sequence[Edge], unit: Grain) -> Period:
    """The period that begins at `start`, with what its edges weigh."""
    weights = [weight(edge) for edge in edges]
    up, down = sum(one for one in weights if one > 0), sum(one for one in weights if one < 0)
    return Period(start, next_day(start, unit), len(edges), up, down)


def mann_kendall(groups: Sequence[Sequence[float]]) -> tuple[float, float]:
    """Kendall's tau-b of values with the order of their groups, and the probability of as much by chance.

    Mann (1945), Kendall (1975), with their correction for ties; linear where there are few distinct values.
    """
    seen: Counter[float] = Counter()
    score = 0
    for group in groups:
        score += sum(_lower(seen, value) - _higher(seen, value) for value in group)
        seen.update(group)
    number = seen.total()
    every = number * (number - 1) / 2
    tied_in_value, tied_in_time = list(seen.values()), [len(group) for group in groups]
    free = (every - _pairs_in(tied_in_value)) * (every - _pairs_in(tied_in_time))
    spread = _spread(number, tied_in_value, tied_in_time)
    if not free or spread <= 0:
        return 0.0, 1.0
    return score / sqrt(free), erfc(max(abs(score) - 1, 0) / sqrt(spread) / sqrt(2))


def _lower(seen: Mapping[float, int], value: float) -> int:
    return sum(count for other, count in seen.items() if other < value)


def _higher(seen: Mapping[float, int], value: float) -> int:
    return sum(count for other, count in seen.items() if other > value)


def _pairs_in(ties: Iterable[int]) -> float:
    return sum(tie * (tie - 1) / 2 for tie in ties)


def _spread(number: int, *ties: Sequence[int]) -> float:
    """The variance of Kendall's score with ties in both variables."""
    if number < 3:
        return 0.0
    base = number * (number - 1) * (2 * number + 5) - sum(t * (t - 1) * (2 * t + 5) for each in ties for t in each)
    threes = [sum(t * (t - 1) * (t - 2) for t in each) for each in ties]
    twos = [2 * _pairs_in(each) for each in ties]
    return (
        base / 18
        + threes[0] * threes[1] / (9 * number * (number - 1) * (number - 2))
        + twos[0] * twos[1] / (2 * number * (number - 1))
    )


def _turns(starts: Sequence[date], groups: Sequence[Sequence[float]]) -> Iterable[TurningPoint]:
    """Where the scores change, by Pettitt's test on the whole, then on the parts before and after, and so on."""
    found: dict[int, float] = {}
    parts = [(0, len(groups))]
    while parts:
        low, high = parts.pop()
        place, chance = pettitt(groups[low:high])
        if place and chance < SURE:
            found[low + place] = chance
            parts += [(low, low + place), (low + place, high)]
    edges = [0, *sorted(found), len(groups)]
    for at in range(1, len(edges) - 1):
        before, after = (_mean(groups[edges[part] : edges[part + 1]]) for part in (at - 1, at))
        yield TurningPoint(starts[edges[at]], before, after, found[edges[at]])


def pettitt(groups: Sequence[Sequence[float]]) -> tuple[int, float]:
    """How many groups lie before the likeliest change of values, 0 where there is none, and its chance probability.

    Pettitt, A non-parametric approach to the change-point problem (1979), with middle ranks for equal values; a change
    lies between groups.
    """
    counts = Counter(value for group in groups for value in group)
    number = counts.total()
    ranks, below = {}, 0
    for value in sorted(counts):
        ranks[value] = below + (counts[value] + 1) / 2
        below += counts[value]
    best, place, told, summed = 0.0, 0, 0, 0.0
    for at, group in enumerate(groups[:-1], 1):
        told += len(group)
        summed += sum(ranks[value] for value in group)
        distance = abs(2 * summed - told * (number + 1))
        if distance > best:
            best, place = distance, at
    return place, min(1.0, 2 * exp(-6 * best**2 / (number**3 + number**2))) if number else 1.0


def _mean(groups: Sequence[Sequence[float]]) -> float:
    values = [value for group in groups for value in group]
    return sum(values) / len(values) if values else 0.0
