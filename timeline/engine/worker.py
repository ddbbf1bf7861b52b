"""A process that does what it is given, and the end of it that this process holds."""

import contextlib
import multiprocessing
import pickle
import signal
import sys
import time
from collections import deque
from multiprocessing.connection import Connection
from typing import Any, Generic, TypeVar

from timeline.engine.attempt import Attempts
from timeline.engine.batches import Batch
from timeline.engine.memory import collect_seldom
from timeline.engine.outcome import Outcome, level, outcome
from timeline.engine.task import Settings, Task
from timeline.model import AnalysisError

T = TypeVar("T")
R = TypeVar("R")

LARGE = 1_500_000_000  # bytes; a process that has been as large as this is replaced
_PRELOADED = ["timeline.pipeline", "timeline.engine.worker"]


class Worker(Generic[T, R]):
    """A process, the items it was given and has not done, and since when it works on the first of them."""

    def __init__(self, task: Task[T, R], settings: Settings) -> None:
        context = _context()
        self.link, theirs = context.Pipe()
        self._process = context.Process(target=serve, args=(theirs, task, settings, level()), daemon=True)
        self._process.start()
        theirs.close()
        self.batch: Batch[T] = deque()
        self.since = time.monotonic()
        self.started = False
        self.large = False

    def give(self, batch: Batch[T]) -> None:
        """Send the worker what it is to do."""
        self.batch, self.since = batch, time.monotonic()
        with contextlib.suppress(OSError):  # it is dead, as its end of the link will tell
            self.link.send([item for _, item in batch])

    def receive(self) -> Outcome[R] | None:
        """What it made of the first item; nothing where it only says that it has started.

        Raises:
            EOFError, OSError: where it is dead.
        """
        self.large, done = self.link.recv()
        self.since = time.monotonic()
        self.started = True
        return done  # type: ignore[no-any-return]

    def kill(self) -> int | None:
        """End the process, and return its exit code."""
        self.link.close()
        self._process.kill()
        self._process.join()
        code: int | None = self._process.exitcode
        self._process.close()
        return code


def _context() -> Any:
    """Processes that start clean and quickly: from a server that has imported what all need, where there is one."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(_PRELOADED)
    return context


def serve(link: Connection, task: Task[T, R], settings: Settings, level: int) -> None:
    """Do batches until nobody sends any more. Whoever sends them answers to Ctrl-C."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    collect_seldom()
    with contextlib.suppress(EOFError, OSError), Attempts(task, settings) as attempt:
        link.send((False, None))
        while True:
            for item in link.recv():
                link.send_bytes(_sent(outcome(attempt, item, level), task.name(item)))


def _sent(done: Outcome[R], name: str) -> bytes:
    large = _peak() > LARGE
    try:
        return pickle.dumps((large, done), pickle.HIGHEST_PROTOCOL)
    except Exception as error:
        return pickle.dumps((large, Outcome(AnalysisError(name, error))), pickle.HIGHEST_PROTOCOL)


def _peak() -> int:
    """The most memory this process has held, in bytes; 0 where the system does not say."""
    try:
        import resource
    except ImportError:
        return 0
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)
