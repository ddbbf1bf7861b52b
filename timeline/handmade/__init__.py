"""Events that people made or edited, in files: one module a format, drawn like those that were read from articles.

A format is a module with

    def accepts(text: str) -> bool                              whether a file that begins so is of its format
    def story(text: str, where: str) -> Story                   its heading and its events as plain mappings

and `making` turns the mappings into a `Timeline`. Formats are found by looking; the first that accepts reads.
"""

from collections.abc import Callable
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Protocol, cast

from timeline.handmade.story import Story
from timeline.model import InputError, Timeline
from timeline.reading.files import contents
from timeline.resources import Config

__all__ = ["read"]

_NO_FORMATS = {"story", "making", "schema"}


class Format(Protocol):
    """A module that reads one format."""

    accepts: Callable[[str], bool]
    story: Callable[[str, str], Story]


def read(
    source: str | Path, config: Config, *, title: str | None, locale: str | None
) -> tuple[Timeline, list[InputError]]:
    """The timeline of a file ("-" for standard input), and what of it could not be read.

    Raises:
        InputError: where nothing of it can be read.
    """
    from timeline.handmade.making import made

    found = next(opened := contents([source]))
    if isinstance(found, InputError):
        raise found
    where, text = found.where, found.text()
    opened.close()
    reader = next((reader for reader in _formats() if reader.accepts(text)), None)
    if reader is None:
        raise InputError(where, "no events in a form we know", "pass our JSON, JSONL or CSV, or TimelineJS JSON")
    return made(reader.story(text, where), config, where, title=title, locale=locale)


@cache
def _formats() -> tuple[Format, ...]:
    names = sorted(module.name for module in iter_modules(__path__) if module.name not in _NO_FORMATS)
    return tuple(cast("Format", import_module(f"{__name__}.{name}")) for name in names)
