"""Times that come again."""

from timeline.times.expressions import Duration, Repeat
from timeline.times.grammar.amounts import count_of, unit_of
from timeline.times.grammar.rule import Meaning, Parts, Piecewise, Rule
from timeline.times.timex3 import duration


def every(parts: Parts) -> Meaning:
    """Every so many units."""
    return Repeat(duration(Duration(((count_of(parts) or 1, unit_of(parts)),))), quant="EACH")


def every_other(parts: Parts) -> Meaning:
    """Every other day: one of two."""
    return Repeat(duration(Duration(((2, unit_of(parts)),))), quant="EACH")


def one_in(parts: Parts) -> Meaning:
    """One day in two, one Tuesday in three."""
    count = parts.number("many")
    if count is None or (parts.number("num") != 1 and "a" not in parts):
        return None
    if "weekday" in parts:
        return every_weekday(parts)
    return Repeat(duration(Duration(((count, unit_of(parts)),))), quant="EACH")


def every_weekday(parts: Parts) -> Meaning:
    """Every Monday."""
    number = parts.number("weekday") or parts.number("weekdays")
    part = parts.value("daypart")
    return Repeat(f"XXXX-WXX-{number}" + (f"T{part}" if part else ""), quant="EACH")


def every_weekdays(parts: Parts) -> Meaning:
    """Every Monday and Thursday."""
    places = [place for place, name, _ in parts.found if name == "weekday"]
    values = [Repeat(f"XXXX-WXX-{parts.line.value(place, 'weekday')}", quant="EACH") for place in places]
    return tuple(Piecewise(place if at else parts.first, place, values[at]) for at, place in enumerate(places))


def every_daypart(parts: Parts) -> Meaning:
    """Every morning."""
    return Repeat(f"XXXX-XX-XXT{parts.value('daypart')}", quant="EACH")


def every_feast(_parts: Parts) -> Meaning:
    """Each Easter: once a year."""
    return Repeat("P1Y", quant="EACH")


def every_month(parts: Parts) -> Meaning:
    """Every March, every summer."""
    if "season" in parts:
        return Repeat(f"XXXX-{('SP', 'SU', 'FA', 'WI')[(parts.number('season') or 1) - 1]}", quant="EACH")
    day = parts.number("monthday")
    return Repeat(f"XXXX-{parts.number('month') or 0:02}" + (f"-{day:02}" if day else ""), quant="EACH")


def times(parts: Parts) -> Meaning:
    """Three times a year."""
    return Repeat(
        duration(Duration(((1, unit_of(parts)),))), freq=f"{parts.number('num') or parts.number('once') or 1}X"
    )


def per(parts: Parts) -> Meaning:
    """So many a year."""
    return Repeat(duration(Duration(((1, unit_of(parts)),))))


def habit(parts: Parts) -> Meaning:
    """Daily, annual."""
    return Repeat(parts.value("freq") or "")


RULES = (
    Rule("every", "every (num|of the num)? unit", every),
    Rule("every", "every the num? unit", every),
    Rule("every-other", "every more unit", every_other),
    Rule("every-weekday", "every the? (weekday|weekdays) daypart?", every_weekday),
    Rule("every-weekday", "every the? weekday ((comma|and) weekday){1,5}", every_weekdays),
    Rule("every-weekday", "weekdays daypart?", every_weekday),
    Rule("every-daypart", "every the? daypart", every_daypart),
    Rule("every-feast", "every the? feast", every_feast),
    Rule("every-month", "every the? (month|season)", every_month),
    Rule("one-in", "(num|a) (unit|weekday) out_of many=num", one_in),
    Rule("times", "num times (per|a|the) unit", times),
    Rule("times", "once (per|a) unit", times),
    Rule("per", "per unit", per),
    Rule("rate", "<counted a unit >!and", per),
    Rule("habit", "freq", habit),
)
