"""Tables of documents, a row each: CSV and TSV under a line of names; commas, semicolons, tabs or bars between."""

import csv
import re
from collections.abc import Iterator

from timeline.model import Document, InputError
from timeline.reading import decoding, fields
from timeline.reading.content import Content

_DELIMITERS = ",;\t|"
_NAME = re.compile(r"[\w .:/()-]{1,60}")
_TELLING = frozenset(
    {"text", "body", "content", "article", "title", "headline", "date", "published"}
    | {"language", "lang", "url", "link", "source", "outlet", "id", "summary"}
)
"""Names of columns by which a first line is known as such: two of them, where no column is named by the user."""


def accepts(content: Content) -> bool:
    """Whether its first line names columns, as the user does or as people do, and its next has as many cells."""
    lines = content.sample.lstrip("\ufeff").split("\n")
    names = _cells(lines[0])
    if len(names) < 2 or len(lines) < 2 or not all(_NAME.fullmatch(name) for name in names):
        return False
    telling = _TELLING.intersection(name.lower() for name in names)
    return len(telling) > 1 or bool(set(content.columns.values()).intersection(names))


def documents(content: Content) -> Iterator[Document | InputError]:
    """The documents of a table.

    Raises:
        InputError: where no column holds the text, or it is no table from some line on.
    """
    csv.field_size_limit(content.limits.article)
    lines = decoding.lines(content.stream, content.limits.article)
    names = [name.removeprefix("\ufeff").strip() for name in _cells(next(lines))]
    columns = fields.columns(names, content.columns, content.where)
    rows = csv.reader(lines, delimiter=_delimiter(content.sample))
    while True:
        try:
            cells = next(rows, None)
        except csv.Error as error:
            raise InputError(f"{content.where}: line {rows.line_num + 1}", f"broken CSV ({error})", "mend it") from None
        if cells is None:
            return
        if any(cells):
            yield _row(names, cells, columns, f"{content.where}: line {rows.line_num + 1}")


def _row(names: list[str], cells: list[str], columns: dict[str, str], place: str) -> Document | InputError:
    if len(cells) > len(names):
        return InputError(place, f"{len(cells)} cells under {len(names)} names", 'write cells with commas in " "')
    if problem := decoding.broken("".join(cells)):
        return InputError(place, problem, "save the table as UTF-8")
    given = {name: cell for name, cell in zip(names, cells, strict=False) if cell}
    try:
        return fields.document({"text": ""} | {ours: given.get(name) or "" for ours, name in columns.items()}, place)
    except InputError as error:
        return error


def _delimiter(sample: str) -> str:
    first = sample.split("\n", 1)[0]
    return max(_DELIMITERS, key=first.count)


def _cells(line: str) -> list[str]:
    try:
        return [cell.strip() for cell in next(csv.reader([line], delimiter=_delimiter(line)), [])]
    except csv.Error:
        return []
