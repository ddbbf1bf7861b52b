"""Whatever is quickest: processes take a while to start, so that little work is done sooner by one."""

from collections.abc import Generator, Iterable
from itertools import chain
from typing import TypeVar

from timeline.engine import processes, serial
from timeline.engine.task import Engine, Settings, Task
from timeline.model import AnalysisError

T = TypeVar("T")
R = TypeVar("R")

DEFAULT = "automatic"
ENOUGH = 400_000  # characters; so much text takes one process several times as long as others take to start


class Automatic:
    """The engine that looks at the work first."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def map(self, task: Task[T, R], items: Iterable[T]) -> Generator[R | AnalysisError, None, None]:
        """See `Engine`."""
        rest, seen, size = iter(items), [], 0
        for item in rest:
            seen.append(item)
            size += task.size(item)
            if size >= ENOUGH:
                break
        several = len(seen) > 1 and size >= ENOUGH and processes.count(self._settings) > 1
        chosen = processes.Processes(self._settings) if several else serial.Serial(self._settings)
        yield from chosen.map(task, chain(seen, rest))


def engine(settings: Settings) -> Engine:
    """Processes where there is work for several, else this one.

    Raises:
        UsageError: for a scheduler, which only a cluster has.
    """
    processes.engine(settings)
    return Automatic(settings)
