"""`node-link`: the graph of actors as JSON, for D3 and networkx."""

from collections.abc import Mapping

from timeline import graph
from timeline.figures.names import names
from timeline.model import Timeline
from timeline.resources import Config

FILE = "timeline.node-link.json"


def files(timeline: Timeline, config: Config, locale: str) -> Mapping[str, bytes]:
    """The graph of all events; actors are named in the language `locale`."""
    return {FILE: graph.node_link(graph.build(timeline.events, config, names=names(timeline, locale)))}
