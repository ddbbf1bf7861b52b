"""Roles without a state ("the army", "rebels", "the president") belong to the state whose story an article tells.

A story has a state where its article names no other, or names it far more often than all others together; an article on
two states leaves its bare roles alone.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from timeline.actors.reference import Reference
from timeline.model import ActorMention

MOSTLY = 0.8
OFTEN = 5
"""Of how many mentions of states, and how many at least, the one state of a story has its share."""
DOMESTIC = frozenset({"GOV", "MIL", "COP", "JUD", "OPP", "REB", "CVL", "LEG", "SPY", "EDU", "LAB", "PTY", "UAF"})


def at_home(references: Sequence[Reference]) -> list[Reference]:
    """The references, bare roles with the state of the story where it has one."""
    country = _country(reference.mention for reference in references)
    if country is None:
        return list(references)
    return [_of(reference, country) if _is_bare(reference.mention) else reference for reference in references]


def _country(mentions: Iterable[ActorMention]) -> str | None:
    told = Counter(mention.country for mention in mentions if mention.country)
    if not told:
        return None
    country, times = told.most_common(1)[0]
    alone = len(told) == 1
    return country if alone or (times >= OFTEN and times >= MOSTLY * told.total()) else None


def _is_bare(mention: ActorMention) -> bool:
    return mention.code is None and mention.country is None and mention.sector in DOMESTIC


def _of(reference: Reference, country: str) -> Reference:
    return replace(reference, mention=replace(reference.mention, country=country))
