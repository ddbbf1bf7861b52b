"""Out of a store: its views as files for other programs, its rows for people, what is left of a damaged one, a copy
without the space that removed documents held."""

import json
import os
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from timeline.model import Document, GeotimelineError, InputError, OutputError, UsageError
from timeline.store import schema
from timeline.store.duck import Database, Row, guarded
from timeline.store.encoding import decoded

VIEWS = ("documents", "mentions", "verdicts", "events")
FORMATS = {"parquet": "PARQUET, COMPRESSION zstd", "csv": "CSV, HEADER", "jsonl": "JSON"}
"""The formats of files, and how duckdb calls them."""

_ORDER = {
    "documents": "id",
    "mentions": "document, position, id",
    "verdicts": "first_document, first_mention, second_document, second_mention",
    "events": '"start" NULLS LAST, "end" NULLS LAST, id',
}
_SALVAGED = "documents.jsonl"
_FORMULA = r"'^([=+@\t\r-])'"
_PIECE = 2048  # rows; duckdb keeps so many together


@contextmanager
def reading(path: Path, folder: Path | None = None) -> Iterator[Database]:
    """A store to be read, beside others who read it; it may write into `folder`.

    Raises:
        InputError: where it is not there, is no store, is damaged, or is of a newer program.
        OutputError: where another program writes to it.
        MissingToolError: where duckdb is not installed.
    """
    _migrated(path)
    database = Database(path, write=False, folder=folder)
    with guarded(path):
        try:
            yield database
        finally:
            database.close()


def records(path: Path, view: str, most: int | None = None) -> Iterator[dict[str, Any]]:
    """The rows of a view, as data that JSON can hold.

    Raises:
        GeotimelineError: as `reading` does.
    """
    with reading(path) as database:
        asked = f"FROM {view} ORDER BY {_ORDER[view]}"
        names = database.columns(f"{asked} LIMIT 0")
        for row in database.stream(asked if most is None else f"{asked} LIMIT {most:d}"):
            yield dict(zip(names, row, strict=True))


def named(listed: str) -> list[str]:
    """The names of formats that a list with commas between gives, each once.

    Raises:
        UsageError: for an unknown format, or none.
    """
    names = list(dict.fromkeys(name.strip().lower() for name in listed.split(",") if name.strip()))
    unknown = next((name for name in names if name not in FORMATS), None)
    if unknown or not names:
        problem = f"unknown format '{unknown}'" if unknown else "no format"
        raise UsageError(f"{problem}; a store is exported as {', '.join(FORMATS)}")
    return names


def export(path: Path, folder: Path, formats: Sequence[str], *, force: bool = False) -> list[Path]:
    """Write each view into `folder` in each of the formats; the paths written, each whole or not at all.

    Raises:
        GeotimelineError: as `reading` does; an OutputError also where a file exists and `force` is not set.
    """
    wanted = [(folder / f"{view}.{name}", view, FORMATS[name]) for name in formats for view in VIEWS]
    _check([target for target, _, _ in wanted], folder, force)
    with reading(path, folder) as database:
        for target, view, kind in wanted:
            draft = target.with_name(f".{target.name}.{os.getpid()}.part")
            with _written(draft, target):
                rows = _guarded(database, view) if target.suffix == ".csv" else f"FROM {view} ORDER BY {_ORDER[view]}"
                # The formats and the views are names of our own, the path is quoted.
                database.run(f"COPY ({rows}) TO {_quoted(draft)} (FORMAT {kind})")
    return [target for target, _, _ in wanted]


def _guarded(database: Database, view: str) -> str:
    """A query of a view's rows, with an apostrophe before text that a spreadsheet would take for a formula."""
    typed = f"SELECT column_name FROM (DESCRIBE {view}) WHERE column_type = 'VARCHAR'"  # noqa: S608 - names of our own
    marked = (f"regexp_replace(\"{name}\", {_FORMULA}, '''\\1') AS \"{name}\"" for (name,) in database.rows(typed))
    return f"SELECT * REPLACE ({', '.join(marked)}) FROM (FROM {view} ORDER BY {_ORDER[view]})"  # noqa: S608 - ours too


def saved(path: Path, folder: Path, *, force: bool = False) -> tuple[Path, int, int]:
    """Write what can be read of a damaged store's documents, as JSONL to be added to a new one.

    The file written, how many documents it has, and how many could not be read.

    Raises:
        GeotimelineError: as `reading` does; an InputError where nothing can be read.
    """
    target = folder / _SALVAGED
    _check([target], folder, force)
    with tempfile.TemporaryDirectory() as elsewhere, _opened_anyway(path, Path(elsewhere)) as database:
        found = list(_legible(database))
    lines = [_line(given, text) for given, text in filter(None, found)]
    if not lines:
        raise InputError(str(path), "nothing in it can be read", "restore a copy, or add the articles to a new store")
    draft = target.with_name(f".{target.name}.{os.getpid()}.part")
    with _written(draft, target):
        draft.write_text("".join(lines), encoding="utf-8")
    return target, len(lines), len(found) - len(lines)


def compact(path: Path) -> tuple[int, int]:
    """Write a store anew without the space that is not used; its bytes before and after.

    The old one is replaced when the new one is whole. Nobody else may have it open meanwhile.

    Raises:
        GeotimelineError: as `reading` does.
    """
    _migrated(path)
    before = path.stat().st_size
    draft = path.with_name(f".{path.name}.{os.getpid()}.part")
    with reading(path, path.parent) as database, _written(draft, path):
        name = database.one("SELECT current_database()").replace('"', '""')
        database.run(f"ATTACH {_quoted(draft)} AS slim (READ_WRITE)")
        database.run(f'COPY FROM DATABASE "{name}" TO slim')
        database.run("DETACH slim")
    return before, path.stat().st_size


def _migrated(path: Path) -> None:
    """See that a store is there, is one, and has all steps and nothing left to be written from its log."""
    if not path.exists():
        raise InputError(str(path), "no such store", "make one: geotimeline add STORE INPUT…")
    log = path.with_name(f"{path.name}.wal")
    with guarded(path):
        if not log.exists():
            database = Database(path, write=False)
            try:
                if schema.version(database) == len(schema.STEPS):
                    return
            finally:
                database.close()
        database = Database(path, write=True)
        try:
            schema.migrate(database)
            database.run("CHECKPOINT")
        finally:
            database.close()


@contextmanager
def _opened_anyway(path: Path, elsewhere: Path) -> Iterator[Database]:
    """A store with what is left of it: without its log, in a copy, where the log is what is damaged."""
    try:
        database = Database(path, write=False)
    except InputError:
        if not path.with_name(f"{path.name}.wal").exists():
            raise
        database = Database(Path(shutil.copy(path, elsewhere)), write=False)
    try:
        yield database
    finally:
        database.close()


def _legible(database: Database) -> Iterator[Row | None]:
    """Documents as given, with their texts; pieces that are broken row by row, None for what cannot be read."""
    with guarded(database.path):
        count = int(database.one("SELECT count(*) FROM kept.documents"))
    for start in range(0, count, _PIECE):
        found = _rows(database, start, start + _PIECE - 1)
        if found is not None:
            yield from found
            continue
        for number in range(start, min(start + _PIECE, count)):
            one = _rows(database, number, number)
            yield one[0] if one else None


def _rows(database: Database, first: int, last: int) -> list[Row] | None:
    try:
        with guarded(database.path):
            return database.rows("SELECT given, text FROM kept.documents WHERE rowid BETWEEN ? AND ?", [first, last])
    except GeotimelineError:
        return None


def _line(given: str, text: str) -> str:
    """A document as `geotimeline add` reads it."""
    document = decoded(given, Document)
    fields = {
        "id": document.id,
        "published": document.published and document.published.isoformat(),
        "language": document.language,
        "title": document.title,
        "url": document.url,
        "source": document.source,
        "text": text,
    }
    return json.dumps({key: value for key, value in fields.items() if value is not None}, ensure_ascii=False) + "\n"


def _check(targets: Sequence[Path], folder: Path, force: bool) -> None:
    """See that the folder is there and that nothing is overwritten that should not be."""
    existing = next((target for target in targets if target.exists()), None)
    if existing and not force:
        raise OutputError(f"{existing}: the file exists; pass --force to overwrite it, or choose another folder")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(f"{folder}: cannot be made ({error.strerror}); choose a folder you may write to") from error


@contextmanager
def _written(draft: Path, target: Path) -> Iterator[None]:
    """Let a file be drafted, and put it in its place when it is whole."""
    try:
        yield
        draft.replace(target)
    except OSError as error:
        raise OutputError(
            f"{target}: cannot be written ({error.strerror}); choose a folder you may write to"
        ) from error
    finally:
        draft.unlink(missing_ok=True)


def _quoted(path: Path) -> str:
    return "'" + str(path.resolve()).replace("'", "''") + "'"
