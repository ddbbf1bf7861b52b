"""How sure an act is: a probability from what was found, and the reasons that lowered it.

A logistic sum. Its weights were fitted, rounded to tenths, to acts judged right by type and sources (in whole articles
by date too): those of twenty articles as they were first read, before anything was mended for them, and of sentences of
PLOVER's. docs/accuracy.md has the table of how well it holds.
"""

from dataclasses import dataclass
from math import exp

from timeline.model import Reason

BASE = 1.2
WEIGHTS = {
    "doubt.no_target": -0.2,
    "doubt.no_source": -1.5,
    "doubt.guessed_target": -0.1,
    "doubt.subject_elsewhere": -0.8,
    "doubt.noun": -0.8,
    "doubt.undated": -0.2,
    "doubt.modality": -0.3,
}


@dataclass(frozen=True, slots=True)
class Confidence:
    """A probability and the doubts that lowered it."""

    value: float
    doubts: tuple[Reason, ...]


def confidence(doubts: list[Reason]) -> Confidence:
    """The probability that an act with these doubts is right."""
    total = BASE + sum(WEIGHTS[doubt.key] for doubt in doubts)
    return Confidence(round(1 / (1 + exp(-total)), 3), tuple(doubts))
