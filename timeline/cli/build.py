"""`geotimeline build`: articles to a timeline."""

from pathlib import Path
from typing import Annotated

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
    """Build the timeline of some articles: a page, a file of data, and whatever else is asked for."""
    from timeline import curation, export, link
    from timeline.cli import NOTHING_FOUND
    from timeline.cli.streams import argument
    from timeline.pipeline import build
    from timeline.reading import stated
    from timeline.resources import configuration

    settings = configuration(config)
    wanted = export.named(formats)
    options = of_formats(charts, between, width_mm, dpi, base_url, ics_coarse) | of_page(with_map, topojson, split)
    worker = chosen(engine, workers, scheduler, timeout)
    page_language = stated.locale(locale, "--locale", settings)
    documents = Inputs(inputs, Told(published, language, columns, since), settings, apart_from=output)
    timeline = build(
        documents,
        settings,
        locale=page_language,
        title=argument(title or ""),
        edits=curation.edits(edits) if edits else None,
        engine=worker,
        failed=documents.set_aside,
    )
    if not documents.read:
        return documents.code(NOTHING_FOUND)
    if top:
        timeline = link.foremost(timeline, top)
    for path in export.write(timeline, output, wanted, settings, force=force, dry=dry_run, **options):
        typer.echo(path)
    return documents.code(0 if timeline.events else NOTHING_FOUND)
