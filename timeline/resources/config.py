"""Find the data of `config/`, lay a user's folder over it, check it against its spec.

A file of the overlay replaces the packaged file key by key: mappings merge, everything else is replaced. A new language
or actor list is a new file; no registry names it.
"""

import json
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, TypeVar, cast, get_args

from timeline.model import ConfigError
from timeline.resources import cache as store
from timeline.resources.overlay import check
from timeline.resources.strict_yaml import Tree, parse

T = TypeVar("T")


def packaged() -> Path:
    """The folder `config/`: inside the installed package, else beside it in a checkout.

    Raises:
        ConfigError: where neither is there.
    """
    package = Path(__file__).resolve().parents[1]
    for candidate in (package / "config", package.parent / "config"):
        if (candidate / "ontology.yaml").is_file():
            return candidate
    raise ConfigError(str(package / "config"), "", "the packaged configuration is missing", "install geotimeline again")


@dataclass(frozen=True, slots=True)
class Config:
    """Where data is looked up: `layers` from the packaged folder to the user's, the last one winning."""

    layers: tuple[Path, ...]

    def __reduce__(self) -> tuple[object, ...]:
        """What pickle needs: on another machine the packaged folder is that of the package there."""
        return _arrived, (self.layers[0] == packaged(), self.layers)

    def load(self, file: str, kind: type[T]) -> T:
        """The checked data of one file, by its path inside `config/` ("languages/fr/times.yaml").

        `kind` is a TypedDict marked with `spec`, or a mapping or list of them. The checked tree is cached by content.

        Raises:
            ConfigError: naming file, key and remedy.
        """
        return cast("T", _load(self, file, cast("Hashable", kind)))

    def derived(self, name: str, files: tuple[str, ...], make: Callable[[], T], version: str) -> T:
        """Data computed from `files` (JSON-able), cached by their content and by `version`, the maker's own."""
        return store.cached(name, self.digest(*files, salt=version), make)

    def digest(self, *files: str, salt: str = "") -> str:
        """A name for the content of `files` in all layers."""
        parts = [salt.encode()]
        for file in files:
            parts += [_content(found) for found in self.places(file)]
        return store.digest(parts)

    def places(self, file: str) -> list[Path]:
        """The files of that name, the packaged one first."""
        return [layer / file for layer in self.layers if (layer / file).is_file()]

    def files(self, folder: str) -> list[str]:
        """Paths inside `config/` of the YAML files directly in `folder`, sorted."""
        found = {path.name for layer in self.layers for path in (layer / folder).glob("*.yaml")}
        return [f"{folder}/{name}" for name in sorted(found)]

    def languages(self) -> tuple[str, ...]:
        """The codes of the languages that have a folder, sorted."""
        return _languages(self.layers)

    def locales(self) -> tuple[str, ...]:
        """The codes of the languages the page has words in, sorted."""
        return tuple(code for code in self.languages() if self.places(f"languages/{code}/labels.yaml"))


def _arrived(first_is_packaged: bool, layers: tuple[Path, ...]) -> Config:
    """A configuration that was sent here.

    Raises:
        ConfigError: where a folder of it is not here.
    """
    if missing := next((layer for layer in layers[first_is_packaged:] if not layer.is_dir()), None):
        raise ConfigError(str(missing), "", "not a folder of this machine", "put it where every worker finds it")
    return Config((packaged(), *layers[1:]) if first_is_packaged else layers)


def configuration(overlay: Path | str | None = None) -> Config:
    """The packaged configuration, with the user's folder over it.

    Raises:
        ConfigError: where the folder is none, or holds a file that nothing would read.
    """
    if overlay is None:
        return Config((packaged(),))
    folder = Path(overlay)
    if not folder.is_dir():
        raise ConfigError(str(folder), "", "not a folder", "pass a folder laid out like the packaged config/")
    check(folder, packaged())
    return Config((packaged(), folder.resolve()))


@cache
def _languages(layers: tuple[Path, ...]) -> tuple[str, ...]:
    return tuple(sorted({path.parent.name for layer in layers for path in layer.glob("languages/*/times.yaml")}))


@cache
def _load(config: Config, file: str, kind: Any) -> object:
    places = config.places(file)
    if not places:
        raise ConfigError(file, "", "no such file in the configuration", "check its name")
    key = config.digest(file, salt=json.dumps(_shape(kind), sort_keys=True))
    return store.cached(file.replace("/", "-").removesuffix(".yaml"), key, lambda: _read(places, kind))


def checked_file(path: Path, kind: type[T]) -> T:
    """The checked data of a YAML file that is no part of the configuration.

    Raises:
        ConfigError: naming file, key and remedy.
    """
    return cast("T", _checked(parse(_decoded(_bytes(path), path), str(path)), kind, str(path)))


def spec(kind: type[T]) -> type[T]:
    """Mark a TypedDict as the spec of a part of a file: a key it does not name is an error."""
    kind.__pydantic_config__ = {"extra": "forbid", "allow_inf_nan": False}  # type: ignore[attr-defined]
    return kind


def _shape(kind: Any) -> object:
    """A spec as data, all the way down, so that a changed spec is a changed key."""
    inner = [_shape(part) for part in get_args(kind)]
    fields = {name: _shape(part) for name, part in getattr(kind, "__annotations__", {}).items()}
    return [repr(kind), getattr(kind, "__pydantic_config__", None), inner, fields]


def _read(places: list[Path], kind: Any) -> object:
    tree: Tree = {}
    for path in places:
        tree = _merged(tree, parse(_text(path), str(path)))
    return _checked(tree, kind, str(places[-1]))


def _text(path: Path) -> str:
    return _decoded(_content(path), path)


def _decoded(content: bytes, path: Path) -> str:
    try:
        return content.decode()
    except UnicodeDecodeError as error:
        problem = f"not UTF-8 text (byte {error.start + 1} is 0x{error.object[error.start]:02x})"
        raise ConfigError(str(path), "", problem, "save it as UTF-8") from None


@cache
def _content(path: Path) -> bytes:
    """The bytes of a file, read once a process: what is digested is what was loaded, even if it is edited meanwhile."""
    return _bytes(path)


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise ConfigError(str(path), "", (error.strerror or "cannot be read").lower(), "make it readable") from None


def _merged(below: Tree, above: Tree) -> Tree:
    if isinstance(below, dict) and isinstance(above, dict):
        return below | {key: _merged(below[key], value) if key in below else value for key, value in above.items()}
    return above


def _checked(tree: Tree, kind: Any, file: str) -> object:
    from pydantic import TypeAdapter, ValidationError

    try:
        return TypeAdapter(kind).validate_python(tree)
    except ValidationError as error:
        first = error.errors()[0]
        place = " → ".join(str(step) for step in first["loc"])
        raise ConfigError(file, place, *_in_words(first["type"], first["msg"])) from None


def _in_words(kind: str, message: str) -> tuple[str, str]:
    """What pydantic found, and what to do about it."""
    return {
        "extra_forbidden": ("unknown key", "remove it or correct its spelling"),
        "missing": ("this key is missing", "add it"),
        "dict_type": ("not a list of `key: value`", "write it as the packaged file does"),
    }.get(kind, (message.lower(), "write the kind of value that other entries of the file have"))
