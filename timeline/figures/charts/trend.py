"""Cooperation and conflict between two actors over time: bars of events, cooperation up, conflict down.

Events of the four classes count, whoever of the two acts; denied and hypothetical ones do not, and what a text only
reports, disputes or announces is hatched.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import product
from typing import Any

from timeline.figures import bars
from timeline.figures.chart import Chart
from timeline.figures.names import names
from timeline.figures.periods import Tally, tally
from timeline.figures.plotly_door import plain
from timeline.figures.scene import scene
from timeline.figures.words import Words
from timeline.model import Event, Modality, Quad, Timeline
from timeline.resources import Config

PAIR = True
HEIGHT = 320
LEFT = 48
LEGEND = 46
MOST_PERIODS = 48
MOST_TOLD = 6
UP = (Quad.MATERIAL_COOPERATION, Quad.VERBAL_COOPERATION)
DOWN = (Quad.MATERIAL_CONFLICT, Quad.VERBAL_CONFLICT)
_NOT_CLAIMED = (Modality.NEGATED, Modality.HYPOTHETICAL)
_Pair = tuple[str, str]


def chart(
    timeline: Timeline,
    config: Config,  # noqa: ARG001 (every chart is called alike)
    spoken: Words,
    colours: Mapping[str, str],
    across: int | None,
    between: _Pair | None,
) -> Chart:
    """The trend of a pair; of the one with most events unless it is named."""
    pair = between or busiest(timeline.events)
    events = [event for event in timeline.events if pair and _counts(event, pair)]
    called = names(timeline, spoken.locale)
    first, second = (called.get(key, key) for key in pair or ("–", "–"))
    title = spoken("chart_trend", first=first, second=second)
    width = across or bars.WIDTH
    counted = _tally(events, timeline)
    columns = (spoken("window"), spoken("cooperation"), spoken("conflict"), spoken("events"))
    if counted is None:
        return Chart("trend", title, spoken("nothing_dated"), columns, (), [], bars.empty(spoken, colours, width))
    by_period = _by_period(events, counted)
    return Chart(
        "trend",
        title,
        _description(title, events, counted, spoken),
        columns,
        tuple(_row(number, each, counted, spoken) for number, each in sorted(by_period.items())),
        _traces(by_period, spoken, colours),
        _layout(by_period, counted, spoken, colours, width),
    )


def columns(events: Sequence[Event], timeline: Timeline, spoken: Words) -> tuple[str, list[tuple[int, str, int, int]]]:
    """What the events of a pair amount to in words, and of each period its number, its name, and the counts of both.

    Denied and hypothetical events do not count.
    """
    told = [event for event in events if _claimed(event)]
    counted = _tally(told, timeline)
    if counted is None:
        return spoken("nothing_dated"), []
    by_period = _by_period(told, counted)
    rows = [
        (number, counted.in_words(number, spoken), _count(each, UP), _count(each, DOWN))
        for number, each in sorted(by_period.items())
    ]
    return _description("", told, counted, spoken), rows


def busiest(events: Iterable[Event]) -> _Pair | None:
    """The two actors that do most to each other."""
    counts = Counter(
        (min(a, b), max(a, b))
        for event in events
        if _claimed(event)
        for a, b in {(min(pair), max(pair)) for pair in _pairs(event)}
        if a != b
    )
    return min(counts, key=lambda pair: (-counts[pair], pair), default=None)


def _pairs(event: Event) -> Iterable[_Pair]:
    return product((mention.key for mention in event.sources), (mention.key for mention in event.targets))


def _claimed(event: Event) -> bool:
    return event.quad in (*UP, *DOWN) and event.modality not in _NOT_CLAIMED


def _counts(event: Event, pair: _Pair) -> bool:
    return _claimed(event) and any(set(pair) == set(each) for each in _pairs(event))


def _tally(events: Sequence[Event], timeline: Timeline) -> Tally | None:
    """By periods in the stretch where the pair is busy; None where nothing is dated."""
    part = Timeline(timeline.title, timeline.language, tuple(events), (), timeline.documents, ())
    drawn = scene(part, ())
    return tally(events, drawn.marks, drawn.windows[0], MOST_PERIODS) if drawn.windows else None


def _by_period(events: Iterable[Event], counted: Tally) -> dict[int, list[Event]]:
    found: dict[int, list[Event]] = defaultdict(list)
    for event in events:
        for number in counted.placed.get(event.id, ()):
            found[number].append(event)
    return dict(found)


def _description(title: str, events: Sequence[Event], counted: Tally, spoken: Words) -> str:
    placed = [event for event in events if event.id in counted.placed]
    sums = [_count(placed, side) for side in (UP, DOWN)]
    facts = [spoken.count("cooperation_events", sums[0]), spoken.count("conflict_events", sums[1])]
    undated = sum(event.when.value is None for event in events)
    heading = f"{title}, {bars.span(counted, spoken)}" if title else bars.span(counted, spoken)
    return " · ".join([heading, *facts, *bars.notes(counted, undated, spoken)])


def _row(number: int, events: Sequence[Event], counted: Tally, spoken: Words) -> tuple[str, ...]:
    sums = (str(_count(events, side)) for side in (UP, DOWN))
    return counted.in_words(number, spoken), *sums, " · ".join(event.title for event in events)


def _traces(by_period: Mapping[int, list[Event]], spoken: Words, colours: Mapping[str, str]) -> list[dict[str, Any]]:
    found = [
        _bars(quad, certain, by_period, spoken, colours)
        for quad in (*UP, *DOWN)
        for certain in (True, False)
        if certain or any(event.quad is quad and not _certain(event) for each in by_period.values() for event in each)
    ]
    return [*found, _key_of_hatching(spoken, colours)] if any(not _solid(trace) for trace in found) else found


def _solid(trace: Mapping[str, Any]) -> bool:
    return not trace["marker"]["pattern"]["shape"]


def _certain(event: Event) -> bool:
    return event.modality is Modality.ASSERTED


def _bars(
    quad: Quad, certain: bool, by_period: Mapping[int, list[Event]], spoken: Words, colours: Mapping[str, str]
) -> dict[str, Any]:
    members = {
        number: [event for event in each if event.quad is quad and _certain(event) is certain]
        for number, each in sorted(by_period.items())
    }
    shown = {number: each for number, each in members.items() if each}
    sign = 1 if quad in UP else -1
    return {
        "type": "bar", "name": plain(spoken(quad.value)), "legendgroup": quad.value, "showlegend": certain,
        "x": list(shown), "y": [sign * len(each) for each in shown.values()],
        "hoverinfo": "text", "hovertext": [_told(each, spoken) for each in shown.values()], "textposition": "none",
        "marker": _marker(colours[quad.value], certain, colours),
    }  # fmt: skip


def _marker(colour: str, certain: bool, colours: Mapping[str, str]) -> dict[str, Any]:
    hatching = {"shape": "" if certain else "/", "bgcolor": colours["surface"], "fgcolor": colour, "size": 6}
    return {"color": colour, "line": {"color": colour, "width": 1}, "pattern": hatching}


def _key_of_hatching(spoken: Words, colours: Mapping[str, str]) -> dict[str, Any]:
    marker = _marker(colours["neutral"], False, colours)
    return {"type": "bar", "name": plain(spoken("uncertain")), "x": [None], "y": [None], "marker": marker}


def _told(events: Sequence[Event], spoken: Words) -> str:
    lines = [f"{event.title} ({spoken(event.modality.value)})" for event in events[:MOST_TOLD]]
    more = [f"+ {len(events) - MOST_TOLD}"] if len(events) > MOST_TOLD else []
    return "<br>".join(map(plain, [*lines, *more]))


def _layout(
    by_period: Mapping[int, list[Event]], counted: Tally, spoken: Words, colours: Mapping[str, str], across: int
) -> dict[str, Any]:
    most = {side: _most(by_period.values(), side) for side in (UP, DOWN)}
    step = max(1, -(-max(most.values()) // 4))
    ticks = range(-most[DOWN] // step * step, most[UP] + step, step)
    sides = ((0.99, "top", "cooperation"), (0.01, "bottom", "conflict"))
    return bars.look(colours) | {
        "width": across, "height": HEIGHT, "margin": {"l": LEFT, "r": 12, "t": 10, "b": bars.FOOT + LEGEND},
        "barmode": "relative",
        "xaxis": bars.axis(counted, across - LEFT - 12, spoken, colours),
        "yaxis": {
            "range": [-max(most[DOWN], 1) * 1.25, max(most[UP], 1) * 1.25],
            "tickmode": "array", "tickvals": list(ticks),
            "ticktext": [str(abs(tick)) for tick in ticks], "tickfont": {"color": colours["muted"]},
            "gridcolor": colours["line"], "zeroline": True, "zerolinecolor": colours["strong_line"],
            "zerolinewidth": 1.5, "fixedrange": True,
        },
        "legend": {"orientation": "h", "x": 0, "xanchor": "left", "y": -0.16, "yanchor": "top"},
        "annotations": [
            {"text": f"<b>{plain(spoken(word))}</b>", "xref": "paper", "yref": "paper", "x": 0, "xanchor": "left",
             "xshift": 6, "y": y, "yanchor": anchor, "showarrow": False, "font": {"color": colours["muted"]}}
            for y, anchor, word in sides
        ],
    }  # fmt: skip


def _most(periods: Iterable[Sequence[Event]], side: Sequence[Quad]) -> int:
    return max((_count(each, side) for each in periods), default=0)


def _count(events: Iterable[Event], side: Sequence[Quad]) -> int:
    return sum(event.quad in side for event in events)
