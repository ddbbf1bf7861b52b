"""What the options say of the inputs."""

import json
from pathlib import Path

import pytest

from tests.cli.running import Run
from tests.reading import making

SAID = "On 3 June 2024 France expelled two Russian diplomats."


def rows(result: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in result.splitlines()]


def table(folder: Path) -> Path:
    path = folder / "export"
    lines = [f'{name},"{SAID} {name}.",{day}' for name, day in (("a", "2024-06-05"), ("b", "2024-06-07"))]
    path.write_text("\n".join(["name,body,day", *lines, "c,Nobody expelled anybody.,"]), encoding="utf-8")
    return path


@pytest.mark.parametrize("command", ["times", "extract"])
def test_columns_and_since(run: Run, tmp_path: Path, command: str, caplog: pytest.LogCaptureFixture) -> None:
    result = run(command, table(tmp_path), "--columns", "text=body,published=day,id=name", "--since", "7 June 2024")
    assert result.code == 0
    assert [row["id"] for row in rows(result.out)] == ["b", "c"]
    assert "left out 1 published before 2024-06-07" in caplog.text


def test_since_asks_the_text_where_nothing_else_says(run: Run, tmp_path: Path) -> None:
    for name, day in (("old", "3 May 2023"), ("new", "3 June 2024")):
        (tmp_path / name).write_text(f"GENEVA, {day} — Envoys met on Monday in {name} talks.", encoding="utf-8")
    result = run("times", tmp_path, "--since", "2024-01-01", "--language", "en")
    assert len(rows(result.out)) == 1


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--columns", "body"), "--columns: body=: no field with its column; write it as text=body,published=date"),
        (("--columns", "corps=body"), "--columns: corps=body: no field with its column"),
        (("--since", "soon"), "--since soon: no date"),
    ],
)
def test_options_that_mean_nothing_are_usage_errors(
    run: Run, tmp_path: Path, options: tuple[str, str], said: str
) -> None:
    result = run("build", table(tmp_path), "-o", tmp_path / "out", *options)
    assert result.code == 2
    assert said in result.err


def test_a_missing_library_costs_only_its_inputs(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> None:
        raise ModuleNotFoundError(name)

    monkeypatch.setattr("timeline.reading.optional.import_module", missing)
    (tmp_path / "a").write_bytes(making.pdf([[SAID]]))
    result = run("times", tmp_path)
    assert result.code == 5
    assert "PDF needs an optional library; pip install 'geotimeline[readers]'" in result.err
    (tmp_path / "b").write_text(SAID, encoding="utf-8")
    assert run("times", tmp_path, "--language", "en").code == 4


def test_a_dateline_of_another_day_is_said(run: Run, caplog: pytest.LogCaptureFixture) -> None:
    row = {"id": "a", "text": "GENEVA, 3 June 2024 — Envoys met on Monday.", "language": "en"}
    run("times", "-", stdin=json.dumps(row | {"published": "2024-06-19"}))
    assert "published 2024-06-19, but its dateline says 2024-06-03" in caplog.text
    caplog.clear()
    run("times", "-", stdin=json.dumps(row | {"published": "2024-06-04"}))
    assert not caplog.records
