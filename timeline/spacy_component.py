"""The tagger as a spaCy component: `nlp.add_pipe("geotimeline_times")`.

spaCy is an optional extra (`pip install "geotimeline[spacy]"`); it finds the factory by its entry point, so nothing
needs importing.
"""

from datetime import date
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, Span

from timeline import times
from timeline.api import find_dates
from timeline.reading import stated
from timeline.resources import configuration

NAME = "geotimeline_times"
_ENGLISH = "en"


class TimesComponent:
    """Puts the calendar expressions of a text on its `Doc`.

    `doc._.timexes` lists all of them as the `times` command writes them, plain data that travels between processes;
    `doc.spans["times"]` holds those that begin and end with tokens, labelled by their type, each with its entry of the
    list at `span._.timex`. The publication date is `doc._.published` where a text has its own, else the component's.
    """

    def __init__(self, published: date | None, language: str | None, config: str | None) -> None:
        self._published = published
        self._language = language
        self._config = configuration(Path(config) if config else None)
        for name in ("timexes", "published"):
            if not Doc.has_extension(name):
                Doc.set_extension(name, default=None)
        if not Span.has_extension("timex"):
            Span.set_extension("timex", getter=_timex)

    def __call__(self, doc: Doc) -> Doc:
        """The same `Doc`, with its expressions."""
        published = doc._.published or self._published
        found = find_dates(doc.text, published=published, language=self._language, config=self._config)
        doc._.timexes = [times.record(timex, self._language or _ENGLISH, self._config) for timex in found]
        spans = [doc.char_span(timex.span.start, timex.span.end, label=timex.kind.value) for timex in found]
        doc.spans["times"] = [span for span in spans if span is not None]
        return doc


def _timex(span: Span) -> dict[str, Any] | None:
    place = (span.start_char, span.end_char)
    return next((timex for timex in span.doc._.timexes or () if (timex["start"], timex["end"]) == place), None)


@Language.factory(NAME, default_config={"published": None, "language": None, "config": None})
def make(nlp: Language, name: str, published: str | None, language: str | None, config: str | None) -> TimesComponent:
    """The component for a pipeline. Its language is the pipeline's, detected in a multilingual one, unless given.

    Raises:
        UsageError: where `published` is no date, or the configuration is wrong.
    """
    spoken = None if nlp.lang == "xx" else nlp.lang
    return TimesComponent(stated.published(published, f"{name}: published"), language or spoken, config)
