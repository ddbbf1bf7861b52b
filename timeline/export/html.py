"""`html`: the timeline as one page that needs nothing else, not even a network."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from timeline.export.page import content, index, island, policy, scripts, styles
from timeline.export.page.boundaries import boundaries
from timeline.export.page.render import rendered
from timeline.figures.places import Places, places
from timeline.figures.scene import scene
from timeline.figures.theme import theme
from timeline.figures.words import Words, locale_of, words
from timeline.model import Event, Timeline, UsageError
from timeline.resources import Config

FILE = "timeline.html"
MOST_EVENTS = 50_000


@dataclass(frozen=True, slots=True)
class Page:
    """What the page is to have: a map, its boundaries of a TopoJSON file; whether each year gets a page of its own."""

    with_map: bool = False
    topojson: Path | None = None
    by_year: bool = False

    def files(self, timeline: Timeline, config: Config, locale: str) -> Mapping[str, bytes]:
        """The page as a file, or a page for each year and one that leads to them."""
        spoken = locale_of(locale, config)
        made = self._years(timeline, config, spoken) if self.by_year else {FILE: self.page(timeline, config, spoken)}
        return {name: written.encode("utf-8", "replace") for name, written in made.items()}

    def page(self, timeline: Timeline, config: Config, locale: str | None = None) -> str:
        """The page, complete: text, styles, scripts and data. `locale` is the timeline's own language unless given.

        Raises:
            InputError: for boundaries that are no TopoJSON.
            UsageError: for a locale without words, or for more events than one page can hold.
        """
        if len(timeline.events) > MOST_EVENTS:
            raise UsageError(
                f"{timeline.title or FILE}: {len(timeline.events)} events, and one page holds {MOST_EVENTS}; "
                "pass --split year for a page of each year, or --top N for the most important"
            )
        spoken = words(config, locale or locale_of(timeline.language, config))
        drawn, found = scene(timeline), places(timeline.events) if self.with_map else Places((), ())
        topology = island.dumped(boundaries(self.topojson)) if found else ""
        style, script = styles.page(theme(config), island.unfolded(timeline, drawn)), scripts.page(with_map=bool(found))
        plotly = scripts.plotly_with_maps() if found else scripts.plotly()
        return rendered(
            "page.html.j2",
            policy=policy.policy((plotly, script), (style, styles.PLOTLY_STYLE, styles.NO_SCRIPT)),
            style=style,
            plotly_style=styles.PLOTLY_STYLE,
            no_script_style=styles.NO_SCRIPT,
            plotly=plotly,
            script=script,
            topology=topology,
            boundaries=self._whose_boundaries(spoken),
            **content.content(timeline, config, spoken, drawn, found),
        )

    def _whose_boundaries(self, spoken: Words) -> str:
        return spoken("boundaries_of", name=self.topojson.name) if self.topojson else spoken("boundaries")

    def _years(self, timeline: Timeline, config: Config, locale: str) -> Mapping[str, str]:
        spoken = words(config, locale)
        parts = {year: _part(timeline, year, events, spoken) for year, events in _by_year(timeline).items()}
        pages = {_file(year): self.page(part, config, locale) for year, part in parts.items()}
        led = [(year or spoken("undated"), _file(year), len(part.events)) for year, part in parts.items()]
        return {FILE: index.page(timeline, led, config, spoken), **pages}


def files(
    timeline: Timeline,
    config: Config,
    locale: str,
    *,
    with_map: bool = False,
    topojson: Path | None = None,
    by_year: bool = False,
) -> Mapping[str, bytes]:
    """The page as a file; with `by_year` a page for each year, and one that leads to them."""
    return Page(with_map, topojson, by_year).files(timeline, config, locale)


def page(timeline: Timeline, config: Config, locale: str | None = None) -> str:
    """The page without a map.

    Raises:
        UsageError: for a locale without words, or for more events than one page can hold.
    """
    return Page().page(timeline, config, locale)


def _by_year(timeline: Timeline) -> Mapping[str, list[Event]]:
    """Events by the year they begin in, or end in where no beginning is known; those without a date under no year."""
    found: dict[str, list[Event]] = defaultdict(list)
    for event in timeline.events:
        interval = event.when.value.interval if event.when.value else None
        moment = (interval.start or interval.end) if interval else None
        found[f"{moment.year:04d}" if moment else ""].append(event)
    return dict(sorted(found.items(), key=lambda item: (not item[0], item[0])))


def _part(timeline: Timeline, year: str, events: list[Event], spoken: Words) -> Timeline:
    """The timeline of a year, with the documents that tell it."""
    told = {mention.document for event in events for mention in event.mentions}
    name = f"{timeline.title or spoken('untitled')} – {year or spoken('undated')}"
    documents = tuple(document for document in timeline.documents if document.id in told)
    return replace(timeline, title=name, events=tuple(events), documents=documents)


def _file(year: str) -> str:
    return f"timeline-{year or 'undated'}.html"
