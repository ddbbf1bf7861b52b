"""Last resort for languages without a lexicon: dateparser's search, full dates only. The one door to dateparser."""

import warnings
from datetime import datetime, time

from timeline.model import Anchor, Document, Grain, Reason, Sentence, Span, TimeValue, Timex, TimexKind
from timeline.times import civil, timex3

RULE = "dateparser"


def tag(document: Document, sentences: tuple[Sentence, ...]) -> tuple[Timex, ...]:
    """The dates dateparser finds, sentence by sentence; none where it does not know the language."""
    found: list[Timex] = []
    for sentence in sentences:
        found += _in_sentence(document, sentence.span)
    return tuple(found)


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
