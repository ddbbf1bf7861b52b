"""How fast the stages are, beside others on the same text: the figures of docs/performance.md."""

import sys
import tempfile
from pathlib import Path

from tests.bench import tagging
from tests.bench.timing import of_command, seconds
from timeline.model import Document
from timeline.pipeline import analyse
from timeline.reading import read

EXAMPLES = Path(__file__).parents[2] / "examples"


def articles(language: str) -> list[Document]:
    """The example articles in one language."""
    found = (item for item in read([EXAMPLES]) if isinstance(item, Document))
    return [document for document in found if document.language == language]


def extracting(documents: list[Document]) -> float:
    """Words a second through the whole analysis."""
    words = sum(len(document.text.split()) for document in documents)
    return words / seconds(lambda: [analyse(document, tagging.CONFIG) for document in documents])


def main() -> None:
    """Print a row a figure."""
    for language in ("fr", "en"):
        found = articles(language)
        text = tagging.joined(found)
        ours, theirs = tagging.ours(text), tagging.dateparser_search(text)
        row(f"times, {language}", ours, "kB/s")
        row(f"dateparser search, {language}", theirs, "kB/s")
        row("  times as fast", ours / theirs, "times")
        if (slow := tagging.heideltime(text)) is not None:
            row(f"HeidelTime after its start, {language}", slow, "kB/s")
            row("  times as fast", ours / slow, "times")
        row(f"analyse, {language}", extracting(found), "words/s")
    for name, speed in tagging.hostile():
        row(f"times on a megabyte of {name}", speed, "kB/s")
    one = str(sorted(EXAMPLES.iterdir())[0])
    with tempfile.TemporaryDirectory() as folder:
        row("--help", of_command("--help", cache=folder), "s of process time")
        row("resolve, first run ever", of_command("resolve", "mardi", "--language", "fr", cache=folder), "s")
        row("resolve, later runs", of_command("resolve", "mardi", "--language", "fr", cache=folder), "s")
        row("build one article, first run ever", of_command("build", one, "-o", f"{folder}/a", cache=folder), "s")
        row("build one article, later runs", of_command("build", one, "-o", f"{folder}/b", cache=folder), "s")


def row(name: str, figure: float, unit: str) -> None:
    """Print one figure."""
    sys.stdout.write(f"{name:40} {figure:>12,.2f} {unit}\n")


main()
