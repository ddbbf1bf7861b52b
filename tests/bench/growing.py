"""How long a store takes to grow: `python -m tests.bench.growing [DOCUMENTS] [NEW]`, 100,000 and 100 unless given.

Generated articles of one or two sentences over ten years. Seconds by the clock on the wall, of the command's own work.
"""

import sys
import tempfile
from pathlib import Path

from tests.bench.timing import on_the_wall
from tests.store.stories import stories
from timeline.engine import named
from timeline.resources import configuration
from timeline.store import Store

DAYS = 3650


def main(stored: int, new: int) -> None:
    """Fill a store, then add some more, twice: the second time nothing is new."""
    config = configuration()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "store"

        def add(start: int, count: int, engine: str) -> None:
            with Store.open(path, config, engine=named(engine), make=True) as store:
                store.add(stories(count, start=start, days=DAYS))

        _row(f"add {stored:,} to an empty store", on_the_wall(lambda: add(0, stored, "automatic")))
        _row(f"add {new:,} to {stored:,}", on_the_wall(lambda: add(stored, new, "serial")))
        _row(f"add the same {new:,} again", on_the_wall(lambda: add(stored, new, "serial")))
        with Store.open(path, config) as store:
            counts = {view: store.count(view) for view in ("documents", "mentions", "verdicts", "events")}
            _row("assemble the timeline", on_the_wall(store.timeline))
        sys.stdout.write(f"{counts}, {path.stat().st_size / 1e6:,.0f} MB\n")


def _row(name: str, seconds: float) -> None:
    sys.stdout.write(f"{name:40} {seconds:>12,.2f} s\n")
    sys.stdout.flush()


if __name__ == "__main__":
    given = [int(number) for number in sys.argv[1:]]
    main(*given, *(100_000, 100)[len(given) :])
