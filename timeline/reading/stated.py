"""What a caller states for the documents that do not: checked, and laid over them."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime

from timeline.model import Document, PublishedFrom, UsageError
from timeline.reading import codes, dates, fields
from timeline.resources import Config


def published(given: date | str | None, name: str) -> date | None:
    """The civil day that the argument `name` gives.

    Raises:
        UsageError: where it is none.
    """
    if given is None or isinstance(given, date):
        return given.date() if isinstance(given, datetime) else given
    day = dates.day(given)
    if day is None:
        raise UsageError(f"{name} {given}: no date; write it as YYYY-MM-DD, as in 2024-06-19")
    return day


def language(given: str | None, name: str, config: Config) -> str | None:
    """The language that the argument `name` gives ("fr", also as "FR" or "fr-CA").

    Raises:
        UsageError: where neither a lexicon nor dateparser knows it.
    """
    known = config.languages()
    if given is None or given in known:
        return given
    from timeline.times.fallback import languages

    code = codes.if_known(given)
    if code not in (*known, *languages()):
        raise UsageError(f"{name} {given}: unknown language; one of {', '.join(known)}, or one that dateparser knows")
    return code


def locale(given: str | None, name: str, config: Config) -> str | None:
    """The language of the page that the argument `name` gives.

    Raises:
        UsageError: where the page has no words in it.
    """
    known = config.locales()
    if given is None or given in known:
        return given
    code = codes.if_known(given)
    if code in known:
        return code
    raise UsageError(f"{name} {given}: the page is not in this language; one of {', '.join(known)}")


def columns(given: Mapping[str, str] | str | None, name: str) -> dict[str, str]:
    """Under which key or in which column each of our fields stands, as the argument `name` says ("text=body").

    Raises:
        UsageError: where it names no field of ours, or no column.
    """
    if not isinstance(given, str):
        pairs = list((given or {}).items())
    else:
        pairs = [
            (field.strip(), column.strip()) for field, _, column in (pair.partition("=") for pair in given.split(","))
        ]
    for field, column in pairs:
        if field not in fields.NAMES or not column:
            usage = f"write it as text=body,published=date ({', '.join(fields.NAMES)})"
            raise UsageError(f"{name}: {field}={column}: no field with its column; {usage}")
    return dict(pairs)


def completed(document: Document, published: date | None, language: str | None) -> Document:
    """The document with a publication date and a language where it states none itself."""
    if published and not document.published:
        document = replace(document, published=published, published_from=PublishedFrom.GIVEN)
    return replace(document, language=language) if language and not document.language else document
