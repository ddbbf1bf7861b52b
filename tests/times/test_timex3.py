"""TIMEX3 values of intervals and durations, and back to the same interval."""

import re
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.model import Grain, Interval, TimeValue
from timeline.times import civil, timex3
from timeline.times.expressions import Duration, Unit

DAYS = st.dates(date(1000, 1, 1), date(9990, 12, 31))
ROUND = {
    Grain.DAY: r"(\d{4})-(\d\d)-(\d\d)",
    Grain.WEEK: r"(\d{4})-W(\d\d)",
    Grain.MONTH: r"(\d{4})-(\d\d)",
    Grain.YEAR: r"(\d{4})",
}


def read(text: str, grain: Grain) -> date:
    match = re.fullmatch(ROUND[grain], text)
    assert match is not None
    fields = [int(field) for field in match.groups()]
    return date.fromisocalendar(fields[0], fields[1], 1) if grain is Grain.WEEK else date(*[*fields, 1, 1][:3])


@given(DAYS, st.sampled_from(sorted(ROUND)))
def test_a_value_says_its_interval(day: date, grain: Grain) -> None:
    interval = civil.containing(day, grain)
    text = timex3.calendar(TimeValue(interval, grain))
    assert text is not None
    assert civil.containing(read(text, grain), grain) == interval


@pytest.mark.parametrize(
    ("grain", "text"),
    [
        (Grain.WEEKEND, "2024-W25-WE"),
        (Grain.QUARTER, "2024-Q2"),
        (Grain.SEASON, "2024-SU"),
        (Grain.DECADE, "202"),
        (Grain.CENTURY, "20"),
    ],
)
def test_longer_grains(grain: Grain, text: str) -> None:
    assert timex3.calendar(TimeValue(civil.containing(date(2024, 6, 18), grain), grain)) == text


def test_a_half_is_a_long_quarter() -> None:
    assert timex3.calendar(TimeValue(civil.half(2024, 2), Grain.QUARTER)) == "2024-H2"


def test_an_open_start_has_no_value() -> None:
    assert timex3.calendar(TimeValue(Interval(None, datetime(2024, 1, 1)), Grain.DAY)) is None


@pytest.mark.parametrize(
    ("grain", "text"),
    [(Grain.HOUR, "2024-06-18T17:00"), (Grain.MINUTE, "2024-06-18T17:05"), (Grain.SECOND, "2024-06-18T17:05:09")],
)
def test_moments(grain: Grain, text: str) -> None:
    start = datetime(2024, 6, 18, 17, 5, 9)
    assert timex3.calendar(TimeValue(Interval(start, start + timedelta(hours=1)), grain)) == text


@pytest.mark.parametrize(
    ("amounts", "text"),
    [
        (((2, Unit.DAY),), "P2D"),
        (((1, Unit.FORTNIGHT),), "P2W"),
        (((None, Unit.YEAR),), "PXY"),
        (((1, Unit.HOUR), (30, Unit.MINUTE)), "PT1H30M"),
        (((30.4, Unit.SECOND),), "PT30.4S"),
        (((2, Unit.YEAR), (6, Unit.MONTH)), "P2Y6M"),
        (((3, Unit.CENTURY),), "P3CE"),
    ],
)
def test_durations(amounts: tuple[tuple[float | None, Unit], ...], text: str) -> None:
    assert timex3.duration(Duration(amounts)) == text
