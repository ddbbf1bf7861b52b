"""`csv`: a table of events for spreadsheets (RFC 4180, UTF-8), columns fixed, lists joined by `;`.

A cell that a spreadsheet would take for a formula gets a leading apostrophe. `time_precision` is that of ACLED: 1 for a
day, 2 for at most a week, 3 for more.
"""

import csv
import io
from collections.abc import Iterable, Mapping
from datetime import timedelta

from timeline.export.record import bounds, source, teller
from timeline.model import ActorMention, Document, Event, EventDate, Grain, Timeline
from timeline.resources import Config
from timeline.times.edtf import edtf

FILE = "timeline.csv"
COLUMNS = (
    "id", "title", "start", "end", "precision", "time_precision", "timex", "edtf", "type", "class", "modality",
    "sources", "source_keys", "targets", "target_keys", "reported_by", "place", "country", "latitude", "longitude",
    "confidence", "importance", "quote", "expr", "rule", "anchor", "documents", "publishers", "urls", "published",
)  # fmt: skip
_FORMULA = ("=", "+", "-", "@", "\t", "\r")

Cell = str | float | int | None


def files(timeline: Timeline, config: Config, locale: str) -> Mapping[str, bytes]:  # noqa: ARG001 (every format is called alike)
    """A row for each event, in order of time, under the names of the columns."""
    documents = {document.id: document for document in timeline.documents}
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS, restval="")
    writer.writeheader()
    for event in timeline.events:
        row = _when(event.when) | _who(event) | _told(event, documents)
        writer.writerow({column: guarded(cell) for column, cell in row.items()})
    return {FILE: out.getvalue().encode(errors="replace")}


def guarded(cell: Cell) -> Cell:
    """The cell as a spreadsheet may have it: text that looks like a formula is marked as text."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell


def joined(parts: Iterable[str | None]) -> str:
    """Distinct parts joined by `;`; a `;` inside a part becomes a comma. A part may stand in a cell of its own."""
    kept = dict.fromkeys(part.replace(";", ",") for part in parts if part)
    return ";".join(str(guarded(part)) for part in kept)


def _when(when: EventDate) -> dict[str, Cell]:
    start, end = bounds(when.value)
    return {
        "start": start,
        "end": end,
        "precision": when.precision.value,
        "time_precision": _acled(when),
        "timex": when.timex3,
        "edtf": edtf(when.value) if when.value else None,
        "expr": when.timex.text if when.timex else None,
        "rule": when.timex.rule if when.timex else None,
        "anchor": when.timex.anchor.value if when.timex else None,
    }


def _acled(when: EventDate) -> int | None:
    if when.value is None:
        return None
    start, end = when.value.interval.start, when.value.interval.end
    if start is None or end is None or when.value.grain > Grain.WEEK or end - start > timedelta(days=7):
        return 3
    return 1 if end - start <= timedelta(days=1) else 2


def _who(event: Event) -> dict[str, Cell]:
    where = event.place
    return {
        "sources": _names(event.sources),
        "source_keys": joined(one.key for one in event.sources),
        "targets": _names(event.targets),
        "target_keys": joined(one.key for one in event.targets),
        "reported_by": _names(event.reported_by),
        "place": where.name if where else None,
        "country": where.country if where else None,
        "latitude": where.latitude if where else None,
        "longitude": where.longitude if where else None,
    }


def _names(actors: Iterable[ActorMention]) -> str:
    return joined(one.name for one in actors)


def _told(event: Event, documents: Mapping[str, Document]) -> dict[str, Cell]:
    names = dict.fromkeys(told.document for told in event.mentions)
    cited = [source(documents[name]) for name in names if name in documents]
    return {
        "id": event.id,
        "title": event.title,
        "type": event.type,
        "class": event.quad.value,
        "modality": event.modality.value,
        "confidence": event.confidence,
        "importance": event.importance,
        "quote": teller(event).quote,
        "documents": joined(names),
        "publishers": joined(one["publisher"] for one in cited),
        "urls": joined(one["url"] for one in cited),
        "published": joined(one["published"] for one in cited),
    }
