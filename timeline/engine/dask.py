"""A Dask cluster: one of our own on this machine, or that of a scheduler. The only module that knows Dask.

A batch whose worker dies is tried item by item, with nothing else on its way, so that no item answers for another.
"""

import logging
from collections import deque
from collections.abc import Generator, Iterable, Iterator
from concurrent.futures import CancelledError
from contextlib import ExitStack, contextmanager, suppress
from importlib.metadata import version
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from timeline.engine.attempt import Attempts
from timeline.engine.batches import Batch, Batches
from timeline.engine.outcome import Outcome, level, outcome
from timeline.engine.processes import ATTEMPTS, count
from timeline.engine.task import Engine, Settings, Task
from timeline.model import AnalysisError, GeotimelineError, MissingToolError, UsageError

if TYPE_CHECKING:
    from distributed import Client, Future

T = TypeVar("T")
R = TypeVar("R")

AHEAD = 3  # batches for each worker that are on their way or wait for their turn
PATIENCE = 30  # seconds for a scheduler and its first worker to answer
RESTART = 300  # seconds for a worker to take the place of the last one that died
_OURS = {
    "distributed.scheduler.allowed-failures": 0,
    "distributed.nanny.pre-spawn-environ.DASK_LOGGING__DISTRIBUTED": "critical",  # workers share our stderr
}
_INSTALL = "install there geotimeline=="


class Dask:
    """The engine of a cluster."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def map(self, task: Task[T, R], items: Iterable[T]) -> Generator[R | AnalysisError, None, None]:
        """See `Engine`."""
        with _client(self._settings) as client:
            for done in _Run(client, task, items, self._settings).outcomes():
                yield done.said()


class _Run(Generic[T, R]):
    """One task on its way through a cluster."""

    def __init__(self, client: "Client", task: Task[T, R], items: Iterable[T], settings: Settings) -> None:
        self._client = client
        self._task = task
        self._settings = settings
        self._batches = Batches(items, task.size)
        self._sent: deque[tuple[Batch[T], Future]] = deque()

    def outcomes(self) -> Iterator[Outcome[R]]:
        """The outcomes in the order of the items."""
        while self._send():
            batch, future = self._sent.popleft()
            done, _ = self._done(future)
            yield from done if done is not None else self._alone(batch)

    def _send(self) -> bool:
        """Keep every worker busy; whether anything is on its way."""
        most = AHEAD * max(1, len(self._client.nthreads()))
        while len(self._sent) < most and (batch := self._batches.next()):
            self._sent.append((batch, self._submit(batch)))
        return bool(self._sent)

    def _submit(self, batch: Batch[T]) -> "Future":
        items = [item for _, item in batch]
        return self._client.submit(_do, self._task, self._settings, level(), items, pure=False)

    def _alone(self, batch: Batch[T]) -> Iterator[Outcome[R]]:
        """The outcomes of a batch that killed its worker, item by item."""
        from distributed import wait

        wait([future for _, future in self._sent])
        for place, item in batch:
            deaths, done = 0, None
            while done is None and deaths < ATTEMPTS:
                done, died = self._done(self._submit(deque([(place, item)])))
                deaths += died
            yield (
                done[0] if done else Outcome(AnalysisError(self._task.name(item), f"its process ended {deaths} times"))
            )

    def _done(self, future: "Future") -> tuple[list[Outcome[R]] | None, int]:
        """The outcomes of a batch, or none and how many workers it killed.

        Raises:
            TimeoutError: where there are no workers any more.
        """
        from distributed import KilledWorker

        try:
            while True:
                with suppress(TimeoutError):
                    return future.result(timeout=PATIENCE), 0
                self._client.wait_for_workers(1, timeout=RESTART)
        except KilledWorker as error:
            return None, error.allowed_failures + 1
        finally:
            future.release()


def _do(task: Task[T, R], settings: Settings, level: int, items: list[T]) -> list[Outcome[R]]:
    """What a worker makes of some items."""
    with Attempts(task, settings) as attempt:
        return [outcome(attempt, item, level) for item in items]


@contextmanager
def _client(settings: Settings) -> Iterator["Client"]:
    """A client of the scheduler at the address, or of a cluster of our own, which ends with it.

    Raises:
        GeotimelineError: where the scheduler or its workers do not answer, or the workers are others than we.
    """
    from distributed import Client
    from distributed.comm import CommClosedError

    address = settings.scheduler
    try:
        with ExitStack() as opened:
            client = opened.enter_context(Client(address or opened.enter_context(_cluster(settings)), timeout=PATIENCE))
            if address:
                _agree(client, address)
            yield client
    except (OSError, CommClosedError, CancelledError) as error:
        problem = " ".join(str(error).split())
        remedy = "check the address, and that its workers run"
        raise GeotimelineError(f"{address or 'the cluster'}: does not answer ({problem}); {remedy}") from error


@contextmanager
def _cluster(settings: Settings) -> Iterator[Any]:
    """Processes of this machine, heard by nobody else; any free port will do."""
    import dask
    from distributed import LocalCluster

    workers = count(settings)
    with (
        _silence("distributed", "distributed.client"),
        dask.config.set(_OURS),
        LocalCluster(
            n_workers=workers, threads_per_worker=1, dashboard_address="127.0.0.1:0", silence_logs=False
        ) as cluster,
    ):
        yield cluster


@contextmanager
def _silence(*names: str) -> Iterator[None]:
    """Loggers that say nothing. (`silence_logs` of a cluster silences the handlers they share with ours.)"""
    loggers = [logging.getLogger(name) for name in names]
    before = [logger.level for logger in loggers]
    for logger in loggers:
        logger.setLevel(logging.CRITICAL + 1)
    try:
        yield
    finally:
        for logger, level in zip(loggers, before, strict=True):
            logger.setLevel(level)


def _agree(client: "Client", address: str) -> None:
    """Make sure that the workers of a cluster run the same version as we do.

    Raises:
        GeotimelineError: where they do not, or where there are none.
    """
    client.wait_for_workers(1, timeout=PATIENCE)
    ours = version("geotimeline")
    try:
        theirs = set(client.run(_version).values())
    except Exception as error:
        raise GeotimelineError(f"{address}: its workers cannot load geotimeline ({error}); {_INSTALL}{ours}") from error
    if theirs != {ours}:
        raise GeotimelineError(f"{address}: its workers run geotimeline {', '.join(sorted(theirs))}; {_INSTALL}{ours}")


def _version() -> str:
    return version("geotimeline")


def engine(settings: Settings) -> Engine:
    """The engine of a cluster.

    Raises:
        MissingToolError: where Dask is not installed.
        UsageError: for a number of workers with a scheduler, which has its own.
    """
    if settings.scheduler and settings.workers:
        raise UsageError("--workers: the cluster of a scheduler has workers of its own; leave one of the two out")
    if find_spec("distributed") is None:
        raise MissingToolError('the engine dask needs Dask; install it: pip install "geotimeline[dask]"')
    return Dask(settings)
