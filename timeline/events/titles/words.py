"""What a title asks of single words: whether one has a meaning of its own, parts phrases, belongs to a longer word."""

from dataclasses import dataclass

from timeline.events.grammar import AUXILIARY, Word
from timeline.events.line import Line

QUOTES = {"«": "»", "“": "”", '"': '"'}
QUOTE_SIGNS = frozenset({*QUOTES, *QUOTES.values()})
SIGNS = frozenset({",", ";", ":", "–", "—", "-", "(", ")", "[", "]", "…", "?", "!"})
BREAKS = SIGNS | QUOTE_SIGNS
JOINS = Word.COORDINATOR | Word.RELATIVE | Word.COMPLEMENT | Word.CONDITION | Word.INFINITIVE_MARK
_NO_NOUN = AUXILIARY | Word.RELATIVE | Word.COMPLEMENT | Word.CONDITION | Word.PRONOUN


@dataclass(frozen=True, slots=True)
class Draft:
    """The words a title may have, in order, after the `names` of actors; those before the word `needed` must stay."""

    names: str
    words: list[int]
    needed: int


def content(line: Line, at: int) -> bool:
    """Whether a word has a meaning of its own and is no verb known."""
    if line.noun_at[at] >= 0:
        return True
    if line.bits[at] or at in line.verbs or line.adverbial(at):
        return False
    return line.tokens[at].lower[0].isalpha()


def joined(line: Line, at: int) -> bool:
    """Whether a sign stands inside a word or number ("F-35", "10,000")."""
    near = line.tokens[max(0, at - 1) : at + 2]
    return len(near) == 3 and near[0].end == near[1].start and near[1].end == near[2].start


def parts(line: Line, at: int) -> bool:
    """Whether a word ends a noun phrase: a sign, a verb, a date, a relative pronoun or a conjunction."""
    if line.bits[at] & _NO_NOUN or line.tokens[at].lower in BREAKS or at in line.verbs or line.date_at[at] >= 0:
        return not _hyphened(line, at)
    return False


def _hyphened(line: Line, at: int) -> bool:
    """Whether a word is part of one with hyphens ("cessez-le-feu")."""
    near = range(max(0, at - 1), min(at + 2, len(line.tokens)))
    return any(line.tokens[step].lower == "-" and joined(line, step) for step in near)


def whole_word(line: Line, at: int) -> int:
    """Where the word with hyphens begins that a word belongs to, with its determiner ("a two-day visit")."""
    first = at
    while first > 1 and line.tokens[first - 1].lower == "-" and joined(line, first - 1):
        first -= 2
    return first - 1 if 0 < first < at and line.bits[first - 1] & Word.DETERMINER else first
