"""`geotimeline graph`: who does what to whom, and what it amounts to."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from timeline.cli.options import Columns, ConfigFolder, DryRun, Language, Published, Told
from timeline.model import UsageError

FILES = "gexf,graphml,node-link,edges"


def run(
    inputs: Annotated[
        list[str], typer.Argument(metavar="INPUT…", help="What build wrote (timeline.json or its folder), or articles.")
    ],
    *,
    dyad: Annotated[
        tuple[str, str] | None, typer.Option("--dyad", metavar="A B", help="The trend of two actors, by code or name.")
    ] = None,
    by: Annotated[
        str | None,
        typer.Option(metavar="PERIOD", help="day, week, month, quarter, year or decade; found unless given."),
    ] = None,
    between: Annotated[
        tuple[str, str] | None, typer.Option(metavar="FROM TO", help="Events of these days only, both included.")
    ] = None,
    since: Annotated[str | None, typer.Option(metavar="DATE", help="Events from then on only.")] = None,
    until: Annotated[str | None, typer.Option(metavar="DATE", help="Events until then only.")] = None,
    min_confidence: Annotated[
        float, typer.Option("--min-confidence", metavar="SHARE", min=0, max=1, help="Leave out events less sure.")
    ] = 0.0,
    most: Annotated[int, typer.Option("--most", metavar="N", min=1, help="Lines of each part of the report.")] = 12,
    as_json: Annotated[bool, typer.Option("--json", help="Print everything as JSON instead.")] = False,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="DIR", help="A folder to write the graph into.")
    ] = None,
    formats: Annotated[
        str, typer.Option("--format", metavar="LIST", help="Formats of it, with commas between.")
    ] = FILES,
    locale: Annotated[
        str | None, typer.Option(metavar="CODE", help="Language of the actors' names; the timeline's unless given.")
    ] = None,
    published: Published = None,
    language: Language = None,
    columns: Columns = None,
    config: ConfigFolder = None,
    force: Annotated[bool, typer.Option("--force", help="Overwrite files that exist.")] = False,
    dry_run: DryRun = False,
) -> int:
    """Say who stands with whom: pairs and their trends, central actors, communities, tense triangles, brokers."""
    from timeline import export, graph
    from timeline.cli import NOTHING_FOUND
    from timeline.cli.streams import argument, printable
    from timeline.cli.timelines import read
    from timeline.figures.charts import keys
    from timeline.figures.names import names
    from timeline.graph.telling import lines, record, trend_lines, trend_record
    from timeline.reading import stated
    from timeline.resources import configuration

    settings = configuration(config)
    wanted = export.named(formats)
    unit = graph.unit(by) if by else None
    window = _window(between, since, until)
    shown = stated.locale(locale, "--locale", settings)
    timeline, code = read(inputs, Told(published, language, columns), settings)
    shown = shown or timeline.language
    pair = keys((argument(dyad[0]), argument(dyad[1])), timeline, shown) if dyad else None
    kept = [one for one in timeline.events if one.confidence >= min_confidence and graph.lies(one, window)]
    timeline = replace(timeline, events=tuple(kept))
    if not kept:
        return code or NOTHING_FOUND
    actors = graph.build(kept, settings, names=names(timeline, shown))
    written = export.write(timeline, output, wanted, settings, locale=shown, force=force, dry=dry_run) if output else []
    if pair:
        trend = graph.trend(actors, *pair, unit)
        called = {key: dict(actors.nodes(data="label")).get(key, key) for key in pair}
        found, report = trend_record(trend) | {"names": called}, trend_lines(trend, called)
    else:
        relations = graph.relations(actors, unit)
        found, report = record(relations), lines(relations, most)
    if as_json:
        typer.echo(json.dumps(found, ensure_ascii=False, indent=1, sort_keys=True))
    else:
        for line in report:
            typer.echo(printable(line))
    for path in written:
        typer.echo(path, err=as_json)
    return code


def _window(
    between: tuple[str, str] | None, since: str | None, until: str | None
) -> tuple[date | None, date | None] | None:
    """The days `[start, end)` that the options name.

    Raises:
        UsageError: for a date that is none, an end before the beginning, or both kinds of option.
    """
    if between and (since or until):
        raise UsageError("--between: it says both ends; leave out --since and --until")
    first, last = between or (since, until)
    if first is None and last is None:
        return None
    start, end = (_edge(first, 0) if first else None), (_edge(last, 1) if last else None)
    if start and end and start >= end:
        raise UsageError(f"--between: {first} is after {last}; write the earlier date first")
    return start, end


def _edge(said: str, side: int) -> date | None:
    """The first day of a date, or the day after its last; of "2024-06" those of the month."""
    from timeline.times.edtf import parse

    try:
        interval = parse(said.strip()).interval
    except (ValueError, OverflowError) as error:
        raise UsageError(f"{said!r}: no date ({error}); write it as 2024-06-18, 2024-06 or 2024") from None
    moment = (interval.start, interval.end)[side]
    return moment.date() if moment else None
