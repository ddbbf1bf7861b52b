"""The publication date that the words of a document tell."""

import re
from datetime import date, timedelta

from timeline.model import Anchor, Document, Grain, PublishedFrom, Sentence, Timex
from timeline.resources import Config
from timeline.times.lexicon import Lexicon, lexicon
from timeline.times.tagger import tag

DATELINE_WITHIN = 200
"""How many characters from the start of a text its dateline ends."""
WORDS_BEFORE = 40
"""How many characters before a date the word stands that says it is the publication date."""
_YEAR = re.compile(r"\d{4}")
_CLOSERS = ("-", "–", "—", ")", "(")


def infer_published(
    document: Document, sentences: tuple[Sentence, ...], config: Config
) -> tuple[date, PublishedFrom] | None:
    """The day and where it was found: words like "published on", a dateline, else the last full date of the text.

    None where the text states no full date, or its last one is further than a year from the one before (a history).
    """
    if not config.places(f"languages/{document.language or ''}/times.yaml"):
        return None
    full = [timex for timex in tag(document, sentences, config) if _is_full(timex)]
    words = lexicon(config, document.language or "")
    if stated := next((timex for timex in full if _announced(timex, document.text, words)), None):
        return _day(stated), PublishedFrom.METADATA
    if dateline := next((timex for timex in full if _is_dateline(timex, document.text, words)), None):
        return _day(dateline), PublishedFrom.DATELINE
    days = sorted({_day(timex) for timex in full})
    if not days or (len(days) > 1 and days[-1] - days[-2] > timedelta(days=366)):
        return None
    return days[-1], PublishedFrom.TEXT


def dateline(document: Document, sentences: tuple[Sentence, ...], config: Config) -> date | None:
    """The day that the dateline of a text states in full; None where it has none."""
    if not config.places(f"languages/{document.language or ''}/times.yaml"):
        return None
    first = tuple(sentence for sentence in sentences if sentence.span.start < DATELINE_WITHIN)
    if not _YEAR.search(document.text, 0, DATELINE_WITHIN):
        return None
    words = lexicon(config, document.language or "")
    told = (timex for timex in tag(document, first, config) if _is_full(timex))
    return next((_day(timex) for timex in told if _is_dateline(timex, document.text, words)), None)


def _is_full(timex: Timex) -> bool:
    return timex.anchor is Anchor.ABSOLUTE and timex.value is not None and timex.value.grain <= Grain.DAY


def _day(timex: Timex) -> date:
    start = timex.value.interval.start if timex.value else None
    if start is None:
        raise ValueError(f"not a day: {timex.text}")
    return start.date()


def _announced(timex: Timex, text: str, words: Lexicon) -> bool:
    near = words.spelling.folded(text[max(0, timex.span.start - WORDS_BEFORE) : timex.span.start])
    before = near.rstrip(" :,-–—|·\n\t")
    found = (word for word in words.metadata if before.endswith(word))
    return any(not words.spaced or not before[: -len(word)][-1:].isalpha() for word in found)


def _is_dateline(timex: Timex, text: str, words: Lexicon) -> bool:
    if timex.span.end > DATELINE_WITHIN:
        return False
    after = text[timex.span.end : timex.span.end + 30].split("\n")[0]
    before = text[: timex.span.start].split("\n")[-1]
    place = before.replace(",", " ").replace("،", " ").split()
    return (
        after.strip().startswith((*_CLOSERS, *words.dateline_closers))
        and 0 < len(place) <= 6
        and place[0][0].isalpha()
        and not place[0][0].islower()
    )
