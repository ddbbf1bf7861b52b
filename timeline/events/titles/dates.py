"""The words that date an act: they stand beside its title, not in it."""

from timeline.events.grammar import Word
from timeline.events.line import Dated, Line
from timeline.events.titles.words import content
from timeline.model import EventDate

_LONGEST_PREPOSITION = 4


def dating(line: Line, when: EventDate) -> frozenset[int]:
    """The words that date the act, with what leads up to them."""
    taken = (when.timex, when.until)
    chosen = [number for number, date in enumerate(line.dates) if date.timex in taken]
    return frozenset(at for number in chosen for at in range(_start(line, line.dates[number]), _end(line, number)))


def _end(line: Line, number: int) -> int:
    """The end of a calendar expression, that of its equal where only a conjunction parts them ("jeudi et vendredi")."""
    end = line.dates[number].end
    for after in line.dates[number + 1 : number + 2]:
        if all(line.bits[at] & Word.COORDINATOR for at in range(end, after.start)):
            return after.end
    return end


def _start(line: Line, date: Dated) -> int:
    """Where what leads up to a calendar expression begins; its end where it belongs to a noun ("the talks of May")."""
    start = date.start
    if _attributive(line, date):
        return date.end
    while start > 0:
        before, name = _leading(line, start)
        if name == line.grammar.genitive:
            return date.end
        if before == start:
            break
        start = before
    return date.end if start and line.bits[start - 1] & Word.COMPLEMENT else start


def _attributive(line: Line, date: Dated) -> bool:
    """Whether a calendar expression qualifies the noun after it ("a 1999 coup", "last week's vote")."""
    if date.end >= len(line.tokens) or line.grammar.demonyms != "first":
        return False
    if line.tokens[date.end].lower in line.grammar.possessor_marks:
        return True
    return date.start > 0 and bool(line.bits[date.start - 1] & Word.DETERMINER) and content(line, date.end)


def _leading(line: Line, at: int) -> tuple[int, str | None]:
    """Where the preposition or article begins that ends before a word, and the preposition."""
    for start in range(max(0, at - _LONGEST_PREPOSITION), at):
        if line.bits[start] & Word.PREPOSITION and (named := line.preposition(start)) and named[1] == at:
            return start, named[0]
    return (at - 1, None) if line.bits[at - 1] & Word.DETERMINER else (at, None)
