"""JSON and JSON lines, read back by the standard library."""

import json
from typing import Any

import pytest

from tests.make_timeline import dated, day, document, event, every_kind, month, timeline
from timeline.export import load
from timeline.model import Timeline
from timeline.resources import configuration

CONFIG = configuration()


def read(made: Timeline) -> Any:
    (content,) = load("json").files(made, CONFIG, "en").values()
    return json.loads(content)


def lines(made: Timeline) -> list[Any]:
    (content,) = load("jsonl").files(made, CONFIG, "en").values()
    return [json.loads(line) for line in content.decode().splitlines()]


def test_the_file_has_the_agreed_keys() -> None:
    found = read(every_kind())
    assert set(found) >= {"schema_version", "documents", "actors", "events", "days"}
    assert set(found["days"][0]) == {"day", "importance", "events"}


def test_keys_are_sorted_and_items_have_a_line_each() -> None:
    made = every_kind()
    (content,) = load("json").files(made, CONFIG, "en").values()
    found = json.loads(content)
    assert json.dumps(found) == json.dumps(found, sort_keys=True)
    assert content.count(b'\n{"also_dated": ') == len(made.events)


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("On a day", ("2031-05-12", "2031-05-13", "day", "2031-05-12")),
        ("In a month", ("2031-03-01", "2031-04-01", "month", "2031-03")),
        ("In a season", ("2031-03-01", "2031-06-01", "season", "2031-21")),
        ("From one day to another", ("2031-04-02", "2031-04-20", "interval", "2031-04-02/2031-04-19")),
        ("About a month", ("2031-01-01", "2031-02-01", "approx", "2031-01~")),
        ("Ever since", ("2030-11-01", None, "open_end", "2030-11/..")),
        ("Until then", (None, "2031-02-10", "open_start", "../2031-02-09")),
        ("In a week", ("2031-05-05", "2031-05-12", "interval", "2031-05-05/2031-05-11")),
        ("Never dated", (None, None, "unknown", None)),
    ],
)
def test_dates_are_half_open_with_their_precision(title: str, expected: tuple[str | None, ...]) -> None:
    for found in (read(every_kind())["events"], lines(every_kind())):
        (one,) = [record for record in found if record["title"] == title]
        assert (one["start"], one["end"], one["precision"], one["edtf"]) == expected


def test_the_date_words_stand_where_the_span_says() -> None:
    for record in [*read(every_kind())["events"], *lines(every_kind())]:
        if record["precision"] == "unknown":
            assert record["char_span"] is None
        else:
            start, end = record["char_span"]
            assert record["quote"][start:end] == record["expr"] == "en mai"


def test_a_mention_is_cited_whole() -> None:
    (one,) = read(timeline([event(day(2031, 5, 12), offset=40)]))["events"]
    (told,) = one["mentions"]
    assert told["sentence"] == "Nairobi a reçu en mai le ministre turc."
    assert told["sentence_span"] == [40, 40 + len(told["sentence"])]
    assert (told["document"], told["trigger_entry"], told["rule"], told["anchor"]) == (
        "d1", "fr/verbs/recevoir", "made up", "publication",
    )  # fmt: skip
    assert told["why"]["facts"] == {"anchor": "publication", "base": "2031-05-14"}
    assert "14 May 2031" in told["why"]["sentence"]
    assert [actor["code"] for actor in told["sources"]] == ["KEN"]


def test_lost_dates_are_kept() -> None:
    made = event(day(2031, 5, 12))
    fields = {name: getattr(made, name) for name in type(made).__slots__}
    doubtful = type(made)(**fields | {"also_dated": (dated(month(2031, 5), "en mai"),)})
    (one,) = read(timeline([doubtful]))["events"]
    assert [lost["edtf"] for lost in one["also_dated"]] == ["2031-05"]


def test_one_line_is_one_event_with_the_keys_of_a_renderer() -> None:
    found = lines(every_kind())
    assert len(found) == len(every_kind().events)
    assert set(found[0]) >= {
        "id", "title", "start", "end", "precision", "edtf", "actor", "targets", "class", "modality", "confidence",
        "quote", "char_span", "expr", "why", "anchor", "sources", "place",
    }  # fmt: skip
    assert set(found[0]["sources"][0]) >= {"url", "title", "publisher", "published"}


def test_line_separators_inside_text_do_not_break_lines() -> None:
    made = timeline([event(day(2031, 5, 12), title="one\u2028two\u0085three\nfour")])
    (content,) = load("jsonl").files(made, CONFIG, "en").values()
    assert json.loads(content.decode())["title"] == "one\u2028two\u0085three\nfour"
    assert len(content.decode().splitlines()) == 1


def test_an_address_that_is_not_of_the_web_is_dropped() -> None:
    made = timeline([event(day(2031, 5, 12))], [document(url="file:///etc/passwd")])
    assert read(made)["documents"][0]["url"] is None
