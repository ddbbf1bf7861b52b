"""TimelineJS JSON (https://timeline.knightlab.com/docs/json-format.html): made for it, or written by us."""

import re
from collections.abc import Mapping
from html import unescape

from timeline.handmade.story import Row, Story, parsed
from timeline.model import InputError

_TAG = re.compile(r"<[^<>]*>")
_SPACE = re.compile(r"\s+")


def accepts(text: str) -> bool:
    """Whether a text is one JSON object whose events have a `start_date`."""
    return '"start_date"' in text and isinstance(parsed(text), dict)


def story(text: str, where: str) -> Story:
    """The heading and the slides; their texts are HTML there and plain here, an end is the last day.

    Raises:
        InputError: where `events` is no list.
    """
    whole = parsed(text)
    table = whole if isinstance(whole, dict) else {}
    slides = table.get("events")
    if not isinstance(slides, list):
        raise InputError(where, "no list `events`", 'pass TimelineJS JSON, {"events": [{"start_date": …}]}')
    rows = tuple((f"{where}: event {number}", _row(slide)) for number, slide in enumerate(slides, 1))
    return Story(_headline(table.get("title")), None, rows)


def _row(slide: object) -> Row:
    if not isinstance(slide, Mapping):
        return {}
    media = slide.get("media")
    link = media.get("link") if isinstance(media, Mapping) else None
    text = slide.get("text")
    first, last = _edtf(slide.get("start_date")), _edtf(slide.get("end_date"))
    return {
        "id": slide.get("unique_id"),
        "title": _headline(slide),
        "edtf": f"{first}/{last}" if last and last != first else first,
        "quote": _plain(text.get("text")) if isinstance(text, Mapping) else None,
        "sources": [{"url": link}] if link else [],
        "type": slide.get("group"),
    }


def _edtf(point: object) -> str | None:
    """The date of a slide, as fine as its parts: years before Christ have none here."""
    if not isinstance(point, Mapping) or not str(point.get("year") or "").strip().isdecimal():
        return None
    parts = [str(point["year"]).strip().zfill(4)]
    for name in ("month", "day"):
        part = str(point.get(name) or "").strip()
        if not part:
            break
        parts.append(part.zfill(2))
    return "-".join(parts)


def _headline(slide: object) -> str | None:
    text = slide.get("text") if isinstance(slide, Mapping) else None
    return _plain(text.get("headline")) if isinstance(text, Mapping) else None


def _plain(html: object) -> str | None:
    return _SPACE.sub(" ", unescape(_TAG.sub(" ", html))).strip() if isinstance(html, str) else None
