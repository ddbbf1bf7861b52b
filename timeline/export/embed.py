"""`embed`: a chart as a small page of its own for a frame in somebody else's, the snippet that frames it, and the whole
page it leads to.

The frame tells the page around its height. With `base_url`, the address of the folder where the files will lie, the
snippet can be pasted anywhere, and sites that know oEmbed (https://oembed.com) find the frame by themselves.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from timeline.export import fragment, html
from timeline.export.charts import DEFAULT, wanted
from timeline.export.page import policy, scripts, styles
from timeline.export.page.links import web_address
from timeline.export.page.render import rendered
from timeline.figures.chart import Chart
from timeline.figures.charts import Pair
from timeline.figures.theme import theme
from timeline.figures.words import locale_of
from timeline.model import Timeline, UsageError
from timeline.resources import Config

WIDTH, HEIGHT = 800, 480


def files(
    timeline: Timeline,
    config: Config,
    locale: str,
    *,
    charts: Iterable[str] = DEFAULT,
    between: Pair | None = None,
    base_url: str | None = None,
    with_map: bool = False,
    topojson: Path | None = None,
    by_year: bool = False,
) -> Mapping[str, bytes]:
    """For each of the charts its page and its snippet (and its oEmbed answer); and the whole page, as `html` has it.

    Raises:
        UsageError: for an unknown chart or actor, or a base address that is none of the web.
    """
    base, spoken = _base(base_url), locale_of(locale, config)
    made: dict[str, str] = {}
    for chart in wanted(timeline, config, locale, charts, between):
        name, answer = f"{chart.kind}.embed.html", f"{chart.kind}.oembed.json"
        snippet = _snippet(chart, base + name)
        made[name] = _page(chart, timeline, config, spoken, base, base + answer if base else None)
        made[f"{chart.kind}.embed-snippet.html"] = snippet
        if base:
            made[answer] = _oembed(chart, snippet)
    whole = html.files(timeline, config, locale, with_map=with_map, topojson=topojson, by_year=by_year)
    return {name: content.encode() for name, content in made.items()} | dict(whole)


def page(timeline: Timeline, config: Config, locale: str | None = None) -> str:
    """The timeline as a page for a frame, with no link to any other.

    Raises:
        UsageError: for a locale without words.
    """
    spoken = locale or locale_of(timeline.language, config)
    (chart,) = wanted(timeline, config, spoken)
    return _page(chart, timeline, config, spoken, None, None)


def _page(chart: Chart, timeline: Timeline, config: Config, locale: str, base: str | None, oembed: str | None) -> str:
    more = None if base is None else base + html.FILE
    style, script, plotly = styles.alone(theme(config)), scripts.alone(), scripts.plotly()
    return rendered(
        "embed.html.j2",
        locale=locale,
        policy=policy.policy((plotly, script), (style, styles.PLOTLY_STYLE)),
        title=chart.title,
        oembed=oembed,
        style=style,
        plotly_style=styles.PLOTLY_STYLE,
        figure=fragment.of(chart, timeline, config, locale, more),
        plotly=plotly,
        script=script,
    )


def _snippet(chart: Chart, address: str) -> str:
    name = f"gt-{hashlib.sha256(f'{address} {chart.title}'.encode(errors='replace')).hexdigest()[:8]}"
    return rendered("frame.html.j2", id=name, title=chart.title, address=address, height=HEIGHT)


def _oembed(chart: Chart, snippet: str) -> str:
    answer = {
        "version": "1.0",
        "type": "rich",
        "title": chart.title,
        "provider_name": "geotimeline",
        "html": snippet,
        "width": WIDTH,
        "height": HEIGHT,
    }
    return json.dumps(answer, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _base(said: str | None) -> str:
    """The address of a folder, with its last slash; nothing where none is given."""
    if not said:
        return ""
    address = web_address(said)
    if not address:
        raise UsageError(f"base URL {said!r}: no address of the web; write it as in https://example.org/charts/")
    return f"{address.rstrip('/')}/"
