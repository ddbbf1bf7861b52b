"""Charts in a frame of somebody else's page, and charts that Python drew in a page around."""

from itertools import pairwise
from pathlib import Path

import pytest

from tests.make_timeline import hostile, many
from tests.page.conftest import Open
from timeline.export import embed, fragment
from timeline.resources import configuration

pytestmark = pytest.mark.page

CONFIG = configuration()
KINDS = ("activity", "network", "trend")


def framed(folder: Path, kind: str, base_url: str | None = None) -> Path:
    """A page of others with the snippet in it, as it was written."""
    for name, content in embed.files(many(40), CONFIG, "fr", charts=(kind,), base_url=base_url).items():
        (folder / name).write_bytes(content)
    path = folder / "host.html"
    snippet = (folder / f"{kind}.embed-snippet.html").read_text(encoding="utf-8")
    path.write_text(f"<!doctype html><html lang=fr><meta charset=utf-8><title>Note</title>{snippet}", encoding="utf-8")
    return path


@pytest.mark.parametrize("kind", ["timeline", "trend"])
def test_a_frame_takes_the_height_of_its_chart(open_page: Open, tmp_path: Path, kind: str) -> None:
    watched = open_page(framed(tmp_path, kind))
    page, inside = watched.page, watched.page.frame_locator("iframe")
    inside.locator(".gt-plot .main-svg").first.wait_for()
    page.wait_for_function("document.querySelector('iframe').style.height !== '480px'")
    height = page.locator("iframe").evaluate("(frame) => frame.clientHeight")
    assert height == inside.locator("html").evaluate("(root) => Math.ceil(root.getBoundingClientRect().height)")
    assert 200 < height <= 800
    assert inside.locator("a[href='timeline.html']").is_visible()
    assert not inside.locator("table").is_visible()
    assert watched.complaints == []
    assert all(url.startswith("file://") for url in watched.requests)


def test_only_the_frame_itself_is_listened_to(open_page: Open, tmp_path: Path) -> None:
    page = open_page(framed(tmp_path, "trend")).page
    page.frame_locator("iframe").locator(".gt-plot .main-svg").first.wait_for()
    page.wait_for_function("document.querySelector('iframe').style.height !== '480px'")
    before = page.locator("iframe").evaluate("(frame) => frame.style.height")
    page.evaluate("postMessage({type: 'gt:height', id: document.querySelector('iframe').name, height: 1999}, '*')")
    page.evaluate("new Promise(requestAnimationFrame)")
    assert page.locator("iframe").evaluate("(frame) => frame.style.height") == before


@pytest.mark.parametrize(("address", "theme"), [("", "light"), ("theme=dark", "dark"), ("theme=auto", "dark")])
def test_a_frame_is_as_dark_as_its_address_says(open_page: Open, tmp_path: Path, address: str, theme: str) -> None:
    framed(tmp_path, "trend")
    page = open_page(tmp_path / "trend.embed.html", scheme="dark", address=address).page
    page.wait_for_selector(".gt-plot .main-svg")
    assert page.locator(".gt-figure").get_attribute("data-theme") == theme


@pytest.mark.parametrize("width", [390, 800])
def test_charts_fit_the_page_around(open_page: Open, tmp_path: Path, width: int) -> None:
    for name, content in fragment.assets(CONFIG).items():
        (tmp_path / name).write_text(content, encoding="utf-8")
    figures = "".join(fragment.fragment(many(40), CONFIG, "fr", kind) for kind in KINDS)
    path = tmp_path / "host.html"
    view = "<meta charset=utf-8><meta name=viewport content='width=device-width'>"
    path.write_text(f"<!doctype html><html lang=fr>{view}<title>Note</title>{fragment.head()}{figures}", "utf-8")
    watched = open_page(path, width=width)
    page = watched.page
    page.wait_for_function("document.querySelectorAll('.gt-plot.js-plotly-plot').length === 3")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert page.locator(".gt-list[open]").count() == 0
    assert page.locator("[role=img]").count() == 3
    boxes = page.evaluate(
        "[...document.querySelectorAll('.xtick text')].map((tick) => { const box = tick.getBoundingClientRect();"
        " return [Math.round(box.top), box.left, box.right]; })"
    )
    rows = {top: sorted((left, right) for at, left, right in boxes if at == top) for top, _, _ in boxes}
    assert all(a[1] <= b[0] + 1 for ticks in rows.values() for a, b in pairwise(ticks))
    assert watched.complaints == []


def test_hostile_text_stays_text(open_page: Open, tmp_path: Path) -> None:
    bad = "</script><img src=x onerror='window.hit = 1'>\"><b>{{7*7}}"
    for name, content in embed.files(hostile(bad), CONFIG, "fr", charts=("timeline", *KINDS)).items():
        (tmp_path / name).write_bytes(content)
    for kind in ("timeline", *KINDS):
        watched = open_page(tmp_path / f"{kind}.embed.html")
        watched.page.wait_for_selector(".gt-figure[data-gt-ready]")
        assert watched.page.evaluate("window.hit") is None
        assert watched.page.locator("img").count() == 0
        assert watched.complaints == []
        assert watched.seen()["violations"] == []
