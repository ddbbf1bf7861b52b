"""`graphml`: the graph of actors, for igraph, yEd, Cytoscape and others."""

from collections.abc import Mapping

from timeline import graph
from timeline.figures.names import names
from timeline.model import Timeline
from timeline.resources import Config

FILE = "timeline.graphml"


def files(timeline: Timeline, config: Config, locale: str) -> Mapping[str, bytes]:
    """The graph of all events; actors are named in the language `locale`."""
    return {FILE: graph.graphml(graph.build(timeline.events, config, names=names(timeline, locale)))}
