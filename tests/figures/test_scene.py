"""The scene holds every event once: on the axis or in the list of the undated."""

from itertools import pairwise

import pytest

from tests.make_timeline import day, document, event, every_kind, many, timeline, year
from timeline.figures.lanes import MOST_LANES, OTHERS, Grouping, lanes
from timeline.figures.scene import WIDTHS, scene
from timeline.figures.stack import METRICS, height, stacked
from timeline.figures.windows import SHORTEST_DAYS
from timeline.model import Timeline


@pytest.mark.parametrize("shown", [timeline([]), every_kind(), many(1), many(80)], ids=["none", "kinds", "1", "80"])
def test_each_event_is_drawn_or_listed(shown: Timeline) -> None:
    found = scene(shown)
    assert {mark.event for mark in found.marks} | set(found.undated) == {event.id for event in shown.events}
    assert len(found.marks) + len(found.undated) == len(shown.events)


def test_every_layout_of_the_whole_shows_every_mark() -> None:
    found = scene(many(60))
    whole = next(window for window in found.windows if window.name == "all")
    for grouping in Grouping:
        for width in WIDTHS:
            layout = found.layout(grouping, whole, width)
            placed = [item.mark.event for band in layout.bands for item in band.placed]
            assert sorted(placed) == sorted(mark.event for mark in found.marks)


def test_one_distant_event_does_not_squeeze_the_others() -> None:
    found = scene(
        timeline([*(event(day(2031, 5, number), name=f"n{number}") for number in range(1, 13)), event(year(1999))])
    )
    first = found.windows[0]
    assert first.name in ("focus", "year")
    assert first.days < 400
    assert any(window.name == "all" and window.days > 10_000 for window in found.windows)


def test_one_event_gets_a_month() -> None:
    (window,) = scene(timeline([event(day(2031, 5, 12))])).windows
    assert window.name == "all"
    assert window.days == pytest.approx(SHORTEST_DAYS)


def test_fullest_lane_first_and_the_rest_together() -> None:
    events = [event(day(2031, 5, 1), sources=(f"A{n:02}",), name=f"x{n}-{m}") for n in range(14) for m in range(n + 1)]
    found = lanes(events, Grouping.ACTOR)
    assert len(found) == MOST_LANES
    sizes = [len(lane.events) for lane in found if lane.key != OTHERS]
    assert sizes == sorted(sizes, reverse=True)
    assert found[0].key == "A13"
    assert sum(len(lane.events) for lane in found) == len(events)


def test_groupings() -> None:
    events = [
        event(day(2031, 5, 1), sources=("KEN",), targets=("TUR",), name="a"),
        event(day(2031, 5, 2), sources=("TUR",), targets=("KEN",), kind="AID", document="d2", name="b"),
    ]
    shown = timeline(events, [document("d1"), document("d2")])
    groups = scene(shown).groups
    assert {lane.key for lane in groups[Grouping.ACTOR]} == {"KEN", "TUR"}
    assert {lane.key for lane in groups[Grouping.PAIR]} == {"KEN – TUR"}
    assert {lane.key for lane in groups[Grouping.CLASS]} == {"vcoop", "mcoop"}
    assert {lane.key for lane in groups[Grouping.SOURCE]} == {"d1", "d2"}
    assert len(groups[Grouping.NONE]) == 1


def test_bands_follow_each_other_without_gap() -> None:
    found = scene(many(40))
    layout = found.layout(Grouping.ACTOR, found.windows[0], 680)
    for heads in (False, True):
        bands = stacked(layout, heads)
        assert bands[0].top == 0
        assert all(before.bottom == after.top for before, after in pairwise(bands))
        assert all(band.top < line < band.bottom for band in bands for line in band.lines)
        assert height(layout, heads) > bands[-1].bottom


def test_two_lines_of_a_name_fit_beside_every_lane() -> None:
    found = scene(many(12))
    bands = stacked(found.layout(Grouping.PAIR, found.windows[0], 680), heads=False)
    assert any(band.band.rows == 1 for band in bands)
    assert all(band.bottom - band.top >= METRICS["leastBand"] for band in bands)
