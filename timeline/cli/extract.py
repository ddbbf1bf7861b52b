"""`geotimeline extract`: every event of some texts."""

import json
from functools import partial

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
from timeline.model import Document
from timeline.resources import Config


def run(
    inputs: Texts,
    *,
    published: Published = None,
    language: Language = None,
    columns: Columns = None,
    since: Since = None,
    engine: EngineName = DEFAULT,
    workers: Workers = None,
    scheduler: Scheduler = None,
    timeout: Timeout = None,
    config: ConfigFolder = None,
) -> int:
    """Find who did what to whom, when, according to whom, in each document; a JSON line each."""
    from timeline.cli.rows import as_made, stream
    from timeline.resources import configuration

    settings = configuration(config)
    worker = chosen(engine, workers, scheduler, timeout)
    documents = Inputs(inputs, Told(published, language, columns, since), settings)
    return stream(documents, worker, partial(_row, config=settings), as_made)


def _row(document: Document, config: Config) -> tuple[str, int]:
    """The line of a document, and how many events it holds."""
    from timeline import events
    from timeline.pipeline import analyse
    from timeline.times.edtf import edtf

    analysis = analyse(document, config)
    found = [events.record(event, edtf) for event in analysis.mentions]
    day = analysis.document.published
    head = {"id": document.id, "language": analysis.document.language, "published": day and day.isoformat()}
    return json.dumps({**head, "events": found}, ensure_ascii=False), len(found)
