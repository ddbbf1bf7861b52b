"""One expression on its own, for the `resolve` command."""

from datetime import date

from timeline.model import Document, Role, Sentence, Span, Timex
from timeline.resources import Config
from timeline.times.tagger import tag


def resolve_expression(text: str, published: date | None, language: str, config: Config) -> Timex | None:
    """The longest calendar expression of a text, the first where two are as long; None where it holds none."""
    whole = Span(0, len(text))
    document = Document("expression", text, language, published)
    found = tag(document, (Sentence(whole, 0, Role.BODY, (whole,)),), config)
    return max(found, key=lambda timex: timex.span.end - timex.span.start, default=None)
