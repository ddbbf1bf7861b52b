"""A table of events (CSV): our own `timeline.csv`, or one that people made with a column `title` and others."""

import csv
import io
from collections.abc import Mapping
from itertools import zip_longest

from timeline.handmade.story import Row, Story
from timeline.model import InputError

_LONGEST = 10_000_000
"""Characters of a cell: a broken quote must not swallow a file without a word."""


def accepts(text: str) -> bool:
    """Whether the first line names a column `title`."""
    header = _lines(text).partition("\n")[0]
    return "title" in {cell.strip().strip('"').casefold() for cell in header.replace(";", ",").split(",")}


def story(text: str, where: str) -> Story:
    """The events, row by row. Columns may be parted by commas or semicolons.

    Raises:
        InputError: where it is no table from some row on.
    """
    csv.field_size_limit(_LONGEST)
    text = _lines(text)
    header = text.partition("\n")[0]
    rows = csv.DictReader(io.StringIO(text), delimiter=";" if header.count(";") > header.count(",") else ",")
    rows.fieldnames = [name.strip().casefold() for name in rows.fieldnames or []]
    try:
        return Story(None, None, tuple((f"{where}: row {number}", _row(cells)) for number, cells in enumerate(rows, 2)))
    except csv.Error as error:
        raise InputError(f"{where}: line {rows.line_num + 1}", f"broken CSV ({error})", "mend it") from None


def _lines(text: str) -> str:
    """The text with lines that end as ours do: spreadsheets have ended them with a carriage return alone."""
    return text.lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def _row(cells: Mapping[str | None, object]) -> Row:
    said = {name: _unguarded(cell.strip()) for name, cell in cells.items() if name and isinstance(cell, str)}
    documents = _apart(said, "documents", "publishers", "urls", "published")
    return said | {
        "actors": _named(said, "sources", "source_keys") or _named(said, "actors", "actor_keys"),
        "targets": _named(said, "targets", "target_keys"),
        "sources": [dict(zip(("title", "publisher", "url", "published"), each, strict=True)) for each in documents],
        "place": {key: said.get(key) for key in ("country", "latitude", "longitude")} | {"name": said.get("place")},
    }


def _named(said: Mapping[str, str], names: str, keys: str) -> list[dict[str, str]]:
    return [{"name": name, "key": key} for name, key in _apart(said, names, keys) if name or key]


def _apart(said: Mapping[str, str], *columns: str) -> list[tuple[str, ...]]:
    """Cells that hold lists, part by part."""
    lists = [[_unguarded(part.strip()) for part in said.get(column, "").split(";")] for column in columns]
    return [parts for parts in zip_longest(*lists, fillvalue="") if any(parts)]


def _unguarded(cell: str) -> str:
    """The cell without the apostrophe that kept a spreadsheet from reading it as a formula."""
    return cell[1:] if cell[:1] == "'" and cell[1:2] in "=+-@" and len(cell) > 1 else cell
