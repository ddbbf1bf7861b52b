"""What an expression means before it has a date: small frozen values, composed by the grammar, dated by `resolve`."""

from dataclasses import dataclass
from datetime import date
from enum import Enum, StrEnum
from typing import NamedTuple

from timeline.model import Anchor, Bound, Grain, Modifier, TimexKind


class Unit(StrEnum):
    """Units of time, by their name in the lexicons."""

    SECOND = "second"
    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    FORTNIGHT = "fortnight"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    MILLENNIUM = "millennium"
    PERIOD = "period"


class Cycle(StrEnum):
    """Parts of a year that come round each year and are not months."""

    QUARTER = "quarter"
    HALF = "half"
    SEASON = "season"


class Direction(Enum):
    """Which of the many days of a name is meant, as a word beside it says."""

    LAST = -1
    THIS = 0
    NEXT = 1


class Reference(StrEnum):
    """TIMEX3's references without a calendar date."""

    PAST = "PAST_REF"
    PRESENT = "PRESENT_REF"
    FUTURE = "FUTURE_REF"


@dataclass(frozen=True, slots=True)
class CalendarDate:
    """Fields of a date; what is None was not said. `weekday` runs from 1 (Monday). `within` is the year it lies in.

    `weeks` is how many weeks later it is (Tuesday week).
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    direction: Direction | None = None
    within: "Expression | None" = None
    anchor: Anchor = Anchor.PUBLICATION
    before_christ: bool = False
    short_year: bool = False
    weeks: int = 0


SAME_INDEX = 0
"""Stands for the quarter under discussion in another year: the 1988 quarter."""


@dataclass(frozen=True, slots=True)
class PartOfYear:
    """A quarter, half or season, counted from 1; one of the anchor RUNNING is near what the text last spoke of."""

    cycle: Cycle
    index: int
    year: int | None = None
    direction: Direction | None = None
    within: "Expression | None" = None
    anchor: Anchor = Anchor.PUBLICATION
    before_christ: bool = False


@dataclass(frozen=True, slots=True)
class Feast:
    """A day named in the lexicon: "12-25", "easter+1" (days from Easter Sunday); "week-easter-2" is the week of one."""

    day: str
    year: int | None = None
    direction: Direction | None = None
    within: "Expression | None" = None


@dataclass(frozen=True, slots=True)
class NthWeekday:
    """The nth weekday of a month; -1 is the last."""

    nth: int
    weekday: int
    month: "CalendarDate | Shift"


@dataclass(frozen=True, slots=True)
class NthUnit:
    """The nth day, week, weekend or month of a month or a year; -1 is the last."""

    nth: int
    unit: Unit
    within: "CalendarDate | Shift"


@dataclass(frozen=True, slots=True)
class Enclosing:
    """The week or weekend that holds a day."""

    unit: Unit
    day: CalendarDate


@dataclass(frozen=True, slots=True)
class Decade:
    """Ten years from `first` on; `short` where the text has "60" for 1960. `within` is the century it lies in."""

    first: int
    short: bool = False
    before_christ: bool = False
    within: "Expression | None" = None


@dataclass(frozen=True, slots=True)
class Century:
    """A century, counted from 1."""

    number: int
    before_christ: bool = False


@dataclass(frozen=True, slots=True)
class Shift:
    """So many units from an anchor, at the grain of the unit: "three days ago", "last week", "the following year".

    The anchor NONE leaves it to the genre: publication in news, the running date in histories. A comparison ("a year
    earlier") keeps the quarter the text speaks of. What may be `nowadays` ("heute") is a day only where the text counts
    in days.
    """

    count: int
    unit: Unit
    anchor: Anchor
    comparison: bool = False
    nowadays: bool = False


@dataclass(frozen=True, slots=True)
class PartOfDay:
    """TIMEX3's MO, MI, AF, EV, NI, DT of a day; without one, of the running day."""

    part: str
    day: "Expression | None" = None


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day; without a day, of the running day."""

    hour: int
    minute: int | None = None
    second: int | None = None
    day: "Expression | None" = None


@dataclass(frozen=True, slots=True)
class Duration:
    """Amounts of units, most significant first; a count of None is "some".

    `side` says where publication lies: the length ends there (-1, "the past two months") or begins there (+1).
    """

    amounts: tuple[tuple[float | None, Unit], ...]
    side: int = 0


@dataclass(frozen=True, slots=True)
class Landmark:
    """A period or event with a name of its own, from its first day to its last."""

    first: date
    last: date


@dataclass(frozen=True, slots=True)
class LunarMonth:
    """A month of the Islamic calendar, 1 to 12; `year` is the Gregorian one it begins in."""

    month: int
    year: int | None = None


@dataclass(frozen=True, slots=True)
class EventOffset:
    """So much before (-1) or after (+1) something: a date or landmark, else what some words name ("the summit")."""

    length: Duration
    side: int
    event: "Expression | None" = None
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Repeat:
    """A set of times: its TIMEX3 value, quantifier and frequency."""

    value: str
    quant: str | None = None
    freq: str | None = None


Expression = (
    CalendarDate
    | PartOfYear
    | Feast
    | NthWeekday
    | NthUnit
    | Enclosing
    | Decade
    | Century
    | Shift
    | PartOfDay
    | Clock
    | Duration
    | EventOffset
    | Landmark
    | LunarMonth
    | Repeat
    | Reference
)


class Hit(NamedTuple):
    """An expression found at tokens `[first, last)` of a line, by the named rule; not dated yet."""

    first: int
    last: int
    expression: Expression
    rule: str
    modifier: Modifier | None = None
    bound: Bound | None = None


def kind(expression: Expression) -> TimexKind:
    """TimeML's type of an expression."""
    if isinstance(expression, Shift):
        return TimexKind.TIME if GRAINS[expression.unit] < Grain.DAY else TimexKind.DATE
    if isinstance(expression, Landmark):
        return TimexKind.DATE if expression.first == expression.last else TimexKind.DURATION
    return _KINDS.get(type(expression), TimexKind.DATE)


_KINDS = {
    Repeat: TimexKind.SET,
    Duration: TimexKind.DURATION,
    EventOffset: TimexKind.DURATION,
    LunarMonth: TimexKind.DURATION,
    PartOfDay: TimexKind.TIME,
    Clock: TimexKind.TIME,
}


GRAINS = {
    Unit.SECOND: Grain.SECOND,
    Unit.MINUTE: Grain.MINUTE,
    Unit.HOUR: Grain.HOUR,
    Unit.DAY: Grain.DAY,
    Unit.WEEKEND: Grain.WEEKEND,
    Unit.WEEK: Grain.WEEK,
    Unit.FORTNIGHT: Grain.WEEK,
    Unit.MONTH: Grain.MONTH,
    Unit.QUARTER: Grain.QUARTER,
    Unit.HALF: Grain.QUARTER,
    Unit.YEAR: Grain.YEAR,
    Unit.DECADE: Grain.DECADE,
    Unit.CENTURY: Grain.CENTURY,
    Unit.MILLENNIUM: Grain.CENTURY,
    Unit.PERIOD: Grain.YEAR,
}
MULTIPLES = {Unit.FORTNIGHT: 2, Unit.HALF: 2, Unit.MILLENNIUM: 10}
