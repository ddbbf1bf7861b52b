"""`edges`: the graph of actors as a table, a row for each edge (RFC 4180, UTF-8), columns fixed."""

import csv
import io
from collections.abc import Mapping

from timeline import graph
from timeline.export.csv import guarded
from timeline.figures.names import names
from timeline.model import Timeline
from timeline.resources import Config

FILE = "timeline.edges.csv"
COLUMNS = (
    "id", "source", "source_name", "target", "target_name", "start", "end", "precision", "event", "label", "event_type",
    "quad", "score", "reciprocal", "lasted", "modality", "confidence", "importance",
)  # fmt: skip


def files(timeline: Timeline, config: Config, locale: str) -> Mapping[str, bytes]:
    """A row for each edge, in order of time; actors are named in the language `locale`."""
    actors = graph.build(timeline.events, config, names=names(timeline, locale))
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS, restval="")
    writer.writeheader()
    place = {event.id: number for number, event in enumerate(timeline.events)}
    for source, target, edge in sorted(actors.edges(data=True), key=lambda arc: (place[arc[2]["event"]], arc[2]["id"])):
        named = {"source_name": actors.nodes[source]["label"], "target_name": actors.nodes[target]["label"]}
        row = {"source": source, "target": target, **named, **edge}
        writer.writerow({column: guarded(cell) for column, cell in row.items()})
    return {FILE: out.getvalue().encode(errors="replace")}
