"""What charts of periods have in common: their axis, their notes, their look."""

from collections.abc import Mapping
from typing import Any

from timeline.figures import plotly_door
from timeline.figures.periods import Tally
from timeline.figures.plotly_door import plain
from timeline.figures.ticks import ROOM
from timeline.figures.words import Words

WIDTH = 940
FOOT = 34


def axis(counted: Tally, room: float, spoken: Words, colours: Mapping[str, str]) -> dict[str, Any]:
    """The axis of periods, labelled where a plot `room` pixels wide leaves place."""
    count = len(counted.starts)
    every = max(1, -int(-ROOM * count // room))
    marked = range(0, count, every)
    return {
        "range": [-0.5, count - 0.5], "tickmode": "array", "tickvals": list(marked),
        "ticktext": [plain(counted.label(number, spoken)) for number in marked],
        "tickfont": {"color": colours["muted"]}, "showgrid": False, "zeroline": False, "fixedrange": True,
    }  # fmt: skip


def look(colours: Mapping[str, str]) -> dict[str, Any]:
    """Ground, letters and labels under the pointer."""
    return {
        "font": {"family": plotly_door.FONT, "size": 12, "color": colours["text"]},
        "paper_bgcolor": colours["surface"], "plot_bgcolor": colours["surface"], "dragmode": False,
        "hovermode": "closest", "bargap": 0.12, "separators": ", ",
        "hoverlabel": {"bgcolor": colours["band"], "bordercolor": colours["strong_line"], "align": "left",
                       "font": {"color": colours["text"], "family": plotly_door.FONT, "size": 12}},
    }  # fmt: skip


def empty(spoken: Words, colours: Mapping[str, str], across: int) -> dict[str, Any]:
    """The layout of a chart that has nothing to show, which says so."""
    note = {"text": plain(spoken("nothing_dated")), "xref": "paper", "yref": "paper", "x": 0.5, "y": 0.5}
    return look(colours) | {
        "width": across, "height": 160, "xaxis": {"visible": False}, "yaxis": {"visible": False},
        "annotations": [note | {"showarrow": False}],
    }  # fmt: skip


def notes(counted: Tally, undated: int, spoken: Words) -> list[str]:
    """What the chart does not count, in words."""
    said = (("coarser", counted.coarse), ("outside", counted.outside), ("undated", undated))
    return [spoken.count(key, number) for key, number in said if number]


def span(counted: Tally, spoken: Words) -> str:
    """From the first period to the last."""
    first, last = (counted.in_words(number, spoken) for number in (0, len(counted.starts) - 1))
    return first if first == last else f"{first} – {last}"
