"""A store that grew gives what a build from scratch gives, to the byte."""

import logging
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from tests.store.stories import stories, story
from timeline import export, pipeline
from timeline.link import Verdict
from timeline.link.judge import judge
from timeline.link.profile import Profile
from timeline.model import Analysis, AnalysisError, Document, InputError, Timeline
from timeline.resources import Config, configuration
from timeline.store import Store, growing, linking, schema
from timeline.store.documents import put
from timeline.store.duck import Database
from timeline.store.origin import origin

CONFIG = configuration()
FORMATS = ("json", "csv", "html")


def grown(path: Path, batches: Iterable[Sequence[Document]], config: Config = CONFIG) -> Timeline:
    """The timeline of a store that got its documents batch by batch, opened for each."""
    for batch in batches:
        with Store.open(path, config, make=True) as store:
            store.add(batch)
    with Store.open(path, config) as store:
        return store.timeline()


def files(timeline: Timeline) -> dict[str, bytes]:
    """Every exported file."""
    return {
        name: content
        for each in FORMATS
        for name, content in export.load(each).files(timeline, CONFIG, timeline.language).items()
    }


def scratch(documents: Iterable[Document]) -> dict[str, bytes]:
    """Every exported file of a build from scratch."""
    return files(pipeline.build(documents, CONFIG))


@pytest.mark.parametrize("size", [1, 9])
def test_adding_in_any_order_gives_what_scratch_gives(tmp_path: Path, size: int) -> None:
    documents = list(stories(36 if size > 1 else 6, days=3))
    Random(size).shuffle(documents)  # noqa: S311 - reproducible, no secret
    batches = [documents[start : start + size] for start in range(0, len(documents), size)]
    assert files(grown(tmp_path / "s", batches)) == scratch(documents)


def test_removing_gives_what_scratch_gives_without_them(tmp_path: Path) -> None:
    documents = list(stories(24, days=2))
    gone = [document.id for document in documents[::3]]
    grown(tmp_path / "s", [documents])
    with Store.open(tmp_path / "s", CONFIG) as store:
        assert store.remove(gone) == sorted(gone)
        assert store.remove(["nobody"]) == []
        left = store.timeline()
    assert files(left) == scratch(document for document in documents if document.id not in gone)


def test_linking_in_small_rounds_gives_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(linking, "ROUND", 9)
    monkeypatch.setattr(growing, "STEP", 4)
    monkeypatch.setattr(growing, "ROUND", 10)
    documents = list(stories(24, days=2))
    assert files(grown(tmp_path / "s", [documents])) == scratch(documents)


def test_what_is_known_is_not_analysed_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    documents = list(stories(5))
    grown(tmp_path / "s", [documents])
    seen: list[str] = []
    analyse = pipeline.analyse

    def noted(document: Document, config: Config) -> Analysis:
        seen.append(document.id)
        return analyse(document, config)

    monkeypatch.setattr(pipeline, "analyse", noted)
    with Store.open(tmp_path / "s", CONFIG) as store:
        added = store.add([*documents, story(99)])
    assert (added.new, added.known) == (1, 5)
    assert seen == [story(99).id]


def test_only_what_a_new_article_touches_is_judged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    documents = list(stories(24, days=2))
    grown(tmp_path / "s", [documents])
    judged: list[set[str]] = []

    def noted(one: Profile, other: Profile) -> Verdict:
        judged.append({one.document, other.document})
        return judge(one, other)

    monkeypatch.setattr(linking, "judge", noted)
    new = replace(documents[0], id="new", text=documents[0].text + " Nothing else was said.")
    with Store.open(tmp_path / "s", CONFIG) as store:
        store.add([new])
        pairs = store.count("verdicts")
    assert judged
    assert len(judged) < pairs / 3
    assert all("new" in pair for pair in judged)


def test_names_follow_what_else_has_the_same_id(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    first, second, third = (replace(story(seed), id="same") for seed in (3, 4, 5))
    other = replace(story(6), id=pipeline.renamed(second))
    documents = [third, other, second, first, replace(first, title="Another heading")]
    with caplog.at_level(logging.CRITICAL):
        timeline = grown(tmp_path / "s", [[document] for document in documents])
        assert files(timeline) == scratch(documents)
        with Store.open(tmp_path / "s", CONFIG) as store:
            store.remove(["same"])
            gone = min(document.text for document in (first, second, third))
            left = store.timeline()
        assert files(left) == scratch(document for document in documents if document.text != gone)


def test_one_that_breaks_is_reported_and_tried_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    good, bad = stories(2)
    analyse = pipeline.analyse
    broken = [bad.id]

    def fragile(document: Document, config: Config) -> Analysis:
        if document.id in broken:
            raise ZeroDivisionError("made to break")
        return analyse(document, config)

    monkeypatch.setattr(pipeline, "analyse", fragile)
    failures: list[AnalysisError] = []
    with Store.open(tmp_path / "s", CONFIG, make=True) as store:
        added = store.add([good, bad], failed=failures.append)
    assert (added.new, len(failures), bad.id in str(failures[0])) == (1, 1, True)
    broken.clear()
    assert files(grown(tmp_path / "s", [[good, bad]])) == scratch([good, bad])


def test_another_configuration_is_said_and_everything_analysed_anew(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    documents = list(stories(6))
    grown(tmp_path / "s", [documents])
    (tmp_path / "mine" / "languages" / "en").mkdir(parents=True)
    (tmp_path / "mine" / "languages" / "en" / "text.yaml").write_text("abbreviations: [qqq.]\n", encoding="utf-8")
    other = configuration(tmp_path / "mine")
    assert origin(other) != origin(CONFIG)
    timeline = grown(tmp_path / "s", [], other)
    assert "6 documents are analysed anew" in caplog.text
    assert files(timeline) == files(pipeline.build(documents, other))


def test_a_stored_document_that_breaks_anew_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    documents = list(stories(3))
    grown(tmp_path / "s", [documents])
    monkeypatch.setattr(growing, "origin", lambda _: "another")
    monkeypatch.setattr(pipeline, "analyse", lambda *_: 1 // 0)
    failures: list[AnalysisError] = []
    with Store.open(tmp_path / "s", CONFIG) as store:
        assert store.timeline(failed=failures.append).documents == ()
        assert store.count("documents") == len(failures) == 3
    monkeypatch.undo()
    assert files(grown(tmp_path / "s", [documents])) == scratch(documents)


def test_a_store_of_the_first_version_is_brought_up_to_date(tmp_path: Path) -> None:
    documents = list(stories(12, days=3))
    database = Database(tmp_path / "s", write=True)
    database.run(schema.STEPS[0].replace("<act>", schema.ACT))
    database.insert("kept.about", [("version", "1")])
    analyses = [pipeline.analyse(document, CONFIG) for document in documents]
    put(database, {document.id: document for document in documents}, analyses, origin(CONFIG))
    database.close()
    assert files(grown(tmp_path / "s", [])) == scratch(documents)


def test_a_store_of_a_newer_version_is_refused(tmp_path: Path) -> None:
    grown(tmp_path / "s", [[story(1)]])
    database = Database(tmp_path / "s", write=True)
    database.run("UPDATE kept.about SET value = '99' WHERE name = 'version'")
    database.close()
    with pytest.raises(InputError, match="update geotimeline"), Store.open(tmp_path / "s", CONFIG):
        pass
