"""Is a user's folder laid out like the packaged `config/`? A file that nothing would read is a mistake worth saying."""

import re
from collections.abc import Iterator
from pathlib import Path

from timeline.model import ConfigError

_SUFFIXES = frozenset({".yaml", ".yml"})
_DEPTHS = ("*.y*ml", "*/*.y*ml", "*/*/*.y*ml")
_LANGUAGE = re.compile(r"[a-z]{2,3}")


def check(overlay: Path, packaged: Path) -> None:
    """Look at the names of all YAML files of the folder; other files, and hidden ones, are nobody's business.

    Raises:
        ConfigError: for one that is misnamed, misplaced, or no file.
    """
    known = set(_files(packaged))
    names = {path.name for path in known if path.parts[0] == "languages"}
    for path in _files(overlay):
        if path not in known and not _may_be_new(path, names):
            raise ConfigError(str(overlay / path), "", "no file of the configuration has this name", _remedy(known))
        if not (overlay / path).is_file():
            raise ConfigError(str(overlay / path), "", "not a file that can be read", "put a file there")


def _files(folder: Path) -> Iterator[Path]:
    found = (path.relative_to(folder) for depth in _DEPTHS for path in sorted(folder.glob(depth)))
    return (path for path in found if path.suffix in _SUFFIXES and not any(part.startswith(".") for part in path.parts))


def _may_be_new(path: Path, names: set[str]) -> bool:
    """Whether it is a list of actors, or a file of a new language."""
    match path.parts:
        case ("actors", _):
            return path.suffix == ".yaml"
        case ("languages", code, name):
            return bool(_LANGUAGE.fullmatch(code)) and name in names
    return False


def _remedy(known: set[Path]) -> str:
    example = min(path.as_posix() for path in known if path.parts[0] == "languages")
    return f"name it like the packaged one it changes, as {example}, or take it away"
