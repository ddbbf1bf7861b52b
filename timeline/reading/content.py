"""What a reader is given: bytes with a name, read as they are needed and never more than the limits allow."""

import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from io import SEEK_END
from tempfile import SpooledTemporaryFile
from typing import IO

from timeline.model import GeotimelineError, InputError
from timeline.reading import decoding
from timeline.reading.limits import Budget, Limits, in_words, remedy

log = logging.getLogger(__name__)

_HEAD = 4096
_CHUNK = 1 << 16
_IN_MEMORY = 4 << 20


@dataclass(frozen=True, slots=True)
class Content:
    """The bytes of one input. `stream` can be sought; `head` are its first bytes, `sample` the same as text.

    `url` and `charset` are what the transport (a server, an archive of the web) says of it; `columns` names the key
    or column in which each of our fields stands, where it is not its own.
    """

    where: str
    stream: IO[bytes]
    size: int
    head: bytes
    sample: str
    budget: Budget
    columns: Mapping[str, str] = field(default_factory=dict)
    url: str | None = None
    charset: str | None = None

    @property
    def limits(self) -> Limits:
        """How much of it may be read."""
        return self.budget.limits

    def whole(self, limit: str = "article") -> bytes:
        """All of its bytes.

        Raises:
            InputError: where they are more than the limit of this name.
        """
        most: int = getattr(self.limits, limit)
        if self.size > most:
            raise self.too_large(limit=limit)
        self.stream.seek(0)
        return self.stream.read(most)

    def text(self) -> str:
        """All of it as text.

        Raises:
            InputError: where it is too large, or in no encoding we read.
        """
        return decoding.text(self.whole(), self.where, self.charset)

    def too_large(self, place: str | None = None, limit: str = "article") -> InputError:
        """The error of it, or of a `place` in it, where that is larger than the limit of this name."""
        problem = f"larger than {in_words(getattr(self.limits, limit))} bytes"
        return InputError(place or self.where, problem, remedy(limit, "split it"))

    def inside(
        self, name: str, data: IO[bytes], packed: int | None, *, url: str | None = None, charset: str | None = None
    ) -> "Content":
        """The content of a file of this archive, unpacked as far as the limits allow; `packed` is its size there.

        Raises:
            InputError: where a limit is passed.
        """
        where = f"{self.where}: {name}" if name else self.where
        budget = self.budget.inside(where)
        budget.count_member(self.where)
        return content(where, spooled(data, where, budget, packed), budget, self.columns, url=url, charset=charset)


def content(
    where: str,
    stream: IO[bytes],
    budget: Budget,
    columns: Mapping[str, str] | None = None,
    *,
    url: str | None = None,
    charset: str | None = None,
) -> Content:
    """The content of a stream that can be sought."""
    size = stream.seek(0, SEEK_END)
    stream.seek(0)
    head = stream.read(_HEAD)
    sample = decoding.beginning(head, charset)
    return Content(where, stream, size, head, sample, budget, columns or {}, url, charset)


def spooled(source: IO[bytes], where: str, budget: Budget, packed: int | None = None) -> IO[bytes]:
    """A copy that can be sought, in memory or on disk, of a stream that perhaps cannot, or never ends.

    Raises:
        InputError: where a limit is passed.
    """
    copy: IO[bytes] = SpooledTemporaryFile(max_size=_IN_MEMORY)  # noqa: SIM115 - lives as long as the content
    made = 0
    try:
        while chunk := source.read(_CHUNK):
            made += len(chunk)
            budget.spend(len(chunk), made, packed, where)
            copy.write(chunk)
    except BaseException:
        copy.close()
        raise
    return copy


class Measured:
    """A stream for libraries that read as much as a file tells them to: it gives no more at once than an article."""

    def __init__(self, content: Content) -> None:
        self._content = content
        self.seek, self.tell = content.stream.seek, content.stream.tell
        self.seek(0)

    def seekable(self) -> bool:
        """Whether it can be sought."""
        return True

    def read(self, size: int = -1) -> bytes:
        """The next bytes.

        Raises:
            InputError: where more are asked for than the limit of an article.
        """
        limit = self._content.limits.article
        asked = self._content.size - self.tell() if size < 0 else size
        if min(asked, self._content.size) > limit:
            raise self._content.too_large()
        return self._content.stream.read(max(asked, 0))


@contextmanager
def parsing(where: str, form: str) -> Iterator[None]:
    """Whatever a library says of a broken file, as one error that names it.

    Raises:
        InputError: in place of any error but our own.
    """
    try:
        yield
    except GeotimelineError:
        raise
    except Exception as error:
        log.info("%s", where, exc_info=True)
        problem = " ".join(f"{type(error).__name__} {error}".split())[:120]
        raise InputError(where, f"broken {form} ({problem})", "save it anew, or pass its text") from None
