"""Edits: laid over a build, kept across builds, reported where they find nothing."""

import logging
from pathlib import Path

import pytest

import timeline
from timeline.api import Timeline
from timeline.curation import edits
from timeline.model import ConfigError, Document, Event, Precision

FIRST = Document("a", "Turkey attacked Syria on 3 May 2024. France condemned Turkey.", "en", source="A")
SECOND = Document(
    "b", "On 3 May 2024 Turkey attacked Syria. Kenya signed an agreement with Ghana in 2023.", "en", source="B"
)


def build(folder: Path, text: str, *documents: Document) -> Timeline:
    file = folder / "edits.yaml"
    file.write_text(text, encoding="utf-8")
    return timeline.build(list(documents or (FIRST,)), published="2024-06-19", edits=file)


def event(story: Timeline, kind: str) -> Event:
    return next(found for found in story.events if found.type == kind)


@pytest.fixture(scope="module")
def plain() -> Timeline:
    return timeline.build([FIRST], published="2024-06-19")


def test_an_event_is_dropped_retitled_redated_and_pinned(plain: Timeline, tmp_path: Path) -> None:
    attack, blame = event(plain, "ASSAULT"), event(plain, "ACCUSE")
    story = build(
        tmp_path,
        f"events:\n  {attack.id}: {{title: The attack, date: 2024-05, pin: yes}}\n  {blame.id}: {{drop: yes}}\n",
    )
    (left,) = story.events
    assert (left.title, left.when.timex3, left.importance) == ("The attack", "2024-05", 1.0)
    assert left.edited == ("title", "date", "pin")
    assert left.also_dated[0] == attack.when
    assert "edited by hand" in story.to_html(locale="en")
    assert "edited by hand" not in plain.to_html(locale="en")


def test_an_edit_finds_its_event_when_other_articles_tell_it_too(plain: Timeline, tmp_path: Path) -> None:
    text = f"events:\n  {event(plain, 'ASSAULT').id}: {{title: The attack}}\n"
    joined = event(build(tmp_path, text, FIRST, SECOND), "ASSAULT")
    assert len(joined.mentions) == 2
    assert joined.title == "The attack"


def test_what_finds_nothing_is_said(caplog: pytest.LogCaptureFixture, tmp_path: Path) -> None:
    with caplog.at_level(logging.WARNING):
        build(tmp_path, "events:\n  e0: {drop: yes}\nmerge:\n  - [e1, e2]\nsplit: {e3: [m]}\nactors: {KEN: Kenya}\n")
    for place in ("events → e0", "merge → 1 → e1", "split → e3", "actors → KEN"):
        assert place in caplog.text


def test_events_are_merged_and_split(plain: Timeline, tmp_path: Path) -> None:
    attack, blame = event(plain, "ASSAULT"), event(plain, "ACCUSE")
    merged = build(tmp_path, f"merge:\n  - [{attack.id}, {blame.id}]\n")
    (one,) = merged.events
    assert len(one.mentions) == 2
    assert one.edited == ("merge",)
    both = build(tmp_path, "", FIRST, SECOND)
    joined = event(both, "ASSAULT")
    split = build(tmp_path, f"split: {{{joined.id}: [{joined.mentions[1].id}]}}\n", FIRST, SECOND)
    assert [found.edited for found in split.events if found.type == "ASSAULT"] == [("split",), ("split",)]


def test_an_actor_is_renamed(tmp_path: Path) -> None:
    story = build(tmp_path, "actors: {TUR: Anatolia}\n")
    assert "Anatolia" in story.to_html(locale="en")


def test_a_date_may_be_unknown(plain: Timeline, tmp_path: Path) -> None:
    text = f"events:\n  {event(plain, 'ASSAULT').id}: {{date: unknown}}\n"
    story = build(tmp_path, text)
    assert event(story, "ASSAULT").when.value is None
    assert {found.type for found in story.events if found.when.value is None} == {"ACCUSE", "ASSAULT"}
    assert event(story, "ASSAULT").when.precision is Precision.UNKNOWN


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("events: {e1: {drop: yes, title: x}}", "events → e1: dropped and edited at once"),
        ("events: {e1: {date: soon}}", "events → e1 → date: no date"),
        ("events: {e1: {colour: red}}", "unknown key"),
        ("merge: [[e1]]", "merge → 1: fewer than two events"),
        ("drop: [e1]", "unknown key"),
        ("events: [", "edits.yaml"),
    ],
)
def test_a_file_that_contradicts_is_refused(text: str, problem: str, tmp_path: Path) -> None:
    file = tmp_path / "edits.yaml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError, match=problem):
        edits(file)
