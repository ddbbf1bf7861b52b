"""The door to duckdb: a file that is open, its transactions, and what can go wrong with it in words."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from timeline.model import GeotimelineError, InputError, MissingToolError, OutputError

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

MAGIC = slice(8, 12), b"DUCK"
_ALONE = {"autoinstall_known_extensions": "false", "autoload_known_extensions": "false"}
_FULL = re.compile(r"no space left|file too large|disk quota|could not write|not enough space", re.IGNORECASE)
_DAMAGED = re.compile(
    r"corrupt|checksum|could not read enough bytes|failure while replaying|deseriali[sz]", re.IGNORECASE
)
_HOLDER = re.compile(r"\(PID (\d+)\)")

Row = tuple[Any, ...]
Values = Sequence[object] | Mapping[str, object]
T = TypeVar("T")


class Database:
    """A DuckDB file that is open. It reaches no other file but those below `folder`, and no network."""

    def __init__(self, path: Path, *, write: bool, folder: Path | None = None) -> None:
        """Open a file, to be made if it is not there and `write`.

        Raises:
            MissingToolError: where duckdb is not installed.
            GeotimelineError: where it cannot be opened.
        """
        self.path = path
        with guarded(path):
            self._connection = _connect(path, write)
            if folder:
                allowed = str(folder.resolve()).replace("'", "''")
                self._connection.execute(f"SET allowed_directories = ['{allowed}/']")
            self._connection.execute("SET enable_external_access = false; SET lock_configuration = true")

    def close(self) -> None:
        """Close the file; what was not committed is as if it had never been."""
        with guarded(self.path):
            self._connection.close()

    def run(self, sql: str, values: Values = ()) -> None:
        """Run a statement."""
        self._connection.execute(sql, values)

    def rows(self, sql: str, values: Values = ()) -> list[Row]:
        """What a query gives."""
        return self._connection.execute(sql, values).fetchall()

    def stream(self, sql: str, values: Values = ()) -> Iterator[Row]:
        """What a query gives, a piece at a time; nothing else can be asked meanwhile."""
        asked = self._connection.execute(sql, values)
        while some := asked.fetchmany(2048):
            yield from some

    def columns(self, sql: str) -> list[str]:
        """The names of the columns that a query gives."""
        described = self._connection.execute(sql).description or []
        return [str(column[0]) for column in described]

    def one(self, sql: str, values: Values = ()) -> Any:
        """The first value of the first row of a query, None where it gives none."""
        found = self._connection.execute(sql, values).fetchone()
        return found[0] if found else None

    def insert(self, table: str, rows: Iterable[Row]) -> None:
        """Put rows into a table, all its columns in order."""
        columns = [list(column) for column in zip(*rows, strict=True)]
        if columns:
            marks = ", ".join("unnest(?)" for _ in columns)
            self._connection.execute(f"INSERT INTO {table} SELECT {marks}", columns)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All of it or nothing, whatever happens."""
        self._connection.execute("BEGIN")
        try:
            yield
        except BaseException:
            self._connection.execute("ROLLBACK")
            raise
        self._connection.execute("COMMIT")


def is_store(path: str | Path) -> bool:
    """Whether a file is a DuckDB database, by its first bytes."""
    place, sign = MAGIC
    try:
        with Path(path).open("rb") as file:
            return file.read(place.stop)[place] == sign
    except (OSError, ValueError):
        return False


def pieces(whole: Sequence[T], size: int) -> Iterator[Sequence[T]]:
    """A sequence, so many items at a time."""
    return (whole[start : start + size] for start in range(0, len(whole), size))


@contextmanager
def guarded(path: Path) -> Iterator[None]:
    """Say what duckdb raises in words that name the file and the remedy."""
    error_of_duckdb = _library().Error
    try:
        yield
    except error_of_duckdb as error:
        raise said(path, str(error)) from error


def said(path: Path, problem: str) -> GeotimelineError:
    """What duckdb complains of, and what to do."""
    first = " ".join(problem.splitlines()[0].split()).removeprefix("IO Error: ") if problem else "unknown"
    if "Could not set lock" in problem:
        holder = _HOLDER.search(problem)
        who = f" (process {holder[1]})" if holder else ""
        return OutputError(f"{path}: another program has it open{who}; wait until it is done, or stop it")
    if "not a valid DuckDB" in problem:
        return InputError(
            str(path), "no store", "name one that `geotimeline add` made, or a file that is not there yet"
        )
    if _FULL.search(problem):
        return OutputError(
            f"{path}: the disk is full ({first}); all that was stored is kept: make room and run it again"
        )
    if _DAMAGED.search(problem):
        remedy = f"restore a copy, or save what can be read: geotimeline export {path} -o DIR --salvage"
        return InputError(str(path), f"damaged ({first})", remedy)
    return OutputError(f"{path}: {first}; check the file, and that it may be read and written")


def _connect(path: Path, write: bool) -> "DuckDBPyConnection":
    opened: DuckDBPyConnection = _library().connect(str(path), read_only=not write, config=dict(_ALONE))
    return opened


def _library() -> Any:
    try:
        import duckdb
    except ImportError:
        raise MissingToolError("a store needs duckdb: pip install 'geotimeline[store]'") from None
    return duckdb
