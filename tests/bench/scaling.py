"""How much sooner more workers are done, and what a large build takes: `python -m tests.bench.scaling`.

Every engine is asked in turn, several times over, and its best round counts: on a machine that does other work too,
only figures of one run compare.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.bench.corpus import articles
from timeline.engine import Settings, named
from timeline.model import AnalysisError, Document
from timeline.pipeline import analysed
from timeline.reading import read
from timeline.resources import Config, configuration

ROUNDS = 3
SAMPLE = 300  # articles
WORDS = 670  # of an article, so that 3,000 hold two million
SHORT = 25  # words of a short document
_DATA = ("--format", "json")
ENGINES = (("serial", None), ("processes", 1), ("processes", 2), ("dask", 1), ("dask", 2))


def rates(rounds: int = ROUNDS, sample: int = SAMPLE) -> dict[tuple[str, int | None], float]:
    """Words a second of analysis by each engine, its start included: the best of some rounds."""
    config = configuration()
    with tempfile.TemporaryDirectory() as folder:
        documents = [item for item in read([written(Path(folder), sample, WORDS)]) if isinstance(item, Document)]
    words = sum(len(document.text.split()) for document in documents)
    best: dict[tuple[str, int | None], float] = {}
    for _ in range(rounds):
        for name, workers in ENGINES:
            taken = _taken(documents, config, name, workers)
            best[name, workers] = max(best.get((name, workers), 0.0), words / taken)
    return best


def _taken(documents: list[Document], config: Config, name: str, workers: int | None) -> float:
    """Seconds by the clock on the wall."""
    start = time.perf_counter()
    for made in analysed(documents, config, named(name, Settings(workers))):
        if isinstance(made, AnalysisError):
            raise made
    return time.perf_counter() - start


def written(folder: Path, count: int, words: int) -> Path:
    """A file of generated articles."""
    path = folder / "articles.jsonl"
    with path.open("w", encoding="utf-8") as out:
        out.writelines(json.dumps(article) + "\n" for article in articles(count, words))
    return path


def built(count: int, words: int, *options: str) -> tuple[float, float, float]:
    """Seconds by the clock, processor seconds and most memory (GB) of the main process of one `build`."""
    with tempfile.TemporaryDirectory() as folder:
        source = written(Path(folder), count, words)
        command = [sys.executable, "-m", "timeline", "-q", "build", str(source), "-o", f"{folder}/out", *options]
        start = time.perf_counter()
        running = subprocess.Popen(command)
        _, status, used = os.wait4(running.pid, 0)
        wall = time.perf_counter() - start
        running.returncode = os.waitstatus_to_exitcode(status)
    if running.returncode:
        raise SystemExit(f"build of {count} articles failed")
    return wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1e6


def main() -> None:
    """Print a row a figure."""
    found = rates()
    for (name, workers), rate in found.items():
        _row(f"analyse, {name}{f' {workers}' if workers else ''}", rate, "words/s")
    for name in ("processes", "dask"):
        _row(f"two {name} beside one", found[name, 2] / found[name, 1], "times")
        _row(f"two {name} beside the serial engine", found[name, 2] / found["serial", None], "times")
    for count, words, options in ((3_000, WORDS, ()), (10_000, SHORT, _DATA), (100_000, SHORT, _DATA)):
        wall, processor, memory = built(count, words, "--engine", "processes", *options)
        _row(f"build {count:,} articles of {words} words", wall, "s by the clock")
        _row("  the main process alone", processor, "s of its processor")
        _row("  the main process at most", memory, "GB")


def _row(name: str, figure: float, unit: str) -> None:
    sys.stdout.write(f"{name:44} {figure:>12,.2f} {unit}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
