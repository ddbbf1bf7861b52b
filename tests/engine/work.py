"""Work that engines are tested on: each function is a task's, so that every process can find it by name."""

import logging
import os
import signal
import sys
import time
from pathlib import Path

from timeline.engine import Task
from timeline.model import ConfigError

log = logging.getLogger("timeline.tests")


def doubled(item: str) -> str:
    """The item twice, said in the log."""
    log.warning("doubling %s", item)
    return item * 2


def hostile(item: str) -> str:
    """What the item asks for: an error, an end, a long time; or itself. A fragile one ends the first to meet it."""
    match item.split(":")[0]:
        case "fragile" if not (trace := Path(item.split(":")[1])).exists():
            trace.touch()
            os.kill(os.getpid(), signal.SIGKILL)
        case "raise":
            raise ValueError("no good")
        case "mend":
            raise ConfigError("file.yaml", "key", "wrong", "correct it")
        case "exit":
            sys.exit(7)
        case "kill":
            os.kill(os.getpid(), signal.SIGKILL)
        case "spin":
            while True:
                log.debug("round and round")
        case "sleep":
            time.sleep(600)
        case "secret":
            return lambda: item  # type: ignore[return-value] # what cannot be sent back
    return item


def name(item: str) -> str:
    """The item itself."""
    return item


DOUBLING = Task(doubled, name, len)
HOSTILE = Task(hostile, name, len)
