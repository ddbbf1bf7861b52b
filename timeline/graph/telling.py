"""What the graph of actors amounts to, told: as lines for readers, as plain data for programs."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from timeline.graph.balance import Kind
from timeline.graph.measure import Pair
from timeline.graph.relations import Relations, Standing
from timeline.graph.trend import Period, Trend
from timeline.model import Grain

Record = dict[str, Any]

_WIDEST_BAR = 24
_SIGNS = {1: "+", 0: "±", -1: "−"}


def record(found: Relations) -> Record:
    """All relations as plain data."""
    return {
        "events": found.events,
        "actors": [_standing(one) for one in found.actors],
        "pairs": [_pair(pair) for pair in found.pairs],
        "trends": [trend_record(trend) for trend in found.trends],
        "communities": [list(group) for group in found.communities],
        "brokers": [one.actor for one in found.brokers()],
        "balance": {
            "share": _short(found.balance.share),
            "triangles": {kind.value: count for kind, count in found.balance.counts.items()},
            "tense": [
                {
                    "actors": list(one.actors),
                    "signs": one.kind.value,
                    "between": one.between,
                    "weight": _short(one.weight),
                }
                for one in found.balance.tense
            ],
        },
        "unit": found.unit.name.lower(),
        "periods": [_period(period) for period in found.periods],
        "names": dict(found.names),
        "notes": list(found.notes),
    }


def trend_record(trend: Trend) -> Record:
    """A trend as plain data; days are ISO 8601, periods half-open."""
    return {
        "first": trend.first,
        "second": trend.second,
        "unit": trend.unit.name.lower(),
        "direction": trend.direction.value if trend.direction else None,
        "tau": _short(trend.tau),
        "chance": _short(trend.chance),
        "turning_points": [
            {
                "day": turn.day.isoformat(),
                "before": _short(turn.before),
                "after": _short(turn.after),
                "chance": _short(turn.chance),
            }
            for turn in trend.turning_points
        ],
        "periods": [_period(period) for period in trend.periods],
        "coarse": trend.coarse,
        "undated": trend.undated,
    }


def _standing(one: Standing) -> Record:
    return {
        "actor": one.actor,
        "name": one.name,
        "events": one.events,
        "acts": one.acts,
        "undergoes": one.undergoes,
        "partners": one.partners,
        "weight": _short(one.weight),
        "betweenness": _short(one.betweenness),
        "mediates": one.mediates,
        "community": one.community,
    }


def _pair(pair: Pair) -> Record:
    return {
        "first": pair.first,
        "second": pair.second,
        "events": pair.events,
        "cooperation": _short(pair.cooperation),
        "conflict": _short(pair.conflict),
        "balance": _short(pair.balance),
        "sign": pair.sign,
    }


def _period(period: Period) -> Record:
    return {
        "start": period.start.isoformat(),
        "end": period.end.isoformat(),
        "events": period.events,
        "cooperation": _short(period.cooperation),
        "conflict": _short(period.conflict),
        "balance": _short(period.balance),
    }


def _short(number: float | None) -> float | None:
    return None if number is None else round(number, 4)


def lines(found: Relations, most: int) -> Iterator[str]:
    """The relations for readers, at most `most` lines of each kind."""
    actors, pairs = _counted(len(found.actors), "actor"), _counted(len(found.pairs), "pair")
    yield f"{_counted(found.events, 'event')} between {actors} in {pairs}"
    yield from _section("Pairs (events, cooperation, conflict, balance)", _pairs(found), most)
    yield from _section("Actors (events; acts, undergoes; partners; betweenness)", map(_actor, found.actors), most)
    groups = (", ".join(found.names[actor] for actor in group) for group in found.communities)
    yield from _section("Who stands together (communities of cooperation)", groups, most)
    yield from _section(
        "Brokers (betweenness; pairs of enemies they are friends with)", map(_broker, found.brokers()), most
    )
    yield from _section(_triangles(found), _tense(found), most)
    yield from _section(
        f"By {found.unit.name.lower()} (cooperation, conflict, events)",
        _columns(found.periods, found.unit),
        len(found.periods),
    )
    outside = found.events - sum(period.events for period in found.periods)
    if outside:
        yield f"Not in any period: {_counted(outside, 'event')} undated, or dated more coarsely"
    for note in found.notes:
        yield f"Note: {note}"


def trend_lines(trend: Trend, names: Mapping[str, str]) -> Iterator[str]:
    """A pair's trend for readers."""
    yield f"{names[trend.first]} – {names[trend.second]}"
    if trend.direction:
        yield f"  {trend.direction.value} (tau {trend.tau:+.2f}, chance {trend.chance:.3f})"
    else:
        yield "  no clear direction"
    for turn in trend.turning_points:
        means = f"mean score {turn.before:+.1f} before, {turn.after:+.1f} after"
        yield f"  turns from {turn.day.isoformat()}: {means} (chance {turn.chance:.3f})"
    if not trend.turning_points:
        yield "  no turning point that chance could not explain"
    yield from _section(
        f"By {trend.unit.name.lower()} (cooperation, conflict, events)",
        _columns(trend.periods, trend.unit),
        len(trend.periods),
    )
    for count, what in (
        (trend.coarse, f"dated more coarsely than a {trend.unit.name.lower()}"),
        (trend.undated, "undated"),
    ):
        if count:
            yield f"Not in any period: {_counted(count, 'event')} {what}"


def _section(heading: str, told: Iterable[str], most: int) -> Iterator[str]:
    shown = list(told)
    if shown:
        yield ""
        yield heading
        yield from (f"  {line}" for line in shown[:most])
        if len(shown) > most:
            yield f"  … {len(shown) - most} more"


def _pairs(found: Relations) -> Iterator[str]:
    turns = {(trend.first, trend.second): trend for trend in found.trends}
    for pair in found.pairs:
        names = f"{found.names[pair.first]} – {found.names[pair.second]}"
        sums = f"{_plus(pair.cooperation)}, {_minus(pair.conflict)}"
        told = [f"{_SIGNS[pair.sign]} {names}: {pair.events}, {sums}, {pair.balance:+.1f}"]
        if trend := turns.get((pair.first, pair.second)):
            told += [trend.direction.value] if trend.direction else []
            told += [f"turns {turn.day.isoformat()}" for turn in trend.turning_points]
        yield "; ".join(told)


def _actor(one: Standing) -> str:
    return f"{one.name}: {one.events}; {one.acts}, {one.undergoes}; {one.partners}; {one.betweenness:.2f}"


def _broker(one: Standing) -> str:
    return f"{one.name}: {one.betweenness:.2f}; {one.mediates}"


def _triangles(found: Relations) -> str:
    share = found.balance.share
    total = sum(found.balance.counts.values())
    held = "" if share is None else f", {share:.0%} in balance"
    return f"Tense triangles (of {total}{held})"


def _tense(found: Relations) -> Iterator[str]:
    for one in found.balance.tense:
        names = [found.names[actor] for actor in one.actors]
        if one.kind is Kind.ENEMIES or one.between is None:
            yield f"{', '.join(names)}: three enemies"
        else:
            enemies = [name for actor, name in zip(one.actors, names, strict=True) if actor != one.between]
            yield f"{found.names[one.between]}: friend of {enemies[0]} and of {enemies[1]}, who are enemies"


def _columns(periods: Sequence[Period], unit: Grain) -> Iterator[str]:
    """A line for each period, with bars as long as what they weigh."""
    most = max((max(period.cooperation, -period.conflict) for period in periods), default=0.0) or 1.0
    for period in periods:
        up, down = (round(_WIDEST_BAR * one / most) for one in (period.cooperation, -period.conflict))
        bars = f"{'−' * down:>{_WIDEST_BAR}}|{'+' * up:<{_WIDEST_BAR}}"
        sums = f"{_plus(period.cooperation):>6} {_minus(period.conflict):>6}"
        yield f"{_spelled(period, unit):<10} {bars} {sums}  {period.events}"


def _spelled(period: Period, unit: Grain) -> str:
    start = period.start
    if unit is Grain.QUARTER:
        return f"{start.year}-Q{(start.month + 2) // 3}"
    if unit is Grain.DECADE:
        return f"{start.year}s"
    return start.isoformat()[: {Grain.MONTH: 7, Grain.YEAR: 4}.get(unit, 10)]


def _plus(number: float) -> str:
    return f"+{number:.1f}" if number else "0"


def _minus(number: float) -> str:
    return f"−{-number:.1f}" if number else "0"


def _counted(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"
