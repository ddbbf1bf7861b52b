"""`geotimeline diff`: what changed between two builds."""

import json
from typing import Annotated

import typer


def run(
    old: Annotated[str, typer.Argument(metavar="OLD", help="A timeline.json or timeline.jsonl, or its folder.")],
    new: Annotated[str, typer.Argument(metavar="NEW", help="Another.")],
    *,
    as_json: Annotated[bool, typer.Option("--json", help="Print everything as JSON instead.")] = False,
) -> int:
    """Say what changed between two builds: events new, gone and changed, field by field, and why."""
    from timeline import comparison
    from timeline.cli.streams import printable
    from timeline.comparison import telling
    from timeline.comparison.reading import opened

    found = comparison.difference(opened(old), opened(new))
    if as_json:
        typer.echo(json.dumps(telling.difference_record(found), ensure_ascii=False, indent=1, sort_keys=True))
    else:
        for line in telling.difference_lines(found):
            typer.echo(printable(line))
    return 0
