"""PDF: the text layer of its pages, its title and language (by pypdf)."""

from collections.abc import Iterator
from contextlib import suppress
from io import BytesIO
from typing import TYPE_CHECKING

from timeline.model import Document, InputError
from timeline.reading import codes, layout
from timeline.reading.content import Content, parsing
from timeline.reading.fields import document
from timeline.reading.limits import remedy
from timeline.reading.optional import library

if TYPE_CHECKING:
    from pypdf import PdfReader

_MAGIC = b"%PDF-"
_NO_TEXT = "no text in it, only pictures of pages"


def accepts(content: Content) -> bool:
    """Whether it is a PDF."""
    return _MAGIC in content.head[:1024]


def documents(content: Content) -> Iterator[Document | InputError]:
    """The one document of a PDF. The day the file was made is no publication date, so it has none but in its text.

    Raises:
        InputError: where it is broken, encrypted, a scan, or pypdf is not installed.
    """
    where = content.where
    library("pypdf", where, "PDF")
    from pypdf import PdfReader

    with parsing(where, "PDF"):
        file = PdfReader(BytesIO(content.whole()))
        if file.is_encrypted and not file.decrypt(""):
            raise InputError(where, "encrypted", "save it without a password")
        text = layout.unwrapped("\n\n".join(layout.without_running_heads(_pages(file, content))))
        if not text.strip():
            raise InputError(where, _NO_TEXT, "run a text recognition (OCR) over it first")
        found = {"text": text, "title": _title(file), "language": _language(file)}
    yield document(found, where)


def _pages(file: "PdfReader", content: Content) -> list[str]:
    limit, most = content.limits.pages, content.limits.article
    if len(file.pages) > limit:
        raise InputError(content.where, f"more than {limit} pages", remedy("pages", "split it"))
    pages: list[str] = []
    size = 0
    for page in file.pages:
        pages.append(page.extract_text())
        size += len(pages[-1])
        if size > most:
            raise content.too_large()
    return pages


def _title(file: "PdfReader") -> str | None:
    with suppress(Exception):
        title = file.metadata and file.metadata.title
        return title if isinstance(title, str) else None
    return None


def _language(file: "PdfReader") -> str | None:
    with suppress(Exception):
        return codes.if_known(str(file.root_object["/Lang"]))
    return None
