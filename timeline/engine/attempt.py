"""A task tried on items, one after the other: what breaks or never ends becomes an error that names the item."""

import logging
from functools import partial
from types import TracebackType
from typing import Generic, Self, TypeVar

from timeline.engine.limit import OutOfTime, Watch
from timeline.engine.task import Settings, Task
from timeline.model import AnalysisError, GeotimelineError

T = TypeVar("T")
R = TypeVar("R")

log = logging.getLogger(__name__)


class Attempts(Generic[T, R]):
    """Call it with items; leave it as a context."""

    def __init__(self, task: Task[T, R], settings: Settings) -> None:
        self._task = task
        self._settings = settings
        self._watch = Watch()

    def __enter__(self) -> Self:
        self._watch.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._watch.__exit__(kind, error, trace)

    def __call__(self, item: T) -> R | AnalysisError:
        """What the task makes of an item, or an error that names it.

        Raises:
            GeotimelineError: what a user can mend, such as a wrong configuration, and what concerns every item.
        """
        seconds = self._settings.seconds(self._task.size(item))
        try:
            return self._watch.run(partial(self._task.work, item), seconds)
        except GeotimelineError:
            raise
        except OutOfTime:
            return late(self.name(item), seconds)
        except Exception as error:
            log.info("%s", self.name(item), exc_info=True)
            return AnalysisError(self.name(item), error)

    def name(self, item: T) -> str:
        """What errors call an item."""
        return self._task.name(item)


def late(name: str, seconds: float) -> AnalysisError:
    """The error of an item that takes too long."""
    return AnalysisError(name, f"not done after {seconds:g} s")
