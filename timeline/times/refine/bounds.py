"""What the words around a hit make of it: the end of an interval, open or paired."""

from dataclasses import replace

from timeline.model import Bound
from timeline.times.expressions import Duration, EventOffset, Hit, Reference, Repeat
from timeline.times.line import Line
from timeline.times.refine.joins import gap

LONGEST_GAP = 2
_PAIRS = {"to", "dash", "and", "to the", "to of the", "dash the", "and the"}
_LONE = (("since", Bound.SINCE), ("until", Bound.UNTIL), ("before", Bound.BEFORE), ("after", Bound.AFTER))
_LONE_AFTER = (("since_after", Bound.SINCE), ("before_after", Bound.BEFORE), ("after_after", Bound.AFTER))


def bounded(hits: list[Hit], line: Line) -> list[Hit]:
    """The hits with their bounds: since, until, before, after; from … to, between … and."""
    done: list[Hit] = []
    for hit in hits:
        if done and _pair(done[-1], hit, line):
            done[-1] = replace(done[-1], bound=Bound.FROM)
            done.append(replace(hit, bound=Bound.TO))
        else:
            lone = None if hit.bound else _lone(hit, line)
            done.append(replace(hit, bound=lone) if lone else hit)
    return done


def _lone(hit: Hit, line: Line) -> Bound | None:
    if _no_date(hit):
        return None
    at = hit.first - 1
    at -= line.of_type(at, "the") or line.of_type(at, "in")
    before = next((bound for kind, bound in _LONE if line.of_type(at, kind)), None)
    return before or next((bound for kind, bound in _LONE_AFTER if line.of_type(hit.last, kind)), None)


def _pair(left: Hit, right: Hit, line: Line) -> bool:
    near = right.first - left.last <= LONGEST_GAP
    if not near or right.bound or left.bound is Bound.TO or _no_date(left) or _no_date(right):
        return False
    between, before = _between(left, right, line), left.first - 1
    if between not in _PAIRS:
        return False
    if line.of_type(before, "between"):
        return True
    opened = line.of_type(before, "from") or line.of_type(before, "of")
    return not between.startswith("and") and (opened or between.startswith("dash"))


def _between(left: Hit, right: Hit, line: Line) -> str:
    """The gap, where a contracted preposition counts as one: "du 6 mai au 3 juin"."""
    if right.first - left.last == 1 and line.of_type(left.last, "to") and not line.of_type(left.last, "dash"):
        return "to"
    return gap(left, right, line)


def _no_date(hit: Hit) -> bool:
    return isinstance(hit.expression, Duration | EventOffset | Reference | Repeat)
