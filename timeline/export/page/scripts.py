"""Plain scripts, joined in the order they need each other; no build step."""

import re

from timeline.export.page import files

_COMMENT_BEHIND = re.compile(r"([;{]) // .*$")

_CHART = ("scale.js", "ticks.js", "stack.js", "bins.js", "traces.js", "chart.js")
_EMBED = (*_CHART, "figure.js", "embed.js")
_PAGE = (
    "packs.js",
    "words.js",
    "state.js",
    "rows.js",
    "filters.js",
    "detail.js",
    "network.js",
    "trend.js",
    "play.js",
    "view.js",
    "pointer.js",
    "keyboard.js",
    "frame.js",
    "address.js",
    "download.js",
    "print.js",
    "page.js",
)


def plotly() -> str:
    """The vendored bundle that draws all but maps."""
    return files.text("vendor/plotly-basic.min.js")


def plotly_with_maps() -> str:
    """The vendored bundle that also draws maps."""
    return files.text("vendor/plotly-geo.min.js")


def page(*, with_map: bool) -> str:
    """The script of the full page."""
    return _wrapped((*_CHART, *_PAGE[:-1], *(["map.js"] if with_map else []), _PAGE[-1]), "async ")


def embed() -> str:
    """The script that draws every embedded chart of a page."""
    return _wrapped(_EMBED)


def alone() -> str:
    """The script of an embedded chart that is a page of its own, in a frame."""
    return _wrapped(("scheme.js", *_EMBED, "height.js"))


def _wrapped(names: tuple[str, ...], kind: str = "") -> str:
    return f'({kind}() => {{\n"use strict";\n{_bare(files.joined("scripts", names))}\n}})();\n'


def _bare(source: str) -> str:
    """Without indentation, empty lines and comments: a fifth less to send. No string of ours spans lines."""
    lines = (_COMMENT_BEHIND.sub(r"\1", line.strip()) for line in source.splitlines())
    return "\n".join(line for line in lines if line and not line.startswith("//"))
