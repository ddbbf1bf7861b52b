"""Charts embedded in a page of somebody else."""

from pathlib import Path

import pytest

from tests.make_timeline import every_kind, hostile, many
from tests.page.conftest import Open
from timeline.export import fragment, html
from timeline.figures import timeline as figures
from timeline.resources import configuration

pytestmark = pytest.mark.page

CONFIG = configuration()


def host(folder: Path, *figures: str) -> Path:
    for name, content in fragment.assets(CONFIG).items():
        (folder / name).write_text(content, encoding="utf-8")
    path = folder / "host.html"
    head = f"<!doctype html><html lang=fr><meta charset=utf-8><title>Note</title>{fragment.head()}"
    path.write_text(f"{head}<body><h1>Note</h1>{''.join(figures)}", encoding="utf-8")
    return path


def test_several_are_drawn_once_each(open_page: Open, tmp_path: Path) -> None:
    first, second = fragment.fragment(many(12), CONFIG), fragment.fragment(every_kind(), CONFIG)
    watched = open_page(host(tmp_path, first, second))
    page = watched.page
    page.wait_for_function("document.querySelectorAll('.gt-plot .main-svg').length >= 2")
    page.add_script_tag(content=fragment.assets(CONFIG)["gt.js"])
    assert page.locator(".gt-figure").count() == page.locator(".gt-figure .gt-plot.js-plotly-plot").count() == 2
    assert page.locator(".gt-plot .textpoint text").count() > 12
    ids = page.evaluate("[...document.querySelectorAll('.gt-figure [id], .gt-figure')].map((element) => element.id)")
    assert len({name for name in ids if name.startswith("gt-")}) == 4
    assert watched.complaints == []


@pytest.mark.parametrize(("style", "theme"), [("", "light"), (":root { color-scheme: light dark }", "dark")])
def test_it_is_as_dark_as_the_page_around(open_page: Open, tmp_path: Path, style: str, theme: str) -> None:
    page = open_page(host(tmp_path, f"<style>{style}</style>", fragment.fragment(many(5), CONFIG)), scheme="dark").page
    page.wait_for_selector(".gt-plot .main-svg")
    assert page.locator(".gt-figure").get_attribute("data-theme") == theme


def test_without_scripts_it_is_a_table(open_page: Open, tmp_path: Path) -> None:
    page = open_page(host(tmp_path, fragment.fragment(many(12), CONFIG)), script=False).page
    assert page.locator(".gt-figure tbody tr").count() == 12
    assert page.locator(".gt-figure td").first.is_visible()


def test_hostile_text_stays_text(open_page: Open, tmp_path: Path) -> None:
    text = "</script><img src=x onerror='window.hit = 1'><b>gras</b>"
    watched = open_page(host(tmp_path, fragment.fragment(hostile(text), CONFIG)))
    page = watched.page
    page.wait_for_selector(".gt-plot .main-svg")
    page.locator(".gt-chart").hover(position={"x": 200, "y": 45})
    assert page.evaluate("window.hit") is None
    assert page.locator(".gt-figure img").count() == 0
    assert watched.complaints == []


def test_a_page_in_a_frame_shows_the_chart_and_tells_its_height(open_page: Open, tmp_path: Path) -> None:
    (tmp_path / "timeline.html").write_text(html.page(many(12), CONFIG), encoding="utf-8")
    listener = "addEventListener('message', (told) => { if (told.source === frames[0]) window.told = told.data; })"
    frame = '<iframe name="one" title="T" src="timeline.html#embed=1" sandbox="allow-scripts" width="700"></iframe>'
    path = tmp_path / "outer.html"
    path.write_text(f"<!doctype html><title>Note</title><script>{listener}</script>{frame}", encoding="utf-8")
    page = open_page(path).page
    page.wait_for_function("window.told && window.told.height > 100")
    told = page.evaluate("window.told")
    assert told["type"] == "gt:height"
    assert told["id"] == "one"
    inside = page.frame_locator("iframe")
    assert inside.locator("#plot .main-svg").first.is_visible()
    assert not inside.locator("#filters").is_visible()
    assert not inside.locator("#events").is_visible()


def test_a_figure_of_the_python_interface_offers_no_upload(open_page: Open, tmp_path: Path) -> None:
    path = tmp_path / "figure.html"
    path.write_text(figures.figure(many(12), CONFIG).to_html(config={"displayModeBar": True}), encoding="utf-8")
    page = open_page(path).page
    page.wait_for_selector(".modebar-btn", state="attached")
    assert page.locator(".modebar-btn").count() > 3
    titles = page.evaluate("[...document.querySelectorAll('.modebar-btn')].map((button) => button.outerHTML)")
    assert not any("cloud" in title.lower() or "share" in title.lower() for title in titles)
