"""How two mentions agree and differ: one function a feature, each with its reason.

A feature answers with a weight (positive speaks for one event, negative against) or nothing. What no two mentions of
one event can disagree on is asked of their facts alone, by `contradiction`.
"""

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

from timeline.link.profile import Facts, Profile
from timeline.model import Place, Quad, Reason


@dataclass(frozen=True, slots=True)
class Evidence:
    """What one feature says: its weight, and why."""

    weight: float
    reason: Reason


def _evidence(weight: float, name: str) -> Evidence:
    return Evidence(weight, Reason(f"link.{name}"))


SAME_TYPE = _evidence(1.0, "same_type")
RELATED_TYPE = _evidence(-2.0, "related_type")
DISTANT_TYPE = _evidence(-3.0, "distant_type")
SAME_ACTORS = _evidence(3.0, "same_actors")
SOME_ACTORS = _evidence(1.5, "some_actors")
SAME_ACTOR = _evidence(1.0, "same_actor")
SHARED_ACTOR = _evidence(1.0, "shared_actor")
OTHER_PARTNER = _evidence(-3.0, "other_partner")
SAME_DAY = _evidence(3.0, "same_day")
SAME_PERIOD = _evidence(1.5, "same_period")
DATE_WITHIN_MONTH = _evidence(1.5, "date_within")
DATE_WITHIN = _evidence(1.0, "date_within")
SAME_PLACE = _evidence(1.0, "same_place")
OTHER_PLACE = _evidence(-1.5, "other_place")
OTHER_COUNTRY = _evidence(-3.0, "other_country")
OTHER_NUMBERS = _evidence(-0.5, "other_numbers")
SAME_QUOTATION = _evidence(1.5, "same_quotation")
SAME_ARTICLE = _evidence(-1.0, "same_article")

MONTH = 31  # days
COUNTED = 9  # a shared number above it is seldom chance

Feature = Callable[[Profile, Profile], Evidence | None]

_COOPERATION = frozenset({Quad.VERBAL_COOPERATION, Quad.MATERIAL_COOPERATION})
_CONFLICT = frozenset({Quad.VERBAL_CONFLICT, Quad.MATERIAL_CONFLICT})


def tone(quad: Quad) -> str:
    """Whether a class is cooperation, conflict or neither."""
    return "cooperation" if quad in _COOPERATION else "conflict" if quad in _CONFLICT else "neutral"


def contradiction(one: Facts, other: Facts) -> Reason | None:
    """Why mentions with these facts cannot be one event; None if they can."""
    if one.quad is not other.quad and tone(one.quad) != tone(other.quad):
        return Reason("link.other_class")
    if one.negated != other.negated:
        return Reason("link.denied")
    if _apart(one, other):
        return Reason("link.other_day")
    if strangers(one.sources, other.sources) or strangers(one.targets, other.targets):
        return Reason("link.other_actors")
    return None


def _apart(one: Facts, other: Facts) -> bool:
    """Whether no day is in both dates. Neighbouring days are distinct days."""
    ends_before = one.after is not None and other.first is not None and one.after <= other.first
    starts_after = other.after is not None and one.first is not None and other.after <= one.first
    return ends_before or starts_after


def strangers(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether two sides are known and have nobody in common."""
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def same_type(one: Profile, other: Profile) -> Evidence:
    """Is it the same type of act, or at least of the same class?"""
    if one.type == other.type:
        return SAME_TYPE
    return RELATED_TYPE if one.facts.quad is other.facts.quad else DISTANT_TYPE


def same_actors(one: Profile, other: Profile) -> Evidence | None:
    """Do the same actors do it to the same actors?"""
    ours, theirs = one.facts, other.facts
    if ours.sources == theirs.sources and ours.targets == theirs.targets:
        if one.complete and other.complete:
            return SAME_ACTORS
        return SAME_ACTOR if ours.sources or ours.targets else None
    if (ours.sources | ours.targets).isdisjoint(theirs.sources | theirs.targets):
        return None
    if _nested(ours.sources, theirs.sources) and _nested(ours.targets, theirs.targets):
        return SOME_ACTORS
    mutual = one.complete and other.complete and not ours.targets and not theirs.targets
    return OTHER_PARTNER if mutual else SHARED_ACTOR


def _nested(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    return ours <= theirs or theirs <= ours


def same_date(one: Profile, other: Profile) -> Evidence | None:
    """Is it the same day, the same month, or a month and its day?"""
    ours, theirs = one.facts, other.facts
    if not (ours.dated and theirs.dated):
        return None
    if (ours.first, ours.after) != (theirs.first, theirs.after):
        longer = max(ours.days or MONTH + 1, theirs.days or MONTH + 1)
        return DATE_WITHIN_MONTH if longer <= MONTH else DATE_WITHIN
    return SAME_DAY if ours.days == 1 else SAME_PERIOD


def same_place(one: Profile, other: Profile) -> Evidence | None:
    """Is it said to be in the same place? Another name in another language may well be the same place."""
    here, there = one.place, other.place
    if here is None or there is None:
        return None
    if _bare(here) == _bare(there):
        return SAME_PLACE
    if here.country and there.country and here.country != there.country:
        return OTHER_COUNTRY
    return OTHER_PLACE if one.language == other.language else None


def _bare(place: Place) -> str:
    """The name without the marks above and below its letters."""
    apart = unicodedata.normalize("NFKD", place.name.casefold())
    return "".join(sign for sign in apart if not unicodedata.combining(sign))


def same_numbers(one: Profile, other: Profile) -> Evidence | None:
    """Is the same counted? Where it is not, little is said: tolls rise from report to report."""
    if not (one.numbers and other.numbers):
        return None
    shared = one.numbers & other.numbers
    if not shared:
        return OTHER_NUMBERS
    most = max(shared)
    return Evidence(1.0 if most > COUNTED else 0.5, Reason("link.same_numbers", {"number": str(most)}))


def same_quotation(one: Profile, other: Profile) -> Evidence | None:
    """Are the same words quoted?"""
    return None if one.quoted.isdisjoint(other.quoted) else SAME_QUOTATION


def same_words(one: Profile, other: Profile) -> Evidence | None:
    """Is it told in the same words? The share of words in common (Jaccard's index), within one language."""
    if one.language != other.language or not (one.words and other.words):
        return None
    common = len(one.words & other.words)
    share = common / (len(one.words) + len(other.words) - common)
    weight = 4.0 if share == 1 else max(-1.0, min(3.0, 6 * share - 0.5))
    return Evidence(round(weight, 2), Reason("link.words", {"share": f"{share:.0%}"}))


def told_apart(one: Profile, other: Profile) -> Evidence | None:
    """Does one article tell both, and not as one?"""
    return SAME_ARTICLE if one.document == other.document else None


FEATURES: tuple[Feature, ...] = (
    same_type,
    same_actors,
    same_date,
    same_place,
    same_numbers,
    same_quotation,
    same_words,
    told_apart,
)
