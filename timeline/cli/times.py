"""`geotimeline times`: every calendar expression of some texts."""

from timeline.cli.options import ConfigFolder, Language, Published, Texts


def run(
    inputs: Texts,
    *,
    published: Published = None,
    language: Language = None,
    config: ConfigFolder = None,
) -> int:
    """Find the dates, times, durations and sets of each document; a JSON line each."""
    from timeline import times
    from timeline.cli.rows import stream
    from timeline.model import Document
    from timeline.pipeline import prepared
    from timeline.resources import configuration

    settings = configuration(config)

    def record(document: Document) -> tuple[dict[str, object], int]:
        document, sentences = prepared(document, settings)
        found = [times.record(timex) for timex in times.tag(document, sentences, settings)]
        return {"id": document.id, "language": document.language, "timexes": found}, len(found)

    return stream(inputs, published, language, settings, record)
