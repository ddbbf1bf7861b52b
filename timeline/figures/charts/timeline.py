"""The timeline: a lane for each actor, in the window the page begins with."""

from collections.abc import Mapping

from timeline.figures import timeline as drawn
from timeline.figures.chart import Chart
from timeline.figures.dates_in_words import in_words
from timeline.figures.words import Words
from timeline.model import Timeline
from timeline.resources import Config


def chart(
    timeline: Timeline,
    config: Config,  # noqa: ARG001 (every chart is called alike)
    spoken: Words,
    colours: Mapping[str, str],
    across: int | None,
    between: object,  # noqa: ARG001
) -> Chart:
    """All events, each as exactly as it is dated."""
    traces, layout = drawn.drawing(timeline, spoken, colours, across or drawn.WIDTH)
    title = timeline.title or spoken("untitled")
    return Chart(
        "timeline",
        title,
        f"{spoken('timeline_of', title=title)} · {spoken.count('events', len(timeline.events))}",
        (spoken("date"), spoken("event")),
        tuple((in_words(event.when, spoken), event.title) for event in timeline.events),
        traces,
        layout,
    )
