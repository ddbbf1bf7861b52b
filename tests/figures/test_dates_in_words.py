"""Dates as people say them, exactly as precise as the text."""

from datetime import date, datetime

import pytest

from tests.make_timeline import dated, day, month, value, year
from timeline.figures.dates_in_words import in_words, precision, value_in_words
from timeline.figures.words import available, locale_of, words
from timeline.model import Grain, Interval, Modifier, TimeValue, UsageError
from timeline.resources import configuration

CONFIG = configuration()
FRENCH, ENGLISH = words(CONFIG, "fr"), words(CONFIG, "en")


@pytest.mark.parametrize(
    ("when", "french", "english"),
    [
        (day(2031, 3, 1), "1er mars 2031", "March 1, 2031"),
        (day(2031, 3, 21), "21 mars 2031", "March 21, 2031"),
        (month(2031, 8), "août 2031", "August 2031"),
        (year(2029), "2029", "2029"),
        (value(date(2020, 1, 1), date(2030, 1, 1), Grain.DECADE), "années 2020", "2020s"),
        (value(date(1901, 1, 1), date(2001, 1, 1), Grain.CENTURY), "1901–2000", "1901–2000"),
        (value(date(2031, 4, 1), date(2031, 7, 1), Grain.QUARTER), "2e trimestre 2031", "2nd quarter 2031"),
        (value(date(2031, 6, 1), date(2031, 9, 1), Grain.SEASON), "été 2031", "summer 2031"),
        (value(date(2031, 5, 10), date(2031, 5, 12), Grain.WEEKEND), "week-end du 10–11 mai 2031", None),
        (value(date(2031, 5, 5), date(2031, 5, 12), Grain.WEEK), "semaine du 5 mai 2031", "week of May 5, 2031"),
        (value(date(2031, 3, 1), date(2031, 6, 1), Grain.MONTH), "mars – mai 2031", "March – May 2031"),
        (value(date(2025, 1, 1), date(2029, 1, 1), Grain.YEAR), "2025–2028", "2025–2028"),
        (month(2031, 1, Modifier.APPROX), "vers janvier 2031", "about January 2031"),
        (value(date(2031, 1, 1), date(2031, 1, 11), Grain.MONTH, Modifier.START), "début janvier 2031", None),
        (value(date(2031, 1, 11), date(2031, 1, 21), Grain.MONTH, Modifier.MID), "mi-janvier 2031", "mid-January 2031"),
        (value(date(2031, 9, 1), None, Grain.MONTH), "depuis septembre 2031", "since September 2031"),
        (value(date(2031, 9, 2), None), "depuis le 2 septembre 2031", "since September 2, 2031"),
        (value(None, date(2031, 9, 3)), "jusqu’au 2 septembre 2031", "until September 2, 2031"),
        (value(None, date(2031, 10, 1), Grain.MONTH), "jusqu’en septembre 2031", "until September 2031"),
        (value(None, None), "non daté", "undated"),
    ],
)
def test_values(when: TimeValue, french: str, english: str | None) -> None:
    assert plain(value_in_words(when, FRENCH)) == french
    if english:
        assert plain(value_in_words(when, ENGLISH)) == english


def plain(text: str) -> str:
    """CLDR joins with thin spaces."""
    return text.replace("\u2009", " ").replace("\u202f", " ").replace("\u00a0", " ")


def test_clock_times_keep_their_hour() -> None:
    when = TimeValue(Interval(datetime(2031, 5, 12, 14, 30), datetime(2031, 5, 12, 14, 31)), Grain.MINUTE)
    assert value_in_words(when, FRENCH) == "12 mai 2031, 14:30"


def test_a_part_of_the_day_has_no_hour_of_its_own() -> None:
    night = TimeValue(Interval(datetime(2031, 5, 12, 18), datetime(2031, 5, 13, 6)), Grain.HOUR)
    assert value_in_words(night, FRENCH) == "12 mai 2031"


def test_the_text_names_its_winter() -> None:
    winter = value(date(2030, 12, 1), date(2031, 3, 1), Grain.SEASON)
    assert value_in_words(winter, FRENCH, "2031-WI") == "hiver 2031"


def test_a_month_is_never_said_as_a_day() -> None:
    for number in range(1, 13):
        said = in_words(dated(month(2031, number), "x"), FRENCH)
        assert not any(part.isdigit() and len(part) < 4 for part in said.split())


@pytest.mark.parametrize("grain", [grain for grain in Grain if grain > Grain.DAY])
def test_every_grain_has_a_precision(grain: Grain) -> None:
    when = dated(value(date(2031, 1, 1), date(2031, 1, 3), grain), "x")
    assert precision(when, ENGLISH)
    assert precision(when, ENGLISH) != precision(dated(day(2031, 1, 1), "x"), ENGLISH)


def test_locales_have_the_same_words() -> None:
    assert {"en", "fr"} <= set(available(CONFIG))
    for locale in available(CONFIG):
        other = words(CONFIG, locale)
        assert other.words.keys() == ENGLISH.words.keys()
        assert other.plurals.keys() == ENGLISH.plurals.keys()


def test_counts_agree() -> None:
    assert [FRENCH.count("events", number) for number in (0, 1, 2)] == ["0 événement", "1 événement", "2 événements"]
    assert [ENGLISH.count("events", number) for number in (0, 1, 2)] == ["0 events", "1 event", "2 events"]


def test_a_locale_without_words_is_refused_by_name() -> None:
    with pytest.raises(UsageError, match=r"'xx'.*\ben\b.*\bfr\b"):
        words(CONFIG, "xx")
    assert locale_of("xx", CONFIG) == "en"
    assert locale_of("fr", CONFIG) == "fr"
