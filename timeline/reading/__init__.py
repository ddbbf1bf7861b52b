"""Files in, documents out. One module a format; a new format is a new module, no list names it.

A reader is a module with

    def accepts(text: str) -> bool                                  whether a file that begins so is of its format
    def documents(data: bytes, where: str) -> Iterator[Document | InputError]

chosen by content, not by extension. What no reader accepts is plain text. What cannot be read is an InputError in the
stream, beside the documents that can.
"""

import sys
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Protocol, cast

from timeline.model import Document, InputError
from timeline.reading import plain
from timeline.reading.decoding import beginning

__all__ = ["read"]

STANDARD_INPUT = "-"
_NOT_READERS = frozenset({"plain", "decoding", "fields"})


class Reader(Protocol):
    """A module that reads one format."""

    accepts: Callable[[str], bool]
    documents: Callable[[bytes, str], Iterator[Document | InputError]]


def read(inputs: Iterable[str | Path]) -> Iterator[Document | InputError]:
    """The documents of files, of folders (recursively, hidden files left out) and of standard input ("-"), in order."""
    for given in inputs:
        if str(given) == STANDARD_INPUT:
            yield from _documents(sys.stdin.buffer.read(), "standard input")
        else:
            yield from _from_path(Path(given))


def _from_path(path: Path) -> Iterator[Document | InputError]:
    if path.is_dir():
        files = sorted(file for file in path.rglob("*") if file.is_file() and not _hidden(file.relative_to(path)))
        if not files:
            yield InputError(str(path), "no file in this folder", "name files or a folder that holds articles")
        for file in files:
            yield from _from_path(file)
        return
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        yield InputError(str(path), "no such file", "check the path")
    except OSError as error:
        yield InputError(str(path), error.strerror or "cannot be read", "check that it may be read")
    else:
        yield from _documents(data, str(path))


def _hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)


def _documents(data: bytes, where: str) -> Iterator[Document | InputError]:
    sample = beginning(data)
    if not sample.strip():
        yield InputError(where, "empty", "pass a file that holds an article")
    elif "\0" in sample:
        yield InputError(where, "binary, not text", "pass text, HTML, JSON or JSONL")
    else:
        reader = next((reader for reader in _readers() if reader.accepts(sample)), plain)
        yield from reader.documents(data, where)


@cache
def _readers() -> tuple[Reader, ...]:
    names = sorted(module.name for module in iter_modules(__path__) if module.name not in _NOT_READERS)
    return tuple(cast("Reader", import_module(f"{__name__}.{name}")) for name in names)
