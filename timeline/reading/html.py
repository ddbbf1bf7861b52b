"""HTML pages: the article, its title, outlet, address, language and publication date (by trafilatura)."""

import logging
import re
from collections.abc import Iterator
from datetime import date

from timeline.model import Document, InputError
from timeline.reading import codes, decoding
from timeline.reading.content import Content
from timeline.reading.fields import document

log = logging.getLogger(__name__)

_OPENING = re.compile(r"<(?:!doctype\s+html|html|head|body|article)\b", re.IGNORECASE)
_LANGUAGE = re.compile(rb"<html\b[^>]{0,500}?\blang\s*=\s*[\"']?([A-Za-z0-9-]{2,35})", re.IGNORECASE)
_CHARSET = re.compile(rb"<meta\b[^>]{0,200}?\bcharset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE)
_OUR_PAGE = b'<meta name="generator" content="geotimeline">'


def accepts(content: Content) -> bool:
    """Whether it is an HTML page."""
    beginning = content.sample[:1024].lstrip("\ufeff \t\r\n")
    return beginning.startswith("<") and bool(_OPENING.search(beginning))


def documents(content: Content) -> Iterator[Document | InputError]:
    """The one article of a page.

    Raises:
        InputError: where there is none.
    """
    if _OUR_PAGE in content.head:
        raise InputError(content.where, "a timeline, not an article", "leave it out")
    data = content.whole("markup")
    article = extracted(_decoded(data, content.charset), content.url)
    if not article.get("text"):
        raise InputError(content.where, "no article found in this page", "pass its text as a .txt file")
    yield document(_fields(article, data), content.where)


def extracted(page: bytes | str, url: str | None = None) -> dict[str, object]:
    """What trafilatura finds; nothing where a page breaks it, as pages made to break parsers do."""
    from trafilatura import bare_extraction

    try:
        found = bare_extraction(page, url=url, with_metadata=True, include_comments=False, include_tables=False)
    except Exception:
        log.info("this page cannot be parsed", exc_info=True)
        return {}
    return found if isinstance(found, dict) else found.as_dict() if found else {}


def _decoded(data: bytes, charset: str | None) -> bytes | str:
    """The page in the encoding that its server or itself states; as it is where neither does, or not truly."""
    stated = _CHARSET.search(data[:4096])
    for encoding in (decoding.known(charset), decoding.known(stated[1].decode("ascii")) if stated else None):
        if encoding:
            try:
                return decoding.text(data, "", encoding)
            except InputError:
                continue
    return data


def _fields(article: dict[str, object], data: bytes) -> dict[str, object]:
    return {
        "text": article["text"],
        "title": article.get("title"),
        "published": _day(article.get("date")),
        "url": article.get("url"),
        "source": article.get("sitename") or article.get("hostname") or article.get("author"),
        "language": _language(data),
    }


def _language(data: bytes) -> str | None:
    """The language a page states, if it is one."""
    stated = _LANGUAGE.search(data[:4096])
    return codes.if_known(stated[1].decode("ascii")) if stated else None


def _day(found: object) -> str | None:
    """A date that trafilatura found, if it is one."""
    try:
        return date.fromisoformat(str(found)).isoformat()
    except ValueError:
        return None
