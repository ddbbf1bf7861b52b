"""Recognise: the leftmost, longest expressions of a line. No date is known here."""

import re

from timeline.times.expressions import Hit
from timeline.times.grammar import Grammar
from timeline.times.grammar.rule import Parts, Rule
from timeline.times.lexicon import NOTHING
from timeline.times.line import Line
from timeline.times.notation import Compiled

REACH = 9
"""How many words before its first word of time an expression may begin."""


def find(line: Line, grammar: Grammar) -> list[Hit]:
    """The hits of a line, in order, none overlapping another."""
    hits: list[Hit] = []
    free = 0
    for core in grammar.core.finditer(line.symbols):
        at = core.start()
        if at < free:
            continue
        leading = core.group() in grammar.leading
        found = _reaching(line, at if leading else _earliest(line, free, at), at, grammar)
        if found:
            hits += found
            free = found[-1].last
        elif not leading:
            free = at + 1  # what began no expression begins none that reaches further
    return hits


def _earliest(line: Line, free: int, at: int) -> int:
    """Where an expression that holds the word at a place may begin: behind the last word of no type."""
    return max(free, at - REACH, line.symbols.rfind(NOTHING, free, at) + 1)


def _reaching(line: Line, first: int, at: int, grammar: Grammar) -> list[Hit]:
    """The hits of the first expression from a place on that holds the word at another."""
    for start in range(first, at + 1):
        found = _longest(line, start, grammar)
        if found and found[-1].last > at:
            return found
    return []


def _longest(line: Line, start: int, grammar: Grammar) -> list[Hit]:
    """The hits of the longest rule that holds at a word."""
    symbols = line.symbols
    matches = [
        (match, pattern, rule)
        for rule, pattern in grammar.beginning[symbols[start : start + 2]]
        if (match := pattern.regex.match(symbols, start))
    ]
    matches.sort(key=_end, reverse=True)
    for match, pattern, rule in matches:
        if hits := _hits(rule, _parts(line, pattern, match)):
            return hits
    return []


def _end(entry: tuple[re.Match[str], Compiled, Rule]) -> int:
    return entry[0].end()


def _parts(line: Line, pattern: Compiled, match: re.Match[str]) -> Parts:
    """The parts of a match in order of place. A group keeps the last of its words; others go by type."""
    first, last = match.span()
    found = [(place, *names) for (place, _), names in zip(match.regs[1:], pattern.names, strict=True) if place >= 0]
    if len(found) < last - first:
        kept = {part[0] for part in found}
        others = [place for place in range(first, last) if place not in kept]
        found += [(place, *next(names for names in pattern.names if line.of_type(place, names[1]))) for place in others]
    found.sort()
    return Parts(line, first, last, found, {name: (kind, place) for place, name, kind in reversed(found)})


def _hits(rule: Rule, parts: Parts) -> list[Hit]:
    meaning = rule.build(parts)
    if meaning is None:
        return []
    if not isinstance(meaning, tuple):
        return [Hit(parts.first, parts.last, meaning, rule.name)]
    return [
        Hit(piece.start, piece.end + 1, piece.expression, rule.name, piece.modifier, piece.bound) for piece in meaning
    ]
