"""Words: the pieces of a text that every stage counts in.

A token is a run of letters, a run of digits, or one sign. French and Italian elisions keep their apostrophe and stand
alone ("l'", "qu'"); the English possessive stands alone too ("'s"); a Ukrainian apostrophe parts nothing
("об'єднати"). Hyphenated words are several tokens, but a Portuguese pronoun keeps its hyphen ("reuniu", "-se"), and a
future around one is a single token ("reunir-se-á").
"""

import re
from typing import NamedTuple

UNSPACED = "\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
"""Han characters and kana, which no spaces part, as a range of a pattern."""
_LETTERS = r"[^\W\d_]"
_ELIDING = re.compile(rf"{_LETTERS}+(?:[’']|\b)|\d+|[^\w\s]|_")
_POSSESSIVE = re.compile(rf"[’']s\b|{_LETTERS}+(?:[’']t\b)?|\d+|[^\w\s]|_", re.IGNORECASE)
_WITHIN = re.compile(rf"{_LETTERS}+(?:[’']{_LETTERS}+)*|\d+|[^\w\s]|_")
_PRONOUN = r"(?:se|lhes?|[ln]?[oa]s?|nos|me)"
_ENCLITIC = re.compile(
    rf"{_LETTERS}+r-{_PRONOUN}-(?:á|ão|iam?)\b|(?<={_LETTERS})-{_PRONOUN}(?![\w-])|{_LETTERS}+|\d+|[^\w\s]|_"
)
ENCLITIC_LANGUAGES = frozenset({"pt", "gl"})
ELIDING_LANGUAGES = frozenset({"fr", "it", "ca", "oc"})
APOSTROPHE_LANGUAGES = frozenset({"uk", "be"})


class Token(NamedTuple):
    """A word of a text: `[start, end)` in code points, its letters as written, and folded for look-up."""

    start: int
    end: int
    text: str
    lower: str


def fold(text: str) -> str:
    """Lower case and straight apostrophes, with every character at its old place."""
    lower = text.lower()
    if len(lower) != len(text):
        lower = "".join(char.lower() if len(char.lower()) == 1 else char for char in text)
    return lower.replace("’", "'").replace("ʼ", "'")


def tokenize(text: str, language: str, start: int = 0, stop: int | None = None) -> list[Token]:
    """The tokens of `text[start:stop]`, with offsets into `text`."""
    pattern = _pattern(language)
    stop = len(text) if stop is None else stop
    folded = fold(text[start:stop])
    spans = [match.span() for match in pattern.finditer(text, start, stop)]
    made = Token._make
    return [made((begin, end, text[begin:end], folded[begin - start : end - start])) for begin, end in spans]


def _pattern(language: str) -> re.Pattern[str]:
    if language in ENCLITIC_LANGUAGES:
        return _ENCLITIC
    if language in APOSTROPHE_LANGUAGES:
        return _WITHIN
    return _ELIDING if language in ELIDING_LANGUAGES else _POSSESSIVE
