"""What changed between two builds: events new, gone and changed, and why.

An event is found again by its id, else by the mentions it shares, else by the sentence that dates it. One pass over
all mentions: the work grows with their number.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from timeline.export.record import Record

_PLAIN = ("title", "edtf", "type", "class", "modality")
_WEIGHTS = ("confidence", "importance")
_EDITED = {"title": "title", "edtf": "date", "importance": "pin"}
_TOLD_ANEW = ("title", "type", "class", "modality", "sources", "targets", "place")

Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Field:
    """A field of an event that changed, from what to what, and why as far as the files tell."""

    name: str
    old: object
    new: object
    why: str

    @property
    def slight(self) -> bool:
        """Whether only a weight changed, which every article more does to all events."""
        return self.name in _WEIGHTS


@dataclass(frozen=True, slots=True)
class Changed:
    """One event in two builds."""

    old: Record
    new: Record
    fields: tuple[Field, ...]

    @property
    def slight(self) -> bool:
        """Whether nothing but weights changed."""
        return all(field.slight for field in self.fields)


@dataclass(frozen=True, slots=True)
class Difference:
    """Events that are new or gone, each with why, those that changed, and how many are the same."""

    new: tuple[tuple[Record, str], ...]
    gone: tuple[tuple[Record, str], ...]
    changed: tuple[Changed, ...]
    same: int


def difference(old: Record, new: Record) -> Difference:
    """What changed from one timeline to another, as plain data of `timeline.json`."""
    pairs = _matched(old["events"], new["events"])
    taken_old, taken_new = {one["id"] for one, _ in pairs}, {other["id"] for _, other in pairs}
    both = [Changed(one, other, tuple(_fields(one, other))) for one, other in pairs]
    gone = [event for event in old["events"] if event["id"] not in taken_old]
    fresh = [event for event in new["events"] if event["id"] not in taken_new]
    before, after = _Side(old), _Side(new)
    return Difference(
        new=tuple((event, _why_new(event, before, after)) for event in fresh),
        gone=tuple((event, _why_gone(event, before, after)) for event in gone),
        changed=tuple(each for each in both if each.fields),
        same=sum(not each.fields for each in both),
    )


def _matched(old: Sequence[Record], new: Sequence[Record]) -> list[tuple[Record, Record]]:
    """Events of both builds that are one, in the order of the new."""
    olds = {event["id"]: event for event in old}
    found = {event["id"]: olds[event["id"]] for event in new if event["id"] in olds}
    for keys in (_mentions, _sentences):
        taken = {event["id"] for event in found.values()}
        homes = _homes((event for event in old if event["id"] not in taken), keys)
        for event in new:
            if event["id"] in found:
                continue
            shared = Counter(name for key in keys(event) for name in homes.get(key, ()) if name not in taken)
            if shared:
                best = min(shared, key=lambda name: (-shared[name], name))
                found[event["id"]] = olds[best]
                taken.add(best)
    return [(found[event["id"]], event) for event in new if event["id"] in found]


def _homes(events: Iterable[Record], keys: Callable[[Record], list[Key]]) -> Mapping[Key, list[str]]:
    homes: dict[Key, list[str]] = defaultdict(list)
    for event in events:
        for key in keys(event):
            homes[key].append(event["id"])
    return homes


def _mentions(event: Record) -> list[Key]:
    return [(told["document"], told["id"]) for told in event["mentions"]]


def _sentences(event: Record) -> list[Key]:
    """The sentence that dates it, in its document, with the kind of act."""
    return [(str(event.get("document")), f"{event.get('type')} {event.get('quote')}")]


def _fields(old: Record, new: Record) -> Iterable[Field]:
    for name in (*_PLAIN, *_WEIGHTS):
        if old.get(name) != new.get(name):
            yield Field(name, old.get(name), new.get(name), _why(name, old, new))
    for name in ("sources", "targets", "documents", "place"):
        before, after = _listed(name, old), _listed(name, new)
        if before != after:
            yield Field(name, before, after, _why(name, old, new))


def _listed(name: str, event: Record) -> object:
    if name == "documents":
        return sorted(documents(event))
    if name == "place":
        return (event.get("place") or {}).get("name")
    return [actor["key"] for actor in event.get(name, [])]


def documents(event: Record) -> set[str]:
    """The ids of the documents that tell an event."""
    return set(event.get("documents") or (told["document"] for told in event["mentions"]))


def _why(name: str, old: Record, new: Record) -> str:
    """Why a field is what it is now, as far as the two files tell."""
    edits = {*new.get("edited", ())} ^ {*old.get("edited", ())}
    if _EDITED.get(name) in edits:
        return "edited by hand" if _EDITED[name] in new.get("edited", ()) else "no longer edited by hand"
    joined = {"merge", "split"} & edits
    if joined:
        return f"edited by hand ({', '.join(sorted(joined))})"
    if name == "edtf" and _teller(old) != _teller(new):
        return f"dated by another mention: {_teller(new)[0]}, “{_teller(new)[1]}”"
    if name == "edtf":
        return _read_otherwise(old, new)
    told = _told_more(old, new)
    if told and (name in (*_WEIGHTS, "documents") or name in _TOLD_ANEW):
        return told
    return "other articles around it" if name == "importance" else "the same sentences were read otherwise"


def _teller(event: Record) -> Key:
    return str(event.get("document")), str(event.get("quote"))


def _read_otherwise(old: Record, new: Record) -> str:
    reasons = [(event.get("why") or {}).get("sentence") for event in (old, new)]
    if reasons[0] != reasons[1] and reasons[1]:
        return f"the same words were read otherwise: {reasons[1]}"
    return "the same words were read otherwise"


def _told_more(old: Record, new: Record) -> str:
    """Which documents tell it now, or no longer do."""
    more, fewer = sorted(documents(new) - documents(old)), sorted(documents(old) - documents(new))
    parts = [f"now also told by {', '.join(more)}"] if more else []
    return "; ".join([*parts, f"no longer told by {', '.join(fewer)}"] if fewer else parts)


class _Side:
    """One of the two timelines: which event has a mention, and which documents it knows."""

    def __init__(self, timeline: Record) -> None:
        self.less = bool(timeline.get("left_out"))
        self.known = {document["id"] for document in timeline.get("documents", [])} or {
            name for event in timeline["events"] for name in documents(event)
        }
        self._titles = {document["id"]: document.get("title") for document in timeline.get("documents", [])}
        self._home = {key: event for event in timeline["events"] for key in _mentions(event)}

    def cited(self, event: Record) -> str:
        """The titles of the documents that tell an event, or their ids."""
        return ", ".join(sorted(self._titles.get(name) or name for name in documents(event)))

    def sharing(self, event: Record) -> Record | None:
        """The event here that has mentions of one of the other side."""
        return next((self._home[key] for key in _mentions(event) if key in self._home), None)


def _why_gone(event: Record, old: _Side, new: _Side) -> str:
    if into := new.sharing(event):
        return f"joined into {into['id']} “{into['title']}”"
    if not documents(event) & new.known:
        return f"its articles are not in the new one: {old.cited(event)}"
    if new.less:
        return "perhaps less important than those kept (--top)"
    return "no longer found in its articles, or dropped by an edit"


def _why_new(event: Record, old: _Side, new: _Side) -> str:
    if out_of := old.sharing(event):
        return f"split from {out_of['id']} “{out_of['title']}”"
    if not documents(event) & old.known:
        return f"its articles are new: {new.cited(event)}"
    return "found now in articles that were there before"
