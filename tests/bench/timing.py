"""Process time of calls and of the programs they start."""

import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable

REPEATS = 5


def seconds(run: Callable[[], object], repeats: int = REPEATS) -> float:
    """Process time of the fastest of some runs, after a first one that warms up."""
    run()
    taken = []
    for _ in range(repeats):
        start = time.process_time()
        run()
        taken.append(time.process_time() - start)
    return min(taken)


def with_children(run: Callable[[], object]) -> float:
    """Process time of one run and of the programs it started and waited for."""
    before, start = _children(), time.process_time()
    run()
    return time.process_time() - start + _children() - before


def on_the_wall(run: Callable[[], object]) -> float:
    """Seconds that pass during one run."""
    start = time.perf_counter()
    run()
    return time.perf_counter() - start


def of_command(*arguments: str, cache: str) -> float:
    """Seconds of user and system time of one run of the command."""
    environment = {**os.environ, "GEOTIMELINE_CACHE": cache}
    command = [sys.executable, "-m", "timeline", *arguments]
    return with_children(lambda: subprocess.run(command, check=True, capture_output=True, env=environment))


def _children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
