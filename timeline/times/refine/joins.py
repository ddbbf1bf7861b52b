"""Neighbours that are one expression: a date and its year, a part of day and its day."""

from collections.abc import Callable
from dataclasses import replace

from timeline.model import Anchor, Modifier
from timeline.times.expressions import (
    CalendarDate,
    Century,
    Clock,
    Decade,
    Enclosing,
    EventOffset,
    Expression,
    Feast,
    Hit,
    Landmark,
    PartOfDay,
    PartOfYear,
    Shift,
    Unit,
)
from timeline.times.lexicon import NOTHING
from timeline.times.line import Line

_YEAR_GAPS = {"", "of", "comma", "in", "of the"}
_OWNER_GAPS = {"", "possessive"}
_DAY_GAPS = {
    "",
    "of the",
    "in",
    "at",
    "in the",
    "at the",
    "edge",
    "in edge",
    "at edge",
    "edge of",
    "in edge of",
    "in the edge of",
}
_PART_GAPS = {"", "in", "in the", "at"}
_CLOCK_GAPS = {"", "of", "of the"}
_CENTURY_GAPS = {"", "of", "of the"}
_CLOCK_AFTER_DAY = {"at", "comma", "comma at", "in", "comma in", "to"}
_APART = {"comma", "at", "in", "comma in"}
_SHARED_GAPS = {"and", "to", "dash", "and the", "to the", "and of the", "to of the", "dash the", "slash"}
_JOINTS = "contracted|comma|possessive|dash|edge|the|of|at|in|and|to|slash"
LONGEST_GAP = 4
_COUNTED_FROM = "after|before|of|contracted"
NIGHT = "NI"
_TIMES = (PartOfDay, Clock)
NOON = 12
_FIRST_HOURS = {"AF": 1, "EV": 1, "NI": 6, "MI": 1}
"""From which hour on a dial of twelve a part of day is past noon."""
Join = Callable[[Hit, Hit, Line], list[Hit] | None]


def years_joined(hits: list[Hit], line: Line) -> list[Hit]:
    """July last year, this year's third quarter."""
    return _paired(hits, line, _year_pair)


def years_shared(hits: list[Hit], line: Line) -> list[Hit]:
    """The spring and summer of 2022, June 12 to June 14, 2024: the first has the year of the second."""
    done: list[Hit] = []
    shared = False
    for hit in reversed(hits):
        shared = bool(done) and _shares_year(hit, done, shared, line)
        done.append(_of_same_year(hit, done[-1].expression) if shared else hit)
    return done[::-1]


def _shares_year(hit: Hit, after: list[Hit], shared: bool, line: Line) -> bool:
    """Whether a hit has the year of the nearest one after it, itself the last or `shared` by it."""
    nearest = after[-1]
    if not (_lacks_year(hit.expression) and _states_year(nearest.expression)):
        return False
    if _goes_with(hit, nearest, line):
        return True
    listed = shared or (len(after) > 1 and _goes_with(nearest, after[-2], line))
    months = _is_month(hit.expression) and _is_month(nearest.expression)
    return months and listed and gap(hit, nearest, line) == "comma"


def _states_year(expression: Expression) -> bool:
    """Whether an expression says of which year its part is."""
    if isinstance(expression, CalendarDate):
        return bool(expression.month and (expression.year or expression.direction))
    return isinstance(expression, PartOfYear) and bool(expression.year)


def _is_month(expression: Expression) -> bool:
    return isinstance(expression, CalendarDate) and expression.month is not None and expression.day is None


def _goes_with(left: Hit, right: Hit, line: Line) -> bool:
    """Whether "and", "to" or a dash joins two hits; a contracted preposition counts as one: "du 6 mai au 3 juin"."""
    ranged = right.first - left.last == 1 and line.of_type(left.last, "to")
    return ranged or gap(left, right, line) in _SHARED_GAPS


def years_carried(hits: list[Hit], line: Line) -> list[Hit]:
    """From May last year to July: the second has the year of the first, where it comes later in the year."""
    done: list[Hit] = []
    for hit in hits:
        done.append(_going_on(done[-1], hit, line) if done else hit)
    return done


def _going_on(opening: Hit, hit: Hit, line: Line) -> Hit:
    before, after = opening.expression, hit.expression
    if not (isinstance(before, CalendarDate) and isinstance(after, CalendarDate) and _lacks_year(after)):
        return hit
    if before.month is None or (before.year is None and before.within is None):
        return hit
    onward = (before.month, before.day or 1) < (after.month, after.day or 1)
    if not onward or gap(opening, hit, line) not in ("to", "dash"):
        return hit
    same = replace(after, year=before.year, short_year=before.short_year, within=before.within)
    return hit._replace(expression=same)


def _of_same_year(hit: Hit, after: Expression) -> Hit:
    expression = hit.expression
    if isinstance(expression, CalendarDate) and isinstance(after, CalendarDate) and after.month and after.direction:
        return hit._replace(expression=replace(expression, direction=after.direction))
    if isinstance(expression, CalendarDate) and isinstance(after, CalendarDate) and after.month and after.year:
        return hit._replace(expression=replace(expression, year=after.year, short_year=after.short_year))
    if isinstance(expression, PartOfYear) and isinstance(after, PartOfYear) and after.year:
        return hit._replace(expression=replace(expression, year=after.year))
    return hit


def clocks_shared(hits: list[Hit], _line: Line) -> list[Hit]:
    """From 8 to 10 a.m. on Tuesday, 6 p.m. (1500 GMT) on Tuesday: both times are of the day of the second."""
    done: list[Hit] = []
    for hit in reversed(hits):
        after = done[-1].expression if done and done[-1].first - hit.last <= LONGEST_GAP else None
        if isinstance(after, Clock) and after.day is not None and _lacks_day(hit.expression, Clock):
            done.append(hit._replace(expression=_on_day(hit.expression, after.day)))
        else:
            done.append(hit)
    return done[::-1]


def weeks_joined(hits: list[Hit], line: Line) -> list[Hit]:
    """Monday of next week, the week of 6 October."""
    return _paired(hits, line, _week_pair)


def decades_joined(hits: list[Hit], line: Line) -> list[Hit]:
    """The eighties of the last century, with the century before or after them."""
    return _paired(hits, line, _decade_pair)


def _decade_pair(left: Hit, right: Hit, line: Line) -> list[Hit] | None:
    for decade, century, gaps in ((right, left, _OWNER_GAPS), (left, right, _CENTURY_GAPS)):
        if _is_short_decade(decade.expression) and _is_century(century.expression) and gap(left, right, line) in gaps:
            whole = _in_century(decade.expression, century.expression)
            return [decade._replace(first=left.first, last=right.last, expression=whole)]
    return None


def _is_short_decade(expression: Expression) -> bool:
    return isinstance(expression, Decade) and expression.short


def _in_century(decade: Expression, century: Expression) -> Expression:
    return replace(decade, within=century) if isinstance(decade, Decade) else decade


def _is_century(expression: Expression) -> bool:
    if isinstance(expression, Century):
        return not expression.before_christ
    return isinstance(expression, Shift) and expression.unit is Unit.CENTURY


def weekdays_named(hits: list[Hit], line: Line) -> list[Hit]:
    """Yesterday Monday: one day, said twice."""
    return _paired(hits, line, _named_pair)


def _named_pair(left: Hit, right: Hit, _line: Line) -> list[Hit] | None:
    day, name = left.expression, right.expression
    counted = isinstance(day, Shift) and day.unit is Unit.DAY and day.anchor is Anchor.PUBLICATION
    if not counted or left.last != right.first or not isinstance(name, CalendarDate) or not _is_bare_weekday(name):
        return None
    return [left._replace(last=right.last)]


def stamped(hits: list[Hit], line: Line) -> list[Hit]:
    """18:40 – The sirens sound: a time that opens its line is of the day of publication, as in reports as they come."""
    if not hits or hits[0].first or not _lacks_day(hits[0].expression, Clock):
        return hits
    if not line.of_type(hits[0].last, "colon|dash|dot"):
        return hits
    today = Shift(0, Unit.DAY, Anchor.PUBLICATION)
    return [hits[0]._replace(expression=_on_day(hits[0].expression, today)), *hits[1:]]


def days_joined(hits: list[Hit], line: Line) -> list[Hit]:
    """Tuesday evening, noon Thursday, the night of 9 February."""
    return _paired(hits, line, _day_pair)


def nights_joined(hits: list[Hit], line: Line) -> list[Hit]:
    """The night of 3 to 4 May, the week of 3 to 9 May: one night or week, of its first day."""
    done: list[Hit] = []
    for hit in hits:
        night = _night_to(done, hit, line)
        if night is None:
            done.append(hit)
        else:
            del done[-1 if done[-1].expression == night.expression else -2 :]
            done.append(night)
    return done


def _night_to(done: list[Hit], hit: Hit, line: Line) -> Hit | None:
    """The night or week that a hit closes, None where it closes none."""
    between = _is_between(done, hit, line)
    if not done or not is_day(hit.expression) or not (between or _leads_to(done[-1], hit, line)):
        return None
    night = done[-1].expression
    if isinstance(night, Enclosing):
        return done[-1]._replace(last=hit.last)
    if isinstance(night, PartOfDay) and night.part == NIGHT and night.day is not None:
        return done[-1]._replace(last=hit.last)
    opened = done[-2].expression if len(done) > 1 else None
    if not (isinstance(opened, PartOfDay) and opened.part == NIGHT and is_day(night)):
        return None
    if not between and gap(done[-2], done[-1], line) not in ("", "of", "of the"):
        return None
    return done[-2]._replace(last=hit.last, expression=replace(opened, day=night))


def _is_between(done: list[Hit], hit: Hit, line: Line) -> bool:
    """Whether a hit ends what "between" behind the last but one opens: the night between the 3rd and 4 May."""
    if len(done) < 2 or not line.of_type(done[-2].last, "between") or not line.of_type(done[-1].last, "and"):
        return False
    return done[-1].first - done[-2].last <= 2 and hit.first - done[-1].last <= 2


def _leads_to(left: Hit, right: Hit, line: Line) -> bool:
    between = range(left.last, right.first)
    if not between:
        return _is_eve(left.expression, right.expression)
    return len(between) <= 2 and line.of_type(left.last, "to|dash")


def _is_eve(night: Expression, day: Expression) -> bool:
    """Whether a night is that of the weekday before another."""
    eve = night.day if isinstance(night, PartOfDay) and night.part == NIGHT else None
    if not isinstance(eve, CalendarDate) or not isinstance(day, CalendarDate):
        return False
    return bool(eve.weekday and day.weekday) and ((day.weekday or 0) - (eve.weekday or 0)) % 7 == 1


def offsets_joined(hits: list[Hit], line: Line) -> list[Hit]:
    """Two days after the fall of the wall, the day after the vote of 8 May: the offset counts from the date behind."""
    return _paired(hits, line, _offset_pair)


def _offset_pair(left: Hit, right: Hit, line: Line) -> list[Hit] | None:
    offset = left.expression
    if not isinstance(offset, EventOffset) or not isinstance(right.expression, CalendarDate | Feast | Landmark):
        return None
    start = left.last - line.of_type(left.last - 1, "after|before")
    between = [at for at in range(start, right.first) if not line.of_type(at, "the")]
    if not between or not all(line.of_type(at, _COUNTED_FROM) for at in (between[0], between[-1])):
        return None
    if not all(line.of_type(at, _COUNTED_FROM) or _is_plain(line, at) for at in between):
        return None
    return [left._replace(expression=replace(offset, event=right.expression)), right]


def _is_plain(line: Line, at: int) -> bool:
    return line.symbols[at] == NOTHING and line.keys[at][0].isalpha()


def _paired(hits: list[Hit], line: Line, join: Join) -> list[Hit]:
    done: list[Hit] = []
    for hit in hits:
        joined = join(done[-1], hit, line) if done and hit.first - done[-1].last <= LONGEST_GAP else None
        if joined is None:
            done.append(hit)
        else:
            done[-1:] = joined
    return done


def gap(left: Hit, right: Hit, line: Line) -> str:
    """The types of the words between two hits, as far as joints go; "?" for any other word, none for a bracket."""
    start = left.last + (line.word(left.last) == ")")
    if start >= right.first:
        return ""
    if right.first - start > LONGEST_GAP:
        return "?"
    between = " ".join([_joint(line, at) for at in range(start, right.first)])
    return "of the" if between == "the" and line.of_type(left.last, "of") else between


def _joint(line: Line, at: int) -> str:
    found = line.first_of(at, _JOINTS)
    return "of the" if found == "contracted" else found or "?"


def _year_pair(left: Hit, right: Hit, line: Line) -> list[Hit] | None:
    if _lacks_year(left.expression) and _is_year(right.expression) and gap(left, right, line) in _YEAR_GAPS:
        return [left._replace(last=right.last, expression=_in_year(left.expression, right.expression))]
    owning = _OWNER_GAPS | {"the"} if isinstance(left.expression, Shift) else _OWNER_GAPS
    if _is_year(left.expression) and _lacks_year(right.expression) and gap(left, right, line) in owning:
        return [right._replace(first=left.first, expression=_in_year(right.expression, left.expression))]
    if _is_counted_month(left.expression) and _is_lone_day(right.expression) and not gap(left, right, line):
        return [right._replace(first=left.first, expression=_in_year(right.expression, left.expression))]
    return None


def _is_counted_month(expression: Expression) -> bool:
    return isinstance(expression, Shift) and expression.unit is Unit.MONTH


def _week_pair(left: Hit, right: Hit, line: Line) -> list[Hit] | None:
    day, week = left.expression, right.expression
    if not (isinstance(day, Shift) or isinstance(week, Shift)):
        return None
    if gap(left, right, line) not in ("", "of", "of the", "comma"):
        return None
    apart = gap(left, right, line) == "comma"
    if apart and isinstance(day, Shift) and day.unit is Unit.WEEK:
        if isinstance(week, CalendarDate) and _is_bare_weekday(week):
            return [left, right._replace(expression=replace(week, within=day))]
        return None
    if isinstance(day, CalendarDate) and _is_bare_weekday(day) and isinstance(week, Shift) and week.unit is Unit.WEEK:
        return [left._replace(last=right.last, expression=replace(day, within=week))]
    if not isinstance(day, Shift) or day.count or day.unit not in (Unit.WEEK, Unit.WEEKEND):
        return None
    if left.last < right.first and isinstance(week, CalendarDate) and week.day is not None:
        return [left._replace(last=right.last, expression=Enclosing(day.unit, week), rule="week-of")]
    return None


def _is_bare_weekday(day: CalendarDate) -> bool:
    return day.weekday is not None and day.day is None and day.direction is None


def _in_year(expression: Expression, year: Expression) -> Expression:
    return replace(expression, within=year) if isinstance(expression, CalendarDate | PartOfYear | Feast) else expression


def _on_day(expression: Expression, day: Expression) -> Expression:
    return replace(expression, day=day) if isinstance(expression, PartOfDay | Clock) else expression


def _is_lone_day(expression: Expression) -> bool:
    if not isinstance(expression, CalendarDate) or expression.day is None:
        return False
    return expression.month is None and expression.weekday is None and expression.within is None


def _lacks_year(expression: Expression) -> bool:
    if isinstance(expression, CalendarDate):
        undirected = expression.direction is None and expression.within is None
        return expression.year is None and expression.month is not None and undirected
    if isinstance(expression, PartOfYear | Feast):
        return expression.year is None and expression.within is None and expression.direction is None
    return False


def _is_year(expression: Expression) -> bool:
    if isinstance(expression, CalendarDate):
        return expression.year is not None and expression.month is None and not expression.before_christ
    return isinstance(expression, Shift) and expression.unit is Unit.YEAR


def is_day(expression: Expression) -> bool:
    """Whether an expression names a day."""
    if isinstance(expression, CalendarDate):
        return expression.day is not None or expression.weekday is not None
    return isinstance(expression, Feast) or (isinstance(expression, Shift) and expression.unit is Unit.DAY)


def _timed(hit: Hit) -> Hit:
    """Today before a time of day is the day, not these days."""
    if isinstance(hit.expression, Shift) and hit.expression.nowadays:
        return hit._replace(expression=replace(hit.expression, nowadays=False))
    return hit


def _named_day_pair(left: Hit, right: Hit, line: Line) -> list[Hit] | None:
    """Today, Friday: one day, said twice."""
    day, name = _timed(left), right.expression
    counted = (
        isinstance(day.expression, Shift) and day.expression.anchor is Anchor.PUBLICATION and is_day(day.expression)
    )
    if not counted or gap(left, right, line) != "comma" or not isinstance(name, CalendarDate):
        return None
    return [day, right._replace(expression=day.expression)] if _is_bare_weekday(name) else None


def _day_pair(left: Hit, right: Hit, line: Line) -> list[Hit] | None:
    if (said_twice := _named_day_pair(left, right, line)) is not None:
        return said_twice
    if not isinstance(left.expression, _TIMES) and not isinstance(right.expression, _TIMES):
        return None
    between = gap(left, right, line)
    return _clock_of_part(left, right, between) or _time_of_day(left, right, between, line)


def _clock_of_part(left: Hit, right: Hit, between: str) -> list[Hit] | None:
    if not between and isinstance(left.expression, PartOfDay) and _lacks_day(right.expression, Clock):
        return [right._replace(first=left.first, expression=_in_part(left.expression, right.expression))]
    if between in _PART_GAPS and isinstance(right.expression, PartOfDay) and _lacks_day(left.expression, Clock):
        return [left._replace(last=right.last, expression=_in_part(right.expression, left.expression))]
    return None


def _time_of_day(left: Hit, right: Hit, between: str, line: Line) -> list[Hit] | None:
    if not between and is_day(left.expression) and _lacks_day(right.expression, Clock):
        return [_of_day(right, left, left.modifier)]
    if is_day(left.expression) and _lacks_day(right.expression, PartOfDay) and between in _DAY_GAPS:
        edge = next((line.value(at, "edge") for at in range(left.last, right.first) if line.of_type(at, "edge")), None)
        modifier = Modifier(edge) if edge else left.modifier
        return [_of_day(right, left, modifier)]
    dated = isinstance(left.expression, CalendarDate | Feast)
    if dated and is_day(left.expression) and _lacks_day(right.expression, Clock) and between in _CLOCK_AFTER_DAY:
        return [_timed(left), right._replace(expression=_on_day(right.expression, left.expression))]
    if _lacks_day(right.expression, Clock) and _timed(left) is not left and right.first - left.last == 1:
        return [_timed(left), right._replace(expression=_on_day(right.expression, _timed(left).expression))]
    if not (_lacks_day(left.expression, (PartOfDay, Clock)) and is_day(right.expression)):
        return None
    listed = between == "comma" and isinstance(left.expression, Clock) and _names_month(right.expression)
    if between in _CLOCK_GAPS or listed:
        return [_of_day(left, right, left.modifier)]
    return [left._replace(expression=_on_day(left.expression, right.expression)), right] if between in _APART else None


def _names_month(expression: Expression) -> bool:
    return isinstance(expression, CalendarDate) and expression.month is not None


def _in_part(part: PartOfDay, clock: Expression) -> Expression:
    """A clock time in a part of day, on a dial of twelve hours: afternoon, three o'clock."""
    if not isinstance(clock, Clock):
        return clock
    later = _FIRST_HOURS.get(part.part, NOON) <= clock.hour < NOON
    return replace(clock, hour=clock.hour + NOON if later else clock.hour, day=part.day)


def _lacks_day(expression: Expression, kinds: type | tuple[type, ...]) -> bool:
    return isinstance(expression, kinds) and getattr(expression, "day", None) is None


def _of_day(time: Hit, day: Hit, modifier: Modifier | None) -> Hit:
    expression = _on_day(time.expression, day.expression)
    first, last = min(time.first, day.first), max(time.last, day.last)
    return Hit(first, last, expression, time.rule, modifier, day.bound)
