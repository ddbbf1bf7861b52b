"""The marks of a language that inflects no verb and strings them one after the other."""

from collections.abc import Mapping
from dataclasses import dataclass

from typing_extensions import TypedDict

from timeline.resources import spec


@spec
class SerialSpec(TypedDict):
    """The key `serial` of `languages/<code>/cues.yaml`; its head explains the keys."""

    clause_signs: list[str]
    passives: list[str]
    object_marks: list[str]
    comitatives: list[str]
    aspects: list[str]
    attributives: list[str]
    closers: list[str]
    clausal: list[str]
    verb_roles: dict[str, str]


@dataclass(frozen=True, slots=True)
class Serial:
    """Signs that part clauses, what stands before an agent, an object, a companion, after a verb that is done, between
    a clause and the noun it qualifies, at the end of a phrase of time or place, before a
    clause of its own; what prepositions mean with every verb.
    """

    clause_signs: frozenset[str]
    passives: frozenset[str]
    object_marks: frozenset[str]
    comitatives: frozenset[str]
    aspects: frozenset[str]
    attributives: frozenset[str]
    closers: frozenset[str]
    clausal: frozenset[str]
    verb_roles: Mapping[str, str]


def serial(table: SerialSpec | None) -> Serial | None:
    """The marks of a language as sets, None where it has none."""
    if table is None:
        return None
    return Serial(
        frozenset(table["clause_signs"]),
        frozenset(table["passives"]),
        frozenset(table["object_marks"]),
        frozenset(table["comitatives"]),
        frozenset(table["aspects"]),
        frozenset(table["attributives"]),
        frozenset(table["closers"]),
        frozenset(table["clausal"]),
        table["verb_roles"],
    )
