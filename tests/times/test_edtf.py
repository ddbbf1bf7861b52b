"""EDTF of every grain, read back by a parser that is not ours."""

from datetime import date, datetime, timedelta

import pytest
from edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.model import Grain, Interval, Modifier, TimeValue
from timeline.times import civil
from timeline.times.edtf import edtf, parse

SINGLE = [Grain.DAY, Grain.MONTH, Grain.YEAR]
PAIRS = [Grain.WEEK, Grain.WEEKEND, Grain.QUARTER]
DAYS = st.dates(date(1000, 1, 1), date(9990, 12, 31))


def value(day: date, grain: Grain, modifier: Modifier | None = None) -> TimeValue:
    return TimeValue(civil.containing(day, grain), grain, modifier)


@settings(deadline=None)
@given(DAYS, st.sampled_from(SINGLE + PAIRS))
def test_a_parser_reads_the_same_days(day: date, grain: Grain) -> None:
    stated = value(day, grain)
    parsed = parse_edtf(edtf(stated))
    first, last = parsed.lower_strict(), parsed.upper_strict()
    assert stated.interval.start is not None
    assert stated.interval.end is not None
    assert date(*first[:3]) == stated.interval.start.date()
    assert date(*last[:3]) == (stated.interval.end - timedelta(days=1)).date()


@pytest.mark.parametrize(
    ("grain", "text"),
    [
        (Grain.DAY, "2024-06-18"),
        (Grain.WEEK, "2024-06-17/2024-06-23"),
        (Grain.WEEKEND, "2024-06-22/2024-06-23"),
        (Grain.MONTH, "2024-06"),
        (Grain.QUARTER, "2024-04/2024-06"),
        (Grain.SEASON, "2024-22"),
        (Grain.YEAR, "2024"),
        (Grain.DECADE, "202X"),
        (Grain.CENTURY, "20XX"),
    ],
)
def test_each_grain(grain: Grain, text: str) -> None:
    assert edtf(value(date(2024, 6, 18), grain)) == text
    assert parse_edtf(text) is not None


@pytest.mark.parametrize(("month", "code"), [(3, 21), (6, 22), (9, 23), (12, 24)])
def test_seasons(month: int, code: int) -> None:
    assert edtf(value(date(2023, month, 5), Grain.SEASON)) == f"2023-{code}"


def test_open_intervals() -> None:
    since = TimeValue(Interval(datetime(2023, 9, 1), None), Grain.MONTH)
    until = TimeValue(Interval(None, datetime(2024, 6, 16)), Grain.DAY)
    assert edtf(since) == "2023-09/.."
    assert edtf(until) == "../2024-06-15"
    assert parse_edtf(edtf(since)) is not None
    assert parse_edtf(edtf(until)) is not None


def test_approximate() -> None:
    assert edtf(value(date(2024, 6, 18), Grain.DAY, Modifier.APPROX)) == "2024-06-18~"
    assert edtf(value(date(2024, 6, 18), Grain.YEAR, Modifier.START)) == "2024"


def test_several_days() -> None:
    days = TimeValue(civil.days(date(2024, 10, 6), 10), Grain.DAY)
    assert edtf(days) == "2024-10-06/2024-10-15"


def test_a_clock_time_is_its_day() -> None:
    moment = Interval(datetime(2024, 6, 18, 17, 30), datetime(2024, 6, 18, 17, 31))
    assert edtf(TimeValue(moment, Grain.MINUTE)) == "2024-06-18"


@given(
    DAYS,
    st.sampled_from([*SINGLE, Grain.SEASON, Grain.DECADE, Grain.CENTURY]),
    st.sampled_from([None, Modifier.APPROX]),
)
def test_what_is_written_is_read_back(day: date, grain: Grain, modifier: Modifier | None) -> None:
    stated = value(day, grain, modifier if grain < Grain.DECADE else None)
    assert parse(edtf(stated)) == stated


@given(DAYS, st.sampled_from(PAIRS))
def test_pairs_keep_their_days(day: date, grain: Grain) -> None:
    assert parse(edtf(value(day, grain))).interval == value(day, grain).interval


@pytest.mark.parametrize(
    ("text", "start", "end", "grain"),
    [
        ("2023-09/..", "2023-09-01", None, Grain.MONTH),
        ("../2024-06-15", None, "2024-06-16", Grain.DAY),
        ("2019/2024-06-15", "2019-01-01", "2024-06-16", Grain.DAY),
        ("2024-06-XX", "2024-06-01", "2024-07-01", Grain.MONTH),
        (" 2024 ", "2024-01-01", "2025-01-01", Grain.YEAR),
    ],
)
def test_intervals_are_read(text: str, start: str | None, end: str | None, grain: Grain) -> None:
    assert parse(text).interval.iso() == (start, end)
    assert parse(text).grain is grain


@pytest.mark.parametrize(
    "text",
    ["", "..", "../..", "mardi", "2024-13", "2024-02-30", "2024-6-1", "2024-06-18/2023", "0000", "20240618", "-0044"],
)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        parse(text)
