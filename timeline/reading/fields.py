"""The fields of a document as files write them: checked, cleaned, turned into a Document."""

import hashlib
import unicodedata
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime

from timeline.model import Document, InputError, PublishedFrom


def document(fields: Mapping[str, object], where: str) -> Document:
    """The document that a mapping describes.

    `text` must be there; `id`, `published`, `language`, `title`, `url`, `source` may; other keys are ignored.

    Raises:
        InputError: where there is no text, or the date is none.
    """
    text = _word(fields, "text", where)
    if not text or not text.strip():
        raise InputError(where, "no text", "give the article under the key `text`")
    published = _word(fields, "published", where)
    day = parse_day(published, where) if published else None
    title, url = _word(fields, "title", where), _word(fields, "url", where)
    return Document(
        id=_word(fields, "id", where) or content_id(text, title, url),
        text=text,
        language=_word(fields, "language", where),
        published=day,
        title=title,
        url=url,
        source=_word(fields, "source", where),
        published_from=PublishedFrom.METADATA if day else None,
    )


def completed(document: Document, published: date | None, language: str | None) -> Document:
    """The document with a publication date and a language where it states none itself."""
    if published and not document.published:
        document = replace(document, published=published, published_from=PublishedFrom.GIVEN)
    return replace(document, language=language) if language and not document.language else document


def _word(fields: Mapping[str, object], key: str, where: str) -> str | None:
    value = fields.get(key)
    if value is None or value == "":
        return None
    if isinstance(value, int) and key == "id":
        return str(value)
    if not isinstance(value, str):
        raise InputError(where, f"`{key}` is not text", "write it as a string")
    return value


def parse_day(text: str, where: str) -> date:
    """The civil day of an ISO 8601 date or time ("2024-06-19", "2024-06-19T08:00:00+02:00"), in its own zone.

    Raises:
        InputError: where it is none.
    """
    try:
        return datetime.fromisoformat(text.strip()).date()
    except ValueError:
        raise InputError(where, f"{text!r} is no date", "write it as YYYY-MM-DD") from None


def content_id(*parts: str | None) -> str:
    """A name for content: 12 hexadecimal digits of its BLAKE2b hash, the same in any Unicode form."""
    joined = "\x1f".join(unicodedata.normalize("NFC", part or "") for part in parts)
    return hashlib.blake2b(joined.encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()
