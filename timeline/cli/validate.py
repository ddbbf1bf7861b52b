"""`geotimeline validate`: files of events, checked."""

from typing import Annotated

import typer

from timeline.cli.options import ConfigFolder


def run(
    sources: Annotated[
        list[str],
        typer.Argument(metavar="FILE…", help="Our JSON, JSONL or CSV, TimelineJS JSON, or a table made by hand."),
    ],
    *,
    config: ConfigFolder = None,
) -> int:
    """Check files of events: each event by itself, and our own JSON against its schema."""
    from timeline import handmade
    from timeline.cli import FAILED, PARTIAL, complain
    from timeline.handmade.schema import violations
    from timeline.model import InputError
    from timeline.resources import configuration

    settings = configuration(config)
    right = 0
    for source in sources:
        try:
            timeline, errors = handmade.read(source, settings, title=None, locale=None)
            errors = [*errors, *violations(source)]
        except InputError as error:
            timeline, errors = None, [error]
        for each in errors:
            complain(each)
        if timeline and not errors:
            right += 1
            typer.echo(f"{source}: {len(timeline.events)} events, all right")
    return 0 if right == len(sources) else PARTIAL if right else FAILED
