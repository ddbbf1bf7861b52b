"""Quality floors, held for the corpus they were measured on: lowered only on purpose."""

import pytest

from tests.corpus.gold import articles, digest
from tests.corpus.report import listing, run
from tests.corpus.score import ArticleScore, Total, total

MEASURED_ON = "cb4d293920af4f6c"
TIMEX_VALUE_F1 = 0.92
EVENT_F1 = 0.84
TYPE_PRECISION = 0.96


@pytest.fixture(scope="module")
def scores() -> tuple[ArticleScore, ...]:
    return run()


@pytest.fixture(scope="module")
def corpus(scores: tuple[ArticleScore, ...]) -> Total:
    return total(scores)


def test_the_floors_belong_to_this_corpus() -> None:
    assert digest() == MEASURED_ON, (
        "the corpus changed: measure again with `python -m tests.corpus`, then set floors and digest"
    )


def test_the_corpus_has_both_languages() -> None:
    languages = [each.document.language for each in articles()]
    assert languages.count("fr") >= 8
    assert languages.count("en") >= 8


def test_dates_hold_their_floor(corpus: Total, scores: tuple[ArticleScore, ...]) -> None:
    assert corpus.timexes.f1 >= TIMEX_VALUE_F1, listing(scores)


def test_events_hold_their_floor(corpus: Total, scores: tuple[ArticleScore, ...]) -> None:
    assert corpus.events.f1 >= EVENT_F1, listing(scores)


def test_precision_holds_its_floor(corpus: Total, scores: tuple[ArticleScore, ...]) -> None:
    assert corpus.types.precision >= TYPE_PRECISION, listing(scores)


def test_nothing_comes_from_nothing(scores: tuple[ArticleScore, ...]) -> None:
    invented = [
        f"{each.article.document.id}: {m.trigger.text!r} in {m.quote!r}" for each in scores for m in each.from_nothing
    ]
    assert not invented, "\n".join(invented)
