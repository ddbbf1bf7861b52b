"""How much is read at most, so that no input fills the memory, the disk or the day."""

import os
import re
from dataclasses import dataclass, fields, replace
from functools import cache
from typing import Self

from timeline.model import InputError, UsageError

VARIABLE = "GEOTIMELINE_LIMITS"
_UNITS = {"": 1, "K": 1 << 10, "M": 1 << 20, "G": 1 << 30, "T": 1 << 40}
_PAIR = re.compile(r"\s*([a-z]+)\s*=\s*([0-9]{1,15})\s*([KMGT]?)B?\s*", re.IGNORECASE)
_SMALL = 1 << 20
"""Bytes that may be packed as tightly as they like: a short text that repeats itself is no bomb."""


@dataclass(frozen=True, slots=True)
class Limits:
    """The limits, by the names users call them."""

    article: int = 64 << 20
    """Bytes of what holds one article: a text, a message, a PDF, a line of JSONL, a file of an archive."""
    markup: int = 16 << 20
    """Bytes of a page, a feed or the body of a Word file, whose trees take up to a hundred times as much memory."""
    unpacked: int = 4 << 30
    """Bytes that come out of one archive, with the archives in it, or through standard input."""
    members: int = 1_000_000
    """Files in one archive, with the archives in it."""
    ratio: int = 200
    """How many bytes may come out of one packed byte."""
    nesting: int = 4
    """How many archives may stand in one another; a .tar.gz is two."""
    pages: int = 3000
    """Pages of a PDF."""
    seconds: int = 30
    """Seconds that fetching an address may take, its redirects included."""


def current() -> Limits:
    """The limits of this process: our own, or those that the environment states, as "article=200M,unpacked=20G".

    Raises:
        UsageError: where the environment states what is no limit.
    """
    return _stated(os.environ.get(VARIABLE, ""))


def remedy(name: str, otherwise: str) -> str:
    """What to do about a limit: something else, or to raise it."""
    return f"{otherwise}, or raise the limit ({VARIABLE}={name}=…)"


def in_words(size: int) -> str:
    """A number of bytes as users write it: "64M"."""
    unit = next((unit for unit in ("T", "G", "M", "K") if size >= _UNITS[unit] and size % _UNITS[unit] == 0), "")
    return f"{size // _UNITS[unit]}{unit}"


@cache
def _stated(written: str) -> Limits:
    names = [field.name for field in fields(Limits)]
    stated: dict[str, int] = {}
    for pair in filter(str.strip, written.split(",")):
        match = _PAIR.fullmatch(pair)
        if not match or match[1].lower() not in names:
            raise UsageError(
                f"{VARIABLE}: {pair.strip()[:60]!r} is no limit; write one as article=200M ({', '.join(names)})"
            )
        stated[match[1].lower()] = int(match[2]) * _UNITS[match[3].upper()]
    return replace(Limits(), **stated)


class Budget:
    """What may still come out of an archive. Archives inside it draw on the same."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self._bytes = limits.unpacked
        self._members = limits.members
        self._depth = 0
        self._outer: Budget | None = None

    def inside(self, where: str) -> Self:
        """The budget of what stands inside the archive `where`.

        Raises:
            InputError: where too many archives stand in one another.
        """
        inner = type(self)(self.limits)
        inner._outer = self._outer or self
        inner._depth = self._depth + 1
        if inner._depth > self.limits.nesting:
            problem = f"more than {self.limits.nesting} archives in one another"
            raise InputError(where, problem, remedy("nesting", "unpack it"))
        return inner

    def count_member(self, where: str) -> None:
        """Count a file of an archive.

        Raises:
            InputError: where there are too many.
        """
        purse = self._outer or self
        purse._members -= 1
        if purse._members < 0:
            raise InputError(where, f"more than {self.limits.members} files", remedy("members", "split it"))

    def spend(self, size: int, made: int, packed: int | None, where: str) -> None:
        """Count `size` more bytes; with them `made` came out of `packed`, None where nothing was packed.

        Raises:
            InputError: where they are too many, or came out of too few.
        """
        purse = self._outer or self
        purse._bytes -= size
        if purse._bytes < 0:
            problem = f"holds more than {in_words(self.limits.unpacked)} bytes"
            raise InputError(where, problem, remedy("unpacked", "split it"))
        if packed is not None and made > _SMALL and made > packed * self.limits.ratio:
            problem = f"packed more than {self.limits.ratio} times, as bombs are"
            raise InputError(where, problem, remedy("ratio", "leave it out"))
