"""Who does it: the first noun phrase of a clause that no preposition governs and whose article allows a nominative."""

from collections.abc import Sequence

from timeline.events.forms import Feature
from timeline.events.grammar import Word
from timeline.events.line import ACCUSATIVE, GENITIVE, NOMINATIVE, Line, Noun
from timeline.events.second.clauses import Clause, Kind
from timeline.events.second.groups import Found
from timeline.events.second.words import common_noun
from timeline.events.verbs import Predicate, Shape
from timeline.model import ActorKind

_FARTHEST_ANTECEDENT = 3
_SOURCE_ONLY = frozenset({"source"})
_SPEAKS = frozenset({"says", "denies"})
_CONTENT = frozenset({"REQUEST", "ACCUSE", "THREATEN", "AGREE", "REJECT"})


def fill(line: Line, found: Sequence[Found]) -> None:
    """Give every verb its subject and the verb whose content it is."""
    for number, each in enumerate(found):
        before = found[number - 1] if number else None
        _govern(found, number)
        verb = each.predicate
        if verb.shape is Shape.INFINITIVE:
            _borrow(verb, found[verb.governor].predicate if verb.governor >= 0 else None, "governed")
        elif before and (each.shared or before.clause is each.clause):
            _borrow(verb, before.predicate, "coordinated")
        elif before and (_elided(line, each) or _listed(line, before, each)):
            _borrow(verb, _finite_before(found, number), "coordinated")
        else:
            _stated(line, each, found, number)


def _govern(found: Sequence[Found], number: int) -> None:
    """A verb without a tense of its own, or in the clause of a complement, is content of the verb before."""
    each = found[number]
    verb = each.predicate
    if not number:
        if verb.shape is Shape.INFINITIVE and len(found) > 1 and found[1].clause is each.clause:
            verb.governor = 1
        return
    before = found[number - 1].predicate
    if verb.shape is Shape.INFINITIVE:
        inside = number + 1 < len(found) and found[number + 1].clause is each.clause
        verb.governor = number + 1 if inside and each.clause.kind is Kind.FINAL else number - 1
    elif verb.bracket and each.clause.opener >= 0 and _complement(each):
        verb.governor = number - 1
    elif verb.tense & Feature.SUBJUNCTIVE and each.clause.kind is Kind.MAIN and not each.clause.joined:
        speaks = before.hit.classes & {*_SPEAKS, "wants", "plans"} or _types(before) & _CONTENT
        verb.governor = number - 1 if speaks else -1


def _types(verb: Predicate) -> frozenset[str]:
    return frozenset(sense.type for entry in verb.hit.entries for sense in entry.senses if sense.type)


def _complement(each: Found) -> bool:
    return each.clause.kind is Kind.FINAL and each.complement


def _elided(line: Line, each: Found) -> bool:
    """Whether a clause joined by a conjunction begins with its verb, and so has the subject of the one before."""
    clause, bracket = each.clause, each.predicate.bracket
    if not clause.joined or clause.kind is not Kind.MAIN or bracket is None or bracket.finite < 0:
        return False
    return _verb_first(line, clause, bracket.finite)


def _verb_first(line: Line, clause: Clause, finite: int) -> bool:
    before = [at for at in clause.words if at < finite]
    return all(line.adverbial(at) or line.bits[at] & (Word.COORDINATOR | Word.REFLEXIVE) for at in before)


def _listed(line: Line, before: Found, each: Found) -> bool:
    """Whether only a comma joins a clause to the main one before, whose subject it has ("hat gedroht, gab aber …")."""
    clause, verb = each.clause, each.predicate
    if clause.kind is not Kind.MAIN or before.clause.kind is not Kind.MAIN or not verb.bracket:
        return False
    first, finite = clause.words[0], verb.bracket.finite
    if first < 2 or finite != verb.hit.at or line.tokens[first - 1].lower != "," or not before.predicate.subject:
        return False
    quoted = not line.tokens[first - 2].lower[-1].isalnum()
    if quoted or verb.hit.classes & _SPEAKS or not _verb_first(line, clause, finite):
        return False
    chosen = _chosen(line, verb)
    return chosen is None or not (chosen[0] or line.article_cases(chosen[2]) in ({NOMINATIVE}, frozenset()))


def _finite_before(found: Sequence[Found], number: int) -> Predicate | None:
    earlier = [each.predicate for each in found[:number] if each.predicate.shape is Shape.FINITE]
    main = [each for each in earlier if each.governor < 0 and each.subject]
    return main[-1] if main else earlier[-1] if earlier else None


def _stated(line: Line, each: Found, found: Sequence[Found], number: int) -> None:
    verb, clause = each.predicate, each.clause
    relative = clause.opener >= 0 and bool(line.bits[clause.opener] & Word.RELATIVE)
    chosen = _chosen(line, verb)
    if relative and _nominative_pronoun(line, clause.opener) and not (chosen and _sure(line, chosen[0])):
        verb.subject, verb.found, verb.subject_start = _antecedent(line, clause.opener), "relative", clause.opener
        return
    if chosen:
        verb.subject, verb.found, verb.subject_start = chosen
        verb.antecedent = _antecedent(line, clause.opener) if relative and _object_pronoun(line, clause.opener) else ()
        return
    field = verb.bracket.field if verb.bracket else ()
    if any(line.bits[at] & Word.PRONOUN and line.noun_at[at] < 0 for at in field):
        _borrow(verb, _finite_before(found, number), "pronoun")


def _nominative_pronoun(line: Line, at: int) -> bool:
    """Whether a relative pronoun may be the subject of its clause."""
    if at and line.bits[at - 1] & Word.PREPOSITION:
        return False
    cases = line.grammar.article_cases.get(line.tokens[at].lower)
    return cases is None or NOMINATIVE in cases


def _object_pronoun(line: Line, at: int) -> bool:
    """Whether a relative pronoun stands in a case and after no preposition."""
    return line.tokens[at].lower in line.grammar.article_cases and not (at and line.bits[at - 1] & Word.PREPOSITION)


def _sure(line: Line, nouns: Sequence[Noun]) -> bool:
    """Whether the article of an actor, or its own form, can only be a nominative's."""
    return bool(nouns) and {NOMINATIVE} in (line.article_cases(nouns[0].start), nouns[0].cases)


def _chosen(line: Line, verb: Predicate) -> tuple[tuple[Noun, ...], str, int] | None:
    """The subject of a verb in its field: actors, nobody where a thing is the subject, None where nothing can be it."""
    first: tuple[tuple[Noun, ...], str, int] | None = None
    field = verb.bracket.field if verb.bracket else ()
    done = anchor = -1
    for at in field:
        if at < done:
            continue
        number = line.noun_at[at]
        if number >= 0 and line.nouns[number].start == at:
            noun = line.nouns[number]
            done = noun.end
            if not _free(line, noun):
                continue
            found = _equals(line, number, field), "own", _actor_start(line, noun)
        elif number < 0 and common_noun(line, at) and _nominative(line, at):
            if _bearer(line, at) or _within_phrase(line, at):
                continue
            found = _possessors(line, at, field), "possessor", _phrase_start(line, at)
        elif number < 0 and line.bits[at] & Word.PRONOUN and not line.bits[at] & Word.DETERMINER:
            return first
        else:
            continue
        if first is None:
            first, anchor = found, at
        elif found[1] == "own" and _rather(line, verb, found[0], first[0], anchor):
            return found
    return first


def _rather(line: Line, verb: Predicate, later: Sequence[Noun], first: Sequence[Noun], at: int) -> bool:
    """Whether a later actor is the subject: its form is surely a nominative, or the verb is one of people ("Ein Treffen
    lehnte Polen ab") and the thing at `at`, which stands first, may be its object.
    """
    if _sure(line, later):
        return not (first and _sure(line, first))
    needs = {sense.needs for entry in verb.hit.entries for sense in entry.senses}
    return not first and not verb.passive and needs == {_SOURCE_ONLY} and ACCUSATIVE in line.article_cases(at)


def _free(line: Line, noun: Noun) -> bool:
    return not noun.modifying and noun.cases != {GENITIVE} and _nominative(line, noun.start)


def _nominative(line: Line, at: int) -> bool:
    """Whether a noun phrase has no preposition and an article that allows a nominative, or none."""
    if line.governing(at)[0] is not None:
        return False
    number = line.noun_at[at]
    if number > 0 and line.coordinated(number) and line.standing(line.nouns[number]) is not None:
        return False
    cases = line.article_cases(at)
    return not cases or NOMINATIVE in cases


def _equals(line: Line, number: int, field: Sequence[int]) -> tuple[Noun, ...]:
    """An actor and those joined to it behind it."""
    chain = [line.nouns[number]]
    while number + 1 < len(line.nouns) and line.coordinated(number + 1) and line.nouns[number + 1].start in field:
        number += 1
        chain.append(line.nouns[number])
    return tuple(chain)


def _actor_start(line: Line, noun: Noun) -> int:
    """Where the phrase of an actor begins: with a title, or a quantity that leads up to it ("mindestens 20 Türken")."""
    title = noun.start - (2 if noun.start > 1 and line.tokens[noun.start - 1].text == "-" else 1)
    titled = title >= 0 and common_noun(line, title) and _bearer(line, title)
    start = line.governing(title if titled else noun.start)[1]
    return start - 1 if start and line.bits[start - 1] & Word.QUANTITY else start


def _phrase_start(line: Line, at: int) -> int:
    """Where the phrase of a thing begins, whose it is before it included ("Russlands Angriff")."""
    before = line.noun_at[at - 1] if at else -1
    return line.nouns[before].start if before >= 0 and GENITIVE in line.nouns[before].cases else line.governing(at)[1]


def _bearer(line: Line, at: int) -> bool:
    """Whether a noun is a title that no list knows, or the first part of one: a person is named right behind it."""
    compound = at + 2 < len(line.tokens) and line.tokens[at + 1].text == "-"
    name = at + (2 if compound else 1)
    number = line.noun_at[name] if name < len(line.tokens) else -1
    named = number >= 0 and line.nouns[number].start == name and GENITIVE not in line.nouns[number].cases
    return named and line.nouns[number].actors[0].kind is ActorKind.PERSON


def _within_phrase(line: Line, at: int) -> bool:
    """Whether a noun is only the last word of a name or phrase that another governs ("in Novi Sad")."""
    first = at
    while first and common_noun(line, first - 1):
        first -= 1
    return first < at and line.governing(first)[0] is not None


def _possessors(line: Line, at: int, field: Sequence[int]) -> tuple[Noun, ...]:
    """Whose a thing is that does something: the actor before it, or after it in the genitive or after "von"."""
    before = line.noun_at[at - 1] if at else -1
    if before >= 0 and (line.nouns[before].modifying or GENITIVE in line.nouns[before].cases):
        return (line.nouns[before],)
    for noun in line.nouns:
        if noun.start > at and noun.start in field:
            name, start = line.governing(noun.start)
            own = name == line.grammar.genitive or name in line.grammar.agent_names
            return (noun,) if own and start == at + 1 else ()
    return ()


def _antecedent(line: Line, opener: int) -> tuple[Noun, ...]:
    """The actor that a relative pronoun stands for: it ends right before the comma."""
    for number in range(len(line.nouns) - 1, -1, -1):
        noun = line.nouns[number]
        if noun.end <= opener:
            between = range(noun.end, opener)
            near = opener - noun.end <= _FARTHEST_ANTECEDENT
            if near and not any(common_noun(line, at) for at in between):
                return line.nouns[_first_equal(line, number) : number + 1]
            return ()
    return ()


def _first_equal(line: Line, number: int) -> int:
    """The first of the actors that one is coordinated with before it."""
    while number > 0 and line.coordinated(number):
        number -= 1
    return number


def _borrow(verb: Predicate, other: Predicate | None, found: str) -> None:
    if other and other.subject:
        verb.subject, verb.found, verb.subject_start = other.subject, found, verb.start
