"""What is read: articles, and the sentences and clauses of their text."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from timeline.model.span import Span


class PublishedFrom(StrEnum):
    """Where a publication date was found."""

    GIVEN = "given"
    METADATA = "metadata"
    URL = "url"
    BYLINE = "byline"
    DATELINE = "dateline"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Document:
    """An article. `language` is an ISO 639-1 code; `published` is a civil day, None when nobody says.

    `reprint_of` is the id of the article whose text it repeats, None where its text is its own or nobody has looked.
    """

    id: str
    text: str
    language: str | None = None
    published: date | None = None
    title: str | None = None
    url: str | None = None
    source: str | None = None
    published_from: PublishedFrom | None = None
    reprint_of: str | None = None


class Role(StrEnum):
    """What a sentence is in its article."""

    TITLE = "title"
    HEADING = "heading"
    BODY = "body"
    CAPTION = "caption"
    BOILERPLATE = "boilerplate"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of an article: its place, its paragraph (counted from 0), its role, and its clauses in order."""

    span: Span
    paragraph: int
    role: Role
    clauses: tuple[Span, ...]
