"""JSONL in, JSONL out: the frame of the commands that other programs call."""

import json
import sys
from collections.abc import Callable, Iterable

from timeline.cli import NOTHING_FOUND
from timeline.cli.options import Inputs
from timeline.model import AnalysisError, Document
from timeline.pipeline import attempt
from timeline.reading import read, stated
from timeline.resources import Config


def stream(
    inputs: Iterable[str],
    published: str | None,
    code: str | None,
    config: Config,
    record: Callable[[Document], tuple[dict[str, object], int]],
) -> int:
    """Write a line for each document as it is read, and return the exit code.

    `record` gives the line and how many findings it holds.
    """
    day = stated.published(published, "--published")
    documents = Inputs(read(inputs), day, stated.language(code, "--language", config))
    found = 0
    for document in documents:
        made = attempt(record, document)
        if isinstance(made, AnalysisError):
            documents.set_aside(made)
            continue
        row, count = made
        found += count
        sys.stdout.write(json.dumps(row, ensure_ascii=False) + "\n")
    return documents.code(0 if found else NOTHING_FOUND)
