"""A line a reader understands without the text, of the words of the clause itself, in the article's language.

An act told by a verb gives its subject, its verb group and its complements, one told by a noun the phrase of that noun.
What leads up to the subject, what stands in apposition to it and the words that date the act fall away. Nothing is cut
inside a word.
"""

from collections.abc import Sequence

from timeline.events.acts import Act
from timeline.events.grammar import Word
from timeline.events.line import Line
from timeline.events.subject import SPEAKER
from timeline.events.titles import apart, dates, nominal, verbal
from timeline.events.titles.fitting import LONGEST, fitted, width
from timeline.events.verbs import Predicate
from timeline.model import EventDate

__all__ = ["LONGEST", "title"]

_SAYS = " – "


def title(line: Line, text: str, act: Act, predicates: Sequence[Predicate], when: EventDate) -> str:
    """The title of an act among the verbs of its sentence: at most `LONGEST` characters."""
    if act.verb and act.verb.bracket:
        told = apart.title(line, text, act, act.verb, predicates, dates.dating(line, when))
        return told[:1].upper() + told[1:]
    draft = verbal.draft(line, text, act, act.verb, predicates) if act.verb else nominal.draft(line, act)
    dropped = dates.dating(line, when)
    words = [at for at in draft.words if at not in dropped]
    blank = line.grammar.blank
    if act.verb and act.verb.found == SPEAKER:
        blank = _SAYS
        words = [*(at for at in _first_person(line, act.verb) if at not in words), *words]
    room = LONGEST - width(draft.names, line.grammar) - len(blank) * bool(draft.names)
    rest = fitted(line, text, words, draft.needed, room)
    if draft.names and blank != _SAYS and words[:1] == [0] and line.noun_at[0] < 0:
        rest = rest[:1].lower() + rest[1:]
    whole = f"{draft.names}{blank}{rest}".strip()
    return whole[:1].upper() + whole[1:]


def _first_person(line: Line, verb: Predicate) -> list[int]:
    """The "I" or "we" before a verb whose subject is who is quoted."""
    return [at for at in range(max(0, verb.start - 1), verb.start) if line.bits[at] & Word.FIRST_PERSON]
