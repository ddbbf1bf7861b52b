"""What leaves a store: tables, queries of the manual, a smaller copy; and its commands."""

import csv
import json
import re
from dataclasses import replace
from pathlib import Path

import duckdb
import pandas
import pytest

from tests.store.stories import stories
from timeline.cli import complete
from timeline.model import OutputError, UsageError
from timeline.resources import configuration
from timeline.store import Store, compact, export, named, records

MANUAL = (Path(__file__).parents[2] / "docs" / "store.md").read_text(encoding="utf-8")
QUERIES = re.findall(r"^```sql\n(.*?)^```$", MANUAL, re.MULTILINE | re.DOTALL)
CONFIG = configuration()


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("store") / "s.store"
    with Store.open(path, CONFIG, make=True) as kept:
        kept.add(stories(20, days=2))
    return path


def test_parquet_opens_in_duckdb_and_pandas(store: Path, tmp_path: Path) -> None:
    paths = export(store, tmp_path, ["parquet"])
    assert [path.name for path in paths] == [
        f"{view}.parquet" for view in ("documents", "mentions", "verdicts", "events")
    ]
    for path in paths:
        rows = list(records(store, path.stem))
        assert rows
        assert len(pandas.read_parquet(path)) == len(rows)
        with duckdb.connect() as connection:
            assert connection.execute("SELECT count(*) FROM read_parquet(?)", [str(path)]).fetchall() == [(len(rows),)]
    with pytest.raises(OutputError, match="exists"):
        export(store, tmp_path, ["parquet"])
    lines = export(store, tmp_path, ["jsonl"])[0].read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["id"] for line in lines] == [document.id for document in stories(20)]
    with pytest.raises(UsageError, match="xls"):
        named("xls")


def test_a_spreadsheet_takes_no_text_for_a_formula(tmp_path: Path) -> None:
    titles = ["=1+1", "+1", "-1", "@a", "a=1", "it's"]
    with Store.open(tmp_path / "s", CONFIG, make=True) as kept:
        kept.add(replace(told, title=title) for told, title in zip(stories(6), titles, strict=True))
    with export(tmp_path / "s", tmp_path / "out", ["csv"])[0].open(encoding="utf-8", newline="") as file:
        assert [row["title"] for row in csv.DictReader(file)] == ["'=1+1", "'+1", "'-1", "'@a", "a=1", "it's"]
    lines = export(tmp_path / "s", tmp_path / "out", ["jsonl"])[0].read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["title"] for line in lines] == titles


@pytest.mark.parametrize("query", QUERIES)
def test_the_queries_of_the_manual_answer(store: Path, query: str) -> None:
    with duckdb.connect(str(store), read_only=True) as connection:
        assert connection.execute(query).fetchall()


def test_the_columns_are_those_of_the_manual(store: Path) -> None:
    for view in ("documents", "mentions", "verdicts"):
        (row,) = re.findall(rf"^\| `{view}` \| (.*) \|$", MANUAL, re.MULTILINE)
        assert re.sub(r" \([^)]*\)", "", row).split(", ") == list(next(records(store, view)))


def test_compacting_keeps_everything_and_no_space(tmp_path: Path) -> None:
    path = tmp_path / "s"
    with Store.open(path, CONFIG, make=True) as kept:
        kept.add(stories(12))
        before = kept.timeline()
    compact(path)
    with Store.open(path, CONFIG) as kept:
        assert kept.timeline() == before
    assert [file.name for file in tmp_path.iterdir()] == ["s"]


def test_there_is_a_command_for_each() -> None:
    names = {command.name for command in complete().registered_commands}
    assert {"add", "list", "remove", "export", "compact", "watch"} <= names
