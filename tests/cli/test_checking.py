"""The commands that check and show: validate, config, doctor; and building without writing."""

import json
from pathlib import Path

import pytest

from tests.cli.running import Run
from tests.make_timeline import every_kind
from timeline.export import load
from timeline.resources import configuration

CONFIG = configuration()


def written(folder: Path, name: str) -> Path:
    ((file, content),) = load(name).files(every_kind("en"), CONFIG, "en").items()
    (folder / file).write_bytes(content)
    return folder / file


@pytest.mark.parametrize("name", ["json", "jsonl", "csv", "timelinejs"])
def test_what_we_write_is_right(run: Run, tmp_path: Path, name: str) -> None:
    done = run("validate", str(written(tmp_path, name)))
    assert done.code == 0, done.err
    assert "all right" in done.out


def test_what_is_wrong_is_named_with_its_place(run: Run, tmp_path: Path) -> None:
    file = written(tmp_path, "json")
    whole = json.loads(file.read_text(encoding="utf-8"))
    whole["events"][2]["importance"] = "much"
    whole["events"][3].pop("edtf")
    file.write_text(json.dumps(whole), encoding="utf-8")
    done = run("validate", str(file))
    assert done.code == 1
    assert "event 3" in done.err
    assert "events → 3" in done.err
    assert "edtf" in done.err


def test_a_wrong_file_beside_a_right_one(run: Run, tmp_path: Path) -> None:
    (tmp_path / "bad.csv").write_text("title;edtf\nTalks;soon\n", encoding="utf-8")
    done = run("validate", str(tmp_path / "bad.csv"), str(written(tmp_path, "csv")))
    assert done.code == 4
    assert "bad.csv: row 2" in done.err


def test_the_configuration_is_shown_and_begun(run: Run, tmp_path: Path) -> None:
    assert "theme.yaml" in run("config", "show").out
    begun = run("config", "init", str(tmp_path / "mine"))
    assert (tmp_path / "mine" / "theme.yaml").read_text(encoding="utf-8") in run("config", "show", "theme.yaml").out
    assert begun.out.strip().endswith("theme.yaml")
    again = run("config", "init", str(tmp_path / "mine"))
    assert again.code == 1
    assert "exists" in again.err
    both = run("config", "show", "theme.yaml", "--config", str(tmp_path / "mine"))
    assert both.out.count("# ") > run("config", "show", "theme.yaml").out.count("# ")


@pytest.mark.parametrize("order", [["config", "mend"], ["config", "init"], ["config", "show", "../x"]])
def test_what_config_cannot_do_is_refused(run: Run, order: list[str]) -> None:
    done = run(*order)
    assert done.code == 2
    assert done.err.startswith("error:")


def test_doctor_says_what_is_here(run: Run) -> None:
    done = run("doctor")
    assert done.code == 0
    assert {line.split()[0] for line in done.out.splitlines()} <= {"ok", "missing", "unknown"}
    assert "jsonschema" in done.out


def test_nothing_is_written_where_that_is_asked_for(run: Run, tmp_path: Path) -> None:
    done = run("render", str(written(tmp_path, "csv")), "-o", str(tmp_path / "out"), "--dry-run")
    assert done.code == 0
    assert done.out.strip().endswith("timeline.html")
    assert not (tmp_path / "out").exists()
