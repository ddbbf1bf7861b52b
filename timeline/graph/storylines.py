"""Storylines: the wars, negotiations and sanctions regimes that events belong to.

An episode is what one pair of actors does of one kind without half a year of silence. Episodes of a kind that share an
actor are tied where one article tells both, and where that actor undergoes both, if they are not half a year apart;
communities of tied episodes are storylines. Everything is chained to its neighbour in time, never compared with all
others: the work grows with the number of mentions, whatever one actor does.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import blake2b
from itertools import pairwise

from timeline.graph.networkx_door import communities
from timeline.model import Event, Storyline, Thread
from timeline.resources import Config
from timeline.resources.ontology import EventType, ontology

SILENCE = timedelta(days=183)  # after half a year without an event the next one begins another episode
FEWEST = 2  # events

Pair = tuple[str, ...]


@dataclass(slots=True)
class _Episode:
    """Events of one pair and thread. `targets` are the actors that undergo them."""

    thread: Thread
    pair: Pair
    start: date
    last: date
    events: list[Event]

    @property
    def id(self) -> str:
        return min(event.id for event in self.events)

    @property
    def targets(self) -> set[str]:
        return {actor.key for event in self.events for actor in event.targets} & set(self.pair)


def storylines(events: Sequence[Event], config: Config) -> tuple[Storyline, ...]:
    """The storylines of events, those with most of them first; an event on its own is in none.

    The id of a storyline is a hash of the first of its events by id, so that more articles seldom change it.

    Raises:
        ConfigError: where the ontology is wrong.
    """
    episodes = {episode.id: episode for episode in _episodes(events, ontology(config))}
    groups = communities(episodes, _ties(episodes))
    place = {event.id: number for number, event in enumerate(events)}
    found = [_storyline([episodes[name] for name in sorted(group)], place) for group in groups]
    told = [line for line in found if len(line.events) >= FEWEST and line.actors]
    return tuple(sorted(told, key=lambda line: (-len(line.events), place[line.events[0]], line.id)))


def _episodes(events: Sequence[Event], types: Mapping[str, EventType]) -> Iterator[_Episode]:
    known = Counter(key for event in events for key in _actors(event))
    threads: dict[tuple[Thread, Pair], list[Event]] = defaultdict(list)
    for event in events:
        kind = types.get(event.type)
        threads[kind.thread if kind else Thread.OTHER, _pair(event, known)].append(event)
    for (thread, pair), members in threads.items():
        yield from _apart(thread, pair, members)


def _actors(event: Event) -> set[str]:
    return {actor.key for actor in (*event.sources, *event.targets)}


def _pair(event: Event, known: Mapping[str, int]) -> Pair:
    """The two actors an event is between: of each side, or else of all, the one that most events have."""
    sources, targets = (
        sorted({actor.key for actor in side}, key=lambda key: (-known[key], key))
        for side in (event.sources, event.targets)
    )
    return tuple(sorted([*dict.fromkeys([*sources[:1], *targets[:1], *sources, *targets])][:2]))


def _apart(thread: Thread, pair: Pair, events: Iterable[Event]) -> list[_Episode]:
    """Events of one pair and thread in episodes; an undated one goes to the episode that its articles tell most of."""
    found: list[_Episode] = []
    told: dict[str, Counter[int]] = defaultdict(Counter)
    undated = []
    for day, event in sorted(((_day(event), event) for event in events), key=lambda at: (at[0] or date.max, at[1].id)):
        if day is None:
            undated.append(event)
            continue
        if not found or day - found[-1].last > SILENCE:
            found.append(_Episode(thread, pair, day, day, []))
        found[-1].events.append(event)
        found[-1].last = day
        for document in _documents(event):
            told[document][len(found) - 1] += 1
    for event in undated:
        beside = sum((told[document] for document in sorted(_documents(event)) if document in told), Counter[int]())
        if beside:
            found[min(beside, key=lambda number: (-beside[number], number))].events.append(event)
    return found


def _documents(event: Event) -> set[str]:
    return {mention.document for mention in event.mentions}


def _day(event: Event) -> date | None:
    value = event.when.value
    edge = (value.interval.start or value.interval.end) if value else None
    return edge.date() if edge else None


def _ties(episodes: Mapping[str, _Episode]) -> Counter[tuple[str, str]]:
    """How often neighbours in time are told by one article, or undergone by one actor, without half a year between."""
    ties: Counter[tuple[str, str]] = Counter()
    for group in [*_told_together(episodes), *_undergone_together(episodes)]:
        for one, other in pairwise(sorted(group, key=lambda name: (episodes[name].start, name))):
            if episodes[other].start - episodes[one].last <= SILENCE:
                ties[min(one, other), max(one, other)] += 1
    return ties


def _told_together(episodes: Mapping[str, _Episode]) -> Iterable[set[str]]:
    """The episodes of one thread and actor that one article tells."""
    told: dict[tuple[str, Thread, str], set[str]] = defaultdict(set)
    for name, episode in episodes.items():
        for document in {document for event in episode.events for document in _documents(event)}:
            for actor in episode.pair:
                told[document, episode.thread, actor].add(name)
    return told.values()


def _undergone_together(episodes: Mapping[str, _Episode]) -> Iterable[set[str]]:
    """The episodes of one thread that one actor undergoes."""
    undergone: dict[tuple[Thread, str], set[str]] = defaultdict(set)
    for name, episode in episodes.items():
        for actor in episode.targets:
            undergone[episode.thread, actor].add(name)
    return undergone.values()


def _storyline(episodes: Sequence[_Episode], place: Mapping[str, int]) -> Storyline:
    events = sorted((event for episode in episodes for event in episode.events), key=lambda event: place[event.id])
    counts = Counter(key for episode in episodes for key in episode.pair for _ in episode.events)
    pairs = Counter({episode.pair: len(episode.events) for episode in episodes})
    return Storyline(
        id=_identity(events),
        thread=episodes[0].thread,
        actors=_by_rank(counts, pairs),
        start=min(episode.start for episode in episodes),
        last=max(episode.last for episode in episodes),
        events=tuple(event.id for event in events),
    )


def _by_rank(counts: Counter[str], pairs: Mapping[Pair, int]) -> tuple[str, ...]:
    """The actors of a storyline: first the pair with most events, then by how many events each has."""
    chief = min(pairs, key=lambda pair: (-pairs[pair], -len(pair), pair), default=())
    return tuple(sorted(counts, key=lambda key: (key not in chief, -counts[key], key)))


def _identity(events: Iterable[Event]) -> str:
    return "s" + blake2b(min(event.id for event in events).encode(), digest_size=8).hexdigest()
