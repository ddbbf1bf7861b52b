"""Charts to show on their own: what they count, what they leave out and say so, in every language."""

from datetime import date

import pytest

from tests.make_timeline import day, event, every_kind, hostile, many, month, timeline, value, year
from timeline.figures.charts import chart, kinds, named
from timeline.figures.periods import Tally, tally
from timeline.figures.plotly_door import plain
from timeline.figures.scene import scene
from timeline.figures.words import available
from timeline.model import Event, Grain, Modality, Modifier, Timeline, UsageError
from timeline.resources import configuration

CONFIG = configuration()


def counted(*events: Event, most: int = 48) -> Tally:
    shown = timeline(events)
    drawn = scene(shown, ())
    everything = next(window for window in drawn.windows if window.name == "all")
    return tally(shown.events, drawn.marks, everything, most)


def monthly(*extra: Event) -> list[Event]:
    return [event(day(2030, number, 10), name=f"m{number}") for number in range(1, 13)] + list(extra)


@pytest.mark.parametrize("kind", kinds())
@pytest.mark.parametrize("locale", available(CONFIG))
def test_a_chart_is_told_in_every_language(kind: str, locale: str) -> None:
    made = chart(kind, many(30), CONFIG, locale)
    assert made.title
    assert made.description
    assert made.rows
    assert all(len(row) == len(made.columns) for row in made.rows)
    assert made.figure().layout.width == made.layout["width"]


@pytest.mark.parametrize("kind", kinds())
def test_nothing_to_show_is_a_chart_that_says_so(kind: str) -> None:
    made = chart(kind, timeline([]), CONFIG)
    assert made.rows == ()
    assert made.layout["height"]


@pytest.mark.parametrize("kind", kinds())
def test_hostile_text_stays_text(kind: str) -> None:
    bad = "<b onclick=x>&amp; $x$ %{y}"
    made = chart(kind, hostile(bad), CONFIG)
    shown = str([{**trace, "customdata": None} for trace in made.traces]) + str(made.layout)
    assert bad not in shown
    if kind in ("activity", "timeline"):
        assert plain(bad) in shown


def test_an_event_counts_where_its_date_says_that_it_lies() -> None:
    found = counted(
        *monthly(),
        event(month(2030, 3), name="month"),
        event(value(date(2030, 4, 20), date(2030, 6, 2)), name="lasting"),
        event(value(date(2030, 7, 5), None), name="since"),
    )
    assert found.unit is Grain.MONTH
    assert found.placed["month"] == found.placed["m3"]
    assert found.placed["lasting"] == (*found.placed["m4"], *found.placed["m5"], *found.placed["m6"])
    assert found.placed["since"] == found.placed["m7"]


def test_what_is_dated_more_coarsely_counts_nowhere() -> None:
    found = counted(
        *monthly(),
        event(year(2030), name="year"),
        event(month(2030, 5, Modifier.APPROX), name="about"),
        event(value(date(2030, 4, 29), date(2030, 5, 6), Grain.WEEK), name="week"),
    )
    assert found.unit is Grain.MONTH
    assert found.placed.keys().isdisjoint({"year", "about", "week"})
    assert found.coarse == 3


def test_the_unit_is_as_coarse_as_the_dates() -> None:
    assert counted(*(event(year(1990 + number), name=str(number)) for number in range(9))).unit is Grain.YEAR
    assert counted(*(event(day(2030, 1, number), name=str(number)) for number in range(1, 9))).unit is Grain.DAY


@pytest.mark.parametrize("ends", [(date(1, 1, 1), date(1, 1, 2)), (date(9999, 12, 30), date(9999, 12, 31))])
def test_the_ends_of_the_calendar_are_counted(ends: tuple[date, date]) -> None:
    found = counted(event(value(*ends), name="edge"), event(day(2030, 1, 1), name="now"))
    assert set(found.placed) == {"edge", "now"}


def trend(shown: Timeline, *between: str) -> dict[str, tuple[str, str]]:
    made = chart("trend", shown, CONFIG, "en", between=between or None)  # type: ignore[arg-type]
    return {row[0]: (row[1], row[2]) for row in made.rows}


def test_a_trend_counts_both_directions_of_its_pair_and_no_other() -> None:
    shown = timeline(
        [
            event(day(2030, 1, 5), kind="AID", sources=("JPN",), targets=("FRA",), name="a"),
            event(day(2030, 1, 9), kind="ACCUSE", sources=("FRA",), targets=("JPN",), name="b"),
            event(day(2030, 2, 1), kind="SANCTION", sources=("JPN",), targets=("KEN",), name="c"),
            event(day(2030, 1, 7), kind="AID", sources=("JPN",), targets=("FRA",), modality=Modality.NEGATED, name="d"),
        ]
    )
    assert trend(shown, "JPN", "fra") == trend(shown, "France", "Japon")
    assert sorted(trend(shown, "JPN", "FRA").values()) == [("0", "1"), ("1", "0")]
    assert trend(shown) == trend(shown, "JPN", "FRA")


def test_what_is_only_reported_is_hatched() -> None:
    shown = timeline(
        [event(day(2030, 1, 5), kind="AID", sources=("JPN",), targets=("FRA",), modality=Modality.REPORTED, name="a")]
    )
    bars = [trace for trace in chart("trend", shown, CONFIG).traces if any(trace["y"])]
    assert [trace["marker"]["pattern"]["shape"] for trace in bars] == ["/"]


@pytest.mark.parametrize("between", [("JPN", "XXX"), ("JPN", "JPN"), ("JPN",)])
def test_a_pair_that_is_none_is_refused(between: tuple[str, ...]) -> None:
    with pytest.raises(UsageError, match="between"):
        chart("trend", many(20), CONFIG, between=between)  # type: ignore[arg-type]


def test_a_pair_is_refused_where_there_is_none_and_unknown_charts_are_named() -> None:
    with pytest.raises(UsageError, match="leave out between"):
        chart("activity", many(20), CONFIG, between=("JPN", "FRA"))
    with pytest.raises(UsageError, match="activity, network"):
        named("timeline,pie")


def test_a_table_in_markdown_is_plain_text() -> None:
    table = chart("timeline", hostile("a | b <i>*c*</i>\n# d"), CONFIG).markdown()
    lines = table.splitlines()
    assert len({line.replace("\\|", "").count("|") for line in lines}) == 1
    assert "\\<i\\>\\*c\\*" in table


def test_a_narrow_timeline_has_names_above_its_lanes() -> None:
    made = chart("timeline", every_kind(), CONFIG, across=480)
    assert made.layout["margin"]["l"] == 0
    assert made.layout["height"] > chart("timeline", every_kind(), CONFIG).layout["height"]
