"""Which mentions are worth comparing.

Mentions that agree on everything are chained, and the first of each chain is compared with its neighbours in sorted
blocks (the sorted neighbourhood method of Hernández and Stolfo, 1995). A mention meets at most a fixed number of
others, so the work grows with the number of mentions.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise

from timeline.link.compare import tone
from timeline.link.profile import Profile

WINDOW = 12
_LAST_MONTH = date.max.replace(day=1)
LONGEST_SEASON = 100  # days; a date that spans more is not narrowed down to a day

Key = tuple[object, ...]
Pair = tuple[int, int]


def pairs(profiles: Sequence[Profile]) -> list[Pair]:
    """Indices of the mentions to compare, in order, each pair once."""
    return sorted({pair for _, pair in met(profiles)})


def met(profiles: Sequence[Profile]) -> Iterator[tuple[Key, Pair]]:
    """The pairs to compare with the block in which they meet, once for every such block.

    What a block gives depends on nothing but the chain it is, or else the first mentions of chains that stand in it:
    where one mention comes or goes, its chain changes, and the blocks of the first of its chain if that is another now.
    """
    chains = _grouped((index, chain(profile)) for index, profile in enumerate(profiles))
    for key, members in chains.items():
        for pair in pairwise(members):
            yield key, pair
    heads = [members[0] for members in chains.values()]
    yield from _neighbours(profiles, heads)
    yield from _coarse_and_fine(profiles, heads)


def blocks(profile: Profile) -> Iterator[Key]:
    """Every block a mention may stand in if it is the first of its chain, which is a block too but not among these."""
    yield from _block_keys(profile)
    if _is_narrow(profile):
        yield from _month_keys(profile)


def _grouped(keyed: Iterator[tuple[int, Key]]) -> dict[Key, list[int]]:
    groups: dict[Key, list[int]] = defaultdict(list)
    for index, key in keyed:
        groups[key].append(index)
    return groups


def chain(profile: Profile) -> Key:
    """Two mentions in one chain are compared with each other, and as one with all others."""
    place = profile.place
    sure = profile.complete and profile.facts.days == 1
    words = () if sure else profile.words
    return "chain", profile.type, profile.language, profile.facts, place and place.name.casefold(), words


def _neighbours(profiles: Sequence[Profile], heads: Sequence[int]) -> Iterator[tuple[Key, Pair]]:
    found = _grouped((index, key) for index in heads for key in _block_keys(profiles[index]))
    order = {index: _sort_key(profiles[index]) for index in heads}
    return ((key, pair) for key, block in found.items() for pair in _window(sorted(block, key=order.__getitem__)))


def _sort_key(profile: Profile) -> Key:
    facts = profile.facts
    return (
        sorted(facts.sources),
        sorted(facts.targets),
        profile.type,
        sorted(profile.words),
        profile.key,
    )


def _window(block: Sequence[int]) -> Iterator[Pair]:
    for place, index in enumerate(block):
        for other in block[place + 1 : place + 1 + WINDOW]:
            yield min(index, other), max(index, other)


def _block_keys(profile: Profile) -> Iterator[Key]:
    facts = profile.facts
    yield "words", profile.type, profile.words
    if facts.dated:
        for role, actors in (("source", facts.sources), ("target", facts.targets)):
            for actor in actors:
                yield role, tone(facts.quad), actor, facts.first, facts.after
    else:
        yield "undated", profile.type, facts.sources, facts.targets


def _coarse_and_fine(profiles: Sequence[Profile], heads: Sequence[int]) -> Iterator[tuple[Key, Pair]]:
    """Pairs in which a month, a week or a season may hold the other's date, of one type and the same actors."""
    coarse = _grouped((i, key) for i in heads if _is_coarse(profiles[i]) for key in _month_keys(profiles[i]))
    dated = (i for i in heads if _is_narrow(profiles[i]))
    members = _grouped((i, key) for i in dated for key in _month_keys(profiles[i]) if key in coarse)
    return (
        (key, (min(index, other), max(index, other)))
        for key, block in coarse.items()
        for index in block[:WINDOW]
        for other in members[key][: WINDOW * 2]
        if index != other
    )


def _is_coarse(profile: Profile) -> bool:
    days = profile.facts.days
    return days is not None and 1 < days <= LONGEST_SEASON


def _is_narrow(profile: Profile) -> bool:
    return profile.facts.days == 1 or _is_coarse(profile)


def _month_keys(profile: Profile) -> Iterator[Key]:
    facts = profile.facts
    for month in _months(facts.first, facts.after):
        yield "month", profile.type, facts.sources, facts.targets, month


def _months(first: date | None, after: date | None) -> Iterator[date]:
    if first is None or after is None:
        return
    month = first.replace(day=1)
    while month < after:
        yield month
        if month == _LAST_MONTH:
            return
        month = (month + timedelta(days=31)).replace(day=1)
