"""Garbage collection for processes that work through documents and end."""

import gc

_YOUNG = 50_000
"""Objects that come to live before Python looks for cycles among them: analyses make few, and hundreds of thousands of
small objects that stay."""


def collect_seldom() -> None:
    """Look for garbage less often than Python does by itself: a fifth of the time of analysing and linking goes there.

    For processes that are ours; a program that imports the package decides for itself.
    """
    gc.set_threshold(_YOUNG, 20, 50)
