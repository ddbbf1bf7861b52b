"""Edits laid over the events of a build: split, merged, dropped, then each changed as its edit says.

An event's id is the hash of one of its mentions, and every mention's hash names the event it is in: an edit still finds
its event when other articles tell it too. What an edit finds no event for is said, not lost.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from timeline.curation.edits import UNKNOWN, Edits, EventEdit
from timeline.link import fused, ids, in_time
from timeline.model import Basis, Event, EventDate, Reason
from timeline.times.edtf import parse

MOST_IMPORTANT = 1.0


def curated(events: Iterable[Event], wanted: Edits) -> tuple[tuple[Event, ...], list[str]]:
    """The events as the edits leave them, in order of time; and of each edit that found no event, where it stands."""
    desk = _Desk(events)
    for name, leaving in wanted.get("split", {}).items():
        desk.split(name, leaving)
    for number, group in enumerate(wanted.get("merge", []), 1):
        desk.merge(group, f"merge → {number}")
    for name, edit in wanted.get("events", {}).items():
        desk.change(name, edit)
    return tuple(sorted(desk.events.values(), key=in_time)), desk.lost


class _Desk:
    """The events being edited, by id, and which of them each id names."""

    def __init__(self, events: Iterable[Event]) -> None:
        self.events = {event.id: event for event in events}
        self.lost: list[str] = []
        self._named = {name: event.id for event in self.events.values() for name in ids(event)}

    def split(self, name: str, leaving: Sequence[str]) -> None:
        """Let some mentions be an event of their own."""
        event = self._find(name, "split")
        if event is None:
            return
        apart = [mention for mention in event.mentions if mention.id in leaving]
        staying = [mention for mention in event.mentions if mention.id not in leaving]
        known = {mention.id for mention in apart}
        self.lost += [f"split → {name} → {mention}" for mention in leaving if mention not in known]
        if apart and staying:
            del self.events[event.id]
            for mentions in (staying, apart):
                self._put(_edited(fused(mentions, event.importance), "split"))

    def merge(self, group: Sequence[str], place: str) -> None:
        """Make one event of several."""
        found = {event.id: event for name in group if (event := self._find(name, place))}
        if len(found) < 2:
            return
        for name in found:
            del self.events[name]
        mentions = [mention for event in found.values() for mention in event.mentions]
        self._put(_edited(fused(mentions, max(event.importance for event in found.values())), "merge"))

    def change(self, name: str, edit: EventEdit) -> None:
        """Drop an event, or give it another title, date or weight."""
        event = self._find(name, "events")
        if event is None:
            return
        if edit.get("drop"):
            del self.events[event.id]
            return
        if "title" in edit:
            event = _edited(replace(event, title=edit["title"]), "title")
        if "date" in edit:
            event = _edited(_redated(event, edit["date"]), "date")
        if edit.get("pin"):
            event = _edited(replace(event, importance=MOST_IMPORTANT), "pin")
        self.events[event.id] = event

    def _put(self, event: Event) -> None:
        self.events[event.id] = event
        self._named |= dict.fromkeys(ids(event), event.id)

    def _find(self, name: str, place: str) -> Event | None:
        event = self.events.get(self._named.get(name, ""))
        if event is None:
            self.lost.append(f"{place} → {name}")
        return event


def _edited(event: Event, what: str) -> Event:
    return replace(event, edited=(*event.edited, what))


def _redated(event: Event, text: str) -> Event:
    value = None if text == UNKNOWN else parse(text)
    when = EventDate(value, text if value else None, Basis.NONE, Reason("event.by_hand"))
    return replace(event, when=when, also_dated=(event.when, *event.also_dated))
