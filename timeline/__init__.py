"""News articles in; a dated, sourced, interactive timeline of geopolitical events out.

import timeline

story = timeline.build("article.txt", published="2024-06-19")
story.write("output")
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline.api import Timeline, build, find_dates
    from timeline.model import Document, GeotimelineError, Timex

__all__ = ["Document", "GeotimelineError", "Timeline", "Timex", "build", "find_dates"]

_HOMES = {
    "Document": "timeline.model",
    "GeotimelineError": "timeline.model",
    "Timeline": "timeline.api",
    "Timex": "timeline.model",
    "build": "timeline.api",
    "find_dates": "timeline.api",
}


def __getattr__(name: str) -> object:
    """Import what is asked for when it is asked for: `import timeline` alone stays quick."""
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
