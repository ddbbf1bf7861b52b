"""The articles of `examples/` show the tool: dated events with actors, some of them told in both languages."""

from pathlib import Path

import pytest

from timeline.model import Analysis, Document, EventMention, Modality, Timeline
from timeline.pipeline import analyse, build
from timeline.reading import read
from timeline.resources import configuration

EXAMPLES = Path(__file__).parents[1] / "examples"
FEWEST_EVENTS = 6
FEWEST_TOLD_IN_BOTH = 3


def _documents() -> list[Document]:
    return [each for each in read([EXAMPLES]) if isinstance(each, Document)]


@pytest.fixture(scope="module")
def analyses() -> dict[str, Analysis]:
    return {each.id: analyse(each, configuration()) for each in _documents()}


@pytest.fixture(scope="module")
def timeline() -> Timeline:
    return build(_documents(), configuration())


def _dated_with_actors(analysis: Analysis) -> list[EventMention]:
    return [each for each in analysis.mentions if each.when.value and each.sources and not each.same_as]


def _languages(timeline: Timeline, mentions: tuple[EventMention, ...]) -> set[str | None]:
    spoken = {document.id: document.language for document in timeline.documents}
    return {spoken[each.document] for each in mentions}


def test_three_articles_in_each_language() -> None:
    assert sorted(str(each.language) for each in _documents()) == ["en"] * 3 + ["fr"] * 3


@pytest.mark.parametrize("document", _documents(), ids=lambda each: each.title)
def test_an_example_says_where_it_comes_from(document: Document) -> None:
    assert document.title
    assert document.published
    assert document.source in {"Exemple", "Example Wire"}
    assert document.url
    assert document.url.startswith("https://example.org/")


def test_each_example_gives_dated_events_with_actors(analyses: dict[str, Analysis]) -> None:
    counts = {name: len(_dated_with_actors(each)) for name, each in analyses.items()}
    assert min(counts.values()) >= FEWEST_EVENTS, counts


def test_the_examples_show_every_modality(analyses: dict[str, Analysis]) -> None:
    found = {mention.modality for each in analyses.values() for mention in each.mentions}
    assert found == set(Modality)


def test_events_told_in_both_languages_are_joined(timeline: Timeline) -> None:
    both = [each for each in timeline.events if len(_languages(timeline, each.mentions)) == 2]
    assert len(both) >= FEWEST_TOLD_IN_BOTH
