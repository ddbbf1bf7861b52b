"""Values of the model as JSON and back, exactly. Text only, never code: what was tampered with is refused, not run."""

from collections.abc import Hashable
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar, cast

if TYPE_CHECKING:
    from pydantic import TypeAdapter

T = TypeVar("T")

ENCODING = 1
"""The version of what is written here. Another one is read from nothing but the texts, analysed anew."""


def encoded(value: object, kind: Hashable) -> str:
    """A value as JSON, what has its default left out."""
    written: bytes = _adapter(kind).dump_json(value, exclude_defaults=True)
    return written.decode()


def decoded(text: str, kind: type[T]) -> T:
    """The value that `encoded` wrote.

    Raises:
        ValueError: where it is none.
    """
    return cast("T", _adapter(cast("Hashable", kind)).validate_json(text))


@cache
def _adapter(kind: Hashable) -> "TypeAdapter[Any]":
    from pydantic import TypeAdapter

    return TypeAdapter(cast("Any", kind))
