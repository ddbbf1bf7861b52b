"""Noun phrases: where the phrase of a noun begins, and which one ends before a word."""

from timeline.events.grammar import Word
from timeline.events.line import Line, Noun
from timeline.events.titles.words import JOINS, content, parts, whole_word


def start(line: Line, noun: Noun) -> int:
    """The first word of a noun's phrase, after its preposition."""
    return after_preposition(line, line.governing(noun.start)[1], noun.start)


def after_preposition(line: Line, at: int, last: int) -> int:
    """The word after the preposition that begins at a word, that word itself where none does, `last` at most."""
    named = line.preposition(at)
    return min(named[1], last) if named else at


def opened(line: Line, first: int, noun: int) -> int:
    """The first word of a noun's phrase that is no verb, conjunction or adverb of what stands before it."""
    for at in range(noun - 1, first - 1, -1):
        if _leads(line, at) or at in line.verbs:
            return whole_word(line, at + 1)
    return whole_word(line, first)


def owned(line: Line, at: int) -> int:
    """The first word of the phrase of a noun, whoever possesses or qualifies it included ("Russia's invasion")."""
    for _ in range(3):
        at = opened(line, after_preposition(line, line.governing(at)[1], at), at)
        if not at or line.noun_at[at - 1] < 0:
            break
        at = line.nouns[line.noun_at[at - 1]].start
    return at + 1 if line.tokens[at].lower in line.grammar.possessor_marks else at


def before(line: Line, end: int) -> range:
    """The noun phrase that ends before a word, none where no noun does."""
    if not end or not content(line, end - 1):
        return range(0)
    first = end - 1
    while first > 0 and not _opens(line, first - 1):
        first -= 1
    while first < end - 1 and _leads(line, first):
        first += 1
    return range(after_preposition(line, first, end - 1), end)


def _opens(line: Line, at: int) -> bool:
    """Whether a noun phrase can only begin after a word."""
    return parts(line, at) or line.clause_at[at] != line.clause_at[at + 1]


def _leads(line: Line, at: int) -> bool:
    """Whether a word only leads up to a noun phrase."""
    return bool(line.bits[at] & (JOINS | Word.ADVERB)) or line.tokens[at].lower in line.grammar.openers
