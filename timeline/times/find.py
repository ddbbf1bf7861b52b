"""Recognise: the leftmost, longest expressions of a line. No date is known here."""

import re

from timeline.times.expressions import Hit
from timeline.times.grammar import Grammar
from timeline.times.grammar.rule import Parts, Piecewise, Rule
from timeline.times.line import Line
from timeline.times.notation import Compiled

REACH = 9
"""How many words before its first word of time an expression may begin."""


def find(line: Line, grammar: Grammar) -> list[Hit]:
    """The hits of a line, in order, none overlapping another."""
    hits: list[Hit] = []
    free, cores, leading = 0, grammar.core, grammar.leading
    for at, symbol in enumerate(line.symbols):
        if at < free or symbol not in cores:
            continue
        for start in range(at if symbol in leading else max(free, at - REACH), at + 1):
            found = _longest(line, start, grammar)
            if found and found[-1].last > at:
                hits += found
                free = found[-1].last
                break
        else:
            free = free if symbol in leading else at + 1  # what began no expression begins none that reaches further
    return hits


def _longest(line: Line, start: int, grammar: Grammar) -> list[Hit]:
    """The hits of the longest rule that holds at a word."""
    matches: list[tuple[int, int, Rule, Compiled, re.Match[str]]] = []
    for rule, pattern in grammar.beginning(line.symbols[start : start + 2]):
        match = pattern.regex.match(line.symbols, start)
        if match is not None:
            matches.append((-match.end(), len(matches), rule, pattern, match))
    for _, _, rule, pattern, match in sorted(matches, key=lambda entry: entry[:2]):
        hits = _hits(rule, _parts(line, pattern, match))
        if hits:
            return hits
    return []


def _parts(line: Line, pattern: Compiled, match: re.Match[str]) -> Parts:
    """The parts of a match in order of place. A group keeps the last of its words; others go by type."""
    places = {match.start(group): names for group, names in enumerate(pattern.names, 1) if match.start(group) >= 0}
    for place in range(match.start(), match.end()):
        if place not in places:
            places[place] = next(names for names in pattern.names if line.of_type(place, names[1]))
    found = tuple((*places[place], place) for place in sorted(places))
    named = {name: (kind, place) for name, kind, place in reversed(found)}
    return Parts(line, match.start(), match.end(), found, named)


def _hits(rule: Rule, parts: Parts) -> list[Hit]:
    meaning = rule.build(parts)
    if meaning is None:
        return []
    if not isinstance(meaning, tuple):
        return [Hit(parts.first, parts.last, meaning, rule.name)]
    return [_piece(piece, rule) for piece in meaning]


def _piece(piece: Piecewise, rule: Rule) -> Hit:
    return Hit(piece.start, piece.end + 1, piece.expression, rule.name, piece.modifier, piece.bound)
