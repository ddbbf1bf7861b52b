"""Which events belong together."""

from dataclasses import replace
from datetime import date, timedelta

from tests.make_timeline import actor, day, event, value
from timeline.graph import storylines
from timeline.model import Event, Storyline, Thread
from timeline.resources import configuration

CONFIG = configuration()


def war(first: date, count: int = 4, document: str = "d1", name: str = "w") -> list[Event]:
    """Kenya attacks Turkey every ten days."""
    return [
        event(
            value(first + timedelta(days=10 * number), first + timedelta(days=10 * number + 1)),
            kind="ASSAULT",
            name=f"{name}{number}",
            document=document,
        )
        for number in range(count)
    ]


def told(events: list[Event]) -> tuple[Storyline, ...]:
    return storylines(events, CONFIG)


def test_a_war_and_the_talks_about_it_are_two_storylines() -> None:
    talks = [event(day(2031, 2, number), kind="CONSULT", name=f"t{number}") for number in (3, 9)]
    fighting, talking = told([*war(date(2031, 1, 5)), *talks])
    assert (fighting.thread, talking.thread) == (Thread.FIGHTING, Thread.TALKS)
    assert fighting.actors == talking.actors == ("KEN", "TUR")
    assert (fighting.start, fighting.last) == (date(2031, 1, 5), date(2031, 2, 4))
    assert talking.events == ("t3", "t9")


def test_half_a_year_of_silence_ends_a_storyline() -> None:
    early, late = told([*war(date(2030, 1, 5)), *war(date(2031, 1, 5), 3, name="v")])
    assert early.last < late.start
    assert len(told([*war(date(2031, 1, 5)), *war(date(2031, 6, 5), 3, name="v")])) == 1


def test_sanctions_of_several_against_one_are_one_regime() -> None:
    made = [
        event(
            day(2031, month, 4),
            kind="SANCTION",
            sources=(source,),
            targets=("TUR",),
            name=f"{source}{month}",
            document=source,
        )
        for source in ("EU", "JPN", "FRA")
        for month in (3, 4)
    ]
    (regime,) = told(made)
    assert regime.actors[0] == "TUR" or regime.actors[1] == "TUR"
    assert set(regime.actors) == {"EU", "JPN", "FRA", "TUR"}
    assert len(regime.events) == 6


def test_quarrels_of_strangers_are_apart() -> None:
    pairs = (("KEN", "TUR"), ("JPN", "BRA"))
    made = [
        event(day(2031, 3, number), kind="ACCUSE", sources=(one,), targets=(other,), name=f"{one}{number}")
        for one, other in pairs
        for number in (1, 2)
    ]
    assert {line.actors for line in told(made)} == {("KEN", "TUR"), ("BRA", "JPN")}


def test_an_event_by_itself_and_one_of_nobody_are_in_none() -> None:
    nobody = [
        event(day(2031, 3, number), kind="ASSAULT", sources=(), targets=(), name=f"n{number}") for number in (1, 2)
    ]
    assert told([event(day(2031, 1, 1)), *nobody]) == ()


def test_an_undated_event_goes_where_its_article_goes() -> None:
    undated = event(None, kind="ASSAULT", name="u", document="d2")
    early, late = war(date(2020, 1, 5), 5), war(date(2031, 1, 5), 3, "d2", "v")
    lines = told([*early, *late, undated])
    assert [line.start.year for line in lines if "u" in line.events] == [2031]
    assert all("u" not in line.events for line in told([*early, undated]))


def test_order_changes_nothing_and_more_articles_seldom_an_id() -> None:
    made = war(date(2031, 1, 5))
    assert {line.id for line in told(made[::-1])} == {line.id for line in told(made)}
    assert {line.id for line in told([*made, *war(date(2031, 3, 1), 2, "d3", "x")])} == {line.id for line in told(made)}


def test_one_actor_with_twenty_thousand_events_is_no_trouble() -> None:
    once = event(day(2031, 5, 1), kind="ASSAULT", name="e")
    targets = [(actor(f"X{number}"),) for number in range(500)]
    made = [replace(once, id=f"e{number:06}", targets=targets[number % 500]) for number in range(20_000)]
    lines = told(made)
    assert sum(len(line.events) for line in lines) == 20_000
