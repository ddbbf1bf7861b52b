"""The boundaries that a map draws, as TopoJSON: plotly's own unless a file is given."""

import json
from pathlib import Path
from typing import Any

from timeline.export.page import files
from timeline.model import InputError

OWN = "vendor/world_110m.json"
LAYERS = ("coastlines", "land", "countries")
_REMEDY = (
    f"give a TopoJSON file with the layers {', '.join(LAYERS)}, whose countries have alpha-3 codes as `id`, "
    "as plotly.js has them (world_110m.json, world_50m.json)"
)


def boundaries(path: Path | None) -> dict[str, Any]:
    """The topology, of a file or plotly's.

    Raises:
        InputError: for a file that cannot be read or that lacks a layer.
    """
    if path is None:
        own: dict[str, Any] = json.loads(files.text(OWN))
        return own
    try:
        read = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise InputError(str(path), f"cannot be read ({error.strerror})", _REMEDY) from error
    except (ValueError, RecursionError) as error:
        raise InputError(str(path), "is not JSON", _REMEDY) from error
    if not isinstance(read, dict) or read.get("type") != "Topology" or not isinstance(read.get("arcs"), list):
        raise InputError(str(path), "is not TopoJSON", _REMEDY)
    objects = read.get("objects")
    for layer in LAYERS:
        if not isinstance(objects, dict) or not isinstance(objects.get(layer), dict):
            raise InputError(str(path), f"has no layer '{layer}'", _REMEDY)
    return read
