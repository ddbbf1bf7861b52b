"""`build`: the main job, with good input and bad."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.running import Run
from timeline import events
from timeline.model import Document

ARTICLE = """---
title: Une trêve à Genève
published: 2024-06-19
language: fr
---
La Russie et l'Ukraine ont signé mardi une trêve à Genève. En mars, la Russie avait bombardé Kharkiv.
La France a condamné la Russie lundi.
"""


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


def test_the_main_job(run: Run, article: Path, tmp_path: Path) -> None:
    result = run("build", article, "-o", tmp_path / "out")
    assert result.code == 0
    assert result.out.split() == [str(tmp_path / "out" / name) for name in ("timeline.html", "timeline.json")]
    found = json.loads((tmp_path / "out" / "timeline.json").read_text(encoding="utf-8"))
    assert {"schema_version", "documents", "actors", "events", "days"} <= set(found)
    assert any(event["start"] == "2024-06-18" for event in found["events"])


def test_two_builds_are_equal_whatever_the_order_of_files(run: Run, article: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text(ARTICLE.replace("mardi", "lundi"), encoding="utf-8")
    run("build", article, other, "-o", tmp_path / "a")
    run("build", other, article, "-o", tmp_path / "b")
    for name in ("timeline.html", "timeline.json"):
        assert (tmp_path / "a" / name).read_bytes() == (tmp_path / "b" / name).read_bytes()


def test_the_rest_is_built_when_some_inputs_fail(run: Run, article: Path, tmp_path: Path) -> None:
    (tmp_path / "binary").write_bytes(b"\0\1")
    result = run("build", article, tmp_path / "binary", tmp_path / "nowhere", "-o", tmp_path / "out")
    assert result.code == 4
    assert result.err.count("error: ") == 2
    assert (tmp_path / "out" / "timeline.html").is_file()


def test_nothing_is_written_when_all_inputs_fail(run: Run, tmp_path: Path) -> None:
    result = run("build", tmp_path / "nowhere", "-o", tmp_path / "out")
    assert result.code == 1
    assert f"error: {tmp_path / 'nowhere'}: no such file" in result.err
    assert not (tmp_path / "out").exists()


def test_an_article_without_events_gives_an_empty_page(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("---\npublished: 2024-06-19\n---\nIl fait beau et la mer est calme.\n", encoding="utf-8")
    result = run("build", path, "-o", tmp_path / "out")
    assert result.code == 3
    assert (tmp_path / "out" / "timeline.html").is_file()


def test_nothing_is_overwritten_without_force(run: Run, article: Path, tmp_path: Path) -> None:
    run("build", article, "-o", tmp_path / "out")
    (tmp_path / "out" / "timeline.json").write_text("mine", encoding="utf-8")
    result = run("build", article, "-o", tmp_path / "out")
    assert result.code == 1
    assert "--force" in result.err
    assert (tmp_path / "out" / "timeline.json").read_text(encoding="utf-8") == "mine"
    assert run("build", article, "-o", tmp_path / "out", "--force").code == 0
    assert (tmp_path / "out" / "timeline.json").read_text(encoding="utf-8") != "mine"


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--format", "html,docx"], "docx"),
        (["--published", "yesterday"], "--published yesterday: no date"),
        (["--published", "2024-02-30"], "--published 2024-02-30: no date"),
        (["--language", "xx"], "--language xx: unknown language; one of "),
        (["--locale", "xx"], "--locale xx"),
        (["--config", "nowhere"], "nowhere: not a folder"),
        (["--format", " , "], "no format; the formats are "),
        (["--published", "06/07/2024"], "--published 06/07/2024: no date"),
        (["--published", ""], "--published : no date"),
    ],
)
def test_an_option_that_cannot_be_is_named(
    run: Run, article: Path, tmp_path: Path, options: list[str], message: str
) -> None:
    result = run("build", article, "-o", tmp_path / "out", *options)
    assert result.code == 2
    assert message in result.err
    assert result.err.count("\n") == 1
    assert not (tmp_path / "out").exists()


def test_a_broken_overlay_is_named(run: Run, article: Path, tmp_path: Path) -> None:
    overlay = tmp_path / "mine" / "languages" / "fr"
    overlay.mkdir(parents=True)
    (overlay / "text.yaml").write_text("menu: [a\nb: c", encoding="utf-8")
    result = run("build", article, "-o", tmp_path / "out", "--config", tmp_path / "mine")
    assert result.code == 2
    assert f"error: {overlay / 'text.yaml'}: line" in result.err
    assert result.err.count("\n") == 1


@pytest.mark.parametrize("below", ["", "out", "out/deeper"])
def test_a_folder_that_cannot_be_is_named(run: Run, article: Path, below: str) -> None:
    result = run("build", article, "-o", article / below)
    assert result.code == 1
    assert f"error: {article}" in result.err
    assert result.err.count("\n") == 1


def test_the_page_speaks_the_locale(run: Run, article: Path, tmp_path: Path) -> None:
    run("build", article, "-o", tmp_path / "out", "--locale", "en")
    assert '<html lang="en"' in (tmp_path / "out" / "timeline.html").read_text(encoding="utf-8")


def test_standard_input(run: Run, tmp_path: Path) -> None:
    assert run("build", "-", "-o", tmp_path / "out", "--format", "json", stdin=ARTICLE).code == 0


def test_options_are_read_generously(run: Run, article: Path, tmp_path: Path) -> None:
    options = ("--format", "HTML, json,json", "--locale", "en-GB", "--language", "FR", "--published", "19 juin 2024")
    result = run("build", article, "-o", tmp_path / "out", *options, "--title", "a\udcff\x1b\nb")
    assert result.code == 0
    assert result.out.count("\n") == 2
    assert "<title>a\ufffd\ufffd b" in (tmp_path / "out" / "timeline.html").read_text(encoding="utf-8")


def test_results_in_a_folder_of_articles_are_not_read_again(run: Run, article: Path) -> None:
    folder = article.parent
    assert run("build", folder, "-o", folder / "out").code == 0
    first = (folder / "out" / "timeline.json").read_bytes()
    again = run("build", folder, "-o", folder / "out", "--force")
    assert (again.code, again.err) == (0, "")
    assert (folder / "out" / "timeline.json").read_bytes() == first
    same = run("build", folder, "-o", folder)
    assert same.code == 1
    assert "the results go into this folder" in same.err


def test_a_broken_analysis_leaves_the_other_documents(
    run: Run, article: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    extract = events.extract

    def fragile(document: Document, *others: Any) -> object:
        if document.title == "bad":
            raise RecursionError("too deep")
        return extract(document, *others)

    monkeypatch.setattr(events, "extract", fragile)
    bad = tmp_path / "bad.txt"
    bad.write_text(ARTICLE.replace("Une trêve à Genève", "bad"), encoding="utf-8")
    result = run("build", article, bad, "-o", tmp_path / "out", "--format", "json")
    assert result.code == 4
    assert "cannot be analysed (RecursionError too deep)" in result.err
    assert len(json.loads((tmp_path / "out" / "timeline.json").read_text(encoding="utf-8"))["documents"]) == 1
    assert run("build", bad, "-o", tmp_path / "none").code == 1
    assert not (tmp_path / "none").exists()


def test_interrupted_while_writing_leaves_nothing_half_written(
    run: Run, article: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(path: Path, content: bytes) -> None:
        path.write_text(str(content[:1]), encoding="utf-8")
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "write_bytes", interrupted)
    result = run("build", article, "-o", tmp_path / "out", "--format", "json")
    assert (result.code, result.out, result.err) == (130, "", "")
    assert list((tmp_path / "out").iterdir()) == []


def test_a_map_and_a_page_for_each_year(run: Run, article: Path, tmp_path: Path) -> None:
    run("build", article, "-o", tmp_path / "one", "--map", "--format", "html")
    assert 'id="map"' in (tmp_path / "one" / "timeline.html").read_text(encoding="utf-8")
    result = run("build", article, "-o", tmp_path / "two", "--split", "year", "--format", "html")
    assert {Path(path).name for path in result.out.split()} >= {"timeline.html", "timeline-2024.html"}


@pytest.mark.parametrize(
    ("option", "value", "told"), [("--split", "month", "pass --split year"), ("--topojson", "nowhere.json", "TopoJSON")]
)
def test_other_maps_and_splits_are_refused(
    run: Run, article: Path, option: str, value: str, told: str, tmp_path: Path
) -> None:
    result = run("build", article, "-o", tmp_path / "out", option, value)
    assert result.code in (1, 2)
    assert told in result.err
    assert not (tmp_path / "out").exists()
