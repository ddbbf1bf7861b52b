"""What the rules for clauses that begin with their verb look up."""

from typing import NamedTuple

from typing_extensions import TypedDict

from timeline.resources import spec


@spec
class InitialSpec(TypedDict):
    """The key `initial` of `languages/<code>/cues.yaml`; its head explains the keys."""

    masculine: list[str]
    feminine_endings: list[str]
    undergone: list[str]
    object_marks: list[str]
    charges: list[str]
    feminine_past: list[str]
    feminine_present: list[str]


class Initial(NamedTuple):
    """`masculine` states (all others are feminine), `feminine_endings` of nouns, `feminine_past` and `feminine_present`
    the ends and beginnings of feminine verbs, verbs that are passive where no object follows them (`undergone`),
    prepositions before the object of a verbal noun (`object_marks`) and before what one is accused of (`charges`).
    """

    masculine: frozenset[str]
    feminine_endings: tuple[str, ...]
    undergone: frozenset[str]
    object_marks: frozenset[str]
    charges: frozenset[str]
    feminine_past: tuple[str, ...]
    feminine_present: tuple[str, ...]


def initial(table: InitialSpec | None) -> Initial | None:
    """The marks of a language whose clauses begin with their verb, None for others."""
    if table is None:
        return None
    return Initial(
        frozenset(code.upper() for code in table["masculine"]),
        tuple(table["feminine_endings"]),
        frozenset(table["undergone"]),
        frozenset(table["object_marks"]),
        frozenset(table["charges"]),
        tuple(table["feminine_past"]),
        tuple(table["feminine_present"]),
    )
