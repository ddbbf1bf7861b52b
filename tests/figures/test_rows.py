"""Marks and labels of a row never touch."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from timeline.figures.marks import Mark, Shape
from timeline.figures.measure import shortened, text_width
from timeline.figures.rows import LABEL_GAP, Placed, Side, extent, rows
from timeline.figures.windows import Window
from timeline.model import Quad

WINDOW = Window("all", 0.0, 400.0)
TITLES = st.text("abcdefghij MWil", min_size=1, max_size=60)


@st.composite
def marks(draw: st.DrawFn) -> tuple[Mark, str]:
    start = draw(st.floats(-50, 430))
    shape = draw(st.sampled_from(list(Shape)))
    days = 1.0 if shape is Shape.POINT else draw(st.floats(1, 300))
    opened = draw(st.booleans())
    return Mark("", Quad.NEUTRAL, shape, start, start + days, False, opened, True), draw(TITLES)


def taken(item: Placed, width: float) -> tuple[float, float]:
    left, right = extent(item.mark, WINDOW, width)
    wide = text_width(item.label)
    if item.side is Side.RIGHT:
        return left, right + LABEL_GAP + wide
    if item.side is Side.LEFT:
        return left - LABEL_GAP - wide, right
    if item.side is Side.ABOVE:
        start = max(0.0, min(left, width - wide))
        return min(left, start), max(right, start + wide)
    return left, right


@given(found=st.lists(marks(), max_size=40), width=st.sampled_from([300, 480, 680]), labelled=st.booleans())
def test_rows_hold_each_shown_mark_once_and_apart(found: list[tuple[Mark, str]], width: int, labelled: bool) -> None:
    named = [
        Mark(str(n), m.quad, m.shape, m.start, m.end, m.open_start, m.open_end, m.certain)
        for n, (m, _) in enumerate(found)
    ]
    titles = {str(n): title for n, (_, title) in enumerate(found)}
    placed = rows(named, titles, WINDOW, width, labelled)
    assert sorted(item.mark.event for item in placed) == sorted(m.event for m in named if WINDOW.shows(m))
    by_row: dict[int, list[tuple[float, float]]] = {}
    for item in placed:
        by_row.setdefault(item.row, []).append(taken(item, width))
    for spans in by_row.values():
        assert all(before[1] < after[0] for before, after in pairwise(sorted(spans)))
    assert set(by_row) == set(range(len(by_row)))


@given(found=st.lists(marks(), max_size=40))
def test_labels_stay_on_the_plot(found: list[tuple[Mark, str]]) -> None:
    named = [Mark(str(n), m.quad, m.shape, m.start, m.end, False, False, True) for n, (m, _) in enumerate(found)]
    titles = {str(n): title for n, (_, title) in enumerate(found)}
    for item in rows(named, titles, WINDOW, 300, labelled=True):
        left, right = taken(item, 300)
        mark_left, mark_right = extent(item.mark, WINDOW, 300)
        assert left >= min(0.0, mark_left)
        assert right <= max(300.0, mark_right)


@given(text=st.text(max_size=80), room=st.floats(20, 400))
def test_shortened_text_fits_and_is_a_beginning(text: str, room: float) -> None:
    short = shortened(text, room)
    assert text_width(short) <= room
    assert short == text or text.startswith(short.removesuffix("…"))


def test_short_labels_stand_beside_and_long_bars_carry_theirs() -> None:
    named = [
        Mark("day", Quad.NEUTRAL, Shape.POINT, 20, 21, False, False, True),
        Mark("late", Quad.NEUTRAL, Shape.POINT, 390, 391, False, False, True),
        Mark("long", Quad.NEUTRAL, Shape.SPAN, 100, 300, False, False, True),
    ]
    placed = rows(named, {"day": "A day", "late": "A late day", "long": "A long time"}, WINDOW, 680, True)
    assert {item.mark.event: item.side for item in placed} == {
        "day": Side.RIGHT,
        "late": Side.LEFT,
        "long": Side.ABOVE,
    }
