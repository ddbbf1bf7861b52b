"""Language codes as people and programs write them ("FR", "fr-CA", "en_US", "eng") to the plain code ("fr", "en")."""

import re
from functools import cache

from timeline.model import UsageError

_SHAPE = re.compile(r"([A-Za-z]{2,3})(?:[-_][A-Za-z0-9]{1,8}){0,8}")
_NO_LANGUAGE = frozenset({"und", "mul", "mis", "zxx"})


@cache
def language(code: str) -> str | None:
    """The ISO 639 code of a BCP 47 tag's language, two letters where there are two; None where it says "unknown".

    Raises:
        UsageError: where it is no language that CLDR names.
    """
    shape = _SHAPE.fullmatch(code.strip())
    base = _shortest(shape[1].lower()) if shape else None
    if base is None:
        raise UsageError(f"{code!r} is no language code")
    return None if base in _NO_LANGUAGE else base


def if_known(code: str | None) -> str | None:
    """The language of a tag that a file states; None where it is none."""
    try:
        return language(code) if code else None
    except UsageError:
        return None


def _shortest(code: str) -> str | None:
    from babel.core import Locale, get_global

    known = Locale("en").languages
    if len(code) == 3:
        code = get_global("language_aliases").get(code, code)
    return code if code in known or code in _NO_LANGUAGE else None
