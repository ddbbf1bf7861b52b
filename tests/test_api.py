"""The Python interface, as its users call it."""

import json
import logging
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import timeline
from timeline.model import AnalysisError, InputError, UsageError

TEXT = "La Russie a bombardé Kharkiv mardi. En mars, la France a condamné la Russie."
ARTICLE = timeline.Document(id="a", text=TEXT, language="fr", published=date(2024, 6, 19), title="Frappes")


@pytest.fixture(scope="module")
def story() -> timeline.Timeline:
    return timeline.build(ARTICLE)


def test_all_names_are_there() -> None:
    assert all(getattr(timeline, name) for name in timeline.__all__)


def test_events_are_dated_and_in_order(story: timeline.Timeline) -> None:
    assert [event.when.timex3 for event in story.events] == ["2024-03", "2024-06-18"]
    assert story.title == "Frappes"
    assert story.language == "fr"


def test_actors_are_named(story: timeline.Timeline) -> None:
    assert {actor.id: actor.names["fr"] for actor in story.actors}["RUS"] == "Russie"


def test_the_page_and_the_fragment(story: timeline.Timeline) -> None:
    assert story.to_html().startswith("<!doctype html>")
    assert '<html lang="en"' in story.to_html(locale="en")
    assert "<figure" in story.fragment()


def test_the_figure_and_the_graph(story: timeline.Timeline) -> None:
    assert story.figure().data
    graph = story.graph()
    assert graph.has_edge("FRA", "RUS")
    assert not story.graph(min_confidence=1.01).edges


def test_jupyter_shows_it(story: timeline.Timeline) -> None:
    bundle = story._repr_mimebundle_()
    assert "<iframe" in bundle["text/html"]
    assert "2 events" in bundle["text/plain"]


def test_write(story: timeline.Timeline, tmp_path: Path) -> None:
    (path,) = story.write(tmp_path, ["json"])
    assert len(json.loads(path.read_text(encoding="utf-8"))["events"]) == 2
    with pytest.raises(UsageError):
        story.write(tmp_path, ["docx"])


def test_what_cannot_be_read_is_logged_and_left_out(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.ERROR):
        built = timeline.build([ARTICLE, tmp_path / "nowhere"])
    assert len(built.documents) == 1
    assert "no such file" in caplog.text
    with pytest.raises(InputError):
        timeline.build(tmp_path / "nowhere")


def test_published_is_for_those_that_state_none() -> None:
    undated = replace(ARTICLE, id="b", published=None)
    built = timeline.build([ARTICLE, undated], published="2020-01-08")
    assert {document.id: document.published for document in built.documents} == {
        "a": date(2024, 6, 19),
        "b": date(2020, 1, 8),
    }


def test_one_document_given_twice_counts_once() -> None:
    assert len(timeline.build([ARTICLE, ARTICLE]).documents) == 1


def test_two_documents_with_one_id_are_both_kept() -> None:
    other = replace(ARTICLE, text="Le Japon a condamné la Chine lundi.")
    built = timeline.build([ARTICLE, other])
    assert len({document.id for document in built.documents}) == 2
    assert timeline.build([other, ARTICLE]).documents == built.documents


def test_documents_and_arguments_are_checked(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    odd = timeline.Document(id="b", text=TEXT + " \ud800", language="FR-fr", published=date(2024, 6, 19))
    built = timeline.build(odd, locale="fr_CA", title="a\ud800", published="19 juin 2024")
    assert built.to_html().encode()
    assert (built.language, built.documents[0].language) == ("fr", "fr")
    assert [path.name for path in built.write(tmp_path, "json, csv")] == ["timeline.json", "timeline.csv"]
    with caplog.at_level(logging.ERROR):
        assert len(timeline.build([ARTICLE, replace(ARTICLE, language="xx")]).documents) == 1
    assert "document 'a': 'xx' is no language code" in caplog.text


@pytest.mark.parametrize(
    "argument",
    [{"published": "soon"}, {"language": "xx"}, {"locale": "xx"}, {"config": "nowhere"}, {"engine": "steam"}],
)
def test_an_argument_that_cannot_be_is_named(argument: dict[str, Any]) -> None:
    with pytest.raises(UsageError):
        timeline.build(ARTICLE, **argument)


def test_a_broken_analysis_is_an_error_where_nothing_else_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("timeline.times.tag", lambda *_: 1 // 0)
    with pytest.raises(AnalysisError, match="a: cannot be analysed"):
        timeline.build(ARTICLE)
