"""One item after the other, in this process: nothing to start, and nothing left of what kills it."""

from collections.abc import Generator, Iterable
from typing import TypeVar

from timeline.engine.attempt import Attempts
from timeline.engine.task import Engine, Settings, Task
from timeline.model import AnalysisError, UsageError

T = TypeVar("T")
R = TypeVar("R")


class Serial:
    """The engine of one process."""

    def __init__(self, settings: Settings | None = None) -> None:
        self._settings = settings or Settings()

    def map(self, task: Task[T, R], items: Iterable[T]) -> Generator[R | AnalysisError, None, None]:
        """See `Engine`."""
        with Attempts(task, self._settings) as attempt:
            yield from map(attempt, items)


def engine(settings: Settings) -> Engine:
    """The engine of one process.

    Raises:
        UsageError: where several are asked for.
    """
    if settings.scheduler or (settings.workers or 1) > 1:
        raise UsageError("the serial engine is one process; choose the engine processes")
    return Serial(settings)
