"""The door to plotly. Traces and layouts are plain data until here."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from plotly.graph_objects import Figure

Drawing = tuple[Sequence[Mapping[str, Any]], Mapping[str, Any]]
"""Traces and layout, as plain data."""
FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', Arial, sans-serif"
UPLOAD_BUTTON = "sendChartToCloud"


def figure(traces: Iterable[Mapping[str, Any]], layout: Mapping[str, Any]) -> "Figure":
    """A plotly figure, checked by plotly, without the button that would upload it."""
    from plotly.graph_objects import Figure

    return Figure(
        data=[dict(trace) for trace in traces],
        layout={"template": "none", "modebar": {"remove": [UPLOAD_BUTTON]}, **layout},
    )


def plain(text: str) -> str:
    """Text that plotly shows as it is: it would read tags and entities, and take what is between dollars for TeX."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("$", "&#36;")
