"""The network of actors in a real browser: it follows the window, plays through time, and tells what a pair did."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.make_timeline import day, event, many, timeline
from tests.page.conftest import Open, Watched

pytestmark = pytest.mark.page

STORY = timeline(
    [
        event(day(2031, 1, 5), title="A", kind="AID", sources=("KEN",), targets=("TUR",)),
        event(day(2031, 3, 6), title="B", kind="ACCUSE", sources=("TUR",), targets=("KEN",)),
        event(day(2031, 3, 20), title="C", kind="SANCTION", sources=("KEN",), targets=("TUR",)),
        event(day(2031, 5, 7), title="D", kind="AID", sources=("FRA",), targets=("JPN",)),
    ]
)


def ready(watched: Watched) -> Page:
    watched.page.wait_for_selector("html[data-ready]")
    return watched.page


def ties(page: Page) -> Any:
    return page.evaluate(
        'document.getElementById("network").data.filter((trace) => trace.mode === "lines").map((trace) => trace.name)'
    )


def test_the_network_is_that_of_the_window(open_page: Open) -> None:
    assert ties(ready(open_page(STORY))) == ["FRA/JPN", "KEN/TUR", "KEN/TUR"]
    assert ties(ready(open_page(STORY, address="t=2031-05-01..2031-05-10"))) == ["FRA/JPN"]
    page = ready(open_page(STORY, address="a=FRA,JPN"))
    assert len(ties(page)) == 3, "others stay, so that one may choose them"


def test_two_actors_tell_their_trend(open_page: Open) -> None:
    watched = open_page(STORY, address="a=KEN,TUR")
    page = ready(watched)
    expect(page.locator("#pair-name")).to_have_text("Kenya – Turquie")
    page.locator("#pair-table summary").click()
    rows = page.locator("#pair-rows tr").all_inner_texts()
    assert [row.split("\t")[1:] for row in rows] == [["1", "0"], ["0", "1"], ["0", "1"]]
    assert page.evaluate('document.getElementById("pair-plot").data.map((trace) => trace.y)') == [
        [1, 0, 0],
        [0, -1, -1],
    ]
    page.locator("#pair-close").click()
    expect(page.locator("#pair")).to_be_hidden()
    assert watched.complaints == []


def test_time_plays_from_the_keyboard_and_stops_at_the_end(open_page: Open) -> None:
    page = ready(open_page(many(30)))
    page.clock.install()
    page.locator("#play").focus()
    page.keyboard.press("Enter")
    shown = [page.evaluate("location.hash")]
    assert "play=1" in shown[0]
    expect(page.locator("#play")).to_have_attribute("aria-label", "Pause")
    page.clock.run_for(4_000)
    shown.append(page.evaluate("location.hash"))
    assert shown[0] != shown[1]
    page.clock.run_for(60_000)
    assert "play=1" not in page.evaluate("location.hash")
    expect(page.locator("#play")).to_have_attribute("aria-label", "Parcourir le temps")


def test_whoever_moves_the_window_stops_the_play(open_page: Open) -> None:
    page = ready(open_page(many(30)))
    page.clock.install()
    page.locator("#play").click()
    page.locator('[data-move="out"]').click()
    page.clock.run_for(4_000)
    expect(page.locator("#play")).to_have_attribute("aria-label", "Parcourir le temps")
