"""Lengths of time, and units that stand for the running one."""

from timeline.model import Anchor, Modifier
from timeline.times.expressions import Duration, Shift, Unit
from timeline.times.grammar.amounts import AMOUNT, length, unit_of
from timeline.times.grammar.dates import date, direction_of
from timeline.times.grammar.offsets import counted
from timeline.times.grammar.rule import Meaning, Parts, Piecewise, Rule


def duration(parts: Parts) -> Meaning:
    """So many units."""
    if unit_of(parts) is Unit.QUARTER and parts.line.of_type(parts.last, "of"):
        return None
    if "fraction" in parts and not _is_decimal(parts):
        return None
    named_year = "num" in parts and parts.line.of_type(parts.at("num") or 0, "year")
    return None if named_year and unit_of(parts) in (Unit.QUARTER, Unit.PERIOD, Unit.HALF) else length(parts)


def _is_decimal(parts: Parts) -> bool:
    """Whether the digits on both sides of the comma or point touch it, as in 30.4."""
    at = parts.at("fraction") or 0
    return parts.digits("fraction").isdecimal() and parts.line.touching(at) and parts.line.touching(at - 1)


def some(parts: Parts) -> Meaning:
    """Units without a number."""
    return Duration(((None, unit_of(parts)),))


def half(parts: Parts) -> Meaning:
    """Half a unit."""
    halved = {
        Unit.HOUR: (30, Unit.MINUTE),
        Unit.YEAR: (6, Unit.MONTH),
        Unit.DAY: (12, Unit.HOUR),
        Unit.CENTURY: (50, Unit.YEAR),
        Unit.DECADE: (5, Unit.YEAR),
        Unit.MONTH: (15, Unit.DAY),
    }.get(unit_of(parts))
    return Duration((halved,)) if halved else None


def mixed(parts: Parts) -> Meaning:
    """Hours and minutes, years and months."""
    first, second = 1 if "a" in parts else parts.number("num"), parts.number("num2")
    named_year = parts.line.of_type(parts.at("num2") or 0, "year") and unit_of(parts, "unit2") is Unit.YEAR
    if first is None or second is None or named_year:
        return None
    return Duration(((first, unit_of(parts)), (second, unit_of(parts, "unit2"))))


def between_counts(parts: Parts) -> Meaning:
    """Two to three weeks: the lower number, as annotators have it; no two years with their word."""
    if parts.line.of_type(parts.at("low") or 0, "year") and parts.line.of_type(parts.last - 1, "year_mark"):
        return None
    low, high = parts.number("low"), parts.number("num")
    return None if low is None or (high is not None and low > high) else Duration(((low, unit_of(parts)),))


def whole(parts: Parts) -> Meaning:
    """A duration in one word."""
    value = parts.value("duration") or ""
    number, unit = value.split(" ")
    return Duration(((int(number) * (parts.number("num") or 1), Unit(unit)),))


def running(parts: Parts) -> Meaning:
    """The year, the month, the week: of publication in news, of what the text last spoke of in histories."""
    if parts.line.of_type(parts.last - 1, "units"):
        return Duration(((None, unit_of(parts)),))
    return Shift(0, unit_of(parts), Anchor.NONE)


def account(parts: Parts) -> Meaning:
    """The year ended 31 March: a length of its own, which its end dates."""
    return Duration(((1, unit_of(parts)),))


def edge_of_running(parts: Parts) -> Meaning:
    """Fin de mois, year-end: a part of the running unit."""
    modifier = Modifier(parts.value("edge") or parts.value("edge_after") or Modifier.END)
    direction = direction_of(parts)
    shift = Shift(direction.value if direction else 0, unit_of(parts), Anchor.PUBLICATION if direction else Anchor.NONE)
    start = parts.at("the") or parts.at("edge") if "edge" in parts else parts.first
    return (Piecewise(start or parts.first, parts.last - 1, shift, modifier=modifier),)


def edge_of_year(parts: Parts) -> Meaning:
    """The end of this year, of 1997, where the word for the year comes between."""
    modifier = Modifier(parts.value("edge_after") or Modifier.END)
    year = date(parts) if "deictic" not in parts and "sequel" not in parts else None
    if year is None:
        anchor = Anchor.PUBLICATION if "deictic" in parts else Anchor.RUNNING
        year = counted(parts.value("deictic") or parts.value("sequel") or "", anchor)
    return None if isinstance(year, tuple) else (Piecewise(parts.first, parts.last - 1, year, modifier=modifier),)


def quarter(_parts: Parts) -> Meaning:
    """The quarter, the latest quarter: the one under discussion."""
    return Shift(0, Unit.QUARTER, Anchor.RUNNING)


RULES = (
    Rule("duration", AMOUNT, duration),
    Rule("duration", "the (num|some) (word|more)? unit", duration),
    Rule("duration", "the ordinal (num|some) unit", duration),
    Rule("duration", "(num|a) unit and a? half", duration),
    Rule("duration", "num and a? half unit", duration),
    Rule("duration", "num (comma|dot) fraction=num unit", duration),
    Rule("duration", "(num|a) unit and? num2=num unit2=unit", mixed),
    Rule("mixed-duration", "num word? unit num2=num word? unit2=unit", mixed),
    Rule("duration", "low=num (to|dash|and) num unit", between_counts),
    Rule("duration", "(a|the|num)? duration", whole),
    Rule("duration", "the? (num|some) ordinal unit", duration),
    Rule("duration", "during unit", duration),
    Rule("half-unit", "(a|the|num)? half dash? a? unit", half),
    Rule("units", "units (and units)?", some),
    Rule("year-of-account", "the fiscal? unit:year >ended", account),
    Rule("running-unit", "(the|<contracted) (unit:year|unit:month|unit:week|unit:weekend)", running),
    Rule("running-quarter", "(the|that|<contracted) latest? unit:quarter >!of", quarter),
    Rule(
        "edge-unit",
        "(the|contracted)? edge of (unit:year|unit:month|unit:week) (last|next)? >!year >!tens",
        edge_of_running,
    ),
    Rule(
        "edge-unit",
        "(the|contracted)? edge (of the?|contracted) (unit:century|unit:decade) >!roman >!of",
        edge_of_running,
    ),
    Rule("edge-unit", "the? (unit:year|unit:month) (possessive|dash) edge_after", edge_of_running),
    Rule("edge-of-year", "(deictic|sequel|year|shortyear) unit:year edge_after", edge_of_year),
    Rule("running-quarter", "the latest period", quarter),
    Rule("running-quarter", "the latest (unit:year|unit:half)", running),
)
