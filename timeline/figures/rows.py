"""Rows within a lane: no mark or label covers another, earlier events stand higher."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from timeline.figures.marks import Mark, Shape
from timeline.figures.measure import shortened, text_width
from timeline.figures.windows import Window

SYMBOL_WIDTH = 14.0
NARROWEST_BAR = 6.0
ARROW_WIDTH = 10.0
LABEL_GAP = 6.0
ITEM_GAP = 10.0
LONG_BAR = 130.0
LABEL_SHARE = 0.58
NARROW_LABEL_SHARE = 0.75
NARROW = 400.0
MOST_LABELLED = 80


class Side(StrEnum):
    """Where a label stands beside its mark."""

    RIGHT = "right"
    LEFT = "left"
    ABOVE = "above"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Placed:
    """A mark in a row of its lane, counted from 0, with its label as far as it fits."""

    mark: Mark
    row: int
    label: str
    side: Side


@dataclass(frozen=True, slots=True)
class _Item:
    mark: Mark
    label: str
    side: Side
    left: float
    right: float


def rows(
    marks: Sequence[Mark], titles: Mapping[str, str], window: Window, width: float, labelled: bool
) -> tuple[Placed, ...]:
    """First fit, in order of time, of the marks that a window of `width` pixels shows."""
    items = [_item(mark, titles[mark.event], window, width, labelled) for mark in marks if window.shows(mark)]
    items.sort(key=lambda item: (item.mark.start, item.mark.end, item.mark.event))
    taken: list[list[tuple[float, float]]] = []
    placed = []
    for item in items:
        number = _first_free(taken, item)
        taken[number].append((item.left, item.right))
        placed.append(Placed(item.mark, number, item.label, item.side))
    return tuple(placed)


def _first_free(taken: list[list[tuple[float, float]]], item: _Item) -> int:
    for number, row in enumerate(taken):
        if all(item.right + ITEM_GAP <= left or right + ITEM_GAP <= item.left for left, right in row):
            return number
    taken.append([])
    return len(taken) - 1


def extent(mark: Mark, window: Window, width: float) -> tuple[float, float]:
    """Left and right edge of a mark in pixels, as drawn: within the window, and never too thin to see."""
    scale = width / window.days
    left = (max(mark.start, window.start) - window.start) * scale
    right = (min(mark.end, window.end) - window.start) * scale
    least = SYMBOL_WIDTH if mark.shape is Shape.POINT else NARROWEST_BAR
    if mark.shape is Shape.POINT or right - left < least:
        middle = (mark.middle - window.start) * scale
        left, right = middle - least / 2, middle + least / 2
    return left - ARROW_WIDTH * mark.open_start, right + ARROW_WIDTH * mark.open_end


def _item(mark: Mark, title: str, window: Window, width: float, labelled: bool) -> _Item:
    left, right = extent(mark, window, width)
    if not labelled:
        return _Item(mark, "", Side.NONE, left, right)
    label = shortened(title, width * (NARROW_LABEL_SHARE if width < NARROW else LABEL_SHARE))
    wide = text_width(label)
    if right - left >= LONG_BAR:
        return _above(mark, label, left, right, width)
    if right + LABEL_GAP + wide <= width:
        return _Item(mark, label, Side.RIGHT, left, right + LABEL_GAP + wide)
    if left - LABEL_GAP - wide >= 0:
        return _Item(mark, label, Side.LEFT, left - LABEL_GAP - wide, right)
    return _above(mark, label, left, right, width)


def _above(mark: Mark, label: str, left: float, right: float, width: float) -> _Item:
    """On a line of its own from the mark's left edge, or as far to the left of it as the label needs."""
    wide = text_width(label)
    start = max(0.0, min(left, width - wide))
    return _Item(mark, label, Side.ABOVE, min(left, start), max(right, start + wide))


def labelled(shown: Iterable[Mark]) -> bool:
    """Whether few enough events are shown to label each."""
    return sum(1 for _ in shown) <= MOST_LABELLED
