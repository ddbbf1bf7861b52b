"""Characters that no text means to hold, replaced one for one: offsets stay true to what was passed."""

import re

_REPLACEMENT = "\ufffd"
_NO_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_TURNS = re.compile("[\u202a-\u202e\u2066-\u2069]")
_SPACE = re.compile(r"\s+")


def text(words: str) -> str:
    """A text without control characters and lone surrogates, which no file format of ours can carry.

    Of the C1 controls, those are put right that Windows-1252 read as Latin-1 gives (an apostrophe at 0x92); the rest
    become U+FFFD, form feeds and vertical tabs a space.
    """
    return _NO_TEXT.sub(_meant, words)


def line(words: str) -> str:
    """A title, a name, an address: a clean text on one line, without space around it.

    Signs that turn the direction of what follows are left out: they would turn what is shown beside it too.
    """
    return _SPACE.sub(" ", _TURNS.sub("", text(words))).strip()


def _meant(match: re.Match[str]) -> str:
    character = match[0]
    if character in "\x0b\x0c":
        return " "
    if "\x80" <= character <= "\x9f":
        return bytes([ord(character)]).decode("cp1252", errors="replace")
    return _REPLACEMENT
