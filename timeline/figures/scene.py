"""The scene: events laid out once, for the page, the figure of the Python API and static images alike."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from timeline.figures.lanes import Grouping, Lane, lanes
from timeline.figures.marks import Mark, day_number, mark
from timeline.figures.rows import Placed, labelled, rows
from timeline.figures.windows import Window, windows
from timeline.model import Timeline

WIDTHS = (300, 480, 680)


@dataclass(frozen=True, slots=True)
class Band:
    """A lane with its marks in rows; `count` is its number of dated events, in the window or not."""

    key: str
    count: int
    rows: int
    placed: tuple[Placed, ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """All bands for a grouping and a window on a plot of `width` pixels.

    A wider plot may draw it as well: marks only move apart.
    """

    grouping: Grouping
    window: Window
    width: int
    bands: tuple[Band, ...]


@dataclass(frozen=True, slots=True)
class Scene:
    """What there is to draw.

    Marks in the order of the timeline, ids of events without a date, days of publication, the windows on offer, and the
    lanes of each grouping.
    """

    marks: tuple[Mark, ...]
    titles: dict[str, str]
    undated: tuple[str, ...]
    published: tuple[float, ...]
    windows: tuple[Window, ...]
    groups: dict[Grouping, tuple[Lane, ...]]

    def layout(self, grouping: Grouping, window: Window, width: int) -> Layout:
        """The bands of one window. `width` is the plot's, in pixels, lane names not counted."""
        shown = [mark for mark in self.marks if window.shows(mark)]
        with_labels = labelled(shown)
        by_event = {mark.event: mark for mark in shown}
        bands = (self._band(lane, by_event, window, width, with_labels) for lane in self.groups[grouping])
        return Layout(grouping, window, width, tuple(band for band in bands if band.placed))

    def _band(self, lane: Lane, shown: dict[str, Mark], window: Window, width: int, with_labels: bool) -> Band:
        members = [shown[event] for event in lane.events if event in shown]
        placed = rows(members, self.titles, window, width, with_labels)
        return Band(lane.key, len(lane.events), 1 + max((item.row for item in placed), default=-1), placed)


def scene(timeline: Timeline, groupings: Iterable[Grouping] = tuple(Grouping)) -> Scene:
    """The scene of a timeline, for the groupings that will be asked for."""
    published = _published(timeline)
    known_until = max(published, default=None)
    drawn = [(event, mark(event, known_until)) for event in timeline.events]
    marks = tuple(found for _, found in drawn if found)
    dated = [event for event, found in drawn if found]
    return Scene(
        marks,
        {event.id: event.title for event in timeline.events},
        tuple(event.id for event, found in drawn if not found),
        published,
        windows(marks, known_until),
        {grouping: lanes(dated, grouping, timeline.storylines) for grouping in groupings},
    )


def _published(timeline: Timeline) -> tuple[float, ...]:
    days: Sequence[float] = [day_number(document.published) for document in timeline.documents if document.published]
    return tuple(sorted(set(days)))
