"""The dateline an article opens with: where it was written, by which agency, when ("BEIRUT, 14 March (AFP) - ")."""

import re

from timeline.model import Span

_WORDS = r"[^\W\d_][\w'’./-]{0,24}(?: [\w'’./-]{1,25}){0,4}"
_DATELINE = re.compile(
    rf"(?P<place>{_WORDS})(?P<region>,\s[^\W\d_][^\d,()\n–—-]{{1,25}})?"
    r"(?P<told>(?:\s?\([^()\n]{1,40}\))?(?:,?\s[^,()\n–—-]{0,20}\d[^,()\n–—-]{0,20})?(?:\s?\([^()\n]{1,40}\))?)"
    r"\s?(?:\.-|--|[–—-])\s+"
)
_LONGEST = 140
_CONNECTING = 3  # letters of a small word inside a name: "San José de Costa Rica"


def dateline(text: str, paragraph: Span, *, first: bool) -> Span | None:
    """The dateline of a paragraph, the dash behind it included; None where it has none.

    A place in capitals, or one beside which a date or an agency stands, is one in any paragraph; other names, which a
    dash may part from what is said of them, only in the `first`, before a capital.
    """
    found = _DATELINE.match(text, paragraph.start, min(paragraph.end, paragraph.start + _LONGEST))
    if found is None or found.end() >= paragraph.end:
        return None
    place, after = found["place"], text[found.end()]
    sure = place.isupper() or bool(found["told"])
    named = all(not word[0].islower() or len(word) <= _CONNECTING for word in place.split())
    opening = first and not found["region"] and (after.isupper() or not after.isalnum())
    return Span(paragraph.start, found.end()) if named and (sure or opening) else None
