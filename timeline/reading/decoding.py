"""Bytes to text: UTF-8, or UTF-16 where its mark stands first."""

import codecs

from timeline.model import InputError

_SAMPLE = 4096
_MARKS = {codecs.BOM_UTF8: "utf-8-sig", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}


def beginning(data: bytes) -> str:
    """The first characters of a file, for a look at its format; what does not decode is replaced."""
    return data[:_SAMPLE].decode(_encoding(data), errors="replace")


def text(data: bytes, where: str) -> str:
    """The whole of a file.

    Raises:
        InputError: where it is in no encoding we read.
    """
    try:
        return data.decode(_encoding(data))
    except UnicodeDecodeError as error:
        problem = f"not UTF-8 text (byte {error.start + 1} is 0x{data[error.start]:02x})"
        raise InputError(where, problem, "save it as UTF-8") from None


def _encoding(data: bytes) -> str:
    return next((name for mark, name in _MARKS.items() if data.startswith(mark)), "utf-8")
