"""What TimelineJS is given."""

import json
import logging
from html.parser import HTMLParser
from typing import Any

import pytest

from tests.make_timeline import day, document, event, every_kind, hostile, timeline
from timeline.export import load
from timeline.model import Timeline
from timeline.resources import configuration

CONFIG = configuration()


def read(made: Timeline, locale: str = "en") -> Any:
    (content,) = load("timelinejs").files(made, CONFIG, locale).values()
    return json.loads(content)


def slides() -> dict[str, Any]:
    return {slide["text"]["headline"]: slide for slide in read(every_kind("en"))["events"]}


@pytest.mark.parametrize(
    ("title", "start", "end"),
    [
        ("On a day", {"year": 2031, "month": 5, "day": 12}, None),
        ("In a month", {"year": 2031, "month": 3}, None),
        ("In a year", {"year": 2030}, None),
        ("From one day to another", {"year": 2031, "month": 4, "day": 2}, {"year": 2031, "month": 4, "day": 19}),
        ("In a season", {"year": 2031, "month": 3}, {"year": 2031, "month": 5}),
        ("Ever since", {"year": 2030, "month": 11}, None),
    ],
)
def test_dates_have_no_more_parts_than_the_text(title: str, start: dict[str, int], end: dict[str, int] | None) -> None:
    assert slides()[title]["start_date"] == start
    assert slides()[title].get("end_date") == end


def test_dates_are_also_shown_in_words() -> None:
    assert slides()["In a month"]["display_date"] == "March 2031"
    (french,) = [slide for slide in read(every_kind(), "fr")["events"] if slide["text"]["headline"] == "In a month"]
    assert french["display_date"] == "mars 2031"


def test_what_has_no_start_is_left_out_and_counted(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        left = {event.title for event in every_kind("en").events} - set(slides())
    assert left == {"Until then", "Never dated"}
    assert "2 events left out" in caplog.text


def test_an_unknown_language_is_answered_in_english() -> None:
    assert read(every_kind("en"), "xx") == read(every_kind("en"), "en")


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attributes)))


def tags(made: Timeline) -> list[tuple[str, dict[str, str | None]]]:
    parser = Tags()
    for slide in read(made)["events"]:
        for text in (slide["text"]["headline"], slide["text"]["text"], slide["display_date"], slide["group"]):
            parser.feed(text)
    return parser.found


def test_text_stays_text() -> None:
    assert {tag for tag, _ in tags(hostile("<img src=x onerror=alert(1)>"))} == {"p"}


def test_sources_are_linked_when_they_are_of_the_web() -> None:
    linked = timeline([event(day(2031, 5, 12))], [document(url='https://example.org/?a=1&b="2"')])
    ((_, attributes),) = [found for found in tags(linked) if found[0] == "a"]
    assert attributes == {"href": 'https://example.org/?a=1&b="2"', "rel": "noopener noreferrer"}
