"""What counts as right, tried on the gold itself: read back it is perfect, and each mistake costs what it should."""

from dataclasses import replace

import pytest

from tests.corpus.gold import Article, Choice, GoldEvent, articles
from tests.corpus.score import Total, score, total
from timeline.model import (
    ActorKind,
    ActorMention,
    Analysis,
    Anchor,
    Basis,
    EventDate,
    EventMention,
    Modality,
    Quad,
    Reason,
    Span,
    Timex,
    TimexKind,
    Trigger,
)


def _first(choice: Choice) -> str:
    return min(choice.values)


def _value(choice: Choice) -> str | None:
    return None if _first(choice) == "null" else _first(choice)


def _actors(choices: tuple[Choice, ...]) -> tuple[ActorMention, ...]:
    codes = [_first(choice) for choice in choices]
    return tuple(ActorMention(Span(0, 1), c, c, None, ActorKind.STATE, None, c, "name") for c in codes)


def _mention(gold: GoldEvent, number: int, article: Article) -> EventMention:
    span = gold.spans[0]
    return EventMention(
        id=str(number),
        document=article.document.id,
        clause=span,
        sentence=span,
        quote=gold.text,
        position=0,
        trigger=Trigger(span, gold.text, "gold"),
        type=_first(gold.type),
        quad=Quad.NEUTRAL,
        sources=_actors(gold.sources),
        targets=_actors(gold.targets),
        when=EventDate(None, _value(gold.date), Basis.NONE, Reason("gold")),
        modality=Modality(_first(gold.modality)),
        confidence=1.0,
        title=gold.text,
    )


def _read_back(article: Article) -> Analysis:
    timexes = tuple(
        Timex(each.span, each.text, TimexKind.DATE, _value(each.value), None, Anchor.NONE, "gold", Reason("gold"))
        for each in article.timexes
    )
    mentions = tuple(_mention(each, number, article) for number, each in enumerate(article.events))
    return Analysis(article.document, timexes, mentions)


@pytest.fixture
def article() -> Article:
    return next(each for each in articles() if each.document.id == "fr_expulsion")


def _scored(article: Article, *mentions: EventMention) -> Total:
    return total([score(article, Analysis(article.document, (), mentions))])


@pytest.mark.parametrize("article", articles(), ids=lambda each: each.document.id)
def test_the_gold_read_back_is_perfect(article: Article) -> None:
    found = total([score(article, _read_back(article))])
    assert found.timexes.right == found.timexes.given == found.timexes.wanted
    assert (found.events.f1, found.types.precision, found.from_nothing) == (1.0, 1.0, 0)


def test_an_empty_analysis_scores_nothing(article: Article) -> None:
    assert _scored(article).events.f1 == 0


@pytest.mark.parametrize(
    ("change", "right", "of_type"),
    [
        ({}, 1, 1),
        ({"type": "AID"}, 0, 0),
        ({"sources": ()}, 0, 1),
        ({"when": EventDate(None, "1999", Basis.NONE, Reason("wrong"))}, 0, 1),
        ({"targets": ()}, 1, 1),
    ],
)
def test_an_event_is_right_by_type_date_and_sources(
    article: Article, change: dict[str, object], right: int, of_type: int
) -> None:
    changed = replace(_mention(article.events[0], 0, article), **change)  # type: ignore[arg-type]
    found = _scored(article, changed)
    assert (found.events.right, found.types.right, found.events.given) == (right, of_type, 1)


def test_an_event_told_twice_in_the_same_words_counts_once(article: Article) -> None:
    once = _mention(article.events[0], 0, article)
    found = _scored(article, once, replace(once, id="again"))
    assert (found.events.right, found.events.given) == (1, 2)


def test_a_repetition_that_is_known_as_one_costs_nothing(article: Article) -> None:
    once = _mention(article.events[0], 0, article)
    again = replace(once, id="again", same_as="0")
    assert _scored(article, once, again).events.given == 1


def test_an_event_where_nothing_happened_is_counted(article: Article) -> None:
    inside = replace(_mention(article.events[0], 0, article), trigger=Trigger(article.nothing[0], "contenu", "gold"))
    assert _scored(article, inside).from_nothing == 1
