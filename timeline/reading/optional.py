"""Libraries that only some formats need: asked for where such an input stands, else not missed."""

from importlib import import_module
from types import ModuleType

from timeline.model import MissingReaderError


def library(name: str, where: str, form: str, extra: str = "readers") -> ModuleType:
    """The library `name`, for an input of the format `form`.

    Raises:
        MissingReaderError: where it is not installed, naming the extra that brings it.
    """
    try:
        return import_module(name)
    except ModuleNotFoundError:
        raise MissingReaderError(where, form, extra) from None
