"""What the formats of charts write: pages for frames, snippets, oEmbed, images."""

import json
import os
import struct
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from tests.make_timeline import every_kind, hostile, many
from tests.page.browser import find_chromium
from timeline.export import embed, fragment, html, load, pdf, png, svg
from timeline.figures import picture
from timeline.figures.charts import chart, kinds
from timeline.model import MissingToolError, Place, UsageError
from timeline.resources import configuration

CONFIG = configuration()
BASE = "https://example.org/charts"
SVG = "{http://www.w3.org/2000/svg}"


def test_oembed_is_there_only_where_the_address_is_known() -> None:
    alone, based = (embed.files(many(9), CONFIG, "en", base_url=base) for base in (None, BASE))
    assert not [name for name in alone if "oembed" in name]
    assert b"oembed" not in alone["timeline.embed.html"]
    answer = json.loads(based["timeline.oembed.json"])
    assert (answer["version"], answer["type"]) == ("1.0", "rich")
    assert f'src="{BASE}/timeline.embed.html"' in answer["html"]
    assert answer["html"].encode() == based["timeline.embed-snippet.html"]
    page = based["timeline.embed.html"].decode()
    assert f'<link rel="alternate" type="application/json+oembed" href="{BASE}/timeline.oembed.json"' in page
    assert f'href="{BASE}/timeline.html"' in page


@pytest.mark.parametrize("options", [{"with_map": True}, {"by_year": True}])
def test_the_whole_page_is_the_one_that_is_asked_for(options: dict[str, Any]) -> None:
    known = every_kind("en")
    known = replace(known, events=tuple(replace(event, place=Place("la France", "FRA")) for event in known.events))
    whole = html.files(known, CONFIG, "en", **options)
    assert whole != html.files(known, CONFIG, "en")
    assert whole.items() <= embed.files(known, CONFIG, "en", **options).items()


def test_a_base_that_is_no_address_is_refused() -> None:
    with pytest.raises(UsageError, match="base URL"):
        embed.files(many(3), CONFIG, "en", base_url="javascript:alert(1)")


def test_the_frame_is_sandboxed() -> None:
    snippet = embed.files(many(9), CONFIG, "en")["timeline.embed-snippet.html"].decode()
    assert 'sandbox="allow-scripts allow-downloads allow-popups"' in snippet
    assert "told.source === frame.contentWindow" in snippet


@pytest.mark.parametrize("kind", kinds())
def test_a_fragment_is_small(kind: str) -> None:
    assert len(fragment.fragment(many(50), CONFIG, "fr", kind).encode()) <= 25_000


@pytest.mark.parametrize("kind", kinds())
def test_a_fragment_has_a_table_for_readers_without_scripts(kind: str) -> None:
    made = fragment.fragment(many(30), CONFIG, "fr", kind)
    drawn = chart(kind, many(30), CONFIG, "fr")
    assert made.count("<tr") == 1 + len(drawn.rows)
    assert made.count('scope="col"') == len(drawn.columns)


@pytest.mark.parametrize("name", ["embed", "fragment"])
def test_two_runs_are_equal(name: str) -> None:
    one, other = (load(name).files(many(30), CONFIG, "fr", charts=kinds()) for _ in range(2))
    assert one == other


@pytest.fixture(scope="module", autouse=True)
def _chromium() -> Any:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("BROWSER_PATH", find_chromium())
        yield


@pytest.mark.page
def test_an_svg_is_described_and_the_same_in_every_run() -> None:
    one, other = (svg.files(hostile("<b>&amp; $x$"), CONFIG, "en", charts=("activity",)) for _ in range(2))
    assert one == other
    root = ElementTree.fromstring(one["activity.svg"])  # noqa: S314 - our own file
    title, description = root.find(f"{SVG}title"), root.find(f"{SVG}desc")
    assert title is not None
    assert description is not None
    assert root.get("aria-labelledby") == f"{title.get('id')} {description.get('id')}"
    assert title.text == "Activity of actors"
    assert "<b>&amp; $x$" in "".join(root.itertext())


@pytest.mark.page
def test_a_png_has_the_size_asked_for() -> None:
    image = png.files(many(5), CONFIG, "en", width_mm=160, dpi=300)["timeline.png"]
    wide, _ = struct.unpack(">II", image[16:24])
    place = image.index(b"pHYs")
    (per_metre,) = struct.unpack(">I", image[place + 4 : place + 8])
    assert per_metre == round(300 / 0.0254)
    assert wide == pytest.approx(per_metre * 0.160, rel=0.01)


@pytest.mark.page
def test_a_pdf_has_the_size_asked_for_and_no_date() -> None:
    made = pdf.files(many(5), CONFIG, "en", charts=("trend",), width_mm=160)["trend.pdf"]
    assert made.startswith(b"%PDF")
    box = made.split(b"/MediaBox [0 0 ")[1].split(b"]")[0]
    assert float(box.split()[0]) == pytest.approx(160 / 25.4 * 72, abs=1.5)
    assert made.count(b"(D:19700101000000") == 2


def test_without_kaleido_it_is_said_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "kaleido", None)
    with pytest.raises(MissingToolError, match=r"pip install .geotimeline\[images\]"):
        svg.files(many(3), CONFIG, "en")


def test_without_chrome_it_is_said_how_to_get_one(tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text("Kenya and Japan signed an agreement on 12 May 2031.", encoding="utf-8")
    order = [sys.executable, "-m", "timeline", "build", str(article), "-o", str(tmp_path), "--format", "svg"]
    run = subprocess.run(
        order, capture_output=True, text=True, check=False, env=os.environ | {"BROWSER_PATH": "/nowhere/chrome"}
    )
    assert run.returncode == 5, run.stderr
    assert "Chrome" in run.stderr
    assert run.stdout == ""


def test_an_ending_that_is_no_image_is_refused() -> None:
    with pytest.raises(UsageError, match=r"\.png"):
        picture.image_kind("timeline.jpeg")
