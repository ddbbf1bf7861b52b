"""Periods and events by their names, where the words before say that a time is meant."""

from datetime import date

from timeline.text.tokens import fold
from timeline.times.expressions import Landmark
from timeline.times.grammar.rule import Meaning, Parts, Rule
from timeline.times.line import Line

_JOINTS = ("the", "contracted", "of")
_OPENING = ("since", "until", "before", "after", "in", "between", "edge", "from", "to")
_CLOSING = ("during_after", "since_after", "before_after", "after_after")
_LONGEST_OPENER = 40


def landmark_of(line: Line, at: int) -> Landmark | None:
    """The period or event named at a place of the line."""
    days = line.value(at, "landmark") if line.of_type(at, "landmark") else None
    if days is None:
        return None
    first, _, last = days.partition("/")
    return Landmark(date.fromisoformat(first), date.fromisoformat(last or first))


def landmark(parts: Parts) -> Meaning:
    """Since the fall of the wall, during the Cold War; not "a film about the Cold War"."""
    at = parts.at("landmark") or 0
    timed = _is_time(parts.line, at - 1) or any(parts.line.of_type(parts.last, kind) for kind in _CLOSING)
    return landmark_of(parts.line, at) if timed else None


def _is_time(line: Line, before: int) -> bool:
    while any(line.of_type(before, joint) for joint in _JOINTS):
        before -= 1
    return before >= 0 and (any(line.of_type(before, kind) for kind in _OPENING) or _opened(line, before))


def _opened(line: Line, at: int) -> bool:
    end = line.spans[at][1]
    words = " " + fold(line.text[max(0, line.spans[0][0], end - _LONGEST_OPENER) : end])
    return any(words.endswith(opener) and not words[-len(opener) - 1].isalnum() for opener in line.lexicon.openers)


RULES = (Rule("landmark", "the? landmark", landmark),)
