"""What a format gives: a heading, and events as mappings of one shape, not yet checked."""

from collections.abc import Mapping
from dataclasses import dataclass

Row = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Story:
    """A heading and events by where they stand in the file.

    An event's keys: `title`; `edtf`, or `start` and `end` (half-open, ISO 8601) with a `precision`; `type`, `class`,
    `modality`, `confidence`, `importance`; `actors` and `targets` (names, or mappings with `key`, `name`, `kind`,
    `country`, `sector`); `quote`; `why`; `sources` (mappings with `id`, `title`, `url`, `publisher`, `published`);
    `place` (a mapping with `name`, `country`, `latitude`, `longitude`); `id`. All but `title` may be missing.
    """

    title: str | None
    language: str | None
    events: tuple[tuple[str, Row], ...]
