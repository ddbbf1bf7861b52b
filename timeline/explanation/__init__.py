"""Why an event is one event: its mentions, every verdict on them, and what came near and was left apart.

Verdicts are not stored. Everything a comparison looks at stands in `timeline.json`, and comparing is pure, so the
verdicts of a build are found again from what it wrote, the same to the last digit.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from timeline.explanation.reading import Opened, opened
from timeline.export.record import Record
from timeline.link import Judgement, Verdict, event_id, judge, judged
from timeline.link.compare import tone
from timeline.link.profile import Facts, Key
from timeline.model import UsageError

__all__ = ["Comparison", "Explanation", "explained", "named", "opened"]

WEEK = 7  # days
_SHOWN = 5  # events


@dataclass(frozen=True, slots=True)
class Comparison:
    """A verdict on two mentions, and the ids of the events they are in.

    What linking did not find worth comparing may be judged for the explanation alone: it is not `compared`.
    """

    verdict: Verdict
    events: tuple[str, str]
    compared: bool

    @property
    def joined(self) -> bool:
        """Whether both mentions are in one event."""
        return self.events[0] == self.events[1]


@dataclass(frozen=True, slots=True)
class Explanation:
    """An event as `timeline.json` has it, the comparisons within it, and those that left a mention apart.

    The latter come nearest first: SAME, then UNSURE, then DIFFERENT, each by score; beside what linking compared stands
    what the same actors did within a week, compared with the mention that dates the event. `mentions` and `documents`
    hold the records of all that is compared, by their keys and ids.
    """

    event: Record
    within: tuple[Comparison, ...]
    near: tuple[Comparison, ...]
    mentions: Mapping[Key, Record]
    documents: Mapping[str, Record]


def named(timeline: Record, wanted: str) -> Record | None:
    """The event with that id, that beginning of an id, or those words in its title or in that of a mention; or with a
    mention after which it was called in another build. None where there is none.

    Raises:
        UsageError: where several events are meant.
    """
    for found in (_by_id(timeline, wanted), _by_mention(timeline, wanted), _by_words(timeline, wanted)):
        if len(found) > 1:
            some = "; ".join(f"{each['id']} {each['title']}" for each in found[:_SHOWN])
            more = f" and {len(found) - _SHOWN} more" if len(found) > _SHOWN else ""
            raise UsageError(f"“{wanted}”: {len(found)} events ({some}{more}); give the id of one")
        if found:
            return found[0]
    return None


def _by_id(timeline: Record, wanted: str) -> Sequence[Record]:
    exact = [event for event in timeline["events"] if event["id"] == wanted]
    return exact or [event for event in timeline["events"] if wanted and event["id"].startswith(wanted)]


def _by_mention(timeline: Record, wanted: str) -> Sequence[Record]:
    return [
        event
        for event in timeline["events"]
        if any(event_id(told["document"], told["id"]) == wanted for told in event["mentions"])
    ]


def _by_words(timeline: Record, wanted: str) -> Sequence[Record]:
    """The events with the words in their title, else in that of a mention."""
    words = " ".join(wanted.split()).casefold()
    if not words:
        return ()
    titled = [event for event in timeline["events"] if words in event["title"].casefold()]
    return titled or [
        event for event in timeline["events"] if any(words in told["title"].casefold() for told in event["mentions"])
    ]


def explained(source: Opened, event: Record) -> Explanation:
    """Why `event`, a record of the timeline, is one event."""
    timeline = source.timeline
    homes = {(told["document"], told["id"]): each["id"] for each in timeline["events"] for told in each["mentions"]}
    best = _dating(event)
    found = list(_comparisons(source, event["id"], (best["document"], best["id"]), homes))
    return Explanation(
        event=event,
        within=tuple(each for each in found if each.joined),
        near=tuple(sorted((each for each in found if not each.joined), key=_nearness)),
        mentions={(told["document"], told["id"]): told for each in timeline["events"] for told in each["mentions"]},
        documents={document["id"]: document for document in timeline["documents"]},
    )


def _dating(event: Record) -> Record:
    """The mention whose date the event has."""
    date = event["start"], event["end"]
    return next((told for told in event["mentions"] if (told["start"], told["end"]) == date), event["mentions"][0])


def _comparisons(source: Opened, event: str, best: Key, homes: Mapping[Key, str]) -> Iterator[Comparison]:
    seen: set[Key] = set()
    for verdict in judged(source.profiles):
        events = homes[verdict.first], homes[verdict.second]
        if event in events:
            seen |= {verdict.first, verdict.second}
            yield Comparison(verdict, events, compared=True)
    one = next(each for each in source.profiles if each.key == best)
    for other in source.profiles:
        if other.key not in seen and homes[other.key] != event and _neighbours(one.facts, other.facts):
            yield Comparison(judge(one, other), (event, homes[other.key]), compared=False)


def _neighbours(one: Facts, other: Facts) -> bool:
    """Whether both are cooperation or both conflict, of an actor in common, and no more than a week apart."""
    if tone(one.quad) != tone(other.quad) or not (one.dated and other.dated):
        return False
    if (one.sources | one.targets).isdisjoint(other.sources | other.targets):
        return False
    return _days_between(one, other) <= WEEK and _days_between(other, one) <= WEEK


def _days_between(one: Facts, other: Facts) -> int:
    """How many days lie between the end of one date and the beginning of the other; 0 where an end is open."""
    return (other.first - one.after).days if one.after and other.first else 0


def _nearness(comparison: Comparison) -> tuple[object, ...]:
    verdict = comparison.verdict
    order = (Judgement.SAME, Judgement.UNSURE, Judgement.DIFFERENT)
    return order.index(verdict.judgement), -verdict.score, verdict.first, verdict.second
