"""JSONL: a document a line; and JSON: one document, or a list of them."""

import json
from collections.abc import Iterator

from timeline.model import Document, InputError
from timeline.reading import decoding
from timeline.reading.fields import document


def accepts(text: str) -> bool:
    """Whether a file that begins so is JSON or JSONL."""
    return text.lstrip("\ufeff \t\r\n").startswith(("{", "[{", "[ {", "[\n"))


def documents(data: bytes, where: str) -> Iterator[Document | InputError]:
    """The documents of a file; lines that are none are errors that name the line."""
    try:
        text = decoding.text(data, where)
    except InputError as error:
        yield error
        return
    whole = _parsed(text)
    if isinstance(whole, list):
        rows = [(f"{where}: item {number}", row) for number, row in enumerate(whole, start=1)]
    elif isinstance(whole, dict):
        rows = [(where, whole)]
    else:
        lines = enumerate(text.split("\n"), start=1)
        rows = [(f"{where}: line {number}", _parsed(line)) for number, line in lines if line.strip()]
    for place, row in rows:
        yield _document(row, place)


def _parsed(text: str) -> object:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _document(row: object, place: str) -> Document | InputError:
    if not isinstance(row, dict):
        return InputError(place, "not a JSON object", 'write one as {"text": …, "published": …}')
    try:
        return document(row, place)
    except InputError as error:
        return error
