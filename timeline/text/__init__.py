"""Text before meaning: language, sentences, clauses, words, and the matcher of phrases that other stages share."""

from timeline.model import Document, Role, Sentence
from timeline.resources import Config
from timeline.text import boilerplate, clauses, sentences
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
    return tuple(
        Sentence(span, number, role, clauses.clauses(text, span, starts) if role is not Role.BOILERPLATE else (span,))
        for number, (paragraph, role) in enumerate(zip(paragraphs, roles, strict=True))
        for span in sentences.sentences(text, paragraph, language, tables)
    )
