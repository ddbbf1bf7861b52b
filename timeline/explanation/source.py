"""Finds the `timeline.json` that a build wrote, and reads it."""

from collections.abc import Sequence
from pathlib import Path

from timeline.export import json as form
from timeline.export.record import Record
from timeline.handmade.story import parsed
from timeline.model import InputError
from timeline.reading.files import STANDARD_INPUT, contents


def written(inputs: Sequence[str]) -> tuple[str, Record] | None:
    """The name and the content of a lone `timeline.json`, or of the one in a lone folder; None where there is none.

    Raises:
        InputError: where it cannot be read.
    """
    if len(inputs) != 1 or inputs[0] == STANDARD_INPUT or not inputs[0].strip():
        return None
    path = Path(inputs[0])
    if path.is_dir():
        path = path / form.FILE
    if path.suffix != ".json" or not path.is_file():
        return None
    found = next(opened := contents([path]))
    if isinstance(found, InputError):
        raise found
    where, record = found.where, parsed(found.text())
    opened.close()
    return (where, record) if isinstance(record, dict) and "schema_version" in record else None
