"""A line a reader understands without the text: the clause itself, from its subject on, in the article's language.

A pronoun or an elided subject gives way to the actor's name; what opens the clause (conjunctions, relative pronouns)
and what hangs at its end is cut; nothing is cut inside a word.
"""

from collections.abc import Sequence

from timeline.events.grammar import AUXILIARY, Word
from timeline.events.line import Line, Noun
from timeline.model import ActorMention

LONGEST = 90
_TRAILING = frozenset({",", ";", ":", "–", "—", "-", "(", "«", "“", '"', "'"})
_PRONOUNS = frozenset({"pronoun", "possessive"})


def title(line: Line, text: str, first: int, last: int, subject: Sequence[Noun]) -> str:
    """The title of an act told by words `[first, last)`, whose subject may stand elsewhere."""
    first = first if line.bits[first] & Word.DETERMINER else _after_openers(line, first, last)
    lead = _named(first, subject)
    start = _start(first, subject) if lead else first
    words = _cut(line, text, start, last, LONGEST - len(lead) - 1 if lead else LONGEST)
    whole = f"{lead} {words}" if lead else words
    return whole[:1].upper() + whole[1:]


def start(line: Line, first: int, noun: int) -> int:
    """Where the title of an act told by a noun begins: its clause, or its own phrase where that has no subject."""
    at = _after_openers(line, first, noun + 1)
    if (
        line.bits[at] & ~AUXILIARY
        or line.noun_at[at] >= 0
        or line.date_at[at] >= 0
        or line.tokens[at].text[0].isupper()
    ):
        return first
    phrase = line.governing(noun)[1]
    name = line.preposition(phrase)
    return name[1] if name and name[1] <= noun else phrase


def start_of_verb(line: Line, first: int, subject: Sequence[Noun]) -> int:
    """Where the title of an act told by a verb begins: its clause, or what its relative pronoun stands for."""
    if subject or not first or not line.bits[first] & Word.RELATIVE:
        return first
    name, start = line.governing(first)
    return start + 1 if name else start


def _after_openers(line: Line, first: int, last: int) -> int:
    """The first word that is no conjunction, relative pronoun or sign."""
    at = first
    while at < last - 1:
        length = _opener(line, at)
        if not length:
            break
        at += length
    return at if at < last - 1 else first


def _opener(line: Line, at: int) -> int:
    token = line.tokens[at]
    if not token.lower[0].isalnum() and token.lower not in {"«", "“", '"'}:
        return 1
    for tail, _ in line.grammar.openers.get(token.lower, ()):
        if line.follows(at + 1, tail):
            return 1 + len(tail)
    return 0


def _named(first: int, subject: Sequence[Noun]) -> str:
    """The actor's name where the clause does not name it itself."""
    if not subject:
        return ""
    own = any(noun.start >= first and not _pronoun(noun.actors[0]) for noun in subject)
    if own and subject[0].start <= first + 12:
        return ""
    return " & ".join(dict.fromkeys(actor.name for noun in subject for actor in noun.actors))


def _pronoun(actor: ActorMention) -> bool:
    return actor.rule in _PRONOUNS


def _start(first: int, subject: Sequence[Noun]) -> int:
    """Where the clause goes on after a pronoun that the name replaces."""
    for noun in subject:
        if noun.start >= first and _pronoun(noun.actors[0]):
            return noun.end
    return first


def _cut(line: Line, text: str, first: int, last: int, room: int) -> str:
    """The words `[first, last)` as written, at most `room` characters, ending on a word that can end a line."""
    end = last
    while end > first + 1 and line.tokens[end - 1].end - line.tokens[first].start > room:
        end -= 1
    shortened = end < last
    while end > first + 1 and _hangs(line, end - 1, shortened=shortened):
        end -= 1
    words = " ".join(text[line.tokens[first].start : line.tokens[end - 1].end].split())
    return words + "…" if shortened else words.rstrip(".")


def _hangs(line: Line, at: int, *, shortened: bool) -> bool:
    """Whether a line cannot end on a word: a sign, or after a cut a determiner, preposition, conjunction, auxiliary."""
    lower = line.tokens[at].lower
    if lower in _TRAILING or lower == ".":
        return True
    small = Word.DETERMINER | Word.PREPOSITION | Word.COORDINATOR | Word.RELATIVE | Word.COMPLEMENT | AUXILIARY
    small |= Word.CLITIC | Word.INFINITIVE_MARK
    return lower.endswith("'") or (shortened and line.noun_at[at] < 0 and bool(line.bits[at] & small))
