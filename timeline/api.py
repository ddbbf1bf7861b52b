"""Timelines in Python: build one, look at it, embed it, write it."""

import logging
from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

from timeline import model
from timeline.model import AnalysisError, Document, GeotimelineError, InputError, MissingToolError, Timex, UsageError
from timeline.resources import Config, configuration

if TYPE_CHECKING:
    from networkx import MultiDiGraph
    from plotly.graph_objects import Figure

    from timeline.figures.chart import Chart
    from timeline.graph import Dyad, Relations, Trend

log = logging.getLogger(__name__)

Inputs = str | Path | Document | Iterable[str | Path | Document]


@dataclass(frozen=True, slots=True)
class Timeline(model.Timeline):
    """A timeline that can be shown. `config` is what it was built with.

    In Jupyter it shows itself.
    """

    config: Config

    def to_html(self, *, locale: str | None = None, full: bool = True) -> str:
        """The page, self-contained; not `full`, the chart alone, for a frame.

        `locale` is its language, the timeline's own unless given.
        """
        from timeline.export import embed, html

        return html.page(self, self.config, locale) if full else embed.page(self, self.config, locale)

    def chart(
        self,
        kind: str = "timeline",
        *,
        between: tuple[str, str] | None = None,
        locale: str | None = None,
        width_mm: float | None = None,
    ) -> "Chart":
        """A chart with its title, its description and its table: `timeline`, `network`, `trend` or `activity`.

        `between` are the two actors of a trend, by key or name; the busiest pair unless given. `width_mm` is its width
        on paper.

        Raises:
            UsageError: for an unknown chart, actor or locale.
        """
        from timeline.figures.charts import chart
        from timeline.figures.picture import pixels

        across = pixels(width_mm) if width_mm else None
        return chart(kind, self, self.config, locale, between=between, across=across)

    def top(self, number: int) -> "Timeline":
        """The timeline of the `number` most important events; `left_out` counts the others.

        Raises:
            UsageError: where `number` is less than 1.
        """
        from timeline.link import foremost

        if number < 1:
            raise UsageError(f"top: {number} is no number of events; pass 1 or more")
        return foremost(self, number)

    def fragment(
        self, chart: str = "timeline", *, between: tuple[str, str] | None = None, locale: str | None = None
    ) -> str:
        """A chart as a `<figure>` for a page of your own; docs/embedding.md says what the page must load."""
        from timeline.export import fragment

        return fragment.fragment(self, self.config, locale, chart, between)

    def figure(
        self, chart: str = "timeline", *, between: tuple[str, str] | None = None, locale: str | None = None
    ) -> "Figure":
        """A chart as a plotly figure."""
        return self.chart(chart, between=between, locale=locale).figure()

    def write_image(
        self,
        path: str | Path,
        chart: str = "timeline",
        *,
        between: tuple[str, str] | None = None,
        locale: str | None = None,
        width_mm: float | None = None,
        dpi: int = 192,
    ) -> Path:
        """Write a chart as an image, PNG, SVG or PDF by the ending of `path`, and return the path.

        `width_mm` is its width on paper, letters keep their size; `dpi` the dots an inch of a PNG.

        Raises:
            UsageError: for an unknown ending, chart, actor or locale.
            MissingToolError: where kaleido or a Chrome is missing.
            OutputError: where the file cannot be written.
        """
        from timeline.export import put
        from timeline.figures.picture import image_kind, picture

        target = Path(path)
        drawn = self.chart(chart, between=between, locale=locale, width_mm=width_mm)
        put(target, picture(drawn, image_kind(target.name), dpi))
        return target

    def graph(
        self, *, between: tuple[date | None, date | None] | None = None, min_confidence: float = 0.0
    ) -> "MultiDiGraph":
        """The actors as a networkx multigraph, an edge for each event and pair, signed by cooperation and conflict.

        `between` keeps events that overlap `[start, end)`; `min_confidence` (0 to 1) leaves out the doubtful.
        """
        from timeline import graph
        from timeline.figures.names import names

        shown = names(self, self.language)
        return graph.build(self.events, self.config, between=between, min_confidence=min_confidence, names=shown)

    def dyads(
        self, *, between: tuple[date | None, date | None] | None = None, min_confidence: float = 0.0
    ) -> "tuple[Dyad, ...]":
        """What each actor does to each other: counts, cooperation and conflict, the busiest dyad first.

        The arguments are those of `graph`.
        """
        from timeline import graph

        return graph.dyads(self.graph(between=between, min_confidence=min_confidence))

    def trend(
        self,
        first: str,
        second: str,
        *,
        by: str | None = None,
        between: tuple[date | None, date | None] | None = None,
        min_confidence: float = 0.0,
    ) -> "Trend":
        """What two actors, by key or name, do to each other over time: periods, turning points, direction.

        `by` is the length of a period (day, week, month, quarter, year, decade), found unless given; the other
        arguments are those of `graph`.

        Raises:
            UsageError: for an unknown actor or period.
        """
        from timeline import graph
        from timeline.figures.charts import keys

        one, other = keys((first, second), self)
        found = self.graph(between=between, min_confidence=min_confidence)
        return graph.trend(found, one, other, graph.unit(by) if by else None)

    def relations(
        self,
        *,
        by: str | None = None,
        between: tuple[date | None, date | None] | None = None,
        min_confidence: float = 0.0,
    ) -> "Relations":
        """Who stands with whom: pairs with their trends, central actors, communities, tense triangles, brokers.

        The arguments are those of `trend`; docs/graph.md has the measures and their sources.

        Raises:
            UsageError: for an unknown period.
        """
        from timeline import graph

        found = self.graph(between=between, min_confidence=min_confidence)
        return graph.relations(found, graph.unit(by) if by else None)

    def write(
        self,
        folder: str | Path,
        formats: str | Iterable[str] = ("html", "json"),
        *,
        locale: str | None = None,
        force: bool = False,
        **options: Any,
    ) -> list[Path]:
        """Write files into `folder` and return their paths. `formats` may be a list in one string, "html,json".

        `options` are those of the formats: `charts`, `between`, `width_mm`, `dpi`, `base_url`, `ics_coarse`.

        Raises:
            UsageError: for an unknown format.
            OutputError: where a file exists and `force` is not set, or the folder cannot be written.
        """
        from timeline import export

        wanted = export.named(formats) if isinstance(formats, str) else formats
        return export.write(self, Path(folder), wanted, self.config, locale=locale, force=force, **options)

    def _repr_mimebundle_(self, **_: Any) -> Mapping[str, str]:
        """What Jupyter shows: the page in a frame, an image where one can be drawn, or a line of text."""
        page = escape(self.to_html(), quote=True)
        frame = (
            f'<iframe title="{escape(self.title, quote=True)}" srcdoc="{page}" width="100%" height="720" '
            'sandbox="allow-scripts allow-downloads allow-popups" style="border:0"></iframe>'
        )
        plain = f"<Timeline {self.title!r}: {len(self.events)} events>"
        return {"text/html": frame, "text/plain": plain} | self._image()

    def _image(self) -> dict[str, str]:
        """The chart as a PNG in base64, where kaleido and a Chrome are there."""
        from timeline.figures.picture import picture

        try:
            return {"image/png": b64encode(picture(self.chart(), "png")).decode()}
        except MissingToolError as error:
            log.info("%s", error)
            return {}


def build(
    inputs: Inputs,
    *,
    published: date | str | None = None,
    language: str | None = None,
    columns: Mapping[str, str] | str | None = None,
    since: date | str | None = None,
    locale: str | None = None,
    title: str | None = None,
    edits: str | Path | None = None,
    engine: str = "serial",
    workers: int | None = None,
    scheduler: str | None = None,
    config: str | Path | Config | None = None,
) -> Timeline:
    """The timeline of some articles: files, folders, globs, addresses, or documents made in Python.

    `published` and `language` are for inputs that state none; `columns` says in which column of a table, or under which
    key of JSON, each field stands ("text=body,published=date"); `since` leaves out what was published before.
    `locale` is the language of the page, `title` its heading, `edits` a file of what people changed, `config` a folder
    laid over the packaged configuration. An input that cannot be read is logged and left out.

    `engine` is who analyses: "serial" this process, "processes" several (`workers`; as many as there are cores unless
    given), "dask" a cluster (the `scheduler` at an address; one of our own unless given), "automatic" processes where
    there is enough to do. The timeline is the same.

    Raises:
        InputError: where nothing could be read.
        AnalysisError: where no document could be analysed.
        UsageError: where an argument or the configuration is wrong.
        MissingToolError: where the engine needs a library that is not installed.
    """
    from timeline import curation, pipeline
    from timeline import engine as engines
    from timeline.reading import stated

    settings = config if isinstance(config, Config) else configuration(config)
    day = stated.published(published, "published")
    code, page = stated.language(language, "language", settings), stated.locale(locale, "locale", settings)
    first = stated.published(since, "since")
    found = (
        stated.completed(document, day, code) for document in _readable(inputs, stated.columns(columns, "columns"))
    )
    documents = [document for document in found if pipeline.recent(document, first, settings)]
    worker = engines.named(engine, engines.Settings(workers, scheduler))
    failures: list[AnalysisError] = []
    changed = curation.edits(Path(edits)) if edits else None
    made = pipeline.build(
        documents, settings, locale=page, title=title, edits=changed, engine=worker, failed=failures.append
    )
    _complain(failures, made.documents)
    return Timeline(**{name: getattr(made, name) for name in model.Timeline.__slots__}, config=settings)


def find_dates(
    text: str,
    *,
    published: date | str | None = None,
    language: str | None = None,
    config: str | Path | Config | None = None,
) -> tuple[Timex, ...]:
    """Every date, time, duration and set of a text, in order, resolved against the day it was published.

    Each says its place (`span`, in code points), its words (`text`), its TIMEX3 value (`timex3`) and, where the
    calendar holds it, a half-open interval with a grain (`value`). The language is detected unless given. Without
    `published` nothing is read relative to today: a relative date has no `value`.

    Raises:
        UsageError: where an argument or the configuration is wrong.
    """
    from timeline import times
    from timeline.reading import cleaning, stated
    from timeline.text import split
    from timeline.text.language import detect

    settings = config if isinstance(config, Config) else configuration(config)
    code = stated.language(language, "language", settings) or detect(text, settings)
    document = Document("text", cleaning.text(text), code, stated.published(published, "published"))
    return times.tag(document, split(document, settings), settings)


def _readable(inputs: Inputs, columns: Mapping[str, str]) -> list[Document]:
    found, errors = [], []
    for item in _items(inputs, columns):
        if isinstance(item, InputError):
            errors.append(item)
        else:
            found.append(item)
    _complain(errors, found)
    return found


def _complain(errors: Sequence[GeotimelineError], found: Sequence[Document]) -> None:
    """Log what failed; where nothing else is left, raise the first of it."""
    for error in errors:
        log.error("%s", error)
    if errors and not found:
        raise errors[0]


def _items(inputs: Inputs, columns: Mapping[str, str]) -> Iterator[Document | InputError]:
    from timeline.reading import read

    for item in [inputs] if isinstance(inputs, str | Path | Document) else inputs:
        if isinstance(item, Document):
            yield _checked(item)
        else:
            yield from read([item], columns=columns)


def _checked(made: Document) -> Document | InputError:
    from timeline.reading.fields import checked

    try:
        return checked(made)
    except InputError as error:
        return error
