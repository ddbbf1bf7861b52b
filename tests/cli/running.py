"""What a run of the command gives a test."""

from collections.abc import Callable
from typing import NamedTuple


class Result(NamedTuple):
    """How a run ended and what it said."""

    code: int
    out: str
    err: str


Run = Callable[..., Result]
