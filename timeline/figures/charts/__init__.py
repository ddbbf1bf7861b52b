"""Charts to show on their own: one module a chart, found by looking.

A chart is a module with

    def chart(timeline, config, spoken, colours, across, between) -> Chart

`spoken` are the words of its language, `colours` those of a scheme, `across` its width in pixels (None: its own).
`between` are two actors, by key, for charts of a pair; `PAIR = True` says that it is one.
"""

from collections.abc import Mapping
from importlib import import_module
from pkgutil import iter_modules
from typing import Protocol, cast

from timeline.figures.chart import Chart
from timeline.figures.names import names
from timeline.figures.theme import theme
from timeline.figures.words import Words, locale_of, words
from timeline.model import Timeline, UsageError
from timeline.resources import Config

Pair = tuple[str, str]


class Kind(Protocol):
    """A module of this package."""

    def chart(
        self,
        timeline: Timeline,
        config: Config,
        spoken: Words,
        colours: Mapping[str, str],
        across: int | None,
        between: Pair | None,
    ) -> Chart:
        """The chart."""
        ...


def kinds() -> tuple[str, ...]:
    """The names of the charts, in alphabetical order. None is imported."""
    return tuple(sorted(module.name for module in iter_modules(__path__)))


def named(listed: str) -> list[str]:
    """The names of charts that a list with commas between gives, each once.

    Raises:
        UsageError: for an unknown chart, or none.
    """
    found = list(dict.fromkeys(name.strip().lower() for name in listed.split(",") if name.strip()))
    if not found:
        raise UsageError(f"no chart; the charts are {', '.join(kinds())}")
    for name in found:
        _load(name)
    return found


def chart(
    kind: str,
    timeline: Timeline,
    config: Config,
    locale: str | None = None,
    *,
    between: Pair | None = None,
    across: int | None = None,
) -> Chart:
    """The chart of that name. `between` are two actors, by key or name; `across` its width in pixels.

    Raises:
        UsageError: for an unknown chart, locale or actor, or a pair where the chart takes none.
    """
    module = _load(kind)
    spoken = words(config, locale or locale_of(timeline.language, config))
    if between and not of_a_pair(kind):
        raise UsageError(f"the chart '{kind}' is of all actors; leave out between, or choose the chart 'trend'")
    pair = keys(between, timeline, spoken.locale) if between else None
    return module.chart(timeline, config, spoken, theme(config)["light"], across, pair)


def of_a_pair(kind: str) -> bool:
    """Whether a chart is of two actors.

    Raises:
        UsageError: for an unknown chart.
    """
    return getattr(_load(kind), "PAIR", False) is True


def _load(kind: str) -> Kind:
    if kind not in kinds():
        raise UsageError(f"unknown chart '{kind}'; the charts are {', '.join(kinds())}")
    return cast("Kind", import_module(f"{__name__}.{kind}"))


def keys(between: Pair, timeline: Timeline, locale: str | None = None) -> Pair:
    """The keys of two actors of a timeline, named by key or by name.

    Raises:
        UsageError: for an unknown actor, or two that are one.
    """
    known = names(timeline, locale or timeline.language)
    if len(between) != 2:
        raise UsageError("between takes two actors, as in RUS,UKR")
    by_name = {name.casefold(): actor.id for actor in timeline.actors for name in actor.names.values()}
    by_name |= {name.casefold(): key for key, name in known.items()}
    first, second = (_key(said.strip(), known, by_name) for said in between)
    if first == second:
        raise UsageError(f"between: {between[0]!r} and {between[1]!r} are one actor; name two")
    return first, second


def _key(said: str, known: Mapping[str, str], by_name: Mapping[str, str]) -> str:
    found = next((key for key in (said, said.upper(), by_name.get(said.casefold(), "")) if key in known), None)
    if found is None:
        shown = ", ".join(sorted(known)[:20])
        raise UsageError(f"between: no actor {said!r} in this timeline; use a key or a name of it, such as {shown}")
    return found
