"""Documents in, a line for each out: the frame of the commands that other programs call."""

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
    line: Callable[[Document], tuple[str, int]],
) -> int:
    """Write a line for each document as it is read, and return the exit code.

    `line` gives the line (nothing is written for an empty one) and how many findings it holds.
    """
    day = stated.published(published, "--published")
    documents = Inputs(read(inputs), day, stated.language(code, "--language", config))
    found = 0
    for document in documents:
        made = attempt(line, document)
        if isinstance(made, AnalysisError):
            documents.set_aside(made)
            continue
        written, count = made
        found += count
        if written:
            sys.stdout.write(written + "\n")
    return documents.code(0 if found else NOTHING_FOUND)
