"""Verb groups: auxiliaries, negation, voice and tense of the verbs of a sentence."""

from dataclasses import dataclass
from enum import StrEnum

from timeline.events import serial
from timeline.events.forms import Feature
from timeline.events.grammar import AUXILIARY, Word
from timeline.events.line import Line, Noun
from timeline.events.marks import Serial
from timeline.events.triggers import Hit, enclitic

_SUBJECT_REACH = 8
_OPENINGS = frozenset({":", "«", "“", "–", "—"})
_QUOTES = frozenset({'"', "“", "”", "«", "»", "‘", "’"})


class Shape(StrEnum):
    """How a verb stands in its clause."""

    FINITE = "finite"
    INFINITIVE = "infinitive"
    GERUND = "gerund"
    PARTICIPLE = "participle"


@dataclass(frozen=True, slots=True)
class Bracket:
    """The clause of a verb whose parts stand apart: the words of its `field`, the one that carries its tense (or -1),
    all its `verbs`, the `prefix` that has left it (or -1), and whether the verbs stand at the end of the clause.
    """

    field: tuple[int, ...]
    finite: int
    verbs: tuple[int, ...]
    prefix: int
    final: bool


@dataclass(slots=True)
class Predicate:
    """A verb and its group, words `[start, hit.end)`.

    `auxiliaries` are the bits of its auxiliaries, `tense` those of the form that carries it, `governor` the number of
    the predicate whose content or complement it is, or -1. `subject.fill` gives the `subject`, how it was `found`, and
    where its phrase starts. Where the parts of a verb stand apart, its `bracket` tells where, and
    `antecedent` whom the pronoun stands for that opens its clause as an object.
    """

    hit: Hit
    start: int
    shape: Shape
    passive: bool
    tense: int
    auxiliaries: int
    negated: bool
    reflexive: bool
    subject: tuple[Noun, ...] = ()
    found: str = ""
    governor: int = -1
    subject_start: int = -1
    bracket: Bracket | None = None
    antecedent: tuple[Noun, ...] = ()

    @property
    def complements_start(self) -> int:
        """The first word behind the verb, and behind the subject where that follows the verb."""
        behind = [noun.end for noun in self.subject] if self.found == "initial" else []
        return max([self.hit.end, *behind])

    @property
    def interrupted(self) -> bool:
        """Whether another clause stands between it and its subject."""
        return self.found == "own" and self.subject_start == self.start


def predicate(line: Line, hit: Hit) -> Predicate:
    """The verb group of a hit."""
    if line.grammar.serial:
        return _strung(line, hit, line.grammar.serial)
    start, near = _group(line, hit.at)
    bits = 0
    for at in near:
        bits |= line.bits[at]
    tenses = line.grammar.tenses
    feature = hit.feature
    if near:
        feature = tenses.get(line.tokens[near[-1]].lower, 0)
    if line.grammar.initial:
        feature = hit.feature | feature & Feature.FUTURE
        bits &= ~(Word.POSSIBLE if hit.feature & Feature.PAST else 0)
    mark = any(line.bits[at] & Word.INFINITIVE_MARK for at in range(start, hit.at))
    reflexive = any(line.bits[at] & Word.REFLEXIVE for at in range(start, hit.at))
    reflexive = reflexive or enclitic(line, hit.at, hit.feature)
    shape = _shape(line, hit, near, feature, mark)
    if shape is Shape.INFINITIVE and (be := _cleft(line, start)) >= 0:
        shape, feature = Shape.FINITE, tenses.get(line.tokens[be].lower, 0)
    passive = _passive(line, hit, near, reflexive)
    if shape is Shape.PARTICIPLE and _headline(line, hit):
        shape, passive, feature = Shape.FINITE, True, Feature.PAST
    return Predicate(
        hit=hit,
        start=start,
        shape=shape,
        passive=passive,
        tense=feature,
        auxiliaries=bits & AUXILIARY,
        negated=_negated(line, start, hit.at),
        reflexive=reflexive,
    )


def _headline(line: Line, hit: Hit) -> bool:
    """Whether a participle that opens a sentence has lost its auxiliary ("Arrestati a Roma due francesi")."""
    if not line.grammar.null_subjects or not hit.entries or hit.verb in line.grammar.be_perfect:
        return False
    return hit.at == 0 or line.tokens[hit.at - 1].lower in _OPENINGS


def _cleft(line: Line, start: int) -> int:
    """The "be" that makes an actor the subject of an infinitive ("furono gli Stati Uniti a mediare"), else -1."""
    marks = line.grammar.clefts
    if not marks or start < 2 or line.tokens[start - 1].lower not in marks or line.noun_at[start - 2] < 0:
        return -1
    at = line.nouns[line.noun_at[start - 2]].start - 1
    while at >= 0 and line.bits[at] & Word.DETERMINER:
        at -= 1
    if at < 0 or not line.bits[at] & Word.BE:
        return -1
    return at - 1 if at and line.bits[at - 1] & Word.BE else at


def _strung(line: Line, hit: Hit, marks: Serial) -> Predicate:
    """The group of a verb that has no forms."""
    start, near, passive = serial.group(line, hit.at, marks)
    bits = 0
    for at in near:
        bits |= line.bits[at]
    tense = line.grammar.tenses.get(line.tokens[near[-1]].lower, 0) if near else hit.feature
    negated = any(line.bits[at] & Word.NEGATION for at in range(start, hit.at))
    return Predicate(hit, start, Shape.FINITE, passive, tense, bits & AUXILIARY, negated, reflexive=False)


def _group(line: Line, at: int) -> tuple[int, list[int]]:
    """Where the group of a verb begins, and its auxiliaries, the nearest first."""
    near: list[int] = []
    start = step = at
    while step > 0:
        step -= 1
        if (before := _inverted_pronoun(line, step)) >= 0:
            step = before + 1
            continue
        bits = line.bits[step]
        if line.noun_at[step] >= 0:
            break
        if bits & AUXILIARY and line.date_at[step] < 0:
            near.append(step)
            start = step
        elif bits & Word.INFINITIVE_MARK:
            start = step
            break
        elif bits & (Word.CLITIC | Word.NEGATION | Word.REFLEXIVE) and not (near and bits & Word.PREPOSITION):
            start = step
        elif not line.adverbial(step) and not _dating(line, step) and line.tokens[step].lower not in _QUOTES:
            break
    while start < at and _loose(line, start):
        start += 1
    return start, near


def _loose(line: Line, at: int) -> bool:
    """Whether a word before a verb group is no part of it: an adverb, unless it negates, or a quotation mark."""
    return (line.adverbial(at) and not line.bits[at] & Word.NEGATION) or line.tokens[at].lower in _QUOTES


def _inverted_pronoun(line: Line, at: int) -> int:
    """The verb form before a pronoun that follows it in a question ("a-t-elle"), -1 where none does."""
    if at < 2 or not line.bits[at] & Word.PRONOUN or line.tokens[at - 1].lower != "-":
        return -1
    before = at - 2
    if line.tokens[before].lower == "t" and before > 1 and line.tokens[before - 1].lower == "-":
        before -= 2
    return before if line.bits[before] & AUXILIARY else -1


def _dating(line: Line, at: int) -> bool:
    """Whether a word is the preposition of a calendar word that stands inside a verb group ("has on Monday met")."""
    return bool(line.bits[at] & Word.PREPOSITION) and at + 1 < len(line.tokens) and line.date_at[at + 1] >= 0


def _shape(line: Line, hit: Hit, near: list[int], feature: int, mark: bool) -> Shape:
    if line.grammar.initial and hit.feature & Feature.PAST:
        return Shape.FINITE
    if mark and not near:
        return Shape.INFINITIVE
    if near:
        return _of_auxiliary(feature, mark)
    if hit.feature & Feature.GERUND:
        return Shape.GERUND
    bare = not hit.feature & Feature.FINITE or _agent_follows(line, hit.end) or _attributive(line, hit.at)
    if hit.feature & Feature.PARTICIPLE and bare:
        return Shape.PARTICIPLE
    return Shape.FINITE if hit.feature & Feature.FINITE else Shape.INFINITIVE


def _attributive(line: Line, at: int) -> bool:
    """Whether a participle qualifies a noun: it opens the sentence, or stands after a determiner or preposition."""
    if at == 0:
        return line.grammar.demonyms == "first"
    bits = line.bits[at - 1]
    owned = line.tokens[at - 1].lower in line.grammar.possessor_marks
    small = bits & (Word.DETERMINER | Word.PREPOSITION) and not bits & (Word.CLITIC | Word.ADVERB | Word.RELATIVE)
    return line.noun_at[at - 1] < 0 and bool(owned or small)


def _of_auxiliary(feature: int, mark: bool) -> Shape:
    if mark:
        return Shape.INFINITIVE
    if feature & Feature.FINITE:
        return Shape.FINITE
    return Shape.GERUND if feature & Feature.GERUND else Shape.INFINITIVE


def _passive(line: Line, hit: Hit, near: list[int], reflexive: bool) -> bool:
    """A participle after "be" is passive, unless its verb forms its perfect with "be"; alone, where it has an agent."""
    if hit.feature & Feature.PASSIVE or (reflexive and _reflexive_passive(line, hit, near)):
        return True
    if not hit.feature & Feature.PARTICIPLE:
        return False
    if not near:
        return _agent_follows(line, hit.end)
    if not line.bits[near[0]] & Word.BE:
        return False
    been = line.grammar.tenses.get(line.tokens[near[0]].lower, 0) & Feature.PARTICIPLE
    return bool(been) or not (reflexive or hit.verb in line.grammar.be_perfect)


def _reflexive_passive(line: Line, hit: Hit, near: list[int]) -> bool:
    """Whether a reflexive pronoun makes a verb passive ("se firmó un acuerdo"): the verb is no reflexive one itself."""
    if not line.grammar.null_subjects or not hit.entries or any(entry.reflexive for entry in hit.entries):
        return False
    finite = line.grammar.tenses.get(line.tokens[near[-1]].lower, 0) if near else hit.feature
    return bool(finite & Feature.FINITE)


def _agent_follows(line: Line, at: int) -> bool:
    """Whether an agent ("par Moscou", "by rebels") stands right after a verb, adverbs, dates and places apart."""
    while at < len(line.tokens) and (line.adverbial(at) or line.tokens[at].lower in _QUOTES):
        at += 1
    if at >= len(line.tokens):
        return False
    if line.bits[at] & Word.AGENT or _agent_by_case(line, at):
        return True
    behind = _behind_places(line, at)
    return at < behind < len(line.tokens) and bool(line.bits[behind] & Word.AGENT)


def _behind_places(line: Line, at: int) -> int:
    """The word behind the dates and places that begin at a word ("en mai à Gao par …")."""
    while at < len(line.tokens):
        named = line.preposition(at)
        if named is None or line.bits[at] & Word.AGENT:
            return at if line.date_at[at] < 0 else _behind_places(line, at + 1)
        at = named[1]
        while at < len(line.tokens) and (line.date_at[at] >= 0 or line.tokens[at].text[:1].isupper()):
            at += 1
        if at == named[1]:
            return at
    return at


def _agent_by_case(line: Line, at: int) -> bool:
    """Whether an actor begins at a word whose case makes it the agent ("задержан полицией")."""
    noun = line.noun_at[at]
    return bool(line.grammar.case_slots) and noun >= 0 and line.governing(at)[0] in line.grammar.agent_names


def _negated(line: Line, start: int, at: int) -> bool:
    after = range(at + 1, min(at + 2, len(line.tokens)))
    around = [*range(start, at), *after]
    if any(line.bits[step] & Word.NEGATION or line.tokens[step].lower.endswith("n't") for step in around):
        return True
    return _of_none(line, start, at)


def _of_none(line: Line, start: int, at: int) -> bool:
    """Whether "no", "aucun" stands in the subject of a verb or right before its object."""
    if at + 1 < len(line.tokens) and line.bits[at + 1] & Word.NEGATIVE_DETERMINER:
        return True
    for step in range(start - 1, max(-1, start - 1 - _SUBJECT_REACH), -1):
        if line.clause_at[step] != line.clause_at[at] or line.tokens[step].lower in {",", ";", ":", "."}:
            return False
        if line.bits[step] & Word.NEGATIVE_DETERMINER:
            return True
    return False
