"""One content to its documents: the format is told by looking, and its reader asked."""

import logging
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Protocol, cast

from timeline import reading
from timeline.model import Document, InputError
from timeline.reading import plain, publication
from timeline.reading.content import Content

log = logging.getLogger(__name__)

_XML = re.compile(r"\s*<(?:\?xml|[a-z]+:?[a-z]*\s+xmlns)\b", re.IGNORECASE)


class Reader(Protocol):
    """A module that reads one format."""

    accepts: Callable[[Content], bool]
    documents: Callable[[Content], Iterator[Document | InputError]]


def documents(content: Content) -> Iterator[Document | InputError]:
    """The documents of some content, and an error for each that cannot be read."""
    try:
        for item in _reader(content).documents(content):
            yield item if isinstance(item, InputError) else _completed(item, content)
    except InputError as error:
        yield error


def _reader(content: Content) -> Reader:
    """The reader of some content.

    Raises:
        InputError: where none reads it.
    """
    if not content.size or (content.size <= len(content.head) and not content.sample.strip("\ufeff \t\r\n\f\v")):
        raise InputError(content.where, "empty", "pass a file that holds an article")
    for reader in _readers():
        if reader.accepts(content):
            return reader
    if "\0" in content.sample:
        raise InputError(content.where, "binary, in no format we read", "pass its text")
    if _XML.match(content.sample):
        raise InputError(content.where, "XML, but no feed and no page", "pass its text")
    return cast("Reader", plain)


@cache
def _readers() -> tuple[Reader, ...]:
    names = sorted(module.name for module in iter_modules(reading.__path__))
    modules = [import_module(f"{reading.__name__}.{name}") for name in names]
    return tuple(cast("Reader", module) for module in modules if hasattr(module, "accepts"))


def _completed(document: Document, content: Content) -> Document:
    if content.url and not document.url:
        document = replace(document, url=content.url)
    return publication.dated(document, content.where)
