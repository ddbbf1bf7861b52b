"""Events, mentions, dates, actors and documents as plain data, shared by the formats for programs."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from timeline.export.page.links import web_address
from timeline.model import (
    ActorMention,
    Document,
    Event,
    EventDate,
    EventMention,
    Grain,
    Place,
    Reason,
    Span,
    TimeValue,
    Timex,
)
from timeline.times.edtf import edtf

Record = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Recorder:
    """Turns values of the model into plain data.

    `explain` gives the sentence of a reason, `explain_date` that of an event's date; either may have nothing to say.
    `storylines` has the storyline of each event that is in one.
    """

    explain: Callable[[Reason], str]
    explain_date: Callable[[EventDate], str]
    documents: Mapping[str, Document]
    storylines: Mapping[str, str]

    def event(self, event: Event) -> Record:
        """Everything there is to know of an event, its mentions included."""
        return {
            **_act(event),
            "importance": event.importance,
            "storyline": self.storylines.get(event.id),
            "edited": list(event.edited),
            **self.date(event.when),
            "also_dated": [self.date(lost) for lost in event.also_dated],
            **self.citation(event),
            "mentions": [self.mention(told) for told in event.mentions],
        }

    def mention(self, told: EventMention) -> Record:
        """One sentence that tells an event.

        Spans are code points of its document's text, but for `char_span`: that of the date words in the sentence.
        """
        return {
            **_act(told),
            "document": told.document,
            "doubts": [self.reason(doubt) for doubt in told.doubts],
            **self.date(told.when),
            "sentence": told.quote,
            "sentence_span": list(told.sentence),
            "char_span": char_span(told),
            "span": list(told.clause),
            "position": told.position,
            "trigger": told.trigger.text,
            "trigger_span": list(told.trigger.span),
            "trigger_entry": told.trigger.entry,
            "same_as": told.same_as,
        }

    def date(self, when: EventDate) -> Record:
        """When, how exactly, and why we think so."""
        start, end = bounds(when.value)
        return {
            "start": start,
            "end": end,
            "grain": when.value.grain.name.lower() if when.value else None,
            "modifier": when.value.modifier.value if when.value and when.value.modifier else None,
            "precision": when.precision.value,
            "timex": when.timex3,
            "edtf": edtf(when.value) if when.value else None,
            "expr": when.timex.text if when.timex else None,
            "until": when.until.text if when.until else None,
            "basis": when.basis.value,
            "rule": when.timex.rule if when.timex else None,
            "anchor": when.timex.anchor.value if when.timex else None,
            "why": self.why(when),
            "reading": _bare(when.timex.reason) if when.timex else None,
            "other_dates": [timex(other) for other in when.others],
        }

    def citation(self, event: Event) -> Record:
        """The sentence that dates the event, with its date words, and where it stands."""
        told = teller(event)
        return {"document": told.document, "quote": told.quote, "char_span": char_span(told)}

    def reason(self, why: Reason) -> Record:
        """A reason: its key, what fills its blanks, and its sentence in the language asked for."""
        return {**_bare(why), "sentence": self.explain(why) or None}

    def why(self, when: EventDate) -> Record:
        """Why an event has its date: the reason for these words, and a sentence that also says how they were read."""
        return {**_bare(when.reason), "sentence": self.explain_date(when) or None}

    def sources(self, event: Event) -> list[Record]:
        """The documents that tell an event, in the order of its mentions."""
        names = dict.fromkeys(told.document for told in event.mentions)
        return [source(self.documents[name]) for name in names if name in self.documents]


def _act(told: Event | EventMention) -> Record:
    """What an event and a mention of it have in common: who does what to whom, where, and how sure that is."""
    return {
        "id": told.id,
        "title": told.title,
        "type": told.type,
        "mode": told.mode,
        "class": told.quad.value,
        "sources": [actor(one) for one in told.sources],
        "targets": [actor(one) for one in told.targets],
        "place": place(told.place),
        "modality": told.modality.value,
        "reported_by": [actor(one) for one in told.reported_by],
        "confidence": told.confidence,
    }


def _bare(why: Reason) -> Record:
    return {"key": why.key, "facts": dict(why.facts)}


def teller(event: Event) -> EventMention:
    """The mention whose date the event has."""
    return next((told for told in event.mentions if told.when == event.when), event.mentions[0])


def char_span(told: EventMention) -> list[int] | None:
    """Where the date words stand in the quoted sentence, if they stand there: `[start, end)` in code points."""
    words = told.when.timex
    if words is None or not told.sentence.covers(words.span):
        return None
    span: Span = words.span.shifted(-told.sentence.start)
    return list(span) if span.of(told.quote) == words.text else None


def bounds(value: TimeValue | None) -> tuple[str | None, str | None]:
    """The half-open interval in ISO 8601: days, or moments where the text is finer than a day. None is open."""
    if value is None:
        return None, None
    fine = value.grain < Grain.DAY
    return _iso(value.interval.start, fine), _iso(value.interval.end, fine)


def _iso(moment: datetime | None, fine: bool) -> str | None:
    if moment is None:
        return None
    return moment.isoformat() if fine else moment.date().isoformat()


def timex(found: Timex) -> Record:
    """A calendar expression that was seen and not chosen."""
    return {"text": found.text, "span": list(found.span), "timex": found.timex3, "rule": found.rule}


def actor(named: ActorMention) -> Record:
    """An actor as a text names it; `key` is who answers for the act."""
    return {
        "key": named.key,
        "code": named.code,
        "country": named.country,
        "kind": named.kind.value,
        "sector": named.sector,
        "name": named.name,
        "text": named.text,
        "span": list(named.span),
        "rule": named.rule,
    }


def place(where: Place | None) -> Record | None:
    """A place; coordinates in degrees."""
    if where is None:
        return None
    return {"name": where.name, "country": where.country, "latitude": where.latitude, "longitude": where.longitude}


def source(document: Document) -> Record:
    """A document as it is cited; only web addresses are kept."""
    return {
        "id": document.id,
        "title": document.title,
        "url": web_address(document.url),
        "publisher": document.source,
        "published": document.published.isoformat() if document.published else None,
    }
