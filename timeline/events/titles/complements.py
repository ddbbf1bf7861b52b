"""What stands after an act, up to the sign or verb that ends what its title needs."""

from timeline.events.acts import Act
from timeline.events.grammar import AUXILIARY, Word
from timeline.events.line import Line, Noun
from timeline.events.titles.words import QUOTES, SIGNS, content, joined

_FARTHEST = 14
_LIST_REACH = 2
_BRACKETS = {"(": ")", "[": "]"}
_ENDS = frozenset({",", ";", ":"})


def after(line: Line, act: Act, first: int, stop: int, other: int) -> tuple[list[int], int]:
    """The words from `first` on, before `stop`, and where those end that are needed: what stands after the `other` verb
    is needed no more.
    """
    object_end = _first_content(line, first, stop)
    reach = min(stop, first + _FARTHEST, other)
    needed = max(object_end, _cast_end(line, act, first, object_end, reach))
    words: list[int] = []
    at = first
    while at < stop:
        if line.tokens[at].text[0].isalnum() and not line.bits[at] & Word.COORDINATOR:
            words.append(at)
            at += 1
            continue
        if at >= needed and _ends(line, at, stop):
            break
        close = _closing(line, at, stop) or (_aside(line, act, at, needed) if object_end == first else 0)
        if not close:
            words.append(at)
        at = close or at + 1
    return words, needed


def _cast_end(line: Line, act: Act, first: int, object_end: int, reach: int) -> int:
    """The end of the last actor that the act needs, each where it is named first."""
    cast = (*act.cast.sources, *act.cast.targets, *act.cast.places)
    near = {
        noun.start: noun for noun in cast if first <= noun.start < reach and not _beyond(line, first, object_end, noun)
    }
    known: dict[frozenset[str], int] = {}
    for at in sorted(near):
        known.setdefault(near[at].keys, near[at].end)
    return max(known.values(), default=first)


def _beyond(line: Line, first: int, object_end: int, noun: Noun) -> bool:
    """Whether a comma parts a noun from an object, and they make no list."""
    if object_end > first:
        return any(line.tokens[at].lower == "," and not _lists(line, at) for at in range(object_end, noun.start))
    joints = range(first, noun.start - 1)
    return any(line.tokens[at].lower == "," and line.bits[at + 1] & Word.COORDINATOR for at in joints)


def _lists(line: Line, comma: int) -> bool:
    """Whether a comma stands between two actors."""
    return line.noun_at[comma - 1] >= 0 and max(line.noun_at[comma + 1 : comma + 1 + _LIST_REACH]) >= 0


def _first_content(line: Line, first: int, stop: int) -> int:
    """The end of the first word with a meaning of its own after an act, `first` where a sign stands before it."""
    for at in range(first, stop):
        if line.tokens[at].lower in _ENDS:
            return first
        if content(line, at):
            end = line.nouns[line.noun_at[at]].end if line.noun_at[at] >= 0 else at + 1
            return _first_content(line, end, stop) if _located(line, at, end, stop) else end
    return first


def _located(line: Line, at: int, end: int, stop: int) -> bool:
    """Whether a word is only where something was done, and what was done follows ("a reçu à Paris le roi")."""
    return end < stop and bool(line.bits[at - 1] & Word.PREPOSITION and line.bits[end] & Word.DETERMINER)


def _closing(line: Line, at: int, stop: int) -> int:
    """Where what a bracket at a word opens has ended, 0 where none does."""
    sign = _BRACKETS.get(line.tokens[at].lower)
    return next((later + 1 for later in range(at + 1, stop) if line.tokens[later].lower == sign), 0) if sign else 0


def _aside(line: Line, act: Act, at: int, needed: int) -> int:
    """Where what stands between commas and names nobody who acts has ended, 0 where a word opens no such thing."""
    if line.tokens[at].lower != ",":
        return 0
    close = next((later for later in range(at + 1, needed) if line.tokens[later].lower == ","), 0)
    return 0 if any(at < noun.start < close for noun in (*act.cast.sources, *act.cast.targets)) else close and close + 1


def _ends(line: Line, at: int, stop: int) -> bool:
    """Whether a title can end before a word: a sign, a quotation that stays open, or a second verb."""
    lower = line.tokens[at].lower
    if lower in SIGNS:
        return not joined(line, at)
    if lower in QUOTES:
        return not any(line.tokens[later].lower == QUOTES[lower] for later in range(at + 1, stop))
    return bool(line.bits[at] & Word.COORDINATOR) and _second_verb(line, at + 1, stop)


def _second_verb(line: Line, at: int, stop: int) -> bool:
    while at < stop and (line.adverbial(at) or line.bits[at] & (Word.CLITIC | Word.REFLEXIVE | Word.PRONOUN)):
        at += 1
    return at < stop and (at in line.verbs or bool(line.bits[at] & AUXILIARY))
