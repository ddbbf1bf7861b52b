"""When: half-open civil intervals with a grain, and the calendar words that state them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from enum import IntEnum, StrEnum

from timeline.model.span import Span


class Grain(IntEnum):
    """The finest unit a text commits itself to, from fine to coarse."""

    SECOND = 1
    MINUTE = 2
    HOUR = 3
    DAY = 4
    WEEKEND = 5
    WEEK = 6
    MONTH = 7
    QUARTER = 8
    SEASON = 9
    YEAR = 10
    DECADE = 11
    CENTURY = 12


class Modifier(StrEnum):
    """TimeML's `mod` attribute."""

    APPROX = "APPROX"
    START = "START"
    MID = "MID"
    END = "END"
    BEFORE = "BEFORE"
    AFTER = "AFTER"
    ON_OR_BEFORE = "ON_OR_BEFORE"
    ON_OR_AFTER = "ON_OR_AFTER"
    LESS_THAN = "LESS_THAN"
    MORE_THAN = "MORE_THAN"
    EQUAL_OR_LESS = "EQUAL_OR_LESS"
    EQUAL_OR_MORE = "EQUAL_OR_MORE"


@dataclass(frozen=True, slots=True)
class Interval:
    """`[start, end)` in civil time, without zone; None is an open end."""

    start: datetime | None
    end: datetime | None

    def iso(self) -> tuple[str | None, str | None]:
        """Both ends in ISO 8601: a midnight as its day, other moments with their time, None where open."""
        return _iso(self.start), _iso(self.end)


def last_moment(end: datetime) -> datetime:
    """The last moment before the end of a half-open interval."""
    return end - timedelta(microseconds=1)


def _iso(moment: datetime | None) -> str | None:
    if moment is None:
        return None
    return moment.date().isoformat() if moment.time() == time() else moment.isoformat()


@dataclass(frozen=True, slots=True)
class TimeValue:
    """An interval of the calendar, the grain the text has, and which parts of it were inferred rather than stated."""

    interval: Interval
    grain: Grain
    modifier: Modifier | None = None
    inferred: frozenset[Grain] = frozenset()


class TimexKind(StrEnum):
    """TimeML's four types of temporal expression."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class Anchor(StrEnum):
    """What a date was counted from."""

    ABSOLUTE = "absolute"
    PUBLICATION = "publication"
    RUNNING = "running"
    EVENT = "event"
    NONE = "none"


class Bound(StrEnum):
    """What the words around an expression make of it: an open or a paired end of an interval."""

    SINCE = "since"
    UNTIL = "until"
    FROM = "from"
    TO = "to"
    BEFORE = "before"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class Reason:
    """Why something was decided: the key of a sentence in `labels.yaml`, and what fills its blanks."""

    key: str
    facts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Timex:
    """A calendar expression, dated as far as its text allows.

    `span` holds the bare expression, as TIMEX3 has it ("septembre 2023", not "en septembre 2023"). `timex3` is its
    TIMEX3 value, None where nothing can be said. `value` is its place on the calendar, None for durations, sets,
    references without an interval, and dates that stay unresolved. `bound` is said by a word outside the span
    ("depuis", "until").
    """

    span: Span
    text: str
    kind: TimexKind
    timex3: str | None
    value: TimeValue | None
    anchor: Anchor
    rule: str
    reason: Reason
    bound: Bound | None = None
    modifier: Modifier | None = None
    quant: str | None = None
    freq: str | None = None
