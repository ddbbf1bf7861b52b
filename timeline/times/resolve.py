"""Date: what an expression means on the calendar, given the context. The only place that knows the publication date."""

import re
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import singledispatch
from typing import NamedTuple

from timeline.model import Anchor, Bound, Grain, Interval, Modifier, Reason, TimeValue, last_moment
from timeline.times import civil, direction, moons, timex3
from timeline.times.anchors import Context
from timeline.times.expressions import (
    GRAINS,
    MULTIPLES,
    SAME_INDEX,
    CalendarDate,
    Century,
    Clock,
    Cycle,
    Decade,
    Direction,
    Duration,
    Enclosing,
    EventOffset,
    Expression,
    Feast,
    Landmark,
    LunarMonth,
    NthUnit,
    NthWeekday,
    PartOfDay,
    PartOfYear,
    Reference,
    Repeat,
    Shift,
    Unit,
)
from timeline.times.tense import Tense

HOURS_OF_PART = {
    "MO": (0, 12),
    "MI": (11, 14),
    "AF": (12, 18),
    "EV": (18, 24),
    "NI": (18, 30),
    "DT": (6, 18),
    "EM": (0, 6),
}
LEADS_TO = "-1"
"""Behind a part of day: it begins the day before the named one, whose value it has (in der Nacht zum Dienstag)."""
CENTURY = 100
FUTURE_YEARS_OF_TWO_DIGITS = 10
WHOLE_DATE = re.compile(r"\d{4}-\d\d-\d\d")
DAYS_OF_WEEK = 7
WORKING_DAYS = 5
HOURS_OF_DAY = 24
DAYS_OF_MONTH = 30.44
DAYS_OF_YEAR = 365.25
BESIDE = 1
"""How many days from the story the next and the last day are."""
LATELY = timedelta(days=120)
"""How long ago a quarter or season may have ended that a clause in the future still means (results not yet out)."""
WEEKS = 60
"""How many days ago a day and month is taken for the last one, whatever old year a report speaks of."""
HALF_A_MONTH = 15
"""How many days ahead of publication a day number alone may be where no tense says so."""
CLEARLY_NEAR = 100
"""Within how many days a day and month is the nearest one, whatever the tense."""


class Dated(NamedTuple):
    """An expression on the calendar, or why it is not there."""

    value: TimeValue | None
    timex3: str | None
    anchor: Anchor
    reason: Reason


@singledispatch
def resolve(expression: Expression, _context: Context) -> Dated:
    """The date of an expression in a context.

    Raises:
        TypeError: for what is no expression.
    """
    raise TypeError(f"not an expression: {expression!r}")


def resolved(expression: Expression, context: Context) -> Dated:
    """`resolve`, where a day that no calendar holds is an unresolved one."""
    try:
        return resolve(expression, context)
    except (ValueError, OverflowError):
        return Dated(None, None, Anchor.NONE, Reason("outside"))


def _dated(
    interval: Interval, grain: Grain, anchor: Anchor, reason: Reason, inferred: frozenset[Grain] = frozenset()
) -> Dated:
    value = TimeValue(interval, grain, None, inferred)
    return Dated(value, timex3.calendar(value), anchor, reason)


def _unknown(key: str, value: str | None = None) -> Dated:
    return Dated(None, value, Anchor.NONE, Reason(key))


def _why(key: str, anchor: Anchor, base: date | None) -> Reason:
    return Reason(key, {"anchor": anchor.value, "base": base.isoformat() if base else ""})


_YEAR = frozenset({Grain.YEAR})
_DAY_OF_YEAR = frozenset({Grain.YEAR, Grain.MONTH})
_ABSOLUTE = Reason("stated")


@resolve.register
def _(expression: CalendarDate, context: Context) -> Dated:
    if expression.before_christ and expression.year is not None:
        return _ancient(timex3.before_christ(expression.year, expression.month, expression.day))
    if (
        context.ancient
        and context.history
        and expression.year is None
        and expression.month
        and expression.within is None
    ):
        return _ancient(timex3.before_christ(context.ancient, expression.month, expression.day), Anchor.RUNNING)
    if expression.within is not None:
        return _within(expression, expression.within, context)
    if expression.year is not None:
        return _stated(expression, _full_year(expression.year, expression.short_year, context))
    if expression.month is None and expression.day is None:
        return _weekday(expression, context)
    if expression.day is None:
        return _month(expression, context)
    return _day(expression, context)


def _ancient(value: str, anchor: Anchor = Anchor.ABSOLUTE) -> Dated:
    """A date before year 1, which no interval of ours can hold."""
    return Dated(None, value, anchor, Reason("before-christ"))


def _within(expression: CalendarDate, year: Expression, context: Context) -> Dated:
    outer = resolve(year, context)
    start = outer.value.interval.start if outer.value else None
    if start is None:
        return _unknown("no-anchor")
    if expression.weekday is not None and expression.day is None:
        return _in_week(expression.weekday, start.date(), outer)
    month = expression.month or start.month
    inner = _stated(replace(expression, within=None, year=start.year, month=month), start.year)
    return inner._replace(anchor=outer.anchor, reason=outer.reason)


def _in_week(weekday: int, monday: date, week: Dated) -> Dated:
    return _dated(civil.days(monday + timedelta(days=weekday - 1)), Grain.DAY, week.anchor, week.reason)


def _whole_year(number: int | None, context: Context) -> int | None:
    """The year as said, one of two digits in its century."""
    return number if number is None or number >= CENTURY else _full_year(number, True, context)


def _full_year(number: int, short: bool, context: Context) -> int:
    if not short:
        return number
    told = context.year_told.interval.start if context.year_told and context.history else None
    base = context.published or (context.running.interval.start if context.running else None)
    if told is not None:
        return number + round((told.year - number) / CENTURY) * CENTURY
    latest = (base.year if base else 1999) + FUTURE_YEARS_OF_TWO_DIGITS
    return latest - (latest - number) % 100


def _stated(expression: CalendarDate, number: int) -> Dated:
    if expression.month is None:
        return _dated(civil.year(number), Grain.YEAR, Anchor.ABSOLUTE, _ABSOLUTE)
    if expression.day is None:
        return _dated(civil.months(number, expression.month), Grain.MONTH, Anchor.ABSOLUTE, _ABSOLUTE)
    day = civil.real(number, expression.month, expression.day)
    if day is None:
        return _unknown("no-such-day")
    return _dated(civil.days(day), Grain.DAY, Anchor.ABSOLUTE, _ABSOLUTE)


def _base(expression: CalendarDate | PartOfYear, context: Context) -> tuple[date | None, Anchor, Grain]:
    if expression.anchor is Anchor.RUNNING:
        moment, anchor, grain = context.running_moment()
        return (moment.date() if moment else None), anchor, grain
    told = isinstance(expression, CalendarDate) and bool(expression.day and expression.month)
    return context.base(pointed=expression.direction is not None, told=told)


def _weekday(expression: CalendarDate, context: Context) -> Dated:
    base, anchor, grain = _base(expression, context)
    number = expression.weekday or 1
    if grain > Grain.WEEK and context.published and not context.history and expression.anchor is Anchor.PUBLICATION:
        base, anchor, grain = context.published, Anchor.PUBLICATION, Grain.DAY
    tense = context.tense
    if (base is None or grain > Grain.WEEK) and tense is Tense.FUTURE:
        base, anchor, grain = context.published, Anchor.PUBLICATION, Grain.DAY
    if base is None or grain > Grain.WEEK:
        return _unknown("no-anchor", f"XXXX-WXX-{number}")
    beside = context.day_of_sentence() if tense is None and expression.direction is None else None
    if beside is not None and abs((beside - base).days) <= DAYS_OF_WEEK:
        base, anchor = beside, Anchor.RUNNING
    opened = context.day_of_sentence() if context.bound is Bound.TO and expression.direction is None else None
    if opened is not None:
        day = opened + timedelta(days=(number - opened.isoweekday()) % 7)
    else:
        day = direction.weekday(base, number, expression.direction, tense) + timedelta(weeks=expression.weeks)
    return _dated(
        civil.days(day), Grain.DAY, anchor, _why(_how(expression.direction, tense), anchor, base), _DAY_OF_YEAR
    )


def _how(pointed: Direction | None, tense: Tense | None) -> str:
    return _BY_TENSE[tense] if pointed is None else _BY_DIRECTION[pointed]


_BY_DIRECTION = {Direction.LAST: "last", Direction.THIS: "this", Direction.NEXT: "next"}
_BY_TENSE = {Tense.PAST: "past-tense", Tense.FUTURE: "future-tense", None: "nearest"}


def _month(expression: CalendarDate, context: Context) -> Dated:
    base, anchor, grain = _base(expression, context)
    month = expression.month or 1
    if base is None:
        return _unknown("no-anchor", f"XXXX-{month:02}")
    if anchor is Anchor.RUNNING and expression.direction is None:
        first, how = _continuing(context, base, grain, month, 1), "running-year"
    elif context.closing and expression.direction is None:
        first, how = _nearest_month(base, month), "nearest"
    else:
        tense = Tense.FUTURE if context.tense is Tense.FUTURE else Tense.PAST
        this = base.replace(day=1)
        found = direction.chosen(direction.in_years(base, month, 1), this, expression.direction, tense)
        first, how = found or this, _how(expression.direction, context.tense or Tense.PAST)
        first = _after_opening(first, context)
    return _dated(civil.months(first.year, month), Grain.MONTH, anchor, _why(how, anchor, base), _YEAR)


def _after_opening(first: date, context: Context) -> date:
    """The month that closes an interval, in the first year in which it lies behind the month that opens it."""
    opened = context.in_sentence.interval.start if context.in_sentence and context.bound is Bound.TO else None
    behind = opened is not None and first < opened.date().replace(day=1)
    return first.replace(year=first.year + 1) if behind else first


def _continuing(context: Context, base: date, grain: Grain, month: int, day: int) -> date:
    """The month and day in the year of the story; what closes an interval does not lie before what opens it."""
    found = _in_story(context, base, grain, month, day)
    opened = context.in_sentence.interval.start if context.in_sentence else None
    closing = context.bound in (Bound.UNTIL, Bound.TO) and opened is not None
    if closing and opened is not None and found < opened.date().replace(day=1):
        return civil.real(found.year + 1, month, day) or found
    return found


def _in_story(context: Context, base: date, grain: Grain, month: int, day: int) -> date:
    if context.history:
        return direction.continuing((month, day), context.recent, context.section) or base
    if context.year_of_sentence is not None and (stated := civil.real(context.year_of_sentence, month, day)):
        return stated
    return direction.continuing((month, day), [direction.Told(base, grain)], onward=True) or base


def _nearest_month(base: date, month: int) -> date:
    steps = (month - base.month + 5) % 12 - 5
    index = base.year * 12 + base.month - 1 + steps
    return date(index // 12, index % 12 + 1, 1)


def _day(expression: CalendarDate, context: Context) -> Dated:
    base, anchor, grain = _base(expression, context)
    day, month = expression.day or 1, expression.month
    if base is None:
        return _unknown("no-anchor", f"XXXX-{month:02}-{day:02}" if month else f"XXXX-XX-{day:02}")
    if expression.weekday is not None:
        if context.published and context.history and (announced := _announced(expression.weekday, day, month, context)):
            base, anchor = context.published, Anchor.PUBLICATION
            return _dated(civil.days(announced), Grain.DAY, anchor, _why("weekday-agrees", anchor, base), _YEAR)
        agreeing = direction.agreeing(base, expression.weekday, day, month)
        if found := direction.chosen(agreeing, base, None, None):
            return _dated(civil.days(found), Grain.DAY, anchor, _why("weekday-agrees", anchor, base), _YEAR)
    if month is None and expression.direction in (Direction.LAST, Direction.NEXT):
        return _day_pointed_at(day, expression.direction, base, anchor)
    if month is None:
        return _day_of_running_month(day, context)
    if context.published and _just_past(fresh := _nearest_day(context.published, month, day), expression, context):
        base, anchor = context.published, Anchor.PUBLICATION
        only, how = fresh, "nearest"
    elif anchor is Anchor.RUNNING and expression.direction is None:
        only = _continuing(context, base, grain, month, day)
        how = "running-year"
    else:
        only = direction.chosen(direction.in_years(base, month, day), base, expression.direction, None)
        how = _how(expression.direction, None)
        if only and expression.direction is None and abs((only - base).days) > CLEARLY_NEAR and context.tense:
            only = direction.chosen(direction.in_years(base, month, day), base, None, context.tense)
            how = _how(None, context.tense)
    if only is None:
        return _unknown("no-such-day")
    return _dated(civil.days(only), Grain.DAY, anchor, _why(how, anchor, base), _YEAR)


def _announced(weekday: int, day: int, month: int | None, context: Context) -> date | None:
    """A day soon after publication that has that weekday, where a life or a story ends with a plan."""
    published = context.published
    if published is None or context.tense is not Tense.FUTURE:
        return None
    agreeing = direction.agreeing(published, weekday, day, month)
    return next((found for found in agreeing if 0 <= (found - published).days <= WEEKS), None)


def _nearest_day(base: date, month: int, day: int) -> date | None:
    return direction.chosen(direction.in_years(base, month, day), base, None, None)


def _just_past(day: date | None, expression: CalendarDate, context: Context) -> bool:
    """Whether news speak of a day of the last weeks, whatever old year stands beside it."""
    bare = not context.history and expression.direction is None and expression.anchor is Anchor.PUBLICATION
    return bare and day is not None and context.published is not None and 0 <= (context.published - day).days <= WEEKS


def _day_pointed_at(day: int, pointed: Direction, base: date, anchor: Anchor) -> Dated:
    """The last, the next day with a number: el pasado día 3."""
    near = [found for step in range(-2, 3) if (found := _in_month(base, day, step))]
    found = direction.chosen(near, base, pointed, None)
    if found is None:
        return _unknown("no-such-day")
    return _dated(civil.days(found), Grain.DAY, anchor, _why(_how(pointed, None), anchor, base), _DAY_OF_YEAR)


def _day_of_running_month(day: int, context: Context) -> Dated:
    """A day number alone: of the month the text speaks of, or the next where it closes an interval or is a plan."""
    moment, anchor, grain = context.running_moment()
    if grain > Grain.MONTH and context.published and not context.history:
        moment, anchor, grain = civil.midnight(context.published), Anchor.PUBLICATION, Grain.DAY
    if moment is None or grain > Grain.MONTH:
        return _unknown("no-anchor", f"XXXX-XX-{day:02}")
    base, published = moment.date(), context.published
    opened = context.day_of_sentence() if context.bound is Bound.TO else None
    found = _in_month(base, day, 0) or _in_month(base, day, -1)
    if found is not None and opened is not None and found < opened:
        found = _in_month(base, day, 1)
    elif found is not None and published is not None and not context.history:
        far = context.tense is None and (found - published).days > HALF_A_MONTH
        if (far or context.tense is Tense.PAST) and base <= published < found:
            found = _in_month(base, day, -1)
        elif context.tense is Tense.FUTURE and found < published:
            found = _in_month(published, day, int(day < published.day))
    if found is None:
        return _unknown("no-such-day")
    return _dated(civil.days(found), Grain.DAY, anchor, _why("nearest", anchor, base), _DAY_OF_YEAR)


def _in_month(base: date, day: int, step: int) -> date | None:
    """That day of the month so many months after the one of `base`."""
    index = base.year * 12 + base.month - 1 + step
    return civil.real(index // 12, index % 12 + 1, day)


_PARTS = {
    Cycle.QUARTER: (civil.quarter, Grain.QUARTER),
    Cycle.HALF: (civil.half, Grain.QUARTER),
    Cycle.SEASON: (civil.season, Grain.SEASON),
}


@resolve.register
def _(expression: PartOfYear, context: Context) -> Dated:
    make, grain = _PARTS[expression.cycle]
    ancient = (
        expression.year if expression.before_christ else 0 if expression.year else context.history and context.ancient
    )
    if ancient and expression.cycle is Cycle.SEASON:
        return _ancient(f"{timex3.before_christ(ancient)}-{timex3.SEASONS[expression.index - 1]}")
    number, anchor, reason = _whole_year(expression.year, context), Anchor.ABSOLUTE, _ABSOLUTE
    if expression.within is not None:
        outer = resolve(expression.within, context)
        start = outer.value.interval.start if outer.value else None
        number, anchor, reason = (start.year if start else None), outer.anchor, outer.reason
    if expression.index == SAME_INDEX and number is not None:
        return _quarter_of_year(number, context)
    if number is None:
        base, anchor, base_grain = _base(expression, context)
        if base is None:
            return _unknown("no-anchor")
        number, how = _year_of_part(expression, base, base_grain, context)
        reason = _why(how, anchor, base)
    return _dated(
        make(number, expression.index), grain, anchor, reason, _YEAR if expression.year is None else frozenset()
    )


def _quarter_of_year(number: int, context: Context) -> Dated:
    """The quarter under discussion in another year; the year, where none is."""
    start = context.quarter.interval.start if context.quarter else None
    if start is None:
        return _dated(civil.year(number), Grain.YEAR, Anchor.ABSOLUTE, _ABSOLUTE)
    index = (start.month + 2) // 3
    return _dated(civil.quarter(number, index), Grain.QUARTER, Anchor.ABSOLUTE, _ABSOLUTE)


def _year_of_part(part: PartOfYear, base: date, grain: Grain, context: Context) -> tuple[int, str]:
    """The year of a quarter, half or season: as a word says, else begun already, else ahead if the tense is future."""
    make, _ = _PARTS[part.cycle]
    yearly = part.direction is Direction.THIS and part.cycle is not Cycle.SEASON
    if yearly or (grain >= Grain.YEAR and part.direction is None and not context.history):
        return base.year, "this"
    moment = civil.midnight(base)
    onward = context.history or part.anchor is Anchor.RUNNING
    if onward and part.direction is None and context.running is not None:
        if context.history and part.anchor is not Anchor.RUNNING:
            first = make(base.year, part.index).start or moment
            return _continuing(context, base, grain, first.month, 1).year, "running-year"
        return min(_around(base.year), key=lambda number: _away(make(number, part.index), moment)), "running-year"
    years = _around(base.year)
    if part.direction is Direction.THIS:
        return _this_part(part, base, context), "this"
    past = [number for number in years if (make(number, part.index).start or moment) <= moment]
    ahead = [number for number in years if (make(number, part.index).start or moment) > moment]
    if part.direction is Direction.LAST:
        over = [number for number in past if (make(number, part.index).end or moment) <= moment]
        return max(over), "last"
    if part.direction is Direction.NEXT:
        return min(ahead), "next"
    stale = moment - (make(max(past), part.index).end or moment) > LATELY
    if context.tense is Tense.FUTURE and stale:
        return min(ahead), "future-tense"
    return max(past), "past-tense"


def _this_part(part: PartOfYear, base: date, context: Context) -> int:
    """The year of "this winter": of the last begun in the past, of the first not over ahead, else of the nearest."""
    make, moment = civil.season, civil.midnight(base)
    spans = {number: make(number, part.index) for number in _around(base.year)}
    begun = max(number for number, span in spans.items() if span.start and span.start <= moment)
    if context.tense is Tense.PAST:
        return begun
    unfinished = min(number for number, span in spans.items() if span.end and span.end > moment)
    if context.tense is Tense.FUTURE or begun == unfinished:
        return unfinished
    gone, ahead = moment - (spans[begun].end or moment), (spans[unfinished].start or moment) - moment
    return begun if gone < ahead else unfinished


def _around(number: int) -> range:
    return range(number - 2, number + 3)


def _away(interval: Interval, moment: datetime) -> timedelta:
    start = interval.start or moment
    return start - moment if start >= moment else 2 * (moment - start)


@resolve.register
def _(expression: Feast, context: Context) -> Dated:
    number, anchor, reason = _whole_year(expression.year, context), Anchor.ABSOLUTE, _ABSOLUTE
    if expression.within is not None:
        outer = resolve(expression.within, context)
        start = outer.value.interval.start if outer.value else None
        number, anchor, reason = (start.year if start else None), outer.anchor, outer.reason
    if WHOLE_DATE.fullmatch(expression.day):
        day = date.fromisoformat(expression.day)
    elif number is not None:
        day = feast_day(expression.day, number)
    else:
        base, anchor, grain = context.base(pointed=expression.direction is not None)
        if base is None:
            return _unknown("no-anchor")
        span = [base.year] if grain >= Grain.YEAR else range(max(base.year - 2, 1), base.year + 3)
        days = [feast_day(expression.day, year) for year in span]
        if context.history and expression.direction is None:
            usual = feast_day(expression.day, base.year)
            days = [feast_day(expression.day, _continuing(context, base, grain, usual.month, usual.day).year)]
        day = direction.chosen(days, base, expression.direction, context.tense) or days[0]
        reason = _why(_how(expression.direction, context.tense), anchor, base)
    grain = Grain.WEEK if expression.day.startswith(_WEEK_OF) else Grain.DAY
    dated = _dated(civil.containing(day, grain), grain, anchor, reason)
    if dated.value and expression.day.startswith(_ISLAMIC):
        return dated._replace(value=replace(dated.value, modifier=Modifier.APPROX))
    return dated


_ISLAMIC = "hijri-"
_WEEK_OF = "week-"


def feast_day(name: str, number: int) -> date:
    """The day of a feast in a year: "12-25", "easter-2", or month/weekday/nth (11/4/4: November's fourth Thursday).

    "hijri-10-01" is a day of the Islamic calendar, "moon-01-01" of the Chinese one, "sun-15" when the sun is there;
    "week-easter-2" is a day of the week that is named.
    """
    name = name.removeprefix(_WEEK_OF)
    if name.startswith(_ISLAMIC):
        month, day = name.removeprefix(_ISLAMIC).split("-")
        return civil.hijri_day(number, int(month), int(day))
    for sky, day_of in (("moon-", moons.moon_day), ("sun-", moons.sun_day)):
        if name.startswith(sky):
            return day_of(number, *map(int, name.removeprefix(sky).split("-")))
    for movable, sunday in (("easter", civil.easter), ("pascha", civil.orthodox_easter)):
        if name.startswith(movable):
            return sunday(number) + timedelta(days=int(name.removeprefix(movable) or 0))
    if "/" in name:
        of_month, weekday, nth = map(int, name.split("/"))
        return civil.nth_weekday(number, of_month, weekday, nth) or date(number, of_month, 1)
    month, day = name.split("-")
    return date(number, int(month), int(day))


@resolve.register
def _(expression: NthWeekday, context: Context) -> Dated:
    outer = resolve(expression.month, context)
    start = outer.value.interval.start if outer.value else None
    day = civil.nth_weekday(start.year, start.month, expression.weekday, expression.nth) if start else None
    if day is None:
        return _unknown("no-such-day")
    return _dated(civil.days(day), Grain.DAY, outer.anchor, outer.reason)


@resolve.register
def _(expression: NthUnit, context: Context) -> Dated:
    outer = resolve(expression.within, context)
    span = outer.value.interval if outer.value else None
    if span is None or span.start is None or span.end is None:
        return _unknown("no-anchor")
    grain = GRAINS[expression.unit]
    first = span.start if expression.nth > 0 else civil.shifted(span.end, -1, Grain.DAY)
    step = expression.nth - 1 if expression.nth > 0 else expression.nth + 1
    target = civil.shifted(first, step, grain)
    if not span.start <= target < span.end:
        return _unknown("no-such-day")
    return _dated(civil.containing(target.date(), grain), grain, outer.anchor, outer.reason)


@resolve.register
def _(expression: Enclosing, context: Context) -> Dated:
    outer = resolve(expression.day, context)
    start = outer.value.interval.start if outer.value else None
    if start is None:
        return _unknown("no-anchor")
    grain = GRAINS[expression.unit]
    return _dated(civil.containing(start.date(), grain), grain, outer.anchor, outer.reason)


@resolve.register
def _(expression: Decade, context: Context) -> Dated:
    if expression.within is not None:
        return _decade_of_century(expression, resolve(expression.within, context))
    if expression.before_christ:
        return _ancient(timex3.before_christ(expression.first)[:-1])
    first = _full_decade(expression, context) if expression.short else expression.first
    return _dated(civil.months(first, 1, 120), Grain.DECADE, Anchor.ABSOLUTE, _ABSOLUTE)


def _decade_of_century(expression: Decade, century: Dated) -> Dated:
    start = century.value.interval.start if century.value else None
    if start is None:
        return _unknown("no-anchor")
    first = start.year // 100 * 100 + expression.first
    return _dated(civil.months(first, 1, 120), Grain.DECADE, century.anchor, century.reason)


def _full_decade(expression: Decade, context: Context) -> int:
    base = context.published.year if context.published else 1999
    return base - (base - expression.first) % 100


@resolve.register
def _(expression: Century, _context: Context) -> Dated:
    if expression.before_christ:
        return _ancient(f"BC{expression.number - 1:02}")
    return _dated(civil.century(expression.number), Grain.CENTURY, Anchor.ABSOLUTE, _ABSOLUTE)


@resolve.register
def _(expression: Shift, context: Context) -> Dated:
    if expression.nowadays and _at_large(context):
        return resolve(Reference.PRESENT, context)
    if (quarter := _of_quarter(expression, context)) is not None:
        return quarter
    grain = GRAINS[expression.unit]
    goes_on = context.history or expression.anchor is Anchor.RUNNING
    if context.ancient and goes_on and expression.unit is Unit.YEAR and context.ancient > expression.count:
        return _ancient(timex3.before_christ(context.ancient - expression.count), Anchor.RUNNING)
    moment, anchor, known = _moment(expression, context)
    if moment is None:
        return _unknown("no-anchor")
    if grain < known and not _coarse_enough(grain, known):
        if context.history or context.published is None or not expression.count:
            return _unknown("anchor-too-coarse", _vague(grain))
        moment, anchor = civil.midnight(context.published), Anchor.PUBLICATION
    told_later = expression.anchor is Anchor.RUNNING and expression.count > 0 and context.tense is Tense.PAST
    if told_later and anchor is Anchor.PUBLICATION and grain >= Grain.DAY:
        return _unknown("no-anchor", _vague(grain))
    count = expression.count * MULTIPLES.get(expression.unit, 1) - _weekend_over(expression, moment, context)
    target = civil.shifted(moment, count, grain)
    reason = _shifted(expression, anchor, moment.date())
    if grain < Grain.DAY:
        return _dated(_sub_day(target, grain), grain, anchor, reason)
    return _dated(civil.containing(target.date(), grain), grain, anchor, reason)


def _at_large(context: Context) -> bool:
    """Whether "today" is these days: in histories, and in the present tense of a text that does not go by days.

    Where something lasts until today or begins with it, it is the day.
    """
    return context.history or (not context.daily and context.tense is None and context.bound is None)


def _weekend_over(expression: Shift, moment: datetime, context: Context) -> bool:
    """Whether "the weekend" of a clause in the past, read on a working day, is the last one."""
    running = expression.unit is Unit.WEEKEND and not expression.count and expression.anchor is Anchor.NONE
    return running and moment.isoweekday() <= WORKING_DAYS and context.bound is None and context.tense is Tense.PAST


def _shifted(expression: Shift, anchor: Anchor, base: date) -> Reason:
    """Why a shift ends where it does, the count without its sign."""
    key = "shift-on" if expression.count > 0 else "shift-back" if expression.count else "shift-none"
    facts = {"count": str(abs(expression.count)), "unit": expression.unit.value}
    return Reason(key, {"anchor": anchor.value, "base": base.isoformat(), **facts})


def _of_quarter(expression: Shift, context: Context) -> Dated | None:
    """The quarter under discussion, or in a comparison the one a year before it; None where none is meant."""
    same = (
        expression.anchor is Anchor.RUNNING and expression.unit in (Unit.QUARTER, Unit.PERIOD) and not expression.count
    )
    if context.history or not (same or expression.comparison):
        return None
    if context.quarter is not None and context.quarter.interval.start is not None:
        start = civil.shifted(context.quarter.interval.start, 0 if same else -1, Grain.YEAR)
        anchor = Anchor.RUNNING
    elif same and context.published is not None:
        start = civil.shifted(civil.midnight(context.published), -1, Grain.QUARTER)
        anchor = Anchor.PUBLICATION
    else:
        return None
    return _dated(
        civil.containing(start.date(), Grain.QUARTER), Grain.QUARTER, anchor, _why("quarter", anchor, start.date())
    )


def _coarse_enough(grain: Grain, known: Grain) -> bool:
    """Months and quarters can be counted from one another; days only from days."""
    return known <= Grain.DAY or (grain >= Grain.MONTH and known <= Grain.SEASON)


def _vague(grain: Grain) -> str:
    if grain <= Grain.DAY:
        return "XXXX-XX-XX"
    if grain >= Grain.YEAR:
        return "XXXX"
    return "XXXX-WXX" if grain <= Grain.WEEK else "XXXX-XX"


def _sub_day(moment: datetime, grain: Grain) -> Interval:
    cut = moment.replace(minute=0 if grain is Grain.HOUR else moment.minute, second=0, microsecond=0)
    return Interval(cut, civil.shifted(cut, 1, grain))


def _goes_on(context: Context) -> bool:
    """Whether what is counted on goes on from the text: in stories, and beside a date ahead or one without tense."""
    if context.history or context.tense is Tense.PAST:
        return True
    beside = context.in_sentence.interval.start if context.in_sentence else None
    ahead = beside is not None and context.published is not None and beside.date() > context.published
    return beside is not None and (ahead or context.tense is None)


def _moment(expression: Shift, context: Context) -> tuple[datetime | None, Anchor, Grain]:
    told = context.history and _is_of_story(expression, context)
    onward = expression.anchor is Anchor.NONE and expression.count > 0 and not expression.comparison
    if expression.anchor is Anchor.RUNNING and expression.unit is Unit.DAY and abs(expression.count) <= BESIDE:
        return _same_day(context)
    if expression.anchor is Anchor.RUNNING or told or (onward and _goes_on(context)):
        return context.running_moment(compared=expression.comparison)
    if context.published is None:
        return None, Anchor.NONE, Grain.CENTURY
    return civil.midnight(context.published), Anchor.PUBLICATION, Grain.SECOND


def _is_of_story(expression: Shift, context: Context) -> bool:
    """Whether "last week" of a history can count from its running date, which is known finely enough."""
    grain, running = GRAINS[expression.unit], context.running
    if running is None or grain < Grain.WEEK:
        return False
    known = running.grain
    return expression.anchor is not Anchor.PUBLICATION or grain >= known or _coarse_enough(grain, known)


def _same_day(context: Context) -> tuple[datetime | None, Anchor, Grain]:
    """The running date; the last day of the story where that is no day."""
    moment, anchor, grain = context.running_moment()
    if grain <= Grain.DAY or context.running_day is None:
        return moment, anchor, grain
    return civil.midnight(context.running_day), Anchor.RUNNING, Grain.DAY


@resolve.register
def _(expression: PartOfDay, context: Context) -> Dated:
    part, led_to = expression.part.removesuffix(LEADS_TO), expression.part.endswith(LEADS_TO)
    day, anchor, reason = _day_for(expression.day, context)
    if day is None:
        return _unknown("no-anchor", f"XXXX-XX-XXT{part}")
    first, last = HOURS_OF_PART.get(part, (0, 24))
    start = civil.shifted(civil.midnight(day), -1 if led_to else 0, Grain.DAY)
    value = TimeValue(Interval(start + timedelta(hours=first), start + timedelta(hours=last)), Grain.HOUR)
    return Dated(value, f"{day.isoformat()}T{part}", anchor, reason)


@resolve.register
def _(expression: Clock, context: Context) -> Dated:
    day, anchor, reason = _day_for(expression.day, context)
    grain = (
        Grain.SECOND if expression.second is not None else Grain.MINUTE if expression.minute is not None else Grain.HOUR
    )
    if day is None:
        return _unknown("no-anchor", f"XXXX-XX-XXT{expression.hour:02}:{expression.minute or 0:02}")
    if expression.hour == HOURS_OF_DAY:
        return Dated(_end_of_day(day), f"{day.isoformat()}T24:00", anchor, reason)
    start = civil.midnight(day) + timedelta(
        hours=expression.hour, minutes=expression.minute or 0, seconds=expression.second or 0
    )
    return _dated(Interval(start, civil.shifted(start, 1, grain)), grain, anchor, reason)


def _end_of_day(day: date) -> TimeValue:
    midnight = civil.shifted(civil.midnight(day), 1, Grain.DAY)
    return TimeValue(Interval(midnight, civil.shifted(midnight, 1, Grain.MINUTE)), Grain.MINUTE)


def _day_for(expression: Expression | None, context: Context) -> tuple[date | None, Anchor, Reason]:
    if expression is None:
        day, anchor = context.day()
        return day, anchor, _why("day-of-text", anchor, day)
    day_itself = replace(expression, nowadays=False) if isinstance(expression, Shift) else expression
    outer = resolve(day_itself, context)
    start = outer.value.interval.start if outer.value else None
    return (start.date() if start else None), outer.anchor, outer.reason


@resolve.register
def _(expression: Duration, context: Context) -> Dated:
    value = timex3.duration(expression)
    if not expression.side or context.published is None or context.history:
        return Dated(None, value, Anchor.NONE, Reason("duration"))
    today = civil.days(context.published)
    far = _counted(today.start, expression, expression.side)
    if far is None:
        return Dated(None, value, Anchor.NONE, Reason("duration"))
    interval = Interval(far, today.end) if expression.side < 0 else Interval(today.start, far)
    grain = GRAINS[expression.amounts[-1][1]]
    return Dated(TimeValue(interval, grain), value, Anchor.PUBLICATION, Reason("duration-dated"))


@resolve.register
def _(expression: Landmark, _context: Context) -> Dated:
    length = (expression.last - expression.first).days + 1
    interval = civil.days(expression.first, length)
    if length == 1:
        return _dated(interval, Grain.DAY, Anchor.ABSOLUTE, Reason("landmark"))
    years, months = round(length / DAYS_OF_YEAR), round(length / DAYS_OF_MONTH)
    amount = (years, Unit.YEAR) if years > 1 else (months, Unit.MONTH) if months else (length, Unit.DAY)
    grain = GRAINS[amount[1]]
    return Dated(TimeValue(interval, grain), timex3.duration(Duration((amount,))), Anchor.ABSOLUTE, Reason("landmark"))


@resolve.register
def _(expression: LunarMonth, context: Context) -> Dated:
    value = timex3.duration(Duration(((1, Unit.MONTH),)))
    base, anchor, _ = context.base()
    if expression.year is not None:
        anchor, reason = Anchor.ABSOLUTE, Reason("lunar-month", {"anchor": Anchor.ABSOLUTE.value})
        found = civil.hijri_months(expression.month, expression.year)
    elif base is not None:
        years = range(max(base.year - 1, civil.FIRST_YEAR), base.year + 2)
        near = {month.start: month for year in years for month in civil.hijri_months(expression.month, year)}
        days = [start.date() for start in near if start]
        first = direction.chosen(days, base, None, context.tense)
        found, reason = ([near[civil.midnight(first)]] if first else []), _why("lunar-month", anchor, base)
    else:
        return _unknown("no-anchor", value)
    if len(found) != 1:
        return _unknown("no-anchor", value)
    return Dated(TimeValue(found[0], Grain.MONTH, Modifier.APPROX), value, anchor, reason)


@resolve.register
def _(expression: EventOffset, context: Context) -> Dated:
    value = timex3.duration(expression.length)
    if expression.event is not None:
        event = resolve(expression.event, context).value
    else:
        event = context.dated_by(expression.words)
    start, end = (event.interval.start, event.interval.end) if event else (None, None)
    grain = GRAINS[expression.length.amounts[-1][1]]
    if (
        event is None
        or start is None
        or end is None
        or (grain < event.grain and not _coarse_enough(grain, event.grain))
    ):
        return Dated(None, value, Anchor.EVENT, Reason("event", {"event": " ".join(expression.words)}))
    base = start if expression.side < 0 else last_moment(end)
    target = _counted(civil.midnight(base.date()), expression.length, expression.side)
    if target is None:
        return Dated(None, value, Anchor.EVENT, Reason("event", {"event": " ".join(expression.words)}))
    dated = TimeValue(civil.containing(target.date(), grain), max(grain, Grain.DAY))
    return Dated(dated, value, Anchor.EVENT, Reason("event-dated", {"base": base.date().isoformat()}))


def _counted(moment: datetime | None, length: Duration, side: int) -> datetime | None:
    """The moment so much before (-1) or after (+1) another; None where an amount is unknown or broken."""
    for count, unit in length.amounts:
        if moment is None or count is None or count % 1:
            return None
        moment = civil.shifted(moment, side * int(count) * MULTIPLES.get(unit, 1), GRAINS[unit])
    return moment


@resolve.register
def _(expression: Repeat, _context: Context) -> Dated:
    return Dated(None, expression.value, Anchor.NONE, Reason("set"))


@resolve.register
def _(expression: Reference, _context: Context) -> Dated:
    return Dated(None, expression.value, Anchor.PUBLICATION, Reason("reference", {"reference": expression.value}))
