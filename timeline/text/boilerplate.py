"""What around an article is not the article: menus, related links, teasers, captions that stand twice."""

import re
from collections.abc import Sequence

from timeline.model import Role, Span
from timeline.text.settings import TextSettings
from timeline.text.tokens import fold

_PUNCTUATION = " .:…!?»«\"'|•-–—>"
_AFTER_POINTER = re.compile(r"[:|–—]")
_CUT = ("...", "…", "[...]", "[…]")
_HEADING = 120
_TAIL = 0.7


def roles(text: str, paragraphs: Sequence[Span], title: str | None, settings: TextSettings) -> list[Role]:
    """The role of each paragraph, in order."""
    lines = [fold(paragraph.of(text)) for paragraph in paragraphs]
    found = [_own_role(line, title, settings) for line in lines]
    _set_aside_repeated(lines, found)
    _set_aside_teasers(text, paragraphs, lines, found, settings)
    return found


def _own_role(line: str, title: str | None, settings: TextSettings) -> Role:
    bare = line.strip(_PUNCTUATION)
    if not bare or bare in settings.menu or bare in settings.related or _is_link(line, settings):
        return Role.BOILERPLATE
    if title and bare == fold(title).strip(_PUNCTUATION):
        return Role.TITLE
    if settings.caption_cues.find(line):
        return Role.CAPTION
    if len(line) <= _HEADING and not line.endswith((".", "!", "?", "…", '"', "»", "”", ":")):
        return Role.HEADING
    return Role.BODY


def _is_link(line: str, settings: TextSettings) -> bool:
    """Whether a line begins as a pointer to another article: "Read also: …"."""
    head = _AFTER_POINTER.split(line, maxsplit=1)
    bare = head[0].strip(_PUNCTUATION)
    return len(head) > 1 and (bare in settings.related or bare in settings.menu)


def _set_aside_repeated(lines: Sequence[str], found: list[Role]) -> None:
    """Keep the first of equal paragraphs, and the whole one where another is its cut beginning (it is a caption)."""
    seen: dict[str, int] = {}
    for index, line in enumerate(lines):
        if line in seen and found[index] is not Role.BOILERPLATE:
            found[index] = Role.BOILERPLATE
        seen.setdefault(line, index)
    for index, line in enumerate(lines):
        beginning = _uncut(line)
        if beginning is None:
            continue
        whole = next(
            (
                other
                for other in range(max(0, index - 3), min(len(lines), index + 4))
                if other != index and lines[other].startswith(beginning) and _uncut(lines[other]) is None
            ),
            None,
        )
        if whole is not None:
            found[index] = Role.BOILERPLATE
            if found[whole] is Role.BODY:
                found[whole] = Role.CAPTION


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
    """After "related articles", all at the end of a page is teasers; further up, only the headings that follow."""
    following = False
    for index, line in enumerate(lines):
        if line.strip(_PUNCTUATION) in settings.related:
            following = True
        elif following and (paragraphs[index].start >= _TAIL * len(text) or found[index] is Role.HEADING):
            found[index] = Role.BOILERPLATE
        elif found[index] is not Role.BOILERPLATE:
            following = False
