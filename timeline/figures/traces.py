"""Marks as plotly traces, on an axis of dates. `scripts/traces.js` of the page draws the same looks."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import groupby
from typing import Any

from timeline.figures.marks import EPOCH, Mark, Shape
from timeline.figures.measure import FONT_SIZE, text_width
from timeline.figures.plotly_door import plain
from timeline.figures.rows import ARROW_WIDTH, LABEL_GAP, Placed, Side, extent
from timeline.figures.theme import rgba
from timeline.figures.windows import Window
from timeline.model import Quad

SYMBOLS = {
    Quad.VERBAL_COOPERATION: "circle",
    Quad.MATERIAL_COOPERATION: "square",
    Quad.NEUTRAL: "diamond",
    Quad.VERBAL_CONFLICT: "triangle-up",
    Quad.MATERIAL_CONFLICT: "x",
}
HALF_BAR = 4.0
LABEL_LIFT = 15.0
_Trace = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Drawn:
    """A placed mark in pixels of the plot, with what is told of it on hovering."""

    placed: Placed
    left: float
    right: float
    y: float
    told: str

    @property
    def mark(self) -> Mark:
        """The mark."""
        return self.placed.mark


@dataclass(frozen=True, slots=True)
class Canvas:
    """A window of time over so many pixels, and the colours of a scheme."""

    window: Window
    width: float
    colours: Mapping[str, str]

    def date(self, pixel: float) -> str:
        """The moment at a pixel of the plot, in ISO 8601."""
        days = self.window.start + pixel * self.window.days / self.width
        return (EPOCH + timedelta(days=days)).isoformat(timespec="seconds")

    def drawn(self, placed: Placed, y: float, told: str) -> Drawn:
        """A mark at a height of the plot."""
        left, right = extent(placed.mark, self.window, self.width)
        arrows = ARROW_WIDTH * placed.mark.open_start, ARROW_WIDTH * placed.mark.open_end
        return Drawn(placed, left + arrows[0], right - arrows[1], y, told)

    def traces(self, drawn: Sequence[Drawn]) -> list[_Trace]:
        """All traces: one for each look, then arrows, then labels."""
        ordered = sorted(drawn, key=lambda item: _look(item.mark))
        looks = [self._trace(look, list(members)) for look, members in groupby(ordered, key=lambda d: _look(d.mark))]
        return [*looks, *self._arrows(drawn), *self._labels(drawn)]

    def _trace(self, look: tuple[str, str, bool], drawn: Sequence[Drawn]) -> _Trace:
        quad, shape, certain = Quad(look[0]), Shape(look[1]), look[2]
        base = {"type": "scatter", "name": "/".join(map(str, look)), "hoverinfo": "text", "showlegend": False}
        colour = self.colours[quad.value]
        if shape is Shape.POINT:
            return base | self._points(drawn) | {"mode": "markers", "marker": _symbol(quad, colour, certain)}
        if shape is Shape.RANGE:
            fill = rgba(colour, 0.3 if certain else 0.0)
            line = {"color": colour, "width": 1.5, "dash": "solid" if certain else "3px,2px"}
            return base | self._outlines(drawn) | {"mode": "lines", "fill": "toself", "fillcolor": fill, "line": line}
        return base | self._lines(drawn) | {"mode": "lines", "line": _stroke(shape, colour, certain)}

    def _points(self, drawn: Iterable[Drawn]) -> _Trace:
        points = [(self.date((item.left + item.right) / 2), item.y, item.told, item.mark.event) for item in drawn]
        x, y, text, events = map(list, zip(*points, strict=True))
        return {"x": x, "y": y, "hovertext": text, "customdata": events}

    def _lines(self, drawn: Iterable[Drawn]) -> _Trace:
        return _joined([((self.date(item.left), self.date(item.right)), (item.y, item.y), item) for item in drawn])

    def _outlines(self, drawn: Iterable[Drawn]) -> _Trace:
        return _joined([(*self._box(item), item) for item in drawn])

    def _box(self, item: Drawn) -> tuple[tuple[str, ...], tuple[float, ...]]:
        left, right, top, bottom = self.date(item.left), self.date(item.right), item.y - HALF_BAR, item.y + HALF_BAR
        return (left, right, right, left, left), (top, top, bottom, bottom, top)

    def _arrows(self, drawn: Iterable[Drawn]) -> list[_Trace]:
        ends = [(item, "triangle-right", item.right + 4) for item in drawn if item.mark.open_end]
        starts = [(item, "triangle-left", item.left - 4) for item in drawn if item.mark.open_start]
        return [
            {
                "type": "scatter", "mode": "markers", "hoverinfo": "skip", "showlegend": False, "cliponaxis": False,
                "x": [self.date(x)], "y": [item.y],
                "marker": {"symbol": symbol, "size": 14, "color": self.colours[item.mark.quad.value]},
            }
            for item, symbol, x in (*ends, *starts)
        ]  # fmt: skip

    def _labels(self, drawn: Iterable[Drawn]) -> list[_Trace]:
        shown = [item for item in drawn if item.placed.label]
        return [
            {
                "type": "scatter", "mode": "text", "hoverinfo": "skip", "showlegend": False,
                "textposition": "middle left" if side is Side.LEFT else "middle right",
                "x": [self.date(self._label_x(item)) for item in shown if item.placed.side is side],
                "y": [item.y - LABEL_LIFT * (side is Side.ABOVE) for item in shown if item.placed.side is side],
                "text": [plain(item.placed.label) for item in shown if item.placed.side is side],
                "textfont": {"size": FONT_SIZE, "color": self.colours["text"]},
            }
            for side in (Side.RIGHT, Side.LEFT, Side.ABOVE)
            if any(item.placed.side is side for item in shown)
        ]  # fmt: skip

    def _label_x(self, item: Drawn) -> float:
        if item.placed.side is Side.RIGHT:
            return item.right + LABEL_GAP + ARROW_WIDTH * item.mark.open_end
        if item.placed.side is Side.LEFT:
            return item.left - LABEL_GAP - ARROW_WIDTH * item.mark.open_start
        return max(0.0, min(item.left - 3, self.width - text_width(item.placed.label)))


def _look(mark: Mark) -> tuple[str, str, bool]:
    return mark.quad.value, mark.shape.value, mark.certain


def _symbol(quad: Quad, colour: str, certain: bool) -> _Trace:
    symbol = SYMBOLS[quad] if certain else f"{SYMBOLS[quad]}-open"
    return {"symbol": symbol, "size": 11, "color": colour, "line": {"width": 0 if certain else 2, "color": colour}}


def _stroke(shape: Shape, colour: str, certain: bool) -> _Trace:
    if shape is Shape.ROUGH:
        return {"color": colour, "width": 8 if certain else 4, "dash": "2px,3px"}
    return {"color": colour, "width": 8, "dash": "solid" if certain else "7px,3px"}


def _joined(pieces: Iterable[tuple[Sequence[str], Sequence[float], Drawn]]) -> _Trace:
    """Several lines in one trace, a gap between each two."""
    x: list[str | None] = []
    y: list[float | None] = []
    told: list[str | None] = []
    events: list[str | None] = []
    for across, down, item in pieces:
        x += [*across, None]
        y += [*down, None]
        told += [item.told] * len(across) + [None]
        events += [item.mark.event] * len(across) + [None]
    return {"x": x, "y": y, "hovertext": told, "customdata": events}
