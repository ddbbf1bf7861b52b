"""What a text claims about an act: that it was, will be, may be, was not, or that somebody says or denies so."""

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.events import scope
from timeline.events.forms import Feature
from timeline.events.grammar import AUXILIARY, Word
from timeline.events.line import Line
from timeline.events.verbs import Predicate, Shape
from timeline.model import ActorMention, Modality

_WEIGHT = (
    Modality.ASSERTED,
    Modality.REPORTED,
    Modality.DISPUTED,
    Modality.FUTURE,
    Modality.HYPOTHETICAL,
    Modality.NEGATED,
)
_SOURCE_REACH = 8
_EITHER = Word.CONDITION | Word.REFLEXIVE
_QUOTES = frozenset({"«", "»", "“", "”", '"'})


@dataclass(frozen=True, slots=True)
class Claim:
    """A modality and who reports or denies."""

    modality: Modality
    reporters: tuple[ActorMention, ...] = ()


def stronger(*modalities: Modality) -> Modality:
    """The one of several that takes most from an act's reality."""
    return max(modalities, key=_WEIGHT.index)


def of_sentence(line: Line) -> Claim:
    """What holds for the whole sentence: a question, a source ("selon Kiev"), a mark of hearsay."""
    last = line.tokens[-1].lower if line.tokens else ""
    if last == "?":
        return Claim(Modality.HYPOTHETICAL)
    for at, bits in enumerate(line.bits):
        if bits & Word.HEARSAY and not _of_actor(line, at):
            return Claim(Modality.REPORTED)
        if bits & Word.SOURCE and not _counted(line, at):
            for tail, _ in line.grammar.sources[line.tokens[at].lower]:
                if line.follows(at + 1, tail):
                    return Claim(Modality.REPORTED, _named_after(line, at + 1 + len(tail)))
    return Claim(Modality.ASSERTED)


def _of_actor(line: Line, at: int) -> bool:
    """Whether a mark of hearsay doubts only what an actor is, not what is told ("two supposed rebels")."""
    if not at or at + 1 >= len(line.tokens) or line.noun_at[at + 1] < 0:
        return False
    return bool(line.bits[at - 1] & (Word.DETERMINER | Word.PREPOSITION)) or line.tokens[at - 1].lower.isdigit()


def _counted(line: Line, at: int) -> bool:
    """Whether a word that names a source stands where a number does ("il secondo attacco", "secondo trimestre")."""
    before = line.bits[at - 1] & (Word.DETERMINER | Word.PREPOSITION) if at else 0
    return bool(before) or line.date_at[at] >= 0


def _named_after(line: Line, start: int) -> tuple[ActorMention, ...]:
    for at in range(start, min(start + _SOURCE_REACH, len(line.tokens))):
        if line.tokens[at].lower in {",", ";"}:
            break
        if line.noun_at[at] >= 0:
            return line.nouns[line.noun_at[at]].actors
    return ()


def of_verb(line: Line, predicates: Sequence[Predicate], number: int) -> Claim:
    """What the verb's own group, its condition, and the verbs above it say."""
    verb = predicates[number]
    modality = stronger(_of_group(predicates, verb), _of_condition(line, verb.start))
    claims = [Claim(modality), *_of_governors(predicates, verb), _of_speech(line, predicates, number)]
    return joined(claims)


def joined(claims: Sequence[Claim]) -> Claim:
    """Several claims as one: the strongest modality, the first reporters."""
    reporters = next((claim.reporters for claim in claims if claim.reporters), ())
    return Claim(stronger(*(claim.modality for claim in claims)), reporters)


def _of_group(predicates: Sequence[Predicate], verb: Predicate) -> Modality:
    if verb.negated:
        return Modality.NEGATED
    bits = verb.auxiliaries
    if bits & Word.POSSIBLE:
        return Modality.HYPOTHETICAL
    if verb.tense & Feature.CONDITIONAL or bits & Word.CONDITIONAL:
        return _conditional(predicates, verb)
    planned = verb.passive and "plans" in verb.hit.classes
    if planned or verb.tense & Feature.FUTURE or bits & (Word.FUTURE | Word.OBLIGED):
        return Modality.FUTURE
    if verb.tense & Feature.SUBJUNCTIVE:
        return Modality.REPORTED
    return Modality.ASSERTED


def _conditional(predicates: Sequence[Predicate], verb: Predicate) -> Modality:
    """Hearsay in the French perfect ("aurait attaqué"), a future seen from the past after a verb of saying."""
    if verb.auxiliaries & (Word.HAVE | Word.BE) and not verb.auxiliaries & Word.CONDITIONAL:
        return Modality.REPORTED
    said = any(other.hit.classes & {"says", "plans"} and other.hit.at < verb.hit.at for other in predicates)
    return Modality.FUTURE if said and verb.tense & Feature.PAST == 0 else Modality.HYPOTHETICAL


def conditional(line: Line, at: int) -> bool:
    """Whether the clause a word stands in is a condition."""
    return _of_condition(line, at) is not Modality.ASSERTED


def _of_condition(line: Line, at: int) -> Modality:
    """Whether the clause a word stands in begins with a word of condition."""
    first = at
    while first > 0 and line.clause_at[first - 1] == line.clause_at[at] and line.tokens[first - 1].lower not in _QUOTES:
        if line.bits[first] & _EITHER == _EITHER and line.tokens[first - 1].lower == ",":
            break
        first -= 1
    within = first + 1 < len(line.bits) and (first < at or line.grammar.serial is None)
    second = line.bits[first + 1] if within else 0
    opening = line.bits[first] | (0 if second & Word.REFLEXIVE else second)
    return Modality.HYPOTHETICAL if opening & Word.CONDITION else Modality.ASSERTED


def _of_governors(predicates: Sequence[Predicate], verb: Predicate) -> list[Claim]:
    """What the verbs above say, up to the first finite clause that stands by itself."""
    claims: list[Claim] = []
    at = verb.governor
    adjunct = verb.shape is Shape.GERUND
    if at >= 0 and verb.shape is Shape.INFINITIVE and {"says", "plans"} <= predicates[at].hit.classes:
        return [Claim(Modality.FUTURE)]
    while at >= 0 and len(claims) < 4:
        above = predicates[at]
        claims.append(_of_governor(predicates, above, adjunct=adjunct and above.hit.end != verb.start))
        if above.shape is Shape.FINITE and above.governor < 0:
            break
        at = above.governor
    return claims


def _of_governor(predicates: Sequence[Predicate], above: Predicate, *, adjunct: bool) -> Claim:
    classes = above.hit.classes
    reporters = tuple(actor for noun in above.subject for actor in noun.actors)
    if not adjunct:
        if "denies" in classes and not above.negated:
            return Claim(Modality.DISPUTED, reporters)
        if "says" in classes:
            return Claim(Modality.REPORTED, reporters)
        if "fails" in classes:
            return Claim(Modality.NEGATED)
        if "plans" in classes:
            return Claim(stronger(Modality.FUTURE, _of_group(predicates, above)))
    return Claim(_of_group(predicates, above)) if above.shape is Shape.FINITE else Claim(Modality.ASSERTED)


def _of_speech(line: Line, predicates: Sequence[Predicate], number: int) -> Claim:
    """Who says so around it: "Kiev said Moscow had …", "…, Kiev said", "…, a déclaré Kiev"."""
    verb = predicates[number]
    for other in predicates[number + 1 :]:
        if line.grammar.serial and (other.subject == verb.subject or scope.acts(other)):
            continue
        apart = any(line.tokens[at].lower == ";" for at in range(verb.hit.at, other.hit.at))
        if (
            "says" in other.hit.classes
            and other.shape is Shape.FINITE
            and not apart
            and _closes(line, predicates, other)
        ):
            return Claim(Modality.REPORTED, _speakers(other))
    if line.grammar.serial and verb.found == "coordinated":
        return _told_on(predicates, number)
    if verb.found == "coordinated" or verb.shape is not Shape.FINITE:
        return Claim(Modality.ASSERTED)
    said = _said_before(line, predicates, number)
    return Claim(Modality.REPORTED, _speakers(said)) if said else Claim(Modality.ASSERTED)


def _told_on(predicates: Sequence[Predicate], number: int) -> Claim:
    """Who says so where clauses are strung: what another subject does is told on until the sentence ends."""
    verb = predicates[number]
    said = [other for other in predicates[:number] if "says" in other.hit.classes and not scope.acts(other)]
    if not said or not said[0].subject or said[0].subject == verb.subject:
        return Claim(Modality.ASSERTED)
    return Claim(Modality.REPORTED, _speakers(said[0]))


def _said_before(line: Line, predicates: Sequence[Predicate], number: int) -> Predicate | None:
    for other in reversed(predicates[:number]):
        saying = "says" in other.hit.classes and other.shape is Shape.FINITE and not scope.acts(other)
        if saying and _says_so(line, other, predicates[number]):
            return other
    return None


def speech(line: Line, predicates: Sequence[Predicate], number: int) -> Predicate | None:
    """The verb of saying before a clause that is what is said: "Kiev said (that) Moscow must …"."""
    above = predicates[number].governor
    if above >= 0 and "says" in predicates[above].hit.classes:
        return predicates[above]
    return _said_before(line, predicates, number)


def _says_so(line: Line, saying: Predicate, verb: Predicate) -> bool:
    """Whether a clause after a verb of saying is what is said: it has a subject of its own and begins at once."""
    if verb.found not in {"own", "possessor", "elsewhere", "relative", "pronoun", "initial"}:
        return False
    between = range(saying.hit.end, max(saying.hit.end, verb.subject_start))
    return not any(line.bits[at] & Word.RELATIVE and not line.bits[at] & Word.COMPLEMENT for at in between)


def _closes(line: Line, predicates: Sequence[Predicate], saying: Predicate) -> bool:
    """Whether a verb of saying stands after what it reports: it is the last, a comma or quote before its subject."""
    if saying is not predicates[-1]:
        return False
    start = saying.subject_start if saying.subject_start >= 0 else saying.start
    before = min(start, saying.start)
    near = range(max(0, before - 6), before)
    return any(line.tokens[at].lower in {",", "”", '"', "»", "’"} for at in near)


def _speakers(saying: Predicate) -> tuple[ActorMention, ...]:
    return tuple(actor for noun in saying.subject for actor in noun.actors)


def of_noun(line: Line, at: int, end: int, predicates: Sequence[Predicate], carrier: Predicate | None) -> Claim:
    """What is claimed of an act told by a noun: what its carrier says, or the words around it."""
    if _denied(line, at):
        return Claim(Modality.NEGATED)
    if carrier:
        planned = _plans(line, carrier, at)
        told = of_verb(line, predicates, list(predicates).index(carrier))
        return joined([told, Claim(Modality.FUTURE)]) if planned else told
    above = scope.before(predicates, at)
    claims = [Claim(_of_condition(line, at)), Claim(_of_host(line, predicates, end))]
    if above and line.clause_at[above.hit.at] == line.clause_at[at]:
        claims += [_of_governor(predicates, above, adjunct=False)] if above.hit.classes else []
    number = list(predicates).index(above) if above else -1
    if number >= 0 and above and scope.acts(above):
        claims.append(_of_speech(line, predicates, number))
    elif predicates:
        claims += [_of_closing(line, predicates)]
    return joined(claims)


def _plans(line: Line, carrier: Predicate, at: int) -> bool:
    """Whether the verb that carries a noun only plans it, or calls for it ("convocou protestos")."""
    called = "calls" in carrier.hit.classes and carrier.hit.at < at and not carrier.passive
    return called or bool(line.grammar.initial and "plans" in carrier.hit.classes)


def _of_closing(line: Line, predicates: Sequence[Predicate]) -> Claim:
    last = predicates[-1]
    if line.grammar.serial and scope.acts(last):
        return Claim(Modality.ASSERTED)
    if "says" in last.hit.classes and last.shape is Shape.FINITE and _closes(line, predicates, last):
        return Claim(Modality.REPORTED, _speakers(last))
    return Claim(Modality.ASSERTED)


def _denied(line: Line, at: int) -> bool:
    """Whether "no", "aucun" stands before a noun, or a denial that there is one ("no hubo acuerdo")."""
    for step in range(at - 1, max(-1, at - 4), -1):
        if line.bits[step] & Word.NEGATIVE_DETERMINER:
            return True
        if line.grammar.null_subjects and line.bits[step] & Word.HAVE:
            return step > 0 and bool(line.bits[step - 1] & Word.NEGATION)
        if not line.tokens[step].lower.isalpha() or line.bits[step] & Word.DETERMINER:
            return False
    return False


def _of_host(line: Line, predicates: Sequence[Predicate], end: int) -> Modality:
    """What the auxiliary of the verb a noun is the subject of says: "the summit will take place", "n'aura pas lieu"."""
    following = scope.after(predicates, end - 1)
    if following and "plans" in following.hit.classes and following.passive and not following.negated:
        return Modality.FUTURE
    stop = following.start if following and scope.acts(following) else len(line.tokens)
    clause = line.clause_at[end - 1]
    for at in range(end, min(stop, len(line.tokens))):
        if line.clause_at[at] != clause or line.tokens[at].lower in {",", ";"}:
            break
        if line.bits[at] & AUXILIARY and line.date_at[at] < 0:
            return _of_auxiliary(line, at)
    return Modality.ASSERTED


def _of_auxiliary(line: Line, at: int) -> Modality:
    near = range(max(0, at - 1), min(len(line.tokens), at + 2))
    tense = line.grammar.tenses.get(line.tokens[at].lower, 0)
    if any(line.bits[step] & Word.NEGATION for step in near):
        return Modality.NEGATED
    if line.bits[at] & Word.POSSIBLE:
        return Modality.HYPOTHETICAL
    if tense & Feature.FUTURE:
        return Modality.FUTURE
    if tense & Feature.CONDITIONAL:
        return Modality.HYPOTHETICAL
    return Modality.ASSERTED
