"""Groups of mentions that tell one event.

Mentions that a document itself repeats stay together whatever else is said. Other groups join along SAME verdicts, the
best first, unless some fact of one contradicts some fact of the other: no group holds two mentions judged DIFFERENT.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from timeline.link.compare import contradiction
from timeline.link.judge import Judgement, Verdict
from timeline.link.profile import Facts, Key, Profile

# A mention that fits two events which exclude each other joins one only if it fits that one better by this much.
LEAD = 1.0


class Groups:
    """A partition of mentions that grows coarser, and knows the facts of each part."""

    def __init__(self, profiles: Iterable[Profile]) -> None:
        self._parent: dict[Key, Key] = {}
        self._facts: dict[Key, frozenset[Facts]] = {}
        for profile in profiles:
            self._parent[profile.key] = profile.key
            self._facts[profile.key] = frozenset({profile.facts})

    def __contains__(self, key: Key) -> bool:
        return key in self._parent

    def of(self, key: Key) -> Key:
        """The name of the group that holds a mention."""
        while self._parent[key] != key:
            self._parent[key] = key = self._parent[self._parent[key]]
        return key

    def join(self, one: Key, other: Key) -> None:
        """Make one group of two."""
        ours, theirs = sorted((self.of(one), self.of(other)))
        if ours != theirs:
            self._parent[theirs] = ours
            self._facts[ours] |= self._facts.pop(theirs)

    def agree(self, one: Key, other: Key) -> bool:
        """Whether no fact of one's group contradicts a fact of the other's."""
        ours, theirs = self._facts[self.of(one)], self._facts[self.of(other)]
        return not any(contradiction(fact, another) for fact in ours for another in theirs - {fact})

    def all(self) -> dict[Key, list[Key]]:
        """The mentions of each group."""
        members: dict[Key, list[Key]] = defaultdict(list)
        for key in self._parent:
            members[self.of(key)].append(key)
        return members


def merge(profiles: Sequence[Profile], verdicts: Iterable[Verdict]) -> list[list[Key]]:
    """The mentions of each event, in the order of `profiles`."""
    groups = Groups(profiles)
    by_key = {profile.key: profile for profile in profiles}
    for profile in profiles:
        told_before = (profile.document, profile.same_as or "")
        if told_before in groups:
            groups.join(profile.key, told_before)
    for verdict in _unambiguous(verdicts, by_key):
        if groups.agree(verdict.first, verdict.second):
            groups.join(verdict.first, verdict.second)
    return list(groups.all().values())


def _unambiguous(verdicts: Iterable[Verdict], profiles: Mapping[Key, Profile]) -> list[Verdict]:
    """SAME verdicts, the best first, without those of a mention that fits events which exclude each other."""
    same = sorted(
        (verdict for verdict in verdicts if verdict.judgement is Judgement.SAME),
        key=lambda verdict: (-verdict.score, verdict.first, verdict.second),
    )
    fits: dict[Key, list[tuple[float, Facts]]] = defaultdict(list)
    for verdict in same:
        fits[verdict.first].append((verdict.score, profiles[verdict.second].facts))
        fits[verdict.second].append((verdict.score, profiles[verdict.first].facts))
    torn = {key for key, found in fits.items() if _is_torn(found)}
    return [verdict for verdict in same if not _is_dropped(verdict, torn, profiles)]


def _is_torn(found: Sequence[tuple[float, Facts]]) -> bool:
    best, facts = found[0]
    return any(best - score < LEAD and contradiction(facts, other) for score, other in found[1:])


def _is_dropped(verdict: Verdict, torn: set[Key], profiles: Mapping[Key, Profile]) -> bool:
    if profiles[verdict.first].facts == profiles[verdict.second].facts:
        return False
    return verdict.first in torn or verdict.second in torn
