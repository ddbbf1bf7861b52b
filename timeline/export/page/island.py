"""Data for the scripts: JSON that cannot end its own element, or packed, and the scene as numbers."""

import base64
import gzip
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from timeline.figures.charts.trend import columns
from timeline.figures.lanes import Grouping
from timeline.figures.marks import Mark
from timeline.figures.places import Places
from timeline.figures.ring import Ring
from timeline.figures.rows import MOST_LABELLED, Placed, Side
from timeline.figures.scene import WIDTHS, Layout, Scene
from timeline.figures.stack import METRICS
from timeline.figures.windows import Window
from timeline.figures.words import Words
from timeline.model import Event, Timeline

MOST_PLACED = 400
FIRST = 40
"""Of more events than a chart can label the page first shows so many."""
_SIDES = (Side.RIGHT, Side.LEFT, Side.ABOVE, Side.NONE)
_ESCAPES = {ord(letter): f"\\u{ord(letter):04x}" for letter in "&<>\u2028\u2029"}


def dumped(data: Any) -> str:
    """JSON that is safe inside a script element: no markup, no line separators."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(_ESCAPES)


def packed(data: Any) -> str:
    """JSON, compressed by gzip, in letters: a twentieth of its size where there are thousands of events."""
    written = json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()
    return base64.b64encode(gzip.compress(written, mtime=0)).decode()


def chart(timeline: Timeline, scene: Scene, groupings: Iterable[Grouping], offered: Sequence[Window]) -> dict[str, Any]:
    """The scene for the scripts: events, windows, and a layout for every grouping, window and width."""
    index = {mark.event: position for position, mark in enumerate(scene.marks)}
    layouts = {
        f"{grouping}/{window.name}/{width}": _layout(scene, scene.layout(grouping, window, width), index)
        for grouping in groupings
        for window in offered
        if sum(map(window.shows, scene.marks)) <= MOST_PLACED
        for width in WIDTHS
    }
    return {
        "metrics": dict(METRICS),
        "widths": WIDTHS,
        "most": {"labelled": MOST_LABELLED, "placed": MOST_PLACED, "first": FIRST},
        "published": scene.published,
        "windows": [[window.name, round(window.start, 3), round(window.end, 3)] for window in offered],
        "lanes": _lanes(scene, index),
        "layouts": layouts,
        "events": _events(timeline, scene),
    }


def important(timeline: Timeline, scene: Scene) -> dict[str, list[int]]:
    """The numbers of the events, the most important first, where there are more than a chart can label."""
    if len(timeline.events) <= MOST_LABELLED:
        return {}
    weight = {event.id: event.importance for event in timeline.events}
    order = [*(mark.event for mark in scene.marks), *scene.undated]
    return {"important": sorted(range(len(order)), key=lambda number: (-weight[order[number]], number))}


def unfolded(timeline: Timeline, scene: Scene) -> Scene:
    """The scene as the page first shows it, the less important events folded."""
    first = important(timeline, scene).get("important")
    if first is None:
        return scene
    shown = set(first[:FIRST])
    return replace(scene, marks=tuple(mark for number, mark in enumerate(scene.marks) if number in shown))


def _lanes(scene: Scene, index: Mapping[str, int]) -> dict[str, list[Any]]:
    return {
        grouping.value: [[lane.key, [index[event] for event in lane.events]] for lane in lanes]
        for grouping, lanes in scene.groups.items()
    }


def _layout(scene: Scene, layout: Layout, index: Mapping[str, int]) -> list[Any]:
    """Per band the number of its lane and one flat list of numbers; `placedOf` in stack.js reads it."""
    lane = {lane.key: number for number, lane in enumerate(scene.groups[layout.grouping])}
    return [
        [lane[band.key], [number for item in band.placed for number in _placed(item, index, scene.titles)]]
        for band in layout.bands
    ]


def _placed(item: Placed, index: Mapping[str, int], titles: Mapping[str, str]) -> tuple[int, ...]:
    """Event, row × 8 + side (+ 4 where its title was cut), and then how many letters it keeps."""
    code = item.row * 8 + _SIDES.index(item.side)
    cut = item.side is not Side.NONE and item.label != titles[item.mark.event]
    return (index[item.mark.event], code + 4, len(item.label) - 1) if cut else (index[item.mark.event], code)


def _events(timeline: Timeline, scene: Scene) -> list[Any]:
    """Dated events first, in the order of the marks; the undated after them."""
    by_id = {event.id: event for event in timeline.events}
    documents = {document.id: number for number, document in enumerate(timeline.documents)}
    dated = [_event(by_id[mark.event], documents, mark) for mark in scene.marks]
    return dated + [_event(by_id[event], documents, None) for event in scene.undated]


def _event(event: Event, documents: Mapping[str, int], mark: Mark | None) -> dict[str, Any]:
    told = {
        "id": event.id,
        "title": event.title,
        "quad": event.quad.value,
        "claim": event.modality.value,
        "confidence": round(event.confidence, 3),
        "actors": list(dict.fromkeys(mention.key for mention in (*event.sources, *event.targets))),
        "documents": sorted({documents[told.document] for told in event.mentions if told.document in documents}),
    }
    if mark is None:
        return told
    ends = {"start": round(mark.start, 3), "end": round(mark.end, 3), "shape": mark.shape.value}
    opened = {"openStart": True} if mark.open_start else {}
    return told | ends | opened | ({"openEnd": True} if mark.open_end else {})


def network(ring: Ring, scene: Scene) -> dict[str, Any]:
    """The ring of actors for the scripts; ties have the numbers of their actors and of their events."""
    node = {each.key: number for number, each in enumerate(ring.nodes)}
    order = (*(mark.event for mark in scene.marks), *scene.undated)
    index = {event: number for number, event in enumerate(order)}
    return {
        "nodes": [[each.key, each.events, each.x, each.y] for each in ring.nodes],
        "ties": [
            [node[tie.first], node[tie.second], int(tie.conflict), *tie.bend, *(index[event] for event in tie.told)]
            for tie in ring.ties
        ],
    }


def trends(timeline: Timeline, ring: Ring, words: Words) -> str:
    """Of every pair of the ring, packed: what it did in words, and its periods (number, name, up, down)."""
    by_id = {event.id: event for event in timeline.events}
    told: dict[str, dict[str, Event]] = {}
    for tie in ring.ties:
        told.setdefault(f"{tie.first}/{tie.second}", {}).update((event, by_id[event]) for event in tie.told)
    return packed({pair: columns(list(events.values()), timeline, words) for pair, events in sorted(told.items())})


def placed(places: Places, named: Mapping[str, str]) -> list[Any]:
    """Towns and countries for the scripts: key, name, ids of events, and the coordinates of a town."""
    towns = [
        [f"{spot.latitude},{spot.longitude}", spot.name, spot.events, spot.latitude, spot.longitude]
        for spot in places.spots
    ]
    return [*towns, *([land.country, named[land.country], land.events] for land in places.lands)]
