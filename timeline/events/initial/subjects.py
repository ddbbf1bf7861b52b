"""Who does it where the subject stands behind its verb, and the object behind the subject."""

from collections.abc import Sequence

from timeline.events.forms import Feature
from timeline.events.grammar import Word
from timeline.events.initial.marks import Initial
from timeline.events.initial.reading import SIGNS, definite, feminine
from timeline.events.line import Line, Noun
from timeline.events.verbs import Predicate
from timeline.model import ActorKind

FOUND = "initial"
_SKIPPED = Word.DETERMINER | Word.ADVERB | Word.NEGATION | Word.PRONOUN
_CLOSES = Word.COMPLEMENT | Word.RELATIVE | Word.COORDINATOR | Word.CONDITION
_FARTHEST = 7


def subject(line: Line, predicates: Sequence[Predicate], number: int, marks: Initial) -> tuple[Noun, ...]:
    """The actor of the first noun phrase behind a verb, with its equals; nobody where that phrase names none."""
    verb = predicates[number]
    stop = _stop(line, predicates, number)
    things: list[int] = []
    at = verb.hit.at + 1
    while at < min(stop, verb.hit.end + _FARTHEST):
        if line.noun_at[at] >= 0:
            noun = line.nouns[line.noun_at[at]]
            heads = _heads(line, things, noun) and _agrees(line, verb, noun, marks)
            return tuple(_equals_after(line, noun, stop)) if heads else ()
        if line.bits[at] & Word.PREPOSITION and line.preposition(at):
            if things:
                return ()
            at = _after_phrase(line, at, stop)
            continue
        if line.bits[at] & _CLOSES or line.tokens[at].lower in SIGNS:
            return ()
        if line.tokens[at].lower.isalpha() and not line.bits[at] & _SKIPPED and line.date_at[at] < 0:
            things.append(at)
        at += 1
    return ()


def _agrees(line: Line, verb: Predicate, noun: Noun, marks: Initial) -> bool:
    """Whether a verb may have a state as its subject: it is feminine unless the state is masculine ("اتهم فرنسا")."""
    if noun.actors[0].kind is not ActorKind.STATE or not feminine(line, noun, marks):
        return True
    form = line.tokens[verb.hit.at].lower
    if verb.hit.feature & Feature.SUFFIXED:
        return True
    if verb.hit.feature & Feature.PAST:
        return form.endswith(marks.feminine_past)
    return form.startswith(marks.feminine_present)


def _stop(line: Line, predicates: Sequence[Predicate], number: int) -> int:
    """The word before which the subject of a verb stands: the next verb, or the end of its clause."""
    verb = predicates[number]
    _, end = line.clause(verb.hit.at)
    return min([end, *(later.start for later in predicates[number + 1 :] if later.start >= verb.hit.end)])


def _heads(line: Line, things: Sequence[int], noun: Noun) -> bool:
    """Whether an actor is, owns or qualifies the first noun phrase behind a verb, whose words are `things`."""
    if len(things) < 2:
        return True
    return len(things) == 2 and all(definite(line, at) for at in (*things, noun.start))


def _after_phrase(line: Line, at: int, stop: int) -> int:
    """Where a phrase after a preposition ends: behind its date, its actor or its one word."""
    named = line.preposition(at)
    at = named[1] if named else at + 1
    if at < stop and line.date_at[at] >= 0:
        return line.dates[line.date_at[at]].end
    if at < stop and line.noun_at[at] >= 0:
        return line.nouns[line.noun_at[at]].end
    return at + 1


def _equals_after(line: Line, first: Noun, stop: int) -> list[Noun]:
    """An actor and those joined to it behind it."""
    chain = [first]
    for number in range(line.noun_at[first.start] + 1, len(line.nouns)):
        noun = line.nouns[number]
        bare = line.governing(noun.start)[0] in (None, line.grammar.genitive)
        if noun.start >= stop or not line.joint(number) or not bare or line.joint(number) == ",":
            break
        chain.append(noun)
    return chain


def undergone(line: Line, predicates: Sequence[Predicate], number: int, marks: Initial) -> bool:
    """Whether a verb is passive: an agent follows it, or it is one of those without an object ("قتل ثلاثة جنود")."""
    verb = predicates[number]
    stop = _stop(line, predicates, number)
    last = max((noun.end for noun in verb.subject), default=verb.hit.end)
    if any(line.bits[at] & Word.AGENT and line.preposition(at) for at in range(verb.hit.end, stop)):
        return True
    if verb.hit.verb not in marks.undergone or verb.hit.feature & Feature.SUFFIXED:
        return False
    first = verb.hit.at + 1
    while first < stop and line.adverbial(first):
        first += 1
    counted = first < stop and (line.tokens[first].lower.isdigit() or bool(line.bits[first] & Word.DETERMINER))
    indefinite = bool(verb.subject) and verb.subject[0].actors[0].rule in {"role", "roles", "demonym"}
    indefinite = indefinite and not definite(line, verb.subject[0].start)
    return (counted or indefinite) and not any(_object(line, at) for at in range(last, stop))


def _object(line: Line, at: int) -> bool:
    """Whether an object may begin at a word behind the subject: an actor or a number that no preposition governs."""
    if line.date_at[at] >= 0:
        return False
    free = line.governing(at)[0] in (None, line.grammar.genitive)
    number = line.noun_at[at]
    return free and (line.tokens[at].lower.isdigit() or (number >= 0 and not line.nouns[number].modifying))
