"""What around an article is not the article: menus, related links, teasers, captions that stand twice."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from timeline.model import Role, Span
from timeline.text.settings import TextSettings
from timeline.text.tokens import fold

_PUNCTUATION = " .:…!?»«\"'|•-–—>。：！？｜【】《》"
_AFTER_POINTER = re.compile(r"[:：|｜–—]")
_COUNT = re.compile(r" ?\(\d{1,6}\)$")
_CUT = ("...", "…", "[...]", "[…]")
_ENDS_OF_SENTENCES = (".", "!", "?", "…", '"', "»", "”", ":", "。", "！", "？", "：", "」", "』")
_HEADING = 120
_CAPTION = 320
_TAIL = 0.7
_NEAR = 3  # paragraphs between a caption and its cut beginning


def roles(text: str, paragraphs: Sequence[Span], title: str | None, settings: TextSettings) -> list[Role]:
    """The role of each paragraph, in order."""
    lines = [fold(paragraph.of(text)) for paragraph in paragraphs]
    cues = sorted(cue.start for cue in settings.caption_cues.all(text))
    cued = [bisect_left(cues, place.start) < bisect_left(cues, place.end) for place in paragraphs]
    found = [_own_role(line, title, settings, has_cue) for line, has_cue in zip(lines, cued, strict=True)]
    _set_aside_repeated(lines, found)
    _set_aside_cut(lines, found)
    _set_aside_teasers(text, paragraphs, lines, found, settings)
    return found


def _own_role(line: str, title: str | None, settings: TextSettings, has_cue: bool) -> Role:
    bare = line.strip(_PUNCTUATION)
    if not bare or bare in settings.menu or bare in settings.related or _is_link(line, settings):
        return Role.BOILERPLATE
    if title and bare == fold(title).strip(_PUNCTUATION):
        return Role.TITLE
    if has_cue and len(line) <= _CAPTION:
        return Role.CAPTION
    if len(line) <= _HEADING and not line.endswith(_ENDS_OF_SENTENCES):
        return Role.HEADING
    return Role.BODY


def _is_link(line: str, settings: TextSettings) -> bool:
    """Whether a line begins as a pointer to another article: "Read also: …"."""
    head = _AFTER_POINTER.split(line, maxsplit=1)
    bare = head[0].strip(_PUNCTUATION)
    return len(head) > 1 and (bare in settings.related or bare in settings.menu)


def _set_aside_repeated(lines: Sequence[str], found: list[Role]) -> None:
    """Keep the first of equal paragraphs."""
    seen: set[str] = set()
    for index, line in enumerate(lines):
        if line in seen:
            found[index] = Role.BOILERPLATE
        seen.add(line)


def _set_aside_cut(lines: Sequence[str], found: list[Role]) -> None:
    """Where a paragraph is the cut beginning of one near it, keep the whole one: it is a caption."""
    for index, line in enumerate(lines):
        beginning = _uncut(line)
        whole = _whole(lines, index, beginning) if beginning else None
        if whole is not None:
            found[index] = Role.BOILERPLATE
            if found[whole] is Role.BODY:
                found[whole] = Role.CAPTION


def _whole(lines: Sequence[str], cut: int, beginning: str) -> int | None:
    near = range(max(0, cut - _NEAR), min(len(lines), cut + _NEAR + 1))
    begin_so = (other for other in near if other != cut and lines[other].startswith(beginning))
    return next((other for other in begin_so if _uncut(lines[other]) is None), None)


def _uncut(line: str) -> str | None:
    """The beginning that a cut line keeps, None of a line that is whole."""
    for sign in _CUT:
        if line.endswith(sign):
            beginning = line.removesuffix(sign).rstrip()
            return beginning if len(beginning) >= 20 else None
    return None


def _set_aside_teasers(
    text: str, paragraphs: Sequence[Span], lines: Sequence[str], found: list[Role], settings: TextSettings
) -> None:
    """After "related articles" or "comments (12)", all at the end of a page is no article; further up, only the
    headings that follow.
    """
    following = False
    for index, line in enumerate(lines):
        if _COUNT.sub("", line).strip(_PUNCTUATION) in settings.related:
            following = True
        elif following and (paragraphs[index].start >= _TAIL * len(text) or found[index] is Role.HEADING):
            found[index] = Role.BOILERPLATE
        elif found[index] is not Role.BOILERPLATE:
            following = False
