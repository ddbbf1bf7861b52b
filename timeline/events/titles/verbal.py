"""The draft of an act told by a verb: its subject, its verb group, its complements."""

from collections.abc import Sequence

from timeline.events import serial
from timeline.events.acts import Act
from timeline.events.grammar import AUXILIARY, Word
from timeline.events.line import Line
from timeline.events.roles import extent
from timeline.events.titles import complements
from timeline.events.titles.subjects import antecedent, subject
from timeline.events.titles.words import BREAKS, Draft, content
from timeline.events.verbs import Predicate, Shape

_FARTHEST_SUBJECT = 14
_FARTHEST_CONJUNCTION = 6
_LONGEST_NEGATION = 2
_GROUP = AUXILIARY | Word.INFINITIVE_MARK | Word.CLITIC | Word.NEGATION | Word.ADVERB | Word.PREPOSITION


def draft(line: Line, text: str, act: Act, verb: Predicate, predicates: Sequence[Predicate]) -> Draft:
    """The words of the subject or its names, the verb group with auxiliaries that it shares, and its complements."""
    number = predicates.index(verb)
    names, lead = subject(line, text, act, verb)
    start = _group_start(line, verb, lead.stop if lead.stop <= verb.start else 0)
    if verb.passive and not (names or lead or verb.negated or verb.reflexive):
        start = verb.hit.at
    if lead and verb.shape is Shape.INFINITIVE and lead.stop <= start == verb.start <= lead.start + _FARTHEST_SUBJECT:
        lead = range(lead.start, start)
    first = max(verb.complements_start, act.hit.end)
    tail, needed = complements.after(
        line, act, first, _stop(line, predicates, number, first), _next(line, predicates, first)
    )
    if not any(content(line, at) for at in tail) and (known := antecedent(line, act.hit.at)):
        tail = [*known]
    shared = _shared_auxiliaries(predicates, number)
    words = [*lead, *shared, *range(start, first), *(at for at in tail if at not in lead)]
    return Draft(names, words, needed)


def _stop(line: Line, predicates: Sequence[Predicate], number: int, first: int) -> int:
    """The word before which the complements of a verb end: where its clause does, or a later verb's part begins."""
    if line.grammar.serial and predicates[number].found == "relative":
        mark = serial.attributive(line, first - 1, line.grammar.serial)
        return mark - 1 if mark > first else first
    scope, later = _scope(line, first), extent(line, predicates, number)
    if not first < later < scope:
        return scope
    breaks = line.bits[later - 1] & Word.COORDINATOR or line.tokens[later - 1].lower in BREAKS
    return later if breaks else scope


def _scope(line: Line, first: int) -> int:
    """Where the clause of an act ends, that of its complement ("that", "que") included."""
    _, stop = line.clause(first - 1)
    near = stop < len(line.tokens) and stop - first <= _FARTHEST_CONJUNCTION
    return line.clause(stop)[1] if near and line.bits[stop] & Word.COMPLEMENT else stop


def _next(line: Line, predicates: Sequence[Predicate], first: int) -> int:
    """Where the next verb stands that is no complement ("to do", "of doing")."""
    later = (verb.hit.at for verb in predicates if verb.hit.at >= first and not _complement(line, verb))
    return next(later, len(line.tokens))


def _complement(line: Line, verb: Predicate) -> bool:
    return verb.shape is Shape.INFINITIVE or bool(line.bits[verb.start - 1] & Word.GERUND_PREPOSITION)


def _shared_auxiliaries(predicates: Sequence[Predicate], number: int) -> range:
    """The auxiliaries that a participle shares with the verb before ("a salué … et exhorté …")."""
    verb = predicates[number]
    if not verb.auxiliaries or verb.start < verb.hit.at:
        return range(0)
    groups = (range(before.start, before.hit.at) for before in reversed(predicates[:number]) if before.auxiliaries)
    return next(groups, range(0))


def _group_start(line: Line, verb: Predicate, floor: int) -> int:
    """Where the verb group begins; that of an infinitive or gerund with the verb before it ("plan to host")."""
    start = verb.start
    while verb.negated and start > max(floor, verb.start - _LONGEST_NEGATION) and line.bits[start - 1] & Word.ADVERB:
        start -= 1
    if verb.shape in {Shape.FINITE, Shape.PARTICIPLE}:
        return start
    while start > floor and _of_group(line, start - 1):
        start -= 1
    while start < verb.start and not (start in line.verbs or line.bits[start] & (AUXILIARY | Word.NEGATION)):
        start += 1
    return start


def _of_group(line: Line, at: int) -> bool:
    return at in line.verbs or line.date_at[at] >= 0 or bool(line.bits[at] & _GROUP)
