"""`geotimeline explain`, as its user runs it."""

import json
from pathlib import Path

import pytest

from tests.cli.running import Run

ENGLISH = "Russia expelled four German diplomats on Friday. On Sunday, Norway met Iceland in Oslo."
FRENCH = "La Russie a expulsé vendredi quatre diplomates allemands."


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    for name, text in (("one", ENGLISH), ("two", FRENCH)):
        (folder / f"{name}.txt").write_text(f"---\npublished: 2027-01-24\nsource: {name}\n---\n{text}\n")
    return folder


def test_from_what_a_build_wrote_or_from_the_articles(run: Run, articles: Path, tmp_path: Path) -> None:
    assert run("build", articles, "-o", tmp_path / "out", "--format", "json").code == 0
    told = [
        run("explain", "expelled", source, "--locale", "en")
        for source in (tmp_path / "out", tmp_path / "out" / "timeline.json", articles)
    ]
    assert {result.code for result in told} == {0}
    assert len({result.out for result in told}) == 1
    assert ENGLISH.partition(". ")[0] in told[0].out
    assert FRENCH in told[0].out
    assert "same event (+7.0): the same type of act +1.0" in told[0].out


def test_json_for_programs(run: Run, articles: Path) -> None:
    result = run("explain", "expelled", articles, "--format", "json")
    found = json.loads(result.out)
    assert [each["judgement"] for each in found["verdicts"] if each["joined"]] == ["same"]


def test_what_is_not_there(run: Run, articles: Path) -> None:
    missing = run("explain", "e0000", articles)
    assert (missing.code, missing.out) == (3, "")
    assert "no such event" in missing.err
    assert run("explain", "expelled", articles / "three.txt").code == 1
    assert run("explain", "expelled", articles, "--format", "xml").code == 2


def test_a_spoiled_file_is_named(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "timeline.json"
    file.write_text('{"schema_version": "1", "events": []}')
    result = run("explain", "e0", file)
    assert result.code == 1
    assert "timeline.json: not a timeline.json as build writes it" in result.err
