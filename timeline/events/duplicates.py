"""The same act told twice in one article: the lead repeated in the body, a caption that stands twice.

Two mentions are one act where their type is one, an actor of each side is shared and no known side differs, and their
dates do not contradict each other; or where they are the same words.
"""

from collections.abc import Sequence
from dataclasses import replace

from timeline.model import ActorMention, Basis, EventDate, EventMention, Interval, Reason


def marked(mentions: Sequence[EventMention]) -> tuple[EventMention, ...]:
    """The mentions with `same_as` set where an earlier one tells the same act; dates pass from one to the other."""
    first: list[EventMention] = []
    found: list[EventMention] = []
    for mention in mentions:
        original = next((other for other in first if _same(other, mention)), None)
        if original is None:
            first.append(mention)
        found.append(replace(mention, same_as=original.id) if original else mention)
    return tuple(_dated(found))


def _same(one: EventMention, other: EventMention) -> bool:
    if one.type != other.type or one.modality is not other.modality:
        return False
    if one.sentence != other.sentence and " ".join(one.quote.split()) == " ".join(other.quote.split()):
        return one.trigger.text == other.trigger.text
    sides = (_agree(one.sources, other.sources), _agree(one.targets, other.targets))
    if False in sides or not all(sides) or one.sentence == other.sentence:
        return False
    return _compatible(one.when, other.when)


def _agree(one: Sequence[ActorMention], other: Sequence[ActorMention]) -> bool | None:
    """Whether two sides share an actor; None where one is unknown."""
    if not one or not other:
        return None
    return not {actor.key for actor in one}.isdisjoint(actor.key for actor in other)


def _compatible(one: EventDate, other: EventDate) -> bool:
    if one.value is None or other.value is None:
        return one.value is None and other.value is None
    return _within(one.value.interval, other.value.interval) or _within(other.value.interval, one.value.interval)


def _within(inner: Interval, outer: Interval) -> bool:
    if None in (inner.start, inner.end, outer.start, outer.end):
        return inner == outer
    return outer.start <= inner.start and inner.end <= outer.end  # type: ignore[operator]


def _dated(mentions: Sequence[EventMention]) -> list[EventMention]:
    """An undated mention of the same words takes the date of its twin."""
    by_id = {mention.id: mention for mention in mentions}
    found = []
    for mention in mentions:
        twin = by_id.get(mention.same_as or "")
        if twin and twin.when.value and mention.when.value is None:
            reason = Reason("event.event", {"words": twin.trigger.text})
            when = replace(twin.when, basis=Basis.EVENT, reason=reason)
            found.append(replace(mention, when=when))
        else:
            found.append(mention)
    return found
