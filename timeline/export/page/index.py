"""The page that leads to the pages of the years, where a timeline was split."""

from collections.abc import Sequence

from timeline.export.page import files, policy, styles
from timeline.export.page.content import summary
from timeline.export.page.render import rendered
from timeline.figures import locales
from timeline.figures.theme import theme
from timeline.figures.words import Words
from timeline.model import Timeline
from timeline.resources import Config


def page(timeline: Timeline, parts: Sequence[tuple[str, str, int]], config: Config, spoken: Words) -> str:
    """The page, without scripts; `parts` are name, file and number of events of each."""
    style = "\n".join((styles.followed(theme(config)), files.joined("styles", ("base.css", "header.css", "index.css"))))
    return rendered(
        "index.html.j2",
        words=spoken,
        direction="rtl" if locales.right_to_left(spoken.locale) else "ltr",
        title=timeline.title or spoken("untitled"),
        summary=summary(timeline, spoken),
        policy=policy.policy((), (style,)),
        style=style,
        parts=parts,
        most=max((count for _, _, count in parts), default=1),
    )
