"""`geotimeline watch`: a store that follows folders and feeds, and its page."""

import logging
import time
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from timeline.cli.options import (
    Columns,
    ConfigFolder,
    EngineName,
    Inputs,
    Language,
    Published,
    Scheduler,
    Since,
    StoreFile,
    Timeout,
    Told,
    Workers,
    chosen,
)
from timeline.engine import DEFAULT, Engine
from timeline.resources import Config

if TYPE_CHECKING:
    from timeline.curation import Edits

log = logging.getLogger(__name__)


def run(
    store: StoreFile,
    inputs: Annotated[list[str], typer.Argument(metavar="FOLDER|FEED…", help="Folders, files, feeds, addresses.")],
    *,
    output: Annotated[Path, typer.Option("--output", "-o", metavar="DIR", help="The folder of the page.")],
    interval: Annotated[
        float, typer.Option(min=1, metavar="SECONDS", help="How long to wait before looking again.")
    ] = 300.0,
    once: Annotated[bool, typer.Option("--once", help="Look once and leave, for cron.")] = False,
    published: Published = None,
    language: Language = None,
    columns: Columns = None,
    since: Since = None,
    formats: Annotated[
        str, typer.Option("--format", metavar="LIST", help="Formats, with commas between.")
    ] = "html,json",
    locale: Annotated[
        str | None, typer.Option(metavar="CODE", help="Language of the page; the articles' unless given.")
    ] = None,
    title: Annotated[str | None, typer.Option(metavar="TEXT", help="Heading of the page.")] = None,
    edits: Annotated[
        Path | None, typer.Option("--edits", metavar="FILE", help="What people changed, laid over the events.")
    ] = None,
    engine: EngineName = DEFAULT,
    workers: Workers = None,
    scheduler: Scheduler = None,
    timeout: Timeout = None,
    config: ConfigFolder = None,
) -> int:
    """Add what arrives in folders and feeds to a store and write its page anew, again and again until stopped."""
    from timeline import export
    from timeline.cli import NOTHING_FOUND, complain
    from timeline.cli.streams import argument
    from timeline.model import InputError, OutputError
    from timeline.reading import stated
    from timeline.resources import configuration

    settings = configuration(config)
    worker = chosen(engine, workers, scheduler, timeout)
    page = _Page(
        output, tuple(export.named(formats)), stated.locale(locale, "--locale", settings), argument(title or ""), edits
    )
    told = Told(published, language, columns, since)
    said: set[str] = set()
    while True:
        try:
            documents = Inputs(inputs, told, settings, apart_from=output, said=said)
            events = _look(store, documents, page, settings, worker)
        except (InputError, OutputError) as error:
            if once:
                raise
            complain(error)
        else:
            if once:
                return documents.code(0 if events else NOTHING_FOUND)
        time.sleep(interval)


class _Page:
    """What is written, and whether that is due."""

    def __init__(
        self, folder: Path, formats: tuple[str, ...], locale: str | None, title: str, edits: Path | None
    ) -> None:
        self.folder = folder
        self.formats = formats
        self.locale = locale
        self.title = title
        self._edits = edits
        self._written: bytes | None = None

    def due(self) -> bool:
        """Whether it was not written yet, or the edits are others now."""
        return self._written != self._edited()

    def edits(self) -> "Edits | None":
        """The edits, if there are any."""
        from timeline import curation

        return curation.edits(self._edits) if self._edits else None

    def written(self) -> None:
        """Note that it was written."""
        self._written = self._edited()

    def _edited(self) -> bytes:
        return self._edits.read_bytes() if self._edits and self._edits.is_file() else b""


def _look(path: Path, documents: Inputs, page: _Page, config: Config, engine: Engine) -> int:
    """Add what is new, and write the page if there was anything; how many events the store has."""
    from timeline import export
    from timeline.store import Store

    with Store.open(path, config, engine=engine, make=True) as kept:
        added = kept.add(documents, failed=documents.set_aside)
        events = kept.count("events")
        if not (added.new or page.due()):
            return events
        edits = page.edits()
        timeline = kept.timeline(locale=page.locale, title=page.title, edits=edits)
    for file in export.write(timeline, page.folder, page.formats, config, force=True):
        typer.echo(file)
    page.written()
    log.info("%s: %d added; %d documents, %d events", path, added.new, len(timeline.documents), events)
    return events
