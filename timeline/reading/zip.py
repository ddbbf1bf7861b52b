"""ZIP archives of anything we read. Their files are read in place: no name in an archive becomes one on the disk."""

from collections.abc import Iterator
from stat import S_ISLNK
from typing import IO, cast
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from timeline.model import Document, InputError
from timeline.reading import cleaning
from timeline.reading.content import Content, Measured, parsing

MAGIC = b"PK\x03\x04"
_OFFICE = b"[Content_Types].xml"
_ENCRYPTED = 1
_METHODS = (ZIP_STORED, ZIP_DEFLATED, ZIP_BZIP2)
"""LZMA is left out: a file can make its decoder ask for four gigabytes."""


def accepts(content: Content) -> bool:
    """Whether it is an archive, and not the file of an office program."""
    return content.head.startswith(MAGIC) and _OFFICE not in content.head[:200]


def documents(content: Content) -> Iterator[Document | InputError]:
    """The documents of its files, in order; hidden files, folders and links are left out.

    Raises:
        InputError: where it is broken, or passes a limit.
    """
    from timeline.reading.formats import documents

    with parsing(content.where, "ZIP"), ZipFile(cast("IO[bytes]", Measured(content))) as archive:
        members = [member for member in archive.infolist() if _is_file(member)]
        if not members:
            raise InputError(content.where, "no file in this archive", "leave it out")
        for member in members:
            try:
                inside = _opened(content, archive, member)
            except InputError as error:
                yield error
                continue
            with inside.stream:
                yield from documents(inside)


def _opened(content: Content, archive: ZipFile, member: ZipInfo) -> Content:
    name = cleaning.line(member.filename)
    place = f"{content.where}: {name}"
    if member.flag_bits & _ENCRYPTED:
        raise InputError(place, "encrypted", "unpack it")
    if member.compress_type not in _METHODS:
        raise InputError(place, "packed in a way we do not read", "unpack it")
    with parsing(place, "ZIP"), archive.open(member) as file:
        return content.inside(name, file, member.compress_size)


def _is_file(member: ZipInfo) -> bool:
    return not member.is_dir() and not S_ISLNK(member.external_attr >> 16) and not hidden(member.filename)


def hidden(name: str) -> bool:
    """Whether a file of an archive is hidden, or stands in a hidden folder."""
    parts = name.replace("\\", "/").split("/")
    return any(part.startswith(".") and part not in (".", "..") for part in parts) or "__MACOSX" in parts
