"""A word that may be a verb or a verbal noun: a verb where a clause begins, or behind a subject."""

from timeline.events.forms import Feature
from timeline.events.grammar import AUXILIARY, Word
from timeline.events.initial.marks import Initial
from timeline.events.line import Line, Noun
from timeline.model import ActorKind

_NAMES = frozenset({"name", "capital", "seat"})
_OPENS = Word.COORDINATOR | Word.COMPLEMENT | Word.RELATIVE | Word.NEGATION | Word.CONDITION | Word.INFINITIVE_MARK
_SHORTEST = 4
SIGNS = frozenset({";", ":", ".", ",", "!", "?", "«", "»", '"', "“", "”", "(", ")"})


def reads_as_verb(line: Line, at: int, feature: int, marks: Initial, last: int) -> bool:
    """Whether a word that may be a verb or a verbal noun is the verb; `last` is where the verb before it ends."""
    if feature & (Feature.FUTURE | Feature.SUFFIXED):
        return bool(feature & Feature.FUTURE)
    before = at - 1
    while before >= 0 and line.adverbial(before) and not line.bits[before] & AUXILIARY:
        before -= 1
    if before >= 0 and line.bits[before] & AUXILIARY:
        return True
    if before >= 0 and line.bits[before] & Word.PREPOSITION:
        return bool(feature & Feature.PRESENT)
    if _governed(line, at, last) or _noun_follows(line, at, marks):
        return False
    if before < 0 or line.bits[before] & _OPENS or line.tokens[before].lower in SIGNS or line.noun_at[before] >= 0:
        return True
    return definite(line, before)


def _governed(line: Line, at: int, last: int) -> bool:
    """Whether a word belongs to the verb before it: nothing that opens a clause stands between."""
    if last < 0 or line.clause_at[last - 1] != line.clause_at[at]:
        return False
    return not any(line.bits[step] & _OPENS or line.tokens[step].lower in SIGNS for step in range(last, at))


def _noun_follows(line: Line, at: int, marks: Initial) -> bool:
    """Whether what stands behind a word makes it a verbal noun: an adjective, a preposition, a feminine noun."""
    after = at + 1
    if after >= len(line.tokens):
        return False
    number = line.noun_at[after]
    if number < 0:
        return bool(line.bits[after] & Word.PREPOSITION) and line.date_at[after] < 0
    noun = line.nouns[number]
    return (noun.modifying and not definite(line, after)) or feminine(line, noun, marks)


def feminine(line: Line, noun: Noun, marks: Initial) -> bool:
    """Whether a verb before a noun would be feminine: before states but a few, and nouns with the ending."""
    actor = noun.actors[0]
    if actor.kind is ActorKind.STATE and actor.rule in _NAMES:
        return actor.code not in marks.masculine
    article = line.grammar.writing.article if line.grammar.writing else ""
    return line.tokens[noun.start].lower.removeprefix(article).endswith(marks.feminine_endings)


def owned(line: Line, at: int) -> bool:
    """Whether a word of no bits may have a pronoun of its owner written onto it ("دفاعاتها")."""
    suffixes = tuple(line.grammar.rules.get("suffixes", ()))
    lower = line.tokens[at].lower
    return not line.bits[at] and len(lower) > _SHORTEST and lower.endswith(suffixes) and not definite(line, at)


def definite(line: Line, at: int) -> bool:
    """Whether a word has the article written onto it."""
    article = line.grammar.writing.article if line.grammar.writing else ""
    return bool(article) and line.tokens[at].lower.startswith(article)
