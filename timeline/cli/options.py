"""Options that several commands share, and what they are checked against."""

import logging
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated, Any, NamedTuple

import typer

from timeline.cli import FAILED, MISSING_TOOL, PARTIAL, complain
from timeline.engine import Engine, Settings, named
from timeline.model import AnalysisError, Document, GeotimelineError, InputError, MissingToolError, UsageError
from timeline.reading import read, stated
from timeline.resources import Config

log = logging.getLogger(__name__)

StoreFile = Annotated[Path, typer.Argument(metavar="STORE", help="The store, one file.")]
Texts = Annotated[
    list[str], typer.Argument(metavar="INPUT…", help="Files, folders, globs, addresses, or - for standard input.")
]
Published = Annotated[
    str | None,
    typer.Option(metavar="DATE", help="Publication date (YYYY-MM-DD) of the inputs that state none."),
]
Language = Annotated[str | None, typer.Option(metavar="CODE", help="Language of the inputs that state none.")]
Columns = Annotated[
    str | None,
    typer.Option(metavar="LIST", help="Keys or columns of JSON and tables, as text=body,published=date."),
]
Since = Annotated[str | None, typer.Option(metavar="DATE", help="Leave out what was published before.")]
ConfigFolder = Annotated[
    Path | None,
    typer.Option("--config", metavar="DIR", help="A folder laid over the packaged configuration, file by file."),
]
WithMap = Annotated[bool, typer.Option("--map", help="Add a map of the places that events name to the page.")]
Boundaries = Annotated[
    Path | None,
    typer.Option("--topojson", metavar="FILE", help="Boundaries of the map, instead of plotly's; implies --map."),
]
Split = Annotated[
    str | None, typer.Option("--split", metavar="year", help="A page for each year, and one that leads to them.")
]


EngineName = Annotated[
    str, typer.Option("--engine", metavar="NAME", help="Who does the work: automatic, serial, processes or dask.")
]
Workers = Annotated[
    int | None,
    typer.Option(min=1, metavar="N", help="Processes of the engine; as many as there are cores unless given."),
]
Scheduler = Annotated[
    str | None,
    typer.Option(metavar="ADDRESS", help="The Dask cluster, as tcp://host:8786; one of our own unless given."),
]
Timeout = Annotated[
    float | None,
    typer.Option(
        min=0.001,
        metavar="SECONDS",
        help="How long one document may take; a minute and 1 s per 1,000 characters unless given.",
    ),
]

Charts = Annotated[
    str, typer.Option("--charts", metavar="LIST", help="Charts of the formats fragment, embed, png, svg and pdf.")
]
Between = Annotated[
    str | None, typer.Option(metavar="A,B", help="The two actors of the chart trend; the busiest pair unless given.")
]
WidthMm = Annotated[
    float | None, typer.Option("--width-mm", min=50, max=2_000, metavar="MM", help="Width of images on paper.")
]
Dpi = Annotated[int, typer.Option(min=36, max=1_200, metavar="N", help="Dots an inch of PNG images.")]
BaseUrl = Annotated[
    str | None,
    typer.Option("--base-url", metavar="URL", help="Where the files will lie, for the format embed; adds oEmbed."),
]
IcsCoarse = Annotated[bool, typer.Option("--ics-coarse", help="Keep seasons, years and decades in the format ics.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Do everything but write; print the paths.")]


def of_formats(
    charts: str, between: str | None, width_mm: float | None, dpi: int, base_url: str | None, ics_coarse: bool
) -> dict[str, Any]:
    """The options of formats, as `export.write` takes them.

    Raises:
        UsageError: for an unknown chart, or a pair that is none.
    """
    from timeline.figures.charts import named as charts_named

    pair = tuple(name.strip() for name in between.split(",")) if between else None
    if pair and len(pair) != 2:
        raise UsageError("--between: name two actors, as in RUS,UKR")
    return {
        "charts": charts_named(charts),
        "between": pair,
        "width_mm": width_mm,
        "dpi": dpi,
        "base_url": base_url,
        "ics_coarse": ics_coarse,
    }


def chosen(name: str, workers: int | None, scheduler: str | None, timeout: float | None) -> Engine:
    """The engine that the options name.

    Raises:
        UsageError: where there is none such.
        MissingToolError: where it needs a library that is not installed.
    """
    return named(name, Settings(workers, scheduler, timeout))


Top = Annotated[int | None, typer.Option("--top", metavar="N", min=1, help="Keep only the N most important events.")]


class Told(NamedTuple):
    """What the options say of the inputs."""

    published: str | None
    language: str | None
    columns: str | None = None
    since: str | None = None


class Inputs:
    """A stream of documents with the options laid over them; what fails is said and counted."""

    def __init__(
        self,
        inputs: Iterable[str],
        told: Told,
        config: Config,
        *,
        apart_from: Path | None = None,
        said: set[str] | None = None,
    ) -> None:
        """What failed is not said again where it is among `said`, to which it is added."""
        self._said = set() if said is None else said
        self._config = config
        self._published = stated.published(told.published, "--published")
        self._language = stated.language(told.language, "--language", config)
        self._since = stated.published(told.since, "--since")
        self._found = read(inputs, apart_from=apart_from, columns=stated.columns(told.columns, "--columns"))
        self._before = 0
        self._lacking = False
        self.read = 0
        self.failed = 0

    def __iter__(self) -> Iterator[Document]:
        from timeline.pipeline import recent

        for item in self._found:
            if isinstance(item, InputError):
                self._complain(item)
                self.failed += 1
                self._lacking |= isinstance(item, MissingToolError)
                continue
            document = stated.completed(item, self._published, self._language)
            if recent(document, self._since, self._config):
                self.read += 1
                yield document
            else:
                self._before += 1
        if self._before:
            log.warning("left out %d published before %s", self._before, self._since)

    def set_aside(self, error: AnalysisError) -> None:
        """Count a document that was read as failed after all, and say why."""
        self._complain(error)
        self.read -= 1
        self.failed += 1

    def _complain(self, error: GeotimelineError) -> None:
        if str(error) not in self._said:
            self._said.add(str(error))
            complain(error)

    def code(self, otherwise: int) -> int:
        """The exit code: partial when something failed, or failed when nothing is left; else `otherwise`."""
        if not self.failed:
            return otherwise
        if self.read:
            return PARTIAL
        return MISSING_TOOL if self._lacking else FAILED


def of_page(with_map: bool, topojson: Path | None, split: str | None) -> dict[str, Any]:
    """The options of the page, as `export.write` takes them.

    Raises:
        InputError: for boundaries that are no TopoJSON.
        UsageError: for another split than by year.
    """
    from timeline.export.page.boundaries import boundaries

    if split not in (None, "year"):
        raise UsageError(f"--split {split}: pages are split by year; pass --split year")
    if topojson:
        boundaries(topojson)
    return {"with_map": with_map or topojson is not None, "topojson": topojson, "by_year": split is not None}
