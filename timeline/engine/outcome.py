"""What a worker sends back for an item: the result or the error, and what was logged meanwhile."""

import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Generic, TypeVar

from timeline.engine.attempt import Attempts
from timeline.model import AnalysisError, GeotimelineError

T = TypeVar("T")
R = TypeVar("R")

_ROOT = logging.getLogger("timeline")
_PLAIN = logging.Formatter()


@dataclass(frozen=True, slots=True)
class Outcome(Generic[R]):
    """A result or the error that stands for it; `fatal` is an error that concerns every item."""

    result: R | AnalysisError | None
    records: tuple[logging.LogRecord, ...] = ()
    fatal: GeotimelineError | None = None

    def said(self) -> R | AnalysisError:
        """The result, after what was logged is logged in this process.

        Raises:
            GeotimelineError: the fatal error.
        """
        for record in self.records:
            logging.getLogger(record.name).handle(record)
        if self.fatal or self.result is None:
            raise self.fatal or TypeError("a task gives a result for each item, never None")
        return self.result


def level() -> int:
    """From which level on this process wants to hear of our log."""
    return _ROOT.getEffectiveLevel()


def outcome(attempt: Attempts[T, R], item: T, level: int) -> Outcome[R]:
    """What a worker makes of an item; it keeps its log, from `level` on, for whoever asked."""
    with _kept(level) as records:
        try:
            result = attempt(item)
        except GeotimelineError as error:
            return Outcome(None, tuple(records), error)
    return Outcome(result, tuple(records))


@contextmanager
def _kept(level: int) -> Iterator[list[logging.LogRecord]]:
    handler = _Keeper()
    before = _ROOT.level
    _ROOT.setLevel(level)
    _ROOT.addHandler(handler)
    try:
        yield handler.records
    finally:
        _ROOT.removeHandler(handler)
        _ROOT.setLevel(before)


class _Keeper(logging.Handler):
    """Keeps the records of its own thread, in a form that can be sent."""

    def __init__(self) -> None:
        super().__init__()
        self.records: list[logging.LogRecord] = []
        self._thread = threading.get_ident()

    def emit(self, record: logging.LogRecord) -> None:
        if record.thread != self._thread:
            return
        if record.exc_info:
            record.exc_text = _PLAIN.formatException(record.exc_info)
        record.msg, record.args, record.exc_info = record.getMessage(), None, None
        self.records.append(record)
