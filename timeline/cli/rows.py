"""Documents in, a line for each out: the frame of the commands that other programs call."""

import sys
from collections.abc import Callable
from typing import TypeVar

from timeline.cli import NOTHING_FOUND
from timeline.cli.options import Inputs
from timeline.engine import Engine
from timeline.model import AnalysisError, Document

T = TypeVar("T")


def as_made(row: tuple[str, int]) -> tuple[str, int]:
    """A line and its number of findings that the engine made already."""
    return row


def stream(
    documents: Inputs, engine: Engine, work: Callable[[Document], T], line: Callable[[T], tuple[str, int]]
) -> int:
    """Write a line for each document as it is read, and return the exit code.

    `work` (picklable) is done by the engine; of what it makes, `line` gives the line (nothing is written for an empty
    one) and how many findings it holds.
    """
    from timeline.pipeline import task

    found = 0
    for made in engine.map(task(work), documents):
        if isinstance(made, AnalysisError):
            documents.set_aside(made)
            continue
        written, count = line(made)
        found += count
        if written:
            sys.stdout.write(written + "\n")
    return documents.code(0 if found else NOTHING_FOUND)
