"""Messages (EML): the words of a mail, its subject, sender and day. What is attached is not read."""

import logging
import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parseaddr
from typing import cast

from timeline.model import Document, InputError
from timeline.reading import codes, dates, html, layout, markup
from timeline.reading.content import Content, parsing
from timeline.reading.fields import document

log = logging.getLogger(__name__)

_FIELD = re.compile(r"([A-Za-z][A-Za-z0-9-]{1,60}):(?:[ \t]|$)")
_TELLING = frozenset(
    {"from", "to", "subject", "date", "message-id", "received", "mime-version", "return-path"}
    | {"delivered-to", "content-type", "reply-to"}
)
_ENOUGH = 3
_LONGEST = 8192


def accepts(content: Content) -> bool:
    """Whether it begins with the header of a message: at least three fields that every mail has, and nothing else."""
    head = content.sample.lstrip("\ufeff\r\n").replace("\r\n", "\n").split("\n\n", 1)[0]
    names = []
    for line in head.split("\n")[: None if "\n\n" in content.sample else -1]:
        field = _FIELD.match(line)
        if not field and not line.startswith((" ", "\t")):
            return False
        names += [field[1].lower()] if field else []
    return len(_TELLING.intersection(names)) >= _ENOUGH


def documents(content: Content) -> Iterator[Document | InputError]:
    """The one document of a message.

    Raises:
        InputError: where it is broken, or holds no words.
    """
    data = content.whole()
    with parsing(content.where, "message"):
        message = cast("EmailMessage", message_from_bytes(data, policy=_Short()))
        found = _fields(message, content)
        attached = [part.get_filename() or "?" for part in message.iter_attachments()]
    if not found["text"]:
        raise InputError(content.where, "a message without words", "pass what is attached to it")
    if attached:
        log.warning("%s: attached files are not read (%s); pass them", content.where, ", ".join(attached)[:200])
    yield document(found, content.where)


class _Short(policy.EmailPolicy):
    """Headers cut where no honest one goes on: the library takes time with the square of their length."""

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        name, value = super().header_source_parse(sourcelines)
        return name, value[:_LONGEST]


def _fields(message: EmailMessage, content: Content) -> dict[str, object]:
    name, address = parseaddr(str(message.get("From", "")))
    return {
        "text": _text(message, content),
        "title": str(message.get("Subject", "")),
        "published": dates.stamped(str(message.get("Date", ""))),
        "source": name or address,
        "language": codes.if_known(str(message.get("Content-Language", "")).split(",")[0]),
    }


def _text(message: EmailMessage, content: Content) -> str:
    body = message.get_body(("plain", "html"))
    if body is None:
        return ""
    words = str(body.get_content())
    if body.get_content_subtype() == "plain":
        return layout.unwrapped(words.replace("\r\n", "\n")).strip()
    if len(words) > content.limits.markup:
        raise content.too_large(limit="markup")
    return str(html.extracted(words).get("text") or markup.text(words))
