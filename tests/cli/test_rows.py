"""`times` and `extract`: the lines that other programs read."""

import json
import logging

import pytest

from tests.cli.running import Run
from timeline import times

DOCUMENT = {
    "id": "a",
    "language": "en",
    "published": "2024-06-19",
    "text": "Russia shelled Kharkiv on Tuesday. In March, France condemned Russia.",
}


def test_times(run: Run) -> None:
    result = run("times", "-", stdin=json.dumps(DOCUMENT))
    assert result.code == 0
    row = json.loads(result.out)
    assert (row["id"], row["language"]) == ("a", "en")
    first = row["timexes"][0]
    assert DOCUMENT["text"][first["start"] : first["end"]] == first["text"] == "Tuesday"
    assert (first["type"], first["value"]) == ("DATE", "2024-06-18")
    assert first["interval"][0].startswith("2024-06-18")
    assert first["interval"][1].startswith("2024-06-19")
    assert {"grain", "anchor", "rule"} <= set(first)
    assert row["timexes"][1]["value"] == "2024-03"


def test_extract(run: Run) -> None:
    result = run("extract", "-", stdin=json.dumps(DOCUMENT))
    assert result.code == 0
    row = json.loads(result.out)
    assert (row["id"], row["language"], row["published"]) == ("a", "en", "2024-06-19")
    event = next(event for event in row["events"] if event["type"] == "ASSAULT")
    assert event["sources"][0]["code"] == "RUS"
    assert event["timex"] == "2024-06-18"
    assert event["edtf"] == "2024-06-18"
    assert event["sentence"] == "Russia shelled Kharkiv on Tuesday."
    start, end = event["span"]
    assert "shelled" in DOCUMENT["text"][start:end]
    assert 0 < event["confidence"] <= 1
    assert event["modality"] == "asserted"


def test_a_bad_line_is_named_and_the_others_are_done(run: Run) -> None:
    result = run("times", "-", stdin="{broken\n" + json.dumps(DOCUMENT))
    assert result.code == 4
    assert "standard input: line 1: not a JSON object" in result.err
    assert json.loads(result.out)["id"] == "a"


def test_nothing_found(run: Run) -> None:
    result = run("times", "-", stdin=json.dumps({"id": "b", "language": "en", "text": "Nothing at all."}))
    assert result.code == 3
    assert json.loads(result.out)["timexes"] == []


def test_a_language_without_lexicon_is_no_failure(run: Run) -> None:
    text = "Der Bundeskanzler ist am 12. Mai 2024 in Rabat eingetroffen, um mit dem König zu sprechen."
    result = run("extract", "-", stdin=json.dumps({"id": "c", "text": text}))
    assert result.code in (0, 3)
    assert json.loads(result.out)["language"] == "de"


def test_a_lone_surrogate_is_no_obstacle(run: Run) -> None:
    for command in ("times", "extract"):
        result = run(command, "-", stdin=json.dumps({**DOCUMENT, "id": "\ud800", "text": DOCUMENT["text"] + " \ud800"}))
        assert result.code == 0
        assert json.loads(result.out)["id"] == "\ufffd"


def test_a_document_that_breaks_the_analysis_is_set_aside(
    run: Run, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    tag = times.tag

    def fragile(document: object, *others: object) -> object:
        if getattr(document, "id", None) == "bad":
            raise IndexError("out of\nrange")
        return tag(document, *others)  # type: ignore[arg-type]

    monkeypatch.setattr(times, "tag", fragile)
    bad = json.dumps({**DOCUMENT, "id": "bad"})
    for command in ("times", "extract"):
        with caplog.at_level(logging.INFO):
            result = run(command, "-", stdin=bad + "\n" + json.dumps(DOCUMENT))
        assert result.code == 4
        assert (
            result.err == "error: bad: cannot be analysed (IndexError out of range); it is left out, please report it\n"
        )
        assert json.loads(result.out)["id"] == "a"
        assert "Traceback" in caplog.text
    assert run("extract", "-", stdin=bad).code == 1


@pytest.mark.parametrize("code", ["EN", "en-GB", "eng"])
def test_a_language_is_told_in_any_form(run: Run, code: str) -> None:
    result = run("times", "-", stdin=json.dumps({**DOCUMENT, "language": code}))
    assert json.loads(result.out)["language"] == "en"


def test_the_first_and_the_last_day_there_is_break_nothing(run: Run) -> None:
    text = "Russia shelled Kharkiv on Tuesday, a century ago, last year, tomorrow and next decade."
    for day in ("0001-01-01", "9999-12-31"):
        result = run("extract", "-", stdin=json.dumps({**DOCUMENT, "text": text, "published": day}))
        assert result.code == 0


def test_times_as_timeml(run: Run) -> None:
    result = run("times", "-", "--format", "timeml", stdin=json.dumps(DOCUMENT))
    assert result.code == 0
    assert result.out.startswith("<TimeML><DOCID>a</DOCID>")
    assert 'value="2024-06-18"' in result.out
    assert result.out.count("\n") == 1


def test_times_as_a_page(run: Run) -> None:
    result = run("times", "-", "--format", "html", stdin=json.dumps(DOCUMENT))
    assert result.code == 0
    assert result.out.startswith("<!doctype html>")
    assert "2024-06-18" in result.out
