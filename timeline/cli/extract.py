"""`geotimeline extract`: every event of some texts."""

import json

from timeline.cli.options import ConfigFolder, Language, Published, Texts


def run(
    inputs: Texts,
    *,
    published: Published = None,
    language: Language = None,
    config: ConfigFolder = None,
) -> int:
    """Find who did what to whom, when, according to whom, in each document; a JSON line each."""
    from timeline import events
    from timeline.cli.rows import stream
    from timeline.model import Document
    from timeline.pipeline import analyse
    from timeline.resources import configuration
    from timeline.times.edtf import edtf

    settings = configuration(config)

    def line(document: Document) -> tuple[str, int]:
        analysis = analyse(document, settings)
        found = [events.record(event, edtf) for event in analysis.mentions]
        day = analysis.document.published
        head = {"id": document.id, "language": analysis.document.language, "published": day and day.isoformat()}
        return json.dumps({**head, "events": found}, ensure_ascii=False), len(found)

    return stream(inputs, published, language, settings, line)
