"""Files, folders and standard input to bytes. What is not there, may not be read or may never end is an InputError."""

import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from stat import S_ISDIR, S_ISREG

from timeline.model import InputError

STANDARD_INPUT = "-"
_OPEN_STREAMS = ("/dev/stdin", "/dev/fd/", "/proc/self/fd/")
"""Where a shell puts what it feeds a command by: pipes that do end."""

Content = tuple[str, bytes]


def contents(inputs: Iterable[str | Path], apart_from: Path | None = None) -> Iterator[Content | InputError]:
    """The name and the bytes of each file, in order; folders recursively, hidden files left out.

    Inside folders, nothing below `apart_from` (where results go) is read, and links to folders are not followed.
    """
    results = apart_from and apart_from.resolve()
    for given in inputs:
        if str(given) == STANDARD_INPUT:
            yield _standard_input()
        elif not str(given).strip():
            yield InputError(repr(given), "no name of a file", "name files, folders, or - for standard input")
        else:
            yield from _from_path(Path(given), results)


def _standard_input() -> Content | InputError:
    where = "standard input"
    if sys.stdin is None:
        return InputError(where, "closed", "pipe an article into the command, or name files")
    try:
        return where, sys.stdin.buffer.read()
    except OSError as error:
        return _unreadable(where, error)


def _from_path(path: Path, results: Path | None) -> Iterator[Content | InputError]:
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError) as error:
        yield _unreadable(path, error)
        return
    if S_ISDIR(mode):
        yield from _folder(path, results)
    elif S_ISREG(mode) or str(path).startswith(_OPEN_STREAMS):
        yield _file(path)
    else:
        yield InputError(str(path), "a pipe, socket or device", "redirect it to standard input and pass -")


def _folder(folder: Path, results: Path | None) -> Iterator[Content | InputError]:
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
        yield from _from_path(file, results)


def _file(path: Path) -> Content | InputError:
    try:
        return str(path), path.read_bytes()
    except OSError as error:
        return _unreadable(path, error)


def _unreadable(where: object, error: OSError | ValueError) -> InputError:
    if isinstance(error, FileNotFoundError):
        return InputError(str(where), "no such file", "check the path")
    problem = getattr(error, "strerror", None) or str(error) or "cannot be read"
    return InputError(str(where), problem.lower(), "check the path, and that it may be read")
