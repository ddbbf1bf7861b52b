"""The verbs of clauses: which word carries the act, its auxiliaries, its prefix, its voice and tense."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from timeline.events.forms import LOOSE, Feature
from timeline.events.grammar import Word
from timeline.events.lexicon import GAP, Entry, Form, Lexicon
from timeline.events.line import Line
from timeline.events.second.clauses import Clause, Kind, closing, marked
from timeline.events.second.words import VerbWord
from timeline.events.triggers import Hit
from timeline.events.verbs import Bracket, Predicate, Shape

_NO_CLASSES: frozenset[str] = frozenset()
_FALSE_NEGATION = "nur"
_PERFECT = Word.HAVE | Word.BE


@dataclass(slots=True)
class Found:
    """A verb and the clause it stands in.

    `shared` tells that its auxiliaries are another's, `complement` that a word like "dass" opens the clause.
    """

    predicate: Predicate
    clause: Clause
    shared: bool
    complement: bool


@dataclass(frozen=True, slots=True)
class _Group:
    """The auxiliaries of a clause and the word that carries its tense (-1 for none)."""

    finite: int
    auxiliaries: tuple[int, ...]


def predicates(line: Line, lexicon: Lexicon, clauses: Sequence[Clause], words: Mapping[int, VerbWord]) -> list[Found]:
    """The verbs of the clauses in the order of their words."""
    found: list[Found] = []
    for number, clause in enumerate(clauses):
        group, shared = _group(line, clauses, number, words)
        for at in clause.verbs:
            if not words[at].auxiliary and (each := _predicate(line, lexicon, clause, at, group, words, shared=shared)):
                found.append(each)
    return sorted(found, key=lambda each: each.predicate.hit.at)


def _group(line: Line, clauses: Sequence[Clause], number: int, words: Mapping[int, VerbWord]) -> tuple[_Group, bool]:
    clause = clauses[number]
    own = _own_group(clause, words)
    if number and _participle(line, clause, own, words) and _own_auxiliary(clauses[number - 1], words):
        return _own_group(clauses[number - 1], words), True
    if own.finite >= 0 or clause.kind is Kind.PURPOSE:
        return own, False
    if clause.kind is Kind.FINAL and number + 1 < len(clauses) and clauses[number + 1].joined:
        return _own_group(clauses[number + 1], words), True
    if clause.joined and number:
        return _own_group(clauses[number - 1], words), True
    return own, False


def _participle(line: Line, clause: Clause, own: _Group, words: Mapping[int, VerbWord]) -> bool:
    """Whether what may be the finite verb of a joined clause is a participle: it stands at the end."""
    if not clause.joined or clause.kind is not Kind.MAIN or own.finite < 0:
        return False
    closes = not any(line.tokens[at].lower.isalnum() for at in clause.words if at > own.finite)
    return bool(words[own.finite].feature & Feature.PARTICIPLE) and closes and own.finite - clause.words[0] > 1


def _own_auxiliary(clause: Clause, words: Mapping[int, VerbWord]) -> bool:
    finite = _own_group(clause, words).finite
    return finite >= 0 and bool(words[finite].auxiliary)


def _own_group(clause: Clause, words: Mapping[int, VerbWord]) -> _Group:
    finite = [at for at in clause.verbs if words[at].finite]
    if clause.kind is Kind.PURPOSE or not finite:
        return _Group(-1, tuple(at for at in clause.verbs if words[at].auxiliary))
    carrier = finite[-1] if clause.kind is Kind.FINAL else finite[0]
    return _Group(carrier, tuple(at for at in clause.verbs if words[at].auxiliary))


def _predicate(
    line: Line,
    lexicon: Lexicon,
    clause: Clause,
    at: int,
    group: _Group,
    words: Mapping[int, VerbWord],
    *,
    shared: bool,
) -> Found | None:
    carries = at == group.finite
    feature = _features(words[at].feature, carries=carries)
    prefix = _prefix(line, clause, at) if carries and clause.kind is Kind.MAIN else -1
    hit = _hit(line, lexicon, clause, at, prefix, feature, words[at].forms)
    if hit is None:
        return None
    bits, tense = _auxiliaries(group, words, at, feature)
    mark = marked(line, at, words) and not carries
    shape = _shape(group, words, feature, carries=carries, mark=mark)
    field = tuple(step for step in clause.words if step not in words and step not in (prefix, clause.opener))
    reflexive = any(line.bits[step] & Word.REFLEXIVE for step in field)
    predicate = Predicate(
        hit=hit,
        start=at,
        shape=shape,
        passive=_passive(line, hit, bits, feature, reflexive=reflexive),
        tense=tense,
        auxiliaries=bits,
        negated=_negated(line, field),
        reflexive=reflexive,
        bracket=Bracket(field, group.finite, tuple(clause.verbs), prefix, clause.kind is Kind.FINAL),
    )
    complement = clause.opener >= 0 and bool(line.bits[clause.opener] & Word.COMPLEMENT)
    return Found(predicate, clause, shared, complement)


def _features(feature: int, *, carries: bool) -> int:
    """What a form is in its place: the carrier of the tense, else a participle or an infinitive."""
    if carries:
        return feature & ~(Feature.PARTICIPLE | Feature.INFINITIVE)
    rest = feature & (Feature.PARTICIPLE | Feature.INFINITIVE)
    return rest or feature


def _prefix(line: Line, clause: Clause, at: int) -> int:
    """The prefix that has left a verb, -1 where none has: the last word of its clause that can be one."""
    return next((step for step in reversed(clause.words) if step > at and closing(line, step)), -1)


def _hit(
    line: Line, lexicon: Lexicon, clause: Clause, at: int, prefix: int, feature: int, forms: Sequence[Form]
) -> Hit | None:
    left = line.tokens[prefix].lower if prefix >= 0 else ""
    fitting = [form for form in forms if _fits(form, feature, left)]
    if not fitting and left and line.adverbial(prefix):
        fitting = [form for form in forms if _fits(form, feature, "")]
    if not fitting:
        return _unlisted(lexicon, at, left, forms) if left else None
    verb = fitting[0].verb
    entries = [lexicon.entries[form.entry] for form in fitting if form.entry >= 0]
    chosen = _chosen(line, clause, entries)
    return Hit(at, at + 1, chosen, verb, feature, lexicon.grammar.helpers.get(verb, _NO_CLASSES))


def _unlisted(lexicon: Lexicon, at: int, left: str, forms: Sequence[Form]) -> Hit:
    """A verb that no list knows with its prefix: no act, but its clause has a subject ("steckte Geld ein und …")."""
    verb = f"{left}{LOOSE}{forms[0].verb.rpartition(LOOSE)[2]}"
    return Hit(at, at + 1, (), verb, forms[0].feature, lexicon.grammar.helpers.get(verb, _NO_CLASSES))


def _fits(form: Form, feature: int, left: str) -> bool:
    """Whether a form of a verb fits its place: a split one wants its prefix, another none."""
    prefix = form.verb.rpartition(LOOSE)[0]
    if form.feature & Feature.SPLIT and form.feature & feature & Feature.FINITE and prefix == left:
        return True
    return not left and bool(form.feature & feature) and not form.feature & Feature.SPLIT


def _chosen(line: Line, clause: Clause, entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """The entries whose further words stand in the clause, those with most of them."""
    spelt = {line.tokens[step].lower for step in clause.words}
    reflexive = any(line.bits[step] & Word.REFLEXIVE for step in clause.words)
    best: list[Entry] = []
    longest = 0
    for entry in entries:
        tail = {line.grammar.normal.get(word, word) for word in entry.tail if word != GAP}
        if entry.reflexive and not reflexive:
            continue
        if not tail <= spelt | {line.grammar.normal.get(word, word) for word in spelt} or _never(spelt, entry):
            continue
        if len(tail) > longest:
            best, longest = [], len(tail)
        if len(tail) == longest:
            best.append(entry)
    best.sort(key=lambda entry: entry.reflexive != reflexive)
    return tuple(best)


def _never(spelt: set[str], entry: Entry) -> bool:
    """Whether the words of a phrase in which it is no act stand in the clause."""
    return any(all(word in spelt or word == entry.head for word in phrase) for phrase in entry.never)


def _auxiliaries(group: _Group, words: Mapping[int, VerbWord], at: int, feature: int) -> tuple[int, int]:
    """The bits of the auxiliaries of a verb, and the features of the word that carries the tense."""
    bits = 0
    for step in group.auxiliaries:
        bits |= words[step].auxiliary
    tense = words[group.finite].feature & Feature.FINITE if group.finite >= 0 else feature
    if group.finite == at:
        tense = feature & ~Feature.SPLIT
    if group.finite < 0 or not words[group.finite].auxiliary:
        return bits, tense
    carrier = words[group.finite].auxiliary
    others = [step for step in group.auxiliaries if step != group.finite]
    if tense & Feature.CONDITIONAL:
        bits |= Word.CONDITIONAL
    if carrier & Word.BECOME:
        coming = not feature & Feature.PARTICIPLE or any(words[step].auxiliary & Word.BECOME for step in others)
        if coming and not tense & (Feature.CONDITIONAL | Feature.PAST):
            bits |= Word.FUTURE
        if not feature & Feature.PARTICIPLE:
            bits &= ~Word.BECOME
    told = any(words[step].auxiliary & _PERFECT for step in others)
    if carrier & Word.OBLIGED and told and tense & Feature.PRESENT:
        return bits & ~Word.OBLIGED, tense | Feature.SUBJUNCTIVE
    return bits, tense


def _shape(group: _Group, words: Mapping[int, VerbWord], feature: int, *, carries: bool, mark: bool) -> Shape:
    if mark or (group.finite < 0 and group.auxiliaries):
        return Shape.INFINITIVE
    if carries or (group.finite >= 0 and words[group.finite].auxiliary):
        return Shape.FINITE
    return Shape.PARTICIPLE if feature & Feature.PARTICIPLE and not feature & Feature.INFINITIVE else Shape.INFINITIVE


def _passive(line: Line, hit: Hit, bits: int, feature: int, *, reflexive: bool) -> bool:
    if not feature & Feature.PARTICIPLE:
        return False
    if bits & Word.BECOME:
        return True
    return bool(bits & Word.BE) and not bits & Word.HAVE and not reflexive and hit.verb not in line.grammar.be_perfect


def _negated(line: Line, field: Sequence[int]) -> bool:
    return any(_negates(line, at) for at in field)


def _negates(line: Line, at: int) -> bool:
    if line.bits[at] & Word.NEGATIVE_DETERMINER:
        return line.governing(at + 1)[0] is None if at + 1 < len(line.tokens) else False
    after = line.tokens[at + 1].lower if at + 1 < len(line.tokens) else ""
    return bool(line.bits[at] & Word.NEGATION) and after != _FALSE_NEGATION
