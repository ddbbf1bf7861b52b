"""Marks are never more precise than the text, nor more certain."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.make_timeline import day, event, month, value, year
from timeline.figures.marks import LONGEST_UNIT, STUB_DAYS, Mark, Shape, day_number, mark, shape
from timeline.model import Event, Grain, Interval, Modality, Modifier, TimeValue

PUBLISHED = day_number(date(2031, 5, 14))


def marked(found: Event) -> Mark:
    drawn = mark(found, PUBLISHED)
    assert drawn is not None
    return drawn


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        (day(2031, 5, 12), Shape.POINT),
        (TimeValue(Interval(datetime(2031, 5, 12, 9), datetime(2031, 5, 12, 10)), Grain.HOUR), Shape.POINT),
        (value(date(2031, 5, 10), date(2031, 5, 12)), Shape.SPAN),
        (value(date(2031, 5, 10), date(2031, 5, 12), Grain.WEEKEND), Shape.RANGE),
        (value(date(2031, 5, 5), date(2031, 5, 12), Grain.WEEK), Shape.RANGE),
        (month(2031, 1), Shape.RANGE),
        (value(date(2031, 1, 1), date(2031, 1, 11), Grain.MONTH, Modifier.START), Shape.RANGE),
        (value(date(2031, 1, 1), date(2031, 4, 1), Grain.MONTH), Shape.SPAN),
        (value(date(2030, 12, 1), date(2031, 3, 1), Grain.SEASON), Shape.RANGE),
        (year(2028), Shape.RANGE),
        (value(date(2020, 1, 1), date(2030, 1, 1), Grain.DECADE), Shape.RANGE),
        (month(2031, 1, Modifier.APPROX), Shape.ROUGH),
        (value(date(2031, 1, 1), None, Grain.MONTH), Shape.SPAN),
    ],
)
def test_shape_follows_grain(when: TimeValue, expected: Shape) -> None:
    assert shape(when) is expected


@given(
    grain=st.sampled_from([grain for grain in Grain if grain > Grain.DAY]),
    start=st.datetimes(datetime(1900, 1, 1), datetime(2100, 1, 1)),
    share=st.floats(0.01, 1.0),
    modifier=st.sampled_from([None, *Modifier]),
)
def test_nothing_coarser_than_a_day_is_a_point(
    grain: Grain, start: datetime, share: float, modifier: Modifier | None
) -> None:
    end = datetime.fromtimestamp(start.timestamp() + share * LONGEST_UNIT[grain] * 86_400)
    assert shape(TimeValue(Interval(start, end), grain, modifier)) is not Shape.POINT


def test_a_pair_of_dates_lasts() -> None:
    assert shape(month(2031, 1), paired=True) is Shape.SPAN


def test_clock_time_is_drawn_on_its_day() -> None:
    when = TimeValue(Interval(datetime(2031, 5, 12, 9, 30), datetime(2031, 5, 12, 9, 31)), Grain.MINUTE)
    drawn = marked(event(when))
    assert (drawn.start, drawn.end) == (day_number(date(2031, 5, 12)), day_number(date(2031, 5, 13)))


def test_open_end_reaches_publication_and_says_so() -> None:
    drawn = marked(event(value(date(2031, 1, 1), None)))
    assert drawn.open_end
    assert not drawn.open_start
    assert drawn.end == PUBLISHED


def test_open_end_after_publication_is_a_stub() -> None:
    drawn = marked(event(value(date(2031, 8, 1), None)))
    assert drawn.end - drawn.start == STUB_DAYS


def test_open_start_is_a_stub() -> None:
    drawn = marked(event(value(None, date(2031, 2, 10))))
    assert drawn.open_start
    assert drawn.end == day_number(date(2031, 2, 10))
    assert drawn.end - drawn.start == STUB_DAYS


def test_undated_events_have_no_mark() -> None:
    assert mark(event(None), PUBLISHED) is None
    assert mark(event(value(None, None)), PUBLISHED) is None


@pytest.mark.parametrize("modality", list(Modality))
def test_only_what_is_asserted_is_certain(modality: Modality) -> None:
    assert marked(event(day(2031, 5, 1), modality=modality)).certain is (modality is Modality.ASSERTED)
