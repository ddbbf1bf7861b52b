"""From rows to pixels: where each band and each row of a layout stands, from the top."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from timeline.figures.rows import Placed, Side
from timeline.figures.scene import Band, Layout

METRICS: Mapping[str, float] = {
    "row": 25.0,
    "tallRow": 41.0,
    "compactRow": 12.0,
    "bandPadding": 7.0,
    "bandHead": 22.0,
    "leastBand": 46.0,
    "axis": 27.0,
    "foot": 24.0,
    "gutter": 136.0,
    "gutterFrom": 616.0,
    "margin": 12.0,
    "binLane": 64.0,
}
"""Sizes in pixels that the page's script and its styles share with the figure.

A lane is never lower than `leastBand`, so that two lines of its name fit beside it.
"""


@dataclass(frozen=True, slots=True)
class Stacked:
    """A band in pixels below the axis: its top and bottom, and the middle line of the marks of each row."""

    band: Band
    top: float
    bottom: float
    lines: tuple[float, ...]


def stacked(layout: Layout, heads: bool) -> tuple[Stacked, ...]:
    """Bands one under the other; `heads` leaves a line for the lane's name above its rows."""
    found, top = [], 0.0
    for band in layout.bands:
        found.append(_band(band, top, heads))
        top = found[-1].bottom
    return tuple(found)


def height(layout: Layout, heads: bool) -> float:
    """Pixels of the whole chart, axis and foot included."""
    bands = stacked(layout, heads)
    return METRICS["axis"] + (bands[-1].bottom if bands else 0.0) + METRICS["foot"]


def _band(band: Band, top: float, heads: bool) -> Stacked:
    y = top + METRICS["bandPadding"] + (METRICS["bandHead"] if heads else 0.0)
    lines = []
    for number in range(band.rows):
        members = [item for item in band.placed if item.row == number]
        tall = _row_height(members)
        lines.append(y + tall - _half(members))
        y += tall
    bottom = y + METRICS["bandPadding"]
    return Stacked(band, top, bottom if heads else max(bottom, top + METRICS["leastBand"]), tuple(lines))


def _row_height(members: Sequence[Placed]) -> float:
    if all(item.side is Side.NONE for item in members):
        return METRICS["compactRow"]
    return METRICS["tallRow"] if any(item.side is Side.ABOVE for item in members) else METRICS["row"]


def _half(members: Sequence[Placed]) -> float:
    """Marks stand in the lower part of a tall row, under the labels of long bars."""
    compact = all(item.side is Side.NONE for item in members)
    return METRICS["compactRow" if compact else "row"] / 2
