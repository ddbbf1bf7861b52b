"""What analyses were made with: the program and its configuration, as one name. Another name, other analyses."""

from functools import cache
from pathlib import Path

from timeline.resources import Config
from timeline.resources.cache import digest
from timeline.store.encoding import ENCODING

_ROOMS = ("actors", "events", "link", "model", "resources", "text", "times", "pipeline.py")


@cache
def origin(config: Config) -> str:
    """The digest of all files of the configuration, and of the code that finds and links events."""
    parts = [str(ENCODING).encode()]
    for layer in config.layers:
        parts += _contents(layer, sorted(layer.rglob("*.yaml")))
    package = Path(__file__).parents[1]
    for room in _ROOMS:
        place = package / room
        parts += _contents(package, sorted(place.rglob("*.py")) if place.is_dir() else [place])
    return digest(parts)


def _contents(folder: Path, files: list[Path]) -> list[bytes]:
    return [part for file in files for part in (str(file.relative_to(folder)).encode(), file.read_bytes())]
