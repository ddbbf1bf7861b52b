"""Which articles are another's text: wire copies, reprints, pages published twice.

Texts are compared by their shingles, runs of words (Broder, On the resemblance and containment of documents, 1997), of
which a fixed share is kept, the same in every text. One pass in order of publication, in which only texts that are
nobody's reprint are remembered: ten thousand copies of one wire cost as much as ten thousand other texts.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date
from hashlib import blake2b
from zlib import crc32

from timeline.model import Document
from timeline.text.tokens import UNSPACED

SHINGLE = 5  # words, or characters where no spaces part words
KEPT = 4  # one shingle in so many is kept
REPRINTED = 0.6  # the share of a text that must stand in an earlier one
FEWEST = 6  # kept shingles (a text of about thirty words); shorter texts are reprints only where they are the same
COMMONPLACE = 32  # texts; a shingle of more of them is a formula of newsrooms and tells nothing

_WORD = re.compile(rf"[{UNSPACED}]|[^\W_{UNSPACED}]+")
_MASK = (1 << 32) - 1
_SPREAD = 0x9E3779B1


def reprints(documents: Iterable[Document]) -> dict[str, str]:
    """For every document's id, the id of the document it reprints: its own where it is an original.

    The original is the earliest, of those of one day the longest, of those the first by id; undated documents come
    last. The time grows with the words of all texts.
    """
    ordered = sorted(documents, key=_precedence)
    whole: dict[bytes, str] = {}
    holders: dict[int, list[str]] = defaultdict(list)
    original: dict[str, str] = {}
    for document in ordered:
        words = _WORD.findall(document.text.casefold())
        digest = blake2b(" ".join(words).encode(errors="replace"), digest_size=16).digest()
        kept = {shingle for shingle in _shingles(words) if shingle % KEPT == 0}
        found = whole.get(digest) or _mostly_in(kept, holders)
        original[document.id] = found or document.id
        if found is None and words:
            whole[digest] = document.id
            for shingle in kept:
                if len(holders[shingle]) < COMMONPLACE:
                    holders[shingle].append(document.id)
    return original


def _precedence(document: Document) -> tuple[object, ...]:
    return document.published is None, document.published or date.max, -len(document.text), document.id


def _mostly_in(kept: Collection[int], holders: dict[int, list[str]]) -> str | None:
    """The text that holds most of these shingles, if it holds enough of them."""
    if len(kept) < FEWEST:
        return None
    shared = Counter(name for shingle in kept for name in holders.get(shingle, ()))
    if not shared:
        return None
    most = max(shared.values())
    return min(name for name, count in shared.items() if count == most) if most >= REPRINTED * len(kept) else None


def _shingles(words: Sequence[str]) -> Iterator[int]:
    """Every run of words as a number, the same in any process."""
    numbers = [crc32(word.encode(errors="replace")) for word in words]
    for start in range(len(numbers) - SHINGLE + 1):
        value = 0
        for number in numbers[start : start + SHINGLE]:
            value = (value * _SPREAD + number) & _MASK
        yield (value * _SPREAD & _MASK) >> 2
