"""The page in a real browser: it draws, explains, filters, and asks the network for nothing."""

import csv
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.make_timeline import NAMES, day, document, event, every_kind, many, month, timeline
from tests.page.conftest import Open
from timeline.model import Grain, Quad, Timeline

pytestmark = pytest.mark.page

THIRTY = many(30)
FIFTY = many(50)
KINDS = every_kind()
MARKS = """() => document.getElementById("plot").data
    .filter((trace) => /\\//.test(trace.name)).map((trace) => [trace.name, trace.customdata])"""


def rows_shown(page: Page) -> int:
    return page.locator("tr[data-event]:not([hidden])").count()


def test_asks_for_nothing_and_complains_of_nothing(open_page: Open) -> None:
    watched = open_page(THIRTY)
    page = watched.page
    page.locator("#chart").hover(position={"x": 500, "y": 200})
    page.get_by_role("button", name="12 mois").click()
    page.locator("#query").fill("France")
    page.locator("#grouping").select_option("pair")
    page.locator("#clear").click()
    page.locator("#grouping").select_option("actor")
    page.locator("#downloads summary").click()
    for kind in ("csv", "json", "svg", "png"):
        if page.locator("#downloads").get_attribute("open") is None:
            page.locator("#downloads summary").click()
        with page.expect_download() as download:
            page.locator(f"[data-download={kind}]").click()
        assert download.value.suggested_filename == f"timeline.{kind}"
        if kind == "svg":
            assert re.search(r"font-weight: ?bold[^>]*>Japon<", Path(download.value.path()).read_text(encoding="utf-8"))
    assert [url for url in watched.requests if not url.startswith(("file:", "blob:", "data:"))] == []
    assert len([url for url in watched.requests if url.startswith("file:")]) == 1
    assert watched.complaints == []
    assert watched.seen()["violations"] == []


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("shown", [THIRTY, KINDS, timeline([event(day(2031, 5, 12))])], ids=["30", "kinds", "1"])
def test_nothing_moves_and_nothing_sticks_out(open_page: Open, shown: Timeline, width: int) -> None:
    watched = open_page(shown, width=width)
    watched.page.wait_for_timeout(150)
    assert watched.seen()["shift"] <= 0.05
    assert watched.page.evaluate("document.documentElement.scrollWidth") <= width


def test_is_ready_soon(open_page: Open) -> None:
    times = [open_page(FIFTY).page.evaluate("performance.now()") for _ in range(3)]
    assert min(times) <= 2_000


def test_no_coarse_event_is_drawn_as_a_day(open_page: Open) -> None:
    page = open_page(KINDS).page
    page.get_by_role("button", name="Tout").click()
    drawn = page.evaluate(MARKS)
    points = {event for name, events in drawn if "/point/" in name for event in events}
    days = {e.id for e in KINDS.events if e.when.value and e.when.value.grain is Grain.DAY}
    spans = {e.id for e in KINDS.events if e.title in ("From one day to another", "Until then")}
    assert points == days - spans
    assert {event for _, events in drawn for event in events} == {e.id for e in KINDS.events if e.when.value}


def test_marks_show_how_much_is_known(open_page: Open) -> None:
    page = open_page(KINDS).page
    page.get_by_role("button", name="Tout").click()
    looks = {event: name.split("/")[1:] for name, events in page.evaluate(MARKS) for event in events}
    shown = {e.title: looks.get(e.id) for e in KINDS.events}
    assert shown["In a month"] == ["range", "certain"]
    assert shown["Disputed, in a month"] == ["range", "doubtful"]
    assert shown["Announced for a day"] == ["point", "doubtful"]
    assert shown["About a month"] == ["rough", "certain"]
    assert shown["Ever since"] == ["span", "certain"]
    assert shown["Never dated"] is None


def test_labels_and_marks_keep_apart(open_page: Open) -> None:
    for width in (1280, 390):
        boxes: list[dict[str, float]] = open_page(THIRTY, width=width).page.evaluate(
            """() => [...document.querySelectorAll("#plot .textpoint text")].map((text) => {
                const {left, right, top, bottom} = text.getBoundingClientRect();
                return {left, right, top, bottom}; })"""
        )
        assert len(boxes) > 20
        for number, one in enumerate(boxes):
            assert one["right"] <= width
            assert not any(overlap(one, other) for other in boxes[number + 1 :])


def overlap(one: dict[str, float], other: dict[str, float]) -> bool:
    across = min(one["right"], other["right"]) - max(one["left"], other["left"])
    down = min(one["bottom"], other["bottom"]) - max(one["top"], other["top"])
    return across > 0.5 and down > 2


def test_detail_quotes_the_sentence_and_marks_its_date(open_page: Open) -> None:
    shown = timeline([event(day(2031, 5, 12), before="En mai, Nairobi a reçu ", words="en mai", after=" un ministre.")])
    panel = open_page(shown).page.locator("#detail")
    assert panel.locator("blockquote").inner_text() == "En mai, Nairobi a reçu en mai un ministre."
    assert panel.locator("mark").all_inner_texts() == ["en mai"]
    assert "Nairobi" not in panel.locator("mark").inner_text()
    assert panel.locator(".date").inner_text() == "12 mai 2031"
    assert "2031-05-12" in panel.locator("code").inner_text()
    assert "en mai" in panel.get_by_text("Pourquoi cette date").locator("xpath=following-sibling::dd[1]").inner_text()
    assert (
        panel.get_by_role("link", name="Un printemps diplomatique").get_attribute("href")
        == "https://example.org/article"
    )
    assert panel.get_by_role("link", name="Un printemps").get_attribute("rel") == "noopener noreferrer"


def test_a_row_of_the_list_fills_the_panel(open_page: Open) -> None:
    page = open_page(KINDS).page
    page.locator("tr[data-event] summary", has_text="Disputed, in a month").click()
    assert page.locator("#chosen-title").inner_text() == "Disputed, in a month"
    assert page.locator("#detail [data-field=precision]").inner_text() == "mois, jour non précisé"
    page.locator("#next").click()
    assert page.locator("#chosen-title").inner_text() == "Until then"


def test_a_mark_under_the_pointer_is_told_and_chosen(open_page: Open) -> None:
    page = open_page(KINDS).page
    label = page.locator("#plot .textpoint text", has_text="Disputed, in a month").bounding_box()
    assert label
    page.mouse.move(label["x"] + 20, label["y"] + 6)
    assert page.locator("#tip .tip-title").inner_text() == "Disputed, in a month"
    assert "contesté" in page.locator("#tip .tip-kind").inner_text()
    page.mouse.click(label["x"] + 20, label["y"] + 6)
    assert page.locator("#chosen-title").inner_text() == "Disputed, in a month"


def test_filters_agree_everywhere(open_page: Open) -> None:
    page = open_page(THIRTY).page
    page.locator("#actors summary").click()
    page.get_by_role("checkbox", name=NAMES["JPN"]["fr"]).check()
    expected = [e.id for e in THIRTY.events if any(m.key == "JPN" for m in (*e.sources, *e.targets))]
    assert rows_shown(page) == len(expected)
    assert f"{len(expected)} sur 30" in page.locator("#status").inner_text()
    drawn = {event for _, events in page.evaluate(MARKS) for event in events}
    assert drawn <= set(expected)
    page.locator("#query").fill("aucun mot pareil")
    assert rows_shown(page) == 0
    assert page.locator("#nothing").is_visible()
    page.locator("#clear-too").click()
    assert rows_shown(page) == 30


def test_an_emptied_search_leaves_no_filter(open_page: Open) -> None:
    page = open_page(THIRTY).page
    assert not any(event.quad is Quad.NEUTRAL for event in THIRTY.events)  # a class without a chip
    page.locator("#query").fill("ministre")
    assert page.locator("#clear").is_visible()
    page.locator("#query").fill("")
    assert not page.locator("#clear").is_visible()
    assert page.evaluate("location.hash") in ("", "#")


def test_chips_take_a_class_away(open_page: Open) -> None:
    page = open_page(THIRTY).page
    page.get_by_role("checkbox", name=re.compile("Conflit verbal")).uncheck()
    left = {e.id for e in THIRTY.events if e.quad.value != "vconf"}
    assert rows_shown(page) == len(left)


def test_address_brings_the_view_back(open_page: Open) -> None:
    page = open_page(THIRTY).page
    page.locator("#query").fill("ministre")
    page.get_by_role("checkbox", name=re.compile("Coopération matérielle")).uncheck()
    page.locator("#grouping").select_option("class")
    page.get_by_role("button", name="Tout").click()
    page.locator("tr[data-event]:not([hidden]) summary").nth(2).click()
    page.locator("#theme").click()
    state = page.evaluate("location.hash").lstrip("#")
    again = open_page(THIRTY, address=state).page
    assert again.evaluate("location.hash").lstrip("#") == state
    assert again.locator("#query").input_value() == "ministre"
    assert again.locator("#grouping").input_value() == "class"
    assert again.locator("#chosen-title").inner_text() == page.locator("#chosen-title").inner_text()
    assert rows_shown(again) == rows_shown(page)
    assert again.get_by_role("button", name="Tout").get_attribute("aria-pressed") == "true"
    assert again.evaluate("document.documentElement.dataset.theme") == "dark"


def test_address_with_nonsense_is_ignored(open_page: Open) -> None:
    watched = open_page(THIRTY, address="c=<img>&a=XXX&e=nobody&t=x..y&lane=constructor&conf=NaN&theme=evil")
    assert watched.complaints == []
    assert rows_shown(watched.page) == 0  # no known class is chosen
    assert watched.page.locator("#clear-too").is_visible()


def test_without_scripts_the_list_is_whole(open_page: Open) -> None:
    page = open_page(THIRTY, script=False).page
    assert rows_shown(page) == 30
    assert page.locator("h1").inner_text() == THIRTY.title
    assert not page.locator("#filters").is_visible()
    assert not page.locator("#chart").is_visible()
    page.locator("tr[data-event] summary").first.click()
    assert page.locator("tr[data-event] blockquote").first.is_visible()


def test_paper_gets_a_chart_that_fits_and_every_quotation(open_page: Open) -> None:
    page = open_page(THIRTY, scheme="dark").page
    page.emulate_media(media="print")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    width: float = page.evaluate("document.querySelector('#plot svg').getBoundingClientRect().width")
    assert width <= 680
    assert page.locator("tr[data-event] blockquote").nth(29).is_visible()
    assert not page.locator("#filters").is_visible()
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    page.emulate_media(media="screen")
    assert page.locator("tr[data-event] details[open]").count() == 0
    assert page.pdf().startswith(b"%PDF")


def test_only_web_addresses_become_links(open_page: Open) -> None:
    articles = [
        document("d1", url="javascript:alert(1)"),
        document("d2", url="https://example.org/x"),
        document("d3", url="data:text/html,x"),
    ]
    events = [event(month(2031, 4), document=f"d{n}", title=f"T{n}", name=f"n{n}") for n in (1, 2, 3)]
    page = open_page(timeline(events, articles)).page
    hrefs = page.evaluate("[...document.querySelectorAll('cite a')].map((link) => link.getAttribute('href'))")
    assert set(hrefs) == {"https://example.org/x"}


@pytest.mark.parametrize(
    ("shown", "words"),
    [
        (timeline([]), "Aucun événement n’a été trouvé"),
        (timeline([event(None, name="u1"), event(None, name="u2")]), "rien à placer sur l’axe"),
    ],
    ids=["none", "undated"],
)
def test_says_so_when_there_is_nothing_to_draw(open_page: Open, shown: Timeline, words: str) -> None:
    watched = open_page(shown)
    assert words in watched.page.locator("main").inner_text()
    assert rows_shown(watched.page) == len(shown.events)
    assert watched.complaints == []


def test_zoom_and_drag(open_page: Open) -> None:
    page = open_page(THIRTY).page
    before = ticks(page)
    page.get_by_role("button", name="Agrandir").last.click()
    zoomed = ticks(page)
    assert zoomed != before
    box = page.locator("#chart").bounding_box()
    assert box
    page.mouse.move(box["x"] + 500, box["y"] + 10)
    page.mouse.down()
    page.mouse.move(box["x"] + 650, box["y"] + 10, steps=4)
    page.mouse.up()
    assert ticks(page) != zoomed
    assert "t=" in page.evaluate("location.hash")


def ticks(page: Page) -> Any:
    return page.locator("#plot .xtick text").all_text_contents()


def test_the_important_come_first_and_the_rest_on_demand(open_page: Open) -> None:
    made = many(120)
    watched = open_page(made)
    page = watched.page
    expect(page.locator("#status")).to_contain_text("40 sur 120 événements · moins importants, repliés : 80")
    ranked = sorted(made.events, key=lambda event: -event.importance)
    shown = page.evaluate(
        "[...document.querySelectorAll('tr[data-event]:not([hidden])')].map((row) => row.dataset.event)"
    )
    assert set(shown) == {event.id for event in ranked[:40]}
    button = page.get_by_role("button", name="Tout afficher (120)").first
    button.focus()
    page.keyboard.press("Enter")
    assert rows_shown(page) == 120
    assert "top=all" in page.evaluate("location.hash")
    expect(page.locator("#status")).not_to_contain_text("repliés")
    page.get_by_role("button", name="Les plus importants seulement (40)").last.click()
    assert rows_shown(page) == 40
    page.evaluate(f"location.hash = 'e={ranked[-1].id}'")
    expect(page.locator(f"tr[data-event={ranked[-1].id}]")).to_be_visible()
    page.evaluate("location.hash = 'top=all&lane=storyline'")
    expect(page.locator("#status")).not_to_contain_text("repliés")
    expect(page.locator(".gt-lane").first).to_contain_text(" : ")
    assert watched.complaints == []


def test_without_script_nothing_is_folded(open_page: Open) -> None:
    page = open_page(many(120), script=False).page
    expect(page.locator("tr[data-event]")).to_have_count(120)
    assert rows_shown(page) == 120


def test_hundreds_of_events_are_counted_until_one_zooms_in(open_page: Open) -> None:
    watched = open_page(many(520, span_days=2_000))
    page = watched.page
    page.wait_for_selector("html[data-ready]")
    assert watched.seen()["shift"] <= 0.05  # what moves later follows what was pressed
    page.get_by_role("button", name="Tout afficher (520)").first.click()
    names = page.evaluate("document.getElementById('plot').data.map((trace) => trace.name)")
    assert set(names) <= {"vcoop", "mcoop", "neutral", "vconf", "mconf"}
    assert rows_shown(page) == 200
    for _ in range(4):
        page.get_by_role("button", name="Agrandir").last.click()
    assert page.evaluate(MARKS)
    assert page.locator("#plot .textpoint text").count() > 0
    page.locator("#more-rows").click()
    assert rows_shown(page) == 400
    title = page.locator("tr[data-event] [data-field=title]").nth(3).inner_text()
    page.locator("tr[data-event] summary").nth(3).click()
    expect(page.locator("#detail blockquote")).to_contain_text(title)
    page.locator("#query").fill("selon la presse locale")  # words of the details, which are unpacked for it
    expect(page.locator("tr[data-event]:not([hidden])")).to_have_count(400)
    page.locator("#query").fill("mots de personne")
    assert rows_shown(page) == 0
    assert watched.complaints == []
    assert watched.seen()["violations"] == []


def test_spreadsheets_get_no_formulas(open_page: Open) -> None:
    page = open_page(timeline([event(day(2031, 5, 12), title='=cmd("x"), y')])).page
    page.locator("#downloads summary").click()
    with page.expect_download() as download:
        page.locator("[data-download=csv]").click()
    (_, row) = csv.reader(Path(download.value.path()).read_text(encoding="utf-8").splitlines())
    assert row[5] == '\'=cmd("x"), y'
