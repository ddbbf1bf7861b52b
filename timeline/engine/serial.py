"""One item after the other, in this process: nothing to start, and nobody to watch how long one takes."""

from collections.abc import Generator, Iterable
from typing import TypeVar

from timeline.engine.task import Engine, Settings, Task
from timeline.model import AnalysisError, UsageError

T = TypeVar("T")
R = TypeVar("R")


class Serial:
    """The engine of one process."""

    def map(self, task: Task[T, R], items: Iterable[T]) -> Generator[R | AnalysisError, None, None]:
        """See `Engine`; no time limit is kept."""
        yield from map(task.attempt, items)


def engine(settings: Settings) -> Engine:
    """The engine of one process.

    Raises:
        UsageError: where more than one is asked for, or a limit that needs a second to keep it.
    """
    if settings != Settings() and settings != Settings(workers=1):
        raise UsageError("the serial engine is one process without a time limit; choose the engine processes")
    return Serial()
