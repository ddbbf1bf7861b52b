"""Groups of mentions that tell one event.

Mentions that a document itself repeats stay together whatever else is said. Other groups join along SAME verdicts, the
best first, unless some fact of one contradicts some fact of the other: no group holds two mentions that a comparison
would call DIFFERENT, compared or not.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from timeline.link.compare import contradiction, strangers, tone
from timeline.link.judge import Judgement, Verdict
from timeline.link.profile import Facts, Key, Profile

# A mention that fits two events which exclude each other joins one only if it fits that one better by this much.
LEAD = 1.0

Sides = frozenset[frozenset[str]]


@dataclass(frozen=True, slots=True)
class Common:
    """The facts of a whole group, as far as another group can contradict them.

    `first` and `after` are the days all its dates have in common: where each two of some intervals overlap, all do
    (Helly's theorem on the line), so a group of any size is checked in one step.
    """

    tone: str
    negated: bool
    sources: Sides
    targets: Sides
    first: date
    after: date

    def __or__(self, other: "Common") -> "Common":
        return Common(
            self.tone,
            self.negated,
            self.sources | other.sources,
            self.targets | other.targets,
            max(self.first, other.first),
            min(self.after, other.after),
        )

    def agrees(self, other: "Common") -> bool:
        """Whether no fact of one contradicts a fact of the other."""
        return (
            self.tone == other.tone
            and self.negated == other.negated
            and max(self.first, other.first) < min(self.after, other.after)
            and not _any_strangers(self.sources, other.sources)
            and not _any_strangers(self.targets, other.targets)
        )


def _common(facts: Facts) -> Common:
    return Common(
        tone(facts.quad),
        facts.negated,
        frozenset({facts.sources} if facts.sources else ()),
        frozenset({facts.targets} if facts.targets else ()),
        facts.first or date.min,
        facts.after or date.max,
    )


def _any_strangers(ours: Sides, theirs: Sides) -> bool:
    return any(strangers(side, another) for side in ours for another in theirs)


class Groups:
    """A partition of mentions that grows coarser, and knows the facts of each part."""

    def __init__(self, profiles: Iterable[Profile]) -> None:
        self._parent: dict[Key, Key] = {}
        self._common: dict[Key, Common] = {}
        known: dict[Facts, Common] = {}
        for profile in profiles:
            self._parent[profile.key] = profile.key
            self._common[profile.key] = known.setdefault(profile.facts, _common(profile.facts))

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
            self._common[ours] |= self._common.pop(theirs)

    def agree(self, one: Key, other: Key) -> bool:
        """Whether two groups are one already, or no fact of one's contradicts a fact of the other's."""
        ours, theirs = self.of(one), self.of(other)
        return ours == theirs or self._common[ours].agrees(self._common[theirs])

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
