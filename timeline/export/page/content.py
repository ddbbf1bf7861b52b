"""What fills the template of the page: texts, filters, the list of events, data for the scripts."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from timeline.actors import display_name
from timeline.export.page import island
from timeline.export.page.reasons import date_explainer, explainer
from timeline.export.page.render import called
from timeline.export.page.view import EventView, Viewer
from timeline.figures import locales
from timeline.figures.lanes import Grouping
from timeline.figures.names import names
from timeline.figures.places import Places
from timeline.figures.ring import Ring, ring
from timeline.figures.scene import Scene
from timeline.figures.storylines import storyline_names
from timeline.figures.words import Words
from timeline.model import Event, Modality, Quad, Timeline
from timeline.resources import Config
from timeline.resources.ontology import ontology

MOST_UNFOLDED = 400
"""Above so many events the list is made as it is read: its lines and details travel packed."""
PACK = 500
"""Details of so many events are unpacked at once."""
MOST_UNDATED = 200
"""The list of undated events beside the chart; all of them stand in the list of events."""
SCRIPT_WORDS = (
    "others", "nobody", "publication", "hidden", "copied", "of_all", "folded", "unfold", "fold",
    "theme_dark", "theme_light", "confidence_least",
    "network", "map", "cooperation", "conflict", "play", "pause",
    *(quad.value for quad in Quad), *(modality.value for modality in Modality),
)  # fmt: skip
SCRIPT_PLURALS = ("events", "outside", "undated")


def content(timeline: Timeline, config: Config, words: Words, scene: Scene, drawn: Places) -> dict[str, Any]:
    """Everything of the page but its styles and scripts; `drawn` is what its map shows."""
    viewer = viewer_of(timeline, config, words)
    views = [viewer.event(event) for event in timeline.events]
    net = ring(timeline.events)
    chosen, undated = _most_important(timeline.events, scene), set(scene.undated)
    long = len(views) > MOST_UNFOLDED
    data = _data(timeline, words, scene, net, viewer.names, chosen)
    data |= island.important(timeline, scene)
    located = _located(config, words, drawn)
    if drawn:
        data["places"] = located
    rows = [called("event.html.j2", "row", view, words) for view in _in_order(views, scene)] if long else []
    if long:
        data["rows"] = rows
    return {
        "words": words,
        "direction": "rtl" if locales.right_to_left(words.locale) else "ltr",
        "title": timeline.title or words("untitled"),
        "summary": summary(timeline, words),
        "events": views,
        "long": long,
        "rows": rows,
        "chosen": next((view for view in views if view.id == chosen), None),
        "undated": [view for view in views if view.id in undated][:MOST_UNDATED],
        "undated_count": len(undated),
        "places": located,
        "unplaced": len(timeline.events) - sum(len(place[2]) for place in located),
        "dated": bool(scene.marks),
        "foldable": "important" in data,
        "windows": [window.name for window in scene.windows],
        "groupings": _groupings(timeline),
        "quads": _quads(timeline.events),
        "claims": _claims(timeline.events),
        "actors": _actors(timeline.events, viewer.names),
        "network": net,
        "network_label": _network_label(net, viewer.names, words),
        "documents": [viewer.source(document) for document in timeline.documents],
        "data": island.packed(data) if long else island.dumped(data),
        "packs": _packs(_in_order(views, scene), words) if long else [],
    }


def viewer_of(timeline: Timeline, config: Config, words: Words) -> Viewer:
    """What turns the events of a timeline into words."""
    kinds = {name: kind.labels.get(words.locale, name).capitalize() for name, kind in ontology(config).items()}
    documents = {document.id: document for document in timeline.documents}
    explain, explain_date = explainer(config, words.locale), date_explainer(config, words.locale)
    return Viewer(words, names(timeline, words.locale), kinds, documents, explain, explain_date)


def summary(timeline: Timeline, words: Words) -> str:
    """One line: how many events from how many documents, published when."""
    days = sorted({document.published for document in timeline.documents if document.published})
    facts = [words.count("events", len(timeline.events)), words.count("sources", _own_words(timeline))]
    if timeline.left_out:
        facts.append(words("left_out", n=locales.number(timeline.left_out, words.locale)))
    if len(days) == 1:
        facts.append(words("published", date=locales.day(days[0], words.locale)))
    elif days:
        first, last = (locales.day(day, words.locale) for day in (days[0], days[-1]))
        facts.append(words("published_between", first=first, last=last))
    return " · ".join(facts)


def _own_words(timeline: Timeline) -> int:
    """How many documents are nobody's reprint."""
    return sum(document.reprint_of is None for document in timeline.documents)


def _most_important(events: Iterable[Event], scene: Scene) -> str | None:
    """The event whose detail stands open at first: the most important of those the first window shows."""
    shown = {mark.event for mark in scene.marks if scene.windows[0].shows(mark)}
    candidates = [event for event in events if event.id in shown or not shown]
    best = max(candidates, key=lambda event: event.importance, default=None)
    return best.id if best else None


def _in_order(views: Sequence[EventView], scene: Scene) -> list[EventView]:
    """Views in the order of the scripts' events: the dated before the undated."""
    by_id = {view.id: view for view in views}
    return [by_id[event] for event in (*(mark.event for mark in scene.marks), *scene.undated)]


def _packs(views: Sequence[EventView], words: Words) -> list[str]:
    """The markup of all details, packed in bundles."""
    told = [called("event.html.j2", "detail", view, words) for view in views]
    return [island.packed(told[start : start + PACK]) for start in range(0, len(told), PACK)]


def _located(config: Config, words: Words, drawn: Places) -> list[Any]:
    countries = {land.country: display_name(land.country, words.locale, config) for land in drawn.lands}
    return island.placed(drawn, countries)


def _groupings(timeline: Timeline) -> list[str]:
    found = [Grouping.ACTOR, Grouping.PAIR, Grouping.CLASS, Grouping.STORYLINE, Grouping.SOURCE, Grouping.NONE]
    idle = {Grouping.SOURCE: len(timeline.documents) < 2, Grouping.STORYLINE: not timeline.storylines}
    return [grouping.value for grouping in found if not idle.get(grouping)]


def _quads(events: Iterable[Event]) -> list[tuple[str, int]]:
    counts = Counter(event.quad for event in events)
    return [(quad.value, counts[quad]) for quad in Quad]


def _claims(events: Iterable[Event]) -> list[tuple[str, int]]:
    counts = Counter(event.modality for event in events)
    return [(claim.value, counts[claim]) for claim in Modality if counts[claim]]


def _actors(events: Iterable[Event], known: Mapping[str, str]) -> list[tuple[str, str, int]]:
    """Key, name and number of events, the busiest first."""
    counts = Counter(key for event in events for key in {m.key for m in (*event.sources, *event.targets)})
    ranked = sorted(counts, key=lambda key: (-counts[key], known[key].casefold(), key))
    return [(key, known[key], counts[key]) for key in ranked]


def _network_label(net: Ring, known: Mapping[str, str], words: Words) -> str:
    return words("network_of", names=", ".join(known[node.key] for node in net.nodes))


def _data(
    timeline: Timeline, words: Words, scene: Scene, net: Ring, known: Mapping[str, str], chosen: str | None
) -> dict[str, Any]:
    groupings = [Grouping(name) for name in _groupings(timeline)]
    return {
        "locale": words.locale,
        "chosen": chosen,
        "words": {key: words.words[key] for key in SCRIPT_WORDS},
        "plurals": {key: words.plurals[key] for key in SCRIPT_PLURALS},
        "names": known,
        "titles": {
            document.id: document.title or document.source or words("untitled_document")
            for document in timeline.documents
        },
        "storylines": storyline_names(timeline, words),
        "chart": island.chart(timeline, scene, groupings, scene.windows),
        "network": island.network(net, scene),
        "trends": island.trends(timeline, net, words),
    }
