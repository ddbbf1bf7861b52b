"""`geotimeline times`: every calendar expression of some texts."""

import json
from enum import StrEnum
from typing import Annotated

import typer

from timeline.cli.options import ConfigFolder, Language, Published, Texts


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
    form: Annotated[
        Form, typer.Option("--format", help="A JSON or TimeML line each, or a page that shows them.")
    ] = Form.JSONL,
    config: ConfigFolder = None,
) -> int:
    """Find the dates, times, durations and sets of each document; a line each, or a page to check them on."""
    from timeline import times
    from timeline.cli.rows import stream
    from timeline.model import Document, Timex
    from timeline.pipeline import prepared
    from timeline.resources import configuration

    settings = configuration(config)
    told: list[tuple[Document, tuple[Timex, ...]]] = []

    def line(document: Document) -> tuple[str, int]:
        document, sentences = prepared(document, settings)
        found = times.tag(document, sentences, settings)
        if form is Form.HTML:
            told.append((document, found))
            return "", len(found)
        if form is Form.TIMEML:
            return times.timeml(document, found), len(found)
        rows = [times.record(timex, document.language or "", settings) for timex in found]
        return json.dumps({"id": document.id, "language": document.language, "timexes": rows}, ensure_ascii=False), len(
            found
        )

    code = stream(inputs, published, language, settings, line)
    if told:
        from timeline.export.page import dates

        typer.echo(dates.page(told, settings))
    return code
