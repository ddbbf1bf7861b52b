"""Charts as files of their own: PNG, SVG and PDF. The door to kaleido, which has a Chrome of this machine draw them.

The same chart gives the same bytes: what plotly numbers at random and what Chrome dates is made regular.
"""

import hashlib
import re
import struct
import zlib
from html import escape
from typing import Any

from timeline.figures.chart import Chart
from timeline.model import MissingToolError, UsageError

KINDS = ("pdf", "png", "svg")
SCREEN_DPI = 96
MILLIMETRES_PER_INCH = 25.4
_INSTALL_KALEIDO = 'images need kaleido, which is not installed: pip install "geotimeline[images]"'
INSTALL_CHROME = (
    "images need a Chrome or Chromium, and none was found: install one (Debian: apt-get install chromium; elsewhere: "
    "kaleido_get_chrome), or set BROWSER_PATH to the path of one"
)
_RANDOM_ID = re.compile(r'<defs id="defs-([0-9a-f]+)"')
_PDF_DATE = re.compile(rb"/(CreationDate|ModDate) \(D:\d{14}")
_PNG_HEAD = 33  # signature and IHDR, which must come first


def pixels(millimetres: float) -> int:
    """How many pixels of a screen a length on paper is."""
    return round(millimetres / MILLIMETRES_PER_INCH * SCREEN_DPI)


def image_kind(name: str) -> str:
    """The kind of image that the ending of a file's name asks for.

    Raises:
        UsageError: where it asks for none.
    """
    ending = name.rpartition(".")[2].lower()
    if ending not in KINDS:
        raise UsageError(f"{name}: no image of this kind; end the name in .{', .'.join(KINDS)}")
    return ending


def picture(chart: Chart, kind: str, dpi: int = 2 * SCREEN_DPI) -> bytes:
    """The chart as a file of `kind` (png, svg or pdf); a PNG has `dpi` dots an inch.

    Raises:
        MissingToolError: where kaleido or a Chrome is missing, or Chrome does not start.
    """
    drawn = _drawn(_numbered(chart.figure().to_plotly_json()), kind, dpi / SCREEN_DPI if kind == "png" else 1)
    if kind == "svg":
        return _described(drawn.decode(), chart).encode()
    return _sized(drawn, dpi) if kind == "png" else _PDF_DATE.sub(rb"/\1 (D:19700101000000", drawn)


def chrome() -> str | None:
    """The path of the Chrome that would draw, None where there is none.

    Raises:
        MissingToolError: where kaleido is missing.
    """
    try:
        from choreographer.browsers.chromium import Chromium
    except ImportError:
        raise MissingToolError(_INSTALL_KALEIDO) from None
    found = Chromium.find_browser(skip_local=False)
    return str(found) if found else None


def _numbered(figure: dict[str, Any]) -> dict[str, Any]:
    """The figure with its traces named by their order; else plotly would name them at random."""
    return figure | {"data": [{**trace, "uid": f"{number:06}"} for number, trace in enumerate(figure["data"])]}


def _drawn(figure: dict[str, Any], kind: str, scale: float) -> bytes:
    try:
        import kaleido
        from kaleido.errors import BrowserClosedError, BrowserFailedError, ChromeNotFoundError
    except ImportError:
        raise MissingToolError(_INSTALL_KALEIDO) from None
    options = {"format": kind, "scale": scale}
    try:
        drawn: bytes = kaleido.calc_fig_sync(figure, opts=options, kopts={"mathjax": False})
    except ChromeNotFoundError:
        raise MissingToolError(INSTALL_CHROME) from None
    except (BrowserFailedError, BrowserClosedError) as error:
        problem = " ".join(str(error).split())[:200]
        raise MissingToolError(f"Chrome did not start ({problem}); set BROWSER_PATH to one that does") from None
    return drawn


def _described(svg: str, chart: Chart) -> str:
    """The drawing with its title and description for screen readers, its ids made from its content."""
    found = _RANDOM_ID.search(svg)
    name = hashlib.sha256(_regular(svg, found, "0").encode()).hexdigest()[:8]
    labels = f'<title id="t{name}">{escape(chart.title)}</title><desc id="d{name}">{escape(chart.description)}</desc>'
    head, opened, rest = _regular(svg, found, name).partition(">")
    return f'{head} role="img" aria-labelledby="t{name} d{name}"{opened}{labels}{rest}'


def _regular(svg: str, found: re.Match[str] | None, name: str) -> str:
    return re.sub(rf"(?<=[-#p\"]){found[1]}|(?<=clip){found[1]}", name, svg) if found else svg


def _sized(png: bytes, dpi: int) -> bytes:
    """The image with its size on paper, which word processors go by."""
    per_metre = round(dpi / MILLIMETRES_PER_INCH * 1000)
    content = b"pHYs" + struct.pack(">IIB", per_metre, per_metre, 1)
    chunk = struct.pack(">I", len(content) - 4) + content + struct.pack(">I", zlib.crc32(content))
    return png[:_PNG_HEAD] + chunk + png[_PNG_HEAD:]
