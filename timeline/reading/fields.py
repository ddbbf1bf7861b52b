"""The fields of a document as files write them: checked, cleaned, turned into a Document."""

import hashlib
import logging
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from datetime import date, datetime

from timeline.model import Document, InputError, PublishedFrom, UsageError
from timeline.reading import cleaning, codes, dates

log = logging.getLogger(__name__)

NAMES = ("text", "published", "language", "title", "url", "source", "id")
"""What we take of a document."""


def picked(row: Mapping[str, object], columns: Mapping[str, str]) -> dict[str, object]:
    """The fields of a row: each in the column `columns` names for it ("a.b" is `b` inside `a`), else its own."""
    mapped = {name: _inside(row, column) for name, column in columns.items()}
    return {name: row.get(name) for name in NAMES} | mapped


def columns(names: Sequence[str], stated: Mapping[str, str], where: str) -> dict[str, str]:
    """The column of a table in which each of our fields stands: the one `stated` for it, else that of its own name.

    Raises:
        InputError: where a column is stated that is not there, or none holds the text.
    """
    own = {name.lower(): name for name in reversed(names)}
    found = {field: own[field] for field in NAMES if field in own} | dict(stated)
    for column in found.values():
        if column not in names:
            raise InputError(where, f"no column {column!r}", f"name one of {', '.join(names)[:200]}")
    if "text" not in found:
        problem = f"none of its columns ({', '.join(names)[:200]}) is `text`"
        raise InputError(where, problem, "name the one that holds the articles (--columns text=…)")
    return found


def _inside(row: Mapping[str, object], column: str) -> object:
    if column in row:
        return row[column]
    outer, dot, inner = column.partition(".")
    value = row.get(outer)
    return _inside(value, inner) if dot and isinstance(value, Mapping) else None


def document(fields: Mapping[str, object], where: str) -> Document:
    """The document that a mapping describes.

    `text` must be there, though corpora hold documents whose text is empty: those tell nothing, which is said in the
    log. `id`, `published`, `language`, `title`, `url`, `source` may be there; other keys are ignored.

    Raises:
        InputError: where `text` is missing, the date is none, or the language is none.
    """
    if fields.get("text") is None:
        raise InputError(where, "no text", "give the article under the key `text`, or name its own (--columns text=…)")
    text = cleaning.text(_word(fields, "text", where))
    if not text.strip():
        log.warning("%s: its text is empty", where)
    day = _day(fields.get("published"), where)
    title, url = _line(fields, "title", where), _line(fields, "url", where)
    return Document(
        id=_line(fields, "id", where) or content_id(text, title, url),
        text=text,
        language=_language(fields, where),
        published=day,
        title=title,
        url=url,
        source=_line(fields, "source", where),
        published_from=PublishedFrom.METADATA if day else None,
    )


def checked(made: Document) -> Document:
    """A document that was made in Python, checked and cleaned like one that was read.

    Raises:
        InputError: as `document` does.
    """
    return replace(document(asdict(made), f"document {made.id!r}"), published_from=made.published_from)


def _word(fields: Mapping[str, object], key: str, where: str) -> str:
    value = fields.get(key)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise InputError(where, f"`{key}` is not text", "write it as a string")
    return value


def _line(fields: Mapping[str, object], key: str, where: str) -> str | None:
    value = fields.get(key)
    if key == "id" and isinstance(value, int):
        return str(value)
    return cleaning.line(_word(fields, key, where)) or None


def _language(fields: Mapping[str, object], where: str) -> str | None:
    code = _line(fields, "language", where)
    try:
        return codes.language(code) if code else None
    except UsageError as error:
        raise InputError(where, str(error), "write one as en or fr, or leave it out to have it detected") from None


def _day(value: object, where: str) -> date | None:
    if value is None or value == "":
        return None
    if isinstance(value, date):
        return value.date() if isinstance(value, datetime) else value
    found = dates.day(str(value)) if isinstance(value, str | int) else None
    if found is None:
        raise InputError(where, f"`published` {cleaning.line(str(value))[:60]!r} is no date", "write it as YYYY-MM-DD")
    return found


def content_id(*parts: str | None) -> str:
    """A name for content: 12 hexadecimal digits of its BLAKE2b hash, the same in any Unicode form."""
    joined = "\x1f".join(unicodedata.normalize("NFC", part or "") for part in parts)
    return hashlib.blake2b(joined.encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()
