"""The event types of PLOVER, as `config/ontology.yaml` has them."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import NotRequired

from typing_extensions import TypedDict

from timeline.model import Quad, Thread
from timeline.resources.config import Config, spec

FILE = "ontology.yaml"


@spec
class EventTypeSpec(TypedDict):
    """An entry of `ontology.yaml`; its head explains the keys."""

    quad: Quad
    score: float
    labels: dict[str, str]
    thread: NotRequired[Thread]
    reciprocal: NotRequired[bool]
    alone: NotRequired[bool]


@dataclass(frozen=True, slots=True)
class EventType:
    """A type of event: its quad class, its weight from -10 (conflict) to 10 (cooperation), its name by language.

    In a `reciprocal` type both sides do the same thing: who is named first does not matter. One that can stand `alone`
    is an event though nobody is named. `thread` is the kind of storyline its events belong to.
    """

    id: str
    quad: Quad
    score: float
    labels: Mapping[str, str]
    reciprocal: bool = False
    alone: bool = False
    thread: Thread = Thread.OTHER


@cache
def ontology(config: Config) -> Mapping[str, EventType]:
    """The event types by their ids.

    Raises:
        ConfigError: where the file is wrong.
    """
    table = config.load(FILE, dict[str, EventTypeSpec])
    types = {
        name: EventType(
            name,
            Quad(entry["quad"]),
            entry["score"],
            MappingProxyType(entry["labels"]),
            entry.get("reciprocal", False),
            entry.get("alone", False),
            Thread(entry.get("thread", Thread.OTHER)),
        )
        for name, entry in table.items()
    }
    return MappingProxyType(types)
