"""The calendar, read back by icalendar's parser."""

import logging
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import icalendar
import pytest

from tests.make_timeline import PUBLISHED, dated, day, event, every_kind, timeline, value
from timeline.export import load
from timeline.model import Grain, Interval, Modality, Place, Timeline, TimeValue
from timeline.resources import configuration

CONFIG = configuration()


def calendar(made: Timeline, locale: str = "en") -> Any:
    (content,) = load("ics").files(made, CONFIG, locale).values()
    return icalendar.Calendar.from_ical(content)


def entries(made: Timeline) -> dict[str, Any]:
    return {str(entry["summary"]): entry for entry in calendar(made).walk("VEVENT")}


def test_ends_are_exclusive_days() -> None:
    found = entries(every_kind())
    days = {title: (entry.decoded("dtstart"), entry.decoded("dtend")) for title, entry in found.items()}
    assert days["On a day"] == (date(2031, 5, 12), date(2031, 5, 13))
    assert days["From one day to another"] == (date(2031, 4, 2), date(2031, 4, 20))
    assert days["In a month"] == (date(2031, 3, 1), date(2031, 4, 1))


def test_an_hour_takes_its_day() -> None:
    noon = datetime(2031, 5, 12, 12)
    at_noon = replace(event(None), when=dated(TimeValue(Interval(noon, noon + timedelta(hours=1)), Grain.HOUR)))
    (entry,) = calendar(timeline([at_noon])).walk("VEVENT")
    assert (entry.decoded("dtstart"), entry.decoded("dtend")) == (date(2031, 5, 12), date(2031, 5, 13))


def test_what_is_too_coarse_is_left_out_and_counted(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        made = calendar(every_kind())
    titles = {str(entry["summary"]) for entry in made.walk("VEVENT")}
    left = {event.title for event in every_kind().events} - titles
    assert left == {"In a season", "In a year", "Ever since", "Until then", "Long ago", "Never dated"}
    assert int(made["x-geotimeline-left-out"]) == 6
    assert "6 of 13 events left out" in caplog.text


def test_what_is_coarse_is_kept_where_it_is_asked_for() -> None:
    (content,) = load("ics").files(every_kind(), CONFIG, "en", ics_coarse=True).values()
    found = {str(entry["summary"]): entry for entry in icalendar.Calendar.from_ical(content).walk("VEVENT")}
    assert "Ever since" not in found
    year = found["In a year"]
    assert (year.decoded("dtstart"), year.decoded("dtend")) == (date(2030, 1, 1), date(2031, 1, 1))


@pytest.mark.parametrize(
    ("modality", "status"),
    [
        (Modality.ASSERTED, "CONFIRMED"),
        (Modality.REPORTED, "CONFIRMED"),
        (Modality.FUTURE, "TENTATIVE"),
        (Modality.DISPUTED, "TENTATIVE"),
        (Modality.HYPOTHETICAL, "TENTATIVE"),
        (Modality.NEGATED, "CANCELLED"),
    ],
)
def test_the_status_says_what_is_claimed(modality: Modality, status: str) -> None:
    (entry,) = calendar(timeline([event(day(2031, 5, 12), modality=modality)])).walk("VEVENT")
    assert entry["status"] == status


def test_an_entry_is_stable_and_cites_its_source() -> None:
    made = replace(event(day(2031, 5, 12), name="e1"), place=Place("Nairobi", "KEN"))
    (entry,) = calendar(timeline([made]), "fr").walk("VEVENT")
    assert entry["uid"] == "e1@geotimeline"
    assert entry.decoded("dtstamp") == datetime(PUBLISHED.year, PUBLISHED.month, PUBLISHED.day, tzinfo=UTC)
    assert (entry["transp"], entry["x-edtf"], entry["location"]) == ("TRANSPARENT", "2031-05-12", "Nairobi")
    assert entry["url"] == "https://example.org/article"
    assert "Nairobi a reçu en mai" in entry["description"]
    assert [str(each) for each in entry["categories"].cats] == ["vcoop", "consultation"]


def test_text_cannot_open_an_entry_of_its_own() -> None:
    title = "one\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:two; three, four\\n"
    (entry,) = calendar(timeline([event(day(2031, 5, 12), title=title)])).walk("VEVENT")
    assert entry["summary"].split() == title.split()


def test_a_long_range_of_days_is_kept() -> None:
    made = timeline([event(value(date(2031, 1, 1), date(2031, 12, 31)))])
    assert len(calendar(made).walk("VEVENT")) == 1
