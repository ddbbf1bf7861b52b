"""How sure an act is: a probability from what was found, and the reasons that lowered it.

A logistic sum. Its weights stand between two counts of acts with the right type, date and sources: the corpus of
`tests/corpus`, where nearly all of those without doubt are right, and news read by eye, where three in four were.
"""

from dataclasses import dataclass
from math import exp

from timeline.model import Reason

BASE = 1.9
WEIGHTS = {
    "doubt.no_target": -0.2,
    "doubt.no_source": -0.8,
    "doubt.guessed_target": -0.3,
    "doubt.subject_elsewhere": -0.8,
    "doubt.noun": -0.4,
    "doubt.undated": -0.3,
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
