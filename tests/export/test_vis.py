"""What vis-timeline is given."""

import json
import logging
from typing import Any

import pytest

from tests.make_timeline import every_kind, hostile
from timeline.export import load
from timeline.model import Timeline
from timeline.resources import configuration

CONFIG = configuration()


def read(made: Timeline, locale: str = "en") -> Any:
    (content,) = load("vis").files(made, CONFIG, locale).values()
    return json.loads(content)


def items() -> dict[str, Any]:
    return {item["content"]: item for item in read(every_kind("en"))["items"]}


@pytest.mark.parametrize(
    ("title", "kind", "start", "end"),
    [
        ("On a day", "point", "2031-05-12", None),
        ("In a month", "range", "2031-03-01", "2031-04-01"),
        ("From one day to another", "range", "2031-04-02", "2031-04-20"),
        ("Ever since", "point", "2030-11-01", None),
    ],
)
def test_an_item_is_as_long_as_the_text_leaves_it(title: str, kind: str, start: str, end: str | None) -> None:
    item = items()[title]
    assert (item["type"], item["start"], item.get("end")) == (kind, start, end)


def test_every_group_of_an_item_is_there() -> None:
    found = read(every_kind("en"))
    assert {item["group"] for item in found["items"]} == {group["id"] for group in found["groups"]}


def test_what_has_no_start_is_left_out_and_counted(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        assert not {"Until then", "Never dated"} & items().keys()
    assert "2 events left out" in caplog.text


def test_text_stays_text() -> None:
    found = read(hostile("<img src=x onerror=alert(1)>"))
    shown = [item[key] for item in found["items"] for key in ("content", "title")]
    assert not any("<" in text for text in [*shown, *(group["content"] for group in found["groups"])])
