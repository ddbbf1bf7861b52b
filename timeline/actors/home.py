"""Roles without a state ("the army", "rebels", "the president") belong to the state whose story an article tells.

A story has a state where its article names no other, or names it twice as often as any other; an article on two states
leaves its bare roles alone, and so does a sentence that names other states only. Where no state is named, the one of
its armed groups, or in which all its towns and regions lie ("en Michoacán"), has its officials and its armed, but no
people, who may be from anywhere. An agency that is quoted is no part of the story. People of whom nothing is told but
that they are people ("tres hombres") may be anybody; an unknown name behind a title, beside a leader of that
state ("o assessor Celso Amorim se reuniu com Maduro"), may be another's.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from timeline.actors.background import Background
from timeline.actors.reference import Reference
from timeline.model import ActorKind, ActorMention

FAR_MORE = 2
OFTEN = 3
"""How many times as often as any other, and how often at least, an article names the state of its story."""
ANYBODY = "CVL"
MEDIA = "MED"
DOMESTIC = frozenset(
    {"GOV", "MIL", "COP", "JUD", "OPP", "REB", "CVL", "LEG", "SPY", "EDU", "LAB", "PTY", "UAF", "AGR", "MED"}
)
ORGANISED = frozenset({"GOV", "MIL", "COP", "JUD", "OPP", "REB", "LEG", "SPY", "UAF"})


def at_home(
    background: Background, references: Sequence[Reference], placed: Callable[[], frozenset[str]]
) -> list[Reference]:
    """The references, bare roles with the state of the story where it has one.

    `placed` tells the states of the towns and regions that the text names; it is asked only where no state is named.
    """
    told = [one.mention for one in references if one.mention.country and not _quoted(one.mention)]
    country = _country(told)
    if not told:
        states = placed()
        country = min(states) if len(states) == 1 else None
    sectors = DOMESTIC if any(one.kind is not ActorKind.ARMED_GROUP for one in told) else ORGANISED
    if country is None:
        return list(references)
    named: dict[int, set[str]] = {}
    for reference in references:
        if reference.mention.country:
            named.setdefault(reference.sentence, set()).add(reference.mention.country)
    leaders = {
        reference.sentence for reference in references if reference.person and reference.mention.country == country
    }
    abroad = {sentence for sentence, countries in named.items() if country not in countries}
    return [
        _of(reference, country)
        if _is_bare(reference.mention, sectors)
        and reference.sentence not in abroad
        and not _anybody(background, reference)
        and not (reference.mention.rule == "title" and reference.sentence in leaders)
        else reference
        for reference in references
    ]


def _quoted(mention: ActorMention) -> bool:
    """Whether an actor is an agency or a paper, which is quoted and has no part in the story."""
    return mention.code is not None and mention.sector == MEDIA


def _country(mentions: Iterable[ActorMention]) -> str | None:
    told = Counter(mention.country for mention in mentions).most_common(2)
    if not told:
        return None
    country, times = told[0]
    alone = len(told) == 1
    return country if alone or (times >= OFTEN and times >= FAR_MORE * told[1][1]) else None


def _is_bare(mention: ActorMention, sectors: frozenset[str]) -> bool:
    return mention.code is None and mention.country is None and mention.sector in sectors


def _anybody(background: Background, reference: Reference) -> bool:
    """Whether a role only says that somebody is a human being, a noun that needs an article to be an actor at all, or
    that an unknown name leads or speaks for something ("the leader Ann Lee").
    """
    role = background.lexicon.roles.get(reference.role or "")
    if role is None or role.get("number", "one") != "one":
        return False
    named = reference.person is not None and bool(role.get("transparent"))
    return named or (role.get("needs") == "article" and reference.mention.sector == ANYBODY)


def _of(reference: Reference, country: str) -> Reference:
    return replace(reference, mention=replace(reference.mention, country=country))
