"""The values that flow through the house. Frozen, slotted, standard library only."""

from timeline.model.actor import Actor, ActorKind, ActorMention, Place
from timeline.model.document import Document, PublishedFrom, Role, Sentence
from timeline.model.errors import (
    ConfigError,
    GeotimelineError,
    InputError,
    MissingToolError,
    OutputError,
    UsageError,
)
from timeline.model.event import (
    Analysis,
    Basis,
    Day,
    Event,
    EventDate,
    EventMention,
    Modality,
    Quad,
    Timeline,
    Trigger,
)
from timeline.model.span import Span
from timeline.model.time import (
    Anchor,
    Bound,
    Grain,
    Interval,
    Modifier,
    Reason,
    TimeValue,
    Timex,
    TimexKind,
)

__all__ = [
    "Actor",
    "ActorKind",
    "ActorMention",
    "Analysis",
    "Anchor",
    "Basis",
    "Bound",
    "ConfigError",
    "Day",
    "Document",
    "Event",
    "EventDate",
    "EventMention",
    "GeotimelineError",
    "Grain",
    "InputError",
    "Interval",
    "MissingToolError",
    "Modality",
    "Modifier",
    "OutputError",
    "Place",
    "PublishedFrom",
    "Quad",
    "Reason",
    "Role",
    "Sentence",
    "Span",
    "TimeValue",
    "Timeline",
    "Timex",
    "TimexKind",
    "Trigger",
    "UsageError",
]
