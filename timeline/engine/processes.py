"""Several processes of this machine, each with a configuration of its own, given a few items at a time.

A process that dies is replaced and its item tried again, alone; an item whose processes die three times, or that takes
too long, is set aside. A process that has grown large is replaced between items.
"""

import os
import time
from collections import deque
from collections.abc import Generator, Iterable, Iterator
from multiprocessing.connection import wait
from typing import Generic, TypeVar

from timeline.engine.attempt import late
from timeline.engine.batches import Batch, Batches
from timeline.engine.outcome import Outcome
from timeline.engine.task import Engine, Settings, Task
from timeline.engine.worker import Worker
from timeline.model import AnalysisError, GeotimelineError, UsageError

T = TypeVar("T")
R = TypeVar("R")

ATTEMPTS = 3
GRACE = 10.0  # seconds a process has to hear that the time is up, before it is ended
AHEAD = 8  # batches for each worker that may be done before their turn: what they hold stays in memory


_STILLBORN = (
    "the engine's processes end before they begin (exit code {code}); choose the engine serial, "
    "or in a script of your own put what runs below `if __name__ == '__main__':`"
)


class Processes:
    """The engine of several processes."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def map(self, task: Task[T, R], items: Iterable[T]) -> Generator[R | AnalysisError, None, None]:
        """See `Engine`."""
        run = _Run(task, items, self._settings)
        try:
            for outcome in run.outcomes():
                yield outcome.said()
        finally:
            run.stop()


class _Run(Generic[T, R]):
    """One task on its way: batches that wait, workers at work, outcomes that wait for their turn."""

    def __init__(self, task: Task[T, R], items: Iterable[T], settings: Settings) -> None:
        self._task = task
        self._settings = settings
        self._batches = Batches(items, task.size)
        self._again: deque[Batch[T]] = deque()
        self._workers: list[Worker[T, R]] = []
        self._most = count(settings)
        self._deaths: dict[int, int] = {}
        self._stillborn = 0
        self._done: dict[int, Outcome[R]] = {}
        self._turn = 0

    def outcomes(self) -> Iterator[Outcome[R]]:
        """The outcomes in the order of the items."""
        while self._give() or self._busy():
            self._receive()
            while self._turn in self._done:
                yield self._done.pop(self._turn)
                self._turn += 1

    def stop(self) -> None:
        """End every worker, whatever it is doing."""
        for worker in self._workers:
            worker.kill()
        self._workers.clear()

    def _busy(self) -> list[Worker[T, R]]:
        return [worker for worker in self._workers if worker.batch]

    def _give(self) -> bool:
        """Give each idle worker a batch, start workers while there are batches; whether any was given."""
        given = False
        while len(self._busy()) < self._most and (batch := self._next()):
            idle = next((worker for worker in self._workers if not worker.batch), None)
            if idle is None:
                idle = Worker(self._task, self._settings)
                self._workers.append(idle)
            idle.give(batch)
            given = True
        return given

    def _next(self) -> Batch[T] | None:
        if self._again:
            return self._again.popleft()
        ahead = self._batches.given - self._turn
        return None if self._done and ahead > self._most * AHEAD * Batches.MOST else self._batches.next()

    def _receive(self) -> None:
        """Take what workers send, until one has done what it was given, died, or run out of time."""
        busy = self._busy()
        soonest = min((self._deadline(worker) for worker in busy), default=time.monotonic())
        ready = wait([worker.link for worker in busy], max(0.0, soonest - time.monotonic()))
        for worker in busy:
            if worker.link in ready:
                self._take(worker)
            elif self._deadline(worker) <= time.monotonic():
                self._give_up(worker)

    def _deadline(self, worker: Worker[T, R]) -> float:
        _, item = worker.batch[0]
        return worker.since + self._seconds(item) + GRACE

    def _seconds(self, item: T) -> float:
        return self._settings.seconds(self._task.size(item))

    def _take(self, worker: Worker[T, R]) -> None:
        try:
            outcome = worker.receive()
        except (EOFError, OSError):
            self._mourn(worker)
            return
        if outcome:
            index, _ = worker.batch.popleft()
            self._done[index] = outcome
        if worker.large and not worker.batch:
            self._dismiss(worker)

    def _dismiss(self, worker: Worker[T, R]) -> int | None:
        self._workers.remove(worker)
        return worker.kill()

    def _give_up(self, worker: Worker[T, R]) -> None:
        """Set the item aside that a worker does not get done."""
        index, item = worker.batch.popleft()
        self._dismiss(worker)
        self._done[index] = Outcome(late(self._task.name(item), self._seconds(item)))
        self._retry(worker.batch)

    def _mourn(self, worker: Worker[T, R]) -> None:
        """Try again what a dead worker was given; set its item aside if others died of it.

        Raises:
            GeotimelineError: where workers die one after the other before they do anything.
        """
        code = self._dismiss(worker)
        if not worker.started:
            self._stillborn += 1
            if self._stillborn == ATTEMPTS:
                raise GeotimelineError(_STILLBORN.format(code=code))
            self._retry(worker.batch)
            return
        index, item = worker.batch.popleft()
        self._deaths[index] = self._deaths.get(index, 0) + 1
        self._retry(worker.batch)
        if self._deaths[index] < ATTEMPTS:
            self._retry(deque([(index, item)]))
        else:
            problem = f"its process ended {ATTEMPTS} times, at last {_how(code)}"
            self._done[index] = Outcome(AnalysisError(self._task.name(item), problem))

    def _retry(self, batch: Batch[T]) -> None:
        if batch:
            self._again.append(batch)


def _how(code: int | None) -> str:
    return f"by signal {-code}" if code and code < 0 else f"with exit code {code}"


def count(settings: Settings) -> int:
    """How many workers: as many as asked for, else the cores this process may use."""
    if settings.workers:
        return settings.workers
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def engine(settings: Settings) -> Engine:
    """The engine of several processes.

    Raises:
        UsageError: for a scheduler, which only a cluster has.
    """
    if settings.scheduler:
        raise UsageError("--scheduler: only a cluster has one; choose the engine dask")
    return Processes(settings)
