"""Paragraphs and sentences, with the breaks that abbreviations and initials cause mended."""

import re
from collections.abc import Iterable, Iterator

from sentencex import segment

from timeline.model import Span
from timeline.text.settings import TextSettings
from timeline.text.tokens import fold

_LINE = re.compile(r"[^\n\r\u2028\u2029]+")
_LAST_WORD = re.compile(r"([^\W\d_](?:[^\W_]|\.(?=[^\W\d_]))*)\.$")
_ORDINAL = re.compile(r"\d{1,2}\.")
_NUMBERED = re.compile(r"(?<!\w)(?:\d{1,3}|[IVX]{1,5})\.$")
_WORD = re.compile(r"[^\W\d_]+")
_ENDED = re.compile(r"[.!?…:;»\"”)\]。！？；：」』）؟؛]$")
_LONGEST_WORD = 40
_LONGEST_SENTENCE = 5000
"""What is longer is no sentence, whatever its signs say; so no stage after has to fear one."""
_STOP_BEFORE_NUMBER = re.compile(r"[。！？][”’」』）]*(?=[0-9０-９])")
_END = re.compile(r"[.!?…؟]\s|[。！？]")


def paragraphs(text: str) -> list[Span]:
    """The paragraphs of a text: its lines, those that continue a hard-wrapped line joined to it."""
    found: list[Span] = []
    for match in _LINE.finditer(text):
        line = trimmed(text, Span(match.start(), match.end()))
        if line.start == line.end:
            continue
        if found and _continues(text, found[-1], line):
            found[-1] = Span(found[-1].start, line.end)
        else:
            found.append(line)
    return found


def _continues(text: str, before: Span, line: Span) -> bool:
    adjacent = text.count("\n", before.end, line.start) == 1
    return (
        adjacent
        and text[line.start].islower()
        and not _ENDED.search(text, max(before.start, before.end - 1), before.end)
    )


def sentences(text: str, paragraph: Span, language: str, settings: TextSettings) -> list[Span]:
    """The sentences of one paragraph, without the space around them."""
    pieces = _pieces(text, paragraph, language)
    if settings.ended:
        pieces = _parted(text, pieces, settings.ended)
    return [trimmed(text, piece) for piece in _mended(text, pieces, settings)]


def _pieces(text: str, paragraph: Span, language: str) -> Iterator[Span]:
    for window in _windows(text, paragraph):
        at = window.start
        for piece in segment(language, window.of(text)):
            if piece.strip():
                yield from _before_numbers(text, Span(at, at + len(piece)))
            at += len(piece)


def _parted(text: str, pieces: Iterable[Span], ended: re.Pattern[str]) -> Iterator[Span]:
    """The pieces cut where a word that is no abbreviation ends a sentence ("della Nato. Il premier")."""
    for piece in pieces:
        start = piece.start
        for match in ended.finditer(text, piece.start, piece.end):
            yield Span(start, match.end(1))
            start = match.end(1)
        yield Span(start, piece.end)


def _before_numbers(text: str, piece: Span) -> Iterator[Span]:
    """The piece, cut where a full-width stop ends a sentence and the next begins with a number."""
    start = piece.start
    for stop in _STOP_BEFORE_NUMBER.finditer(text, piece.start, piece.end):
        yield Span(start, stop.end())
        start = stop.end()
    yield Span(start, piece.end)


def _windows(text: str, paragraph: Span) -> Iterator[Span]:
    """The paragraph in parts of bounded length, cut after a sentence if it can be, else between words."""
    start = paragraph.start
    while paragraph.end - start > _LONGEST_SENTENCE:
        limit = start + _LONGEST_SENTENCE
        ends = [match.end() for match in _END.finditer(text, start, limit)]
        space = max(text.rfind(" ", start, limit), text.rfind("\n", start, limit)) + 1
        cut = ends[-1] if ends else space or limit
        yield Span(start, cut)
        start = cut
    yield Span(start, paragraph.end)


def _mended(text: str, pieces: Iterable[Span], settings: TextSettings) -> list[Span]:
    whole: list[Span] = []
    for piece in pieces:
        short = whole and piece.end - whole[-1].start <= _LONGEST_SENTENCE
        if short and _goes_on(text, whole[-1], piece, settings):
            whole[-1] = Span(whole[-1].start, piece.end)
        else:
            whole.append(piece)
    return whole


def _goes_on(text: str, before: Span, after: Span, settings: TextSettings) -> bool:
    """Whether the break between two pieces is none."""
    end = trimmed(text, before).end
    tail = text[max(before.start, end - _LONGEST_WORD) : end]
    head = text[after.start : after.end].lstrip()[:1]
    if head.islower() and not tail.endswith(("!", "?")):
        return True
    if not tail.endswith("."):
        return False
    ending = tail.split()[-1]
    if len(tail) < _LONGEST_WORD and _ORDINAL.fullmatch(ending):
        return True
    if settings.after_ordinals and _NUMBERED.search(ending) and _first_word(text, after) in settings.after_ordinals:
        return True
    word = _LAST_WORD.search(ending)
    if not word:
        return False
    last = fold(word[1])
    numbered = last in settings.before_numbers and head.isdigit()
    initial = len(word[1]) == 1 and word[1].isupper()
    return last in settings.abbreviations or numbered or initial


def _first_word(text: str, span: Span) -> str:
    word = _WORD.match(text[span.start : min(span.end, span.start + _LONGEST_WORD)].lstrip())
    return fold(word[0]) if word else ""


def trimmed(text: str, span: Span) -> Span:
    """The span without white space at its ends."""
    if span.start < span.end and not (text[span.start].isspace() or text[span.end - 1].isspace()):
        return span
    words = span.of(text)
    left = len(words) - len(words.lstrip())
    return Span(span.start + left, span.start + max(left, len(words.rstrip())))
