"""A compiled form of slow-to-read data, in the user's cache folder.

Only JSON is kept there, never code: a damaged or foreign file can be refused, not run. A file's name is the digest of
everything it was made from, so what does not match is simply not found. It is always safe to delete.
"""

import contextlib
import hashlib
import json
import os
import sys
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")


def folder() -> Path:
    """Where compiled forms are kept: `$GEOTIMELINE_CACHE`, else the platform's cache folder."""
    if chosen := os.environ.get("GEOTIMELINE_CACHE"):
        return Path(chosen)
    home = Path.home()
    if sys.platform == "darwin":
        return home / "Library" / "Caches" / "geotimeline"
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", home)) / "geotimeline" / "Cache"
    return Path(os.environ.get("XDG_CACHE_HOME") or home / ".cache") / "geotimeline"


def digest(parts: Iterable[bytes]) -> str:
    """A name for content: the BLAKE2b hash of its parts, 32 hexadecimal digits."""
    hasher = hashlib.blake2b(digest_size=16)
    for part in parts:
        hasher.update(len(part).to_bytes(8, "big"))
        hasher.update(part)
    return hasher.hexdigest()


def cached(name: str, key: str, make: Callable[[], T]) -> T:
    """What `make` returns (data that JSON can hold), read back if it was made before under the same `key`."""
    try:
        path = folder() / f"{name}-{key}.json"
        envelope = json.loads(path.read_bytes())
        if isinstance(envelope, dict) and envelope.get("key") == key:
            return envelope["data"]  # type: ignore[no-any-return]
    except (OSError, ValueError, RuntimeError, KeyError):
        pass
    data = make()
    with contextlib.suppress(OSError, RuntimeError):
        _write(folder() / f"{name}-{key}.json", json.dumps({"key": key, "data": data}, ensure_ascii=False))
    return data


def _write(path: Path, text: str) -> None:
    """Write all or nothing: readers never see half a file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor, temporary = tempfile.mkstemp(dir=path.parent, prefix=path.name)
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8") as out:
            out.write(text)
        Path(temporary).replace(path)
    finally:
        Path(temporary).unlink(missing_ok=True)
