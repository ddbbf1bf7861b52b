"""Times of day and parts of days."""

from timeline.model import Anchor
from timeline.times.expressions import CalendarDate, Clock, PartOfDay, Shift, Unit
from timeline.times.grammar.rule import Meaning, Parts, Rule


def clock(parts: Parts) -> Meaning:
    """Hours and minutes, on twelve or twenty-four hours."""
    hour, minute, second = parts.number("hour"), parts.number("minute"), parts.number("second")
    if hour is None:
        return None
    if (half := parts.value("meridiem")) is not None:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "pm" else 0)
    return Clock(hour, minute, second)


def named(parts: Parts) -> Meaning:
    """Noon and midnight."""
    hour, minute = (parts.value("noon") or "12:00").split(":")
    return Clock(int(hour), int(minute))


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
    Rule("clock", "hour h minute? zone?", clock),
    Rule("clock", "<at hour unit:hour minute? zone?", clock),
    Rule("noon", "noon", named),
    Rule("part-of-day", "(the|this)? daypart", part),
    Rule("timestamp", "year dash month=monthnum dash day t hour colon minute (colon second=minute)?", stamp),
)
