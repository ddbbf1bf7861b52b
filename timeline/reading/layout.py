"""Text as it was laid out in lines of a certain width, back to paragraphs."""

import re
from collections import Counter
from collections.abc import Sequence

_BLANK = re.compile(r"\n[ \t]*\n\s*")
_HYPHEN = re.compile(r"(?<=[^\W\d_])[-\u00ad]$")
_NUMBERS = re.compile(r"\d+")


def unwrapped(text: str) -> str:
    """The paragraphs of a text whose lines were broken at a margin, one a line, words that were parted joined again."""
    return "\n\n".join(filter(None, (_joined(block.split("\n")) for block in _BLANK.split(text))))


def without_running_heads(pages: Sequence[str]) -> list[str]:
    """Pages without the first and last lines that most of them share but for a number, and without page numbers."""
    cut = [[line.strip() for line in page.strip().split("\n")] for page in pages]
    ends = Counter(head for lines in cut for head in {_numberless(lines[0]), _numberless(lines[-1])})
    running = {line for line, count in ends.items() if line == "#" or (len(pages) > 2 and count * 2 > len(pages))}
    return ["\n".join(_bare(lines, running)) for lines in cut]


def _bare(lines: list[str], running: set[str]) -> list[str]:
    start = 1 if _numberless(lines[0]) in running else 0
    end = len(lines) - 1 if len(lines) > 1 and _numberless(lines[-1]) in running else len(lines)
    return lines[start:end]


def _numberless(line: str) -> str:
    return _NUMBERS.sub("#", line)


def _joined(lines: list[str]) -> str:
    lines = [line.strip() for line in lines if line.strip()]
    widest = max(map(len, lines), default=0)
    made: list[str] = []
    for number, line in enumerate(lines):
        if not number:
            made.append(line)
        elif line[0].islower() and _HYPHEN.search(made[-1]):
            made[-1] = made[-1][:-1]
            made.append(line)
        else:
            made += [" " if line[0].islower() or _is_full(lines[number - 1], line, widest) else "\n", line]
    return "".join(made)


def _is_full(line: str, following: str, widest: int) -> bool:
    """Whether the first word of the following line had no room on this one."""
    return len(line) + 1 + len(following.split()[0]) > widest
