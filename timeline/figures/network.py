"""The ring of actors as a plotly figure."""

import math
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from timeline.figures import plotly_door
from timeline.figures.names import names
from timeline.figures.plotly_door import Drawing, plain
from timeline.figures.ring import Ring, Tie, ring
from timeline.figures.theme import theme
from timeline.figures.words import Words, locale_of, words
from timeline.model import Timeline
from timeline.resources import Config

if TYPE_CHECKING:
    from plotly.graph_objects import Figure

WIDTH, HEIGHT = 720, 480
REACH = 1.45


def figure(timeline: Timeline, config: Config, locale: str | None = None) -> "Figure":
    """The twelve busiest actors and what they did to each other: solid blue cooperation, dashed orange conflict.

    Raises:
        UsageError: for a locale without words.
    """
    spoken = words(config, locale or locale_of(timeline.language, config))
    return plotly_door.figure(*drawing(timeline, spoken, theme(config)["light"]))


def drawing(timeline: Timeline, spoken: Words, colours: Mapping[str, str], across: int = WIDTH) -> Drawing:
    """Traces and layout of the network, `across` pixels wide."""
    net = ring(timeline.events)
    traces = [*(_tie(tie, colours) for tie in net.ties), _nodes(net, names(timeline, spoken.locale), colours)]
    return traces, _layout(colours, across)


def _tie(tie: Tie, colours: Mapping[str, str]) -> dict[str, Any]:
    colour, dash = (colours["mconf"], "6px,4px") if tie.conflict else (colours["mcoop"], "solid")
    return {
        "type": "scatter", "mode": "lines", "hoverinfo": "skip", "showlegend": False, "opacity": 0.8,
        "x": [x for x, _ in tie.path], "y": [y for _, y in tie.path],
        "line": {"color": colour, "width": tie.width, "dash": dash},
    }  # fmt: skip


def _nodes(net: Ring, called: Mapping[str, str], colours: Mapping[str, str]) -> dict[str, Any]:
    return {
        "type": "scatter", "mode": "markers+text", "hoverinfo": "text", "showlegend": False, "cliponaxis": False,
        "x": [node.x for node in net.nodes], "y": [node.y for node in net.nodes],
        "text": [plain(called.get(node.key, node.key)) for node in net.nodes],
        "hovertext": [str(node.events) for node in net.nodes], "customdata": [node.key for node in net.nodes],
        "textposition": [_side(node.x, node.y) for node in net.nodes],
        "marker": {
            "size": [12 + 4 * math.sqrt(node.events) for node in net.nodes], "opacity": 1,
            "color": colours["surface"], "line": {"width": 2, "color": colours["text"]},
        },
    }  # fmt: skip


def _side(x: float, y: float) -> str:
    if abs(x) < 0.2:
        return "top center" if y > 0 else "bottom center"
    return "middle right" if x > 0 else "middle left"


def _layout(colours: Mapping[str, str], across: int) -> dict[str, Any]:
    hidden = {"visible": False, "fixedrange": True}
    return {
        "width": across, "height": HEIGHT, "margin": {"l": 0, "r": 0, "t": 0, "b": 0}, "hovermode": "closest",
        "font": {"family": plotly_door.FONT, "size": 12, "color": colours["text"]},
        "paper_bgcolor": colours["surface"], "plot_bgcolor": colours["surface"],
        "xaxis": hidden | {"range": [-REACH * across / HEIGHT, REACH * across / HEIGHT]},
        "yaxis": hidden | {"range": [-REACH, REACH]},
    }  # fmt: skip
