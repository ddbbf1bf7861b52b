"""`png`: charts as images, for Word, slides and the web. It needs kaleido and a Chrome."""

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
    dpi: int = 2 * SCREEN_DPI,
) -> Mapping[str, bytes]:
    """An image of each of the charts, in the language `locale`."""
    return pictures("png", timeline, config, locale, charts, between, width_mm, dpi)
