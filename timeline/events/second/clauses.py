"""Where the clauses of a sentence are: commas part them, a conjunction or the place of the verb tells their kind."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import pairwise

from timeline.events.forms import Feature
from timeline.events.grammar import Word
from timeline.events.line import Line
from timeline.events.second.words import VerbWord

_HARD = frozenset({";", ":", "–", "—", "(", ")", "!", "?"})
_QUOTES = frozenset({"„", "“", "”", "»", "«", '"', "‚", "‘", "."})
_OPENERS = Word.COMPLEMENT | Word.CONDITION | Word.SUBORDINATOR
_VERB_ENDINGS = ("t", "te", "ten", "en", "rn", "ln")
_SOFT = Word.PREPOSITION | Word.ADVERB


class Kind(StrEnum):
    """How a clause stands in its sentence."""

    MAIN = "main"
    FINAL = "final"
    PURPOSE = "purpose"


@dataclass(slots=True)
class Clause:
    """A clause: its words in order, its verbs among them, the conjunction or pronoun that opens it, or -1.

    `joined` tells that a conjunction like "und" joins it to the one before; `parts` are its words as ranges.
    """

    kind: Kind
    words: list[int]
    verbs: list[int]
    opener: int = -1
    joined: bool = False
    parts: list[tuple[int, int]] = field(default_factory=list)


def cut(line: Line, words: Mapping[int, VerbWord]) -> list[Clause]:
    """The clauses of a sentence in order of their first verbs; the line's are set to them."""
    clauses: list[Clause] = []
    front: list[tuple[int, int]] = []
    for start, end, hard in _segments(line):
        if hard:
            front = []
        verbs = [at for at in range(start, end) if at in words]
        opener = _opener(line, start, end, verbs, words)
        if opener >= 0:
            clauses.append(_clause(line, Kind.FINAL, [(start, end)], words, opener))
        elif not verbs:
            if _unknown_verb(line, start, end):
                continue
            if clauses and not hard and not front and clauses[-1].kind is Kind.MAIN:
                _extend(clauses[-1], start, end, words)
            else:
                front.append((start, end))
        elif _purpose(line, verbs, words) or not any(words[at].finite for at in verbs):
            whole = _open(clauses, words)
            if whole and not _purpose(line, verbs, words):
                _extend(whole, start, end, words)
            else:
                clauses.append(_clause(line, Kind.PURPOSE, [(start, end)], words, -1))
        else:
            whole = _open(clauses, words)
            if whole and not _verb_early(line, start, verbs[0]) and _right(words, verbs[-1]):
                _extend(whole, start, end, words)
                continue
            taken = front if front and (_verb_early(line, start, verbs[0]) or _listed(line, front)) else []
            clauses.append(_clause(line, Kind.MAIN, [*taken, (start, end)], words, -1))
            front = []
    found = [part for clause in clauses for part in _conjuncts(line, clause, words)]
    for clause in found:
        _settle(line, clause)
    line.part(_numbers(line, found))
    return found


def _segments(line: Line) -> Iterator[tuple[int, int, bool]]:
    """What stands between commas and harder signs, and whether a harder sign stands before."""
    start, hard = 0, True
    for at, token in enumerate(line.tokens):
        sign = token.lower
        stop = sign in _HARD or (sign == "," and not _number(line, at))
        if stop and line.noun_at[at] < 0 and line.date_at[at] < 0:
            if at > start:
                yield start, at, hard
            start, hard = at + 1, sign in _HARD
    if start < len(line.tokens):
        yield start, len(line.tokens), hard


def _unknown_verb(line: Line, start: int, end: int) -> bool:
    """Whether a segment is an infinitive or relative clause whose last word is a verb that no list knows."""
    last = end - 1
    while last > start and line.tokens[last].lower in _QUOTES:
        last -= 1
    word = line.tokens[last]
    if last == start or not word.text[0].islower() or line.bits[last] & ~Word.THING:
        return False
    if not word.lower.endswith(_VERB_ENDINGS):
        return False
    opened = line.bits[start] & (Word.RELATIVE | _OPENERS) and not line.bits[start] & Word.ADVERB
    return bool(line.bits[last - 1] & Word.INFINITIVE_MARK or opened)


def _number(line: Line, at: int) -> bool:
    near = line.tokens[max(0, at - 1) : at + 2]
    return len(near) == 3 and near[0].lower.isdigit() and near[1].start == near[0].end and near[2].lower.isdigit()


def _opener(line: Line, start: int, end: int, verbs: Sequence[int], words: Mapping[int, VerbWord]) -> int:
    """The word that opens a clause with its verb at the end, -1 where none does."""
    at = start
    while at < end and (line.bits[at] & Word.COORDINATOR or line.tokens[at].lower in _QUOTES):
        at += 1
    if at >= end or not verbs or line.noun_at[at] >= 0:
        return -1
    bits = line.bits[at]
    last = end - 1
    while last > at and line.tokens[last].lower in _QUOTES:
        last -= 1
    closed = verbs[-1] == last
    if bits & _OPENERS and (closed or not bits & _SOFT):
        return at
    if not closed or start == 0 or line.tokens[start - 1].lower != "," or _purpose(line, verbs, words):
        return -1
    if bits & Word.RELATIVE and verbs[0] > at:
        return at
    governed = bits & Word.PREPOSITION and at + 1 < end and line.bits[at + 1] & Word.RELATIVE
    return at + 1 if governed and verbs[0] > at + 1 else -1


def _purpose(line: Line, verbs: Sequence[int], words: Mapping[int, VerbWord]) -> bool:
    """Whether the last verb of a segment is an infinitive with its mark, and those before it depend on it."""
    return marked(line, verbs[-1], words) and all(_right(words, at) or words[at].auxiliary for at in verbs[:-1])


def marked(line: Line, at: int, words: Mapping[int, VerbWord]) -> bool:
    """Whether an infinitive has its mark, before it or inside."""
    word = words[at]
    if not word.feature & Feature.INFINITIVE:
        return False
    if at and line.bits[at - 1] & Word.INFINITIVE_MARK:
        return True
    return word.feature == Feature.INFINITIVE and any("|" in form.verb for form in word.forms)


def _open(clauses: Sequence[Clause], words: Mapping[int, VerbWord]) -> Clause | None:
    """The last main clause, where it still lacks the part of its verb that stands at its end."""
    for clause in reversed(clauses):
        if clause.kind is Kind.MAIN:
            waits = len(clause.verbs) == 1 and words[clause.verbs[0]].auxiliary
            return clause if waits else None
    return None


def _right(words: Mapping[int, VerbWord], at: int) -> bool:
    return bool(words[at].feature & (Feature.PARTICIPLE | Feature.INFINITIVE)) and not words[at].auxiliary


def _verb_early(line: Line, start: int, verb: int) -> bool:
    """Whether nothing but small words stands before the first verb of a segment."""
    return all(line.adverbial(at) or line.bits[at] & Word.COORDINATOR for at in range(start, verb))


def _listed(line: Line, front: Sequence[tuple[int, int]]) -> bool:
    """Whether what stands before a clause is only a list of actors ("Frankreich, Deutschland und Polen")."""
    return all(
        any(line.noun_at[at] >= 0 for at in range(start, end))
        and all(
            line.noun_at[at] >= 0 or line.bits[at] & (Word.DETERMINER | Word.COORDINATOR) for at in range(start, end)
        )
        for start, end in front
    )


def _clause(
    line: Line, kind: Kind, parts: Sequence[tuple[int, int]], words: Mapping[int, VerbWord], opener: int
) -> Clause:
    listed = [at for start, end in parts for at in range(start, end)]
    joined = bool(line.bits[parts[-1][0]] & Word.COORDINATOR)
    return Clause(kind, listed, [at for at in listed if at in words], opener, joined, [*parts])


def _extend(clause: Clause, start: int, end: int, words: Mapping[int, VerbWord]) -> None:
    clause.parts.append((start, end))
    clause.words += range(start, end)
    clause.verbs += [at for at in range(start, end) if at in words]


def _conjuncts(line: Line, clause: Clause, words: Mapping[int, VerbWord]) -> list[Clause]:
    """The equal clauses that one is made of ("griff an und tötete", "hat gewarnt und gedroht")."""
    if clause.kind is Kind.PURPOSE:
        return [clause]
    cuts: list[int] = []
    for before, verb in pairwise(clause.verbs):
        at = _joint(line, clause, before, verb, cuts, words)
        if at >= 0:
            cuts.append(at)
    edges = [clause.words[0] - 1, *cuts, clause.words[-1]]
    found = []
    for number, (first, last) in enumerate(pairwise(edges)):
        listed = (
            [at for at in clause.words if first < at <= last] if number else [at for at in clause.words if at <= last]
        )
        parts = _runs(listed)
        verbs = [at for at in listed if at in words]
        opener = clause.opener if not number else -1
        found.append(Clause(clause.kind, listed, verbs, opener, clause.joined or bool(number), parts))
    return found


def _runs(listed: Sequence[int]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for at in listed:
        if runs and runs[-1][1] == at:
            runs[-1] = (runs[-1][0], at + 1)
        else:
            runs.append((at, at + 1))
    return runs


def _joint(
    line: Line, clause: Clause, before: int, verb: int, cuts: Sequence[int], words: Mapping[int, VerbWord]
) -> int:
    """The word before the coordinator at which a new equal clause begins between two verbs, -1 where none does."""
    places = [at for at in clause.words if before < at < verb and line.bits[at] & Word.COORDINATOR]
    begin = cuts[-1] if cuts else -1
    own = [at for at in clause.verbs if begin < at <= before]
    if not places or not _complete(line, clause, own, verb, words):
        return -1
    near = [
        at
        for at in places
        if all(line.adverbial(step) or line.bits[step] & Word.REFLEXIVE for step in range(at + 1, verb))
    ]
    left = [at for at in places if any(closing(line, step) for step in range(before + 1, at))]
    chosen = near[-1] if near else left[0] if left else places[0] if _right(words, before) else places[-1]
    return chosen - 1


def closing(line: Line, at: int) -> bool:
    """Whether a word is a prefix that has left its verb: nothing it could govern follows."""
    if line.tokens[at].lower not in line.grammar.prefixes or line.noun_at[at] >= 0 or line.date_at[at] >= 0:
        return False
    if at + 1 >= len(line.tokens):
        return True
    after = line.tokens[at + 1]
    return (
        not after.lower.isalnum()
        or bool(line.bits[at + 1] & (Word.COORDINATOR | Word.COMPLEMENT))
        or (bool(line.bits[at + 1] & Word.PREPOSITION) and not line.bits[at] & Word.PREPOSITION)
    )


def _complete(line: Line, clause: Clause, own: Sequence[int], verb: int, words: Mapping[int, VerbWord]) -> bool:
    """Whether the verbs of an equal clause so far need no further one."""
    if clause.kind is Kind.FINAL:
        return True
    finite = next((at for at in own if words[at].finite), -1)
    if finite < 0:
        return True
    if len(own) > 1 and own[-1] != finite:
        return True
    if words[finite].auxiliary:
        return False
    nonfinite = not words[verb].finite or marked(line, verb, words)
    helper = any(line.grammar.helpers.get(form.verb, frozenset()) & {"wants", "plans"} for form in words[finite].forms)
    ends = verb == clause.verbs[-1] and verb >= clause.words[-1] - 1
    return not (nonfinite or (helper and ends and words[verb].feature & Feature.INFINITIVE))


def _numbers(line: Line, clauses: Sequence[Clause]) -> list[int]:
    """The number of the clause of each word; signs and what has no verb belong to what stands before."""
    owner = [-1] * len(line.tokens)
    for number, clause in enumerate(clauses):
        for start, end in clause.parts:
            owner[start:end] = [number] * (end - start)
    found: list[int] = []
    current, last = 0, -1
    for number in owner:
        if number >= 0 and last >= 0 and number != last:
            current += 1
        last = number if number >= 0 else last
        found.append(current)
    return found


def _settle(line: Line, clause: Clause) -> None:
    """Take articles that open no clause for articles only, and what opens one for no article or preposition."""
    for at in clause.words:
        if at == clause.opener:
            line.bits[at] &= ~(Word.DETERMINER | Word.PREPOSITION)
        elif line.bits[at] & Word.DETERMINER:
            line.bits[at] &= ~Word.RELATIVE
