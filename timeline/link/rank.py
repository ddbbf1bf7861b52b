"""What matters most: events by how they are told and remembered, days by what the articles make of them."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from math import exp, log1p
from typing import TypeVar

from timeline.link.attention import Attention, attention, single_day
from timeline.model import Analysis, Day, Event, EventMention, Precision, Timeline
from timeline.resources.ontology import EventType

T = TypeVar("T", bound=Timeline)

STRONGEST = 10.0  # the largest weight an event type can have
HALF_READ = 10  # sentences; an event told this far down counts about a third of one told first
FULL = 8.0  # the raw weight at which an event is about two thirds as important as can be
PARTIES = 2


def importance(mentions: Sequence[EventMention], seen: Attention, types: Mapping[str, EventType]) -> float:
    """How important the event that `mentions` tell is, from 0 to 1.

    It grows with the sources and mentions that tell it, reprints left out, with later citations of its day, with the
    weight of its type, with how many articles have to do with its two chief actors, and when it is told early in one.
    """
    own = [mention for mention in mentions if mention.document not in seen.reprints] or mentions[:1]
    documents = len({mention.document for mention in own})
    dated = {day for mention in own if (day := single_day(mention.when.value))}
    cited = max((log1p(seen.remembered[day]) for day in dated), default=0.0)
    known = types.get(own[0].type)
    force = abs(known.score) / STRONGEST if known else 0.0
    early = exp(-min(mention.position for mention in own) / HALF_READ)
    raw = 2 * log1p(documents) + log1p(len(own)) + cited + force + early + _renown(own, seen)
    return round(1 - exp(-raw / FULL), 4)


def _renown(mentions: Sequence[EventMention], seen: Attention) -> float:
    """The shares of articles that have to do with the two best known actors, together."""
    actors = {actor.key for mention in mentions for actor in (*mention.sources, *mention.targets)}
    return sum(sorted((seen.known.get(key, 0.0) for key in actors), reverse=True)[:PARTIES])


def days(events: Iterable[Event], analyses: Iterable[Analysis]) -> tuple[Day, ...]:
    """The days that articles name or report, the most important first, with their events.

    The importance of the first is 1; those of equal importance are in order of time.
    """
    seen = attention(analyses)
    held: dict[date, list[str]] = {}
    for event in events:
        if day := single_day(event.when.value) if event.when.precision is Precision.DAY else None:
            held.setdefault(day, []).append(event.id)
    weights = {day: seen.weight(day) for day in {*seen.reported, *seen.named, *held}}
    most = max(weights.values(), default=0.0) or 1.0
    ranked = sorted(weights, key=lambda day: (-weights[day], day))
    return tuple(Day(day, round(weights[day] / most, 4), tuple(held.get(day, ()))) for day in ranked)


def foremost(timeline: T, number: int) -> T:
    """The timeline with its `number` most important events; of equally important ones the earlier are kept.

    Days and documents stay, for they are what importance was measured on.
    """
    ranked = sorted(timeline.events, key=lambda event: -event.importance)
    kept = {event.id for event in ranked[:number]}
    events = tuple(event for event in timeline.events if event.id in kept)
    named = {actor.key for event in events for actor in (*event.sources, *event.targets, *event.reported_by)}
    lines = (replace(line, events=_kept(line.events, kept)) for line in timeline.storylines)
    return replace(
        timeline,
        events=events,
        actors=tuple(actor for actor in timeline.actors if actor.id in named),
        days=tuple(replace(day, events=_kept(day.events, kept)) for day in timeline.days),
        storylines=tuple(line for line in lines if line.events),
        left_out=timeline.left_out + len(timeline.events) - len(events),
    )


def _kept(events: Iterable[str], kept: Collection[str]) -> tuple[str, ...]:
    return tuple(event for event in events if event in kept)
