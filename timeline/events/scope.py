"""What is only the content of another act: infinitives and bare nouns after demand, refuse, promise, accuse, plan."""

from collections.abc import Sequence

from timeline.events.forms import Feature
from timeline.events.grammar import Word
from timeline.events.lexicon import Entry
from timeline.events.line import Line
from timeline.events.verbs import Predicate, Shape

UNREAL = frozenset({"REQUEST", "REJECT", "THREATEN", "AGREE", "CONCEDE", "SUPPORT"})
_REAL_CLASSES = frozenset({"says", "denies", "phase", "plans", "fails"})


def acts(verb: Predicate) -> bool:
    """Whether a verb is an act itself, not a verb that only governs others."""
    return any(entry.senses for entry in verb.hit.entries)


def types(verb: Predicate, *, sure: bool = False) -> frozenset[str]:
    """The types an act may have; the `sure` ones do not depend on what stands beside it."""
    senses = (sense for entry in verb.hit.entries for sense in entry.senses)
    return frozenset(sense.type for sense in senses if sense.type and not (sure and sense.where))


def is_content(line: Line, predicates: Sequence[Predicate], number: int) -> bool:
    """Whether a verb is the content of another act or wish, and so no act of its own."""
    verb = predicates[number]
    if verb.governor < 0:
        return verb.shape is Shape.INFINITIVE and not _after(line, verb)
    governor = predicates[verb.governor]
    if verb.shape is Shape.FINITE:
        return bool(types(governor) & UNREAL) and not governor.hit.classes & _REAL_CLASSES
    if verb.shape is Shape.PARTICIPLE:
        return False
    if verb.shape is Shape.GERUND and not _bound(line, governor, verb):
        return False
    if governor.passive and "compels" in governor.hit.classes:
        return False
    if verb.shape is Shape.INFINITIVE and _before(line, verb):
        return False
    if verb.shape is Shape.GERUND and "says" in governor.hit.classes and types(governor) & UNREAL:
        return True
    if governor.hit.classes & _REAL_CLASSES and not _object_between(line, governor, verb):
        return acts(governor) and not governor.hit.classes & {"says", "denies", "phase"}
    return True


def _after(line: Line, verb: Predicate) -> bool:
    """Whether an infinitive is an act of its own: "après avoir rencontré", "avant d'être arrêté"."""
    perfect = bool(verb.auxiliaries & (Word.HAVE | Word.BE)) and bool(verb.hit.feature & Feature.PARTICIPLE)
    return perfect and verb.start > 0 and bool(line.bits[verb.start - 1] & Word.PREPOSITION)


def _before(line: Line, verb: Predicate) -> bool:
    """Whether an adjunct of time leads up to an infinitive: "… avant d'être arrêté"."""
    at = verb.start - 1
    if at < 1 or line.grammar.normal.get(line.tokens[at].lower) != line.grammar.genitive:
        return False
    named = line.preposition(at - 1)
    return named is not None and named[0] in line.grammar.adjuncts


def _bound(line: Line, governor: Predicate, verb: Predicate) -> bool:
    """Whether a gerund belongs to the verb before ("accused of bombing", "began shelling"); else it only goes with it
    ("met X, accusing Y").
    """
    if verb.start == governor.hit.end:
        return True
    return line.tokens[verb.start - 1].lower != "," and bool(line.bits[verb.start - 1] & Word.GERUND_PREPOSITION)


def _object_between(line: Line, governor: Predicate, verb: Predicate) -> bool:
    """Whether somebody stands between two verbs: "asked X to", "a autorisé X à"."""
    if verb.bracket and governor.bracket:
        own = {noun.start for noun in governor.subject} | set(verb.bracket.field)
        return any(
            line.noun_at[at] >= 0 and at not in own for at in governor.bracket.field if at > governor.bracket.finite
        )
    return any(line.noun_at[at] >= 0 for at in range(governor.hit.end, verb.start))


def noun_is_content(line: Line, at: int, entry: Entry, predicates: Sequence[Predicate]) -> bool:
    """Whether a noun of an act is only spoken of: its verb demands, refuses, promises or fears it."""
    governor = before(predicates, at)
    if line.grammar.case_slots and (behind := after(predicates, at)) and behind.found == "postposed":
        governor = behind
    if governor is None or line.clause_at[governor.hit.at] != line.clause_at[at]:
        return False
    if line.grammar.initial and line.governing(at)[0] in line.grammar.adjuncts:
        return False
    if governor.hit.verb in entry.content_of or _charge(line, governor, at) or _bare_charge(line, governor, at):
        return True
    if governor.hit.verb in entry.light:
        return is_content(line, predicates, predicates.index(governor))
    if governor.bracket and line.governing(at)[0] in line.grammar.adjuncts:
        return False
    return bool(types(governor, sure=line.grammar.initial is not None) & UNREAL) or "wants" in governor.hit.classes


def _charge(line: Line, governor: Predicate, at: int) -> bool:
    """Whether a noun is what somebody is accused of, behind a preposition that tells it ("اتهم … بدعم")."""
    charges = line.grammar.initial.charges if line.grammar.initial else frozenset()
    senses = (sense for entry in governor.hit.entries for sense in entry.senses)
    if not any(sense.type == "ACCUSE" and "none" in map(sense.roles.get, charges) for sense in senses):
        return False
    between = range(governor.hit.end, at)
    if any(line.bits[step] & Word.COORDINATOR and line.noun_at[step + 1] < 0 for step in between):
        return False
    return any(line.tokens[step].lower in charges for step in between)


def _bare_charge(line: Line, governor: Predicate, at: int) -> bool:
    """Whether a noun without an article is what somebody is accused of: "accusé d'ingérence", "accused of torture"."""
    name, start = line.governing(at)
    if start != at - 1 or start < governor.hit.end:
        return False
    senses = (sense for entry in governor.hit.entries for sense in entry.senses)
    return any(sense.type == "ACCUSE" and sense.roles.get(name or "") == "none" for sense in senses)


def before(predicates: Sequence[Predicate], at: int) -> Predicate | None:
    """The nearest verb before a word; where the parts of verbs stand apart, the one in whose field it stands."""
    found = None
    for verb in predicates:
        if verb.bracket and at in verb.bracket.field:
            return verb
        if verb.hit.end <= at:
            found = verb
    return found


def after(predicates: Sequence[Predicate], at: int) -> Predicate | None:
    """The nearest verb after a word."""
    return next((verb for verb in predicates if verb.hit.at > at), None)
