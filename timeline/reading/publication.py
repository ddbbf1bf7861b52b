"""When a document was published where its metadata does not say: its address, then the line beneath its title.

Its text (a dateline, "published on") is asked later, by who reads dates in it.
"""

import logging
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from timeline.model import Document, PublishedFrom
from timeline.reading import dates

log = logging.getLogger(__name__)

TOLERANCE = 1
"""Days by which two sources may differ: midnight is not everywhere at once."""
_IN_ADDRESS = re.compile(
    r"(?<![\d.])((?:19|20)\d\d)(?:([/_-])(0?[1-9]|1[0-2])\2(0?[1-9]|[12]\d|3[01])|(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01]))(?!\d)"
)
_HEAD = 1000
_LINES = 6
_LONGEST = 100
_PARTS = re.compile(r"\s*[|·•–—]\s*|\s+-\s+|\s{3,}|\t")
_CLOCK = re.compile(r"\b\d{1,2}\s?[:hH]\s?\d{2}(?::\d{2})?\b")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_DIGITS = re.compile(r"\d{1,4}")
_NUMBER = re.compile(r"(?<!\d)\d{1,2}(?!\d)")
_SENTENCE = re.compile(r"[!?…。！？]\s*$|[^\W\d_]{4,}\.\s*$")
_MOST_WORDS = 9
"""Words and commas of the part of a line that tells it: "Published on June 19, 2024 by Jane Doe"."""


def dated(document: Document, where: str) -> Document:
    """The document with its day of publication from its address or byline where nothing states it.

    Sources that contradict each other are said in the log; metadata count first, then the address.
    """
    found = [
        (document.published, document.published_from),
        (_of_address(document.url), PublishedFrom.URL),
        (_of_byline(document), PublishedFrom.BYLINE),
    ]
    known = [(day, source.value) for day, source in found if day and source]
    if not known:
        return document
    (day, source), *others = known
    for other, other_source in others:
        if abs((day - other).days) > TOLERANCE:
            log.warning(
                "%s: published %s by its %s, %s by its %s; the first counts", where, day, source, other, other_source
            )
    return replace(document, published=day, published_from=PublishedFrom(source))


def _of_address(url: str | None) -> date | None:
    """The day that an address holds, as /2024/06/19/ or 20240619."""
    for match in _IN_ADDRESS.finditer((url or "")[:_HEAD]):
        year, _, month, day, packed_month, packed_day = match.groups()
        try:
            return date(int(year), int(month or packed_month), int(day or packed_day))
        except ValueError:
            continue
    return None


def _of_byline(document: Document) -> date | None:
    """The day of a short line near the top that tells little else ("By Jane Doe | 19 June 2024")."""
    lines = [line.strip() for line in document.text[:_HEAD].splitlines() if line.strip()][:_LINES]
    for number, line in enumerate(lines):
        if len(line) > _LONGEST or not _YEAR.search(line) or _SENTENCE.search(line):
            continue
        if document.published and _agrees(line, document.published):
            return document.published
        for part in _PARTS.split(line):
            for words in _written(part, heads=number == 0):
                if day := dates.day(words):
                    return day
    return None


def _agrees(line: str, day: date) -> bool:
    """Whether a line has the numbers of a day: then nobody needs to read it."""
    numbers = [int(number) for number in _DIGITS.findall(line)]
    return day.year in numbers and day.day in numbers


def _written(part: str, *, heads: bool) -> Iterator[str]:
    """What of a part of a line could be a date: the words from the day to the year, or from the year to the day.

    A line that `heads` the text may be its title: there the date must come first.
    """
    words = _CLOCK.sub(" ", part).replace(",", " , ").split()
    years = [place for place, word in enumerate(words) if _YEAR.search(word)]
    if len(years) != 1 or len(words) > _MOST_WORDS or not _NUMBER.search(_YEAR.sub("", " ".join(words), count=1)):
        return
    year = years[0]
    first = next((place for place, word in enumerate(words) if _NUMBER.search(word)), year)
    if heads and min(first, year) > 1:
        return
    last = max(place for place, word in enumerate(words) if any(sign.isdigit() for sign in word))
    for start in sorted({first, max(0, first - 1), min(first, year)}, reverse=True):
        yield " ".join(words[start : max(year, last) + 1]).replace(" ,", ",").strip(" ,.()[]")
