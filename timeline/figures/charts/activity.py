"""Who was active when: a heat map of events by actor and period, each cell with its number.

Denied and hypothetical events do not count. The twelve busiest actors are shown, acting or acted upon.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from timeline.figures import bars
from timeline.figures.chart import Chart
from timeline.figures.lanes import MOST_LANES
from timeline.figures.measure import shortened
from timeline.figures.names import names
from timeline.figures.periods import Tally, tally
from timeline.figures.plotly_door import plain
from timeline.figures.scene import scene
from timeline.figures.stack import METRICS
from timeline.figures.words import Words
from timeline.model import Event, Modality, Timeline
from timeline.resources import Config

ROW = 26
CELL = 20
FAINTEST = 0.22
DARK = 0.78
MOST_TOLD = 6
_NOT_CLAIMED = (Modality.NEGATED, Modality.HYPOTHETICAL)
_Cells = dict[str, dict[int, list[Event]]]


def chart(
    timeline: Timeline,
    config: Config,  # noqa: ARG001 (every chart is called alike)
    spoken: Words,
    colours: Mapping[str, str],
    across: int | None,
    between: object,  # noqa: ARG001
) -> Chart:
    """Events by actor and period."""
    width = across or bars.WIDTH
    events = [event for event in timeline.events if event.modality not in _NOT_CLAIMED]
    drawn = scene(timeline, ())
    title, columns = spoken("chart_activity"), (spoken("actors"), spoken("window"), spoken("events"))
    if not drawn.windows:
        return Chart("activity", title, spoken("nothing_dated"), columns, (), [], bars.empty(spoken, colours, width))
    room = width - METRICS["gutter"] - METRICS["margin"]
    counted = tally(events, drawn.marks, drawn.windows[0], int(room / CELL))
    cells = _cells(events, counted)
    called = names(timeline, spoken.locale)
    undated = sum(event.when.value is None for event in events)
    facts = [spoken.count("events", len(counted.placed)), *bars.notes(counted, undated, spoken)]
    return Chart(
        "activity",
        title,
        " · ".join([f"{title}, {bars.span(counted, spoken)}", *facts]),
        columns,
        tuple(
            (called[key], counted.in_words(number, spoken), str(len(told)))
            for key, row in cells.items()
            for number, told in sorted(row.items())
        ),
        [_trace(cells, colours)],
        _layout(list(cells), counted, called, spoken, colours, width),
    )


def _cells(events: Sequence[Event], counted: Tally) -> _Cells:
    """The events of each actor by period, the busiest actor first."""
    found: _Cells = defaultdict(lambda: defaultdict(list))
    counts: Counter[str] = Counter()
    for event in events:
        for key in dict.fromkeys(mention.key for mention in (*event.sources, *event.targets)):
            counts[key] += event.id in counted.placed
            for number in counted.placed.get(event.id, ()):
                found[key][number].append(event)
    ranked = sorted(found, key=lambda key: (-counts[key], key))
    return {key: dict(found[key]) for key in ranked[:MOST_LANES]}


def _trace(cells: _Cells, colours: Mapping[str, str]) -> dict[str, Any]:
    """A bar a cell: unlike a heat map's, its numbers and its ground may each have a colour of the theme."""
    flat = [(row, number, told) for row, each in enumerate(cells.values()) for number, told in sorted(each.items())]
    most = max((len(told) for _, _, told in flat), default=1)
    shades = [FAINTEST + (1 - FAINTEST) * (len(told) - 1) / max(most - 1, 1) for _, _, told in flat]
    return {
        "type": "bar", "showlegend": False, "base": [row + 0.06 for row, _, _ in flat],
        "x": [number for _, number, _ in flat], "y": [0.88] * len(flat), "width": 0.94,
        "text": [str(len(told)) for _, _, told in flat], "textposition": "inside", "insidetextanchor": "middle",
        "textangle": 0, "constraintext": "none",
        "insidetextfont": {"size": 12, "color": [colours["surface" if s > DARK else "text"] for s in shades]},
        "hoverinfo": "text", "hovertext": [_told(told) for _, _, told in flat],
        "marker": {"color": colours["muted"], "opacity": [round(shade, 3) for shade in shades], "line": {"width": 0}},
    }  # fmt: skip


def _told(events: Sequence[Event]) -> str:
    more = [f"+ {len(events) - MOST_TOLD}"] if len(events) > MOST_TOLD else []
    return "<br>".join(map(plain, [*(event.title for event in events[:MOST_TOLD]), *more]))


def _layout(
    rows: Sequence[str],
    counted: Tally,
    called: Mapping[str, str],
    spoken: Words,
    colours: Mapping[str, str],
    across: int,
) -> dict[str, Any]:
    gutter, margin = METRICS["gutter"], METRICS["margin"]
    return bars.look(colours) | {
        "width": across, "height": round(METRICS["axis"] + ROW * max(len(rows), 1) + 8),
        "margin": {"l": gutter, "r": margin, "t": METRICS["axis"], "b": 8},
        "xaxis": bars.axis(counted, across - gutter - margin, spoken, colours) | {"side": "top"},
        "yaxis": {
            "range": [max(len(rows), 1), 0], "tickmode": "array", "tickvals": [row + 0.5 for row in range(len(rows))],
            "ticktext": [plain(shortened(called[key], gutter - 16)) for key in rows], "showgrid": False,
            "zeroline": False, "fixedrange": True, "ticks": "",
        },
        "shapes": [
            {"type": "line", "xref": "paper", "x0": 0, "x1": 1, "y0": row, "y1": row, "layer": "below",
             "line": {"width": 1, "color": colours["line"]}}
            for row in range(len(rows) + 1)
        ],
    }  # fmt: skip
