"""Plotly figures of the scene."""

from itertools import pairwise
from typing import Any

import pytest

from tests.make_timeline import day, event, every_kind, hostile, many, timeline
from timeline.figures import network
from timeline.figures import timeline as chart
from timeline.figures.lanes import Grouping
from timeline.figures.ring import MOST_ACTORS, ring
from timeline.figures.scene import scene
from timeline.figures.theme import theme
from timeline.figures.ticks import ROOM, ticks
from timeline.figures.windows import Window
from timeline.model import ConfigError, Grain
from timeline.resources import configuration

CONFIG = configuration()
KINDS = every_kind()


def traces(figure: Any) -> list[Any]:
    return list(figure.data)


def test_draws_each_shown_event_in_its_shape() -> None:
    figure = chart.figure(KINDS, CONFIG)
    drawn = {(e, trace.name.split("/")[1]) for trace in traces(figure) if trace.name for e in trace.customdata if e}
    found = scene(KINDS, (Grouping.ACTOR,))
    assert drawn == {(mark.event, mark.shape.value) for mark in found.marks if found.windows[0].shows(mark)}


def test_no_coarse_event_is_a_marker() -> None:
    days = {e.id for e in KINDS.events if e.when.value and e.when.value.grain is Grain.DAY}
    for trace in traces(chart.figure(KINDS, CONFIG)):
        if trace.name and trace.mode == "markers":
            assert set(trace.customdata) <= days


def test_text_is_escaped() -> None:
    figure = chart.figure(hostile("<b onclick=x>&amp; $x$ %{y}"), CONFIG)
    shown = [text for trace in traces(figure) for text in (*(trace.text or ()), *(trace.hovertext or ())) if text]
    shown += [note.text.removeprefix("<b>").removesuffix("</b>") for note in figure.layout.annotations]
    assert shown
    assert not any("<b" in text.replace("<br>", "") or "$" in text for text in shown)
    assert all(trace.hovertemplate is None and trace.texttemplate is None for trace in traces(figure))


@pytest.mark.parametrize("locale", ["fr", "en"])
def test_ticks_are_in_the_locale(locale: str) -> None:
    texts = " ".join(chart.figure(many(20), CONFIG, locale).layout.xaxis.ticktext)
    assert ("févr" in texts) is (locale == "fr")


@pytest.mark.parametrize("days", [3, 30, 200, 1_000, 20_000, 700_000])
def test_tick_labels_do_not_touch(days: int) -> None:
    window = Window("all", 22_000.0 - days, 22_000.0)
    places = [day for day, _ in ticks(window, 680, "fr")]
    gaps = [(after - before) * 680 / window.days for before, after in pairwise(places)]
    assert all(gap >= ROOM * 0.9 for gap in gaps)
    assert all(window.start <= day <= window.end for day in places)
    assert places


def test_nothing_to_draw_is_said() -> None:
    assert len(chart.figure(timeline([]), CONFIG).layout.annotations) == 1


def test_network_has_each_actor_and_both_kinds_of_tie() -> None:
    figure = network.figure(many(40), CONFIG)
    nodes = next(trace for trace in traces(figure) if trace.mode == "markers+text")
    assert "Japon" in nodes.text
    assert {trace.line.dash for trace in traces(figure) if trace.mode == "lines"} == {"solid", "6px,4px"}


def test_ring_keeps_the_busiest_and_counts_the_rest() -> None:
    events = [event(day(2031, 5, 1), sources=(f"A{n}",), targets=(f"A{n + 1}",), name=str(n)) for n in range(20)]
    found = ring(events)
    assert len(found.nodes) == MOST_ACTORS
    assert found.left_out == 21 - MOST_ACTORS
    assert all(abs(node.x**2 + node.y**2 - 1) < 1e-3 for node in found.nodes)


def test_ring_order_avoids_crossings() -> None:
    pairs = [("A", "C"), ("C", "E"), ("E", "B"), ("B", "D"), ("D", "A")]
    found = ring([event(day(2031, 5, 1), sources=(a,), targets=(b,), name=a + b) for a, b in pairs])
    order = [node.key for node in found.nodes]
    assert all(abs(order.index(a) - order.index(b)) in (1, 4) for a, b in pairs)


def test_theme_admits_colours_only(tmp_path: Any) -> None:
    (tmp_path / "theme.yaml").write_text('light: {page: "red; } body { background: url(x)"}', encoding="utf-8")
    with pytest.raises(ConfigError, match="light → page"):
        theme(configuration(tmp_path))


def contrast(one: str, other: str) -> float:
    bright, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_colours_can_be_told_from_their_ground(scheme: str) -> None:
    colours = theme(CONFIG)[scheme]
    for name in ("vcoop", "mcoop", "neutral", "vconf", "mconf"):
        assert contrast(colours[name], colours["surface"]) >= 3
    for name in ("text", "muted", "accent"):
        for ground in ("surface", "page", "band", "accent_soft"):
            assert contrast(colours[name], colours[ground]) >= 4.5
