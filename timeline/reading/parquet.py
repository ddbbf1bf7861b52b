"""Parquet tables of documents, a row each (by DuckDB, which may open that one file and nothing else)."""

from collections.abc import Iterator
from pathlib import Path
from shutil import copyfileobj
from tempfile import TemporaryDirectory

from timeline.model import Document, InputError
from timeline.reading import fields
from timeline.reading.content import Content, parsing
from timeline.reading.optional import library

_MAGIC = b"PAR1"
_AT_ONCE = 64


def accepts(content: Content) -> bool:
    """Whether it is a Parquet file."""
    return content.head.startswith(_MAGIC)


def documents(content: Content) -> Iterator[Document | InputError]:
    """The documents of a table.

    Raises:
        InputError: where it is broken, no column holds the text, or DuckDB is not installed.
    """
    library("duckdb", content.where, "Parquet", "store")
    with TemporaryDirectory() as folder:
        copy = Path(folder) / "table.parquet"
        with copy.open("wb") as file:
            content.stream.seek(0)
            copyfileobj(content.stream, file)
        for number, row in enumerate(_rows(content, str(copy)), start=1):
            place = f"{content.where}: row {number}"
            try:
                yield fields.document(_checked(row, content, place), place)
            except InputError as error:
                yield error


def _rows(content: Content, path: str) -> Iterator[dict[str, object]]:
    """The columns we need, a mapping for each row."""
    import duckdb

    with parsing(content.where, "Parquet"), duckdb.connect(":memory:") as door:
        door.execute("SET threads=1; SET memory_limit='1GB'; SET autoinstall_known_extensions=false")
        door.execute(f"SET allowed_paths=['{path}']; SET enable_external_access=false; SET lock_configuration=true")
        names = [name for name, *_ in door.execute("SELECT * FROM read_parquet(?) LIMIT 0", [path]).description or ()]
        wanted = fields.columns(names, content.columns, content.where)
        quoted = ", ".join('"{}"'.format(column.replace('"', '""')) for column in wanted.values())
        table = door.execute(f"SELECT {quoted} FROM read_parquet(?)", [path])  # noqa: S608 - names of columns, quoted
        while rows := table.fetchmany(_AT_ONCE):
            for row in rows:
                yield dict(zip(wanted, row, strict=True))


def _checked(row: dict[str, object], content: Content, place: str) -> dict[str, object]:
    text = row.get("text")
    if isinstance(text, str) and len(text) > content.limits.article:
        raise content.too_large(place)
    return row
