"""Stores on the command line."""

import json
from pathlib import Path

from tests.cli.running import Run

EXAMPLE = Path(__file__).parents[2] / "examples" / "nato-sweden-joins.md"


def test_a_store_on_the_command_line(run: Run, tmp_path: Path) -> None:
    store = tmp_path / "s"
    assert run("list", store).code == 1
    assert run("add", store, EXAMPLE).out.startswith("1 added, 0 known; 1 documents")
    assert run("add", store, EXAMPLE).out.startswith("0 added, 1 known")
    assert run("build", store, EXAMPLE, "-o", tmp_path / "x").code == 2
    assert run("build", store, "-o", tmp_path / "a", "--format", "html,json,csv").code == 0
    assert run("build", EXAMPLE, "-o", tmp_path / "b", "--format", "html,json,csv").code == 0
    for file in (tmp_path / "b").iterdir():
        assert (tmp_path / "a" / file.name).read_bytes() == file.read_bytes()
    (name, *_) = run("list", store).out.split("\t")
    assert json.loads(run("list", store, "events", "--format", "jsonl", "--limit", 1).out)["documents"] == 1
    assert run("remove", store, name, "nobody").code == 4
    assert run("list", store).code == 3
    assert run("compact", store).code == 0


def test_watching_once_adds_and_writes_the_page(run: Run, tmp_path: Path) -> None:
    inbox = tmp_path / "in"
    inbox.mkdir()
    (inbox / "one.md").write_bytes(EXAMPLE.read_bytes())
    result = run("watch", tmp_path / "s", inbox, "-o", tmp_path / "page", "--once", "--format", "html,json")
    assert result.code == 0
    assert run("build", inbox, "-o", tmp_path / "b").code == 0
    for file in (tmp_path / "b").iterdir():
        assert (tmp_path / "page" / file.name).read_bytes() == file.read_bytes()
