"""Last resort for languages without a lexicon: dateparser's search, full dates only. The one door to dateparser."""

import re
import warnings
from datetime import date, datetime, time

from timeline.model import Anchor, Document, Grain, Reason, Sentence, Span, TimeValue, Timex, TimexKind
from timeline.times import civil, timex3

RULE = "dateparser"
_FULL_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")


def tag(document: Document, sentences: tuple[Sentence, ...]) -> tuple[Timex, ...]:
    """The dates dateparser finds, sentence by sentence; none where it does not know the language."""
    found: list[Timex] = []
    for sentence in sentences:
        found += _in_sentence(document, sentence.span)
    return tuple(found)


def languages() -> tuple[str, ...]:
    """The codes of the languages dateparser knows."""
    from dateparser.data.languages_info import language_order

    return tuple(language_order)


def publication(words: str) -> date | None:
    """The day that a site's own way of writing dates names, in any language dateparser knows.

    None unless day, month and a year of four digits are stated, and either order of day and month says the same.
    """
    if not _FULL_YEAR.search(words):
        return None
    day_first, month_first = (_absolute(words, order) for order in ("DMY", "MDY"))
    return day_first if day_first == month_first else None


def _absolute(words: str, order: str) -> date | None:
    from dateparser import parse

    settings = {
        "PARSERS": ["absolute-time"],
        "REQUIRE_PARTS": ["day", "month", "year"],
        "DATE_ORDER": order,
        "PREFER_LOCALE_DATE_ORDER": False,
    }
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            found = parse(words, settings=settings)
        except (ValueError, OverflowError):
            return None
    return found.date() if found else None


def _in_sentence(document: Document, span: Span) -> list[Timex]:
    found: list[Timex] = []
    at = span.start
    for words, moment in _search(span.of(document.text), document):
        start = document.text.find(words, at, span.end)
        if start >= 0 and any(char.isdigit() for char in words):
            at = start + len(words)
            found.append(_timex(document, Span(start, at), moment))
    return found


def _search(text: str, document: Document) -> list[tuple[str, datetime]]:
    from dateparser.search import search_dates

    base = datetime.combine(document.published, time()) if document.published else None
    settings = {"REQUIRE_PARTS": ["day", "month"], "PREFER_DATES_FROM": "past"}
    if base is None:
        settings["REQUIRE_PARTS"] = ["day", "month", "year"]
    else:
        settings["RELATIVE_BASE"] = base  # type: ignore[assignment]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return (
                search_dates(text, languages=[document.language] if document.language else None, settings=settings)
                or []
            )
        except (ValueError, OverflowError):
            return []


def _timex(document: Document, span: Span, moment: datetime) -> Timex:
    value = TimeValue(civil.days(moment.date()), Grain.DAY)
    return Timex(
        span=span,
        text=span.of(document.text),
        kind=TimexKind.DATE,
        timex3=timex3.calendar(value),
        value=value,
        anchor=Anchor.PUBLICATION if document.published else Anchor.ABSOLUTE,
        rule=RULE,
        reason=Reason("fallback"),
    )
