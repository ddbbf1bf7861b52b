"""Text before meaning: language, sentences, clauses, words, and the matcher of phrases that other stages share."""

from timeline.model import Document, Role, Sentence, Span
from timeline.resources import Config
from timeline.text import boilerplate, clauses, datelines, sentences
from timeline.text.settings import settings

__all__ = ["split"]


def split(document: Document, config: Config) -> tuple[Sentence, ...]:
    """The sentences of a document in order, boilerplate among them under that role.

    A document without a language is cut by English rules.
    """
    text, language = document.text, document.language or "en"
    tables = settings(config, language)
    paragraphs = sentences.paragraphs(text)
    roles = boilerplate.roles(text, paragraphs, document.title, tables)
    starts = clauses.breaks(text, tables)
    opening = roles.index(Role.BODY) if Role.BODY in roles else -1
    return tuple(
        Sentence(span, number, role, clauses.clauses(text, span, starts) if role is not Role.BOILERPLATE else (span,))
        for number, (paragraph, role) in enumerate(zip(paragraphs, roles, strict=True))
        for part in _parts(text, paragraph, role, first=number == opening)
        for span in sentences.sentences(text, part, language, tables)
    )


def _parts(text: str, paragraph: Span, role: Role, *, first: bool) -> list[Span]:
    """A paragraph, its dateline apart: who is named there does nothing."""
    dateline = datelines.dateline(text, paragraph, first=first) if role is Role.BODY else None
    return [dateline, Span(dateline.end, paragraph.end)] if dateline else [paragraph]
