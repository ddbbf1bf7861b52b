"""`geotimeline add`: articles into a store."""

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
    Texts,
    Timeout,
    Told,
    Workers,
    chosen,
)
from timeline.engine import DEFAULT


def run(
    store: StoreFile,
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
    """Add articles to a store, made if it is not there. Those it has are left alone; only new ones are analysed."""
    from timeline.cli import NOTHING_FOUND
    from timeline.resources import configuration
    from timeline.store import Store

    settings = configuration(config)
    worker = chosen(engine, workers, scheduler, timeout)
    documents = Inputs(inputs, Told(published, language, columns, since), settings)
    with Store.open(store, settings, engine=worker, make=True) as kept:
        added = kept.add(documents, failed=documents.set_aside)
        typer.echo(
            f"{added.new} added, {added.known} known; {kept.count('documents')} documents, "
            f"{kept.count('events')} events"
        )
    return documents.code(0 if added.new or added.known else NOTHING_FOUND)
