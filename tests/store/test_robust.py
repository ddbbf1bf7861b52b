"""What goes wrong around a store is said, and loses nothing."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.store.killing import finished, killed, whole
from tests.store.stories import stories
from timeline.model import InputError, MissingToolError, OutputError
from timeline.reading import read
from timeline.resources import configuration
from timeline.store import Store, saved
from timeline.store.documents import content_hash
from timeline.store.duck import Database

CONFIG = configuration()
_HOLD = "import sys, duckdb; held = duckdb.connect(sys.argv[1]); print('held', flush=True); sys.stdin.read()"


def filled(path: Path, count: int = 6) -> Path:
    """A store with some articles."""
    with Store.open(path, CONFIG, make=True) as store:
        store.add(stories(count))
    return path


def test_killed_runs_lose_nothing(tmp_path: Path) -> None:
    before = 0
    for after in (0.3, 0.9):
        killed(tmp_path / "s", after)
        assert whole(tmp_path / "s") >= before
        before = whole(tmp_path / "s")
    grown, scratch = finished(tmp_path / "s")
    assert grown == scratch


def test_a_run_that_is_interrupted_keeps_what_it_stored(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("timeline.store.growing.STEP", 2)
    documents = list(stories(6))

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("timeline.store.linking.judge", interrupted)
    monkeypatch.setattr("timeline.store.linking.merge", interrupted)
    with pytest.raises(KeyboardInterrupt), Store.open(tmp_path / "s", CONFIG, make=True) as store:
        store.add(documents)
    monkeypatch.undo()
    with Store.open(tmp_path / "s", CONFIG) as store:
        assert store.count("documents") == 6
        assert store.count("events") == 0
        store.refresh()
        assert store.count("events") > 0


def test_a_second_writer_is_told_who_has_it(tmp_path: Path) -> None:
    path = filled(tmp_path / "s", 1)
    command = [sys.executable, "-c", _HOLD, str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        assert holder.stdout
        assert holder.stdin
        holder.stdout.readline()
        with pytest.raises(OutputError, match=rf"s: another program has it open \(process {holder.pid}\); wait"):
            filled(path)
        holder.stdin.close()
    assert whole(path) == 1


def test_a_full_disk_is_said_and_what_was_stored_stays(tmp_path: Path) -> None:
    path = filled(tmp_path / "s", 2)
    code = (
        "import sys, resource; from pathlib import Path; from tests.store.test_robust import filled\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (30_000, resource.RLIM_INFINITY))\n"
        "filled(Path(sys.argv[1]), 60)"
    )
    done = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "the disk is full" in done.stderr
    assert whole(path) >= 2
    with Store.open(filled(path, 60), CONFIG) as store:
        assert len(store.timeline().documents) == 60


def test_a_damaged_store_is_said_and_what_can_be_read_is_saved(tmp_path: Path) -> None:
    path = filled(tmp_path / "s")
    database = Database(path, write=False)
    block = database.one(
        "SELECT block_id FROM pragma_storage_info('kept.mentions') WHERE column_name = 'record' AND block_id >= 0"
    )
    database.close()
    content = bytearray(path.read_bytes())
    place = 3 * 4096 + block * 262144 + 64
    content[place : place + 200] = bytes(200)
    path.write_bytes(content)
    with pytest.raises(InputError, match=r"damaged .* geotimeline export .*s -o DIR --salvage"):
        filled(path, 7)
    file, count, lost = saved(path, tmp_path / "out")
    assert (count, lost) == (6, 0)
    again = [document for document in read([file]) if not isinstance(document, InputError)]
    assert [document.text for document in again] == [document.text for document in stories(6)]
    assert [document.published for document in again] == [document.published for document in stories(6)]


def test_what_is_no_store_is_refused(tmp_path: Path) -> None:
    text = tmp_path / "article.txt"
    text.write_text("Russia attacked Ukraine.", encoding="utf-8")
    with pytest.raises(InputError, match="no store"):
        filled(text)
    assert text.read_text(encoding="utf-8") == "Russia attacked Ukraine."
    other = tmp_path / "other.db"
    database = Database(other, write=True)
    database.run("CREATE TABLE mine (number INTEGER)")
    database.close()
    with pytest.raises(InputError, match="a database, but no store"):
        filled(other)
    with pytest.raises(InputError, match="no such store"), Store.open(tmp_path / "none", CONFIG):
        pass


def test_a_store_reaches_no_other_file(tmp_path: Path) -> None:
    secret = tmp_path / "secret.csv"
    secret.write_text("a\n1\n", encoding="utf-8")
    path = filled(tmp_path / "s", 1)
    database = Database(path, write=True)
    with pytest.raises(Exception, match="disabled"):
        database.rows(f"FROM read_csv('{secret}')")
    database.close()


def test_without_duckdb_the_remedy_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "duckdb", None)
    with pytest.raises(MissingToolError, match=r"pip install 'geotimeline\[store\]'"):
        filled(tmp_path / "s")


def test_a_hash_names_all_that_is_given() -> None:
    documents = list(stories(30))
    assert len({content_hash(document) for document in documents}) == 30
    assert content_hash(documents[0]) == content_hash(next(stories(1)))
