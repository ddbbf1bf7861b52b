"""Whether two mentions tell the same event: a verdict with its reasons, never an overwriting."""

from dataclasses import dataclass
from enum import StrEnum

from timeline.link.compare import FEATURES, Evidence, contradiction
from timeline.link.profile import Profile

# Same type, both actors and the day are enough. A shared actor and the day, or both actors and a month, also need words
# in common.
ENOUGH = 5.5


class Judgement(StrEnum):
    """What a comparison comes to."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was decided of two mentions (each a document and a mention's id), with the score and the reasons."""

    first: tuple[str, str]
    second: tuple[str, str]
    judgement: Judgement
    score: float
    evidence: tuple[Evidence, ...]


def judge(one: Profile, other: Profile) -> Verdict:
    """The verdict on two mentions."""
    if reason := contradiction(one.facts, other.facts):
        return Verdict(one.key, other.key, Judgement.DIFFERENT, 0.0, (Evidence(0.0, reason),))
    evidence = tuple(found for feature in FEATURES if (found := feature(one, other)))
    score = sum(found.weight for found in evidence)
    judgement = Judgement.SAME if score >= ENOUGH else Judgement.UNSURE
    return Verdict(one.key, other.key, judgement, score, evidence)
