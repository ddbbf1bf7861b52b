from datetime import datetime

import pytest

from tests.events.reading import one
from timeline.model import Basis, Precision


@pytest.mark.parametrize(
    ("language", "text", "kind", "timex3"),
    [
        ("fr", "En mars 2024, la Turquie a attaqué la Syrie.", "ASSAULT", "2024-03"),
        ("fr", "La Turquie a attaqué la Syrie le 3 mai 2024.", "ASSAULT", "2024-05-03"),
        ("en", "Turkey attacked Syria on 3 May 2024.", "ASSAULT", "2024-05-03"),
        ("en", "In March 2024 Turkey attacked Syria.", "ASSAULT", "2024-03"),
        ("en", "Turkey rejected a truce with Syria due on 8 May 2024.", "REJECT", None),
        ("en", "Kyiv said on 3 May 2024 that Turkey had attacked Syria.", "ASSAULT", None),
    ],
)
def test_a_date_dates_the_act_it_belongs_to(language: str, text: str, kind: str, timex3: str | None) -> None:
    assert one(text, language, kind).when.timex3 == timex3


def test_an_undated_act_stays_undated_and_says_so() -> None:
    when = one("Turkey attacked Syria.", "en", "ASSAULT").when
    assert (when.value, when.basis, when.reason.key) == (None, Basis.NONE, "event.undated")


def test_since_leaves_the_end_open() -> None:
    when = one("La Turquie attaque la Syrie depuis mars 2024.", "fr", "ASSAULT").when
    assert when.value is not None
    assert (when.value.interval.start, when.value.interval.end) == (datetime(2024, 3, 1), None)


def test_a_pair_of_dates_is_one_interval() -> None:
    when = one("Turkey bombed Syria from 3 May 2024 to 7 June 2024.", "en", "ASSAULT").when
    assert when.value is not None
    assert (when.value.interval.start, when.value.interval.end) == (datetime(2024, 5, 3), datetime(2024, 6, 8))


def test_coordinated_verbs_share_a_date() -> None:
    when = one("On 3 May 2024 Turkey attacked Syria and condemned Armenia.", "en", "ACCUSE").when
    assert (when.timex3, when.basis) == ("2024-05-03", Basis.SENTENCE)


@pytest.mark.parametrize(
    ("text", "timex3"),
    [
        ("Turkey attacked Syria two days after 3 May 2024.", "2024-05-05"),
        ("During the Cold War, Turkey attacked Syria.", "1947-03-12/1991-12-26"),
        ("On 3 May 2024, during the Cold War, Turkey attacked Syria.", "2024-05-03"),
        ("The siege lasted two months before Turkey attacked Syria.", None),
    ],
)
def test_lengths_that_lie_on_the_calendar_date_acts_that_have_no_day(text: str, timex3: str | None) -> None:
    assert one(text, "en", "ASSAULT").when.timex3 == timex3


def test_a_length_counted_back_to_a_year_is_that_year() -> None:
    when = one("Die Türkei hat vor zwei Jahren Syrien angegriffen.", "de", "ASSAULT").when
    assert (when.timex3, when.precision) == ("2022", Precision.YEAR)
