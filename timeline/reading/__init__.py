"""Files in, documents out. One module a format; a new format is a new module, no list names it.

A reader is a module with

    def accepts(text: str) -> bool                                  whether a file that begins so is of its format
    def documents(data: bytes, where: str) -> Iterator[Document | InputError]

chosen by content, not by extension. What no reader accepts is plain text. What cannot be read is an InputError in the
stream, beside the documents that can.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Protocol, cast

from timeline.model import Document, InputError
from timeline.reading import plain
from timeline.reading.decoding import beginning
from timeline.reading.files import contents

__all__ = ["read"]

_PDF = b"%PDF-"
_XML = re.compile(r"\s*<(?:\?xml|rss|feed)\b")


class Reader(Protocol):
    """A module that reads one format."""

    accepts: Callable[[str], bool]
    documents: Callable[[bytes, str], Iterator[Document | InputError]]


def read(inputs: Iterable[str | Path], *, apart_from: Path | None = None) -> Iterator[Document | InputError]:
    """The documents of files, of folders (recursively, hidden files left out) and of standard input ("-"), in order.

    Inside folders, nothing below `apart_from` is read: there a build puts its results.
    """
    for found in contents(inputs, apart_from):
        if isinstance(found, InputError):
            yield found
        else:
            where, data = found
            yield from _documents(data, where)


def _documents(data: bytes, where: str) -> Iterator[Document | InputError]:
    sample = beginning(data)
    reader = next((reader for reader in _readers() if reader.accepts(sample)), plain)
    if not sample.strip() and not data.strip():
        yield InputError(where, "empty", "pass a file that holds an article")
    elif "\0" in sample or data.startswith(_PDF):
        yield InputError(where, "binary, not text", "pass text, HTML, JSON or JSONL")
    elif reader is plain and _XML.match(sample):
        yield InputError(where, "XML, not an article", "pass text, HTML, JSON or JSONL")
    else:
        yield from reader.documents(data, where)


@cache
def _readers() -> tuple[Reader, ...]:
    names = sorted(module.name for module in iter_modules(__path__))
    modules = [import_module(f"{__name__}.{name}") for name in names]
    return tuple(cast("Reader", module) for module in modules if hasattr(module, "accepts"))
