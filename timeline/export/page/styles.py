"""Styles: the theme as variables, the plain style files, and the heights that the chart will take."""

import re
from collections.abc import Mapping

from timeline.export.page import files
from timeline.export.page.island import MOST_PLACED
from timeline.figures.lanes import Grouping
from timeline.figures.scene import WIDTHS, Scene
from timeline.figures.stack import METRICS, height
from timeline.figures.theme import Theme

PLOTLY_STYLE = "/* plotly */"
"""Plotly fills an element of this id by script if it finds one, which the policy allows, instead of making its own."""
NO_SCRIPT = ".needs-script { display: none !important }"
"""Without scripts the page is its title, its summary and its full list."""
_BLANKS = re.compile(r"(?<=[a-z]:) |(?<=,) |\s*([{};])\s*")
_PAGE = (
    "base.css",
    "header.css",
    "filters.css",
    "chart.css",
    "timeline.css",
    "detail.css",
    "list.css",
    "narrow.css",
    "print.css",
)


def page(theme: Theme, scene: Scene) -> str:
    """All styles of the full page."""
    return _close("\n".join((followed(theme), files.joined("styles", _PAGE), _heights(scene))))


def _close(style: str) -> str:
    """Without the blanks around braces and behind other signs, a ninth; no string of ours has these signs."""
    return _BLANKS.sub(r"\1", style)


def embed(theme: Theme) -> str:
    """The styles of embedded charts, all under `.gt-`."""
    return "\n".join((_told(theme), files.joined("styles", ("chart.css", "embed.css"))))


def alone(theme: Theme) -> str:
    """The styles of an embedded chart that is a page of its own, in a frame."""
    return "\n".join((embed(theme), files.joined("styles", ("alone.css",))))


def followed(theme: Theme) -> str:
    """Colours: the page is light or dark as its reader's system is, unless it is told otherwise; paper is light."""
    light, dark = _declared(theme["light"], "light"), _declared(theme["dark"], "dark")
    return "\n".join(
        (
            f":root {{ {light} }}",
            f"@media (prefers-color-scheme: dark) {{ :root {{ {dark} }} }}",
            f":root[data-theme=dark] {{ {dark} }}",
            f":root:is([data-theme=light], [data-printing]) {{ {light} }}",
        )
    )


def _told(theme: Theme) -> str:
    """A chart in another page is light, unless it is told that the page around it is dark."""
    light, dark = _declared(theme["light"], "light"), _declared(theme["dark"], "dark")
    return f".gt-figure {{ {light} }}\n.gt-figure[data-theme=dark] {{ {dark} }}"


def _declared(colours: Mapping[str, str], scheme: str) -> str:
    variables = "; ".join(f"--{name.replace('_', '-')}: {colour}" for name, colour in colours.items())
    return f"color-scheme: {scheme}; {variables};"


def _heights(scene: Scene) -> str:
    """Room kept for the chart at each width, so that nothing moves when it is drawn."""
    if not scene.windows:
        return ""
    return "\n".join(
        f"@container (min-width: {_least(width)}px) {{ .gt-plot {{ min-block-size: {_room(scene, width)}px }} }}"
        for width in WIDTHS
    )


def _gutter(width: int) -> float:
    return METRICS["gutter"] if width + METRICS["gutter"] >= METRICS["gutterFrom"] else 0.0


def _least(width: int) -> int:
    """The narrowest chart that takes the layout of this width."""
    return 0 if width == WIDTHS[0] else round(width + _gutter(width) + METRICS["margin"])


def _room(scene: Scene, width: int) -> int:
    first = scene.windows[0]
    if sum(map(first.shows, scene.marks)) > MOST_PLACED:
        shown = {mark.event for mark in scene.marks if first.shows(mark)}
        lanes = sum(not shown.isdisjoint(lane.events) for lane in scene.groups[Grouping.ACTOR])
        return round(METRICS["axis"] + lanes * METRICS["binLane"] + METRICS["foot"])
    return round(height(scene.layout(Grouping.ACTOR, first, width), heads=not _gutter(width)))
