"""How well mentions are joined, held for stories marked by hand: lowered only on purpose."""

from collections.abc import Collection

import pytest

from tests.corpus.linking import held_out, run
from tests.corpus.storybook import b_cubed, pairs, pairwise, stories

READ, UNREAD = held_out()


def test_there_are_enough_stories_and_pairs() -> None:
    told = [pair for story in stories() for pair in pairs(story)]
    same = sum(one.event == other.event for one, other in told)
    assert len(stories()) >= 12
    assert all(len({document.language for document in story.documents}) > 1 for story in stories())
    assert min(same, len(told) - same) >= 150


@pytest.mark.parametrize("names", [READ, UNREAD, READ | UNREAD], ids=["read", "unread", "all"])
def test_mentions_join_as_an_analyst_joins_them(names: Collection[str]) -> None:
    pair, cubed = run().scores(names)
    assert pair.f1 >= 0.92
    assert cubed.f1 >= 0.95


def test_most_of_what_is_marked_is_found() -> None:
    gold = run().gold
    told = {(document, event) for (document, _), event in gold.items()}
    assert len(told) >= 0.94 * sum(len(story.tellings) for story in stories())


def test_scores_of_a_known_grouping() -> None:
    gold = {("a", "1"): "x", ("b", "1"): "x", ("c", "1"): "y", ("d", "1"): "y"}
    system = {("a", "1"): 1, ("b", "1"): 1, ("c", "1"): 1, ("d", "1"): 2}
    assert (pairwise(gold, system).precision, pairwise(gold, system).recall) == (1 / 3, 1 / 2)
    assert b_cubed(gold, system).precision == pytest.approx((2 / 3 + 2 / 3 + 1 / 3 + 1) / 4)
    assert b_cubed(gold, system).recall == pytest.approx((1 + 1 + 1 / 2 + 1 / 2) / 4)
