"""A compressed file (GZIP, BZIP2) of anything we read."""

import bz2
import gzip
from collections.abc import Callable, Iterator
from typing import IO, cast

from timeline.model import Document, InputError
from timeline.reading.content import Content, parsing

_OPENERS: dict[bytes, Callable[[IO[bytes]], object]] = {
    b"\x1f\x8b": gzip.open,
    b"BZh": bz2.open,
}


def accepts(content: Content) -> bool:
    """Whether it is compressed."""
    return content.head.startswith(tuple(_OPENERS))


def documents(content: Content) -> Iterator[Document | InputError]:
    """The documents of the file that was compressed.

    Raises:
        InputError: where it is broken, or passes a limit.
    """
    from timeline.reading.formats import documents

    opener = next(opener for magic, opener in _OPENERS.items() if content.head.startswith(magic))
    content.stream.seek(0)
    with parsing(content.where, "archive"), cast("IO[bytes]", opener(content.stream)) as file:
        inside = content.inside("", file, content.size, url=content.url, charset=content.charset)
    with inside.stream:
        yield from documents(inside)
