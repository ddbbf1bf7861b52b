"""How sure an act is: a probability from what was found, and the reasons that lowered it.

A logistic sum; its weights were set on development data so that of acts with a probability of p about that share is
right.
"""

from dataclasses import dataclass
from math import exp

from timeline.model import Reason

BASE = 1.8
WEIGHTS = {
    "doubt.no_target": -0.7,
    "doubt.no_source": -1.2,
    "doubt.guessed_target": -0.7,
    "doubt.subject_elsewhere": -0.8,
    "doubt.noun": -0.3,
    "doubt.undated": -0.3,
    "doubt.modality": -0.2,
}
LEAST = 0.25


@dataclass(frozen=True, slots=True)
class Confidence:
    """A probability and the doubts that lowered it."""

    value: float
    doubts: tuple[Reason, ...]


def confidence(doubts: list[Reason]) -> Confidence:
    """The probability that an act with these doubts is right."""
    total = BASE + sum(WEIGHTS[doubt.key] for doubt in doubts)
    return Confidence(round(1 / (1 + exp(-total)), 3), tuple(doubts))
