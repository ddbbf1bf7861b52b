"""The template, styles, scripts and vendored library that lie beside this module."""

from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent


@cache
def text(name: str) -> str:
    """A file of this folder ("scripts/chart.js")."""
    return (FOLDER / name).read_text(encoding="utf-8")


def joined(folder: str, names: tuple[str, ...]) -> str:
    """Several files of a sub-folder, one after the other."""
    return "\n".join(text(f"{folder}/{name}") for name in names)
