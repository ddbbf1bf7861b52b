"""Periods and events that texts count from by name, from `landmarks.yaml`, which explains itself at its head."""

from dataclasses import dataclass

from typing_extensions import TypedDict

from timeline.resources import Config, spec
from timeline.text.tokens import fold

FILE = "landmarks.yaml"


@spec
class LandmarkSpec(TypedDict):
    """A period or event: its days in EDTF (one, or first and last with a slash), its names by language."""

    dates: str
    names: dict[str, list[str]]


@spec
class LandmarksSpec(TypedDict):
    """The file `landmarks.yaml`."""

    openers: dict[str, list[str]]
    landmarks: dict[str, LandmarkSpec]


@dataclass(frozen=True, slots=True)
class Landmarks:
    """What a language calls them: forms by dates, and the words behind which they are times."""

    names: dict[str, list[str]]
    openers: tuple[str, ...]


def landmarks(config: Config, language: str) -> Landmarks:
    """The landmarks of a language.

    Raises:
        ConfigError: where the file is wrong.
    """
    table = config.load(FILE, LandmarksSpec)
    names: dict[str, list[str]] = {}
    for entry in table["landmarks"].values():
        names.setdefault(entry["dates"], []).extend(entry["names"].get(language, []))
    return Landmarks(names, tuple(map(fold, table["openers"].get(language, []))))
