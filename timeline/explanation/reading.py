"""From `timeline.json` back to what is compared, exactly as it was when the build compared it."""

from dataclasses import dataclass
from datetime import datetime

from timeline.export.record import Record
from timeline.link.profile import Profile, Telling, ordered, profile
from timeline.model import Grain, InputError, Interval, Modality, Place, Quad, TimeValue
from timeline.resources import Config
from timeline.resources.ontology import ontology

_SPOILED = (AttributeError, IndexError, KeyError, TypeError, ValueError)


@dataclass(frozen=True, slots=True)
class Opened:
    """A timeline as `timeline.json` holds it, and a profile of each of its mentions."""

    timeline: Record
    profiles: tuple[Profile, ...]


def opened(timeline: Record, where: str, config: Config) -> Opened:
    """A timeline's record, ready to be compared; `where` names it.

    Raises:
        InputError: where it lacks what the `json` format writes.
        ConfigError: where the ontology is wrong.
    """
    types = ontology(config)
    try:
        languages = {document["id"]: document["language"] for document in timeline["documents"]}
        for event in timeline["events"]:
            str.strip(event["id"] + event["title"])
        told = [each for event in timeline["events"] for each in event["mentions"]]
        found = [profile(_telling(each), languages.get(each["document"]), types) for each in told]
    except _SPOILED as error:
        problem = f"not a timeline.json as build writes it ({type(error).__name__}: {error})"
        raise InputError(where, problem, "build it again, or pass the articles") from None
    return Opened(timeline, tuple(ordered(found)))


def _telling(told: Record) -> Telling:
    sentence = told["sentence"]
    first = told["sentence_span"][0]
    start, end = (edge - first for edge in told["span"])
    dates = (told["expr"], told["until"], *(other["text"] for other in told["other_dates"]))
    return Telling(
        document=told["document"],
        id=told["id"],
        type=told["type"],
        quad=Quad(told["class"]),
        negated=Modality(told["modality"]) is Modality.NEGATED,
        sources=frozenset(actor["key"] for actor in told["sources"]),
        targets=frozenset(actor["key"] for actor in told["targets"]),
        when=_when(told),
        title=told["title"],
        sentence=sentence,
        clause=sentence[start:end] if 0 <= start < end else sentence,
        dates=tuple(words for words in dates if words),
        place=_place(told["place"]),
        same_as=told["same_as"],
    )


def _when(told: Record) -> TimeValue | None:
    if told["grain"] is None:
        return None
    start, end = (datetime.fromisoformat(edge) if edge else None for edge in (told["start"], told["end"]))
    return TimeValue(Interval(start, end), Grain[told["grain"].upper()])


def _place(where: Record | None) -> Place | None:
    return Place(where["name"], where["country"], where["latitude"], where["longitude"]) if where else None
