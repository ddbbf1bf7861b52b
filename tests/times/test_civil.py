"""Calendar arithmetic: intervals join without gaps, shifts keep their order and come back."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from timeline.model import Grain
from timeline.times import civil

DAYS = st.dates(date(2, 1, 1), date(9990, 12, 31))
BLOCKS = st.sampled_from(
    [Grain.DAY, Grain.WEEK, Grain.MONTH, Grain.QUARTER, Grain.SEASON, Grain.YEAR, Grain.DECADE, Grain.CENTURY]
)
LENGTHS = st.sampled_from([Grain.DAY, Grain.WEEK, Grain.MONTH, Grain.QUARTER, Grain.YEAR])


@given(DAYS, BLOCKS)
@example(date(9899, 12, 31), Grain.CENTURY)
@example(date(9900, 1, 1), Grain.CENTURY)
@example(date(9990, 1, 1), Grain.DECADE)
def test_a_block_holds_its_day(day: date, grain: Grain) -> None:
    if (grain, day.year // 100) == (Grain.CENTURY, 99) or (grain, day.year // 10) == (Grain.DECADE, 999):
        with pytest.raises(civil.OutOfCalendarError):
            civil.containing(day, grain)
        return
    block = civil.containing(day, grain)
    assert block.start is not None
    assert block.end is not None
    assert block.start <= civil.midnight(day) < block.end


@given(st.dates(date(100, 1, 1), date(9799, 12, 31)), BLOCKS)
def test_blocks_meet_without_gap(day: date, grain: Grain) -> None:
    block = civil.containing(day, grain)
    assert block.end is not None
    assert civil.containing(block.end.date(), grain).start == block.end


@given(DAYS, st.integers(-400, 400), st.sampled_from([Grain.DAY, Grain.WEEK]))
def test_days_and_weeks_shift_back(day: date, count: int, grain: Grain) -> None:
    moment = civil.midnight(day)
    try:
        there = civil.shifted(moment, count, grain)
    except civil.OutOfCalendarError:
        return
    assert civil.shifted(there, -count, grain) == moment


@given(DAYS, st.integers(0, 2000), LENGTHS)
def test_more_is_never_earlier(day: date, count: int, grain: Grain) -> None:
    moment = civil.midnight(day)
    try:
        assert civil.shifted(moment, count, grain) <= civil.shifted(moment, count + 1, grain)
    except civil.OutOfCalendarError:
        assert day.year + (count + 1) // (1 if grain is Grain.YEAR else 4) >= civil.LAST_YEAR - 510


def test_months_are_cut_to_their_length() -> None:
    assert civil.shifted(datetime(2024, 1, 31), 1, Grain.MONTH) == datetime(2024, 2, 29)
    assert civil.shifted(datetime(2024, 2, 29), -1, Grain.YEAR) == datetime(2023, 2, 28)


@pytest.mark.parametrize(("count", "grain"), [(10**6, Grain.YEAR), (-(10**9), Grain.DAY), (10**12, Grain.HOUR)])
def test_outside_the_calendar_is_an_error(count: int, grain: Grain) -> None:
    with pytest.raises(civil.OutOfCalendarError):
        civil.shifted(datetime(2024, 6, 19), count, grain)


def test_a_weekend_is_that_of_its_week() -> None:
    weekend = civil.containing(date(2024, 6, 12), Grain.WEEKEND)
    assert (weekend.start, weekend.end) == (datetime(2024, 6, 15), datetime(2024, 6, 17))


def test_winter_belongs_to_the_year_it_begins_in() -> None:
    assert civil.containing(date(2024, 1, 10), Grain.SEASON) == civil.season(2023, 4)
    assert civil.season(2023, 4).start == datetime(2023, 12, 1)


@pytest.mark.parametrize(
    ("year", "day"), [(1818, "03-22"), (1943, "04-25"), (2000, "04-23"), (2024, "03-31"), (2038, "04-25")]
)
def test_easter(year: int, day: str) -> None:
    assert civil.easter(year).strftime("%m-%d") == day


@pytest.mark.parametrize(
    ("year", "day"), [(1918, "05-05"), (1945, "05-06"), (2010, "04-04"), (2022, "04-24"), (2024, "05-05")]
)
def test_orthodox_easter(year: int, day: str) -> None:
    assert civil.orthodox_easter(year).strftime("%m-%d") == day


@given(st.integers(1583, 9000))
def test_easter_is_a_sunday_in_spring(year: int) -> None:
    assert civil.easter(year).isoweekday() == 7
    assert date(year, 3, 22) <= civil.easter(year) <= date(year, 4, 25)


@given(st.integers(1, 9998), st.integers(1, 12), st.integers(1, 7), st.sampled_from([1, 2, 3, 4, 5, -1]))
def test_the_nth_weekday_is_that_weekday(year: int, month: int, weekday: int, nth: int) -> None:
    found = civil.nth_weekday(year, month, weekday, nth)
    if found is None:
        assert nth == 5
        return
    assert (found.year, found.month, found.isoweekday()) == (year, month, weekday)
    assert (found + timedelta(days=7)).month != month if nth < 0 else (found.day - 1) // 7 == nth - 1


def test_a_day_that_is_none() -> None:
    assert civil.real(2023, 2, 29) is None
    assert civil.real(2024, 13, 1) is None
    assert civil.real(2024, 2, 29) == date(2024, 2, 29)


@given(st.integers(1, 9000), st.integers(1, 12))
def test_islamic_months_follow_one_another(year: int, month: int) -> None:
    after = civil.hijri(year + month // 12, month % 12 + 1)
    assert (after - civil.hijri(year, month)).days in (29, 30)


@pytest.mark.parametrize("day", ["2013-08-08", "2017-06-25", "2019-06-04", "2023-04-21", "2024-04-10", "2025-03-30"])
def test_the_fast_is_broken_when_it_was(day: str) -> None:
    assert civil.hijri_day(int(day[:4]), 10, 1).isoformat() == day


@given(st.integers(623, 9000), st.integers(1, 12))
def test_every_islamic_month_begins_in_one_gregorian_year(number: int, month: int) -> None:
    assert len(civil.hijri_months(month, number)) in (0, 1, 2)
    assert all(found.start and found.start.year == number for found in civil.hijri_months(month, number))
