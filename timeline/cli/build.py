"""`geotimeline build`: articles to a timeline."""

from pathlib import Path
from typing import Annotated, Any

import typer

from timeline.cli.options import (
    BaseUrl,
    Between,
    Boundaries,
    Charts,
    Columns,
    ConfigFolder,
    Dpi,
    DryRun,
    EngineName,
    IcsCoarse,
    Inputs,
    Language,
    Published,
    Scheduler,
    Since,
    Split,
    Texts,
    Timeout,
    Told,
    Top,
    WidthMm,
    WithMap,
    Workers,
    chosen,
    of_formats,
    of_page,
)
from timeline.engine import DEFAULT


def run(
    inputs: Texts,
    *,
    output: Annotated[Path, typer.Option("--output", "-o", metavar="DIR", help="The folder to write into.")],
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
    top: Top = None,
    engine: EngineName = DEFAULT,
    workers: Workers = None,
    scheduler: Scheduler = None,
    timeout: Timeout = None,
    charts: Charts = "timeline",
    between: Between = None,
    width_mm: WidthMm = None,
    dpi: Dpi = 192,
    base_url: BaseUrl = None,
    ics_coarse: IcsCoarse = False,
    with_map: WithMap = False,
    topojson: Boundaries = None,
    split: Split = None,
    config: ConfigFolder = None,
    force: Annotated[bool, typer.Option("--force", help="Overwrite files that exist.")] = False,
    dry_run: DryRun = False,
) -> int:
    """Build the timeline of some articles, or of a store: a page, a file of data, whatever else is asked for."""
    from timeline import curation, export, link
    from timeline.cli import NOTHING_FOUND
    from timeline.cli.streams import argument
    from timeline.model import UsageError
    from timeline.pipeline import build
    from timeline.reading import stated
    from timeline.resources import configuration
    from timeline.store import Store, is_store

    settings = configuration(config)
    wanted = export.named(formats)
    options = of_formats(charts, between, width_mm, dpi, base_url, ics_coarse) | of_page(with_map, topojson, split)
    worker = chosen(engine, workers, scheduler, timeout)
    page_language = stated.locale(locale, "--locale", settings)
    told = Told(published, language, columns, since)
    store = next((Path(name) for name in inputs if is_store(name)), None)
    if store and (len(inputs) > 1 or any(told)):
        raise UsageError(f"{store}: a store is built alone, as it is; add articles to it, with their options, by `add`")
    documents = Inputs([] if store else inputs, told, settings, apart_from=output)
    laid: dict[str, Any] = {
        "locale": page_language,
        "title": argument(title or ""),
        "edits": curation.edits(edits) if edits else None,
        "failed": documents.set_aside,
    }
    if store:
        with Store.open(store, settings, engine=worker) as kept:
            timeline = kept.timeline(**laid)
        documents.read = len(timeline.documents)
    else:
        timeline = build(documents, settings, engine=worker, **laid)
    if not documents.read:
        return documents.code(NOTHING_FOUND)
    if top:
        timeline = link.foremost(timeline, top)
    for path in export.write(timeline, output, wanted, settings, force=force, dry=dry_run, **options):
        typer.echo(path)
    return documents.code(0 if timeline.events else NOTHING_FOUND)
