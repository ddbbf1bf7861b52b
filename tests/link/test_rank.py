"""What matters most."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from math import log1p

import pytest

from tests.link.builders import CONFIG, analysis, day, mention, month
from tests.make_timeline import many
from timeline.link import days, foremost, link
from timeline.link.attention import MEMORY, attention, single_day
from timeline.link.rank import importance
from timeline.model import Analysis, Grain, Interval, TimeValue
from timeline.resources.ontology import ontology


def corpus() -> list[Analysis]:
    """Three articles tell the 18th, one of them a minor act on the 2nd; one is published on the 25th."""
    return [
        analysis(
            mention("AID", "RUS", "PRK", day("2024-06-18"), document="a"),
            mention("CONSULT", "USA", "CHN", day("2024-06-02"), document="a", number=9),
            document="a",
        ),
        analysis(mention("AID", "RUS", "PRK", day("2024-06-18"), document="b"), document="b"),
        analysis(
            mention("AID", "RUS", "PRK", day("2024-06-18"), document="c"), document="c", published=date(2024, 6, 25)
        ),
    ]


def test_an_event_that_many_tell_is_more_important() -> None:
    minor, major = link(corpus(), CONFIG)
    assert 0 < minor.importance < major.importance < 1


def test_the_day_most_told_comes_first() -> None:
    found = days(link(corpus(), CONFIG), corpus())
    assert found[0].day == date(2024, 6, 18)
    assert found[0].importance == 1
    assert [one.importance for one in found] == sorted((one.importance for one in found), reverse=True)


def test_an_article_reports_the_last_day_its_opening_names() -> None:
    seen = attention(corpus())
    assert seen.reported == {date(2024, 6, 18): 3}


def test_an_article_without_a_recent_day_reports_its_publication() -> None:
    old = analysis(mention("AID", "RUS", "PRK", day("2024-06-12")))
    assert attention([old]).reported == {date(2024, 6, 20): 1}


def test_a_day_named_after_a_week_is_remembered() -> None:
    on_time = analysis(mention("AID", "RUS", "PRK", day("2024-06-18")), published=date(2024, 6, 25))
    later = analysis(
        mention("AID", "RUS", "PRK", day("2024-06-18"), document="b"), document="b", published=date(2024, 6, 26)
    )
    seen = attention([on_time, later])
    assert (seen.named[date(2024, 6, 18)], seen.remembered[date(2024, 6, 18)]) == (2, 1)


def test_a_day_weighs_by_what_reports_it_what_names_it_and_half_by_what_remembers_it() -> None:
    seen = attention(corpus())
    assert seen.weight(date(2024, 6, 18)) == pytest.approx(log1p(3) + log1p(3))
    assert seen.weight(date(2024, 6, 2)) == pytest.approx(log1p(1) + MEMORY * log1p(1))


def test_copies_of_a_wire_are_one_source() -> None:
    wire = corpus()[1]
    copies = [replace(wire, document=replace(wire.document, id=f"b{number}", reprint_of="b")) for number in range(100)]
    assert days((), [*corpus(), *copies]) == days((), corpus())


def test_an_event_weighs_no_more_for_its_reprints() -> None:
    types = ontology(CONFIG)
    seen = attention(corpus())
    told = [mention("AID", "RUS", "PRK", day("2024-06-18"), document="b")]
    copied = [*told, replace(told[0], document="copy")]
    seen_copied = replace(seen, reprints=frozenset({"copy"}))
    assert importance(copied, seen_copied, types) == importance(told, seen_copied, types)
    assert importance(copied, seen, types) > importance(told, seen, types)


def test_an_event_of_actors_that_all_write_about_is_more_important() -> None:
    types = ontology(CONFIG)
    seen = attention(corpus())
    chief, minor = (mention("AID", *pair, day("2024-06-18")) for pair in (("RUS", "PRK"), ("USA", "CHN")))
    assert importance([chief], seen, types) > importance([minor], seen, types)


def test_days_of_publication_are_days_too() -> None:
    silent = analysis(document="d", published=date(2024, 6, 28))
    found = {one.day: one.events for one in days(link(corpus(), CONFIG), [*corpus(), silent])}
    assert set(found) == {date(2024, 6, 2), date(2024, 6, 18), date(2024, 6, 28)}
    assert found[date(2024, 6, 28)] == ()


def test_a_day_names_its_events() -> None:
    events = link(corpus(), CONFIG)
    found = {one.day: one.events for one in days(events, corpus())}
    assert found[date(2024, 6, 18)] == (events[1].id,)


def test_a_month_is_no_day() -> None:
    read = analysis(mention("AID", "RUS", "PRK", month("2024-05")))
    assert [one.day for one in days(link([read], CONFIG), [read])] == [date(2024, 6, 20)]


def test_the_order_of_articles_changes_no_day() -> None:
    read = corpus()
    assert days(link(read, CONFIG), read) == days(link(read[::-1], CONFIG), read[::-1])


def test_an_article_given_twice_counts_once() -> None:
    read = corpus()
    assert days(link(read, CONFIG), [*read, read[0]]) == days(link(read, CONFIG), read)


def test_only_the_most_important_stay_and_the_others_are_counted() -> None:
    made = many(30)
    kept = foremost(made, 5)
    least = min(event.importance for event in kept.events)
    assert len(kept.events) == 5
    assert kept.left_out == 25
    assert all(event.importance <= least for event in made.events if event not in kept.events)
    assert kept.events == tuple(event for event in made.events if event in kept.events)
    known = {event.id for event in kept.events}
    assert {event for line in kept.storylines for event in line.events} <= known
    assert {event for day in kept.days for event in day.events} <= known
    assert kept.documents == made.documents
    assert foremost(made, 30) == made


def test_without_articles_there_are_no_days() -> None:
    assert days((), ()) == ()


@pytest.mark.parametrize(
    ("hours", "grain", "expected"),
    [
        (24, Grain.DAY, date(2024, 6, 18)),
        (2, Grain.HOUR, date(2024, 6, 18)),
        (48, Grain.DAY, None),
        (24, Grain.WEEK, None),
    ],
)
def test_only_what_lies_in_a_day_names_it(hours: int, grain: Grain, expected: date | None) -> None:
    start = datetime(2024, 6, 18)
    assert single_day(TimeValue(Interval(start, start + timedelta(hours=hours)), grain)) == expected
