"""How fast the stages are, beside dateparser's search on the same text: the figures of docs/performance.md."""

import os
import resource
import subprocess
import sys
import tempfile
import time
import warnings
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from timeline import text, times
from timeline.model import Document
from timeline.pipeline import analyse
from timeline.reading import read
from timeline.resources import configuration

EXAMPLES = Path(__file__).parents[2] / "examples"
CONFIG = configuration()
REPEATS = 5
SHARE_FOR_THE_SLOW = 8


def articles(language: str) -> list[Document]:
    """The example articles in one language."""
    found = (item for item in read([EXAMPLES]) if isinstance(item, Document))
    return [document for document in found if document.language == language]


def seconds(run: Callable[[], object]) -> float:
    """Process time of the fastest of some runs, after a first one that warms up."""
    run()
    taken = []
    for _ in range(REPEATS):
        start = time.process_time()
        run()
        taken.append(time.process_time() - start)
    return min(taken)


def tagging(document: Document) -> float:
    """kB of UTF-8 a second through sentences and times."""

    def run() -> None:
        times.tag(document, text.split(document, CONFIG), CONFIG)

    return len(document.text.encode()) / 1000 / seconds(run)


def searching(document: Document) -> float:
    """kB of UTF-8 a second through dateparser's search, on the beginning of the same text."""
    from dateparser.search import search_dates

    sample = document.text[: len(document.text) // SHARE_FOR_THE_SLOW]

    def run() -> None:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            search_dates(sample, languages=[document.language])

    return len(sample.encode()) / 1000 / seconds(run)


def extracting(documents: list[Document]) -> float:
    """Words a second through the whole analysis."""
    words = sum(len(document.text.split()) for document in documents)
    return words / seconds(lambda: [analyse(document, CONFIG) for document in documents])


def process_time(*arguments: str, cache: str) -> float:
    """Seconds of user and system time of one run of the command."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    environment = {**os.environ, "GEOTIMELINE_CACHE": cache}
    subprocess.run([sys.executable, "-m", "timeline", *arguments], check=True, capture_output=True, env=environment)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    """Print a row a figure."""
    for language in ("fr", "en"):
        found = articles(language)
        joined = replace(found[0], text="\n\n".join(document.text for document in found) * 4)
        ours, theirs = tagging(joined), searching(joined)
        row(f"times, {language}", ours, "kB/s")
        row(f"dateparser search, {language}", theirs, "kB/s")
        row(f"ratio, {language}", ours / theirs, "times")
        row(f"analyse, {language}", extracting(found), "words/s")
    one = str(sorted(EXAMPLES.iterdir())[0])
    with tempfile.TemporaryDirectory() as folder:
        row("--help", process_time("--help", cache=folder), "s of process time")
        row("build one article, first run ever", process_time("build", one, "-o", f"{folder}/a", cache=folder), "s")
        row("build one article, later runs", process_time("build", one, "-o", f"{folder}/b", cache=folder), "s")


def row(name: str, figure: float, unit: str) -> None:
    """Print one figure."""
    sys.stdout.write(f"{name:36} {figure:>12,.2f} {unit}\n")


main()
