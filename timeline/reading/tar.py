"""TAR archives of anything we read. Their files are read in place: no name in an archive becomes one on the disk."""

import tarfile
from collections.abc import Iterator
from typing import IO, cast

from timeline.model import Document, InputError
from timeline.reading import cleaning
from timeline.reading.content import Content, Measured, parsing
from timeline.reading.zip import hidden

_MAGIC = b"ustar"
_MAGIC_AT = 257


def accepts(content: Content) -> bool:
    """Whether it is an archive."""
    return content.head.startswith(_MAGIC, _MAGIC_AT)


def documents(content: Content) -> Iterator[Document | InputError]:
    """The documents of its files, in order; hidden files, folders, links and devices are left out.

    Raises:
        InputError: where it is broken, or passes a limit.
    """
    from timeline.reading.formats import documents

    found = 0
    with (
        parsing(content.where, "TAR"),
        tarfile.open(fileobj=cast("IO[bytes]", Measured(content)), mode="r:") as archive,
    ):
        for member in archive:
            archive.members = []  # type: ignore[attr-defined] # else it remembers each
            if not member.isfile() or hidden(member.name):
                continue
            found += 1
            try:
                inside = _opened(content, archive, member)
            except InputError as error:
                yield error
                continue
            with inside.stream:
                yield from documents(inside)
    if not found:
        raise InputError(content.where, "no file in this archive", "leave it out")


def _opened(content: Content, archive: tarfile.TarFile, member: tarfile.TarInfo) -> Content:
    name = cleaning.line(member.name)
    place = f"{content.where}: {name}"
    if member.issparse():
        raise InputError(place, "a file with holes", "unpack it")
    with parsing(place, "TAR"), cast("IO[bytes]", archive.extractfile(member)) as file:
        return content.inside(name, file, None)
