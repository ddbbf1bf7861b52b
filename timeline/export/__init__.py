"""Files for people and programs: one module a format.

A format is a plain module of this package, named as users name it (`json`, `csv`, `html` …), with one function:

    def files(timeline: Timeline, config: Config, locale: str) -> Mapping[str, bytes]: ...

Keyword parameters after these are its options (`ics` has `ics_coarse`); each has a default. It returns file names and
their contents (`{"timeline.json": b"…"}`). It writes nothing, asks no clock and no network, and gives the same bytes
for the same arguments. `locale` is the language of words meant for people; data formats ignore it. What formats share
lives in sub-packages, which are no formats. There is no registry: adding a module adds a format; users write the `_` of
its name as a hyphen (`node-link`).
"""

import importlib
import os
import pkgutil
from collections.abc import Iterable, Mapping
from inspect import signature
from pathlib import Path
from typing import Any, Protocol, cast

from timeline.model import OutputError, Timeline, UsageError
from timeline.resources import Config


class Format(Protocol):
    """What a module of this package offers."""

    def files(self, timeline: Timeline, config: Config, locale: str, **options: Any) -> Mapping[str, bytes]:
        """The names and contents of the files of this format."""
        ...


def formats() -> tuple[str, ...]:
    """The names of the formats, in alphabetical order. No format is imported."""
    return tuple(sorted(module.name.replace("_", "-") for module in pkgutil.iter_modules(__path__) if not module.ispkg))


def load(name: str) -> Format:
    """The format called `name`.

    Raises:
        UsageError: when there is none.
    """
    if name not in formats():
        raise UsageError(f"unknown format '{name}'; the formats are {', '.join(formats())}")
    return cast("Format", importlib.import_module(f"{__name__}.{name.replace('-', '_')}"))


def named(listed: str) -> list[str]:
    """The names of formats that a list with commas between gives, each once.

    Raises:
        UsageError: for an unknown format, or none.
    """
    names = list(dict.fromkeys(name.strip().lower() for name in listed.split(",") if name.strip()))
    if not names:
        raise UsageError(f"no format; the formats are {', '.join(formats())}")
    for name in names:
        load(name)
    return names


def write(
    timeline: Timeline,
    folder: Path,
    formats: Iterable[str],
    config: Config,
    *,
    locale: str | None = None,
    force: bool = False,
    dry: bool = False,
    **options: object,
) -> list[Path]:
    """Write the timeline into `folder` in each of `formats`, and return the paths written.

    Every file is made before the first is written, and each one appears whole or not at all. `locale` is the timeline's
    own language unless given. `options` go to the formats that have them; one that is None counts as not given.
    `dry` makes every file and writes none.

    Raises:
        UsageError: for an unknown format.
        OutputError: when a file exists and `force` is not set, or when the folder cannot be written.
    """
    modules = [load(name) for name in dict.fromkeys(formats)]
    contents: dict[Path, bytes] = {}
    for module in modules:
        made = module.files(timeline, config, locale or timeline.language, **_of(module, options))
        contents |= {folder / name: content for name, content in made.items()}
    if not force:
        _refuse_existing(contents)
    if dry:
        return list(contents)
    _make(folder)
    for path, content in contents.items():
        put(path, content)
    return list(contents)


def _of(module: Format, options: Mapping[str, object]) -> dict[str, object]:
    """The options that a format has."""
    known = signature(module.files).parameters
    return {name: value for name, value in options.items() if name in known and value is not None}


def _refuse_existing(paths: Iterable[Path]) -> None:
    existing = next((path for path in paths if os.path.lexists(path)), None)
    if existing:
        raise OutputError(f"{existing}: the file exists; pass --force to overwrite it, or choose another folder")


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _unwritable(folder, error) from error


def put(path: Path, content: bytes) -> None:
    """Write a file whole or not at all, over one that is there.

    Raises:
        OutputError: when it cannot be written.
    """
    draft = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        try:
            draft.write_bytes(content)
            draft.replace(path)
        finally:
            draft.unlink(missing_ok=True)
    except OSError as error:
        raise _unwritable(path, error) from error


def _unwritable(path: Path, error: OSError) -> OutputError:
    return OutputError(f"{path}: cannot be written ({error.strerror}); choose a folder you may write to")
