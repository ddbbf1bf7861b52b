"""What the words around a hit make of it: the end of an interval, open or paired."""

from timeline.model import Bound
from timeline.times.expressions import Duration, EventOffset, Hit, Reference, Repeat
from timeline.times.line import Line
from timeline.times.refine.joins import gap

LONGEST_GAP = 2
_PAIRS = {"to", "dash", "and", "to the", "to of the", "dash the", "and the"}
_LONE, _LONE_AFTER = "since|until|before|after", "since_after|before_after|after_after"
_NO_DATE = (Duration, EventOffset, Reference, Repeat)


def bounded(hits: list[Hit], line: Line) -> list[Hit]:
    """The hits with their bounds: since, until, before, after; from … to, between … and."""
    done: list[Hit] = []
    for hit in hits:
        if done and _pair(done[-1], hit, line):
            done[-1] = done[-1]._replace(bound=Bound.FROM)
            done.append(hit._replace(bound=Bound.TO))
        elif not hit.bound and (lone := _lone(hit, line)):
            done.append(hit._replace(bound=Bound(lone.removesuffix("_after"))))
        else:
            done.append(hit)
    return done


def _lone(hit: Hit, line: Line) -> str:
    """The type of the word before or behind a date that opens an interval, empty where none does."""
    if isinstance(hit.expression, _NO_DATE):
        return ""
    at = hit.first - 1
    at -= line.of_type(at, "the|in")
    return line.first_of(at, _LONE) or line.first_of(hit.last, _LONE_AFTER)


def _pair(left: Hit, right: Hit, line: Line) -> bool:
    if not 0 < right.first - left.last <= LONGEST_GAP or right.bound or left.bound is Bound.TO:
        return False
    if isinstance(left.expression, _NO_DATE) or isinstance(right.expression, _NO_DATE):
        return False
    between, before = _between(left, right, line), left.first - 1
    if between not in _PAIRS:
        return False
    if line.of_type(before, "between"):
        return True
    opened = line.of_type(before, "from|of")
    return not between.startswith("and") and (opened or between.startswith("dash"))


def _between(left: Hit, right: Hit, line: Line) -> str:
    """The gap, where a contracted preposition counts as one: "du 6 mai au 3 juin"."""
    if right.first - left.last == 1 and line.of_type(left.last, "to") and not line.of_type(left.last, "dash"):
        return "to"
    return gap(left, right, line)
