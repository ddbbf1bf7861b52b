"""JSONL: a document a line, read line by line; and JSON: one document, or a list of them."""

import json
import re
from collections.abc import Iterator

from timeline.model import Document, InputError
from timeline.reading import decoding
from timeline.reading.content import Content
from timeline.reading.fields import document, picked

_OPENING = re.compile(r"[\ufeff\s]*(?:\{|\[\s*(?:\{|\]))")
_REMEDY = 'write one as {"text": …, "published": …}'

Rows = Iterator[tuple[str, object]]


def accepts(content: Content) -> bool:
    """Whether it is JSON or JSONL."""
    return bool(_OPENING.match(content.sample))


def documents(content: Content) -> Iterator[Document | InputError]:
    """The documents of a file; lines that are none are errors that name the line.

    Raises:
        InputError: where it holds none at all, or is one value and too large.
    """
    for place, row in _rows(content):
        if isinstance(row, InputError):
            yield row
        elif not isinstance(row, dict):
            yield InputError(place, "not a JSON object", _REMEDY)
        else:
            try:
                yield document(picked(row, content.columns), place)
            except InputError as error:
                yield error


def _rows(content: Content) -> Rows:
    """Values and where they stand: the lines of the file, or its one value, or the items of its list."""
    first = next(
        (line for line in decoding.lines(content.stream, content.limits.article) if line.strip("\ufeff\r\n\t ")), ""
    )
    if isinstance(_parsed(first), dict):
        return _lines(content)
    whole = _parsed(content.text())
    if isinstance(whole, dict):
        return iter([(content.where, whole)])
    if isinstance(whole, list) and whole:
        return ((f"{content.where}: item {number}", row) for number, row in enumerate(whole, start=1))
    if isinstance(whole, list):
        raise InputError(content.where, "an empty list", _REMEDY)
    if not any(isinstance(row, dict) for _, row in _lines(content)):
        raise InputError(content.where, f"broken JSON ({whole})", _REMEDY)
    return _lines(content)


def _lines(content: Content) -> Rows:
    limit = content.limits.article
    for number, line in enumerate(decoding.lines(content.stream, limit), start=1):
        place = f"{content.where}: line {number}"
        if len(line) > limit:
            yield place, content.too_large(place)
        elif problem := decoding.broken(line):
            yield place, InputError(place, problem, "save it as UTF-8")
        elif line.strip("\ufeff\r\n\t "):
            yield place, _parsed(line)


def _parsed(text: str) -> object:
    """The value of some JSON, or what is wrong with it in words."""
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        return f"line {error.lineno}, column {error.colno}: {error.msg[:1].lower()}{error.msg[1:]}"
    except (ValueError, RecursionError):
        return "a number too long, or nested too deep"
