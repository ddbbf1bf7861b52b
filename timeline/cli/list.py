"""`geotimeline list`: what a store holds."""

import json
from datetime import date
from enum import StrEnum
from typing import Annotated

import typer

from timeline.cli.options import StoreFile


class View(StrEnum):
    """What can be listed."""

    DOCUMENTS = "documents"
    EVENTS = "events"
    MENTIONS = "mentions"
    VERDICTS = "verdicts"


class Form(StrEnum):
    """How a row is written."""

    TEXT = "text"
    JSONL = "jsonl"


_SHOWN = {
    View.DOCUMENTS: ("id", "published", "language", "title"),
    View.EVENTS: ("id", "edtf", "documents", "title"),
    View.MENTIONS: ("document", "id", "edtf", "title"),
    View.VERDICTS: ("first_document", "first_mention", "second_document", "second_mention", "judgement", "score"),
}


def run(
    store: StoreFile,
    view: Annotated[View, typer.Argument(metavar="WHAT", help="documents, events, mentions or verdicts.")] = (
        View.DOCUMENTS
    ),
    *,
    form: Annotated[
        Form, typer.Option("--format", help="The main columns with tabs between, or a JSON line with all of them.")
    ] = Form.TEXT,
    limit: Annotated[int | None, typer.Option(min=1, metavar="N", help="No more than so many.")] = None,
) -> int:
    """List what a store holds: a line each."""
    from timeline.cli import NOTHING_FOUND
    from timeline.cli.streams import printable
    from timeline.store import records

    found = 0
    for row in records(store, view.value, limit):
        found += 1
        if form is Form.JSONL:
            typer.echo(json.dumps(row, ensure_ascii=False, default=_iso))
        else:
            shown = ("" if row[name] is None else str(row[name]) for name in _SHOWN[view])
            typer.echo("\t".join(map(printable, shown)))
    return 0 if found else NOTHING_FOUND


def _iso(moment: date) -> str:
    return moment.isoformat()
