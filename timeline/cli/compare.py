"""`geotimeline compare`: who of the outlets tells what."""

import json
from typing import Annotated

import typer

from timeline.cli.options import Columns, ConfigFolder, Language, Published, Since, Told


def run(
    inputs: Annotated[
        list[str], typer.Argument(metavar="INPUT…", help="What build wrote (timeline.json or its folder), or articles.")
    ],
    *,
    event: Annotated[
        str | None, typer.Option("--event", metavar="EVENT", help="One event, by its id or words of its title.")
    ] = None,
    by: Annotated[str, typer.Option(metavar="WHAT", help="outlet or language.")] = "outlet",
    most: Annotated[int, typer.Option("--most", metavar="N", min=1, help="How many events and outlets to print.")] = 20,
    as_json: Annotated[bool, typer.Option("--json", help="Print everything as JSON instead.")] = False,
    published: Published = None,
    language: Language = None,
    columns: Columns = None,
    since: Since = None,
    config: ConfigFolder = None,
) -> int:
    """Say which outlets or languages tell an event, who tells it first, and whose account differs."""
    from timeline import comparison
    from timeline.cli import NOTHING_FOUND
    from timeline.cli.streams import argument, printable
    from timeline.cli.timelines import record
    from timeline.comparison import telling
    from timeline.comparison.outlets import BY
    from timeline.explanation import named, opened
    from timeline.model import UsageError
    from timeline.resources import configuration

    if by not in BY:
        raise UsageError(f"--by: unknown {by!r}; use outlet or language")
    settings = configuration(config)
    where, timeline, code = record(inputs, Told(published, language, columns, since), settings)
    whole = opened(timeline, where, settings).timeline
    found = comparison.coverage(whole, by)
    if event is not None:
        wanted = named(whole, argument(event))
        found = comparison.of(found, wanted["id"] if wanted else "")
    if not found.told:
        return code or NOTHING_FOUND
    if as_json:
        typer.echo(json.dumps(telling.coverage_record(found), ensure_ascii=False, indent=1, sort_keys=True))
    else:
        for line in telling.coverage_lines(found, by, most, everything=event is not None):
            typer.echo(printable(line))
    return code
