"""Text, with YAML front matter between two lines of `---` where it has any."""

import re
from collections.abc import Iterator

from timeline.model import ConfigError, Document, InputError
from timeline.reading.content import Content
from timeline.reading.fields import document
from timeline.resources.strict_yaml import parse

_FENCE = "---"
_KEY = re.compile(r"[A-Za-z_]+\s*:(?:\s|$)")
_USUAL_NAMES = {"date": "published", "lang": "language"}
"""What other programs call our keys in front matter."""


def documents(content: Content) -> Iterator[Document | InputError]:
    """The one document of a text file.

    Raises:
        InputError: where it is none, or its front matter is wrong.
    """
    where = content.where
    front, body = _parted(content.text(), where)
    if not body.strip():
        raise InputError(where, "no text after its front matter", "write the article there")
    yield document({**_fields(front, where), "text": body}, where)


def _parted(text: str, where: str) -> tuple[str, str]:
    """The front matter, with as many line breaks before it as in the file, and the article."""
    lines = text.splitlines(keepends=True)
    first = next((number for number, line in enumerate(lines) if line.strip()), len(lines))
    if first == len(lines) or lines[first].strip() != _FENCE:
        return "", text
    for number, line in enumerate(lines[first + 1 :], start=first + 1):
        if line.strip() == _FENCE:
            return "\n" * (first + 1) + "".join(lines[first + 1 : number]), "".join(lines[number + 1 :])
    if _KEY.match("".join(lines[first + 1 : first + 2])):
        raise InputError(where, "its front matter does not end", f"close it with a line of {_FENCE}")
    return "", text


def _fields(front: str, where: str) -> dict[str, object]:
    try:
        tree = parse(front, "front matter")
    except ConfigError as error:
        raise InputError(where, str(error), "or remove it") from None
    if not isinstance(tree, dict):
        raise InputError(where, "its front matter is no list of `key: value`", "correct it or remove it")
    given: dict[str, object] = {key.lower(): value for key, value in tree.items()}
    return {ours: given[name] for name, ours in _USUAL_NAMES.items() if name in given} | given
