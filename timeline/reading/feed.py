"""Feeds (RSS, Atom): a document for each entry, of the words the feed itself holds (by feedparser)."""

import logging
import re
from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import Any

from timeline.model import Document, InputError
from timeline.reading import codes, dates, markup
from timeline.reading.content import Content, parsing
from timeline.reading.fields import document
from timeline.reading.optional import library

log = logging.getLogger(__name__)

_ROOT = re.compile(r"<(?:rss|(?:\w+:)?feed|(?:\w+:)?RDF)\b")
_ENTITY = re.compile(rb"<!ENTITY", re.IGNORECASE)
_WRITTEN = ("published", "updated", "created")


def accepts(content: Content) -> bool:
    """Whether it is a feed."""
    return content.sample.lstrip("\ufeff \t\r\n").startswith("<") and bool(_ROOT.search(content.sample))


def documents(content: Content) -> Iterator[Document | InputError]:
    """The entries of a feed; those without words are said in the log and left out.

    Raises:
        InputError: where it holds none, defines entities, or feedparser is not installed.
    """
    where, data = content.where, content.whole("markup")
    if _ENTITY.search(data):
        raise InputError(where, "defines entities, as bombs do", "leave it out")
    library("feedparser", where, "a feed")
    import feedparser

    with parsing(where, "feed"):
        feed = feedparser.parse(BytesIO(data), response_headers=_headers(content))
    if not feed.entries:
        raise InputError(where, "no entry in this feed", "leave it out")
    for number, entry in enumerate(feed.entries, start=1):
        try:
            with parsing(f"{where}: entry {number}", "entry"):
                found = _fields(entry, feed.feed)
            if found["text"]:
                yield document(found, f"{where}: entry {number}")
            else:
                log.warning("%s: entry %d: no words in it; pass the address of its page", where, number)
        except InputError as error:
            yield error


def _headers(content: Content) -> dict[str, str]:
    address = {"content-location": content.url} if content.url else {}
    return address | ({"content-type": f"application/xml; charset={content.charset}"} if content.charset else {})


def _fields(entry: Mapping[str, Any], feed: Mapping[str, Any]) -> dict[str, object]:
    contents = [part.get("value", "") for part in entry.get("content", ())]
    words = max([*contents, entry.get("summary", "")], key=len)
    return {
        "text": markup.text(words),
        "title": markup.text(entry.get("title", "")),
        "published": next((day for name in _WRITTEN if (day := dates.stamped(entry.get(name)))), None),
        "url": entry.get("link"),
        "source": (entry.get("source") or {}).get("title") or feed.get("title"),
        "language": codes.if_known(entry.get("language") or feed.get("language")),
    }
