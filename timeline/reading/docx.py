"""Word documents (DOCX): their paragraphs as last accepted, title, author and language."""

from collections.abc import Iterator
from typing import IO, cast
from zipfile import BadZipFile, ZipFile

from timeline.model import Document, InputError
from timeline.reading import codes, markup
from timeline.reading.content import Content, Measured, parsing
from timeline.reading.fields import document
from timeline.reading.zip import MAGIC

_TEXT = "word/document.xml"
_FACTS = "docProps/core.xml"
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_CORE = "{http://purl.org/dc/elements/1.1/}"
_GONE = {f"{_WORD}{name}" for name in ("del", "moveFrom", "instrText", "delText")}
_SIGNS = {f"{_WORD}tab": " ", f"{_WORD}br": "\n", f"{_WORD}cr": "\n", f"{_WORD}noBreakHyphen": "-"}


def accepts(content: Content) -> bool:
    """Whether it is a Word document."""
    if not content.head.startswith(MAGIC):
        return False
    try:
        with ZipFile(cast("IO[bytes]", Measured(content))) as archive:
            return _TEXT in archive.namelist()
    except (BadZipFile, InputError, ValueError, NotImplementedError, OSError):
        return False


def documents(content: Content) -> Iterator[Document | InputError]:
    """The one document of a file. The day the file was made is no publication date, so it has none but in its text.

    Raises:
        InputError: where it is broken, or larger than the limits.
    """
    with parsing(content.where, "DOCX"), ZipFile(cast("IO[bytes]", Measured(content))) as archive:
        body = markup.tree(_part(content, archive, _TEXT))
        text = "\n\n".join(filter(str.strip, _paragraphs(body)))
        facts = markup.tree(_part(content, archive, _FACTS)) if _FACTS in archive.namelist() else None
    if not text:
        raise InputError(content.where, "no text in it", "pass its text")
    stated = {name: facts.findtext(f"{_CORE}{name}") if facts is not None else None for name in ("title", "language")}
    found = {"text": text, "title": stated["title"], "language": codes.if_known(stated["language"])}
    yield document(found, content.where)


def _part(content: Content, archive: ZipFile, name: str) -> bytes:
    info = archive.getinfo(name)
    with archive.open(info) as file:
        part = content.inside("", file, info.compress_size)
    with part.stream:
        return part.whole("markup")


def _paragraphs(body: markup.Element) -> Iterator[str]:
    """The words of each paragraph, those in tables and boxes too, without what was deleted."""
    for paragraph in body.iter(f"{_WORD}p"):
        yield "".join(_words(paragraph)).strip()


def _words(paragraph: markup.Element) -> Iterator[str]:
    for run in paragraph.iter(f"{_WORD}r"):
        if next(run.iterancestors(f"{_WORD}p")) is paragraph and not any(up.tag in _GONE for up in run.iterancestors()):
            for piece in run:
                yield (piece.text or "") if piece.tag == f"{_WORD}t" else _SIGNS.get(piece.tag, "")
