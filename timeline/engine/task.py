"""What an engine is asked to do, and how it is asked."""

from collections.abc import Callable, Generator, Iterable
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from timeline.model import AnalysisError

T = TypeVar("T")
R = TypeVar("R")
Item = TypeVar("Item", contravariant=True)
Result = TypeVar("Result", covariant=True)

PATIENCE = 60.0  # seconds an item may take, however small
PACE = 1000  # and one second more for every so many characters: a hundredth of the speed of a quiet machine


@dataclass(frozen=True, slots=True)
class Task(Generic[Item, Result]):
    """Work on items, one by one: pure, picklable with all it holds, so that any process gives the same result.

    `name` is what errors call an item, `size` how many characters it has.
    """

    work: Callable[[Item], Result]
    name: Callable[[Item], str]
    size: Callable[[Item], int]


@dataclass(frozen=True, slots=True)
class Settings:
    """What a user may say of an engine.

    `workers` is the number of processes, the cores at hand unless given. `scheduler` is the address of a cluster.
    `timeout` is how many seconds an item may take; unless given, a minute and one more for every 1,000 characters.
    """

    workers: int | None = None
    scheduler: str | None = None
    timeout: float | None = None

    def seconds(self, size: int) -> float:
        """How long an item of so many characters may take."""
        return self.timeout or PATIENCE + size / PACE


class Engine(Protocol):
    """Whoever does a task."""

    def map(self, task: Task[T, R], items: Iterable[T]) -> Generator[R | AnalysisError, None, None]:
        """What the task makes of each item, in the order of the items, as they are done. Close it to stop early.

        An item that breaks the work, kills its process again and again, or takes too long gives an AnalysisError that
        names it. What is logged meanwhile is logged here, item by item.

        Raises:
            GeotimelineError: what concerns every item.
        """
        ...
