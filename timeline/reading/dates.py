"""Publication dates as files and sites write them."""

import re
from datetime import date, datetime
from email.utils import parsedate_to_datetime

_LONGEST = 100
_ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d(?!\d)")
_YEAR_FIRST = re.compile(r"(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?!\d)")


def day(written: str) -> date | None:
    """The civil day of a date or time, in its own zone; None where it is none, or could be two.

    ISO 8601 ("2024-06-19", "20240619", "2024-06-19T08:00:00+02:00"), also with slashes or dots, is read here; what
    people write ("19 juin 2024", "June 19, 2024") by dateparser: only with day, month and year, never relative.
    """
    words = _YEAR_FIRST.sub(_iso, written.strip(), count=1)
    try:
        return datetime.fromisoformat(words).date()
    except ValueError:
        pass
    if _ISO_DAY.match(words) or len(words) > _LONGEST or not any(character.isdigit() for character in words):
        return None
    from timeline.times.fallback import publication

    return publication(words)


def stamped(written: object) -> date | None:
    """The civil day of a time stamp (RFC 5322, ISO 8601) in its own zone; None where it is none."""
    if not isinstance(written, str):
        return None
    try:
        return parsedate_to_datetime(written[:_LONGEST]).date()
    except (ValueError, TypeError, IndexError, OverflowError):
        return day(written)


def _iso(match: re.Match[str]) -> str:
    year, month, day_of_month = match.groups()
    return f"{year}-{month:0>2}-{day_of_month:0>2}"
