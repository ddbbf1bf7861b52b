"""Amounts of time: what stands before a unit, read once for offsets, durations and sets."""

from timeline.times.expressions import Duration, Unit
from timeline.times.grammar.rule import Parts

COUNT = "(num|some|a)"
AMOUNT = f"{COUNT} dash? (word|more)? unit"


def unit_of(parts: Parts, name: str = "unit") -> Unit:
    """The unit a match names."""
    whole = (parts.value("duration") or "").split(" ")
    return Unit(parts.value(name) or parts.value("units") or whole[-1] or Unit.PERIOD)


def count_of(parts: Parts) -> float | None:
    """How many, None for an unknown number."""
    if "num" in parts:
        count = parts.number("num")
        if count is None:
            return None
        return _thousands(parts, count) or count + (_fraction(parts) or 0)
    if "duration" in parts and "unit" not in parts:
        return int((parts.value("duration") or "").split(" ")[0]) + (_fraction(parts) or 0)
    return None if "some" in parts or _is_plural(parts) else 1 + (_fraction(parts) or 0)


def _is_plural(parts: Parts) -> bool:
    """Whether a unit without a count is more than one."""
    at = parts.at("unit")
    return "a" not in parts and (at is None or parts.line.of_type(at, "units"))


def _fraction(parts: Parts) -> float | None:
    if "half" in parts:
        return _FRACTIONS.get(parts.value("half") or "", 0.5)
    digits = parts.digits("fraction")
    return int(digits) / 10 ** len(digits) if digits else None


def _thousands(parts: Parts, count: int) -> int | None:
    """10,000: what stands after the comma is no fraction."""
    digits = parts.digits("fraction")
    return count * 1000 + int(digits) if len(digits) == 3 else None


def length(parts: Parts) -> Duration:
    """The amount as a duration; "a year and a half" in whole smaller units where there are some."""
    count, unit = count_of(parts), unit_of(parts)
    if count is not None and count % 1 == 0.5 and unit in _HALVES:
        return Duration(((count - 0.5, unit), _HALVES[unit])) if count > 1 else Duration((_HALVES[unit],))
    if count is not None and count % 1 == 0.25 and unit is Unit.HOUR:
        return Duration(((count - 0.25, unit), (15, Unit.MINUTE)))
    return Duration(((count, unit),))


_FRACTIONS = {"half": 0.5, "quarter": 0.25}
_HALVES = {
    Unit.YEAR: (6, Unit.MONTH),
    Unit.HOUR: (30, Unit.MINUTE),
    Unit.MINUTE: (30, Unit.SECOND),
    Unit.DAY: (12, Unit.HOUR),
}
