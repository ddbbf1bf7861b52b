"""Roles without a state ("the army", "rebels", "the president") belong to the state whose story an article tells.

A story has a state where its article names no other, or names it twice as often as any other; an article on two states
leaves its bare roles alone, and so does a sentence that names other states only.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from timeline.actors.reference import Reference
from timeline.model import ActorMention

FAR_MORE = 2
OFTEN = 3
"""How many times as often as any other, and how often at least, an article names the state of its story."""
DOMESTIC = frozenset({"GOV", "MIL", "COP", "JUD", "OPP", "REB", "CVL", "LEG", "SPY", "EDU", "LAB", "PTY", "UAF"})


def at_home(references: Sequence[Reference]) -> list[Reference]:
    """The references, bare roles with the state of the story where it has one."""
    country = _country(reference.mention for reference in references)
    if country is None:
        return list(references)
    named: dict[int, set[str]] = {}
    for reference in references:
        if reference.mention.country:
            named.setdefault(reference.sentence, set()).add(reference.mention.country)
    abroad = {sentence for sentence, countries in named.items() if country not in countries}
    return [
        _of(reference, country) if _is_bare(reference.mention) and reference.sentence not in abroad else reference
        for reference in references
    ]


def _country(mentions: Iterable[ActorMention]) -> str | None:
    told = Counter(mention.country for mention in mentions if mention.country).most_common(2)
    if not told:
        return None
    country, times = told[0]
    alone = len(told) == 1
    return country if alone or (times >= OFTEN and times >= FAR_MORE * told[1][1]) else None


def _is_bare(mention: ActorMention) -> bool:
    return mention.code is None and mention.country is None and mention.sector in DOMESTIC


def _of(reference: Reference, country: str) -> Reference:
    return replace(reference, mention=replace(reference.mention, country=country))
