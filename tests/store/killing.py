"""Kill a run that adds, again and again: `python -m tests.store.killing [TIMES]`, 50 unless given.

After each death the store must open and hold whole steps, and in the end the same as if nothing had died.
"""

import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.store.stories import stories
from timeline.model import Timeline
from timeline.pipeline import build
from timeline.resources import configuration
from timeline.store import Store

COUNT = 40
_ADD = """
import sys
from pathlib import Path
from tests.store.stories import stories
from timeline.resources import configuration
from timeline.store import Store, growing, linking
growing.STEP, linking.ROUND = 3, 7
config = configuration()
print("ready", flush=True)
with Store.open(Path(sys.argv[1]), config, make=True) as store:
    store.add(stories(int(sys.argv[2]), days=3))
"""


def killed(path: Path, after: float) -> bool:
    """Start a run that adds, and kill it so many seconds after it is ready; whether it was still at it."""
    command = [sys.executable, "-W", "ignore", "-c", _ADD, str(path), str(COUNT)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as run:
        assert run.stdout
        run.stdout.readline()
        time.sleep(after)
        running = run.poll() is None
        if running:
            os.kill(run.pid, signal.SIGKILL)
    return running


def whole(path: Path) -> int:
    """How many documents a store has after a death; each with all that was found in it."""
    with Store.open(path, configuration(), make=True) as store:
        return store.count("documents")


def finished(path: Path) -> tuple[Timeline, Timeline]:
    """The timeline of the store once all are added, and that from scratch."""
    config = configuration()
    with Store.open(path, config, make=True) as store:
        store.add(stories(COUNT, days=3))
        return store.timeline(), build(stories(COUNT, days=3), config)


def main(times: int) -> None:
    """Kill so often, each time at another moment, and say how it went."""
    chance = random.Random(7)  # noqa: S311 - reproducible, no secret
    deaths = rounds = 0
    while deaths < times:
        with tempfile.TemporaryDirectory() as folder:
            path, before = Path(folder) / "store", 0
            while deaths < times and killed(path, chance.uniform(0.0, 2.0)):
                deaths += 1
                now = whole(path)
                assert now >= before, "documents were lost"
                before = now
            grown, scratch = finished(path)
            assert grown == scratch, "not the same as from scratch"
            rounds += 1
    sys.stdout.write(f"killed {deaths} times over {rounds} stores: nothing lost, the same as from scratch\n")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 50)
