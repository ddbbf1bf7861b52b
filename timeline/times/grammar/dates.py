"""Dates by their fields: days, months, years, quarters, seasons, decades, centuries, feasts."""

from collections.abc import Mapping, Sequence

from timeline.model import Anchor, Bound
from timeline.times import types
from timeline.times.expressions import (
    SAME_INDEX,
    CalendarDate,
    Century,
    Cycle,
    Decade,
    Direction,
    Feast,
    NthUnit,
    NthWeekday,
    PartOfDay,
    PartOfYear,
    Shift,
    Unit,
)
from timeline.times.grammar.rule import Meaning, Parts, Piecewise, Rule
from timeline.times.lexicon import NOTHING

YEAR = "((year|shortyear|apostrophe short=twodigits) year_mark?)"
BARE_YEAR = "short=twodigits (year_mark|>!unit >!counted >!h >!colon >!dash)"
DAY = "(day|dayth)"
TURN = "(last|next)"
AGAIN = f"(to|dash|until) (the|contracted)? weekday? {DAY}"
TENS = "(manyzeros|tens)"
NTH = "(ordinal|roman)"
WHOLE = "(whole=unit:month|whole=unit:year)"
LONGEST_LIST = 6
LONGEST_MOON = 30
"""How many days a month of the Chinese calendar has at most."""
MORE = f"((comma|and) the? {DAY} >!unit){{1,{LONGEST_LIST}}}"
EARLIEST_NAMED = 100
"""The first year that the word "year" before it makes one."""
SIGN = "(slash|dash|dot)"
WEEKS_OF_DAYS = {8: 1, 15: 2}
"""In how many days, the first and the last counted, weeks are said."""
FIRST_CENTURY_IN_DIGITS = 5
"""Smaller numbers in digits before a word for centuries count them (2 века); a sign (в.) makes them one."""
SPOKEN_CENTURIES = (15, 20)
EARLIEST_BARE = 32
"""The first two-digit year that no day of a month can be."""


def year_of(parts: Parts) -> tuple[int | None, bool]:
    """The year a match states, and whether it was cut to two digits."""
    if (short := parts.number("short") or parts.number("shortyear")) is not None:
        return short, True
    return parts.number("year"), False


def direction_of(parts: Parts) -> Direction | None:
    """Which way a last, this or next of the match points."""
    return _first(parts, _DIRECTIONS)


def _first(parts: Parts, directions: Mapping[str, Direction]) -> Direction | None:
    if parts.named.keys().isdisjoint(directions):
        return None
    return next(direction for name, direction in directions.items() if name in parts)


_DIRECTIONS = {"last": Direction.LAST, "next": Direction.NEXT, "this": Direction.THIS}
_TURNS = {"following": Direction.NEXT, "previous": Direction.LAST, "that": Direction.THIS} | _DIRECTIONS
_OF_TEXT = frozenset({"following", "previous", "that", "same"})
"""What points from the date the text last spoke of."""


def _anchor(parts: Parts) -> Anchor:
    return Anchor.PUBLICATION if _OF_TEXT.isdisjoint(parts.named) else Anchor.RUNNING


def _turned(parts: Parts) -> Direction | None:
    return _first(parts, _TURNS)


def _counts_noun(parts: Parts) -> bool:
    """Whether a number before a noun, which a capital shows in some languages, counts it: am 26. Dezember 38 Tote."""
    line, at = parts.line, parts.last
    nouns_told = line.lexicon.tense.get("capital_nouns", False) and at < len(line.keys)
    return nouns_told and line.symbols[at] == NOTHING and line.written(at)[0].isupper()


def date(parts: Parts) -> Meaning:
    """Any mixture of weekday, day, month and year."""
    number, short = year_of(parts)
    if (number is not None and short and not _said_to_be_year(parts, number)) or _of_other_era(parts, parts.last):
        return None
    named = "unit" in parts and number is not None and number >= EARLIEST_NAMED
    if number is not None and not short and number < types.FIRST_YEAR and not named:
        return None
    if "month" in parts and _is_title(parts, "dayth"):
        return None
    day = parts.number("day") or parts.number("dayth") or parts.number("monthday")
    return CalendarDate(
        number,
        parts.number("month"),
        day,
        parts.number("weekday"),
        _turned(parts),
        anchor=_anchor(parts),
        short_year=short,
    )


def day_behind_month(parts: Parts) -> Meaning:
    """June 3, June third; not the number in words of what follows (en abril un acuerdo)."""
    spelled = "day" in parts and parts.line.lexicon.spaced and not parts.digits("day").isdecimal()
    return None if spelled else date(parts)


def _of_other_era(parts: Parts, at: int) -> bool:
    """Whether the word there says that years are not counted from Christ."""
    return parts.line.of_type(at, "era") and parts.line.value(at, "era") not in ("BC", "AD")


def _said_to_be_year(parts: Parts, short: int) -> bool:
    """Whether two digits are a year: by a sign; where the language has no word for years, as no day of a month."""
    if not {"apostrophe", "short_mark", "year_mark", "shortyear"}.isdisjoint(parts.named):
        return True
    if "year_mark" not in parts.line.lexicon.classes:
        return short >= EARLIEST_BARE and not _counts_noun(parts)
    noun = parts.line.word(parts.last)[:1].isalpha() and parts.line.symbols[parts.last] == NOTHING
    return parts.line.of_type(parts.at("short") or 0, "ordinal") and not noun


def running_day(parts: Parts) -> Meaning:
    """The 17th: a day of the month the text speaks of."""
    return None if parts.line.of_type(parts.first - 1, _BEFORE_NUMBERS) else _day_of_running_month(parts)


def _day_of_running_month(parts: Parts) -> CalendarDate | None:
    """The day in digits that a match ends with, where no noun follows that it could count."""
    line, after = parts.line, parts.last
    number = parts.number("day") or parts.number("dayth")
    if number is None or not parts.digits("day" if "day" in parts else "dayth").isdecimal():
        return None
    closed = not line.word(after)[:1].isalnum() and line.word(after) not in _NUMBER_SIGNS
    placed = line.of_type(after, "at|in|contracted")
    timed = line.of_type(after + 2, "h|unit|colon") and line.of_type(after, "at")
    if not (closed or placed) or line.of_type(after + 1, "named") or (line.of_type(after + 1, "num") and not timed):
        return None
    return CalendarDate(day=number)


def part_of_running_day(parts: Parts) -> Meaning:
    """The morning of the 17th: a part of a day of the month the text speaks of."""
    day = _day_of_running_month(parts)
    return PartOfDay(parts.value("daypart") or "", day) if day else None


def day_alone(parts: Parts) -> Meaning:
    """On the 17th: a day of the month the text speaks of, where no noun follows."""
    line, after = parts.line, parts.last
    noun = line.word(after)[:1].isalpha() and line.symbols[after] == NOTHING
    decimal = line.touching(after) and line.touching(after + 1) and line.word(after + 1).isdecimal()
    if noun or decimal or line.of_type(after, _COUNTED):
        return None
    return CalendarDate(day=parts.number("day"))


_NUMBER_SIGNS = frozenset("-–—/%°€$£+=")
_BEFORE_NUMBERS = "in|of|numbered|out_of|named|num|dash"
_COUNTED = "unit|month|counted|named|num|half|of|season|dash|landmark|weekday"
"""What stands behind a number that is no day of the month."""


def week_on(parts: Parts) -> Meaning:
    """A week on Tuesday, mardi en huit, mardi en quinze: one or two weeks after the next of that name."""
    weeks = WEEKS_OF_DAYS.get(parts.number("num") or 0) if "num" in parts else 1
    return CalendarDate(weekday=parts.number("weekday"), direction=Direction.NEXT, weeks=weeks) if weeks else None


def _is_title(parts: Parts, name: str) -> bool:
    """Whether an ordinal in letters behind the first word has a capital: in May the Second Army."""
    at = parts.at(name)
    written = parts.line.written(at) if at else ""
    return written[:1].isupper() and not written.isupper()


def spoken_year(parts: Parts) -> Meaning:
    """A year in words whose last word is an ordinal: тысяча девятьсот сорок первый год."""
    begun, last = parts.number("num") or 0, parts.number("ordinal") or 0
    whole = begun % (10 if last < 10 else 100) == 0 and last < 100
    number = begun + last
    return CalendarDate(number) if whole and types.FIRST_YEAR <= number <= types.LAST_YEAR else None


def old_year(parts: Parts) -> Meaning:
    """A year with its era."""
    number, bc = parts.number("anyyear") or parts.number("year"), parts.value("era") == "BC"
    if (
        not number
        or _of_other_era(parts, parts.at("era") or 0)
        or ("month" not in parts and ("day" in parts or "dayth" in parts))
    ):
        return None
    if "season" in parts:
        return PartOfYear(Cycle.SEASON, parts.number("season") or 1, number, before_christ=bc)
    day = parts.number("day") or parts.number("dayth")
    return CalendarDate(number, parts.number("month"), day, before_christ=bc)


def old_decade(parts: Parts) -> Meaning:
    """The 490s BC."""
    number = parts.number("tens_bc") or 0
    return Decade(number, before_christ=parts.value("era") == "BC") if number and number % 10 == 0 else None


def year_of_reign(parts: Parts) -> Meaning:
    """The year so many of an era whose years are counted."""
    before, number = parts.value("reign"), parts.number("num") or parts.number("shortyear")
    return CalendarDate(int(before) + number) if before and number else None


def old_years(parts: Parts) -> Meaning:
    """Two years that share their era."""
    first, second, bc = parts.number("first"), parts.number("second"), parts.value("era") == "BC"
    if first is None or second is None:
        return None
    if "slash" in parts and second < 10:
        second += first // 10 * 10
    at = parts.at("first") or 0
    return (
        Piecewise(at, at, CalendarDate(first, before_christ=bc), Bound.FROM),
        Piecewise(parts.at("second") or 0, parts.last - 1, CalendarDate(second, before_christ=bc), Bound.TO),
    )


def numeric(parts: Parts) -> Meaning:
    """A date in digits, its day and month in the order of the language, or in the only possible one."""
    one, two = parts.number("one"), parts.number("two")
    if one is None or two is None:
        return None
    day, month = (one, two) if parts.line.lexicon.day_first else (two, one)
    if month > 12:
        day, month = month, day
    number = parts.number("year")
    if number is None:
        number = parts.number("short")
    return CalendarDate(number, month, day, short_year="short" in parts) if month <= 12 else None


def iso(parts: Parts) -> Meaning:
    """Year, month, day in digits."""
    return CalendarDate(parts.number("year"), parts.number("month"), parts.number("day"))


def days_of_month(parts: Parts) -> Meaning:
    """Several days of one month: a list, or the two ends of a range."""
    number, short = year_of(parts)
    month, direction = parts.number("month"), direction_of(parts)
    days = [place for place, name, _ in parts.found if name in ("day", "dayth")]
    ranged = "to" in parts or "dash" in parts
    pieces = []
    for place in days:
        stated = parts.line.numbers.get(place) or int(parts.line.value(place, "ordinal") or 0)
        value = CalendarDate(number, month, stated or None, None, direction, short_year=short)
        bound = (Bound.FROM if place == days[0] else Bound.TO) if ranged and len(days) == 2 else None
        start, end = _extent(parts, place, days)
        pieces.append(Piecewise(start, end, value, bound))
    return tuple(pieces)


def _extent(parts: Parts, place: int, days: list[int]) -> tuple[int, int]:
    """The words of one day of a list: the month and year go with the day they stand beside."""
    month = parts.at("month") or 0
    first = parts.first if month < days[0] and place == days[0] else place
    return first, parts.last - 1 if place == days[-1] else place


def months_of_year(parts: Parts) -> Meaning:
    """Two months that share the year after the second."""
    number, short = year_of(parts)
    places = [place for place, name, _ in parts.found if name == "month"]
    values = [parts.line.value(place, "month") for place in places]
    if values[0] is None or values[-1] is None:
        return None
    ranged = "to" in parts or "dash" in parts
    bounds = (Bound.FROM, Bound.TO) if ranged else (None, None)
    first = CalendarDate(number, int(values[0]), short_year=short)
    second = CalendarDate(number, int(values[-1]), short_year=short)
    return (
        Piecewise(places[0], places[0], first, bounds[0]),
        Piecewise(places[-1], parts.last - 1, second, bounds[1]),
    )


def months_up_to(parts: Parts) -> Meaning:
    """From the first to the tenth month, of which only the last is called one (一至十月)."""
    number, short = year_of(parts)
    first, last = parts.number("first"), parts.number("month")
    if first is None or last is None or not 1 <= first < last:
        return None
    start, end = parts.at("first") or 0, parts.at("month") or 0
    return (
        Piecewise(parts.first, start, CalendarDate(number, first, short_year=short), Bound.FROM),
        Piecewise(end, parts.last - 1, CalendarDate(number, last, short_year=short), Bound.TO),
    )


def years(parts: Parts) -> Meaning:
    """Two years joined by a dash, the second perhaps cut to two digits."""
    first = parts.number("first")
    second = parts.number("second")
    if first is None or second is None:
        return None
    if "cut" in parts or second < 100:
        second += first // 100 * 100
    if not first < second <= first + (1 if "slash" in parts else 120):
        return None
    if "unit" in parts and parts.line.of_type(parts.at("unit") or 0, "units") and not (first % 10 or second % 10):
        return None
    start, end = parts.first, parts.last - 1
    return (
        Piecewise(start, parts.at("first") or start, CalendarDate(first), Bound.FROM),
        Piecewise(parts.at("second") or end, end, CalendarDate(second), Bound.TO),
    )


def part_of_year(parts: Parts) -> Meaning:
    """A quarter, half or season, perhaps of a year."""
    number, _ = year_of(parts)
    if "season" in parts:
        turned = None if "that" in parts or "same" in parts else _turned(parts)
        return PartOfYear(Cycle.SEASON, parts.number("season") or 1, number, turned, anchor=_anchor(parts))
    if parts.line.of_type(parts.first - 1, "num") and parts.line.of_type(parts.at("unit") or 0, "units"):
        return None
    halved = parts.value("unit") == "half" or "half" in parts or "half_of_year" in parts
    cycle = Cycle.HALF if halved else Cycle.QUARTER
    index = next(
        (parts.number(name) for name in ("ordinal", "quarter", "half_of_year", "num", "roman") if name in parts), None
    )
    if index is None and "last" in parts:
        index = 2 if cycle is Cycle.HALF else 4
    if index is None and number is not None and "num" not in parts:
        return PartOfYear(cycle, SAME_INDEX, number)
    if index is None or not 1 <= index <= (2 if cycle is Cycle.HALF else 4):
        return None
    if "whole" in parts:
        return PartOfYear(cycle, index, within=Shift(turn_of(parts), Unit.YEAR, Anchor.PUBLICATION))
    return PartOfYear(cycle, index, number, direction_of(parts) if "ordinal" in parts or "quarter" in parts else None)


def turn_of(parts: Parts) -> int:
    """How many units from the running one a last, this or next of the match points."""
    direction = direction_of(parts)
    return direction.value if direction else 0


def half_of_shift(parts: Parts) -> Meaning:
    """The second half of the year, of last year."""
    index = parts.number("ordinal") or 2
    turned = {"last": Direction.LAST, "next": Direction.NEXT}
    if "ordinal" not in parts and parts.at("last") != parts.first + ("the" in parts):
        return None
    after = [name for place, name, _ in parts.found if place > (parts.at("whole") or 0) - 2]
    direction = next((turned[name] for name in after if name in turned), Direction.THIS)
    anchor = Anchor.PUBLICATION if direction is not Direction.THIS or "this" in parts else Anchor.NONE
    year = Shift(direction.value, Unit.YEAR, anchor)
    return PartOfYear(Cycle.HALF, index, within=year) if index <= 2 else None


def decade(parts: Parts) -> Meaning:
    """Ten years, said in four digits, two digits or a word."""
    if (number := parts.number("manyzeros")) is not None:
        return Decade(number)
    number = parts.number("tens") if "tens" in parts else parts.number("decade")
    if number is not None and (century := parts.number("ordinal")) is not None:
        return Decade((century - 1) * 100 + number)
    return None if number is None else Decade(number, short=True)


def decade_of_century(parts: Parts) -> Meaning:
    """The nineteen sixties."""
    century, tens = parts.number("century") or 0, parts.number("decade") or 0
    return Decade(century * 100 + tens) if SPOKEN_CENTURIES[0] <= century <= SPOKEN_CENTURIES[-1] else None


def spoken_decade(parts: Parts) -> Meaning:
    """Les années soixante: ten years by the tens of their number."""
    number = parts.number("num") or 0
    return Decade(number, short=True) if 20 <= number <= 90 and number % 10 == 0 else None


def named_years(parts: Parts) -> Meaning:
    """Les années 2020 et 2021: years that are no decades."""
    places = [place for place, name, _ in parts.found if name == "year"]
    values = [parts.line.numbers[place] for place in places]
    if not any(value % 10 for value in values):
        return None
    return _listed(parts, places, [CalendarDate(value) for value in values])


def decades(parts: Parts) -> Meaning:
    """Les années 60 et 70: several decades that share one word."""
    places = [(name, place) for place, name, _ in parts.found if name in ("manyzeros", "tens")]
    values = [Decade(parts.line.numbers[place], short=name == "tens") for name, place in places]
    return _listed(parts, [place for _, place in places], values)


def centuries(parts: Parts) -> Meaning:
    """The XVIth and XVIIth centuries: several that share one word."""
    places = [place for place, name, _ in parts.found if name in ("ordinal", "roman")]
    numbers = [parts.line.numbers.get(place) or _valued(parts, place) for place in places]
    bc = parts.value("era") == "BC"
    return _listed(parts, places, [Century(number, bc) for number in numbers]) if all(numbers) else None


def _valued(parts: Parts, place: int) -> int:
    return int(parts.line.value(place, "roman") or parts.line.value(place, "ordinal") or 0)


Listed = CalendarDate | Decade | Century


def _listed(parts: Parts, places: list[int], values: Sequence[Listed]) -> tuple[Piecewise, ...]:
    """The members of a list: what stands before goes with the first, what stands after with the last."""
    starts = [parts.first, *places[1:]]
    ends = [*places[:-1], parts.last - 1]
    return tuple(Piecewise(*piece) for piece in zip(starts, ends, values, strict=True))


def century(parts: Parts) -> Meaning:
    """A numbered century."""
    number = parts.number("ordinal") or parts.number("roman") or parts.number("century") or parts.number("figure")
    counted = "figure" in parts and parts.line.of_type(parts.at("century_mark") or 0, "unit")
    if not number or (counted and number < FIRST_CENTURY_IN_DIGITS):
        return None
    return Century(number, parts.value("era") == "BC")


def day_of_turned(parts: Parts) -> Meaning:
    """The fifth of this month, of last month, of the same month."""
    day = parts.number("day") or parts.number("dayth")
    if day is None:
        return None
    if _anchor(parts) is Anchor.RUNNING or "same" in parts:
        step = 1 if "following" in parts else -1 if "previous" in parts else 0
        return CalendarDate(day=day, within=Shift(step, Unit.MONTH, Anchor.RUNNING))
    return CalendarDate(day=day, within=Shift(turn_of(parts), Unit.MONTH, Anchor.PUBLICATION))


def feast(parts: Parts) -> Meaning:
    """A named day, perhaps of a year."""
    number, _ = year_of(parts)
    return Feast(parts.value("feast") or "", number, direction_of(parts))


def moon_feast(parts: Parts) -> Meaning:
    """A month and day of the Chinese calendar."""
    day = parts.number("num") or parts.number("monthday")
    month = parts.number("month")
    return Feast(f"moon-{month}-{day}") if month and day and day <= LONGEST_MOON else None


def nth_unit(parts: Parts) -> Meaning:
    """The first week of May, the last day of 2015."""
    nth = -1 if "last" in parts else parts.number("ordinal")
    unit = Unit(parts.value("unit") or Unit.DAY)
    if nth is None or unit not in (Unit.DAY, Unit.WEEK, Unit.WEEKEND):
        return None
    number, short = year_of(parts)
    return NthUnit(nth, unit, CalendarDate(number, parts.number("month"), short_year=short))


def nth_of_unit(parts: Parts) -> Meaning:
    """The last day of the month, the first week of next year."""
    nth = -1 if "last" in parts else parts.number("ordinal")
    unit, whole = Unit(parts.value("unit") or Unit.DAY), Unit(parts.value("whole") or Unit.MONTH)
    if nth is None or unit not in (Unit.DAY, Unit.WEEK, Unit.WEEKEND, Unit.MONTH) or unit is whole:
        return None
    turn = int(parts.value("turn") or 0)
    return NthUnit(nth, unit, Shift(turn, whole, Anchor.PUBLICATION if turn else Anchor.NONE))


def nth_weekday(parts: Parts) -> Meaning:
    """The first Monday of a month."""
    nth = -1 if "last" in parts and "ordinal" not in parts else parts.number("ordinal")
    weekday, number = parts.number("weekday"), year_of(parts)[0]
    if nth is None or weekday is None or not (nth == -1 or 1 <= nth <= 5):
        return None
    if "unit" in parts:
        direction = (direction_of(parts) if nth > 0 else None) or Direction.THIS
        return NthWeekday(nth, weekday, Shift(direction.value, Unit.MONTH, Anchor.NONE))
    return NthWeekday(nth, weekday, CalendarDate(number, parts.number("month")))


RULES = (
    Rule("day-month-year", f"(this? weekday comma?)? the? {DAY} of? month (of|contracted)? comma? {YEAR}", date),
    Rule("day-month-year", f"(weekday comma?)? the? {DAY} month {BARE_YEAR}", date),
    Rule("month-year", f"month {BARE_YEAR}", date),
    Rule("month-day-year", f"(weekday comma?)? month the? {DAY} comma? {YEAR}", date),
    Rule("day-month", f"(this? weekday comma?)? the? {DAY} of? month ({TURN} >!unit)?", date),
    Rule("month-day", f"(weekday comma?)? {TURN}? month the? {DAY} >!num >!counted", day_behind_month),
    Rule("day-month", "day dash month (dash year)? >!dash", date),
    Rule("running-day", "the dayth", running_day),
    Rule("part-of-day", "the? daypart (of the|contracted) (day|dayth) >!and", part_of_running_day),
    Rule("day-alone", "(<in|<until|<since|<from|<to|<before|<after) the day=loneday", day_alone),
    Rule("week-on", "a unit:week in weekday", week_on),
    Rule("week-on", "weekday unit:week >!dash", week_on),
    Rule("weekday-day", f"weekday the? (day=figure|dayth) {TURN}? >!unit >!colon >!slash >!h >!meridiem", date),
    Rule("month-year", f"month (of|contracted)? comma? {YEAR}", date),
    Rule("month", f"({TURN}|this)? month", date),
    Rule("month", "the? (following|previous|that) month", date),
    Rule("month-turned", f"month {TURN} >!unit", date),
    Rule("weekday", f"({TURN}|this|that|following|previous)? weekday (this_after)?", date),
    Rule("weekday-turned", f"weekday ({TURN}|following|previous|that_after) >!unit", date),
    Rule("year", "year", date),
    Rule("short-year", "shortyear", date),
    Rule("day", "monthday", date),
    Rule("month-day", "month monthday weekday?", date),
    Rule("weekday-day", "monthday weekday", date),
    Rule("year-month-day", f"(year|shortyear) month {DAY}?", date),
    Rule("year-month-day", "(year|shortyear) month monthday weekday", date),
    Rule("year-of-reign", "reign (num unit:year|shortyear)", year_of_reign),
    Rule("year-month-day-range", f"(year|shortyear) month {DAY} (to|dash) {DAY}", days_of_month),
    Rule("year-month-day-list", f"(year|shortyear) month {DAY} {MORE}", days_of_month),
    Rule("named-year", "year year_mark", date),
    Rule("spoken-year", "num ordinal year_mark", spoken_year),
    Rule("decade", "the? units:year (manyzeros|tens)", decade),
    Rule("spoken-decade", "the? units:year num >!unit", spoken_decade),
    Rule("named-year", "the? unit:year (year|year=num >!unit)", date),
    Rule("short-year", "apostrophe short=lateyear >!plural", date),
    Rule("short-year", "short_mark short=twodigits >!plural >!unit >!counted >!num >!short_mark", date),
    Rule("old-year", "(anyyear|year) year_mark? era", old_year),
    Rule("old-year", "the unit:year (anyyear|year) era", old_year),
    Rule("old-year", f"(the? {DAY} of?)? month of? (anyyear|year) year_mark? era", old_year),
    Rule("old-year", f"month {DAY} comma? (anyyear|year) year_mark? era", old_year),
    Rule("old-year", "the? season of? (anyyear|year) year_mark? era", old_year),
    Rule("old-decade", "the? tens_bc=anyyear plural era", old_decade),
    Rule("old-years", "first=anyyear (to|dash|and|slash) the? second=anyyear year_mark? era", old_years),
    Rule("old-year-after", "era (anyyear|year)", old_year),
    Rule("iso-date", "year (dash|slash|dot) month=monthnum (dash|slash|dot) day >!dash >!slash", iso),
    Rule("numeric-date", f"weekday? one=day {SIGN} two=day {SIGN} (year|short=twodigits) >!slash", numeric),
    Rule("numeric-day", "(<the|<in|<weekday|<since|<until) one=day slash two=day >!slash >!num", numeric),
    Rule("day-list-month", f"{DAY} {MORE} of? month {YEAR}? ({TURN} >!unit)?", days_of_month),
    Rule("day-range-month", f"{DAY} {AGAIN} of? month {YEAR}? ({TURN} >!unit)?", days_of_month),
    Rule("day-list-month", f"{DAY} slash {DAY} of? month {YEAR}?", days_of_month),
    Rule("month-day-range", f"month {DAY} (to|dash) {DAY} (comma? {YEAR})?", days_of_month),
    Rule(
        "month-day-list",
        f"month {DAY} (comma {DAY}){{0,5}} comma? and the? {DAY} >!unit (comma? {YEAR})?",
        days_of_month,
    ),
    Rule("months-up-to", "(year|shortyear)? first=num (to|dash) month", months_up_to),
    Rule("month-range-year", f"month (to|dash|and) month of? {YEAR}", months_of_year),
    Rule("year-range", "(the? unit:year)? <!dash first=year slash second=twodigits >!slash >!unit", years),
    Rule("year-range", "(the? unit:year)? <!dash first=year slash second=year >!slash >!unit", years),
    Rule("year-range", "the? unit:year first=year dash (second=year|second=twodigits) >!dash >!unit", years),
    Rule("year-range", "<!dash first=year dash second=twodigits (year_mark|>!dash >!unit)", years),
    Rule("year-range", "<!dash first=year dash second=year (year_mark|>!dash >!unit)", years),
    Rule("quarter", "the? fiscal? (ordinal|last|roman) dash? unit:quarter (of? comma? year year_mark?)?", part_of_year),
    Rule("quarter", "the? year (ordinal|last) dash? unit:quarter", part_of_year),
    Rule("quarter", "the? comparable? year (unit:quarter|period)", part_of_year),
    Rule("quarter", f"quarter (of? {YEAR})?", part_of_year),
    Rule("quarter", f"quarter_letter num (of? {YEAR})?", part_of_year),
    Rule("quarter", f"num quarter_letter (of? {YEAR})?", part_of_year),
    Rule(
        "half",
        "the? (ordinal|last|roman) (half|unit:half) (of|contracted)? (the unit:year)? year year_mark?",
        part_of_year,
    ),
    Rule("half", "the? (ordinal|last) unit:half", part_of_year),
    Rule(
        "half", f"the? (ordinal|last) (half|unit:half) (of|contracted) (the|this|{TURN}) whole=unit:year", half_of_shift
    ),
    Rule(
        "season",
        f"({TURN}|this|that|same|following|previous)? season ((of|contracted)? (the unit:year)? comma? {YEAR})?",
        part_of_year,
    ),
    Rule("half", f"half_of_year (of? {YEAR})?", part_of_year),
    Rule("half", "year half_of_year", part_of_year),
    Rule("season", "this season that=that_after", part_of_year),
    Rule("season-turned", f"season {TURN} >!unit", part_of_year),
    Rule("decade", "the? manyzeros (plural|possessive)", decade),
    Rule("decade", "the? apostrophe? tens (plural|possessive)", decade),
    Rule("decade", "(the|<in|<edge) decade", decade),
    Rule("decade", "the? century=num dash? decade", decade_of_century),
    Rule("decade", "the? unit:decade manyzeros", decade),
    Rule("named-years", "the? units:year year ((comma|and) year){1,4}", named_years),
    Rule("decades", f"the? units:year {TENS} ((comma|and|dash|to) the? {TENS}){{1,4}} >!unit", decades),
    Rule(
        "centuries", f"the? {NTH} ((comma|and|dash|to|contracted) the? {NTH}){{1,3}} dash? unit:century era?", centuries
    ),
    Rule("century", "the? (ordinal|roman) dash? unit:century era?", century),
    Rule("century", "the? century", century),
    Rule("century", "(ordinal|roman|figure) century_mark era?", century),
    Rule("feast", f"({TURN}|this)? feast (of? {YEAR})?", feast),
    Rule("moon-feast", "moon_calendar month edge_after? (num|monthday)", moon_feast),
    Rule("feast-turned", f"feast {TURN}", feast),
    Rule("month", f"(the|this)? unit:month of month (of? comma? {YEAR}|{TURN} >!unit)?", date),
    Rule("nth-unit", f"the? (ordinal|last) unit (of|contracted) month ((of|contracted)? {YEAR})?", nth_unit),
    Rule("nth-unit", "the? (ordinal|last) unit (of|contracted) year", nth_unit),
    Rule("nth-of-unit", f"the? (ordinal|last) unit (of the|contracted) {WHOLE} (turn=last|turn=next)?", nth_of_unit),
    Rule(
        "nth-weekday", f"the? (ordinal|last) weekday (of|in|contracted) month ((of|contracted)? {YEAR})?", nth_weekday
    ),
    Rule("nth-weekday", "the? last weekday (of the|contracted) unit:month", nth_weekday),
    Rule("nth-weekday", f"the? ordinal weekday (of|contracted) the? ({TURN}|this)? unit:month {TURN}?", nth_weekday),
    Rule("fiscal-year", "fiscal year", date),
    Rule("day-of-month", f"the? {DAY} of the? ({TURN}|this) unit:month", day_of_turned),
    Rule("day-of-month", f"the? {DAY} (of the|contracted) unit:month {TURN}", day_of_turned),
    Rule("day-of-month", f"the? {DAY} (of the?|contracted) (same|that|following|previous) unit:month", day_of_turned),
)
