"""What every format has in common, and how files are written."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.make_timeline import every_kind, hostile, timeline
from timeline import export
from timeline.model import OutputError, UsageError
from timeline.resources import configuration

CONFIG = configuration()
DATA = ("csv", "gexf", "graphml", "ics", "json", "jsonl", "jsonld", "timelinejs", "vis")


def files(name: str, locale: str = "fr") -> Mapping[str, bytes]:
    return export.load(name).files(every_kind(), CONFIG, locale)


def test_formats_are_found_by_looking() -> None:
    assert set(DATA) <= set(export.formats())
    assert not {"page", "record", "schema"} & set(export.formats())


def test_an_unknown_format_names_the_known() -> None:
    with pytest.raises(UsageError, match=r"unknown format 'docx'.*csv.*json"):
        export.load("docx")


@pytest.mark.parametrize("name", DATA)
def test_a_format_names_its_file_after_itself(name: str) -> None:
    assert list(files(name)) in ([f"timeline.{name}"], [f"timeline.{name}.json"])


@pytest.mark.parametrize("name", DATA)
def test_two_runs_give_the_same_bytes(name: str) -> None:
    assert files(name) == files(name)


@pytest.mark.parametrize("name", DATA)
def test_a_timeline_without_events_can_be_written(name: str) -> None:
    made = export.load(name).files(timeline([]), CONFIG, "en")
    assert all(content for content in made.values()) or name == "jsonl"


@pytest.mark.parametrize("name", DATA)
@pytest.mark.parametrize("text", ["\x00\x1b\ud800 <b>&;\r\nEND:VEVENT", '"; =1+1', "]]>\u202e"])
def test_hostile_text_breaks_no_writer(name: str, text: str) -> None:
    (content,) = export.load(name).files(hostile(text), CONFIG, "fr").values()
    content.decode()


@pytest.mark.parametrize("name", DATA)
def test_only_web_addresses_are_kept(name: str) -> None:
    (content,) = export.load(name).files(hostile("alert(1)"), CONFIG, "fr").values()
    assert b"javascript:" not in content


def test_files_are_written_into_a_new_folder(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "b"
    written = export.write(every_kind(), folder, ["json", "csv", "json"], CONFIG)
    assert written == [folder / "timeline.json", folder / "timeline.csv"]
    assert sorted(folder.iterdir()) == sorted(written)
    assert written[0].read_bytes() == files("json")["timeline.json"]


def test_nothing_is_overwritten_unless_forced(tmp_path: Path) -> None:
    (tmp_path / "timeline.csv").write_text("mine")
    with pytest.raises(OutputError, match=r"timeline\.csv.*--force"):
        export.write(every_kind(), tmp_path, ["json", "csv"], CONFIG)
    assert [path.name for path in tmp_path.iterdir()] == ["timeline.csv"]
    export.write(every_kind(), tmp_path, ["csv"], CONFIG, force=True)
    assert (tmp_path / "timeline.csv").read_bytes() == files("csv")["timeline.csv"]


def test_a_folder_that_is_a_file_is_one_clear_line(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("")
    with pytest.raises(OutputError, match=r"out.*cannot be written") as caught:
        export.write(every_kind(), tmp_path / "out", ["csv"], CONFIG)
    assert "\n" not in str(caught.value)


def test_a_file_that_cannot_be_replaced_leaves_no_draft(tmp_path: Path) -> None:
    (tmp_path / "timeline.csv").mkdir()
    with pytest.raises(OutputError, match="cannot be written"):
        export.write(every_kind(), tmp_path, ["csv"], CONFIG, force=True)
    assert [path.name for path in tmp_path.iterdir()] == ["timeline.csv"]


def test_an_unknown_format_writes_nothing(tmp_path: Path) -> None:
    with pytest.raises(UsageError):
        export.write(every_kind(), tmp_path / "out", ["csv", "docx"], CONFIG)
    assert not (tmp_path / "out").exists()
