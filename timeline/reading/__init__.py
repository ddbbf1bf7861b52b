"""Files, addresses and archives in, documents out. One module a format; a new format is a new module, no list names it.

A reader is a module with

    def accepts(content: Content) -> bool                               whether it is of this format
    def documents(content: Content) -> Iterator[Document | InputError]

chosen by content, not by extension. What no reader accepts is plain text. What cannot be read is an InputError in the
stream, or raised where nothing more of the file can be read; the other files are still read.
"""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from timeline.model import Document, InputError

__all__ = ["read"]


def read(
    inputs: Iterable[str | Path], *, apart_from: Path | None = None, columns: Mapping[str, str] | None = None
) -> Iterator[Document | InputError]:
    """The documents of files, folders (recursively, hidden files left out), globs, addresses and standard input ("-").

    Inside folders, nothing below `apart_from` is read: there a build puts its results. `columns` says under which key
    or in which column of JSON and tables each of our fields stands (`stated.columns` checks what users write).
    """
    from timeline.reading.files import contents
    from timeline.reading.formats import documents

    for found in contents(inputs, apart_from, columns):
        if isinstance(found, InputError):
            yield found
        else:
            yield from documents(found)
