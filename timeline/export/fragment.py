"""`fragment`: the chart as a `<figure>` to put into a page of one's own, and the three files such a page loads once."""

import hashlib
from collections.abc import Mapping

from timeline.export.page import island, scripts, styles
from timeline.export.page.content import summary, viewer_of
from timeline.export.page.render import rendered
from timeline.figures.lanes import Grouping
from timeline.figures.scene import scene
from timeline.figures.theme import theme
from timeline.figures.words import Words, locale_of, words
from timeline.model import Modality, Quad, Timeline
from timeline.resources import Config

FILE = "timeline.fragment.html"
PLOTLY_FILE = "plotly-basic.min.js"
SCRIPT_FILE = "gt.js"
STYLE_FILE = "gt.css"


def files(timeline: Timeline, config: Config, locale: str) -> Mapping[str, bytes]:
    """The fragment and the files it needs."""
    made = {FILE: fragment(timeline, config, locale_of(locale, config)), **assets(config)}
    return {name: content.encode() for name, content in made.items()}


def fragment(timeline: Timeline, config: Config, locale: str | None = None) -> str:
    """The chart as a `<figure>`: data, caption, and a table for readers without scripts.

    The page that holds it loads the files of `assets` once, however many fragments it has.

    Raises:
        UsageError: for a locale without words.
    """
    spoken = words(config, locale or locale_of(timeline.language, config))
    viewer = viewer_of(timeline, config, spoken)
    data = island.dumped(_data(timeline, spoken, viewer.names))
    return rendered(
        "fragment.html.j2",
        id=f"gt-{hashlib.sha256(data.encode()).hexdigest()[:12]}",
        words=spoken,
        title=timeline.title or spoken("untitled"),
        summary=summary(timeline, spoken),
        events=[viewer.line(event) for event in timeline.events],
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


def _data(timeline: Timeline, spoken: Words, names: Mapping[str, str]) -> Mapping[str, object]:
    drawn = scene(timeline, (Grouping.ACTOR,))
    said = ("others", "nobody", "publication", *(quad.value for quad in Quad), *(claim.value for claim in Modality))
    return {
        "locale": spoken.locale,
        "words": {key: spoken.words[key] for key in said},
        "names": names,
        "chart": island.chart(timeline, drawn, (Grouping.ACTOR,), drawn.windows[:1]),
    }
