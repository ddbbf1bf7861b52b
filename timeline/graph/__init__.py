"""The graph of actors: who does what to whom, signed by cooperation and conflict, and what it amounts to."""

from timeline.graph.measure import Degree, Dyad, Pair, degrees, dyads, pairs
from timeline.graph.network import Window, build, lies
from timeline.graph.networkx_door import gexf, graphml, node_link
from timeline.graph.periods import unit
from timeline.graph.relations import Relations, Standing, relations, slices
from timeline.graph.storylines import storylines
from timeline.graph.trend import Trend, trend

__all__ = [
    "Degree",
    "Dyad",
    "Pair",
    "Relations",
    "Standing",
    "Trend",
    "Window",
    "build",
    "degrees",
    "dyads",
    "gexf",
    "graphml",
    "lies",
    "node_link",
    "pairs",
    "relations",
    "slices",
    "storylines",
    "trend",
    "unit",
]
