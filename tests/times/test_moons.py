"""The Chinese calendar: days that were feasts, and months that fit together."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.times.moons import moon_day, sun_day

YEARS = st.integers(1900, 2150)


@pytest.mark.parametrize(
    ("number", "month", "day", "expected"),
    [
        (1949, 1, 1, date(1949, 1, 29)),
        (1985, 1, 1, date(1985, 2, 20)),
        (2000, 1, 1, date(2000, 2, 5)),
        (2020, 8, 15, date(2020, 10, 1)),
        (2023, 8, 15, date(2023, 9, 29)),
        (2024, 1, 1, date(2024, 2, 10)),
        (2024, 5, 5, date(2024, 6, 10)),
        (2033, 8, 15, date(2033, 9, 8)),
        (2034, 1, 1, date(2034, 2, 19)),
    ],
)
def test_days_of_moons(number: int, month: int, day: int, expected: date) -> None:
    assert moon_day(number, month, day) == expected


@pytest.mark.parametrize(
    ("number", "longitude", "expected"),
    [
        (2023, 15, date(2023, 4, 5)),
        (2024, 15, date(2024, 4, 4)),
        (2024, 90, date(2024, 6, 21)),
        (2024, 270, date(2024, 12, 21)),
    ],
)
def test_days_of_the_sun(number: int, longitude: int, expected: date) -> None:
    assert sun_day(number, longitude) == expected


@given(YEARS, st.integers(1, 11))
def test_months_follow_one_another(number: int, month: int) -> None:
    length = moon_day(number, month + 1, 1) - moon_day(number, month, 1)
    assert length.days in (29, 30, 58, 59, 60)


@given(YEARS)
def test_the_year_begins_between_january_and_february(number: int) -> None:
    assert date(number, 1, 20) <= moon_day(number, 1, 1) <= date(number, 2, 21)
