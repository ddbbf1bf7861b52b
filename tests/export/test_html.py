"""The page as a file: its size, its policy, its words, the same bytes each time."""

import base64
import gzip
import hashlib
import html as markup
import json
import re
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.make_timeline import actor, day, document, event, every_kind, hostile, many, timeline
from timeline.export import fragment, html
from timeline.export.page.boundaries import boundaries
from timeline.export.page.content import viewer_of
from timeline.export.page.island import dumped
from timeline.export.page.links import web_address
from timeline.export.page.quotation import parts
from timeline.figures.words import words
from timeline.model import InputError, Place, Timeline, UsageError
from timeline.resources import configuration

CONFIG = configuration()
FIFTY = many(50)
PAGE = html.page(FIFTY, CONFIG)


def inline(element: str, page: str) -> list[str]:
    return re.findall(rf"<{element}(?: id=\"[\w.-]+\")?>(.*?)</{element}>", page, re.DOTALL)


def test_a_page_of_fifty_events_is_light_enough() -> None:
    assert len(PAGE.encode()) <= 1_400_000


def test_a_fragment_is_light() -> None:
    assert len(fragment.fragment(FIFTY, CONFIG).encode()) <= 25_000


def test_the_policy_admits_what_is_there_and_nothing_else() -> None:
    found = re.search(r'http-equiv="Content-Security-Policy" content="([^"]+)"', PAGE)
    assert found
    policy = dict(part.split(" ", 1) for part in markup.unescape(found[1]).split("; "))
    assert policy["default-src"] == "'none'"
    for directive, element in (("script-src", "script"), ("style-src-elem", "style")):
        digests = {base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in inline(element, PAGE)}
        assert {f"'sha256-{digest}'" for digest in digests} == set(policy[directive].split())
    assert "unsafe-eval" not in found[1]


def test_nothing_is_fetched_from_elsewhere() -> None:
    own = re.sub(r"<script>/\*\*\s*\* plotly\.js.*?</script>", "", PAGE, count=1, flags=re.DOTALL)
    assert len(own) < len(PAGE) - 1_000_000
    assert not re.search(r"""(?:src|srcset|action|poster)\s*=\s*["']?https?:|@import|url\(|<link""", own)
    assert "showSendToCloud: false" in own


def test_the_same_timeline_gives_the_same_bytes_in_another_process(tmp_path: Path) -> None:
    script = (
        "from tests.make_timeline import many; from timeline.export import html, fragment; "
        "from timeline.resources import configuration as c; import hashlib; "
        "print(hashlib.sha256((html.page(many(50), c()) + fragment.fragment(many(50), c())).encode()).hexdigest())"
    )
    root = Path(__file__).parents[2]
    runs = {
        subprocess.run(
            [sys.executable, "-c", script], cwd=root, env={"PYTHONHASHSEED": seed, "HOME": str(tmp_path)},
            capture_output=True, text=True, check=True,
        ).stdout
        for seed in ("1", "2")
    }  # fmt: skip
    here = hashlib.sha256((PAGE + fragment.fragment(FIFTY, CONFIG)).encode()).hexdigest()
    assert runs == {f"{here}\n"}


@pytest.mark.parametrize(("locale", "words"), [("fr", "Événements"), ("en", "Events"), (None, "Événements")])
def test_words_follow_the_locale(locale: str | None, words: str) -> None:
    page = html.page(every_kind(), CONFIG, locale)
    assert f">{words}</h2>" in page
    assert f'<html lang="{locale or "fr"}"' in page


def test_unknown_locale_is_refused() -> None:
    with pytest.raises(UsageError, match="'tlh'"):
        html.page(every_kind(), CONFIG, "tlh")


def test_files_are_named_and_fall_back_to_english() -> None:
    files = html.files(every_kind(), CONFIG, "tlh")
    assert list(files) == ["timeline.html"]
    assert b'<html lang="en"' in files["timeline.html"]
    assert set(fragment.files(every_kind(), CONFIG, "fr")) == {
        "timeline.fragment.html", "plotly-basic.min.js", "gt.js", "gt.css",
    }  # fmt: skip


@pytest.mark.parametrize("text", ["</script><script>", "<!--", "\u2028\u2029", "&amp;<b>", '"\\'])
def test_island_cannot_be_left(text: str) -> None:
    written = dumped({"text": text})
    assert not set("<>&\u2028\u2029") & set(written)
    assert json.loads(written) == {"text": text}


def test_hostile_text_is_escaped_everywhere() -> None:
    text = '"><script>evil()</script>'
    page = html.page(hostile(text), CONFIG)
    assert "<script>evil" not in page
    assert "<script>evil" not in fragment.fragment(hostile(text), CONFIG)


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        ("https://example.org/a?b=c", True),
        (" http://example.org ", True),
        ("javascript:alert(1)", False),
        ("JaVaScRiPt:alert(1)", False),
        ("data:text/html,x", False),
        ("//example.org", False),
        ("https:", False),
        ("http://[::1", False),
        ("", False),
        (None, False),
    ],
)
def test_only_web_addresses_pass(address: str | None, kept: bool) -> None:
    assert (web_address(address) is not None) is kept


def test_quotation_marks_the_words_by_place() -> None:
    found = event(day(2031, 5, 12), before="mai, en mai, ", words="en mai", after=", mai", offset=77).mentions[0]
    assert parts(found) == (("mai, en mai, ", False), ("en mai", True), (", mai", False))


def test_quotation_without_date_words_is_whole() -> None:
    assert parts(event(None, before="Rien.", words="", after="").mentions[0]) == (("Rien.", False),)


def test_a_date_in_another_sentence_is_not_marked() -> None:
    told = event(day(2031, 5, 12), offset=10).mentions[0]
    moved = replace(told, sentence=told.sentence.shifted(500), clause=told.clause.shifted(500))
    assert [dated for _, dated in parts(moved)] == [False]


def test_who_is_on_both_sides_is_named_once() -> None:
    shown = timeline([event(day(2031, 5, 12), sources=("KEN",), targets=("KEN", "TUR"))])
    (seen,) = (viewer_of(shown, CONFIG, words(CONFIG, "fr")).event(one) for one in shown.events)
    assert (seen.sources, seen.targets) == (("Kenya",), ("Turquie",))


def test_who_reports_keeps_its_small_letter() -> None:
    guards = replace(actor("KEN"), code=None, country=None, name="gardes-frontières")
    told = replace(event(day(2031, 5, 12)), sources=(guards,), reported_by=(guards, actor("TUR")))
    shown = timeline([told])
    seen = viewer_of(shown, CONFIG, words(CONFIG, "fr")).event(shown.events[0])
    assert seen.sources == ("Gardes-frontières",)
    assert seen.reported_by == ("gardes-frontières", "Turquie")


def test_summary_counts_and_dates() -> None:
    shown = timeline([event(day(2031, 5, 12))], [document("d1"), document("d2", date(2031, 5, 2))])
    page = html.page(shown, CONFIG)
    assert "1 événement · 2 documents · publiés du 2 mai 2031 au 14 mai 2031" in page


def test_long_lists_travel_packed() -> None:
    page = html.page(many(550), CONFIG)
    packs = re.findall(r'<script type="text/plain" id="(?:data|pack-\d+)">([^<]*)</script>', page)
    data, *details = [json.loads(gzip.decompress(base64.b64decode(pack))) for pack in packs]
    assert [len(pack) for pack in details] == [500, 50]
    assert len(data["rows"]) == len(data["chart"]["events"]) == 550
    assert all(event["id"] in row for event, row in zip(data["chart"]["events"], data["rows"], strict=True))
    assert page.count('<tr class="event"') == 550  # for readers without scripts
    assert page.count("<blockquote>") == 1


def test_more_events_than_a_page_holds_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(html, "MOST_EVENTS", 3)
    assert html.page(many(3), CONFIG)
    with pytest.raises(UsageError, match=r"4 events.*--split year.*--top N"):
        html.page(many(4), CONFIG)


def test_a_split_timeline_has_a_page_for_each_year(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(html, "MOST_EVENTS", 12)
    shown = many(40, span_days=1500)
    files = dict(html.Page(by_year=True).files(shown, CONFIG, "fr"))
    index = files.pop("timeline.html").decode()
    years = {f"{e.when.value.interval.start:%Y}" for e in shown.events if e.when.value and e.when.value.interval.start}
    assert set(files) == {f"timeline-{year}.html" for year in {*years, "undated"}}
    assert re.findall(r'href="([^"]+)"', index) == list(files)
    told = [name for page in files.values() for name in re.findall(r'data-event="([^"]+)"', page.decode())]
    assert sorted(told) == sorted(event.id for event in shown.events)


def placed(*places: Place | None) -> Timeline:
    made = many(50)
    where = [places[number % len(places)] for number in range(50)]
    return replace(made, events=tuple(replace(e, place=at) for e, at in zip(made.events, where, strict=True)))


ODESA, FRANCE = Place("Odesa", "UKR", 46.48, 30.72), Place("la France", "FRA")


def test_a_page_with_a_map_is_light_enough() -> None:
    page = html.Page(with_map=True).page(placed(ODESA, FRANCE, None), CONFIG)
    assert len(page.encode()) <= 1_800_000
    assert "Nations unies" in page


def test_without_a_place_there_is_no_map() -> None:
    page = html.Page(with_map=True).page(placed(None), CONFIG)
    assert len(page.encode()) <= 1_400_000
    assert 'id="map"' not in page


def test_boundaries_of_a_file_are_named(tmp_path: Path) -> None:
    file = tmp_path / "bounds.json"
    empty = {"type": "GeometryCollection", "geometries": []}
    layers = dict.fromkeys(("coastlines", "land", "countries"), empty)
    file.write_text(json.dumps({"type": "Topology", "objects": layers, "arcs": []}), encoding="utf-8")
    page = html.Page(with_map=True, topojson=file).page(placed(ODESA), CONFIG)
    assert "Frontières d’après bounds.json." in page


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (None, "cannot be read"),
        ("<svg>", "is not JSON"),
        ("[" * 100_000, "is not JSON"),
        ("[]", "is not TopoJSON"),
        ('{"type": "FeatureCollection", "features": []}', "is not TopoJSON"),
        ('{"type": "Topology", "arcs": [], "objects": {"land": {}}}', "no layer 'coastlines'"),
    ],
)
def test_other_boundaries_are_refused(tmp_path: Path, content: str | None, problem: str) -> None:
    file = tmp_path / "bounds.json"
    if content is not None:
        file.write_text(content, encoding="utf-8")
    with pytest.raises(InputError, match=problem):
        boundaries(file)
