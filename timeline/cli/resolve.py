"""`geotimeline resolve`: one expression, dated and explained."""

from typing import Annotated

import typer

from timeline.cli.options import ConfigFolder, Published


def run(
    expression: Annotated[str, typer.Argument(metavar="EXPRESSION", help="The words, as in “mardi dernier”.")],
    *,
    published: Published = None,
    language: Annotated[str | None, typer.Option(metavar="CODE", help="Its language; detected unless given.")] = None,
    config: ConfigFolder = None,
) -> int:
    """Date one expression and say in words why."""
    from timeline import times
    from timeline.cli import NOTHING_FOUND
    from timeline.cli.streams import argument
    from timeline.reading import cleaning, stated
    from timeline.resources import configuration
    from timeline.text.language import detect
    from timeline.times.edtf import edtf

    settings = configuration(config)
    expression = cleaning.line(argument(expression))
    code = stated.language(language, "--language", settings) or detect(expression, settings)
    day = stated.published(published, "--published")
    timex = times.resolve_expression(expression, day, code, settings)
    if timex is None:
        typer.echo(f"“{expression}”: no calendar expression in it (language: {code})", err=True)
        return NOTHING_FOUND
    typer.echo(f"{timex.text}: {timex.timex3} ({timex.kind.value})")
    if timex.value:
        start, end = (edge and edge.isoformat() for edge in (timex.value.interval.start, timex.value.interval.end))
        typer.echo(f"EDTF {edtf(timex.value)}; from {start or 'open'} until before {end or 'open'}")
    typer.echo(times.explain(timex, code, settings))
    return 0
