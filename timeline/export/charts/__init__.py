"""The charts that formats of charts write: which, how wide, in which language."""

from collections.abc import Iterable

from timeline.figures import charts as kinds
from timeline.figures.chart import Chart
from timeline.figures.charts import Pair
from timeline.figures.picture import picture, pixels
from timeline.figures.words import locale_of
from timeline.model import Timeline
from timeline.resources import Config

DEFAULT = ("timeline",)


def wanted(
    timeline: Timeline,
    config: Config,
    locale: str,
    charts: Iterable[str] = DEFAULT,
    between: Pair | None = None,
    width_mm: float | None = None,
) -> list[Chart]:
    """The charts of those names; `between` is for those of a pair, `width_mm` the width on paper.

    Raises:
        UsageError: for an unknown chart or actor.
    """
    across = pixels(width_mm) if width_mm else None
    return [
        kinds.chart(
            kind,
            timeline,
            config,
            locale_of(locale, config),
            between=between if kinds.of_a_pair(kind) else None,
            across=across,
        )
        for kind in charts
    ]


def pictures(
    kind: str,
    timeline: Timeline,
    config: Config,
    locale: str,
    charts: Iterable[str],
    between: Pair | None,
    width_mm: float | None,
    dpi: int,
) -> dict[str, bytes]:
    """An image of each chart, by file name.

    Raises:
        UsageError: for an unknown chart or actor.
        MissingToolError: where kaleido or Chrome is missing.
    """
    found = wanted(timeline, config, locale, charts, between, width_mm)
    return {f"{each.kind}.{kind}": picture(each, kind, dpi) for each in found}
