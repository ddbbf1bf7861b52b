"""Where the actors of a verb stand whose parts stand apart: all over its clause, but for its subject."""

from timeline.events.lexicon import Lexicon
from timeline.events.line import Line
from timeline.events.roles import Slot, container
from timeline.events.second.words import common_noun
from timeline.events.verbs import Bracket, Predicate

_SHORTEST_HEAD = 4
_SHORTEST_NAME = 2


def slots(line: Line, verb: Predicate) -> list[Slot]:
    """The actors of a verb's field that are not its subject, with the slot of each."""
    field = verb.bracket.field if verb.bracket else ()
    own = {noun.start for noun in verb.subject} if verb.found in {"own", "possessor"} else set()
    inside = set(field)
    found = [Slot("object", noun) for noun in verb.antecedent]
    for number, noun in enumerate(line.nouns):
        if noun.start not in inside or noun.start in own:
            continue
        before = found[-1] if found and number and found[-1].noun is line.nouns[number - 1] else None
        found.append(_slot(line, number, before))
    return found


def _slot(line: Line, number: int, before: Slot | None) -> Slot:
    noun = line.nouns[number]
    name, at = line.governing(noun.start)
    if before and name in (None, before.name) and line.joint(number):
        return Slot(before.name, noun, before.container)
    if name == line.grammar.genitive:
        return Slot(name, noun, container(line, at, 0))
    return Slot(name or "object", noun)


def heads(line: Line, lexicon: Lexicon, verb: Predicate) -> dict[str, frozenset[str]]:
    """The words of conditions that stand in each slot of a verb, as singulars."""
    found: dict[str, set[str]] = {}
    subject = subject_words(line, verb)
    for at in verb.bracket.field if verb.bracket else ():
        if known := _heads(lexicon, line.tokens[at].lower):
            for slot in _names(line, at, own=at in subject):
                found.setdefault(slot, set()).update(known)
    if verb.passive:
        found["object"] = found.get("object", set()) | found.get("subject", set())
    return {slot: frozenset(known) for slot, known in found.items()}


def _heads(lexicon: Lexicon, word: str) -> frozenset[str]:
    """The singulars that a word stands for, and those of the last parts of a compound."""
    starts = (0, *range(2, len(word) - _SHORTEST_HEAD + 1))
    return frozenset(singular for start in starts for singular in lexicon.heads.get(word[start:], ()))


def subject_words(line: Line, verb: Predicate) -> range:
    """The words of a subject that stands in the clause itself."""
    bracket = verb.bracket
    if bracket is None or verb.found not in {"own", "possessor"}:
        return range(0)
    end = verb.subject[-1].end if verb.found == "own" else verb.subject_start + 1
    if not bracket.final and verb.subject_start < bracket.finite:
        end = max(end, bracket.finite)
    elif verb.found == "possessor":
        end = _thing_end(line, verb.subject_start, bracket)
    return range(verb.subject_start, end)


def _thing_end(line: Line, start: int, bracket: Bracket) -> int:
    """Where the phrase of a thing that is the subject ends: with its noun, the name behind it, or whose it is."""
    end = start
    while end in bracket.field and not common_noun(line, end):
        end += 1
    end += 1
    name = end
    while name in bracket.field and common_noun(line, name):
        name += 1
    if name - end >= _SHORTEST_NAME:
        return name
    while end in bracket.field and line.noun_at[end] >= 0:
        end += 1
    return end


def _names(line: Line, at: int, *, own: bool) -> tuple[str, ...]:
    if own:
        return ("subject",)
    number = line.noun_at[at]
    name, before = line.governing(line.nouns[number].start if number >= 0 else at)
    if name == line.grammar.genitive:
        return name, container(line, before, 0)
    return (name or "object",)
