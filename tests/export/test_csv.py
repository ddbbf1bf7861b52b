"""The table, read back by the standard library."""

import csv
import io
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.make_timeline import day, document, event, every_kind, timeline
from timeline.export import load
from timeline.export.csv import COLUMNS, guarded, joined
from timeline.model import Place, Timeline
from timeline.resources import configuration

CONFIG = configuration()


def rows(made: Timeline) -> list[dict[str, str]]:
    (content,) = load("csv").files(made, CONFIG, "en").values()
    return list(csv.DictReader(io.StringIO(content.decode(), newline=""), strict=True))


def test_columns_are_fixed() -> None:
    for made in (timeline([]), every_kind()):
        (content,) = load("csv").files(made, CONFIG, "en").values()
        assert content.split(b"\r\n")[0].decode() == ",".join(COLUMNS)


def test_every_event_is_a_row() -> None:
    assert [row["id"] for row in rows(every_kind())] == [event.id for event in every_kind().events]


@pytest.mark.parametrize(
    ("title", "precision"),
    [("On a day", "1"), ("In a week", "2"), ("In a month", "3"), ("Ever since", "3"), ("Never dated", "")],
)
def test_precision_is_also_given_as_acled_does(title: str, precision: str) -> None:
    (row,) = [row for row in rows(every_kind()) if row["title"] == title]
    assert row["time_precision"] == precision


def test_lists_are_joined() -> None:
    (row,) = rows(timeline([event(day(2031, 5, 12), sources=("KEN", "TUR"), targets=())]))
    assert (row["source_keys"], row["target_keys"]) == ("KEN;TUR", "")
    assert row["urls"] == "https://example.org/article"


def test_coordinates_stay_numbers() -> None:
    here = replace(event(day(2031, 5, 12)), place=Place("Nairobi", "KEN", -1.29, 36.82))
    assert rows(timeline([here]))[0]["latitude"] == "-1.29"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_no_cell_is_a_formula(start: str) -> None:
    text = f"{start}cmd"
    made = timeline([event(day(2031, 5, 12), title=text, before=text)], [document(source=text)])
    (row,) = rows(made)
    assert row["title"] == row["publishers"] == f"'{text}"
    assert row["quote"].startswith(f"'{text}")


def test_a_part_of_a_list_is_no_formula_either() -> None:
    assert joined(["a;b", "=1", None, "a;b"]) == "a,b;'=1"


@settings(max_examples=50, deadline=None)
@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_any_title_comes_back(title: str) -> None:
    (row,) = rows(timeline([event(day(2031, 5, 12), title=title)]))
    assert row["title"] == guarded(title)
