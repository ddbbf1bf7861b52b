"""Whether two mentions tell the same event: a verdict with its reasons, never an overwriting."""

from dataclasses import dataclass
from enum import StrEnum

from timeline.link.compare import FEATURES, Evidence, contradiction
from timeline.link.profile import Profile

# The same type on the same day is enough with both actors, or with one where the other is unknown and nothing speaks
# against it; of one month, the same type needs both actors. Of related types, and undated, words must agree too.
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
    """The verdict on two mentions. Pure: the same profiles give the same verdict, in any process.

    What they contradict each other in comes first among the reasons, and decides whatever the score.
    """
    evidence = tuple(found for feature in FEATURES if (found := feature(one, other)))
    score = round(sum(found.weight for found in evidence), 2)
    if reason := contradiction(one.facts, other.facts):
        return Verdict(one.key, other.key, Judgement.DIFFERENT, score, (Evidence(0.0, reason), *evidence))
    judgement = Judgement.SAME if score >= ENOUGH else Judgement.UNSURE
    return Verdict(one.key, other.key, judgement, score, evidence)
