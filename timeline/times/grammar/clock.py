"""Times of day and parts of days."""

from timeline.model import Anchor, Bound
from timeline.times.expressions import CalendarDate, Clock, Direction, Duration, PartOfDay, Shift, Unit
from timeline.times.grammar.dates import direction_of
from timeline.times.grammar.offsets import counted
from timeline.times.grammar.rule import Meaning, Parts, Piecewise, Rule
from timeline.times.lexicon import NOTHING

NOON, HOURS_OF_DAY, MINUTES = 12, 24, 60
PARTS_OF_HOUR = {"half": 30, "quarter": 15}
AFTER_NOON = ("MI", "AF", "EV")
EVENING = 6
HOURS = "first=hour (unit:hour|h)? minute?"
MORE_HOURS = "second=hour (unit:hour|h) minute2=minute?"


def clock(parts: Parts) -> Meaning:
    """Hours and minutes, on twelve or twenty-four hours."""
    hour, minute, second = parts.number("hour"), parts.number("minute"), parts.number("second")
    if hour is None or (minute or 0) >= MINUTES:
        return None
    if (half := parts.value("meridiem")) is not None:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "pm" else 0)
    return Clock(hour, minute, second)


def marked(parts: Parts) -> Meaning:
    """Alle 17: an hour that only the word before it tells from a count."""
    meaning = in_part(parts)
    return (Piecewise(parts.first + 1, parts.last - 1, meaning),) if isinstance(meaning, Clock) else None


def named(parts: Parts) -> Meaning:
    """Noon and midnight."""
    hour, minute = (parts.value("noon") or "12:00").split(":")
    return Clock(int(hour), int(minute))


def in_part(parts: Parts) -> Meaning:
    """Three in the afternoon: hours on a dial of twelve, in a part of the day."""
    hour = parts.number("hour")
    return None if hour is None else Clock(_on_dial(hour, parts.value("daypart")), parts.number("minute"))


def _on_dial(hour: int, part: str | None) -> int:
    """The hour of 24 that an hour of twelve is in a part of the day: ten at night, two at night."""
    later = part in AFTER_NOON or (part == "NI" and hour >= EVENING)
    return hour + NOON if later and hour < NOON else hour


def broken(parts: Parts) -> Meaning:
    """Half or a quarter past an hour, noon or midnight."""
    hour = int((parts.value("noon") or "").split(":")[0]) % 24 if "noon" in parts else parts.number("hour")
    if hour is None:
        return None
    return Clock(_on_dial(hour, parts.value("daypart")), PARTS_OF_HOUR[parts.value("half") or "half"])


def around_hour(parts: Parts) -> Meaning:
    """Half past five, quarter to six."""
    hour, minute = parts.number("hour"), 30 if "half" in parts else 15 if "unit" in parts else parts.number("num")
    if hour is None or minute is None or not 0 < minute < MINUTES or not 1 <= hour <= NOON:
        return None
    later = NOON if parts.value("meridiem") == "pm" else 0
    if "to_hour" in parts:
        hour, minute = hour - 1 or NOON, MINUTES - minute
    return Clock(hour % NOON + later if "meridiem" in parts else hour, minute)


def half_to(parts: Parts) -> Meaning:
    """Um halb neun: half an hour before the hour."""
    hour = parts.number("hour")
    return Clock(hour - 1, MINUTES // 2) if hour and hour <= NOON else None


def run_together(parts: Parts) -> Meaning:
    """0530 GMT: hours and minutes in four digits before a time zone."""
    digits, zone = parts.digits("anyyear"), parts.line.written(parts.last - 1)
    hour, minute = divmod(int(digits), 100)
    said = len(digits) == 4 and (zone.isupper() or " " in zone or "unit" in parts)
    return Clock(hour, minute) if said and hour < HOURS_OF_DAY and minute < MINUTES else None


def at_deictic(parts: Parts) -> Meaning:
    """At 8 tonight: an hour of a part of a day counted from publication."""
    hour, said = parts.number("hour"), counted(parts.value("deictic") or "", Anchor.PUBLICATION)
    if hour is None or not isinstance(said, PartOfDay):
        return None
    later = hour < NOON and said.part in (*AFTER_NOON, "NI")
    return Clock(hour + NOON if later else hour, None, None, said.day)


def limit(parts: Parts) -> Meaning:
    """Before, after, until 17 hours: in digits a time of day, else an amount."""
    return clock(parts) if parts.digits("hour").isdecimal() else None


def about_hour(parts: Parts) -> Meaning:
    """At about 15 hours."""
    return clock(parts) if parts.line.of_type(parts.first - 2, "at") else None


def spoken_minutes(parts: Parts) -> Meaning:
    """At fifteen hours thirty, in words: minutes by fives, which count nothing behind them."""
    hour, minute, after = parts.number("hour"), parts.number("num"), parts.line.word(parts.last)
    if hour is None or minute is None or minute % 5 or not 0 < minute < MINUTES:
        return None
    counting = after[:1].isalpha() and parts.line.symbols[parts.last] == NOTHING
    return None if counting else Clock(hour, minute)


def opening_hours(parts: Parts) -> Meaning:
    """From 22 hours to 5 hours: two times of day."""
    first, second = parts.number("first"), parts.number("second")
    if first is None or second is None or not (parts.digits("first") + parts.digits("second")).isdecimal():
        return None
    start, end = parts.at("first") or 0, parts.at("second") or 0
    close = start + (parts.line.of_type(start + 1, "unit") or parts.line.of_type(start + 1, "h"))
    close += "minute" in parts and parts.at("minute") == close + 1
    return (
        Piecewise(start, close, Clock(first, parts.number("minute")), Bound.FROM),
        Piecewise(end, parts.last - 1, Clock(second, parts.number("minute2")), Bound.TO),
    )


def run(parts: Parts) -> Meaning:
    """In 2 h 15, a flight of 1 h 30: how long."""
    hour, minute = parts.number("hour"), parts.number("minute")
    if hour is None or minute is None or not ("in" in parts or _lasts(parts)):
        return None
    return (Piecewise(parts.at("hour") or 0, parts.last - 1, Duration(((hour, Unit.HOUR), (minute, Unit.MINUTE)))),)


def _lasts(parts: Parts) -> bool:
    return parts.line.of_type(parts.first - 1, "lasting") or parts.line.of_type(parts.first - 2, "lasting")


def part_turned(parts: Parts) -> Meaning:
    """Last night, the next morning: of the day before, of today, or of the day beside the one the text spoke of."""
    name = parts.value("daypart") or ""
    if "following" in parts or "previous" in parts:
        return PartOfDay(name, Shift(1 if "following" in parts else -1, Unit.DAY, Anchor.RUNNING))
    before = direction_of(parts) is Direction.LAST
    return PartOfDay(name, Shift(-1 if before else 0, Unit.DAY, Anchor.PUBLICATION))


def part(parts: Parts) -> Meaning:
    """Morning, evening: of the day the text speaks of."""
    today = Shift(0, Unit.DAY, Anchor.PUBLICATION) if "this" in parts else None
    return PartOfDay(parts.value("daypart") or "", today)


def stamp(parts: Parts) -> Meaning:
    """Date and time in digits (ISO 8601)."""
    day = CalendarDate(parts.number("year"), parts.number("month"), parts.number("day"))
    return Clock(parts.number("hour") or 0, parts.number("minute"), parts.number("second"), day)


RULES = (
    Rule("clock", "hour colon minute (colon second=minute)? meridiem? (zone|the? zone)?", clock),
    Rule("clock", "hour ((dot|colon) minute)? meridiem zone?", clock),
    Rule("clock", "(half|a? unit:quarter) (past_hour|to_hour) hour meridiem?", around_hour),
    Rule("clock", "<at num past_hour hour meridiem?", around_hour),
    Rule("half-to", "<at half_to hour h?", half_to),
    Rule("clock", "hour colon minute unit:hour zone?", clock),
    Rule("clock", "hour dash? minute=num meridiem zone?", clock),
    Rule("clock", "<at hour in the daypart", in_part),
    Rule("clock", "anyyear zone", run_together),
    Rule("clock", "<at anyyear unit:hour zone?", run_together),
    Rule("clock", "<at hour deictic", at_deictic),
    Rule("run", "in? hour h minute", run),
    Rule("clock", "hour h minute? zone?", clock),
    Rule("clock", "<at hour unit:hour minute? zone?", clock),
    Rule("broken-clock", "<at hour unit:hour and? half", broken),
    Rule("clock", "hour unit:hour minute? zone", clock),
    Rule("clock-in-part", "hour (unit:hour|h) minute? (of the|contracted) daypart zone?", in_part),
    Rule("clock-limit", "<about hour unit:hour minute?", about_hour),
    Rule("spoken-clock", "<at hour unit:hour num >!unit >!month >!counted", spoken_minutes),
    Rule("clock-limit", "(<before|<after|<until) hour unit:hour minute? >!of", limit),
    Rule("clock-range", f"<from {HOURS} to {MORE_HOURS}", opening_hours),
    Rule("clock-range", "<from hour unit:hour minute? >to", limit),
    Rule("clock-range", f"<between {HOURS} and {MORE_HOURS}", opening_hours),
    Rule(
        "marked-clock",
        "at_hour hour ((dot|colon) minute)? zone? >!unit >!month >!counted >!num >!slash >!colon",
        marked,
    ),
    Rule("marked-clock", "at_hour hour ((dot|colon) minute)? (of|contracted) daypart", marked),
    Rule("clock", "hour h minute=num minute_mark (second=num unit:second)?", clock),
    Rule("broken-clock", "hour h half", broken),
    Rule("noon", "(hour (colon minute)?)? noon", named),
    Rule("noon", "noon and half", broken),
    Rule("part-turned", "the? daypart (last|next|following|previous)", part_turned),
    Rule("part-of-day", "(the|this)? daypart", part),
    Rule("timestamp", "year dash month=monthnum dash day t hour colon minute (colon second=minute)?", stamp),
)
