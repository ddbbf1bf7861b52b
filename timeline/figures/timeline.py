"""The scene as a plotly figure, for notebooks and static images."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from timeline.figures import plotly_door
from timeline.figures.dates_in_words import in_words
from timeline.figures.lanes import NOBODY, OTHERS, Grouping
from timeline.figures.measure import shortened
from timeline.figures.names import names
from timeline.figures.plotly_door import Drawing, plain
from timeline.figures.scene import Scene, scene
from timeline.figures.stack import METRICS, Stacked, height, stacked
from timeline.figures.theme import theme
from timeline.figures.ticks import ticks
from timeline.figures.traces import Canvas
from timeline.figures.windows import Window
from timeline.figures.words import Words, locale_of, words
from timeline.model import Timeline
from timeline.resources import Config

if TYPE_CHECKING:
    from plotly.graph_objects import Figure

WIDTH = 940
NAME_SIZE = 13


def figure(timeline: Timeline, config: Config, locale: str | None = None) -> "Figure":
    """The timeline, a lane for each actor, in the window the page begins with; 940 pixels wide, in light colours.

    Raises:
        UsageError: for a locale without words.
    """
    spoken = words(config, locale or locale_of(timeline.language, config))
    return plotly_door.figure(*drawing(timeline, spoken, theme(config)["light"]))


def drawing(timeline: Timeline, spoken: Words, colours: Mapping[str, str], across: int = WIDTH) -> Drawing:
    """Traces and layout of the timeline, `across` pixels wide; a narrow one has the names of lanes above their rows."""
    drawn = scene(timeline, (Grouping.ACTOR,))
    if not drawn.windows:
        return [], _empty(spoken, colours, across)
    heads = across < METRICS["gutterFrom"]
    gutter = 0.0 if heads else METRICS["gutter"]
    width = round(across - gutter - METRICS["margin"])
    layout = drawn.layout(Grouping.ACTOR, drawn.windows[0], width)
    bands = stacked(layout, heads)
    canvas = Canvas(drawn.windows[0], width, colours)
    told = _told(timeline, spoken)
    marks = [
        canvas.drawn(item, band.lines[item.row], told[item.mark.event]) for band in bands for item in band.band.placed
    ]
    lane_names = dict(names(timeline, spoken.locale)) | {OTHERS: spoken("others"), NOBODY: spoken("nobody")}
    names_of_lanes = [_name(band, lane_names, canvas, gutter) for band in bands]
    sizes = {
        "width": across,
        "height": round(height(layout, heads)),
        "margin": {"l": gutter, "r": METRICS["margin"], "t": METRICS["axis"], "b": METRICS["foot"]},
        "annotations": names_of_lanes,
    }
    return canvas.traces(marks), _layout(drawn, bands, canvas, gutter, spoken) | sizes


def _told(timeline: Timeline, spoken: Words) -> Mapping[str, str]:
    """Title, date and claim of each event, without markup of its own."""
    return {
        event.id: "<br>".join(
            map(plain, (event.title, in_words(event.when, spoken), f"{spoken(event.quad)} · {spoken(event.modality)}"))
        )
        for event in timeline.events
    }


def _layout(drawn: Scene, bands: Sequence[Stacked], canvas: Canvas, gutter: float, spoken: Words) -> dict[str, Any]:
    colours, bottom = canvas.colours, bands[-1].bottom
    marked = ticks(canvas.window, canvas.width, spoken.locale)
    return {
        "font": {"family": plotly_door.FONT, "size": 12, "color": colours["text"]},
        "paper_bgcolor": colours["surface"],
        "plot_bgcolor": colours["surface"],
        "hovermode": "closest",
        "dragmode": "pan",
        "xaxis": {
            "type": "date", "range": [canvas.date(0), canvas.date(canvas.width)], "side": "top",
            "tickmode": "array", "tickvals": [_at(canvas, day) for day, _ in marked],
            "ticktext": [plain(text) for _, text in marked], "gridcolor": colours["line"], "zeroline": False,
            "tickfont": {"color": colours["muted"]}, "showline": False,
        },
        "yaxis": {"range": [bottom, 0], "visible": False, "fixedrange": True},
        "shapes": [*_separators(bands, canvas, gutter), *_published(drawn, canvas)],
    }  # fmt: skip


def _at(canvas: Canvas, day: float) -> str:
    return canvas.date((day - canvas.window.start) * canvas.width / canvas.window.days)


def _separators(bands: Sequence[Stacked], canvas: Canvas, gutter: float) -> list[dict[str, Any]]:
    line = {"width": 1, "color": canvas.colours["line"]}
    x0 = -gutter / canvas.width
    return [
        {"type": "line", "xref": "paper", "x0": x0, "x1": 1, "y0": band.top, "y1": band.top, "line": line}
        for band in bands
    ]


def _published(drawn: Scene, canvas: Canvas) -> list[dict[str, Any]]:
    line = {"width": 1.5, "dash": "dot", "color": canvas.colours["strong_line"]}
    days = [_at(canvas, day + 0.5) for day in drawn.published if _inside(day, canvas.window)]
    return [{"type": "line", "yref": "paper", "x0": day, "x1": day, "y0": 0, "y1": 1, "line": line} for day in days]


def _inside(day: float, window: Window) -> bool:
    return window.start <= day < window.end


def _name(band: Stacked, lane_names: Mapping[str, str], canvas: Canvas, gutter: float) -> dict[str, Any]:
    name = lane_names.get(band.band.key, band.band.key)
    return {
        "text": f"<b>{plain(shortened(name, (gutter or canvas.width) - 24, NAME_SIZE))}</b>",
        "xref": "paper", "x": -gutter / canvas.width, "xanchor": "left", "xshift": 8,
        "y": band.lines[0] if gutter else band.top + METRICS["bandHead"] / 2 + 2,
        "yanchor": "middle", "showarrow": False,
        "font": {"size": NAME_SIZE, "color": canvas.colours["text"]},
    }  # fmt: skip


def _empty(spoken: Words, colours: Mapping[str, str], across: int) -> dict[str, Any]:
    hidden = {"visible": False}
    note = {"text": plain(spoken("nothing_dated")), "xref": "paper", "yref": "paper", "x": 0.5, "y": 0.5}
    return {
        "width": across, "height": 160, "paper_bgcolor": colours["surface"], "plot_bgcolor": colours["surface"],
        "xaxis": hidden, "yaxis": hidden, "annotations": [note | {"showarrow": False}],
    }  # fmt: skip
