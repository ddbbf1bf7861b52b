"""Archives of the web (WARC): each page that a server answered with, under its address (by warcio)."""

import logging
from collections.abc import Iterator
from typing import IO, TYPE_CHECKING, cast

from timeline.model import Document, InputError
from timeline.reading import cleaning
from timeline.reading.content import Content, Measured, parsing
from timeline.reading.optional import library

if TYPE_CHECKING:
    from warcio.recordloader import ArcWarcRecord

log = logging.getLogger(__name__)

_MAGIC = b"WARC/"
_READ = (
    "text/html",
    "text/plain",
    "application/xhtml+xml",
    "application/pdf",
    "application/rss+xml",
    "application/atom+xml",
)
_KINDS = ("response", "resource")


def accepts(content: Content) -> bool:
    """Whether it is an archive of the web; a compressed one is unpacked before."""
    return content.head.startswith(_MAGIC)


def documents(content: Content) -> Iterator[Document | InputError]:
    """The documents of its pages, in order. The day a page was fetched is no publication date.

    Pictures, styles, scripts, and answers that are no page (404) are left out.

    Raises:
        InputError: where it is broken, passes a limit, or warcio is not installed.
    """
    from timeline.reading.formats import documents

    library("warcio", content.where, "WARC")
    from warcio.archiveiterator import ArchiveIterator

    with parsing(content.where, "WARC"):
        for record in ArchiveIterator(cast("IO[bytes]", Measured(content))):
            if record.rec_type not in _KINDS or not _is_page(record):
                continue
            address = cleaning.line(record.rec_headers.get_header("WARC-Target-URI") or "?").strip("<>")
            kind = _header(record, "Content-Type")
            charset = kind.lower().partition("charset=")[2].split(";")[0].strip(" \"'") or None
            try:
                with parsing(f"{content.where}: {address}", "page"):
                    inside = content.inside(address, record.content_stream(), None, url=address, charset=charset)
            except InputError as error:
                yield error
                continue
            with inside.stream:
                yield from documents(inside)


def _is_page(record: "ArcWarcRecord") -> bool:
    answered = record.http_headers
    return _header(record, "Content-Type").lower().startswith(_READ) and (
        answered is None or answered.get_statuscode() == "200"
    )


def _header(record: "ArcWarcRecord", name: str) -> str:
    headers = record.http_headers or record.rec_headers
    return headers.get_header(name) or ""
