"""`svg`: charts as images for the web and for drawing programs, described for screen readers.

It needs kaleido and a Chrome.
"""

from collections.abc import Iterable, Mapping

from timeline.export.charts import DEFAULT, pictures
from timeline.figures.charts import Pair
from timeline.figures.picture import SCREEN_DPI
from timeline.model import Timeline
from timeline.resources import Config


def files(
    timeline: Timeline,
    config: Config,
    locale: str,
    *,
    charts: Iterable[str] = DEFAULT,
    between: Pair | None = None,
    width_mm: float | None = None,
) -> Mapping[str, bytes]:
    """An image of each of the charts, in the language `locale`."""
    return pictures("svg", timeline, config, locale, charts, between, width_mm, SCREEN_DPI)
