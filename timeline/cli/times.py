"""`geotimeline times`: every calendar expression of some texts."""

import json
from enum import StrEnum
from functools import partial
from typing import Annotated

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
    Texts,
    Timeout,
    Told,
    Workers,
    chosen,
)
from timeline.engine import DEFAULT
from timeline.model import Document, Timex
from timeline.resources import Config


class Form(StrEnum):
    """What is written of each text."""

    JSONL = "jsonl"
    TIMEML = "timeml"
    HTML = "html"


def run(
    inputs: Texts,
    *,
    published: Published = None,
    language: Language = None,
    columns: Columns = None,
    since: Since = None,
    form: Annotated[
        Form, typer.Option("--format", help="A JSON or TimeML line each, or a page that shows them.")
    ] = Form.JSONL,
    engine: EngineName = DEFAULT,
    workers: Workers = None,
    scheduler: Scheduler = None,
    timeout: Timeout = None,
    config: ConfigFolder = None,
) -> int:
    """Find the dates, times, durations and sets of each document; a line each, or a page to check them on."""
    from timeline.cli.rows import as_made, stream
    from timeline.resources import configuration

    settings = configuration(config)
    worker = chosen(engine, workers, scheduler, timeout)
    documents = Inputs(inputs, Told(published, language, columns, since), settings)
    told: list[tuple[Document, tuple[Timex, ...]]] = []

    def kept(found: tuple[Document, tuple[Timex, ...]]) -> tuple[str, int]:
        told.append(found)
        return "", len(found[1])

    if form is not Form.HTML:
        return stream(documents, worker, partial(_row, form=form, config=settings), as_made)
    code = stream(documents, worker, partial(_found, config=settings), kept)
    if told:
        from timeline.export.page import dates

        typer.echo(dates.page(told, settings))
    return code


def _found(document: Document, config: Config) -> tuple[Document, tuple[Timex, ...]]:
    """The document with what was inferred of it, and its calendar expressions."""
    from timeline import times
    from timeline.pipeline import prepared

    document, sentences = prepared(document, config)
    return document, times.tag(document, sentences, config)


def _row(document: Document, form: Form, config: Config) -> tuple[str, int]:
    """The line of a document, and how many expressions it holds."""
    from timeline import times

    document, found = _found(document, config)
    if form is Form.TIMEML:
        return times.timeml(document, found), len(found)
    rows = [times.record(timex, document.language or "", config) for timex in found]
    row = {"id": document.id, "language": document.language, "timexes": rows}
    return json.dumps(row, ensure_ascii=False), len(found)
