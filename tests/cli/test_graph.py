"""`geotimeline graph`, `diff` and `compare`, as their users run them."""

import csv
import json
from pathlib import Path

import networkx as nx
import pytest

from tests.cli.running import Run

FIRST = "Russia expelled four German diplomats on Friday. On Sunday, Norway met Iceland in Oslo."
SECOND = "La Russie a expulsé vendredi quatre diplomates allemands."


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    for name, text in (("one", FIRST), ("two", SECOND)):
        (folder / f"{name}.txt").write_text(f"---\npublished: 2027-01-24\nsource: {name}\n---\n{text}\n")
    return folder


@pytest.fixture
def built(run: Run, articles: Path, tmp_path: Path) -> Path:
    folder = tmp_path / "out"
    assert run("build", articles, "-o", folder, "--format", "json,jsonl", "--locale", "en").code == 0
    return folder


def test_a_report_from_what_was_built_or_from_articles(run: Run, built: Path, articles: Path) -> None:
    told = [run("graph", source, "--locale", "en") for source in (built, built / "timeline.json", articles)]
    assert {result.code for result in told} == {0}
    assert len({result.out for result in told}) == 1
    assert "Iceland – Norway: 1" in told[0].out


def test_a_pair_and_a_window(run: Run, built: Path) -> None:
    found = json.loads(run("graph", built, "--dyad", "Germany", "RUS", "--by", "year", "--json").out)
    assert [(one["start"], one["events"]) for one in found["periods"]] == [("2027-01-01", 1)]
    assert run("graph", built, "--since", "2028").code == 3
    assert json.loads(run("graph", built, "--between", "2027-01-24", "2027-01", "--json").out)["events"] == 1
    assert run("graph", built, "--dyad", "RUS", "Atlantis").code == 2
    assert run("graph", built, "--between", "2028", "2027").code == 2
    assert run("graph", built, "--by", "fortnight").code == 2


def test_the_graph_in_files(run: Run, built: Path, tmp_path: Path) -> None:
    result = run("graph", built, "-o", tmp_path / "files", "--json")
    assert json.loads(result.out)["events"] == 2
    back = json.loads((tmp_path / "files" / "timeline.node-link.json").read_text(encoding="utf-8"))
    assert nx.node_link_graph(back, edges="links").number_of_edges() == 3
    with (tmp_path / "files" / "timeline.edges.csv").open(encoding="utf-8", newline="") as file:
        assert ("RUS", "DEU") in [(row["source"], row["target"]) for row in csv.DictReader(file)]
    assert {path.suffix for path in (tmp_path / "files").iterdir()} == {".gexf", ".graphml", ".json", ".csv"}


def test_who_tells_what(run: Run, built: Path) -> None:
    found = json.loads(run("compare", built, "--json").out)
    assert [one["teller"] for one in found["events"][0]["accounts"]] == ["one", "two"]
    assert run("compare", built, "--by", "moon").code == 2
    assert run("compare", built, "--event", "Atlantis").code == 3
    assert "en: " in run("compare", built, "--by", "language").out


def test_what_changed(run: Run, built: Path, articles: Path, tmp_path: Path) -> None:
    (articles / "two.txt").unlink()
    assert run("build", articles, "-o", tmp_path / "less", "--format", "json,jsonl").code == 0
    found = json.loads(run("diff", built, tmp_path / "less", "--json").out)
    fields = {field["name"]: field["why"] for each in found["changed"] for field in each["fields"]}
    assert fields["documents"].startswith("no longer told by")
    same = run("diff", built / "timeline.jsonl", built)
    assert (same.code, same.out.splitlines()[0].startswith("0 new, 0 gone")) == (0, True)
    (tmp_path / "bad.jsonl").write_text("{}\n")
    spoiled = run("diff", tmp_path / "bad.jsonl", built)
    assert (spoiled.code, "bad.jsonl:1" in spoiled.err) == (1, True)
