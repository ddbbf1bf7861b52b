"""An event as other programs read it: the interchange form of the command `extract`."""

from collections.abc import Callable

from timeline.model import ActorMention, EventMention, TimeValue


def record(event: EventMention, edtf: Callable[[TimeValue], str]) -> dict[str, object]:
    """A JSON-able record of an event. `edtf` writes a date in EDTF; dates are ISO, half-open, null where open."""
    value = event.when.value
    start, end = value.interval.iso() if value else (None, None)
    found: dict[str, object] = {
        "id": event.id,
        "span": list(event.clause),
        "sentence": event.quote,
        "trigger": event.trigger.text,
        "type": event.type,
        "sources": [_actor(actor) for actor in event.sources],
        "targets": [_actor(actor) for actor in event.targets],
        "timex": event.when.timex3 if value else None,
        "edtf": edtf(value) if value else None,
        "start": start,
        "end": end,
        "grain": value.grain.name.lower() if value else None,
        "modality": event.modality.value,
    }
    if event.reported_by:
        found["reported_by"] = [_actor(actor) for actor in event.reported_by]
    if event.place:
        found["place"] = event.place.name
    return found | {"confidence": event.confidence, "title": event.title}


def _actor(actor: ActorMention) -> dict[str, object]:
    found: dict[str, object] = {"code": actor.code, "kind": actor.kind.value, "name": actor.name, "text": actor.text}
    if actor.country:
        found["country"] = actor.country
    if actor.sector:
        found["sector"] = actor.sector
    return found
