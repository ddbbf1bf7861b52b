"""One event of several mentions: whose words it takes, and which date."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Sequence

from timeline.model import Basis, Event, EventDate, EventMention, Modality

_MODALITIES = tuple(Modality)
_BASES = (Basis.CLAUSE, Basis.SENTENCE, Basis.EVENT, Basis.RUNNING, Basis.PUBLICATION, Basis.NONE)
_STATED = frozenset({Basis.CLAUSE, Basis.SENTENCE, Basis.EVENT})


def fuse(mentions: Sequence[EventMention], importance: float) -> Event:
    """The event that `mentions` tell.

    Its fields are those of its best mention: both parties known, asserted rather than doubted, confident, dated by near
    words, told early. Its date is the finest that the text states or two documents infer; the others are kept.
    """
    ranked = sorted(mentions, key=_rank)
    best = ranked[0]
    dates = _dates(ranked)
    place = next((mention.place for mention in ranked if mention.place), None)
    return Event(
        id=identity(mentions),
        title=best.title,
        type=best.type,
        quad=best.quad,
        mode=best.mode,
        sources=best.sources,
        targets=best.targets,
        place=place,
        when=dates[0],
        modality=best.modality,
        reported_by=best.reported_by,
        confidence=best.confidence,
        importance=importance,
        mentions=tuple(ranked),
        also_dated=tuple(dates[1:]),
    )


def identity(mentions: Iterable[EventMention]) -> str:
    """The id of the event that `mentions` tell: the first of theirs, so that others seldom change it."""
    return min(event_id(mention.document, mention.id) for mention in mentions)


def ids(event: Event) -> frozenset[str]:
    """Every id the event could have: that of each of its mentions."""
    return frozenset(event_id(mention.document, mention.id) for mention in event.mentions)


def event_id(document: str, mention: str) -> str:
    """The id of an event that a mention is the first of, by the ids of its document and its own."""
    name = f"{document}\0{mention}"
    return "e" + hashlib.blake2b(name.encode(), digest_size=8).hexdigest()


def _rank(mention: EventMention) -> tuple[object, ...]:
    parties = bool(mention.sources) + bool(mention.targets)
    return (
        -parties,
        _MODALITIES.index(mention.modality),
        -mention.confidence,
        _BASES.index(mention.when.basis),
        mention.position,
        mention.document,
        mention.id,
    )


def _dates(ranked: Sequence[EventMention]) -> list[EventDate]:
    """One date for each interval told, the one that holds first; undated only where nothing else is told."""
    told: dict[object, list[EventMention]] = defaultdict(list)
    for mention in ranked:
        if mention.when.value:
            told[mention.when.value.interval].append(mention)
    if not told:
        return [ranked[0].when]
    return [_clearest(told[interval]).when for interval in sorted(told, key=lambda key: _weakness(told[key]))]


def _clearest(tellers: Sequence[EventMention]) -> EventMention:
    """The first of the mentions that are dated by the nearest words."""
    return min(tellers, key=lambda mention: _BASES.index(mention.when.basis))


def _weakness(tellers: Sequence[EventMention]) -> tuple[object, ...]:
    value = tellers[0].when.value
    documents = len({mention.document for mention in tellers})
    stated = any(mention.when.basis in _STATED for mention in tellers)
    interval = value.interval if value else None
    return not (stated or documents > 1), value.grain if value else 0, -documents, str(interval)
