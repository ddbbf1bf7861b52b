"""`jsonl`: one event a line, flat enough to be drawn by others. Its schema is `schema/event.schema.json`."""

import json
from collections.abc import Mapping

from timeline.export.json import SCHEMA_VERSION
from timeline.export.record import Record, Recorder, actor, bounds, char_span, place, teller
from timeline.export.record.recorder import recorder
from timeline.model import Event, Timeline
from timeline.resources import Config
from timeline.times.edtf import edtf

FILE = "timeline.jsonl"
_SEPARATORS = {ord(char): f"\\u{ord(char):04x}" for char in "\x85\u2028\u2029"}


def files(timeline: Timeline, config: Config, locale: str) -> Mapping[str, bytes]:
    """A line for each event, keys sorted, in order of time."""
    make = recorder(timeline, config, locale)
    lines = [_line(_event(event, make)) for event in timeline.events]
    return {FILE: "".join(line + "\n" for line in lines).encode(errors="replace")}


def _line(record: Record) -> str:
    """JSON on one line, for readers too that break lines at Unicode's separators."""
    return json.dumps(record, ensure_ascii=False, sort_keys=True, allow_nan=False).translate(_SEPARATORS)


def _event(event: Event, make: Recorder) -> Record:
    """`actor` is who acts, `sources` are the documents that say so."""
    told, words = teller(event), event.when.timex
    start, end = bounds(event.when.value)
    return {
        "schema_version": SCHEMA_VERSION,
        "id": event.id,
        "title": event.title,
        "start": start,
        "end": end,
        "precision": event.when.precision.value,
        "edtf": edtf(event.when.value) if event.when.value else None,
        "actor": event.sources[0].key if event.sources else None,
        "actors": [actor(one) for one in event.sources],
        "targets": [actor(one) for one in event.targets],
        "type": event.type,
        "class": event.quad.value,
        "modality": event.modality.value,
        "confidence": event.confidence,
        "importance": event.importance,
        "storyline": make.storylines.get(event.id),
        "edited": list(event.edited),
        "quote": told.quote,
        "char_span": char_span(told),
        "expr": words.text if words else None,
        "why": {"rule": words.rule if words else None} | make.why(event.when),
        "anchor": words.anchor.value if words else None,
        "sources": make.sources(event),
        "place": place(event.place),
    }
