"""Which lane an event stands in."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from timeline.model import Event, Storyline

MOST_LANES = 12
OTHERS = "…"
NOBODY = ""


class Grouping(StrEnum):
    """What lanes stand for."""

    ACTOR = "actor"
    PAIR = "pair"
    CLASS = "class"
    SOURCE = "source"
    STORYLINE = "storyline"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Lane:
    """A lane and the ids of its events. The key `…` stands for all the rest, the empty one for nobody."""

    key: str
    events: tuple[str, ...]


def lanes(events: Sequence[Event], grouping: Grouping, storylines: Iterable[Storyline] = ()) -> tuple[Lane, ...]:
    """Events in lanes, the fullest first; what is beyond twelve lanes is joined into one of the rest.

    Source lanes take the document of the first mention. Events of no storyline are with the rest.
    """
    if grouping is Grouping.STORYLINE:
        lines = {event: line.id for line in storylines for event in line.events}
        keys = {event.id: lines.get(event.id, OTHERS) for event in events}
    else:
        keys = {event.id: _KEYS[grouping](event) for event in events}
    named = _most_frequent(keys)
    groups: dict[str, list[str]] = {key: [] for key in named}
    for event in events:
        key = keys[event.id]
        groups.setdefault(key if key in named else OTHERS, []).append(event.id)
    return tuple(Lane(key, tuple(members)) for key, members in groups.items())


def _most_frequent(keys: Mapping[str, str]) -> list[str]:
    first_seen = {key: position for position, key in reversed(list(enumerate(keys.values())))}
    counts = Counter(keys.values())
    ranked = sorted(counts, key=lambda key: (key in (NOBODY, OTHERS), -counts[key], first_seen[key]))
    return ranked if len(ranked) <= MOST_LANES else ranked[: MOST_LANES - 1]


def _actor(event: Event) -> str:
    for mention in (*event.sources, *event.targets):
        return mention.key
    return NOBODY


def _pair(event: Event) -> str:
    first = {mention.key for mention in event.sources[:1]}
    second = {mention.key for mention in event.targets[:1]}
    return " – ".join(sorted(first | second))


def _class(event: Event) -> str:
    return event.quad.value


def _source(event: Event) -> str:
    return event.mentions[0].document if event.mentions else NOBODY


_KEYS: Mapping[Grouping, Callable[[Event], str]] = {
    Grouping.ACTOR: _actor,
    Grouping.PAIR: _pair,
    Grouping.CLASS: _class,
    Grouping.SOURCE: _source,
    Grouping.NONE: lambda _: NOBODY,
}
