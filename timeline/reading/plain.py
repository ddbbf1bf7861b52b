"""Text, with YAML front matter between two lines of `---` where it has any."""

from collections.abc import Iterator

from timeline.model import ConfigError, Document, InputError
from timeline.reading import decoding
from timeline.reading.fields import document
from timeline.resources.strict_yaml import parse

_FENCE = "---"


def documents(data: bytes, where: str) -> Iterator[Document | InputError]:
    """The one document of a text file."""
    try:
        front, body = _parted(decoding.text(data, where))
        yield document({**_fields(front, where), "text": body}, where)
    except InputError as error:
        yield error


def _parted(text: str) -> tuple[str, str]:
    """The front matter and the article."""
    lines = text.splitlines(keepends=True)
    if not lines or lines[0].strip() != _FENCE:
        return "", text
    for number, line in enumerate(lines[1:], start=1):
        if line.strip() == _FENCE:
            return "".join(lines[1:number]), "".join(lines[number + 1 :])
    return "", text


def _fields(front: str, where: str) -> dict[str, object]:
    try:
        tree = parse(front, where)
    except ConfigError as error:
        raise InputError(where, f"its front matter is not YAML ({error})", "correct it or remove it") from None
    if not isinstance(tree, dict):
        raise InputError(where, "its front matter is no list of `key: value`", "correct it or remove it")
    return dict(tree)
