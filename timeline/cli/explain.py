"""`geotimeline explain`: why an event is one event."""

import json
from pathlib import Path
from typing import Annotated

import typer

from timeline.cli.options import Columns, ConfigFolder, Language, Published, Since, Told


def run(
    event: Annotated[str, typer.Argument(metavar="EVENT", help="Its id, the beginning of it, or words of its title.")],
    inputs: Annotated[
        list[str], typer.Argument(metavar="FROM…", help="What build wrote (timeline.json or its folder), or articles.")
    ],
    *,
    near: Annotated[int, typer.Option(metavar="N", min=0, help="How much of what was left apart to show.")] = 10,
    form: Annotated[str, typer.Option("--format", metavar="FORM", help="text or json.")] = "text",
    locale: Annotated[
        str | None, typer.Option(metavar="CODE", help="Language of the reasons; the timeline's unless given.")
    ] = None,
    published: Published = None,
    language: Language = None,
    columns: Columns = None,
    since: Since = None,
    edits: Annotated[
        Path | None, typer.Option("--edits", metavar="FILE", help="What people changed, laid over the events.")
    ] = None,
    config: ConfigFolder = None,
) -> int:
    """Say why mentions were joined into an event: every mention, verdict and reason, near misses too."""
    from timeline import explanation
    from timeline.cli import NOTHING_FOUND, complain
    from timeline.cli.streams import argument, printable
    from timeline.cli.timelines import record
    from timeline.explanation import telling
    from timeline.export.page.reasons import explainer
    from timeline.model import GeotimelineError, UsageError
    from timeline.reading import stated
    from timeline.resources import configuration

    if form not in ("text", "json"):
        raise UsageError(f"--format: unknown form {form!r}; use text or json")
    settings = configuration(config)
    reader = stated.locale(locale, "--locale", settings)
    where, timeline, code = record(inputs, Told(published, language, columns, since), settings, edits)
    story = explanation.opened(timeline, where, settings)
    wanted = argument(event)
    chosen = explanation.named(timeline, wanted)
    if chosen is None:
        complain(GeotimelineError(f"“{wanted}”: no such event; ids and titles are in timeline.json"))
        return code or NOTHING_FOUND
    why = explanation.explained(story, chosen)
    explain = explainer(settings, reader or timeline["language"])
    if form == "json":
        typer.echo(json.dumps(telling.record(why, explain), ensure_ascii=False, indent=1, sort_keys=True))
    else:
        for line in telling.lines(why, explain, near):
            typer.echo(printable(line))
    return code
