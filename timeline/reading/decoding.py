"""Bytes to text: the encoding its mark or its transport states, else UTF-8."""

import codecs
import re
from collections.abc import Iterator
from contextlib import suppress
from io import TextIOWrapper
from typing import IO

from timeline.model import InputError

_SAMPLE = 4096
_MARKS = {codecs.BOM_UTF8: "utf-8-sig", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
_AS_BROWSERS = {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254", "gb2312": "gb18030", "gbk": "gb18030"}
"""What is read where another is stated, as every browser does (WHATWG Encoding Standard)."""
_NOT_DECODED = re.compile("[\udc80-\udcff]")


def beginning(data: bytes, charset: str | None = None) -> str:
    """The first characters of a file, for a look at its format; what does not decode is replaced."""
    return data[:_SAMPLE].decode(_encoding(data, charset), errors="replace")


def text(data: bytes, where: str, charset: str | None = None) -> str:
    """The whole of a file; `charset` is what its transport states.

    Raises:
        InputError: where it is in no encoding we read.
    """
    encoding = _encoding(data, charset)
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        name = "UTF-8" if encoding.startswith("utf-8") else encoding
        problem = f"not {name} text (byte {error.start + 1} is 0x{data[error.start]:02x})"
        raise InputError(where, problem, "save it as UTF-8") from None


def lines(stream: IO[bytes], limit: int) -> Iterator[str]:
    """The lines of a file, with their ends; of one longer than `limit` characters only the first `limit` + 1.

    What does not decode stays as lone surrogates: `broken` finds it.
    """
    stream.seek(0)
    reader = TextIOWrapper(stream, _encoding(stream.read(3), None), errors="surrogateescape", newline="\n")
    stream.seek(0)
    try:
        while line := reader.readline(limit + 1):
            yield line
            while len(line) > limit and not line.endswith("\n"):
                line = reader.readline(limit + 1)
    finally:
        with suppress(ValueError):  # left in the middle, and the file is closed already
            reader.detach()


def broken(words: str) -> str | None:
    """What is wrong with the encoding of a line, in words; None where nothing is."""
    found = _NOT_DECODED.search(words)
    return f"not UTF-8 text (it has a byte 0x{ord(found[0]) - 0xDC00:02x})" if found else None


def known(charset: str | None) -> str | None:
    """The codec of a charset that somebody states; None where it is none, or no encoding of text."""
    try:
        codec = codecs.lookup((charset or "").strip())
    except (LookupError, ValueError):
        return None
    return _AS_BROWSERS.get(codec.name, codec.name) if codec._is_text_encoding else None


def _encoding(data: bytes, charset: str | None) -> str:
    marked = next((name for mark, name in _MARKS.items() if data.startswith(mark)), None)
    return marked or known(charset) or "utf-8"
