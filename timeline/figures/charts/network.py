"""The network of actors: who cooperates with whom, who is in conflict with whom, in how many events."""

from collections.abc import Mapping

from timeline.figures import network as drawn
from timeline.figures.chart import Chart
from timeline.figures.names import names
from timeline.figures.ring import ring
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
    """The twelve busiest actors and the ties between them."""
    traces, layout = drawn.drawing(timeline, spoken, colours, across or drawn.WIDTH)
    net, called = ring(timeline.events), names(timeline, spoken.locale)
    rows = sorted(
        (
            f"{called[tie.first]} – {called[tie.second]}",
            spoken("conflict" if tie.conflict else "cooperation"),
            tie.events,
        )
        for tie in net.ties
    )
    return Chart(
        "network",
        spoken("chart_network"),
        spoken("network_of", names=", ".join(called[node.key] for node in net.nodes)),
        (spoken("actors"), spoken("event_class"), spoken("events")),
        tuple((pair, kind, str(count)) for pair, kind, count in rows),
        traces,
        layout,
    )
