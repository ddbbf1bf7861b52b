"""Periods and events by their names, where the words before say that a time is meant."""

from dataclasses import replace
from datetime import date

from timeline.text.tokens import fold
from timeline.times.expressions import Landmark, LunarMonth
from timeline.times.grammar.dates import YEAR, year_of
from timeline.times.grammar.rule import Meaning, Parts, Rule
from timeline.times.line import Line

_JOINTS = "the|contracted|of"
_OPENING = "since|until|before|after|in|between|edge|from|to"
_CLOSING = "during_after|since_after|before_after|after_after"
_LONGEST_OPENER = 40
_HIJRI = "hijri-"


def landmark(parts: Parts) -> Meaning:
    """Since the fall of the wall, during the Cold War; not "a film about the Cold War"."""
    timed = parts.line.of_type(parts.last, _CLOSING)
    if not timed and not _is_time(parts.line, (parts.at("landmark") or 0) - 1):
        return None
    days = parts.value("landmark") or ""
    if days.startswith(_HIJRI):
        return LunarMonth(int(days.removeprefix(_HIJRI)))
    first, _, last = days.partition("/")
    return Landmark(date.fromisoformat(first), date.fromisoformat(last or first))


def month_of_year(parts: Parts) -> Meaning:
    """Ramadan 2024."""
    month = landmark(parts)
    return replace(month, year=year_of(parts)[0]) if isinstance(month, LunarMonth) else None


def _is_time(line: Line, before: int) -> bool:
    while line.of_type(before, _JOINTS):
        before -= 1
    return before >= 0 and (line.of_type(before, _OPENING) or _opened(line, before))


def _opened(line: Line, at: int) -> bool:
    end = line.spans[at][1]
    words = " " + fold(line.text[max(0, line.spans[0][0], end - _LONGEST_OPENER) : end])
    return any(words.endswith(opener) and not words[-len(opener) - 1].isalnum() for opener in line.lexicon.openers)


RULES = (
    Rule("landmark", "the? landmark", landmark),
    Rule("lunar-month", f"the? landmark of? {YEAR}", month_of_year),
)
