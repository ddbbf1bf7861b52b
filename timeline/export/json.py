"""`json`: everything, in one file. Its schema is `schema/timeline.schema.json`."""

import json
from collections.abc import Iterator, Mapping

from timeline.export.record import Record, source
from timeline.export.record.recorder import recorder
from timeline.figures.storylines import storyline_names
from timeline.figures.words import locale_of, words
from timeline.model import Actor, Day, Document, Storyline, Timeline
from timeline.resources import Config

FILE = "timeline.json"
SCHEMA_VERSION = "1"


def files(timeline: Timeline, config: Config, locale: str) -> Mapping[str, bytes]:
    """The timeline as a JSON object: keys sorted, days most important first; a line for each document, event and day.

    Indented throughout it would take twice the time, and all records at once several times the memory.
    """
    values = _values(timeline, config, locale)
    parts = [f"{_dumped(key)}: {_written(values[key])}" for key in sorted(values)]
    return {FILE: ("{\n" + ",\n".join(parts) + "\n}\n").encode(errors="replace")}


def record(timeline: Timeline, config: Config, locale: str) -> Record:
    """The timeline as plain data."""
    values = _values(timeline, config, locale)
    return {key: list(value) if isinstance(value, Iterator) else value for key, value in values.items()}


def _values(timeline: Timeline, config: Config, locale: str) -> dict[str, str | int | Iterator[Record]]:
    """What the timeline holds, each item made when it is asked for."""
    make = recorder(timeline, config, locale)
    called = storyline_names(timeline, words(config, locale_of(locale, config)))
    return {
        "schema_version": SCHEMA_VERSION,
        "title": timeline.title,
        "language": timeline.language,
        "documents": map(_document, timeline.documents),
        "actors": map(_actor, timeline.actors),
        "events": map(make.event, timeline.events),
        "days": map(_day, timeline.days),
        "storylines": (_storyline(line, called[line.id]) for line in timeline.storylines),
        "left_out": timeline.left_out,
    }


def _written(value: str | int | Iterator[Record]) -> str:
    if not isinstance(value, Iterator):
        return _dumped(value)
    lines = ",\n".join(map(_dumped, value))
    return f"[\n{lines}\n]" if lines else "[]"


def _dumped(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, allow_nan=False)


def _day(day: Day) -> Record:
    return {"day": day.day.isoformat(), "importance": day.importance, "events": list(day.events)}


def _document(document: Document) -> Record:
    found_in = document.published_from.value if document.published_from else None
    return source(document) | {
        "language": document.language,
        "published_from": found_in,
        "reprint_of": document.reprint_of,
    }


def _storyline(line: Storyline, name: str) -> Record:
    return {
        "id": line.id,
        "name": name,
        "thread": line.thread.value,
        "actors": list(line.actors),
        "start": line.start.isoformat(),
        "last": line.last.isoformat(),
        "events": list(line.events),
    }


def _actor(known: Actor) -> Record:
    return {
        "id": known.id,
        "kind": known.kind.value,
        "names": dict(known.names),
        "country": known.country,
        "sector": known.sector,
        "part_of": list(known.part_of),
        "valid_from": known.valid_from.isoformat() if known.valid_from else None,
        "valid_to": known.valid_to.isoformat() if known.valid_to else None,
    }
