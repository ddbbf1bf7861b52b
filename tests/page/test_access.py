"""Everyone can use the page: rules of axe, and what axe cannot see."""

from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from tests.make_timeline import every_kind, many
from tests.page.conftest import Open

pytestmark = pytest.mark.page

AXE = (Path(__file__).parent / "vendor" / "axe.min.js").read_text(encoding="utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
THIRTY = many(30)
KINDS = every_kind("en")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_nothing(open_page: Open, width: int, scheme: str) -> None:
    page = open_page(THIRTY, width=width, scheme=scheme).page
    page.locator("#actors summary").click()
    page.evaluate("document.querySelectorAll('.list details').forEach((details, at) => { details.open = at < 2; })")
    page.evaluate(AXE)
    result: Any = page.evaluate("(tags) => axe.run(document, {runOnly: tags})", RULES)
    assert len(result["passes"]) > 25
    assert [(found["id"], found["nodes"][0]["html"][:200]) for found in result["violations"]] == []


def test_every_control_is_reached_by_tab_and_has_a_name(open_page: Open) -> None:
    page = open_page(THIRTY).page
    wanted = page.evaluate(
        """() => [...document.querySelectorAll("button, a[href], input, select, summary, [tabindex='0']")]
            .filter((control) => control.checkVisibility() && control.getClientRects().length).length"""
    )
    page.evaluate("document.activeElement.blur()")
    reached = set()
    for _ in range(wanted + 5):
        page.keyboard.press("Tab")
        reached.add(
            page.evaluate(
                "[...document.querySelectorAll('*')].indexOf(document.activeElement)"
                " + ' ' + document.activeElement.tagName"
            )
        )
    assert len({control for control in reached if not control.endswith("BODY")}) >= wanted


def test_arrows_reach_every_event_that_passes(open_page: Open) -> None:
    page = open_page(KINDS).page
    page.locator("#chart").focus()
    page.keyboard.press("Home")
    told = {page.locator("#chosen-title").inner_text()}
    for _ in KINDS.events:
        page.keyboard.press("ArrowRight")
        told.add(page.locator("#chosen-title").inner_text())
    assert told == {event.title for event in KINDS.events}
    assert page.locator("#spoken").inner_text().startswith("Never dated")


def test_keys_move_between_chart_and_detail(open_page: Open) -> None:
    page = open_page(THIRTY).page
    page.locator("#chart").focus()
    before = page.locator("#chosen-title").inner_text()
    page.keyboard.press("ArrowDown")
    assert page.locator("#chosen-title").inner_text() != before
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "chosen-title"
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.id") == "chart"
    ticks = page.locator("#plot .xtick text").all_text_contents()
    page.keyboard.press("+")
    assert page.locator("#plot .xtick text").all_text_contents() != ticks


def test_targets_are_large_enough(open_page: Open) -> None:
    for width in (1280, 390):
        small = open_page(THIRTY, width=width).page.evaluate(
            """() => [...document.querySelectorAll("button, select, summary, .chip")]
                .filter((control) => control.checkVisibility())
                .filter((control) => { const { width, height } = control.getBoundingClientRect();
                    return width && Math.min(width, height) < 24; })
                .map((control) => control.outerHTML.slice(0, 90))"""
        )
        assert small == []


def test_language_and_heading_order(open_page: Open) -> None:
    page = open_page(KINDS).page
    assert page.locator("html").get_attribute("lang") == "en"
    levels = page.evaluate("[...document.querySelectorAll('h1, h2, h3')].map((heading) => Number(heading.tagName[1]))")
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
