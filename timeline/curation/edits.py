"""The file of edits (`--edits`): what it may say, read strictly."""

from pathlib import Path

from typing_extensions import TypedDict

from timeline.model import ConfigError
from timeline.resources import checked_file, spec
from timeline.times.edtf import parse

UNKNOWN = "unknown"


@spec
class EventEdit(TypedDict, total=False):
    """What becomes of one event. `date` is EDTF, or "unknown"."""

    drop: bool
    pin: bool
    title: str
    date: str


@spec
class Edits(TypedDict, total=False):
    """The file. Events are named by their ids, in `split` the mentions that leave by theirs; actors by their keys."""

    events: dict[str, EventEdit]
    merge: list[list[str]]
    split: dict[str, list[str]]
    actors: dict[str, str]


def edits(path: Path) -> Edits:
    """The edits of a file.

    Raises:
        ConfigError: where it cannot be read, holds another key, a date that is none, or edits that contradict.
    """
    found = checked_file(path, Edits)
    for name, edit in found.get("events", {}).items():
        place = f"events → {name}"
        if edit.get("drop") and len(edit) > 1:
            raise ConfigError(str(path), place, "dropped and edited at once", "keep one of the two")
        _check_date(edit.get("date", UNKNOWN), str(path), f"{place} → date")
    for number, group in enumerate(found.get("merge", []), 1):
        if len(set(group)) < 2:
            raise ConfigError(str(path), f"merge → {number}", "fewer than two events", "name at least two")
    return found


def _check_date(text: str, file: str, place: str) -> None:
    try:
        if text != UNKNOWN:
            parse(text)
    except (ValueError, OverflowError) as error:
        remedy = "write EDTF, as in 2024-06-18, 2024-06, 2023-09/.., or unknown"
        raise ConfigError(file, place, f"no date ({error})", remedy) from None
