"""JSONL: a document a line; and JSON: one document, or a list of them."""

import json
import re
from collections.abc import Iterator

from timeline.model import Document, InputError
from timeline.reading import decoding
from timeline.reading.fields import document

_OPENING = re.compile(r"[\ufeff\s]*(?:\{|\[\s*(?:\{|\]))")
_REMEDY = 'write one as {"text": …, "published": …}'


def accepts(text: str) -> bool:
    """Whether a file that begins so is JSON or JSONL."""
    return bool(_OPENING.match(text))


def documents(data: bytes, where: str) -> Iterator[Document | InputError]:
    """The documents of a file; lines that are none are errors that name the line."""
    try:
        rows = _rows(decoding.text(data, where), where)
    except InputError as error:
        yield error
        return
    for place, row in rows:
        yield _document(row, place)


def _rows(text: str, where: str) -> list[tuple[str, object]]:
    """Values and where they stand: the file's own, the items of its list, or those of its lines.

    Raises:
        InputError: where it holds none.
    """
    whole = _parsed(text)
    if isinstance(whole, dict):
        return [(where, whole)]
    if isinstance(whole, list):
        rows = [(f"{where}: item {number}", row) for number, row in enumerate(whole, start=1)]
    else:
        lines = enumerate(text.split("\n"), start=1)
        rows = [(f"{where}: line {number}", _parsed(line)) for number, line in lines if line.strip()]
        if not any(isinstance(row, dict) for _, row in rows):
            raise InputError(where, f"broken JSON ({whole})", _REMEDY)
    if not rows:
        raise InputError(where, "an empty list", _REMEDY)
    return rows


def _parsed(text: str) -> object:
    """The value of some JSON, or what is wrong with it in words."""
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        return f"line {error.lineno}, column {error.colno}: {error.msg[:1].lower()}{error.msg[1:]}"
    except (ValueError, RecursionError):
        return "a number too long, or nested too deep"


def _document(row: object, place: str) -> Document | InputError:
    if not isinstance(row, dict):
        return InputError(place, "not a JSON object", _REMEDY)
    try:
        return document(row, place)
    except InputError as error:
        return error
