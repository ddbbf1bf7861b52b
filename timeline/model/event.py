"""What happened: mentions of events in texts, the events they join into, and the timeline of them all."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from timeline.model.actor import Actor, ActorMention, Place
from timeline.model.document import Document
from timeline.model.span import Span
from timeline.model.time import Grain, Modifier, Reason, TimeValue, Timex


class Modality(StrEnum):
    """What the text claims about an event's reality."""

    ASSERTED = "asserted"
    REPORTED = "reported"
    DISPUTED = "disputed"
    FUTURE = "future"
    HYPOTHETICAL = "hypothetical"
    NEGATED = "negated"


class Quad(StrEnum):
    """PLOVER's quad classes, and neutral for what is none of them."""

    VERBAL_COOPERATION = "vcoop"
    MATERIAL_COOPERATION = "mcoop"
    NEUTRAL = "neutral"
    VERBAL_CONFLICT = "vconf"
    MATERIAL_CONFLICT = "mconf"


class Thread(StrEnum):
    """What a storyline is about."""

    TALKS = "talks"
    SUPPORT = "support"
    FIGHTING = "fighting"
    SANCTIONS = "sanctions"
    COERCION = "coercion"
    DISPUTE = "dispute"
    PROTEST = "protest"
    OTHER = "other"


class Basis(StrEnum):
    """Which words date an event."""

    CLAUSE = "clause"
    SENTENCE = "sentence"
    RUNNING = "running"
    PUBLICATION = "publication"
    EVENT = "event"
    NONE = "none"


class Precision(StrEnum):
    """How exactly a date is known, as it is drawn and exported.

    Weeks, weekends, quarters, centuries and pairs of dates are intervals.
    """

    DAY = "day"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    INTERVAL = "interval"
    OPEN_START = "open_start"
    OPEN_END = "open_end"
    APPROX = "approx"
    UNKNOWN = "unknown"


_UNITS = {
    Grain.SECOND: (Precision.DAY, timedelta(days=1)),
    Grain.MINUTE: (Precision.DAY, timedelta(days=1)),
    Grain.HOUR: (Precision.DAY, timedelta(days=1)),
    Grain.DAY: (Precision.DAY, timedelta(days=1)),
    Grain.MONTH: (Precision.MONTH, timedelta(days=31)),
    Grain.SEASON: (Precision.SEASON, timedelta(days=93)),
    Grain.YEAR: (Precision.YEAR, timedelta(days=366)),
    Grain.DECADE: (Precision.DECADE, timedelta(days=3653)),
}


@dataclass(frozen=True, slots=True)
class EventDate:
    """When an event was, and why we think so.

    `value` is None for an undated event. Its interval has an open end where the text says only "since" or "until".
    `timex` is the expression that dates it, `until` the second of a pair ("from … to …"), `others` those of the
    sentence that were not chosen. `timex3` is the TIMEX3 value of the date, or `start/end` for a pair.
    """

    value: TimeValue | None
    timex3: str | None
    basis: Basis
    reason: Reason
    timex: Timex | None = None
    until: Timex | None = None
    others: tuple[Timex, ...] = ()

    @property
    def precision(self) -> Precision:
        """How exactly the date is known; never finer than the text."""
        if self.value is None:
            return Precision.UNKNOWN
        start, end = self.value.interval.start, self.value.interval.end
        if start is None or end is None:
            return _open(start is None, end is None)
        if self.value.modifier is Modifier.APPROX:
            return Precision.APPROX
        word, longest = _UNITS.get(self.value.grain, (Precision.INTERVAL, timedelta.max))
        return Precision.INTERVAL if self.until or end - start > longest else word


def _open(start: bool, end: bool) -> Precision:
    if start and end:
        return Precision.UNKNOWN
    return Precision.OPEN_START if start else Precision.OPEN_END


@dataclass(frozen=True, slots=True)
class Trigger:
    """The words that name an act, and the lexicon entry that knows them ("fr/verbs/accuser")."""

    span: Span
    text: str
    entry: str


@dataclass(frozen=True, slots=True)
class EventMention:
    """One clause of one document in which somebody does something to somebody.

    `type` is a PLOVER type, `mode` its mode where PLOVER has one. `clause` and `sentence` are spans of the document's
    text, `quote` the text of the sentence. `confidence` is a probability, `doubts` the reasons that lowered it.
    `position` is the index of its sentence in the document. `same_as` names the mention of the same document that told
    it first.
    """

    id: str
    document: str
    clause: Span
    sentence: Span
    quote: str
    position: int
    trigger: Trigger
    type: str
    quad: Quad
    sources: tuple[ActorMention, ...]
    targets: tuple[ActorMention, ...]
    when: EventDate
    modality: Modality
    confidence: float
    title: str
    mode: str | None = None
    place: Place | None = None
    reported_by: tuple[ActorMention, ...] = ()
    doubts: tuple[Reason, ...] = ()
    same_as: str | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """Mentions joined into one event, with the fields of the best one; `also_dated` keeps the dates it lost.

    `edited` says what people changed: title, date, pin, merge, split.
    """

    id: str
    title: str
    type: str
    quad: Quad
    mode: str | None
    sources: tuple[ActorMention, ...]
    targets: tuple[ActorMention, ...]
    place: Place | None
    when: EventDate
    modality: Modality
    reported_by: tuple[ActorMention, ...]
    confidence: float
    importance: float
    mentions: tuple[EventMention, ...]
    also_dated: tuple[EventDate, ...] = ()
    edited: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Day:
    """A civil day, how much happened on it (0 to 1), and the ids of its events."""

    day: date
    importance: float
    events: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Storyline:
    """Events that belong together: a war, a negotiation, a sanctions regime.

    `thread` is what it is about, `actors` the keys of those it is between, the chief ones first, `events` the ids of
    its events in order of time. `start` is the first day of its earliest event, `last` the first day of its latest.
    """

    id: str
    thread: Thread
    actors: tuple[str, ...]
    start: date
    last: date
    events: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Analysis:
    """What one document says: the unit of distribution."""

    document: Document
    timexes: tuple[Timex, ...]
    mentions: tuple[EventMention, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """Events in order of time, undated last, their actors, the documents that tell them, and days by importance.

    `storylines` are the threads that events belong to, the fullest first; an event is in one of them or in none.
    `left_out` counts less important events that were found and are not here.

    `language` is the one its titles and labels are in. `title` is its heading.
    """

    title: str
    language: str
    events: tuple[Event, ...]
    actors: tuple[Actor, ...]
    documents: tuple[Document, ...]
    days: tuple[Day, ...]
    storylines: tuple[Storyline, ...] = field(default=(), kw_only=True)
    left_out: int = field(default=0, kw_only=True)
