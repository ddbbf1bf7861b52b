"""`geotimeline render`: events that people made or edited, drawn."""

from pathlib import Path
from typing import Annotated

import typer

from timeline.cli.options import (
    BaseUrl,
    Between,
    Boundaries,
    Charts,
    ConfigFolder,
    Dpi,
    DryRun,
    IcsCoarse,
    Split,
    Top,
    WidthMm,
    WithMap,
    of_formats,
    of_page,
)


def run(
    source: Annotated[
        str, typer.Argument(metavar="FILE", help="Our JSON, JSONL or CSV, or TimelineJS JSON; - is standard input.")
    ],
    *,
    output: Annotated[Path, typer.Option("--output", "-o", metavar="DIR", help="The folder to write into.")],
    formats: Annotated[str, typer.Option("--format", metavar="LIST", help="Formats, with commas between.")] = "html",
    locale: Annotated[str | None, typer.Option(metavar="CODE", help="Language of the page.")] = None,
    title: Annotated[str | None, typer.Option(metavar="TEXT", help="Heading of the page.")] = None,
    top: Top = None,
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
    """Draw the events of a file that people made or edited: the page and the other formats, without articles."""
    from timeline import export, handmade, link
    from timeline.cli import PARTIAL, complain
    from timeline.cli.streams import argument
    from timeline.reading import stated
    from timeline.resources import configuration

    settings = configuration(config)
    wanted = export.named(formats)
    options = of_formats(charts, between, width_mm, dpi, base_url, ics_coarse) | of_page(with_map, topojson, split)
    page_language = stated.locale(locale, "--locale", settings)
    timeline, errors = handmade.read(source, settings, title=argument(title or ""), locale=page_language)
    for error in errors:
        complain(error)
    if top:
        timeline = link.foremost(timeline, top)
    for path in export.write(timeline, output, wanted, settings, force=force, dry=dry_run, **options):
        typer.echo(path)
    return PARTIAL if errors else 0
