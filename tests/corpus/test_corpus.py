"""Quality floors by language, held for the articles they were measured on: lowered only on purpose."""

from typing import NamedTuple

import pytest

from tests.corpus.gold import articles, digest
from tests.corpus.report import listing, run
from tests.corpus.score import ArticleScore, Total, total


class Floor(NamedTuple):
    """The articles it was measured on, and the least F1 of dates, of events, and precision of types."""

    measured_on: str
    timexes: float
    events: float
    types: float


FLOORS = {
    "ar": Floor("ba461c246023cc97", 0.96, 0.90, 0.96),
    "de": Floor("255b22bb8216af2c", 0.95, 0.94, 0.96),
    "en": Floor("4c6dda2d52830d3c", 0.94, 0.87, 0.96),
    "es": Floor("60670df82ba6cb9b", 0.95, 0.93, 0.96),
    "fr": Floor("e7b14f8df4544251", 0.96, 0.90, 0.97),
    "it": Floor("8269cec0066eb056", 0.99, 0.90, 0.97),
    "ru": Floor("a89831e47b03fac7", 0.95, 0.92, 0.96),
    "uk": Floor("354de13106ebe518", 0.92, 0.87, 0.96),
    "zh": Floor("603cc9f4c8ad180b", 0.86, 0.79, 0.96),
    "pt": Floor("f81a38c87df24c2b", 0.94, 0.94, 0.97),
}


@pytest.fixture(scope="module")
def scores() -> dict[str, tuple[ArticleScore, ...]]:
    found: dict[str, list[ArticleScore]] = {}
    for each in run():
        found.setdefault(each.article.document.language or "", []).append(each)
    return {language: tuple(told) for language, told in found.items()}


def test_every_language_of_the_corpus_has_a_floor() -> None:
    assert {each.document.language for each in articles()} == FLOORS.keys()


def test_the_corpus_is_large_in_french_and_english() -> None:
    languages = [each.document.language for each in articles()]
    assert languages.count("fr") >= 8
    assert languages.count("en") >= 8


@pytest.mark.parametrize("language", FLOORS)
def test_a_language_holds_its_floors(language: str, scores: dict[str, tuple[ArticleScore, ...]]) -> None:
    floor, found = FLOORS[language], scores[language]
    measured: Total = total(found)
    assert digest(language) == floor.measured_on, (
        f"the articles changed: measure again with `python -m tests.corpus {language}`, then set floors and digest"
    )
    assert measured.timexes.f1 >= floor.timexes, listing(found)
    assert measured.events.f1 >= floor.events, listing(found)
    assert measured.types.precision >= floor.types, listing(found)


def test_nothing_comes_from_nothing(scores: dict[str, tuple[ArticleScore, ...]]) -> None:
    invented = [
        f"{each.article.document.id}: {mention.trigger.text!r} in {mention.quote!r}"
        for told in scores.values()
        for each in told
        for mention in each.from_nothing
    ]
    assert not invented, "\n".join(invented)
