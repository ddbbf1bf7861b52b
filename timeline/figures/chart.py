"""What every chart is, whatever it shows: a drawing, and the same in words for those who do not see it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from timeline.figures import plotly_door

if TYPE_CHECKING:
    from plotly.graph_objects import Figure

_MARKDOWN = str.maketrans({letter: f"\\{letter}" for letter in "\\`*_[]<>|#$"})


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart in one language, in light colours.

    `description` says in a sentence what it shows (an `alt` text); `columns` and `rows` are its table. `traces` and
    `layout` are plotly's, as plain data; `layout` has `width` and `height` in pixels.
    """

    kind: str
    title: str
    description: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    traces: Sequence[Mapping[str, Any]]
    layout: Mapping[str, Any]

    def figure(self) -> "Figure":
        """The chart as a plotly figure."""
        return plotly_door.figure(self.traces, self.layout)

    def markdown(self, image: str | None = None) -> str:
        """The table of the chart in Markdown, every cell as plain text.

        Above it, where its address is given, an image of the chart, with the description for those who do not see it.
        """
        lines = [self.columns, ("---",) * len(self.columns), *self.rows]
        table = "".join(f"| {' | '.join(map(_cell, line))} |\n" for line in lines)
        return f"![{_cell(self.description)}]({image})\n\n{table}" if image else table


def _cell(text: str) -> str:
    return text if text == "---" else " ".join(text.translate(_MARKDOWN).split())
