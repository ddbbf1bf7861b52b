"""What SQL sees of mentions, events and verdicts."""

from collections.abc import Iterable

from timeline.link import Verdict
from timeline.model import ActorMention, Event, EventMention
from timeline.store.duck import Row
from timeline.times.edtf import edtf


def act(told: Event | EventMention) -> Row:
    """Who does what to whom, when, where, and how sure that is: the columns that mentions and events share."""
    when, value = told.when, told.when.value
    return (
        told.title,
        told.type,
        told.mode,
        told.quad.value,
        _keys(told.sources),
        _keys(told.targets),
        told.place.name if told.place else None,
        told.place.country if told.place else None,
        value.interval.start if value else None,
        value.interval.end if value else None,
        value.grain.name.lower() if value else None,
        when.precision.value,
        when.timex3,
        edtf(value) if value else None,
        when.basis.value,
        told.modality.value,
        _keys(told.reported_by),
        told.confidence,
    )


def mention(number: int, told: EventMention, record: str) -> Row:
    """A mention: its number, its place, its act, its words, and the record it is restored from."""
    place = (number, told.document, told.id, told.position, told.same_as)
    words = (told.quote, told.trigger.text, told.trigger.entry)
    return (*place, *act(told), *words, record)


def event(known: Event) -> Row:
    """An event: its act, and how many tell it."""
    documents = {told.document for told in known.mentions}
    return (known.id, *act(known), len(documents), len(known.mentions))


def reasons(verdict: Verdict) -> list[str]:
    """What speaks for and against, each with its weight."""
    return [f"{found.weight:+g} {found.reason.key}" for found in verdict.evidence]


def _keys(named: Iterable[ActorMention]) -> list[str]:
    return [actor.key for actor in named]
