"""HTML pages: the article, its title, outlet, address, language and publication date (by trafilatura)."""

import logging
import re
from collections.abc import Iterator
from datetime import date

from timeline.model import Document, InputError, UsageError
from timeline.reading import codes
from timeline.reading.fields import document

log = logging.getLogger(__name__)

_OPENING = re.compile(r"<(?:!doctype\s+html|html|head|body|article)\b", re.IGNORECASE)
_LANGUAGE = re.compile(rb"<html\b[^>]{0,500}?\blang\s*=\s*[\"']?([A-Za-z0-9-]{2,35})", re.IGNORECASE)
_OUR_PAGE = b'<meta name="generator" content="geotimeline">'


def accepts(text: str) -> bool:
    """Whether a file that begins so is an HTML page."""
    return bool(_OPENING.search(text[:1024]))


def documents(data: bytes, where: str) -> Iterator[Document | InputError]:
    """The one article of a page."""
    if _OUR_PAGE in data[:4096]:
        yield InputError(where, "a timeline, not an article", "leave it out")
        return
    article = _extracted(data)
    if not article.get("text"):
        yield InputError(where, "no article found in this page", "pass its text as a .txt file")
        return
    try:
        yield document(_fields(article, data), where)
    except InputError as error:
        yield error


def _extracted(data: bytes) -> dict[str, object]:
    """What trafilatura finds; nothing where a page breaks it, as pages made to break parsers do."""
    from trafilatura import bare_extraction

    try:
        found = bare_extraction(data, with_metadata=True, include_comments=False, include_tables=False)
    except Exception:
        log.info("this page cannot be parsed", exc_info=True)
        return {}
    return found if isinstance(found, dict) else found.as_dict() if found else {}


def _fields(article: dict[str, object], data: bytes) -> dict[str, object]:
    return {
        "text": article["text"],
        "title": article.get("title"),
        "published": _day(article.get("date")),
        "url": article.get("url"),
        "source": article.get("sitename") or article.get("hostname"),
        "language": _language(data),
    }


def _language(data: bytes) -> str | None:
    """The language a page states, if it is one."""
    stated = _LANGUAGE.search(data[:4096])
    try:
        return codes.language(stated[1].decode("ascii")) if stated else None
    except UsageError:
        return None


def _day(found: object) -> str | None:
    """A date that trafilatura found, if it is one."""
    try:
        return date.fromisoformat(str(found)).isoformat()
    except ValueError:
        return None
