"""Who of the outlets, or of the languages, tells an event, who tells it first, and whose account differs.

Wire copies and reprints tell nothing of their own: they count with the outlet whose text they repeat.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from timeline.export.record import Record

BY = ("outlet", "language")
NEAR = 3  # days between the dates of what may be one event told with two dates


@dataclass(frozen=True, slots=True)
class Account:
    """How one outlet tells an event: its own documents, those that reprint them, its first day of publication.

    `differs` says what of the date, the actors and the modality it tells otherwise than the event has it.
    """

    teller: str
    documents: tuple[str, ...]
    reprints: tuple[str, ...]
    published: str | None
    first: bool
    differs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """An event and its accounts, the earliest first; `maybe` are ids of events that may be it with another date."""

    event: Record
    accounts: tuple[Account, ...]
    maybe: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Coverage:
    """Events, those with most accounts first, and for every teller how many it tells, first, alone, otherwise."""

    told: tuple[Told, ...]
    tellers: Mapping[str, Mapping[str, int]]
    reprints: int


def coverage(timeline: Record, by: str = "outlet") -> Coverage:
    """Who tells what. `by` is "outlet" or "language"; the work grows with the number of mentions."""
    known = {document["id"]: document for document in timeline.get("documents", [])}
    near = _near(timeline["events"])
    found = [Told(event, _accounts(event, known, by), near.get(event["id"], ())) for event in timeline["events"]]
    found.sort(key=lambda told: (-len(told.accounts), -told.event.get("importance", 0), told.event["id"]))
    return Coverage(tuple(found), _tellers(found), sum(bool(each.get("reprint_of")) for each in known.values()))


def of(found: Coverage, event: str) -> Coverage:
    """The coverage of one event, by its id; of none where there is none such."""
    told = tuple(each for each in found.told if each.event["id"] == event)
    return Coverage(told, _tellers(told), found.reprints)


def _accounts(event: Record, known: Mapping[str, Record], by: str) -> tuple[Account, ...]:
    own: dict[str, list[Record]] = defaultdict(list)
    copies: dict[str, set[str]] = defaultdict(set)
    for told in event["mentions"]:
        document = known.get(told["document"], {"id": told["document"]})
        origin = known.get(document.get("reprint_of") or "")
        if origin:
            copies[_teller(origin, by)].add(document["id"])
        else:
            own[_teller(document, by)].append(told)
    for teller in copies.keys() - own.keys():
        own[teller] = [told for told in event["mentions"] if told["document"] in copies[teller]]
    days = {teller: _published(mentions, known) for teller, mentions in own.items()}
    first = min((day for day in days.values() if day), default=None)
    accounts = [
        Account(
            teller=teller,
            documents=tuple(sorted({told["document"] for told in mentions})),
            reprints=tuple(sorted(copies[teller] - {told["document"] for told in mentions})),
            published=days[teller],
            first=len(own) > 1 and days[teller] is not None and days[teller] == first,
            differs=tuple(_differences(event, mentions)) if len(own) > 1 else (),
        )
        for teller, mentions in own.items()
    ]
    return tuple(sorted(accounts, key=lambda one: (one.published is None, one.published or "", one.teller)))


def _teller(document: Record, by: str) -> str:
    if by == "language":
        return str(document.get("language") or "unknown")
    return str(document.get("publisher") or document["id"])


def _published(mentions: Sequence[Record], known: Mapping[str, Record]) -> str | None:
    days = [known.get(told["document"], {}).get("published") for told in mentions]
    return min((day for day in days if day), default=None)


def _differences(event: Record, mentions: Sequence[Record]) -> list[str]:
    """What none of an outlet's mentions tells as the event has it."""
    found = []
    dates = sorted({told["edtf"] for told in mentions if told["edtf"]})
    if event["edtf"] and event["edtf"] not in dates:
        found.append(f"date: {', '.join(dates)} instead of {event['edtf']}" if dates else "date: none")
    for side in ("sources", "targets"):
        found += _other_actors(side, event, mentions)
    claims = sorted({told["modality"] for told in mentions})
    if event["modality"] not in claims:
        found.append(f"modality: {', '.join(claims)} instead of {event['modality']}")
    return found


def _other_actors(side: str, event: Record, mentions: Sequence[Record]) -> list[str]:
    ours = {actor["key"] for actor in event[side]}
    named = {actor["key"]: actor["name"] for told in mentions for actor in told[side]}
    called = {actor["key"]: actor["name"] for actor in event[side]}
    more = sorted(name for key, name in named.items() if key not in ours)
    fewer = sorted(called[key] for key in ours - named.keys())
    found = [f"{side}: also {', '.join(more)}"] if more else []
    return [*found, f"{side}: without {', '.join(fewer)}"] if fewer else found


def _near(events: Sequence[Record]) -> dict[str, tuple[str, ...]]:
    """Neighbours in time of one type between the same actors, told by other documents: maybe one event, two dates."""
    alike: dict[tuple[object, ...], list[tuple[date, Record]]] = defaultdict(list)
    for event in events:
        if event.get("precision") == "day" and event["start"]:
            key = (
                event["type"],
                *(frozenset(actor["key"] for actor in event[side]) for side in ("sources", "targets")),
            )
            alike[key].append((date.fromisoformat(event["start"][:10]), event))
    found: dict[str, list[str]] = defaultdict(list)
    for group in alike.values():
        group.sort(key=lambda at: (at[0], at[1]["id"]))
        for (day, event), (after, other) in pairwise(group):
            if (after - day).days <= NEAR and _documents(event).isdisjoint(_documents(other)):
                found[event["id"]].append(other["id"])
                found[other["id"]].append(event["id"])
    return {name: tuple(others) for name, others in found.items()}


def _documents(event: Record) -> set[str]:
    return {told["document"] for told in event["mentions"]}


def _tellers(found: Sequence[Told]) -> dict[str, dict[str, int]]:
    counts: dict[str, dict[str, int]] = defaultdict(lambda: {"events": 0, "first": 0, "alone": 0, "differs": 0})
    for told in found:
        for one in told.accounts:
            counts[one.teller]["events"] += 1
            counts[one.teller]["first"] += one.first
            counts[one.teller]["alone"] += len(told.accounts) == 1
            counts[one.teller]["differs"] += bool(one.differs)
    return {name: counts[name] for name in sorted(counts, key=lambda name: (-counts[name]["events"], name))}
