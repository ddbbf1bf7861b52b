"""Our own `timeline.json`."""

import re
from collections.abc import Mapping

from timeline.handmade.story import Row, Story, parsed, reason
from timeline.model import InputError

_OPENING = re.compile(r'\s*\{.*"schema_version"', re.DOTALL)


def accepts(text: str) -> bool:
    """Whether a text is one JSON object with our version in it."""
    return bool(_OPENING.match(text)) and isinstance(parsed(text), dict)


def story(text: str, where: str) -> Story:
    """The heading and the events; an event's documents stand apart in the file, and are put beside it.

    Raises:
        InputError: where `events` is no list.
    """
    whole = parsed(text)
    table = whole if isinstance(whole, dict) else {}
    events = table.get("events")
    if not isinstance(events, list):
        raise InputError(where, "no list `events`", "pass a timeline.json as the `json` format writes it")
    documents = {str(each.get("id")): each for each in _mappings(table.get("documents"))}
    rows = [(f"{where}: event {number}", _row(event, documents)) for number, event in enumerate(events, 1)]
    return Story(_word(table.get("title")), _word(table.get("language")), tuple(rows))


def _row(event: object, documents: Mapping[str, Row]) -> Row:
    if not isinstance(event, dict):
        return {}
    told = dict.fromkeys(str(each.get("document")) for each in _mappings(event.get("mentions")))
    return event | {
        "actors": event.get("sources"),
        "sources": [documents[name] for name in told if name in documents],
        "why": reason(event.get("why")),
    }


def _mappings(value: object) -> list[Row]:
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []


def _word(value: object) -> str | None:
    return value if isinstance(value, str) else None
