"""Periods and events by name, and what is counted from them."""

from datetime import date

import pytest

from timeline.model import Anchor, Document, Modifier, Timex
from timeline.resources import configuration
from timeline.text import split
from timeline.times import explain, record, tag
from timeline.times.landmarks import FILE, LandmarksSpec

CONFIG = configuration()
MAY_DAYS = ("2023-05-01", "2023-05-08")


def read(text: str, language: str = "en") -> tuple[Timex, ...]:
    document = Document("example", text, language, date(2024, 6, 19))
    return tag(document, split(document, CONFIG), CONFIG)


def intervals(text: str, language: str = "en") -> dict[str, tuple[str | None, str | None] | None]:
    return {timex.text: timex.value.interval.iso() if timex.value else None for timex in read(text, language)}


@pytest.mark.parametrize(
    ("language", "text", "found", "interval"),
    [
        ("en", "It faded since the fall of the Wall.", "the fall of the Wall", ("1989-11-09", "1989-11-10")),
        ("fr", "Le traité fut signé pendant la guerre froide.", "la guerre froide", ("1947-03-12", "1991-12-27")),
        ("en", "They fell under the Obama administration.", "the Obama administration", ("2009-01-20", "2017-01-21")),
        ("fr", "À la fin de la Seconde Guerre mondiale, la ville fut rasée.", None, ("1939-09-01", "1945-09-03")),
    ],
)  # fmt: skip
def test_a_landmark_has_the_days_of_history(
    language: str, text: str, found: str | None, interval: tuple[str, str]
) -> None:
    read_as = intervals(text, language)
    assert list(read_as.values()) == [interval]
    assert found is None or list(read_as) == [found]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The museum shows a Cold War bunker."),
        ("fr", "Il vend des affiches de la guerre froide."),
        ("en", "The Obama administration signed the deal."),
    ],
)
def test_a_landmark_that_tells_no_time_is_none(language: str, text: str) -> None:
    assert read(text, language) == ()


def test_lengths_that_end_or_begin_with_publication_have_both_ends() -> None:
    (timex,) = read("The army has lost nine posts in the past two months.")
    assert record(timex, "en", CONFIG)["value"] == "P2M"
    assert (record(timex, "en", CONFIG)["beginPoint"], record(timex, "en", CONFIG)["endPoint"]) == (
        "2024-04-19",
        "2024-06-19",
    )


@pytest.mark.parametrize(
    ("language", "text", "words", "interval"),
    [
        ("fr", "Il ferma deux ans après la chute du mur de Berlin.", "deux ans", ("1991-01-01", "1992-01-01")),
        ("en", "Talks began on 3 May. Two days after the talks, it rained.", "Two days", ("2024-05-05", "2024-05-06")),
        ("fr", "Le sommet a lieu le 11 mai 2023. Une semaine avant le sommet, il céda.", "Une semaine", MAY_DAYS),
        ("en", "The bridge fell three days before 9 May 2023.", "three days", ("2023-05-06", "2023-05-07")),
    ],
)  # fmt: skip
def test_an_offset_counts_from_what_history_or_the_text_dates(
    language: str, text: str, words: str, interval: tuple[str, str]
) -> None:
    timex = next(timex for timex in read(text, language) if timex.text == words)
    assert timex.anchor is Anchor.EVENT
    assert timex.value
    assert timex.value.interval.iso() == interval


def test_an_offset_from_an_event_nobody_dates_stays_open_and_names_it() -> None:
    (timex,) = read("The convoy left two weeks after the visit.")
    assert (timex.value, timex.timex3) == (None, "P2W")
    assert timex.reason.facts["event"] == "visit"
    assert "visit" in explain(timex, "en", CONFIG)


def test_landmarks_are_real_days_with_names_in_every_language() -> None:
    table = CONFIG.load(FILE, LandmarksSpec)
    languages = {code for entry in table["landmarks"].values() for code in entry["names"]}
    for name, entry in table["landmarks"].items():
        first, _, last = entry["dates"].partition("/")
        assert first == "hijri-9" or date.fromisoformat(first) <= date.fromisoformat(last or first), name
        assert entry["names"].keys() == languages, name
    assert table["openers"].keys() == languages


@pytest.mark.parametrize(
    ("language", "text", "interval"),
    [
        ("en", "They fasted in Ramadan 2024.", ("2024-03-11", "2024-04-10")),
        ("fr", "La trêve a tenu pendant le ramadan.", ("2024-03-11", "2024-04-10")),
        ("en", "It will stop during Ramadan.", ("2025-03-01", "2025-03-30")),
        ("en", "Ramadan Hassan resigned.", None),
    ],
)
def test_a_lunar_month_is_about_where_the_tables_have_it(
    language: str, text: str, interval: tuple[str, str] | None
) -> None:
    found = [timex for timex in read(text, language) if timex.rule in ("landmark", "lunar-month")]
    assert [timex.value.interval.iso() for timex in found if timex.value] == ([interval] if interval else [])
    assert all(timex.value and timex.value.modifier is Modifier.APPROX for timex in found)
