"""Events made by hand, in every form: what was written by us comes back, what is wrong is named."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from tests.make_timeline import every_kind, hostile
from timeline import export
from timeline.handmade import read
from timeline.model import InputError, Modality, Precision, Quad, Timeline
from timeline.resources import configuration

CONFIG = configuration()


def rendered(folder: Path, name: str, content: str | bytes) -> tuple[Timeline, list[InputError]]:
    file = folder / name
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read(file, CONFIG, title=None, locale=None)


def facts(timeline: Timeline) -> list[tuple[object, ...]]:
    return [
        (
            event.title,
            event.when.value.interval if event.when.value else None,
            event.quad,
            event.modality,
            [one.key for one in event.sources],
            [one.key for one in event.targets],
        )
        for event in timeline.events
    ]


@pytest.mark.parametrize("name", ["json", "jsonl", "csv"])
def test_what_was_written_comes_back(name: str, tmp_path: Path) -> None:
    written = every_kind("en")
    ((file, content),) = export.load(name).files(written, CONFIG, "en").items()
    timeline, errors = rendered(tmp_path, file, content)
    assert errors == []
    assert facts(timeline) == facts(written)
    assert [event.id for event in timeline.events] == [event.id for event in written.events]
    assert [event.mentions[0].quote for event in timeline.events] == [e.mentions[0].quote for e in written.events]


def test_timelinejs_comes_back_with_its_dates(tmp_path: Path) -> None:
    written = every_kind("en")
    ((file, content),) = export.load("timelinejs").files(written, CONFIG, "en").items()
    timeline, _ = rendered(tmp_path, file, content)
    dates = {event.title: event.when.precision for event in timeline.events}
    assert dates["On a day"] is Precision.DAY
    assert dates["In a month"] is Precision.MONTH
    assert dates["From one day to another"] is Precision.INTERVAL
    assert timeline.title == written.title


def test_a_table_needs_titles_only(tmp_path: Path) -> None:
    table = "title;edtf;actors;type;urls\nTruce signed;2024-06-18;Kenya;AGREE;https://example.org/a\nNever dated;;;;\n"
    timeline, errors = rendered(tmp_path, "mine.csv", table)
    signed, undated = timeline.events
    assert errors == []
    assert (signed.type, signed.quad) == ("AGREE", Quad.VERBAL_COOPERATION)
    assert signed.sources[0].name == "Kenya"
    assert timeline.documents[0].url == "https://example.org/a"
    assert undated.when.value is None
    assert undated.modality is Modality.ASSERTED


def test_names_and_ids_of_the_configuration_are_actors(tmp_path: Path) -> None:
    timeline, _ = rendered(tmp_path, "a.jsonl", json.dumps({"title": "Talks", "actors": ["KEN", "Local chiefs"]}))
    assert [one.key for one in timeline.events[0].sources] == ["KEN", "local chiefs"]


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ({"edtf": "2024-06-18"}, "line 2: no title"),
        ({"title": "a", "edtf": "soon"}, "line 2: no date"),
        ({"title": "a", "start": "2024-06-18", "end": "2024-06-17"}, "ends before it begins"),
        ({"title": "a", "start": "0000-01-01"}, "no date"),
        ({"title": "a", "class": "war"}, "unknown class 'war'"),
        ({"title": "a", "modality": "perhaps"}, "unknown modality"),
        ({"title": "a", "confidence": "high"}, "no number from 0 to 1"),
        ({"title": "a", "place": {"name": "x", "latitude": 91}}, "no angle"),
        ([], "no title"),
    ],
)
def test_what_is_wrong_is_named_and_costs_no_other(row: object, problem: str, tmp_path: Path) -> None:
    lines = [json.dumps({"title": "good"}), json.dumps(row)]
    timeline, (error,) = rendered(tmp_path, "a.jsonl", "\n".join(lines))
    assert [event.title for event in timeline.events] == ["good"]
    assert problem in str(error)


def test_equal_ids_are_told_apart(tmp_path: Path) -> None:
    timeline, _ = rendered(tmp_path, "a.jsonl", '{"title": "a", "id": "x"}\n{"title": "b", "id": "x"}')
    assert {event.id for event in timeline.events} == {"x", "x-2"}
    ids = ["x", "x", "x-2", "x"]
    timeline, _ = rendered(tmp_path, "b.jsonl", "\n".join(json.dumps({"title": "a", "id": name}) for name in ids))
    assert sorted(event.id for event in timeline.events) == ["x", "x-2", "x-3", "x-4"]


def test_times_are_civil_whatever_their_zones(tmp_path: Path) -> None:
    rows = [
        {"title": "zone", "start": "2024-01-02T23:00:00-05:00", "end": "2024-01-03"},
        {"title": "none", "start": "2024-01-01"},
    ]
    timeline, errors = rendered(tmp_path, "a.jsonl", "\n".join(map(json.dumps, rows)))
    assert errors == []
    assert [(event.title, event.when.timex3) for event in timeline.events] == [
        ("none", "2024-01-01"),
        ("zone", "2024-01-02"),
    ]


@pytest.mark.parametrize("wrong", [None, 5, "a", {"a": 1}])
def test_lists_that_are_none_hold_nothing(wrong: object, tmp_path: Path) -> None:
    event = {"title": "a", "mentions": wrong, "sources": wrong, "targets": None}
    whole = json.dumps({"schema_version": "1", "documents": wrong, "events": [event]})
    timeline, errors = rendered(tmp_path, "a.json", whole)
    assert errors == []
    assert [event.title for event in timeline.events] == ["a"]


@pytest.mark.parametrize("end", ["\r", "\r\n", "\n"])
def test_lines_of_a_table_may_end_as_any_program_ends_them(end: str, tmp_path: Path) -> None:
    timeline, errors = rendered(tmp_path, "a.csv", f"title,edtf{end}One,2024{end}Two,2023{end}")
    assert errors == []
    assert [event.title for event in timeline.events] == ["Two", "One"]


def test_a_quote_that_swallows_a_table_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("timeline.handmade.table._LONGEST", 100)
    with pytest.raises(InputError, match=r"a\.csv: line \d+: broken CSV"):
        rendered(tmp_path, "a.csv", 'title\nOne\n"Two\n' + "Three\n" * 50)


@pytest.mark.parametrize("text", ["", "{}", "[1, 2]", "just words", '{"schema_version": "1"}', "\0"])
def test_what_holds_no_events_is_refused(text: str, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"no events|no list"):
        rendered(tmp_path, "a", text)


def test_hostile_text_is_drawn_as_text(tmp_path: Path) -> None:
    ((file, content),) = export.load("jsonl").files(hostile("</script><script>alert(1)</script>"), CONFIG, "en").items()
    timeline, _ = rendered(tmp_path, file, content)
    (page,) = export.load("html").files(timeline, CONFIG, "en").values()
    assert b"<script>alert(1)" not in page


def test_all_formats_take_what_was_made_by_hand(tmp_path: Path) -> None:
    timeline, _ = rendered(tmp_path, "a.jsonl", '{"title": "Élection", "type": "Election", "edtf": "2024-06/2024-07"}')
    for name in export.formats():
        assert export.load(name).files(timeline, CONFIG, "en")


def test_a_name_and_an_id_are_one_actor(tmp_path: Path) -> None:
    lines = [json.dumps({"title": "a", "actors": ["Türkiye"]}), json.dumps({"title": "b", "actors": ["TUR"]})]
    timeline, _ = rendered(tmp_path, "a.jsonl", "\n".join(lines))
    assert {one.key for event in timeline.events for one in event.sources} == {"TUR"}


@pytest.mark.parametrize("name", ["json", "jsonl"])
def test_what_people_changed_is_still_said(name: str, tmp_path: Path) -> None:
    known = every_kind("en")
    events = (replace(known.events[0], edited=("title", "pin")), *known.events[1:])
    ((file, content),) = export.load(name).files(replace(known, events=events), CONFIG, "en").items()
    timeline, errors = rendered(tmp_path, file, content)
    assert errors == []
    assert [event.edited for event in timeline.events if event.edited] == [("title", "pin")]


def test_an_event_without_a_source_is_cited_from_its_file(tmp_path: Path) -> None:
    timeline, _ = rendered(tmp_path, "mine.csv", "title\nTalks\n")
    assert [document.title for document in timeline.documents] == ["mine.csv"]
