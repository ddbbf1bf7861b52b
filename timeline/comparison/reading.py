"""Reads what is compared: a `timeline.json` or `timeline.jsonl` that a build wrote."""

import json
from pathlib import Path

from timeline.explanation import source
from timeline.export import jsonl
from timeline.export.record import Record
from timeline.model import InputError
from timeline.reading.files import contents

REMEDY = "pass a timeline.json or timeline.jsonl, or the folder that build wrote it into"


def opened(given: str) -> Record:
    """The timeline of a file or a folder: `events`, and `documents`, `left_out` where the file says them.

    Raises:
        InputError: where there is none, or it is spoiled.
    """
    found = source.written([given])
    if found:
        where, whole = found
        if not isinstance(whole.get("events"), list) or not all(map(_event, whole["events"])):
            raise InputError(where, "no timeline as build writes it", REMEDY)
        return whole
    path = Path(given) / jsonl.FILE if Path(given).is_dir() else Path(given)
    if path.suffix != ".jsonl" or not path.is_file():
        raise InputError(given, "no timeline that build wrote", REMEDY)
    read = next(stream := contents([path]))
    if isinstance(read, InputError):
        raise read
    text = read.text()
    stream.close()
    return {"events": [_line(line, f"{path}:{number}") for number, line in enumerate(text.split("\n"), 1) if line]}


def _line(line: str, where: str) -> Record:
    """An event of a line, its keys called as in `timeline.json`."""
    try:
        told = json.loads(line)
    except (ValueError, RecursionError):
        told = None
    if not isinstance(told, dict) or not _event(told | {"mentions": []}):
        raise InputError(where, "no event as build writes it", REMEDY)
    documents = [each["id"] for each in told.get("sources", [])]
    return told | {
        "sources": told.get("actors", []),
        "mentions": [],
        "documents": documents,
        "document": documents[0] if documents else None,
    }


def _event(told: object) -> bool:
    return (
        isinstance(told, dict) and all(isinstance(told.get(key), str) for key in ("id", "title")) and "mentions" in told
    )
