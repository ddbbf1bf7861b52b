"""`html`: the timeline as one page that needs nothing else, not even a network."""

from collections.abc import Mapping

from timeline.export.page import content, policy, scripts, styles
from timeline.export.page.render import rendered
from timeline.figures.scene import scene
from timeline.figures.theme import theme
from timeline.figures.words import locale_of, words
from timeline.model import Timeline, UsageError
from timeline.resources import Config

FILE = "timeline.html"
MOST_EVENTS = 20_000


def files(timeline: Timeline, config: Config, locale: str) -> Mapping[str, bytes]:
    """The page as a file."""
    return {FILE: page(timeline, config, locale_of(locale, config)).encode()}


def page(timeline: Timeline, config: Config, locale: str | None = None) -> str:
    """The page, complete: text, styles, scripts and data. `locale` is the timeline's own language unless given.

    Raises:
        UsageError: for a locale without words, or for more events than one page can hold.
    """
    if len(timeline.events) > MOST_EVENTS:
        raise UsageError(f"{len(timeline.events)} events: one page holds {MOST_EVENTS}; build from fewer documents")
    spoken = words(config, locale or locale_of(timeline.language, config))
    drawn = scene(timeline)
    style, script, plotly = styles.page(theme(config), drawn), scripts.page(), scripts.plotly()
    return rendered(
        "page.html.j2",
        policy=policy.policy((plotly, script), (style, styles.PLOTLY_STYLE, styles.NO_SCRIPT)),
        style=style,
        plotly_style=styles.PLOTLY_STYLE,
        no_script_style=styles.NO_SCRIPT,
        plotly=plotly,
        script=script,
        **content.content(timeline, config, spoken, drawn),
    )
