"""From one event to thousands, and events nobody expects: the page opens, draws, and answers."""

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.make_timeline import day, event, many, month, timeline, value, year
from tests.page.conftest import Open, Watched
from timeline.export import html
from timeline.model import Event, Grain, Place, Timeline
from timeline.resources import configuration

pytestmark = pytest.mark.page

ROWS = "tr[data-event]:not([hidden])"
LONG_TITLE = "Titre " * 1_700
FIVE_THOUSAND = many(5_000, span_days=4_000)
TOWNS = (
    Place("Kharkiv", "UKR", 49.99, 36.23),
    Place("<b>Odesa</b>", "UKR", 46.48, 30.72),
    Place("Pyongyang", "PRK", 39.03, 125.75),
    Place("la France", "FRA"),
    None,
)


def ready(watched: Watched) -> Page:
    watched.page.wait_for_selector("html[data-ready]")
    return watched.page


def clean(watched: Watched) -> None:
    assert watched.complaints == []
    assert watched.seen()["violations"] == []
    assert len([url for url in watched.requests if not url.startswith(("blob:", "data:"))]) == 1


def test_thousands_are_drawn_searched_and_chosen(open_page: Open) -> None:
    watched = open_page(FIVE_THOUSAND)
    page = ready(watched)
    assert watched.seen()["shift"] <= 0.05
    expect(page.locator(ROWS)).to_have_count(40)
    page.get_by_role("button", name="Tout afficher").first.click()
    assert page.evaluate("document.getElementById('plot').data.length") <= 5
    expect(page.locator(ROWS)).to_have_count(200)
    assert page.evaluate("document.querySelectorAll('*').length") < 6_000
    page.locator("#query").fill("traité de personne")
    expect(page.locator(ROWS)).to_have_count(0)
    assert page.locator("#nothing").is_visible()
    page.locator("#query").fill("ce mois-là")  # stands in quotations only
    expect(page.locator(ROWS)).to_have_count(200)
    page.locator("#clear").click()
    page.locator("#chart").focus()
    page.keyboard.press("End")
    expect(page.locator("#chosen-title")).to_have_text(FIVE_THOUSAND.events[-1].title)
    told = FIVE_THOUSAND.events[-1].mentions[0].quote
    expect(page.locator("#detail blockquote")).to_have_text(told)
    clean(watched)


def test_a_bar_is_counted_and_opens(open_page: Open) -> None:
    watched = open_page(FIVE_THOUSAND, address="top=all")
    page = ready(watched)
    before = page.locator("#plot .xtick text").all_text_contents()
    box = page.locator("#chart").bounding_box()
    assert box
    page.mouse.move(box["x"] + box["width"] - 60, box["y"] + 27 + 26)
    expect(page.locator("#tip .tip-title")).to_contain_text("événements")
    page.mouse.click(box["x"] + box["width"] - 60, box["y"] + 27 + 26)
    assert page.locator("#plot .xtick text").all_text_contents() != before
    page.locator("[data-window=all]").click()
    page.locator("#chart").focus()
    page.keyboard.press("Enter")  # into the bar of the chosen event
    assert page.evaluate("location.hash").startswith("#t=")


def test_all_shown_is_downloaded(open_page: Open) -> None:
    page = ready(open_page(FIVE_THOUSAND, address="c=mconf&top=all"))
    page.locator("#downloads summary").click()
    with page.expect_download() as download:
        page.locator("[data-download=json]").click()
    records = json.loads(Path(download.value.path()).read_text(encoding="utf-8"))
    wanted = [e for e in FIVE_THOUSAND.events if e.quad.value == "mconf"]
    assert {(r["id"], r["quote"]) for r in records} == {(e.id, " ".join(e.mentions[0].quote.split())) for e in wanted}


def test_without_scripts_a_long_list_is_whole(open_page: Open) -> None:
    page = open_page(FIVE_THOUSAND, script=False).page
    assert page.locator("noscript tr[data-event], table:not(.needs-script) tr[data-event]").count() == 5_000
    assert page.locator("tr[data-event]").first.is_visible()


STRANGE = {
    "first and last year": [
        event(day(1, 1, 1), name="a"),
        event(value(date(9999, 1, 1), date(9999, 12, 31)), name="b"),
    ],
    "one day and a century": [
        event(day(2031, 5, 12), name="a"),
        event(value(date(1900, 1, 1), date(2000, 1, 1), Grain.CENTURY), name="b"),
    ],
    "ten thousand letters": [event(day(2031, 5, 12), title=LONG_TITLE, name="a"), event(month(2031, 4), name="b")],
    "right to left": [
        event(day(2031, 5, 12), title="اتهمت فرنسا כן كينيا 2031 abc", name="a"),
        event(year(2030), title="e\u0301" + "\u0335\u0327" * 400, name="b"),
    ],
    "an unknown type": [event(day(2031, 5, 12), kind="DANCE & <i>SING</i>", name="a")],
    "a thousand actors": [
        event(day(2031, 1 + n % 5, 1 + n % 28), sources=(f"ACTOR {n}",), targets=(f"ACTOR {n + 1}",), name=f"a{n}")
        for n in range(1_000)
    ],
}


@pytest.mark.parametrize("events", STRANGE.values(), ids=STRANGE.keys())
@pytest.mark.parametrize("width", [1280, 390])
def test_strange_events_are_shown(open_page: Open, events: Sequence[Event], width: int) -> None:
    watched = open_page(timeline(events), width=width)
    page = ready(watched)
    expect(page.locator(ROWS)).to_have_count(len(events) if len(events) <= 80 else 40)
    if page.locator("[data-window=all]").count():
        page.locator("[data-window=all]").click()
    assert page.locator("#plot .main-svg").first.is_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.evaluate("document.getElementById('plot').offsetHeight") < 1_500
    clean(watched)


@pytest.fixture(scope="module")
def mapped(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("map") / "map.html"
    path.write_text(html.Page(with_map=True).page(with_places(), configuration()), encoding="utf-8")
    return path


def with_places() -> Timeline:
    made = many(40)
    events = [replace(e, place=TOWNS[number % len(TOWNS)]) for number, e in enumerate(made.events)]
    return replace(made, events=tuple(events))


@pytest.mark.parametrize("width", [1280, 390])
def test_the_map_draws_towns_and_filters(open_page: Open, mapped: Path, width: int) -> None:
    watched = open_page(mapped, width=width)
    page = ready(watched)
    page.locator("[data-view=map]").click()
    expect(page.locator("#map .scattergeo path.point")).to_have_count(3)
    expect(page.locator("#map .choropleth path")).to_have_count(1)
    assert page.locator("#map-names b").count() == 0
    page.get_by_role("button", name="Kharkiv").click()
    expect(page.locator(ROWS)).to_have_count(8)
    state = page.evaluate("location.hash").lstrip("#")
    assert "view=map" in state
    again = ready(open_page(mapped, width=width, address=state))
    expect(again.locator(ROWS)).to_have_count(8)
    assert again.locator("[data-place][aria-pressed=true]").inner_text().startswith("Kharkiv")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    clean(watched)


def test_a_symbol_on_the_map_is_pressed(open_page: Open, mapped: Path) -> None:
    page = ready(open_page(mapped, address="view=map"))
    symbol = page.locator("#map .scattergeo path.point").first
    symbol.scroll_into_view_if_needed()
    box = symbol.bounding_box()
    assert box
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    expect(page.locator(ROWS)).to_have_count(8)


def test_documents_and_periods_narrow_the_list(open_page: Open) -> None:
    shown = many(60)
    page = ready(open_page(shown))
    page.locator("#more summary").click()
    page.locator("input[name=document]").first.check()
    first = [e for e in shown.events if any(told.document == "d1" for told in e.mentions)]
    expect(page.locator(ROWS)).to_have_count(len(first))
    page.locator("input[name=document]").first.uncheck()
    page.locator("#period-from").fill("2031-04-01")
    page.locator("#period-to").fill("2031-05-31")
    page.locator("#inside").check()
    kept = page.locator(ROWS).count()
    assert 0 < kept < 60
    again = ready(open_page(shown, address=page.evaluate("location.hash").lstrip("#")))
    expect(again.locator(ROWS)).to_have_count(kept)


def test_a_tie_filters_by_both_actors(open_page: Open) -> None:
    page = ready(open_page(many(30)))
    page.locator("#network").scroll_into_view_if_needed()
    at = page.evaluate(
        """() => { const box = document.getElementById("network"), { left, top } = box.getBoundingClientRect();
            const tie = box.data.find((trace) => trace.mode === "lines"), middle = Math.floor(tie.x.length / 2);
            return [left + tie.x[middle], top + tie.y[middle]]; }"""
    )
    page.mouse.click(*at)
    assert len(page.evaluate("location.hash").partition("a=")[2].split("&")[0].split("%2C")) == 2


def test_an_index_of_years_is_plain(open_page: Open, tmp_path: Path) -> None:
    for name, content in html.files(many(30, span_days=900), configuration(), "fr", by_year=True).items():
        (tmp_path / name).write_bytes(content)
    watched = open_page(tmp_path / "timeline.html", width=390)
    assert watched.page.evaluate("document.documentElement.scrollWidth") <= 390
    watched.page.get_by_role("link", name="2031").click()
    watched.page.wait_for_selector("html[data-ready]")
    assert watched.page.locator("h1").inner_text().endswith("2031")
    assert watched.complaints == []
