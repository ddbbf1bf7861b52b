"""HTML pages: the article, its title, outlet, address, language and publication date (by trafilatura)."""

import re
from collections.abc import Iterator
from datetime import date

from timeline.model import Document, InputError
from timeline.reading.fields import document

_OPENING = re.compile(r"<(?:!doctype\s+html|html|head|body|article)\b", re.IGNORECASE)
_LANGUAGE = re.compile(rb"<html\b[^>]{0,500}?\blang\s*=\s*[\"']?([A-Za-z]{2})", re.IGNORECASE)


def accepts(text: str) -> bool:
    """Whether a file that begins so is an HTML page."""
    return bool(_OPENING.search(text[:1024]))


def documents(data: bytes, where: str) -> Iterator[Document | InputError]:
    """The one article of a page."""
    from trafilatura import bare_extraction

    found = bare_extraction(data, with_metadata=True, include_comments=False, include_tables=False)
    article = found if isinstance(found, dict) else found.as_dict() if found else {}
    if not article.get("text"):
        yield InputError(where, "no article found in this page", "pass its text as a .txt file")
        return
    try:
        yield document(_fields(article, data), where)
    except InputError as error:
        yield error


def _fields(article: dict[str, object], data: bytes) -> dict[str, object]:
    language = _LANGUAGE.search(data[:4096])
    return {
        "text": article["text"],
        "title": article.get("title"),
        "published": _day(article.get("date")),
        "url": article.get("url"),
        "source": article.get("sitename") or article.get("hostname"),
        "language": language[1].decode("ascii").lower() if language else None,
    }


def _day(found: object) -> str | None:
    """A date that trafilatura found, if it is one."""
    try:
        return date.fromisoformat(str(found)).isoformat()
    except ValueError:
        return None
