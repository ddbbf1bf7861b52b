"""`fragment`: charts as `<figure>` elements to put into a page of one's own, and the files such a page loads once."""

import hashlib
from collections.abc import Iterable, Mapping
from typing import Any

from timeline.export.charts import DEFAULT, wanted
from timeline.export.page import island, scripts, styles
from timeline.export.page.content import summary
from timeline.export.page.render import rendered
from timeline.figures import locales
from timeline.figures.chart import Chart
from timeline.figures.charts import Pair
from timeline.figures.lanes import Grouping
from timeline.figures.names import names
from timeline.figures.scene import scene
from timeline.figures.theme import theme
from timeline.figures.words import Words, locale_of, words
from timeline.model import Modality, Quad, Timeline
from timeline.resources import Config

PLOTLY_FILE = "plotly-basic.min.js"
SCRIPT_FILE = "gt.js"
STYLE_FILE = "gt.css"


def files(
    timeline: Timeline,
    config: Config,
    locale: str,
    *,
    charts: Iterable[str] = DEFAULT,
    between: Pair | None = None,
) -> Mapping[str, bytes]:
    """A fragment of each of the charts, and the files they need."""
    made = {
        f"{chart.kind}.fragment.html": of(chart, timeline, config, locale_of(locale, config))
        for chart in wanted(timeline, config, locale, charts, between)
    }
    return {name: content.encode() for name, content in (made | dict(assets(config))).items()}


def fragment(
    timeline: Timeline,
    config: Config,
    locale: str | None = None,
    chart: str = "timeline",
    between: Pair | None = None,
) -> str:
    """A chart as a `<figure>`: data, caption, and a table for readers without scripts.

    The page that holds it loads the files of `assets` once, however many fragments it has.

    Raises:
        UsageError: for an unknown chart or actor, or a locale without words.
    """
    spoken = locale or locale_of(timeline.language, config)
    (drawn,) = wanted(timeline, config, words(config, spoken).locale, (chart,), between)
    return of(drawn, timeline, config, spoken)


def of(chart: Chart, timeline: Timeline, config: Config, locale: str, more: str | None = None) -> str:
    """A chart that is drawn already, as a `<figure>`; `more` is the address of the whole page."""
    spoken, whole = words(config, locale), chart.kind == "timeline"
    data = island.dumped(_scene(timeline, spoken) if whole else _figure(chart, config))
    events = [event.id for event in timeline.events] if whole else [None] * len(chart.rows)
    return rendered(
        "fragment.html.j2",
        id=f"gt-{hashlib.sha256(data.encode()).hexdigest()[:12]}",
        words=spoken,
        direction="rtl" if locales.right_to_left(locale) else "ltr",
        title=chart.title,
        summary=summary(timeline, spoken) if whole else chart.description.removeprefix(chart.title).lstrip(",·: "),
        columns=chart.columns,
        rows=list(zip(events, chart.rows, strict=True)),
        height=None if whole else chart.layout["height"],
        more=more,
        data=data,
    )


def assets(config: Config) -> Mapping[str, str]:
    """The files that a page with fragments loads once, by name: plotly, our script, our styles."""
    return {
        PLOTLY_FILE: scripts.plotly(),
        SCRIPT_FILE: scripts.embed(),
        STYLE_FILE: styles.embed(theme(config)),
    }


def head(folder: str = ".") -> str:
    """The three lines for the `<head>` of such a page; `folder` is where the assets lie."""
    return (
        f'<link rel="stylesheet" href="{folder}/{STYLE_FILE}">\n'
        f'<script defer src="{folder}/{PLOTLY_FILE}"></script>\n'
        f'<script defer src="{folder}/{SCRIPT_FILE}"></script>\n'
    )


def _scene(timeline: Timeline, spoken: Words) -> Mapping[str, object]:
    """The timeline for the script, which lays it out anew for each width."""
    drawn = scene(timeline, (Grouping.ACTOR,))
    said = ("others", "nobody", "publication", *(quad.value for quad in Quad), *(claim.value for claim in Modality))
    return {
        "locale": spoken.locale,
        "words": {key: spoken.words[key] for key in said},
        "names": names(timeline, spoken.locale),
        "chart": island.chart(timeline, drawn, (Grouping.ACTOR,), drawn.windows[:1]),
    }


def _figure(chart: Chart, config: Config) -> dict[str, Any]:
    """Another chart as it is drawn, with the names of its colours, which follow the page around."""
    colours = {colour: name.replace("_", "-") for name, colour in theme(config)["light"].items()}
    return {"traces": chart.traces, "layout": chart.layout, "colours": colours, "empty": not chart.rows}
