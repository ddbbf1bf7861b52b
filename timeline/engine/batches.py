"""Items in small groups: enough for a worker to do before it asks again."""

from collections import deque
from collections.abc import Callable, Iterable
from typing import ClassVar, Generic, TypeVar

T = TypeVar("T")

Batch = deque[tuple[int, T]]
"""Items with their places in the whole."""


class Batches(Generic[T]):
    """The batches of a stream of items, taken one by one."""

    MOST: ClassVar = 64  # items
    LARGEST: ClassVar = 60_000  # characters: half a second of analysis

    def __init__(self, items: Iterable[T], size: Callable[[T], int]) -> None:
        self._items = enumerate(items)
        self._size = size
        self.given = 0

    def next(self) -> Batch[T]:
        """The next batch, empty at the end. One item may be larger than a batch should be."""
        batch: Batch[T] = deque()
        size = 0
        while len(batch) < self.MOST and size < self.LARGEST and (item := next(self._items, None)):
            batch.append(item)
            size += self._size(item[1])
        self.given += len(batch)
        return batch
