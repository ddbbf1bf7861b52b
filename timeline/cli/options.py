"""Options that several commands share, and what they are checked against."""

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from timeline.cli import FAILED, PARTIAL, complain
from timeline.model import Document, InputError, UsageError
from timeline.reading.fields import completed
from timeline.resources import Config

Published = Annotated[
    str | None,
    typer.Option(metavar="DATE", help="Publication date (YYYY-MM-DD) of the inputs that state none."),
]
Language = Annotated[str | None, typer.Option(metavar="CODE", help="Language of the inputs that state none.")]
ConfigFolder = Annotated[
    Path | None,
    typer.Option("--config", metavar="DIR", help="A folder laid over the packaged configuration, file by file."),
]


def day(text: str | None) -> date | None:
    """The date an option gives.

    Raises:
        UsageError: where it is none.
    """
    if text is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise UsageError(f"--published {text}: no date; write it as YYYY-MM-DD, as in 2024-06-19") from None


def language(code: str | None, config: Config) -> str | None:
    """The language an option gives.

    Raises:
        UsageError: where there is no lexicon for it.
    """
    if code is None or code in config.languages():
        return code
    raise UsageError(f"--language {code}: unknown language; one of {', '.join(config.languages())}")


def locale(code: str | None, config: Config) -> str | None:
    """The language of the page that an option gives.

    Raises:
        UsageError: where the page has no words in it.
    """
    known = [name for name in config.languages() if config.places(f"languages/{name}/labels.yaml")]
    if code is None or code in known:
        return code
    raise UsageError(f"--locale {code}: the page is not in this language; one of {', '.join(known)}")


class Inputs:
    """A stream of documents with the options laid over them; what could not be read is said and counted."""

    def __init__(self, found: Iterable[Document | InputError], published: date | None, code: str | None) -> None:
        self._found = found
        self._published = published
        self._language = code
        self.read = 0
        self.failed = 0

    def __iter__(self) -> Iterator[Document]:
        for item in self._found:
            if isinstance(item, InputError):
                complain(item)
                self.failed += 1
            else:
                self.read += 1
                yield completed(item, self._published, self._language)

    def code(self, otherwise: int) -> int:
        """The exit code: failed when nothing was read, partial when something was not, else `otherwise`."""
        if self.failed:
            return PARTIAL if self.read else FAILED
        return otherwise
