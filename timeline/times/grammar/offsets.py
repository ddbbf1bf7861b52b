"""Dates counted from publication or from what the text last spoke of."""

from dataclasses import replace
from itertools import takewhile

from timeline.model import Anchor, Modifier
from timeline.times.expressions import (
    CalendarDate,
    Direction,
    Duration,
    EventOffset,
    Expression,
    PartOfDay,
    Reference,
    Shift,
    Unit,
)
from timeline.times.grammar.amounts import AMOUNT, COUNT, count_of, length, unit_of
from timeline.times.grammar.dates import direction_of
from timeline.times.grammar.rule import Meaning, Parts, Piecewise, Rule
from timeline.times.lexicon import NOTHING
from timeline.times.line import Line


def counted(text: str, anchor: Anchor) -> Expression:
    """What a lexicon says of a day word: "day-1", "day+0:EV"."""
    offset, _, part = text.partition(":")
    cut = max(offset.find("+"), offset.find("-"))
    shift = Shift(int(offset[cut:]), Unit(offset[:cut]), anchor)
    return PartOfDay(part, shift) if part else shift


def deictic(parts: Parts) -> Meaning:
    """Yesterday, tonight; today, where the word may also mean nowadays."""
    said = counted(parts.value("deictic") or "", Anchor.PUBLICATION)
    if isinstance(said, Shift) and parts.line.of_type(parts.at("deictic") or 0, "reference"):
        return replace(said, nowadays=True)
    return said


def sequel(parts: Parts) -> Meaning:
    """The next day, the day before: from what the text last spoke of, or from the event that "of" names."""
    said = counted(parts.value("sequel") or "", Anchor.RUNNING)
    return _of_event(said, parts) if isinstance(said, Shift) else said


def _of_event(shift: Shift, parts: Parts) -> Expression:
    """The shift, from the event that "of" behind it names where there is one."""
    owned = parts.line.of_type(parts.last, "of|contracted")
    if not owned or not shift.count:
        return shift
    article = parts.last + (not parts.line.of_type(parts.last, "contracted"))
    side = 1 if shift.count > 0 else -1
    return EventOffset(Duration(((abs(shift.count), shift.unit),)), side, words=named_after(parts.line, article))


def _shift(parts: Parts, sign: int, anchor: Anchor) -> Meaning:
    count, unit = count_of(parts), unit_of(parts)
    if unit is Unit.PERIOD:
        return None
    if count is None:
        return Reference.PAST if sign < 0 else Reference.FUTURE
    if count % 1 and unit in _FINER:
        finer, times = _FINER[unit]
        return Shift(sign * int(count * times), finer, anchor)
    if unit is Unit.YEAR and count == 1 and sign < 0:
        return Shift(-1, unit, anchor, comparison=True)
    return Shift(sign * int(count), unit, anchor) if count >= 1 else Shift(0, unit, anchor)


_FINER = {Unit.YEAR: (Unit.MONTH, 12), Unit.HOUR: (Unit.MINUTE, 60), Unit.DECADE: (Unit.YEAR, 10)}


def ago(parts: Parts) -> Meaning:
    """So much before publication."""
    return _shift(parts, -1, Anchor.PUBLICATION)


def ahead(parts: Parts) -> Meaning:
    """So much after publication."""
    return _shift(parts, +1, Anchor.PUBLICATION)


def length_ago(parts: Parts) -> Meaning:
    """Vor drei Jahren: a length, counted back from publication by the word before it."""
    offset = EventOffset(length(parts), -1, Shift(0, Unit.DAY, Anchor.PUBLICATION))
    modifier = Modifier(parts.value("about") or "") if "about" in parts else None
    return (Piecewise(parts.first, parts.last - 1, offset, modifier=modifier),)


def whole_ago(parts: Parts) -> Meaning:
    """Il y a une dizaine de jours: so much before publication, in one word."""
    return _whole(parts, -1, Anchor.PUBLICATION)


def whole_ahead(parts: Parts) -> Meaning:
    """Dans une dizaine de jours: so much after publication."""
    return _whole(parts, +1, Anchor.PUBLICATION)


def whole_later(parts: Parts) -> Meaning:
    """Une dizaine de jours plus tard: so much after what the text last spoke of."""
    return _whole(parts, +1, Anchor.RUNNING)


def whole_earlier(parts: Parts) -> Meaning:
    """Une dizaine de jours plus tôt: so much before what the text last spoke of."""
    return _whole(parts, -1, Anchor.RUNNING)


def whole_stretch(parts: Parts) -> Meaning:
    """La dernière dizaine de jours: so much up to publication, or from it on."""
    direction = direction_of(parts)
    return Duration((_amount(parts),), direction.value if direction else 0)


def whole_around_event(parts: Parts) -> Meaning:
    """Une dizaine de jours après: after an event where one is named, else after what the text last spoke of."""
    side = +1 if parts.line.of_type(parts.last, "after") else -1
    if parts.line.word(parts.last + 1)[:1].isalnum():
        return EventOffset(Duration((_amount(parts),)), side, words=named_after(parts.line, parts.last + 1))
    return _whole(parts, side, Anchor.RUNNING)


def _whole(parts: Parts, sign: int, anchor: Anchor) -> Shift:
    number, unit = _amount(parts)
    return Shift(sign * number, unit, anchor)


def _amount(parts: Parts) -> tuple[int, Unit]:
    number, unit = (parts.value("duration") or "").split(" ")
    return int(number), Unit(unit)


def current(parts: Parts) -> Meaning:
    """The unit that runs at publication: l'année en cours."""
    return Shift(0, unit_of(parts), Anchor.PUBLICATION)


def year_ago(parts: Parts) -> Meaning:
    """Year-ago, year-earlier, the same period last year: the year before, or its quarter where the text speaks of one.

    "A" before it goes with the noun after it.
    """
    start = parts.first + ("a" in parts and "dash" in parts and parts.at("a") == parts.first)
    return (Piecewise(start, parts.last - 1, Shift(-1, Unit.YEAR, Anchor.NONE, comparison=True)),)


def onward(parts: Parts) -> Meaning:
    """So much on, from publication in plans, from the last date in stories; or from the event that "after" names."""
    if parts.line.of_type(parts.last, "after") and parts.line.word(parts.last + 1)[:1].isalnum():
        return EventOffset(length(parts), +1)
    return _shift(parts, +1, Anchor.NONE) if count_of(parts) is not None else length(parts)


def whole_onward(parts: Parts) -> Meaning:
    """So much on, in one word: through half a year."""
    number, unit = (parts.value("duration") or "").split(" ")
    return Shift(int(number), Unit(unit), Anchor.NONE)


def same_month(_parts: Parts) -> Meaning:
    """The same month a year earlier: twelve months before the one the text spoke of."""
    return Shift(-MONTHS, Unit.MONTH, Anchor.RUNNING)


def later(parts: Parts) -> Meaning:
    """So much after what the text last spoke of."""
    return _shift(parts, +1, Anchor.RUNNING)


def earlier(parts: Parts) -> Meaning:
    """So much before what the text last spoke of."""
    return _shift(parts, -1, Anchor.RUNNING)


def around_event(parts: Parts) -> Meaning:
    """So much before or after: after an event where one is named, else after what the text last spoke of."""
    side = +1 if parts.line.of_type(parts.last, "after") else -1
    if parts.line.word(parts.last + 1)[:1].isalnum():
        return EventOffset(length(parts), side, words=named_after(parts.line, parts.last + 1))
    return _shift(parts, side, Anchor.RUNNING)


def named_after(line: Line, at: int) -> tuple[str, ...]:
    """The words behind a definite article, up to the next sign or word that the lexicon types: "the summit"."""
    if not (line.of_type(at, "the") or line.of_type(at, "contracted")):
        return ()
    behind = range(at + 1, len(line.keys))
    named = takewhile(lambda place: line.keys[place].isalpha() and line.symbols[place] == NOTHING, behind)
    return tuple(map(line.written, named))


def day_before(parts: Parts) -> Meaning:
    """The day before, the week after: from the event behind it where one is named."""
    side = 1 if "after" in parts else -1
    if parts.line.of_type(parts.last, "the"):
        offset = EventOffset(Duration(((1, unit_of(parts)),)), side, words=named_after(parts.line, parts.last))
        return (Piecewise(parts.first, parts.last - 1, offset),)
    following = parts.line.word(parts.last)
    if following[:1].isalnum() and not parts.line.of_type(parts.last, "and"):
        return None
    return Shift(side, unit_of(parts), Anchor.RUNNING)


def turned(parts: Parts) -> Meaning:
    """The unit before, with or after that of publication."""
    direction = direction_of(parts)
    either = "next" in parts and parts.line.of_type(parts.at("next") or 0, "following")
    anchor = Anchor.NONE if either else Anchor.PUBLICATION
    return None if direction is None else Shift(direction.value, unit_of(parts), anchor)


def counted_unit(parts: Parts) -> Meaning:
    """The unit so many before or after that of publication, or a weekday in such a week."""
    count = int(parts.value("turn") or 0)
    if "weekday" in parts:
        week = Shift(count, Unit.WEEK, Anchor.PUBLICATION)
        return CalendarDate(weekday=parts.number("weekday"), within=week)
    return Shift(count, unit_of(parts), Anchor.PUBLICATION)


def continued(parts: Parts) -> Meaning:
    """The unit before, with or after that of what the text last spoke of."""
    onward, back = "following" in parts or "after" in parts, "previous" in parts or "earlier" in parts
    count = 1 if onward else -1 if back else 0
    return _of_event(Shift(count, unit_of(parts), Anchor.RUNNING), parts)


def stretch(parts: Parts) -> Meaning:
    """A number of units up to publication, or from it on."""
    direction = direction_of(parts)
    return Duration(((count_of(parts), unit_of(parts)),), direction.value if direction else 0)


def some(parts: Parts) -> Meaning:
    """The following days: some of them."""
    return Duration(((None, unit_of(parts)),))


def recent(parts: Parts) -> Meaning:
    """Recent weeks, coming months: no calendar says how many."""
    if "recent" in parts:
        return Reference(parts.value("recent") or Reference.PAST)
    return {Direction.LAST: Reference.PAST, Direction.NEXT: Reference.FUTURE}.get(
        direction_of(parts) or Direction.THIS, Reference.PRESENT
    )


def early(parts: Parts) -> Meaning:
    """Earlier this month, later that year."""
    anchor = Anchor.RUNNING if "that" in parts or "the" in parts else Anchor.PUBLICATION
    return Shift(0, unit_of(parts), anchor)


MONTHS = 12
TURN = "(last|next)"
YEAR_AGO = "unit:year dash (ago|earlier)"
YEAR_BACK = "(the? last unit:year|the? unit:year last|the? (previous|following) unit:year|a unit:year (ago|earlier))"
FROM_TEXT = "(following|previous|same|that)"
RULES = (
    Rule("deictic", "deictic", deictic),
    Rule("sequel", "sequel", sequel),
    Rule("ago", f"{AMOUNT} ago", ago),
    Rule("ago", f"{COUNT} unit and a half ago", ago),
    Rule("ago", f"ago_before about? {COUNT} word? unit", ago),
    Rule("ago", f"ago_before about? {COUNT} unit and a? half", ago),
    Rule("later", f"{COUNT} unit and a? half later", later),
    Rule("later", "num dash? and dash? a? dash? half unit later", later),
    Rule("earlier", "num dash? and dash? a? dash? half unit earlier", earlier),
    Rule("ago", "num dash? and dash? a? dash? half unit ago", ago),
    Rule("earlier", f"{COUNT} unit and a? half earlier", earlier),
    Rule("after-event", f"{COUNT} unit and a? half >after", around_event),
    Rule("before-event", f"{COUNT} unit and a? half >before", around_event),
    Rule("unit-this", "the unit this_after", current),
    Rule("ago", "units ago", ago),
    Rule("length-ago", f"<back about? {AMOUNT}", length_ago),
    Rule("year-ago", f"(the|a)? (comparable|same)? {YEAR_AGO} (ordinal? (unit|period))?", year_ago),
    Rule("year-ago", f"the (comparable|same) (unit:quarter|period) (of|in)? {YEAR_BACK}", year_ago),
    Rule("year-ago", f"the same unit:month (of|in)? ({YEAR_BACK}|a unit:year before)", same_month),
    Rule("year-ago", "the? last unit:year possessive (unit:quarter|period)", year_ago),
    Rule("ahead", f"{AMOUNT} ahead", ahead),
    Rule("ahead", f"ahead_before about? {COUNT} word? unit", ahead),
    Rule("onward", f"onward about? {COUNT} word? unit", onward),
    Rule("later", f"{AMOUNT} (later|following)", later),
    Rule("later", "units later", later),
    Rule("earlier", f"{AMOUNT} (earlier|previous)", earlier),
    Rule("earlier", "units earlier", earlier),
    Rule("after-event", f"{AMOUNT} >after", around_event),
    Rule("before-event", f"{AMOUNT} >before", around_event),
    Rule("day-before", "the unit (before|after)", day_before),
    Rule("after-event", "units >after", around_event),
    Rule("before-event", "units >before", around_event),
    Rule("recent-units", "(the|this)? recent (units|unit:month) (and units)?", recent),
    Rule("recent-units", "(the|this)? (units|unit:month) recent", recent),
    Rule("recent-units", f"(the|this)? {TURN} units (and units)?", recent),
    Rule("recent-units", f"(the|this|<contracted) units {TURN}", recent),
    Rule("unit-turned", f"the? {TURN} unit", turned),
    Rule("unit-turned", f"the? unit {TURN}", turned),
    Rule("unit-counted", "turn (unit|weekday)", counted_unit),
    Rule("unit-this", "this unit (this_after)?", turned),
    Rule("unit-that", "(this|that) unit that_after", continued),
    Rule("stretch", "num recent (units|unit:month)", stretch),
    Rule("stretch", "the? (following|previous) units", some),
    Rule("stretch", "the? units (following|previous)", some),
    Rule("unit-continued", f"the? {FROM_TEXT} unit", continued),
    Rule("unit-continued", "the? unit (following|previous|same)", continued),
    Rule("early-sequel", "the? early sequel", sequel),
    Rule("early-unit", "the? early (this|that|in the|the|in) unit", early),
    Rule("stretch", f"(the|this)? {TURN} {COUNT} word? unit", stretch),
    Rule("stretch", f"(the|this) (num|some) {TURN} word? unit", stretch),
    Rule("stretch", f"(the|this) (num|some) unit {TURN}", stretch),
    Rule("stretch", f"(the|this)? (following|previous) {COUNT} word? unit", stretch),
    Rule("stretch", "(the|this)? (num|some) (following|previous) word? unit", stretch),
    Rule("stretch", "the (num|some) unit (following|previous)", stretch),
    Rule("ago", "ago_before about? (a|num)? duration", whole_ago),
    Rule("ago", "(a|num)? duration ago", whole_ago),
    Rule("ahead", "ahead_before about? (a|num)? duration", whole_ahead),
    Rule("later", "(a|num)? duration (later|following)", whole_later),
    Rule("earlier", "(a|num)? duration (earlier|previous)", whole_earlier),
    Rule("after-event", "(a|num)? duration >after", whole_around_event),
    Rule("before-event", "(a|num)? duration >before", whole_around_event),
    Rule("stretch", f"(the|this)? {TURN} duration", whole_stretch),
    Rule("onward", "onward duration", whole_onward),
)
