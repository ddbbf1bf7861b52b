"""The acts of a sentence: which words name one, in which reading, and who plays in it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from timeline.events import modality, nominals, roles, scope, second
from timeline.events.forms import Feature
from timeline.events.grammar import Word
from timeline.events.lexicon import Entry, Lexicon, Sense
from timeline.events.line import Line, Noun
from timeline.events.modality import Claim
from timeline.events.roles import Cast
from timeline.events.triggers import Hit
from timeline.events.verbs import Predicate, Shape

DEMAND = "REQUEST"
_PAIR = 2
_COMING = Word.FUTURE | Word.CONDITIONAL
_COMING_TENSES = Feature.FUTURE | Feature.CONDITIONAL
_GUESSED_SUBJECTS = frozenset({"elsewhere", "governed", "pronoun"})


@dataclass(frozen=True, slots=True)
class Act:
    """An act found in a sentence: what it is and who plays in it.

    `verb` is its verb, or the one that carries its noun.
    """

    hit: Hit
    entry: Entry
    sense: Sense
    cast: Cast
    verb: Predicate | None

    @property
    def subject(self) -> tuple[Noun, ...]:
        """Who a title of it begins with."""
        return self.verb.subject if self.verb and self.hit.verb and self.verb.found != "inverted" else ()

    @property
    def borrowed(self) -> bool:
        """Whether its subject is that of another verb."""
        return self.verb is not None and bool(self.hit.verb) and self.verb.found in _GUESSED_SUBJECTS


def acts(line: Line, words: Lexicon, seen: Sequence[Hit], predicates: Sequence[Predicate]) -> list[Act]:
    """The acts of a sentence that are no content of others and have the actors they need, in order.

    Of two of one type and the same actors in a clause, the one that knows more is kept, unless both are finite verbs
    with objects of their own (not "killed and wounded").
    """
    kept: list[Act] = []
    for act in sorted(_found(line, words, seen, predicates), key=lambda act: -_known(act)):
        if not any(_doubled(line, act, other) for other in kept):
            kept.append(act)
    return sorted(kept, key=lambda act: act.hit.at)


def _found(line: Line, words: Lexicon, seen: Sequence[Hit], predicates: Sequence[Predicate]) -> Iterator[Act]:
    verbal: list[Act] = []
    for number, verb in enumerate(predicates):
        if verb.hit.entries and not scope.is_content(line, predicates, number):
            act = _of_verb(line, words, predicates, number)
            if act and roles.satisfied(act.sense, act.cast):
                verbal.append(_demand(line, predicates, number, act) or act)
    yield from verbal
    for hit in seen:
        if hit.entries and not hit.verb and not any(_conditional(line, words, hit, act) for act in verbal):
            act = _of_noun(line, words, hit, predicates)
            if act and roles.satisfied(act.sense, act.cast):
                yield act


def _demand(line: Line, predicates: Sequence[Predicate], number: int, act: Act) -> Act | None:
    """What somebody says another must do, as the demand it is."""
    verb = predicates[number]
    speech = modality.speech(line, predicates, number) if verb.auxiliaries & Word.OBLIGED else None
    if not speech or not speech.subject or not verb.subject or _keys(speech.subject) & _keys(verb.subject):
        return None
    sense = replace(act.sense, type=DEMAND, mode=None)
    return replace(act, sense=sense, cast=Cast(speech.subject, verb.subject, ()), verb=speech)


def _conditional(line: Line, words: Lexicon, hit: Hit, act: Act) -> bool:
    """Whether a noun only tells which reading of a verb is meant ("curtailed aid")."""
    if not act.sense.where or hit.at < act.hit.at or line.clause_at[act.hit.at] != line.clause_at[hit.at]:
        return False
    known = words.heads.get(line.tokens[hit.at].lower, frozenset())
    return any(known & listed for listed in act.sense.where.values())


def _of_verb(line: Line, words: Lexicon, predicates: Sequence[Predicate], number: int) -> Act | None:
    verb = predicates[number]
    if verb.shape is Shape.PARTICIPLE and not verb.passive:
        return None
    needed = any(sense.where for entry in verb.hit.entries for sense in entry.senses)
    if verb.bracket:
        options = roles.readings(verb.hit.entries, second.heads(line, words, verb) if needed else {})
        found, meant = second.slots(line, verb) if options else [], None
    else:
        end = roles.extent(line, predicates, number)
        first = verb.complements_start
        after = [*range(verb.hit.at + 1, verb.hit.end), *roles.reach(line, first, end)]
        options = roles.readings(verb.hit.entries, roles.heads(line, words, verb, after) if needed else {})
        found = roles.slots(line, after, first, predicates) if options else []
        meant = roles.taken_up(line, verb)
    return _best(
        Act(
            verb.hit,
            entry,
            sense,
            roles.cast(
                line,
                sense,
                verb.subject,
                [*roles.fronted(line, sense, predicates, number), *found],
                passive=verb.passive,
                meant=meant,
            ),
            verb,
        )
        for entry, sense in options
    )


def _of_noun(line: Line, words: Lexicon, hit: Hit, predicates: Sequence[Predicate]) -> Act | None:
    entry = hit.entries[0]
    carried = nominals.carrier(line, hit, entry, predicates)
    paper = not carried and nominals.a_thing(line, hit, entry, predicates)
    if paper or scope.noun_is_content(line, hit.at, entry, predicates):
        return None
    found = nominals.noun_slots(line, hit, predicates)
    if carried:
        found += nominals.carried_slots(line, hit, carried, predicates)
    elif not found and (host := nominals.host(line, hit, predicates)):
        found = nominals.hosted(line, hit, host, predicates)
    other = nominals.other_side(line, hit, predicates)
    verb = carried.verb if carried else None
    return _best(
        Act(hit, option, sense, nominals.cast_noun(line, sense, found, carried, other), verb)
        for option, sense in roles.readings(hit.entries, nominals.heads(line, words, hit, found))
    )


def _best(options: Iterable[Act]) -> Act | None:
    """The first reading, unless it needs actors that are not there and another does not."""
    first = None
    for act in options:
        if not act.sense.strict or (roles.satisfied(act.sense, act.cast) and not act.cast.guessed):
            return act
        first = first or act
    return first


def _known(act: Act) -> int:
    return 2 * bool(act.cast.sources) + 2 * bool(act.cast.targets) + (not act.cast.guessed) + bool(act.hit.verb)


def _doubled(line: Line, one: Act, other: Act) -> bool:
    if one.sense.type != other.sense.type or line.clause_at[one.hit.at] != line.clause_at[other.hit.at]:
        return False
    if _finite(one) and _finite(other) and abs(one.hit.at - other.hit.at) > _PAIR:
        return False
    keys = _keys(one.cast.sources) | _keys(one.cast.targets)
    return keys <= _keys(other.cast.sources) | _keys(other.cast.targets)


def _finite(act: Act) -> bool:
    return act.verb is not None and bool(act.hit.verb) and act.verb.shape is Shape.FINITE


def _keys(nouns: Sequence[Noun]) -> frozenset[str]:
    return frozenset(key for noun in nouns for key in noun.keys)


def refused(line: Line, act: Act) -> bool:
    """Whether an act is a cooperation that its subject will not do, and so a refusal ("will not accept").

    Not where the clause is a condition ("se Mosca non accetterà").
    """
    verb = act.verb
    if not verb or not act.hit.verb or not verb.negated or verb.passive or not act.sense.cooperative:
        return False
    coming = verb.tense & _COMING_TENSES or verb.auxiliaries & _COMING
    return bool(coming) and not modality.conditional(line, verb.start)


def claim(line: Line, act: Act, predicates: Sequence[Predicate]) -> Claim:
    """What the words around an act claim of it."""
    if act.hit.verb and act.verb:
        return modality.of_verb(line, predicates, predicates.index(act.verb))
    return modality.of_noun(line, act.hit.at, act.hit.end, predicates, act.verb)


def dating_words(line: Line, act: Act, predicates: Sequence[Predicate]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The words whose dates are the act's own, and those whose dates it may share (see `dating.date`)."""
    if act.hit.verb and act.verb:
        number = predicates.index(act.verb)
        return _own(predicates, number), _shared(line, predicates, number)
    own = (act.hit.at, act.verb.hit.at) if act.verb else (act.hit.at,)
    later = line.governing(act.hit.at)[0] in line.grammar.preceding
    hosts = () if later else nominals.hosts(line, act.hit, predicates)
    if line.grammar.serial and act.verb:
        return own, (*hosts, *_shared(line, predicates, predicates.index(act.verb)))
    return own, hosts


def _own(predicates: Sequence[Predicate], number: int) -> tuple[int, ...]:
    """The verb itself and those above it that only say how it goes on."""
    verb = predicates[number]
    own = [verb.hit.at]
    while verb.governor >= 0 and verb.shape is not Shape.FINITE:
        verb = predicates[verb.governor]
        if not verb.hit.classes & {"phase", "plans", "fails"}:
            break
        own.append(verb.hit.at)
    return tuple(own)


def _shared(line: Line, predicates: Sequence[Predicate], number: int) -> tuple[int, ...]:
    """The verbs of the same clause that are its equals, and the one a gerund goes with."""
    verb = predicates[number]
    equals = [
        other.hit.at
        for other in predicates
        if other is not verb
        and _equal(line, verb, other)
        and not other.hit.classes & {"says", "denies"}
        and _coming(other) == _coming(verb)
    ]
    return tuple(equals)


def _coming(verb: Predicate) -> bool:
    """Whether a verb tells what is to come, on another day than what is past."""
    return bool(verb.tense & _COMING_TENSES or verb.auxiliaries & _COMING)


def _equal(line: Line, verb: Predicate, other: Predicate) -> bool:
    if line.clause_at[verb.hit.at] != line.clause_at[other.hit.at]:
        return verb.found == "coordinated" and other.subject is verb.subject and other.hit.at < verb.hit.at
    return verb.found == "coordinated" or other.found == "coordinated" or verb.shape is Shape.GERUND
