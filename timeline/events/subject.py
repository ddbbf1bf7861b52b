"""Who does it: the subject of each verb of a sentence.

In order: the actors of its own clause, the antecedent of its relative pronoun, an inverted subject ("..., a déclaré
Kiev"), the subject of the verb it is coordinated with or that governs it.
"""

from dataclasses import replace

from timeline.events import scope, serial
from timeline.events.forms import Feature
from timeline.events.grammar import Word
from timeline.events.initial import reading, subjects
from timeline.events.initial.marks import Initial
from timeline.events.line import ACCUSATIVE, NOMINATIVE, Line, Noun
from timeline.events.verbs import Predicate, Shape

SPEAKER = "speaker"
_STOPS = frozenset({";", ":", "»", "”"})
_FARTHEST_ANTECEDENT = 6
_FARTHEST_COMPLEMENT = 8
_NEAR = 3
_OPENERS = Word.COORDINATOR | Word.COMPLEMENT | Word.CONDITION
_QUOTED = frozenset({"»", "”", '"'})
_SAYING = frozenset({"says", "denies"})
_WITH_CONTENT = scope.UNREAL | {"ACCUSE"}
_COMMAS = frozenset({",", "–", "—", "(", ")", "-"})


def fill(line: Line, predicates: list[Predicate], topic: tuple[Noun, ...] = ()) -> None:
    """Give every predicate of a sentence its subject, the `topic` of what came before where none is stated."""
    for number, verb in enumerate(predicates):
        if number:
            _continue(line, _last_of_group(predicates, number), verb)
        _govern(line, predicates, number)
        if verb.shape is Shape.FINITE:
            _finite(line, predicates, number)
            if topic and not verb.subject and _unstated(line, predicates, number):
                verb.subject, verb.found, verb.subject_start = topic, "pronoun", verb.start
        elif verb.shape is Shape.PARTICIPLE:
            _participle(line, verb)
        elif not (line.grammar.initial and _initial(line, predicates, number, line.grammar.initial)):
            _governed(line, predicates, verb)
    _speaking(line, predicates)
    for number, verb in enumerate(predicates):
        if not verb.subject and verb.shape is not Shape.FINITE and verb.governor < 0:
            _borrow(verb, next((later for later in predicates[number + 1 :] if later.subject), None), "governed")


def _last_of_group(predicates: list[Predicate], number: int) -> Predicate:
    """The verb before, past participles that only qualify a noun ("les attaques menées par …")."""
    earlier = (verb for verb in reversed(predicates[:number]) if verb.shape is not Shape.PARTICIPLE)
    return next(earlier, predicates[number - 1])


def _continue(line: Line, before: Predicate, verb: Predicate) -> None:
    """A participle joined to a verb with auxiliaries shares them: "a convoqué … et dénoncé", "was tried and hanged"."""
    joined = verb.start > 0 and line.bits[verb.start - 1] & Word.COORDINATOR
    if not joined or not before.auxiliaries or verb.auxiliaries or not verb.hit.feature & Feature.PARTICIPLE:
        return
    if verb.start - before.hit.end > 1 and before.passive:
        return
    verb.shape, verb.passive, verb.tense = before.shape, before.passive, before.tense
    verb.auxiliaries, verb.negated = before.auxiliaries, before.negated


def _govern(line: Line, predicates: list[Predicate], number: int) -> None:
    """The nearest verb before in the sentence governs a verb that is not finite, and the clause of a complement."""
    verb = predicates[number]
    if number and line.grammar.serial and _strung(line, predicates[number - 1], verb):
        verb.governor = number - 1
        return
    if number and (verb.shape is not Shape.FINITE or _complement(line, predicates[number - 1], verb)):
        verb.governor = number - 1


def _strung(line: Line, before: Predicate, verb: Predicate) -> bool:
    """Whether a verb that has no forms is the content of the one before in its clause, with a subject of its own or
    without.
    """
    if line.clause_at[before.hit.at] != line.clause_at[verb.hit.at] or line.bits[verb.start - 1] & Word.COORDINATOR:
        return False
    actor = any(line.noun_at[at] >= 0 for at in range(before.hit.end, verb.start))
    says = bool(before.hit.classes & _SAYING)
    if not says and not before.hit.classes and not scope.types(before) & _WITH_CONTENT:
        return False
    if not actor or not (says or scope.types(before) & {"ACCUSE"}):
        verb.shape = Shape.INFINITIVE
    return True


def _complement(line: Line, before: Predicate, verb: Predicate) -> bool:
    """Whether "that" stands between two verbs, next to the first but for an object."""
    at = before.hit.end
    for _ in range(_FARTHEST_COMPLEMENT * (3 if line.grammar.initial else 1)):
        if at >= verb.start:
            return False
        if line.bits[at] & Word.COMPLEMENT:
            return True
        if line.tokens[at].lower in _STOPS:
            return False
        at += 1
    return False


def _finite(line: Line, predicates: list[Predicate], number: int) -> None:
    verb = predicates[number]
    if line.grammar.initial and _initial(line, predicates, number, line.grammar.initial):
        return
    nouns, stop = _left(line, predicates, number)
    if line.grammar.case_slots:
        nouns = [noun for noun in nouns if not line.disagrees(noun, verb.hit.at)]
    relative = stop >= 0 and line.bits[stop] & Word.RELATIVE and not _governed_relative(line, stop)
    relative = relative and (not _free(line, nouns) or line.tokens[verb.start - 1].lower == ",")
    if around := _interrupted(line, verb.start):
        verb.subject, verb.found, verb.subject_start = around, "own", verb.start
    elif not relative and (qualified := _before_relative(line, predicates, number)):
        verb.subject, verb.found, verb.subject_start = qualified, "own", _phrase_start(line, qualified[0])
    elif relative:
        verb.subject, verb.found, verb.subject_start = _antecedent(line, stop), "relative", stop
    elif line.grammar.case_slots and (after := _said_by(line, predicates, number, nouns)):
        verb.subject, verb.found, verb.subject_start = after, "postposed", verb.start
    elif chosen := _chosen(
        line, nouns, verb.start, parted=any(other.hit.at <= stop < other.hit.end for other in predicates)
    ):
        verb.subject, verb.found = chosen
        verb.subject_start = _phrase_start(line, chosen[0][0])
    elif _said_by_stranger(line, verb) or _inverted(
        line, verb, alone=not any(other.subject for other in predicates[:number])
    ):
        return
    elif (line.grammar.case_slots or line.grammar.null_subjects) and (after := _postposed(line, predicates, number)):
        verb.subject, verb.found, verb.subject_start = after, "postposed", verb.start
    elif line.grammar.serial and (after := _qualified(line, verb)):
        verb.subject, verb.found, verb.subject_start = after, "relative", verb.start
    elif not _qualifies_thing(line, verb):
        _elsewhere(line, predicates, number)


def _joined(line: Line, verb: Predicate) -> bool:
    """Whether a coordinator stands right before a verb whose subject is unstated: no actor before it is its own."""
    free = line.grammar.null_subjects and not line.grammar.case_slots
    return free and verb.start > 0 and bool(line.bits[verb.start - 1] & Word.COORDINATOR)


def _initial(line: Line, predicates: list[Predicate], number: int, marks: Initial) -> bool:
    """Look for a subject behind a verb, unless one may stand before it; tell whether the search ends with that."""
    verb = predicates[number]
    before = verb.start - 1
    while before >= 0 and (line.adverbial(before) or line.bits[before] & Word.INFINITIVE_MARK):
        before -= 1
    opens = before < 0 or bool(line.bits[before] & _OPENERS) or line.tokens[before].lower in _STOPS
    if before >= 0 and line.bits[before] & Word.RELATIVE and not verb.hit.feature & Feature.SUFFIXED:
        return False
    if not opens and reading.owned(line, before):
        return False
    if not opens and _chosen(line, _left(line, predicates, number)[0], verb.start, parted=False):
        return False
    found = subjects.subject(line, predicates, number, marks)
    if found:
        verb.subject, verb.found, verb.subject_start = found, subjects.FOUND, verb.start
    verb.passive = subjects.undergone(line, predicates, number, marks)
    return bool(found)


def _interrupted(line: Line, start: int) -> tuple[Noun, ...]:
    """The subject before a clause between commas: "Georgia, which …, urged", "Oman, que … accuse, a rejeté"."""
    while line.grammar.case_slots and start > 1 and line.adverbial(start - 1):
        start -= 1
    if line.grammar.serial or start < 2 or line.tokens[start - 1].lower != ",":
        return ()
    for at in range(start - 2, 0, -1):
        opens = line.clause_at[at] != line.clause_at[at - 1] and line.tokens[at - 1].lower == ","
        if opens and not line.bits[at] & Word.COORDINATOR:
            number = line.noun_at[at - 2] if at > 1 else -1
            return tuple(_equals(line, line.nouns[number])) if number >= 0 else ()
    return ()


def _before_relative(line: Line, predicates: list[Predicate], number: int) -> tuple[Noun, ...]:
    """The subject before a clause without commas that qualifies it: "the men who held the bridge killed two"."""
    inner = predicates[number - 1] if number and not line.grammar.serial else None
    if inner is None or inner.found != "relative" or not inner.subject or inner.subject[0].end == 0:
        return ()
    if any(other.shape is Shape.FINITE for other in predicates[: number - 1]):
        return ()
    parts = Word.COORDINATOR | Word.COMPLEMENT | Word.RELATIVE | Word.CONDITION
    for at in range(inner.hit.end, predicates[number].start):
        sign = line.tokens[at].lower
        if sign in _STOPS or sign in _COMMAS or (line.bits[at] & parts and not line.bits[at] & Word.DETERMINER):
            return ()
    return inner.subject if all(_stands_free(line, noun) for noun in inner.subject) else ()


def _governed_relative(line: Line, at: int) -> bool:
    """Whether a relative pronoun stands after a preposition ("in which") and so is no subject."""
    return at > 0 and bool(line.bits[at - 1] & Word.PREPOSITION)


def _phrase_start(line: Line, noun: Noun) -> int:
    """Where the phrase begins that a noun belongs to."""
    name, at = line.governing(noun.start)
    while name == line.grammar.genitive and at:
        name, at = line.possessed(at)
    return at


def _left(line: Line, predicates: list[Predicate], number: int) -> tuple[list[Noun], int]:
    """The nouns between a verb and what closes its clause on the left, in order, and where that stands."""
    verb = predicates[number]
    nouns: list[Noun] = []
    at = -1 if _joined(line, verb) else verb.start - 1
    earlier = number - 1
    while at >= 0:
        while earlier >= 0 and predicates[earlier].hit.at > at:
            earlier -= 1
        if earlier >= 0 and predicates[earlier].hit.end > at:
            if predicates[earlier].shape is Shape.FINITE:
                if "says" in predicates[earlier].hit.classes and not predicates[earlier].hit.entries:
                    return nouns, at
                if line.grammar.serial and verb.governor == earlier:
                    return nouns, at
                return _of_this_clause(line, nouns, predicates[earlier].hit.end), at
            at = predicates[earlier].start - 1
            fronted = not any(noun.end <= at + 1 for noun in line.nouns)
            if fronted or line.tokens[verb.start - 1].lower not in _COMMAS:
                own = _of_this_clause(line, nouns, predicates[earlier].hit.end)
                if own or fronted:
                    return own, at
            nouns = []
            continue
        bits = line.bits[at]
        if line.noun_at[at] >= 0:
            noun = line.nouns[line.noun_at[at]]
            nouns.insert(0, noun)
            at = noun.start - 1
            continue
        if line.tokens[at].lower in _STOPS or (bits & (Word.RELATIVE | Word.COMPLEMENT) and not bits & Word.DETERMINER):
            return nouns, at
        if bits & Word.RELATIVE and _opens_relative(line, at):
            return nouns, at
        at -= 1
    return nouns, -1


def _opens_relative(line: Line, at: int) -> bool:
    """Whether a word that may also be a determiner ("that") follows a noun, as a relative pronoun does."""
    return at > 0 and (line.noun_at[at - 1] >= 0 or line.bits[at - 1] == 0)


def _of_this_clause(line: Line, nouns: list[Noun], end: int) -> list[Noun]:
    """Of the nouns after another finite verb, those after a coordinator or a comma: the rest are its own objects."""
    clause = line.clause_at[end - 1]
    for at in range(end, nouns[-1].start if nouns else end):
        opens = line.bits[at] & Word.COORDINATOR or line.tokens[at].lower in _COMMAS
        if opens or line.clause_at[at] != clause or _qualifies(line, at):
            rest = [noun for noun in nouns if noun.start > at]
            if any(line.governing(noun.start)[0] in (None, line.grammar.genitive) for noun in rest):
                return rest
    return []


def _qualifies(line: Line, at: int) -> bool:
    """Whether a word parts a clause from the noun it qualifies."""
    return line.grammar.serial is not None and line.tokens[at].lower in line.grammar.serial.attributives


def _qualified(line: Line, verb: Predicate) -> tuple[Noun, ...]:
    """The actor that the clause of a verb qualifies ("袭击医院的以军")."""
    start = serial.attributive(line, verb.hit.at, line.grammar.serial) if line.grammar.serial else -1
    near = range(start, min(start + _NEAR, len(line.tokens))) if start >= 0 else ()
    number = next((line.noun_at[at] for at in near if line.noun_at[at] >= 0), -1)
    return (line.nouns[number],) if number >= 0 else ()


def _qualifies_thing(line: Line, verb: Predicate) -> bool:
    """Whether the clause of a verb qualifies a noun that is no actor ("被扣押的记者")."""
    return line.grammar.serial is not None and serial.attributive(line, verb.hit.at, line.grammar.serial) >= 0


def _free(line: Line, nouns: list[Noun]) -> list[Noun]:
    """The nouns that no preposition governs and that qualify no other."""
    return [noun for noun in nouns if _stands_free(line, noun)]


def _stands_free(line: Line, noun: Noun) -> bool:
    return noun.may_be(NOMINATIVE) and line.standing(noun) is None and not noun.modifying


def _chosen(line: Line, nouns: list[Noun], end: int, *, parted: bool) -> tuple[tuple[Noun, ...], str] | None:
    """The subject among the nouns before a verb, and how it was found.

    The last that no preposition governs, with its equals; in apposition ("X, Y, has …") the one before; failing that
    who possesses or qualifies what stands there ("les forces de Kiev", "un missile russe"). Where a finite verb parts
    them from what stands before, an equal is none: "struck Aden and Oman condemned".
    """
    free = _free(line, nouns) or [noun for noun in nouns[-1:] if parted and _after_equal(line, noun)]
    if free:
        last = len(free) - 1
        if last and _apposed(line, free[last], end):
            last -= 1
        return tuple(noun for noun in _equals(line, free[last]) if not parted or noun in nouns), "own"
    for noun in nouns:
        genitive = line.governing(noun.start)[0] == line.grammar.genitive and not _inside_adjunct(line, noun)
        if genitive or (noun.modifying and line.standing(noun) is None):
            return tuple(_owners(line, noun, end)), "possessor"
    return None


def _owners(line: Line, noun: Noun, end: int) -> list[Noun]:
    """A possessor and its equals before a word that share its preposition ("i ministri di Cuba, Perù e Cile")."""
    owners = [noun]
    number = line.noun_at[noun.start] + 1
    while line.grammar.repeated and number < len(line.nouns) and line.nouns[number].end <= end:
        if not line.coordinated(number):
            break
        owners.append(line.nouns[number])
        number += 1
    return owners


def _after_equal(line: Line, noun: Noun) -> bool:
    """Whether a noun has a preposition only by its equal."""
    return not noun.modifying and line.governing(noun.start)[0] is None and line.noun_at[noun.start] > 0


def _inside_adjunct(line: Line, noun: Noun) -> bool:
    """Whether the phrase a possessor belongs to has a preposition itself ("après l'attaque de Moscou")."""
    _, at = line.governing(noun.start)
    return at > 0 and line.possessed(at)[0] not in (None, line.grammar.genitive)


def _apposed(line: Line, noun: Noun, end: int) -> bool:
    before = line.governing(noun.start)[1] - 1
    return (
        before >= 0
        and line.tokens[before].lower == ","
        and any(line.tokens[at].lower == "," for at in range(noun.end, end))
    )


def _equals(line: Line, last: Noun) -> list[Noun]:
    """A noun and those it is coordinated with before it."""
    chain = [last]
    number = line.noun_at[last.start]
    while number > 0 and line.coordinated(number):
        number -= 1
        chain.insert(0, line.nouns[number])
    return chain


def _antecedent(line: Line, relative: int) -> tuple[Noun, ...]:
    """The noun a relative pronoun stands for: the nearest before it, unless a thing stands between ("the war that")."""
    before = [noun for noun in line.nouns if noun.end <= relative]
    if not before or relative - before[-1].end > _FARTHEST_ANTECEDENT:
        return ()
    between = range(before[-1].end, relative)
    thing = any(line.bits[at] & (Word.PREPOSITION | Word.DETERMINER) and line.date_at[at] < 0 for at in between)
    adjective = before[-1].modifying and before[-1].end < relative
    return () if thing or adjective else tuple(_equals(line, before[-1]))


def _inverted(line: Line, verb: Predicate, *, alone: bool) -> bool:
    """A subject right after its verb, where nothing stands before it: "..., a déclaré Kiev", « … », affirme Moscou."""
    if line.grammar.serial or line.grammar.initial:
        return False
    sign = line.tokens[verb.start - 1].lower if verb.start else ""
    quoted = sign in _QUOTED or (sign == "," and line.tokens[verb.start - 2].lower in _QUOTED)
    says = bool(verb.hit.classes & {"says", "denies"})
    free = alone and (says or line.grammar.demonyms == "last")
    if not (quoted or (sign == "," and (free or says)) or (says and alone)) or verb.hit.end >= len(line.tokens):
        return False
    after = verb.hit.end
    while after < len(line.tokens) and (line.adverbial(after) or line.bits[after] & Word.DETERMINER):
        after += 1
    if after >= len(line.tokens) or line.noun_at[after] < 0:
        return False
    if line.grammar.case_slots and not _stands_free(line, line.nouns[line.noun_at[after]]):
        return False
    verb.subject, verb.found, verb.subject_start = (line.nouns[line.noun_at[after]],), "inverted", verb.start
    return True


def _said_by_stranger(line: Line, verb: Predicate) -> bool:
    """Whether a name that no list knows follows a verb behind a quotation, as its subject."""
    if not verb.start or line.tokens[verb.start - 1].lower not in _QUOTED | {","}:
        return False
    if line.grammar.null_subjects:
        return "says" in verb.hit.classes and _stranger_at(line, verb.hit.end)
    quoted = line.tokens[verb.start - 1].lower in _QUOTED or line.tokens[verb.start - 2].lower in _QUOTED
    after = verb.hit.end
    return quoted and after < len(line.tokens) and line.noun_at[after] < 0 and line.tokens[after].text[:1].isupper()


def _stranger_at(line: Line, at: int) -> bool:
    """Whether a phrase with an article or a capital stands there that names no known actor."""
    named = at < len(line.tokens) and line.tokens[at].text[:1].isupper()
    article = at + 1 < len(line.tokens) and bool(line.bits[at] & Word.DETERMINER)
    return (named and line.noun_at[at] < 0) or (article and line.noun_at[at] < 0 and line.noun_at[at + 1] < 0)


def _postposed(line: Line, predicates: list[Predicate], number: int) -> tuple[Noun, ...]:
    """The first actor after a verb whose case makes it the subject ("Ракеты передала Киеву Германия").

    A form that may be an object too counts only where the verb can have none, or has one before it.
    """
    verb = predicates[number]
    later = (other.hit.at for other in predicates[number + 1 :] if other.shape is Shape.FINITE)
    stop = min(line.clause(verb.hit.at)[1], next(later, len(line.tokens)))
    for noun in line.nouns:
        if verb.hit.end <= noun.start < stop and _stands_free(line, noun):
            if line.grammar.null_subjects:
                return tuple(_equals(line, noun)) if _follows(line, verb, noun, stop) else ()
            sure = bool(noun.cases) and ACCUSATIVE not in noun.cases
            if sure or verb.passive or _without_object(verb) or _object_before(line, verb):
                return tuple(_equals_after(line, noun))
    return ()


def _said_by(line: Line, predicates: list[Predicate], number: int, nouns: list[Noun]) -> tuple[Noun, ...]:
    """Who says it, where only the possessor of an object stands before the verb ("удары Ирана осудил Пекин")."""
    verb = predicates[number]
    senses = [sense for entry in verb.hit.entries for sense in entry.senses]
    if not senses or all(sense.material for sense in senses) or _free(line, nouns):
        return ()
    later = (other.hit.at for other in predicates[number + 1 :] if other.shape is Shape.FINITE)
    stop = min(line.clause(verb.hit.at)[1], next(later, len(line.tokens)))
    right = (noun for noun in line.nouns if verb.hit.end <= noun.start < stop and _stands_free(line, noun))
    first = next(right, None)
    return tuple(_equals_after(line, first)) if first and nouns else ()


def _object_before(line: Line, verb: Predicate) -> bool:
    """Whether an actor that can only be the object stands before a verb in its clause ("Армению обвиняет Баку")."""
    first, _ = line.clause(verb.hit.at)
    return line.unlike_before(verb.start, verb.hit.at) or any(
        first <= noun.start < verb.start and noun.cases and not noun.may_be(NOMINATIVE) and line.standing(noun) is None
        for noun in line.nouns
    )


def _equals_after(line: Line, first: Noun) -> list[Noun]:
    """A noun and those that are coordinated with it after it."""
    chain = [first]
    for number in range(line.noun_at[first.start] + 1, len(line.nouns)):
        if not line.coordinated(number):
            break
        chain.append(line.nouns[number])
    return chain


def _follows(line: Line, verb: Predicate, noun: Noun, stop: int) -> bool:
    """Whether an actor right after its verb is the subject: the verb has another object, or can have none."""
    between, small = range(verb.hit.end, noun.start), Word.DETERMINER | Word.ADVERB
    if not all(line.adverbial(at) or line.bits[at] & small or line.tokens[at].lower.isdigit() for at in between):
        return False
    later = (other for other in line.nouns if noun.end <= other.start < stop)
    marked = any(line.standing(other) in line.grammar.object_prepositions for other in later)
    joined = verb.start > 0 and bool(line.bits[verb.start - 1] & Word.COORDINATOR)
    return verb.passive or marked or (_without_object(verb) and not joined) or _opens(line, verb, noun)


def _opens(line: Line, verb: Predicate, noun: Noun) -> bool:
    """Whether a verb opens its sentence and the article of its object follows the actor ("Rechaza Irán la oferta")."""
    if verb.start > 0 or noun.end >= len(line.tokens):
        return False
    return bool(line.bits[noun.end] & Word.DETERMINER) and not line.bits[noun.end] & Word.PREPOSITION


def topic(predicates: list[Predicate]) -> tuple[Noun, ...]:
    """Whom a sentence is about, as the next sentence may go on without naming them: its first stated subject."""
    told = (verb for verb in predicates if verb.shape is Shape.FINITE and verb.found not in {"relative", "possessor"})
    first = next((verb.subject for verb in told if verb.subject and not verb.passive), ())
    return tuple(
        Noun(0, 0, tuple(replace(actor, rule="pronoun") for actor in noun.actors), modifying=False) for noun in first
    )


def _unstated(line: Line, predicates: list[Predicate], number: int) -> bool:
    """Whether a verb names no subject: nothing but dates, adverbs and phrases after prepositions stand before it."""
    verb = predicates[number]
    if verb.passive or any(other.subject for other in predicates[:number]):
        return False
    first, _ = line.clause(verb.start) if verb.start < len(line.tokens) else (0, 0)
    return all(
        line.adverbial(at) or line.bits[at] or not line.tokens[at].lower.isalpha() or line.governing(at)[0]
        for at in range(first, verb.start)
    )


def _without_object(verb: Predicate) -> bool:
    """Whether a verb has no object: its entry says so, or it only tells what somebody says."""
    senses = [sense for entry in verb.hit.entries for sense in entry.senses]
    return all(sense.roles.get("object") == "none" for sense in senses)


def _elsewhere(line: Line, predicates: list[Predicate], number: int) -> None:
    """The subject of the verb before: of an equal after a coordinator or comma, of what a pronoun takes up, a guess."""
    verb = predicates[number]
    before = verb.start - 1
    while before >= 0 and line.adverbial(before):
        before -= 1
    equal = before >= 0 and bool(line.bits[before] & Word.COORDINATOR or line.tokens[before].lower in _COMMAS)
    pronoun = before >= 0 and (_pronoun(line, before) or _possessed(line, before))
    earlier = [other for other in predicates[:number] if other.subject and _equal_tense(other, verb)]
    if not earlier or (verb.passive and verb.reflexive and line.grammar.null_subjects):
        return
    strung = line.grammar.serial is not None and not _thing(line, before)
    if pronoun and not equal and (accused := _accused(line, predicates, number)):
        verb.subject, verb.found, verb.subject_start = (accused,), "pronoun", verb.start
    elif equal or pronoun or strung:
        _borrow(verb, earlier[-1], "pronoun" if pronoun and not equal else "coordinated")
    elif not verb.passive and not _thing(line, before) and _apart(line, before, earlier[-1]):
        _borrow(verb, earlier[-1], "elsewhere")


def _accused(line: Line, predicates: list[Predicate], number: int) -> Noun | None:
    """Whom a pronoun in the content of an accusation means: who is accused ("обвинил Киев в том, что он …")."""
    verb = predicates[number]
    above = predicates[verb.governor] if verb.governor >= 0 and line.grammar.case_slots else None
    if above is None or "ACCUSE" not in scope.types(above):
        return None
    between = (noun for noun in line.nouns if above.hit.end <= noun.start < verb.start)
    return next((noun for noun in between if noun.may_be(ACCUSATIVE) and line.standing(noun) is None), None)


def _apart(line: Line, before: int, other: Predicate) -> bool:
    return before < 0 or line.clause_at[before] != line.clause_at[other.hit.at]


def _thing(line: Line, before: int) -> bool:
    """Whether a word that is no actor stands right before a verb, as its subject."""
    return before >= 0 and not line.bits[before] and line.tokens[before].lower.isalpha()


def _equal_tense(other: Predicate, verb: Predicate) -> bool:
    """Whether a finite verb can be the equal of a later one: the content of a demand is not that of a past act."""
    if other.shape is not Shape.FINITE:
        return False
    return other.governor < 0 or bool(other.tense & Feature.PAST) or not verb.tense & Feature.PAST


def _pronoun(line: Line, at: int) -> bool:
    return bool(line.bits[at] & Word.PRONOUN) and not line.bits[at] & Word.RELATIVE


def _possessed(line: Line, before: int) -> bool:
    """Whether the subject is what somebody named before has: "their forces"."""
    for at in range(before, max(-1, before - 3), -1):
        if line.bits[at] & Word.POSSESSIVE or (line.grammar.initial and reading.owned(line, at)):
            return True
        if line.bits[at] or not line.tokens[at].lower.isalpha():
            return False
    return False


def _borrow(verb: Predicate, other: Predicate | None, found: str) -> None:
    if other and other.subject:
        verb.subject, verb.found, verb.subject_start = other.subject, found, verb.start


def _participle(line: Line, verb: Predicate) -> None:
    """The noun a participle follows: "des soldats attaqués par …"."""
    before = [noun for noun in line.nouns if noun.end <= verb.start]
    if before and verb.start - before[-1].end <= 3:
        verb.subject, verb.found, verb.subject_start = (before[-1],), "own", before[-1].start


def _governed(line: Line, predicates: list[Predicate], verb: Predicate) -> None:
    """The subject of the verb that governs it; that of a verb between, unknown, whose clause a semicolon opens."""
    if verb.governor < 0:
        return
    above = predicates[verb.governor]
    marks = [at for at in range(above.hit.end, verb.start) if line.tokens[at].lower == ";"]
    nouns = [noun for noun in line.nouns if marks and marks[-1] < noun.start < verb.start]
    if not marks:
        _borrow(verb, above, "governed")
    elif free := _free(line, nouns):
        verb.subject, verb.found, verb.subject_start = tuple(_equals(line, free[0])), "own", free[0].start


def _speaking(line: Line, predicates: list[Predicate]) -> None:
    """Who says "I" or "we" is who is quoted: « Nous demandons … », a déclaré Kiev."""
    said = [
        verb for verb in predicates if "says" in verb.hit.classes and verb.subject and not _first_person(line, verb)
    ]
    for verb in predicates if said else ():
        if not verb.subject and verb.shape is Shape.FINITE and _first_person(line, verb):
            _borrow(verb, said[-1], SPEAKER)


def _first_person(line: Line, verb: Predicate) -> bool:
    """Whether a verb has a pronoun of the first person right before its group, or as what looks like an object."""
    near = range(max(0, verb.start - _NEAR), verb.hit.at)
    return any(line.bits[at] & Word.FIRST_PERSON for at in near)
