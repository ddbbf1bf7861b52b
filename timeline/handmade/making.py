"""From what a file says to a timeline: each event checked by itself, so that one that is wrong costs no other."""

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from itertools import count
from pathlib import PurePath
from typing import TypeVar

from timeline.actors import known_as, registry
from timeline.graph import storylines
from timeline.handmade.story import Row, Story
from timeline.model import (
    Actor,
    ActorKind,
    ActorMention,
    Basis,
    Day,
    Document,
    Event,
    EventDate,
    EventMention,
    Grain,
    InputError,
    Interval,
    Modality,
    Place,
    Quad,
    Reason,
    Span,
    Timeline,
    TimeValue,
    Trigger,
)
from timeline.reading import cleaning, dates
from timeline.resources import Config
from timeline.resources.ontology import ontology
from timeline.times.edtf import edtf, parse

Choice = TypeVar("Choice", bound=StrEnum)

_ENGLISH = "en"
_SURE = 1.0
_MIDDLING = 0.5
_MODALITIES = {
    "fact": Modality.ASSERTED,
    "alleged": Modality.REPORTED,
    "claimed": Modality.REPORTED,
    "planned": Modality.FUTURE,
    "denied": Modality.NEGATED,
}
_GRAINS = {
    "month": Grain.MONTH,
    "season": Grain.SEASON,
    "year": Grain.YEAR,
    "decade": Grain.DECADE,
    "open_start": Grain.DAY,
    "open_end": Grain.DAY,
}
_NOWHERE = Span(0, 0)
_STATE = re.compile(r"[A-Z]{3}")
_PART_OF_A_STATE = re.compile(r"([A-Z]{3})-([A-Z]{3})")
_EDITS = ("title", "date", "pin", "merge", "split")


def made(
    story: Story, config: Config, where: str, *, title: str | None = None, locale: str | None = None
) -> tuple[Timeline, list[InputError]]:
    """The timeline of a story, and the events of it that are wrong.

    Raises:
        InputError: where no event is right.
    """
    language = locale or (story.language if story.language in config.locales() else None) or _ENGLISH
    maker = _Maker(config, language, PurePath(where).name)
    events: list[Event] = []
    errors: list[InputError] = []
    for place, row in story.events:
        try:
            events.append(maker.event(row, place))
        except InputError as error:
            errors.append(error)
    if not events:
        raise errors[0] if errors else InputError(where, "no events in it", "pass a file that has some")
    ordered = tuple(sorted(_named_apart(events), key=_order))
    timeline = Timeline(
        title=cleaning.line(title or story.title or ""),
        language=language,
        events=ordered,
        actors=tuple(maker.actors[key] for key in sorted(maker.actors)),
        documents=tuple(maker.documents.values()),
        days=tuple(_days(ordered)),
        storylines=storylines(ordered, config),
    )
    return timeline, errors


class _Maker:
    """Makes events, and keeps the actors and documents they name."""

    def __init__(self, config: Config, language: str, file: str) -> None:
        self._config, self._language, self._file = config, language, file
        self._types, self._known = ontology(config), registry(config)
        self.actors: dict[str, Actor] = {}
        self.documents: dict[str, Document] = {}

    def event(self, row: Row, where: str) -> Event:
        """An event as a row says it.

        Raises:
            InputError: where it has no title, or a date, number, class or modality that is none.
        """
        heading = _line(row, "title")
        if not heading:
            raise InputError(where, "no title", "give the event a `title`")
        value = _date(row, where)
        kind = _line(row, "type")
        known = self._types.get(kind.upper())
        when = EventDate(value, edtf(value) if value else None, Basis.NONE, self._reason(row, value))
        told = self._documents(row)
        shared = {
            "title": heading,
            "type": known.id if known else kind,
            "quad": _one_of(Quad, _line(row, "class"), where, "class") or (known.quad if known else Quad.NEUTRAL),
            "mode": None,
            "sources": self._actors(row.get("actors")),
            "targets": self._actors(row.get("targets")),
            "place": _place(row.get("place"), where),
            "when": when,
            "modality": _modality(row, where),
            "reported_by": (),
            "confidence": _share(row, "confidence", where, _SURE),
        }
        quote = cleaning.text(str(row.get("quote") or "")) or heading
        name = _line(row, "id") or _id(heading, when)
        mentions = tuple(self._mention(f"{name}-{at}", document, quote, shared) for at, document in enumerate(told))
        return Event(
            id=name,
            importance=_share(row, "importance", where, _MIDDLING),
            mentions=mentions,
            edited=_edits(row.get("edited")),
            **shared,  # type: ignore[arg-type]
        )

    @staticmethod
    def _mention(name: str, document: str, quote: str, shared: Mapping[str, object]) -> EventMention:
        return EventMention(
            id=name,
            document=document,
            clause=_NOWHERE,
            sentence=_NOWHERE,
            quote=quote,
            position=0,
            trigger=Trigger(_NOWHERE, "", "by hand"),
            **shared,  # type: ignore[arg-type]
        )

    @staticmethod
    def _reason(row: Row, value: TimeValue | None) -> Reason:
        said = _line(row, "why")
        if said:
            return Reason("event.said", {"why": said})
        return Reason("event.by_hand" if value else "event.undated")

    def _documents(self, row: Row) -> list[str]:
        sources = row.get("sources")
        given = [each for each in sources if isinstance(each, Mapping)] if isinstance(sources, Sequence) else []
        return [self._document(each) for each in given] or [self._document({"title": self._file})]

    def _document(self, said: Row) -> str:
        address, heading = _line(said, "url"), _line(said, "title")
        name = _line(said, "id") or address or heading or "by hand"
        self.documents.setdefault(
            name,
            Document(
                id=name,
                text="",
                published=dates.day(_line(said, "published")) if _line(said, "published") else None,
                title=heading or None,
                url=address or None,
                source=_line(said, "publisher") or None,
                language=_line(said, "language") or None,
                reprint_of=_line(said, "reprint_of") or None,
            ),
        )
        return name

    def _actors(self, listed: object) -> tuple[ActorMention, ...]:
        given = [listed] if isinstance(listed, str | Mapping) else listed if isinstance(listed, Sequence) else []
        return tuple(self._actor(each) for each in given if isinstance(each, Mapping | str) and each)

    def _actor(self, said: Row | str) -> ActorMention:
        row = {"name": said} if isinstance(said, str) else said
        key, name = _line(row, "code") or _line(row, "key"), _line(row, "name")
        country, sector = _standing_for(row, key)
        by_name = None if country else self._known.get(name) or self._called(name)
        known = self._known.get(key) or by_name
        kind = known.kind if known else _kind(_line(row, "kind"))
        shown = name or (next(iter(known.names.values()), key) if known else key)
        if known:
            country = None
        code = known.id if known else None
        mention = ActorMention(_NOWHERE, shown, code, country, kind, sector, shown, "by hand")
        behind = known or self._known.get(mention.key) or Actor(mention.key, kind, {"any": shown})
        self.actors.setdefault(mention.key, behind)
        return mention

    def _called(self, name: str) -> Actor | None:
        languages = dict.fromkeys((self._language, _ENGLISH))
        return next((known for code in languages if (known := known_as(name, code, self._config))), None)


def _standing_for(row: Row, key: str) -> tuple[str | None, str | None]:
    """The country and the sector of those who stand for a part of a state ("RUS-REB"), as our files key them."""
    of_a_part = _PART_OF_A_STATE.fullmatch(key)
    country = _line(row, "country") or (of_a_part[1] if of_a_part else "")
    sector = _line(row, "sector") or (of_a_part[2] if of_a_part else "")
    return (country if _STATE.fullmatch(country) else None), sector or None


def _date(row: Row, where: str) -> TimeValue | None:
    stated, start, end = _line(row, "edtf"), _line(row, "start"), _line(row, "end")
    try:
        if stated:
            return parse(stated)
        if not start and not end:
            return None
        first, after = (_moment(edge) if edge else None for edge in (start, end))
        precision = _line(row, "precision")
        if first and not after and precision != "open_end":
            after = first + timedelta(days=1)
        if first and after and after <= first:
            raise ValueError("it ends before it begins")
        return TimeValue(Interval(first, after), _GRAINS.get(precision, Grain.DAY))
    except (ValueError, OverflowError) as error:
        remedy = "write `edtf` as in 2024-06-18, 2024-06 or 2023-09/.., or `start` and `end` as YYYY-MM-DD"
        raise InputError(where, f"no date ({error})", remedy) from None


def _moment(written: str) -> datetime:
    """The civil time that is written, whatever its zone."""
    return datetime.fromisoformat(written).replace(tzinfo=None)


def _modality(row: Row, where: str) -> Modality:
    said = _line(row, "modality").casefold()
    return _MODALITIES.get(said) or _one_of(Modality, said, where, "modality") or Modality.ASSERTED


def _one_of(kind: type[Choice], said: str, where: str, key: str) -> Choice | None:
    try:
        return kind(said.casefold()) if said else None
    except ValueError:
        raise InputError(where, f"unknown {key} {said!r}", f"use one of {', '.join(kind)}") from None


def _share(row: Row, key: str, where: str, otherwise: float) -> float:
    said = row.get(key)
    if said is None or said == "":
        return otherwise
    try:
        share = float(str(said))
    except ValueError:
        share = -1.0
    if not 0 <= share <= 1:
        raise InputError(where, f"`{key}` {said!r} is no number from 0 to 1", "write it as in 0.8, or leave it out")
    return share


def _place(said: object, where: str) -> Place | None:
    if not isinstance(said, Mapping) or not _line(said, "name"):
        return None
    degrees = []
    for key, most in (("latitude", 90), ("longitude", 180)):
        text = _line(said, key)
        try:
            number = float(text) if text else None
        except ValueError:
            number = 1e9
        if number is not None and not -most <= number <= most:
            raise InputError(where, f"`{key}` {text!r} is no angle", f"write degrees from -{most} to {most}")
        degrees.append(number)
    return Place(_line(said, "name"), _line(said, "country") or None, *degrees)


def _kind(said: str) -> ActorKind:
    return ActorKind(said) if said in set(ActorKind) else ActorKind.GROUP


def _line(row: Row, key: str) -> str:
    value = row.get(key)
    return cleaning.line(str(value)) if isinstance(value, str | int | float) else ""


def _edits(said: object) -> tuple[str, ...]:
    listed = said if isinstance(said, list) else []
    return tuple(each for each in listed if isinstance(each, str) and each in _EDITS)


def _id(heading: str, when: EventDate) -> str:
    return hashlib.sha256(f"{heading}\0{when.timex3}".encode(errors="replace")).hexdigest()[:12]


def _named_apart(events: Iterable[Event]) -> Iterable[Event]:
    """The events, those whose id another has already with a number behind it that is free."""
    given = list(events)
    taken = {event.id for event in given}
    numbers: dict[str, Iterator[int]] = {}
    for event in given:
        name = event.id
        if name in numbers:
            name = next(free for number in numbers[name] if (free := f"{event.id}-{number}") not in taken)
        else:
            numbers[name] = count(2)
        taken.add(name)
        yield replace(event, id=name)


def _order(event: Event) -> tuple[bool, datetime, str]:
    value = event.when.value
    edge = (value.interval.start or value.interval.end) if value else None
    return edge is None, edge or datetime.max, event.id


def _days(events: Sequence[Event]) -> Iterable[Day]:
    """The days of events known to the day, those of the most important first."""
    told: dict[date, list[Event]] = {}
    for event in events:
        value = event.when.value
        if value and value.grain <= Grain.DAY and value.interval.start:
            told.setdefault(value.interval.start.date(), []).append(event)
    days = [Day(day, max(each.importance for each in on), tuple(each.id for each in on)) for day, on in told.items()]
    return sorted(days, key=lambda day: (-day.importance, day.day))
