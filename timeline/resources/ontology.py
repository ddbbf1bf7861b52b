"""The types of events: PLOVER's, with their quad class, their weight and their names."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from typing_extensions import NotRequired, TypedDict

from timeline.model import Quad
from timeline.resources.config import Config, spec

FILE = "ontology.yaml"


@spec
class TypeSpec(TypedDict):
    """One entry of `ontology.yaml`; the head of the file explains the keys."""

    quad: Quad
    score: float
    labels: dict[str, str]
    reciprocal: NotRequired[bool]


@dataclass(frozen=True, slots=True)
class EventType:
    """A type of event.

    `score` goes from -10 (conflict) to 10 (cooperation). `labels` are its names by language. In a `reciprocal` type both
    sides do the same thing: who meets whom does not matter.
    """

    id: str
    quad: Quad
    score: float
    labels: Mapping[str, str]
    reciprocal: bool = False


@cache
def ontology(config: Config) -> Mapping[str, EventType]:
    """The event types by id.

    Raises:
        ConfigError: where the file is wrong.
    """
    table = config.load(FILE, dict[str, TypeSpec])
    return {
        name: EventType(name, Quad(entry["quad"]), entry["score"], entry["labels"], entry.get("reciprocal", False))
        for name, entry in table.items()
    }
