"""`python -m tests.corpus.reliability [SET.jsonl …]`: is what an act's confidence says true?

For the corpus, and for each set of coded sentences (records of `id`, `text`, `language` and `events`, each event with
`plover` and `source`), ten bins of confidence: how many acts lie in each, what they say of themselves, how many are
right. In the corpus an act is right by type, date and sources; of sentences, which have one event each in the gold,
only those with one act count, right by type and source. The expected calibration error is the mean distance of what is
said and what is right, weighted by the acts.
"""

import json
import sys
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from tests.corpus.report import run
from timeline.model import ActorMention, Document, EventMention
from timeline.pipeline import analyse
from timeline.resources import configuration

BINS = 10
_CODE = 3
_BODIES = {"igo": "IGO", "ngo": "NGO"}


class Outcome(NamedTuple):
    """What an act says of itself, and whether it is right."""

    confidence: float
    right: bool


class Bin(NamedTuple):
    """The acts of a bin: how many, their mean confidence, the share that is right."""

    acts: int
    confidence: float
    right: float


def table(outcomes: Iterable[Outcome]) -> list[Bin | None]:
    """Ten bins of equal width, None where one is empty."""
    filled: list[list[Outcome]] = [[] for _ in range(BINS)]
    for outcome in outcomes:
        filled[min(BINS - 1, int(outcome.confidence * BINS))].append(outcome)
    return [_bin(each) if each else None for each in filled]


def calibration_error(bins: Iterable[Bin | None]) -> float:
    """The mean distance of confidence and truth, weighted by the acts; 0 where there are none."""
    known = [each for each in bins if each]
    acts = sum(each.acts for each in known)
    return sum(each.acts * abs(each.confidence - each.right) for each in known) / acts if acts else 0.0


def _bin(outcomes: list[Outcome]) -> Bin:
    acts = len(outcomes)
    return Bin(acts, sum(each.confidence for each in outcomes) / acts, sum(each.right for each in outcomes) / acts)


def of_corpus() -> Iterator[Outcome]:
    """The acts found in the articles of the corpus."""
    for article in run():
        yield from (Outcome(pair.system.confidence, pair.right) for pair in article.events if pair.system)


def of_sentences(path: Path) -> Iterator[Outcome]:
    """The acts found in the sentences of a set, where there is but one in its sentence."""
    for line in path.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        published = date.fromisoformat(record["published"][:10]) if record.get("published") else None
        document = Document(record["id"], record["text"], language=record.get("language"), published=published)
        mentions = analyse(document, configuration()).mentions
        if len(mentions) == 1:
            yield Outcome(mentions[0].confidence, any(_coded(mentions[0], event) for event in record["events"]))


def _coded(mention: EventMention, gold: dict[str, object]) -> bool:
    wanted = frozenset(_gold_codes(gold.get("source")))
    ours = frozenset(code for actor in mention.sources for code in _codes(actor))
    return mention.type == gold["plover"] and (not wanted or bool(wanted & ours))


def _gold_codes(value: object) -> Iterator[str]:
    for item in value if isinstance(value, list) else [value]:
        code = item.get("code") if isinstance(item, dict) else item
        if isinstance(code, str) and code.strip("~-"):
            yield code.strip("~-").upper()[:_CODE]


def _codes(actor: ActorMention) -> Iterator[str]:
    names = [actor.code, actor.country, _BODIES.get(actor.kind.value)]
    yield from (name[:_CODE] for name in names if name)
    if not actor.code and not actor.country and actor.sector:
        yield actor.sector


def told(name: str, outcomes: Iterable[Outcome]) -> str:
    """A table to read."""
    bins = table(outcomes)
    rows = (
        f"  {number / BINS:.1f}  {each.acts:4}  {each.confidence:.2f}  {each.right:.2f}"
        for number, each in enumerate(bins)
        if each
    )
    return "\n".join(
        [f"{name}: expected calibration error {calibration_error(bins):.3f}", "  from acts  said  right", *rows]
    )


if __name__ == "__main__":
    sys.stdout.write(told("corpus", of_corpus()) + "\n")
    for argument in sys.argv[1:]:
        sys.stdout.write(told(Path(argument).stem, of_sentences(Path(argument))) + "\n")
