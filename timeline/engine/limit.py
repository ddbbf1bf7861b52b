"""An end to work that never ends: an exception raised from outside in the thread that does it.

It ends whatever Python runs. What hangs in a library written in C hears of it only when that returns; there the end of
its process helps.
"""

import ctypes
import threading
import time
from collections.abc import Callable
from math import inf
from types import TracebackType
from typing import Self, TypeVar

T = TypeVar("T")

TICK = 0.25  # seconds between two looks at the clock


class OutOfTime(BaseException):
    """The time is up. No Exception, so that no work takes it for one of its own."""


class Watch:
    """A thread that looks at the clock while another works. Leave it as a context to end it."""

    def __init__(self) -> None:
        self._deadline = inf
        self._working = 0
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._look, name="geotimeline-watch", daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._over.set()
        self._thread.join()

    def run(self, work: Callable[[], T], seconds: float) -> T:
        """What some work makes.

        Raises:
            OutOfTime: where it is not done after so many seconds, to a tick.
        """
        self._working = threading.get_ident()
        began = time.monotonic()
        while True:
            self._deadline = began + seconds
            try:
                return work()
            except OutOfTime:
                if time.monotonic() >= began + seconds:
                    raise
            finally:
                self._deadline = inf

    def _look(self) -> None:
        while not self._over.wait(TICK):
            if time.monotonic() >= self._deadline:
                self._deadline = inf
                ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(self._working), ctypes.py_object(OutOfTime))
