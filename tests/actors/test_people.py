"""Terms of office."""

from datetime import date

import pytest

from timeline.actors.people import People, day_after, first_day
from timeline.actors.specs import Leader
from timeline.model import ConfigError

TWO = {
    "ana": Leader(country="FRA", names={"any": ["Ana Roux"]}, terms=["president 2001 2005-06", "head@UN 2010-03-01"]),
    "bea": Leader(country="FRA", names={"any": ["Bea Noir"]}, terms=["president 2005-07-01"]),
}


def test_partial_dates_are_whole_periods() -> None:
    assert first_day("2001") == date(2001, 1, 1)
    assert day_after("2001") == date(2002, 1, 1)
    assert day_after("2001-12") == date(2002, 1, 1)
    assert day_after("2001-02-03") == date(2001, 2, 3)


def test_the_holder_of_an_office_depends_on_the_day() -> None:
    people = People(TWO)
    holders = [
        people.holder("FRA", ("president",), day) for day in (date(2000, 1, 1), date(2005, 6, 30), date(2006, 1, 1))
    ]
    assert [holder.slug if holder else None for holder in holders] == [None, "ana", "bea"]
    assert people.holder("FRA", ("president",), None) is None


def test_a_person_speaks_for_whom_the_office_belongs_to() -> None:
    ana = People(TWO).by_slug["ana"]
    assert [ana.owner(day) for day in (date(2002, 1, 1), date(2012, 1, 1), None)] == ["FRA", "UN", "FRA"]


@pytest.mark.parametrize("term", ["president", "president soon", "president 2001-13", "president 2001 2002 2003"])
def test_a_broken_term_is_named(term: str) -> None:
    with pytest.raises(ConfigError, match=r"ana.*is no term of office"):
        People({"ana": Leader(country="FRA", names={"any": ["Ana Roux"]}, terms=[term])})
