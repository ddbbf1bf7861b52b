"""`python -m tests.corpus.linking [STORY …]`: how well mentions are joined, and what is joined wrongly.

Errors are listed for the stories whose name has an odd MD5 only: nobody reads those of the others, so their figures
tell what joining is worth on text it was not tuned on.
"""

import sys
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import combinations

from tests.bench.halves import is_odd
from tests.corpus.storybook import Key, Score, Story, b_cubed, found, groups, pairwise, stories
from timeline.link import Verdict, attributed, link, verdicts
from timeline.model import Event, EventMention
from timeline.pipeline import analyse
from timeline.resources import configuration


@dataclass(frozen=True, slots=True)
class Run:
    """All stories linked as one corpus: the event of each mention in the gold and in the system."""

    gold: Mapping[Key, tuple[str, str]]
    system: Mapping[Key, str]
    events: tuple[Event, ...]
    verdicts: tuple[Verdict, ...]

    def of(self, names: Collection[str]) -> dict[Key, tuple[str, str]]:
        """The gold of some stories."""
        return {key: event for key, event in self.gold.items() if event[0] in names}

    def scores(self, names: Collection[str]) -> tuple[Score, Score]:
        """Pairwise and B³ scores of some stories."""
        gold = self.of(names)
        return pairwise(gold, self.system), b_cubed(gold, self.system)


@cache
def run() -> Run:
    """Link every story, all at once: what one story tells must not join what another does."""
    config = configuration()
    read = attributed([analyse(document, config) for story in stories() for document in story.documents])
    events = link(read, config)
    tellings = [telling for story in stories() for telling in story.tellings]
    return Run(found(tellings, read), groups(events), events, verdicts(read, config))


def held_out() -> tuple[frozenset[str], frozenset[str]]:
    """The names of the stories whose errors may be read, and of those whose may not."""
    names = {story.name for story in stories()}
    odd = frozenset(filter(is_odd, names))
    return odd, frozenset(names) - odd


def missed(story: Story, result: Run) -> Iterator[str]:
    """The tellings of which no mention was found."""
    told = {(document, result.gold[document, name]) for document, name in result.gold}
    for telling in story.tellings:
        if (telling.document, telling.event) not in told:
            yield f"  not found: {telling.event[1]} in {telling.document}"


def errors(story: Story, result: Run) -> Iterator[str]:
    """Pairs joined or left apart wrongly, with what was said of them."""
    mentions = {(m.document, m.id): m for event in result.events for m in event.mentions}
    said = {(verdict.first, verdict.second): verdict for verdict in result.verdicts}
    for one, other in combinations(sorted(result.of({story.name})), 2):
        same, put = result.gold[one] == result.gold[other], result.system[one] == result.system[other]
        if same != put:
            yield f"  {'APART' if same else 'JOINED'} {_told(mentions[one])}\n    {_told(mentions[other])}"
            verdict = said.get((one, other)) or said.get((other, one))
            yield f"    {_why(verdict)}" if verdict else "    never compared"


def _told(mention: EventMention) -> str:
    who = " ".join(actor.key for actor in mention.sources), " ".join(actor.key for actor in mention.targets)
    where = f" in {mention.place.name} ({mention.place.country})" if mention.place else ""
    return f"{mention.document}: {mention.type} {who[0]} → {who[1]}{where} @{mention.when.timex3}: {mention.title}"


def _why(verdict: Verdict) -> str:
    reasons = ", ".join(f"{each.reason.key} {each.weight:+.1f}" for each in verdict.evidence)
    return f"{verdict.judgement} {verdict.score:.1f}: {reasons}"


def main() -> None:
    """Print the errors of the odd half and the figures of both."""
    result, (odd, even) = run(), held_out()
    wanted = sys.argv[1:] or sorted(odd)
    for story in stories():
        if story.name in wanted and story.name in odd:
            print_lines(f"\n## {story.name}", *missed(story, result), *errors(story, result))
    for name, names in (("all", odd | even), ("odd", odd), ("even", even)):
        pair, cubed = result.scores(names)
        told = sum(len(story.tellings) for story in stories() if story.name in names)
        print_lines(
            f"{name:5} found {len({(k[0], e) for k, e in result.of(names).items()})} of {told} tellings; "
            f"pairwise P {pair.precision:.3f} R {pair.recall:.3f} F1 {pair.f1:.3f}; "
            f"B³ P {cubed.precision:.3f} R {cubed.recall:.3f} F1 {cubed.f1:.3f}"
        )


def print_lines(*lines: str) -> None:
    """Write lines to standard output."""
    sys.stdout.write("".join(f"{line}\n" for line in lines))


if __name__ == "__main__":
    main()
