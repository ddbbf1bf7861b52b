"""Words beside a hit that belong to its span: parts (early, fin), approximators, articles."""

from timeline.model import Modifier
from timeline.times.expressions import Duration, EventOffset, Hit, Reference, Repeat
from timeline.times.line import Line

_BEFORE = "the|that|of|contracted|dash|edge|about"
_BEHIND = "dash|possessive|edge_after"
_UNDIVIDED = (Duration, Repeat, Reference)
"""What has no early or late part."""


def widened(hits: list[Hit], line: Line) -> list[Hit]:
    """The hits with their edges, approximators and articles."""
    done: list[Hit] = []
    for hit in hits:
        floor = done[-1].last if done else 0
        done.append(_widened(hit, line, floor))
    return done


def _widened(hit: Hit, line: Line, floor: int) -> Hit:
    if not (line.of_type(hit.first - 1, _BEFORE) or line.of_type(hit.last, _BEHIND)):
        return hit
    hit = _edge_after(_edge_before(hit, line, floor), line)
    return _article(_approximator(_article(hit, line, floor), line, floor), line, floor)


def _edge_before(hit: Hit, line: Line, floor: int) -> Hit:
    """Early 1990, the end of the year, mid-November."""
    if isinstance(hit.expression, (EventOffset, *_UNDIVIDED)):
        return hit
    at = hit.first
    for kind in ("the", "that", "of", "contracted", "dash"):
        at -= at - 1 >= floor and line.of_type(at - 1, kind)
    if at - 2 >= floor and line.of_type(at - 1, "half") and at < hit.first:
        half = _half_before(hit, line, at)
        if half is not hit:
            return half
    if at - 1 < floor or not line.of_type(at - 1, "edge"):
        return hit
    return hit._replace(first=at - 1, modifier=Modifier(line.value(at - 1, "edge") or ""))


def _half_before(hit: Hit, line: Line, at: int) -> Hit:
    """The first half of the 1990s, the second half of March."""
    nth = line.numbers.get(at - 2) or line.value(at - 2, "ordinal")
    if nth is None or int(nth) > 2:
        return hit
    return hit._replace(first=at - 2, modifier=Modifier.START if int(nth) == 1 else Modifier.END)


def _edge_after(hit: Hit, line: Line) -> Hit:
    """Year-end, the year's end."""
    at = hit.last
    at += line.of_type(at, "dash|possessive")
    if isinstance(hit.expression, _UNDIVIDED) or not line.of_type(at, "edge_after"):
        return hit
    return hit._replace(last=at + 1, modifier=Modifier(line.value(at, "edge_after") or ""))


def _approximator(hit: Hit, line: Line, floor: int) -> Hit:
    """About, nearly, at least."""
    if isinstance(hit.expression, Reference | Repeat):
        return hit
    at = hit.first - 1
    if at < floor or not line.of_type(at, "about"):
        return hit
    modifier = Modifier(line.value(at, "about") or "APPROX")
    if modifier is not Modifier.APPROX and line.of_type(hit.first, "the"):
        return hit
    measured = isinstance(hit.expression, Duration | EventOffset) or hit.rule in ("ago", "later", "earlier")
    if modifier is not Modifier.APPROX and not measured:
        return hit
    return hit._replace(first=at, modifier=hit.modifier or modifier)


def _article(hit: Hit, line: Line, floor: int) -> Hit:
    at = hit.first - 1
    if at < floor or not line.of_type(at, "the") or line.of_type(hit.first, "the"):
        return hit
    return hit._replace(first=at)
