"""What a title of a verb begins with: its subject as it stands, or the names of who acts."""

import re
from collections.abc import Iterable
from itertools import pairwise

from timeline.events.acts import Act
from timeline.events.grammar import Word
from timeline.events.line import Line, Noun
from timeline.events.subject import SPEAKER
from timeline.events.titles import phrases
from timeline.events.titles.fitting import hangs
from timeline.events.titles.words import content, parts
from timeline.events.verbs import Predicate, Shape
from timeline.text.tokens import fold

_LONGEST_SUBJECT = 50
_MOST_NAMES = 4
_RENAMED = frozenset({"pronoun", "possessive", "plural"})
_PAUSES = frozenset({",", "–", "—"})
_ELSEWHERE = frozenset({"coordinated", "pronoun", "elsewhere", "governed"})
_ARTICLE = re.compile(r"\b(\w{1,3}(?:['’]|(?=\s)))\s?$")
_ARTICLE_REACH = 5
_NO_ARTICLE = Word.INDEFINITE | Word.POSSESSIVE | Word.NEGATIVE_DETERMINER | Word.PREPOSITION
NOTHING = range(0)


def subject(line: Line, text: str, act: Act, verb: Predicate) -> tuple[str, range]:
    """The names of who acts, or the words of the subject."""
    if verb.shape is Shape.GERUND and verb.start > 0 and line.bits[verb.start - 1] & Word.DETERMINER:
        return "", range(verb.start - 1, verb.start)
    if act.hit.at < verb.start:
        return "", range(phrases.owned(line, act.hit.at), act.hit.end)
    if verb.found == "initial":
        return "", NOTHING
    if line.grammar.case_slots and verb.found == "postposed" and (fronted := _fronted(line, verb)):
        return "", fronted
    unnamed = not verb.subject
    elsewhere = unnamed or (verb.shape is Shape.FINITE and verb.found in _ELSEWHERE)
    if elsewhere and not line.grammar.initial and (own := _own(line, verb)):
        return "", own
    if unnamed:
        return _names(line, text, _players(line, act, verb)), NOTHING
    borrowed = verb.found == SPEAKER or (line.grammar.initial is not None and verb.found in _ELSEWHERE)
    if borrowed or any(actor.rule in _RENAMED for noun in verb.subject for actor in noun.actors):
        return _names(line, text, verb.subject), NOTHING
    phrase = _phrase(line, verb)
    long = line.tokens[phrase[-1]].end - line.tokens[phrase[0]].start > _LONGEST_SUBJECT
    return (_names(line, text, verb.subject), NOTHING) if long else ("", phrase)


def _players(line: Line, act: Act, verb: Predicate) -> tuple[Noun, ...]:
    """Who a verb without a subject is about, unless it stands behind it; a pronoun nobody is known for is nobody."""
    if verb.passive and verb.start and line.bits[verb.start - 1] & Word.PRONOUN:
        return ()
    if not verb.passive:
        return act.cast.sources
    behind = any(noun.start >= verb.hit.end for noun in act.cast.targets)
    return () if behind and line.grammar.null_subjects else act.cast.targets


def _names(line: Line, text: str, nouns: Iterable[Noun]) -> str:
    """The names of some actors, joined as the language joins equals."""
    known = dict.fromkeys(actor.name for noun in nouns for actor in noun.actors)
    names = [_with_article(line, text, name) for name in known][:_MOST_NAMES]
    if len(names) < 2:
        return "".join(names)
    blank = line.grammar.blank
    return f"{', '.join(names[:-1]) if blank else '、'.join(names[:-1])}{blank}{line.grammar.joiner}{blank}{names[-1]}"


def _with_article(line: Line, text: str, name: str) -> str:
    """A name with the article it has in the text ("la Turquie"), unless the article may be a later noun's."""
    if line.grammar.demonyms == "first":
        return name
    for before, after in pairwise(text.split(name)):
        found = _ARTICLE.search(before[-_ARTICLE_REACH:])
        bits = line.grammar.words.get(fold(found[1]), 0) if found and not after[:1].isalnum() else 0
        if found and bits & Word.DETERMINER and not bits & _NO_ARTICLE:
            return f"{found[1].lower()}{' ' * found[0][-1].isspace()}{name}"
    return name


def _phrase(line: Line, verb: Predicate) -> range:
    """The words of a subject: from the first of its phrase to its last actor, and on to the verb where no sign parts
    them.
    """
    first, last = verb.subject[0], verb.subject[-1]
    if first.keys == last.keys:
        first = last
    if verb.found in {"own", "possessor"} and verb.subject_start < first.start:
        start = phrases.after_preposition(line, verb.subject_start, first.start)
    else:
        start = phrases.start(line, first)
    start = _with_title(line, phrases.opened(line, _possessed(line, start), first.start))
    taken_up = line.grammar.case_slots and verb.found == "pronoun"
    return range(_name(line, start, last.end), last.end if taken_up else _end(line, last, verb.start))


def _end(line: Line, last: Noun, verb: int) -> int:
    """Where the words of a subject end that its last actor stands in."""
    end = last.end
    if line.grammar.serial and line.clause_at[end - 1] != line.clause_at[verb]:
        return end
    while end < verb and not _leaves(line, end):
        end += 1
    while last.end < end < verb and (line.adverbial(end - 1) or hangs(line, end - 1)):
        end -= 1
    return end


def _leaves(line: Line, at: int) -> bool:
    """Whether a word ends a subject: it parts a phrase, or begins one that tells of the verb ("since the war")."""
    if parts(line, at) or line.clause_at[at] != line.clause_at[at - 1]:
        return True
    named = line.preposition(at)
    return named is not None and named[0] in line.grammar.adjuncts


def _possessed(line: Line, start: int) -> int:
    """The first word of a phrase, its possessor included where it begins with the mark of one ("'s government")."""
    if not start or line.tokens[start].lower not in line.grammar.possessor_marks:
        return start
    number = line.noun_at[start - 1]
    return phrases.start(line, line.nouns[number]) if number >= 0 else start - 1


def _with_title(line: Line, start: int) -> int:
    """The first word of a phrase, an abbreviated title before it included ("M. Aliev")."""
    titled = start > 1 and line.tokens[start - 1].lower == "."
    return start - 2 if titled and line.tokens[start - 2].end == line.tokens[start - 1].start else start


def _name(line: Line, start: int, end: int) -> int:
    """Where the name begins that a comma parts from a role ("Le premier ministre, Viktor Orban")."""
    commas = [at for at in range(start, end) if line.tokens[at].lower == ","]
    return commas[0] + 1 if len(commas) == 1 and line.noun_at[commas[0]] >= 0 else start


def _fronted(line: Line, verb: Predicate) -> range:
    """What stands before a verb whose subject follows it, for there its order is told by cases, not by places."""
    first, _ = line.clause(verb.hit.at)
    while first < verb.start and not content(line, first) and not line.bits[first] & Word.PREPOSITION:
        first += 1
    if first >= verb.start or line.date_at[first] >= 0 or any(parts(line, at) for at in range(first, verb.start)):
        return phrases.before(line, verb.start)
    return range(first, verb.start)


def _own(line: Line, verb: Predicate) -> range:
    """The subject of a verb that names no actor: the words before it in its clause ("an explosion", "ces missiles")."""
    end = verb.start
    while end > 0 and (line.adverbial(end - 1) or line.bits[end - 1] & (Word.RELATIVE | Word.REFLEXIVE)):
        end -= 1
    pause = end > 0 and line.tokens[end - 1].lower in _PAUSES and not line.grammar.serial
    if pause and (verb.shape is Shape.PARTICIPLE or end < verb.start):
        end -= 1
    return _nearest(line, end) if line.bits[end] & Word.RELATIVE else phrases.before(line, end)


def _nearest(line: Line, relative: int) -> range:
    """What a relative pronoun stands for, with the pronoun where it has lost its article ("conflit qui …")."""
    end = relative - (line.tokens[relative - 1].lower == ",")
    phrase = phrases.before(line, end)
    for at in reversed(phrase):
        named = line.preposition(at)
        if named and named[0] != line.grammar.genitive:
            return range(named[1], relative + 1)
    return phrase


def antecedent(line: Line, at: int) -> range:
    """What a relative pronoun stands for that is the object of a verb ("a plan, which Qatar would finance")."""
    first, _ = line.clause(at)
    if not first or not line.bits[first] & (Word.RELATIVE | Word.COMPLEMENT):
        return NOTHING
    found = phrases.before(line, first - (line.tokens[first - 1].lower == ","))
    return found if found and line.bits[found.start] & Word.DETERMINER else NOTHING
