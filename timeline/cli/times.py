"""`geotimeline times`: every calendar expression of some texts."""

from typing import Annotated

import typer

from timeline.cli.options import ConfigFolder, Language, Published


def run(
    inputs: Annotated[
        list[str], typer.Argument(metavar="INPUT…", help="JSONL, text, HTML or folders; - is standard input.")
    ],
    *,
    published: Published = None,
    language: Language = None,
    config: ConfigFolder = None,
) -> int:
    """Find the dates, times, durations and sets of each document; a JSON line each."""
    from timeline import text, times
    from timeline.cli.rows import stream
    from timeline.model import Document
    from timeline.pipeline import with_language, with_publication
    from timeline.resources import configuration

    settings = configuration(config)

    def record(document: Document) -> tuple[dict[str, object], int]:
        document = with_language(document, settings)
        sentences = text.split(document, settings)
        document = with_publication(document, sentences, settings)
        found = [times.record(timex) for timex in times.tag(document, sentences, settings)]
        return {"id": document.id, "language": document.language, "timexes": found}, len(found)

    return stream(inputs, published, language, settings, record)
