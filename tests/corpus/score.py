"""Compares what the program finds in the corpus with its gold, micro-averaged over all articles.

A calendar expression is right where it shares characters with a gold one and has its value. An event is found where its
trigger shares characters with the gold's, or stands in one clause with it and has its type; gold and system are paired
one to one, the pairs that agree in most come first. An event is right where type, date and sources are.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from tests.corpus.gold import Article, Choice, GoldEvent, GoldTimex
from timeline.model import ActorMention, Analysis, EventMention, Span, Timex

FIELDS = ("type", "date", "sources", "targets", "modality")
COUNTED = ("type", "date", "sources")


@dataclass(frozen=True, slots=True)
class TimexPair:
    """A gold expression, a system one, or both."""

    gold: GoldTimex | None
    system: Timex | None

    @property
    def right(self) -> bool:
        """Whether the value is one of the gold's."""
        return self.gold is not None and self.system is not None and _same_value(self.gold.value, self.system.timex3)


@dataclass(frozen=True, slots=True)
class EventPair:
    """A gold event, a system one, or both; `agree` names the fields that are right."""

    gold: GoldEvent | None
    system: EventMention | None
    agree: frozenset[str] = frozenset()

    @property
    def right(self) -> bool:
        """Whether type, date and sources are."""
        return self.agree.issuperset(COUNTED)


@dataclass(frozen=True, slots=True)
class ArticleScore:
    """One article: its pairs (what is excused left out) and the events found where there are none."""

    article: Article
    timexes: tuple[TimexPair, ...]
    events: tuple[EventPair, ...]
    from_nothing: tuple[EventMention, ...]


@dataclass(slots=True)
class Rate:
    """Counts of right, given and wanted; rates between 0 and 1."""

    right: int = 0
    given: int = 0
    wanted: int = 0

    @property
    def precision(self) -> float:
        return self.right / self.given if self.given else 0.0

    @property
    def recall(self) -> float:
        return self.right / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        return 2 * self.right / (self.given + self.wanted) if self.given + self.wanted else 0.0


@dataclass(slots=True)
class Total:
    """All articles: expressions; events right (type, date, sources) or of the right type; each field of those found."""

    timexes: Rate = field(default_factory=Rate)
    events: Rate = field(default_factory=Rate)
    types: Rate = field(default_factory=Rate)
    fields: dict[str, Rate] = field(default_factory=lambda: {name: Rate() for name in FIELDS})
    from_nothing: int = 0


def score(article: Article, analysis: Analysis) -> ArticleScore:
    """The pairs of one article."""
    return ArticleScore(
        article,
        tuple(_timex_pairs(article.timexes, analysis.timexes)),
        tuple(_event_pairs(article.events, analysis.mentions)),
        tuple(m for m in analysis.mentions if any(span.covers(m.trigger.span) for span in article.nothing)),
    )


def total(scores: Iterable[ArticleScore]) -> Total:
    """The counts of all articles."""
    found = Total()
    for each in scores:
        found.from_nothing += len(each.from_nothing)
        for timex in each.timexes:
            _count(found.timexes, timex.right, timex.system, timex.gold)
        for event in each.events:
            _count(found.events, event.right, event.system, event.gold)
            _count(found.types, "type" in event.agree, event.system, event.gold)
            if event.gold and event.system:
                for name, rate in found.fields.items():
                    _count(rate, name in event.agree, event.system, event.gold)
    return found


def _count(rate: Rate, right: bool, system: object, gold: object) -> None:
    rate.right += right
    rate.given += system is not None
    rate.wanted += gold is not None


def _timex_pairs(gold: tuple[GoldTimex, ...], system: tuple[Timex, ...]) -> Iterator[TimexPair]:
    shared = {(g, s): _shared(gold[g].span, system[s].span) for g in range(len(gold)) for s in range(len(system))}
    pairs = _one_to_one({key: (count,) for key, count in shared.items() if count > 0})
    for g, each in enumerate(gold):
        if not each.optional:
            yield TimexPair(each, system[pairs[g]] if g in pairs else None)
    for s, found in enumerate(system):
        if s not in pairs.values():
            yield TimexPair(None, found)


def _event_pairs(gold: tuple[GoldEvent, ...], system: tuple[EventMention, ...]) -> Iterator[EventPair]:
    options = {(g, s): agreement(gold[g], system[s]) for g in range(len(gold)) for s in range(len(system))}
    told = {key: agree for key, agree in options.items() if _tells(gold[key[0]], system[key[1]], agree)}
    pairs = _one_to_one({key: _closeness(gold[key[0]], system[key[1]], agree) for key, agree in told.items()})
    for g, each in enumerate(gold):
        if g in pairs:
            pair = EventPair(each, system[pairs[g]], options[g, pairs[g]])
            if not (each.optional and "modality" in pair.agree):
                yield EventPair(None, pair.system) if each.optional else pair
        elif not each.optional:
            yield EventPair(each, None)
    paired = {system[s].id for s in pairs.values()}
    for s, found in enumerate(system):
        if found.id not in paired and found.same_as not in paired and not _repeats(found, s, gold, told):
            yield EventPair(None, found)


def agreement(gold: GoldEvent, system: EventMention) -> frozenset[str]:
    """The fields in which a system event says what the gold says."""
    sources, targets = system.sources, system.targets
    if gold.reciprocal:
        sources = targets = (*sources, *targets)
    right = {
        "type": system.type in gold.type.values,
        "date": _same_value(gold.date, _day(system.when.timex3)),
        "sources": _same_actors(gold.sources, sources),
        "targets": _same_actors(gold.targets, targets),
        "modality": system.modality.value in gold.modality.values,
    }
    return frozenset(name for name, agrees in right.items() if agrees)


def _tells(gold: GoldEvent, system: EventMention, agree: frozenset[str]) -> bool:
    if any(span.overlaps(system.trigger.span) for span in gold.spans):
        return True
    return "type" in agree and system.clause.covers(gold.spans[0])


def _closeness(gold: GoldEvent, system: EventMention, agree: frozenset[str]) -> tuple[int, ...]:
    return ("type" in agree, len(agree), gold.spans[0].overlaps(system.trigger.span))


def _repeats(
    system: EventMention, place: int, gold: tuple[GoldEvent, ...], told: dict[tuple[int, int], frozenset[str]]
) -> bool:
    """Whether it tells a gold event again, in other words of the text."""
    return any(
        (g, place) in told
        and "type" in told[g, place]
        and any(span.overlaps(system.trigger.span) for span in each.spans[1:])
        for g, each in enumerate(gold)
    )


def _one_to_one(options: dict[tuple[int, int], tuple[int, ...]]) -> dict[int, int]:
    """Pairs of a left and a right index, the closest first."""
    pairs: dict[int, int] = {}
    for left, right in sorted(options, key=lambda key: (*(-part for part in options[key]), key)):
        if left not in pairs and right not in pairs.values():
            pairs[left] = right
    return pairs


def _shared(one: Span, other: Span) -> int:
    return min(one.end, other.end) - max(one.start, other.start)


def _same_value(gold: Choice, system: str | None) -> bool:
    return _canonical(system or "null") in {_canonical(value) for value in gold.values}


def _canonical(value: str) -> str:
    """One spelling of TIMEX3 values that mean the same: two weeks are 14 days, 199 is 199X."""
    if weeks := re.fullmatch(r"P(\d+)W", value):
        return f"P{int(weeks[1]) * 7}D"
    return f"{value}X" if re.fullmatch(r"\d{3}", value) else value


def _day(value: str | None) -> str | None:
    return re.sub(r"T[^/]+", "", value) if value and not value.startswith("P") else value


def _same_actors(gold: tuple[Choice, ...], system: tuple[ActorMention, ...]) -> bool:
    answers = [_names(actor) for actor in system]
    wanted = all(any(choice.values & names for names in answers) for choice in gold if not choice.optional)
    return wanted and all(any(choice.values & names for choice in gold) for names in answers)


def _names(actor: ActorMention) -> frozenset[str]:
    """What an actor answers to: its code, its country; a nameless crowd its sector."""
    known = {name for name in (actor.code, actor.country) if name}
    return frozenset(known or {actor.sector or actor.name})
