"""How two mentions agree and differ: one function a feature, each with its reason.

A feature answers with a weight (positive speaks for one event, negative against) or nothing. What no two mentions of
one event can disagree on is asked of their facts alone, by `contradiction`.
"""

from collections.abc import Callable
from dataclasses import dataclass

from timeline.link.profile import Facts, Profile
from timeline.model import Reason


@dataclass(frozen=True, slots=True)
class Evidence:
    """What one feature says: its weight, and why."""

    weight: float
    reason: Reason


SAME_TYPE = Evidence(1.0, Reason("link.same_type"))
RELATED_TYPE = Evidence(-1.0, Reason("link.related_type"))
SAME_ACTORS = Evidence(3.0, Reason("link.same_actors"))
SAME_ACTOR = Evidence(1.0, Reason("link.same_actor"))
SHARED_ACTOR = Evidence(1.0, Reason("link.shared_actor"))
SAME_DAY = Evidence(3.0, Reason("link.same_day"))
SAME_PERIOD = Evidence(1.5, Reason("link.same_period"))
DATE_WITHIN = Evidence(1.0, Reason("link.date_within"))
SAME_PLACE = Evidence(1.0, Reason("link.same_place"))
OTHER_PLACE = Evidence(-1.5, Reason("link.other_place"))
OTHER_COUNTRY = Evidence(-3.0, Reason("link.other_country"))

Feature = Callable[[Profile, Profile], Evidence | None]


def contradiction(one: Facts, other: Facts) -> Reason | None:
    """Why mentions with these facts cannot be one event; None if they can."""
    if one.quad is not other.quad:
        return Reason("link.other_class")
    if one.negated != other.negated:
        return Reason("link.denied")
    if _apart(one, other):
        return Reason("link.other_day")
    if _strangers(one.sources, other.sources) or _strangers(one.targets, other.targets):
        return Reason("link.other_actors")
    return None


def _apart(one: Facts, other: Facts) -> bool:
    """Whether no day is in both dates. Neighbouring days are distinct days."""
    ends_before = one.after is not None and other.first is not None and one.after <= other.first
    starts_after = other.after is not None and one.first is not None and other.after <= one.first
    return ends_before or starts_after


def _strangers(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    return bool(ours and theirs) and not ours & theirs


def same_type(one: Profile, other: Profile) -> Evidence:
    """Is it the same type of act?"""
    return SAME_TYPE if one.mention.type == other.mention.type else RELATED_TYPE


def same_actors(one: Profile, other: Profile) -> Evidence | None:
    """Do the same actors do it to the same actors?"""
    ours, theirs = one.facts, other.facts
    if ours.sources == theirs.sources and ours.targets == theirs.targets:
        if one.complete and other.complete:
            return SAME_ACTORS
        return SAME_ACTOR if ours.sources or ours.targets else None
    shared = (ours.sources | ours.targets) & (theirs.sources | theirs.targets)
    return SHARED_ACTOR if shared else None


def same_date(one: Profile, other: Profile) -> Evidence | None:
    """Is it the same day, the same month, or a month and its day?"""
    ours, theirs = one.facts, other.facts
    if not (ours.dated and theirs.dated):
        return None
    if (ours.first, ours.after) != (theirs.first, theirs.after):
        return DATE_WITHIN
    return SAME_DAY if ours.days == 1 else SAME_PERIOD


def same_place(one: Profile, other: Profile) -> Evidence | None:
    """Is it said to be in the same place?"""
    here, there = one.mention.place, other.mention.place
    if here is None or there is None:
        return None
    if here.name.casefold() == there.name.casefold():
        return SAME_PLACE
    return OTHER_COUNTRY if here.country and there.country and here.country != there.country else OTHER_PLACE


def same_words(one: Profile, other: Profile) -> Evidence | None:
    """Is it told in the same words? The share of words in common (Jaccard's index), within one language."""
    if one.language != other.language or not (one.words and other.words):
        return None
    common = len(one.words & other.words)
    share = common / (len(one.words) + len(other.words) - common)
    weight = 4.0 if share == 1 else max(-1.0, min(3.0, 6 * share - 0.5))
    return Evidence(weight, Reason("link.words", {"share": f"{share:.2f}"}))


FEATURES: tuple[Feature, ...] = (same_type, same_actors, same_date, same_place, same_words)
