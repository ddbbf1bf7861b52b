"""The graph of actors: who does what to whom, signed by cooperation and conflict."""

from timeline.graph.measure import Degree, Dyad, degrees, dyads
from timeline.graph.network import build, gexf, graphml
from timeline.graph.storylines import storylines

__all__ = ["Degree", "Dyad", "build", "degrees", "dyads", "gexf", "graphml", "storylines"]
