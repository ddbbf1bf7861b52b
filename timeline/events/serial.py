"""Verbs of a language that inflects none and strings them: what stands before a verb in its clause belongs to it.

Complements stand between a subject and its verb, after a preposition ("对乌克兰发动袭击"), an object after a mark
of its own ("将外交官驱逐"), an agent after the mark of a passive ("遭以军袭击").
"""

from collections.abc import Container, Sequence
from typing import NamedTuple

from timeline.events.grammar import AUXILIARY, Word
from timeline.events.lexicon import Form, Lexicon
from timeline.events.line import Line
from timeline.events.marks import Serial

WITH_CONTENT = frozenset({"REQUEST", "THREATEN", "REJECT", "AGREE", "SUPPORT", "ACCUSE"})
_FARTHEST = 16
_LEADING = Word.ADVERB | Word.NEGATION | Word.HEARSAY
_SMALL = AUXILIARY | Word.PREPOSITION | Word.COORDINATOR | Word.PRONOUN | Word.RELATIVE
_OPENS_OBJECT = Word.DETERMINER | Word.POSSESSIVE | Word.PRONOUN


class Group(NamedTuple):
    """What belongs to a verb before it: where that begins, its auxiliaries, whether a mark makes it passive."""

    start: int
    auxiliaries: list[int]
    passive: bool


def group(line: Line, at: int, marks: Serial) -> Group:
    """The auxiliaries, adverbs and phrases before a verb in its clause."""
    start, near, passive = at, [], False
    loose, named = at, False
    for step in range(at - 1, max(-1, at - 1 - _FARTHEST), -1):
        if line.clause_at[step] != line.clause_at[at] or step in line.verbs:
            break
        lower, bits = line.tokens[step].lower, line.bits[step]
        if line.noun_at[step] >= 0:
            named = True
            continue
        if named and lower in marks.closers | marks.clausal:
            break
        adjacent = step + 1 == loose
        if lower in marks.passives:
            start, loose, named, passive = step, step, False, True
        elif bits & AUXILIARY and line.date_at[step] < 0 and (adjacent or lower not in marks.object_marks):
            if adjacent:
                near.append(step)
                start = loose = step
        elif bits & Word.PREPOSITION or lower in marks.object_marks:
            start = loose = step
            named = False
        elif adjacent and line.adverbial(step):
            loose = step
            start = step if bits & Word.NEGATION else start
        elif bits & Word.COORDINATOR and adjacent:
            break
    return Group(start, near, passive)


def reads_as_verb(line: Line, at: int, lexicon: Lexicon, marks: Serial, own: Sequence[Form], *, alone: bool) -> bool:
    """Whether a word is a verb here: it has an object or aspect, or a group of its own before it.

    One that is no noun (`alone`) is one but after what qualifies nouns; one that may have a clause for its content is
    one right after an actor. `own` are its readings as a verb.
    """
    verbs = lexicon.forms
    after = at + 1
    if after < len(line.tokens) and line.tokens[after].lower in marks.aspects:
        return True
    if at and line.bits[at - 1] & Word.PREPOSITION and not _marked(line, at - 1, marks):
        return False
    if alone:
        return not at or line.tokens[at - 1].lower not in marks.attributives or line.noun_at[after : after + 1] >= [0]
    if _qualified(line, at, marks):
        return False
    opens = not at or line.clause_at[at] != line.clause_at[at - 1] or line.noun_at[at - 1] >= 0
    if opens and _may_have_content(lexicon, own) and _goes_on(line, at, verbs, marks):
        return True
    while after < len(line.tokens) and line.adverbial(after):
        after += 1
    if after < len(line.tokens) and line.clause_at[after] == line.clause_at[at] and _object(line, after, verbs, marks):
        return not _carried(line, at, lexicon)
    before = group(line, at, marks)
    return before.passive or bool(before.auxiliaries) or (before.start < at and not _carried(line, at, lexicon))


def _may_have_content(lexicon: Lexicon, own: Sequence[Form]) -> bool:
    senses = (sense for form in own if form.entry >= 0 for sense in lexicon.entries[form.entry].senses)
    return any(sense.type in WITH_CONTENT for sense in senses)


def _goes_on(line: Line, at: int, verbs: Container[str], marks: Serial) -> bool:
    """Whether a preposition, an auxiliary or a verb follows a word, or a clause where no verb stands before it."""
    if at + 1 >= len(line.tokens):
        return False
    if line.clause_at[at + 1] != line.clause_at[at] or line.tokens[at + 1].lower in marks.clause_signs:
        first, _ = line.clause(at)
        return not any(line.tokens[step].lower in verbs for step in range(first, at))
    leads = AUXILIARY | Word.PREPOSITION | Word.NEGATION | Word.CONDITION
    return bool(line.bits[at + 1] & leads) or line.tokens[at + 1].lower in verbs


def _qualified(line: Line, at: int, marks: Serial) -> bool:
    """Whether what stands right before makes a word a noun."""
    if not at:
        return False
    return line.tokens[at - 1].lower in marks.attributives or bool(line.bits[at - 1] & Word.DETERMINER)


def _object(line: Line, at: int, verbs: Container[str], marks: Serial) -> bool:
    if line.noun_at[at] >= 0 or line.bits[at] & _OPENS_OBJECT:
        return True
    lower = line.tokens[at].lower
    if not lower.isalnum() or line.bits[at] & _SMALL or lower in marks.attributives or lower in verbs:
        return False
    return not line.bits[at] or lower.isdigit()


def _follows_verb(line: Line, at: int, verbs: Container[str]) -> bool:
    return at > 0 and line.noun_at[at - 1] < 0 and line.tokens[at - 1].lower in verbs


def _carried(line: Line, at: int, lexicon: Lexicon) -> bool:
    """Whether the verb right before has a word for its noun ("发动袭击"): it is none that leads to another verb."""
    before = line.tokens[at - 1].lower if at else ""
    if not _follows_verb(line, at, lexicon.forms) or line.bits[at - 1] & AUXILIARY:
        return False
    return not lexicon.grammar.helpers.get(before)


def _marked(line: Line, at: int, marks: Serial) -> bool:
    """Whether a word makes the verb right after it passive, or is an auxiliary too."""
    return line.tokens[at].lower in marks.passives or bool(line.bits[at] & AUXILIARY)


def attributive(line: Line, at: int, marks: Serial) -> int:
    """Where the noun begins that the clause of a verb qualifies ("遭袭的医院"), -1 where it qualifies none."""
    for step in range(at + 1, min(at + 1 + _FARTHEST, len(line.tokens))):
        if line.clause_at[step] != line.clause_at[at] or step in line.verbs:
            return -1
        if line.tokens[step].lower in marks.attributives:
            return step + 1 if step == at + 1 or _verb_follows(line, step) else -1
    return -1


def _verb_follows(line: Line, at: int) -> bool:
    """Whether a verb follows in the clause, so that what stands before is no object ("袭击医院的以军撤离")."""
    _, stop = line.clause(at)
    return any(step in line.verbs for step in range(at + 1, stop))
