"""What a format gives: a heading, and events as mappings of one shape, not yet checked."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

Row = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Story:
    """A heading and events by where they stand in the file.

    An event's keys: `title`; `edtf`, or `start` and `end` (half-open, ISO 8601) with a `precision`; `type`, `class`,
    `modality`, `confidence`, `importance`; `actors` and `targets` (names, or mappings with `key`, `name`, `kind`,
    `country`, `sector`); `quote`; `why`; `sources` (mappings with `id`, `title`, `url`, `publisher`, `published`);
    `place` (a mapping with `name`, `country`, `latitude`, `longitude`); `id`; `edited` (what people
    changed). All but `title` may be missing.
    """

    title: str | None
    language: str | None
    events: tuple[tuple[str, Row], ...]


def parsed(text: str) -> object:
    """What a JSON text holds; None where it is none, or too deep."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def reason(why: object) -> object:
    """The sentence that says why a date is what it is: our files keep it with its rule, people write it alone."""
    return why.get("sentence") if isinstance(why, dict) else why
