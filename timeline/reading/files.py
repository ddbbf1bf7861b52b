"""Files, folders, globs, addresses and standard input to contents. What is not there, may not be read or may never end
is an InputError."""

import os
import sys
from collections.abc import Generator, Iterable, Iterator, Mapping
from glob import glob, has_magic
from pathlib import Path
from stat import S_ISDIR, S_ISREG

from timeline.model import InputError
from timeline.reading import limits
from timeline.reading.content import Content, content, spooled
from timeline.reading.limits import Budget

STANDARD_INPUT = "-"
_OPEN_STREAMS = ("/dev/stdin", "/dev/fd/", "/proc/self/fd/")
"""Where a shell puts what it feeds a command by: pipes that do end."""
_ADDRESSES = ("http://", "https://")

Columns = Mapping[str, str] | None


def contents(
    inputs: Iterable[str | Path], apart_from: Path | None = None, columns: Columns = None
) -> Generator[Content | InputError, None, None]:
    """The content of each file, in order; folders recursively, hidden files left out. Each is closed after the next.

    Inside folders, nothing below `apart_from` (where results go) is read, and links to folders are not followed.
    """
    results = apart_from and apart_from.resolve()
    for given in inputs:
        name = str(given)
        if name == STANDARD_INPUT:
            yield from _standard_input(columns)
        elif not name.strip():
            yield InputError(repr(given), "no name of a file", "name files, folders, or - for standard input")
        elif name.lower().startswith(_ADDRESSES):
            yield from _fetched(name, columns)
        elif has_magic(name) and not os.path.lexists(name):
            yield from _matching(name, results, columns)
        else:
            yield from _from_path(Path(given), results, columns)


def _standard_input(columns: Columns) -> Iterator[Content | InputError]:
    where = "standard input"
    if sys.stdin is None:
        yield InputError(where, "closed", "pipe an article into the command, or name files")
        return
    budget = Budget(limits.current())
    try:
        with spooled(sys.stdin.buffer, where, budget) as copy:
            yield content(where, copy, budget, columns)
    except InputError as error:
        yield error
    except OSError as error:
        yield _unreadable(where, error)


def _fetched(address: str, columns: Columns) -> Iterator[Content | InputError]:
    from timeline.reading.web import fetched

    try:
        yield fetched(address, Budget(limits.current()), columns)
    except InputError as error:
        yield error


def _matching(pattern: str, results: Path | None, columns: Columns) -> Iterator[Content | InputError]:
    found = sorted(glob(pattern, recursive=True))  # noqa: PTH207 - patterns may be absolute
    if not found:
        yield InputError(pattern, "no file matches", "check the pattern")
    for path in found:
        if not (Path(path).is_dir() and "**" in pattern):
            yield from _from_path(Path(path), results, columns)


def _from_path(path: Path, results: Path | None, columns: Columns) -> Iterator[Content | InputError]:
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError) as error:
        yield _unreadable(path, error)
        return
    if S_ISDIR(mode):
        yield from _folder(path, results, columns)
    elif S_ISREG(mode) or str(path).startswith(_OPEN_STREAMS):
        yield from _file(path, columns)
    else:
        yield InputError(str(path), "a pipe, socket or device", "redirect it to standard input and pass -")


def _folder(folder: Path, results: Path | None, columns: Columns) -> Iterator[Content | InputError]:
    if folder.resolve() == results:
        yield InputError(str(folder), "the results go into this folder", "choose another, or name the articles in it")
        return
    closed: list[OSError] = []
    files: list[Path] = []
    for place, folders, names in os.walk(folder, onerror=closed.append):
        here = Path(place)
        folders[:] = [name for name in folders if not name.startswith(".") and (here / name).resolve() != results]
        files += [here / name for name in names if not name.startswith(".")]
    yield from (_unreadable(error.filename, error) for error in closed)
    if not files and not closed:
        yield InputError(str(folder), "no file in this folder", "name files or a folder that holds articles")
    for file in sorted(files):
        yield from _from_path(file, results, columns)


def _file(path: Path, columns: Columns) -> Iterator[Content | InputError]:
    budget = Budget(limits.current())
    try:
        with path.open("rb") as stream:
            if stream.seekable():
                yield content(str(path), stream, budget, columns)
            else:
                with spooled(stream, str(path), budget) as copy:
                    yield content(str(path), copy, budget, columns)
    except InputError as error:
        yield error
    except OSError as error:
        yield _unreadable(path, error)


def _unreadable(where: object, error: OSError | ValueError) -> InputError:
    if isinstance(error, FileNotFoundError):
        return InputError(str(where), "no such file", "check the path")
    problem = getattr(error, "strerror", None) or str(error) or "cannot be read"
    return InputError(str(where), problem.lower(), "check the path, and that it may be read")
