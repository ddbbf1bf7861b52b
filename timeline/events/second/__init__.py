"""Sentences of languages whose finite verb is the second part of a main clause and the last of a subordinate one.

There the other parts of a verb ("hat … angegriffen", "greift … an") stand at the end of its clause, and what they
govern before them: clauses are cut first, then each gives its verbs, their voice, and the words its actors stand in.
"""

from timeline.events.lexicon import Lexicon
from timeline.events.line import Line
from timeline.events.second import nouns, subjects
from timeline.events.second.clauses import cut
from timeline.events.second.groups import predicates
from timeline.events.second.slots import heads, slots, subject_words
from timeline.events.second.words import opens, verb_words
from timeline.events.triggers import Hit
from timeline.events.verbs import Predicate

__all__ = ["heads", "opens", "read", "slots", "subject_words"]


def read(line: Line, lexicon: Lexicon) -> tuple[list[Hit], list[Predicate]]:
    """The acts and verbs of a sentence in order, the verbs with their subjects."""
    words = verb_words(line, lexicon)
    line.occupy(words)
    clauses = cut(line, words)
    found = predicates(line, lexicon, clauses, words)
    subjects.fill(line, found)
    verbs = [each.predicate for each in found]
    hits = [*(verb.hit for verb in verbs), *nouns.hits(line, lexicon)]
    return sorted(hits, key=lambda hit: hit.at), verbs
