"""What mentions are compared on: their facts, and the words that tell them."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from timeline.model import Analysis, EventMention, Grain, Modality, Quad
from timeline.resources.ontology import EventType

_WORD = re.compile(r"[^\W_]{4,}|\d+")
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Facts:
    """What two mentions of one event cannot disagree on.

    `first` and `after` are the civil days of `[first, after)`; None is open, and both None says nothing. Of a
    reciprocal type all actors are `sources`: who is named first does not matter.
    """

    quad: Quad
    negated: bool
    sources: frozenset[str]
    targets: frozenset[str]
    first: date | None
    after: date | None

    @property
    def dated(self) -> bool:
        """Whether anything is known of the date."""
        return self.first is not None or self.after is not None

    @property
    def days(self) -> int | None:
        """How many days the date spans; None where an end is open."""
        return (self.after - self.first).days if self.first and self.after else None


@dataclass(frozen=True, slots=True)
class Profile:
    """A mention, with what it is compared on. `complete` says that both parties are known."""

    mention: EventMention
    language: str | None
    facts: Facts
    words: frozenset[str]
    complete: bool

    @property
    def key(self) -> tuple[str, str]:
        """A mention's place among all: its document and its id."""
        return self.mention.document, self.mention.id


def profiles(analyses: Iterable[Analysis], types: Mapping[str, EventType]) -> list[Profile]:
    """A profile of every mention, in an order that does not depend on the order of the input."""
    found = {
        (mention.document, mention.id): _profile(mention, analysis.document.language, types)
        for analysis in analyses
        for mention in analysis.mentions
    }
    return [found[key] for key in sorted(found)]


def _profile(mention: EventMention, language: str | None, types: Mapping[str, EventType]) -> Profile:
    known = types.get(mention.type)
    sources = frozenset(actor.key for actor in mention.sources)
    targets = frozenset(actor.key for actor in mention.targets)
    if known and known.reciprocal:
        sources, targets = sources | targets, frozenset()
        complete = len(sources) > 1
    else:
        complete = bool(sources and targets)
    facts = Facts(mention.quad, mention.modality is Modality.NEGATED, sources, targets, *_days(mention))
    return Profile(mention, language, facts, _words(mention), complete)


def _days(mention: EventMention) -> tuple[date | None, date | None]:
    value = mention.when.value
    if value is None:
        return None, None
    start, end = value.interval.start, value.interval.end
    if start and end and value.grain <= Grain.HOUR:
        return start.date(), max(_next_midnight(end), start.date() + _DAY)
    return start.date() if start else None, _next_midnight(end) if end else None


def _next_midnight(moment: datetime) -> date:
    midnight = moment == datetime.combine(moment.date(), datetime.min.time())
    return moment.date() if midnight else moment.date() + _DAY


def _words(mention: EventMention) -> frozenset[str]:
    start = mention.clause.start - mention.sentence.start
    end = mention.clause.end - mention.sentence.start
    clause = mention.quote[start:end] if 0 <= start < end else mention.quote
    return frozenset(_WORD.findall(f"{mention.title} {clause}".casefold()))
