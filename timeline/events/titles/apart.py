"""The title of an act whose verb has its parts apart: subject, finite verb, complements, and what closes the clause.

Whatever stood first in its clause, and wherever its verb stood, a title has the order of a main clause.
"""

from collections.abc import Container, Sequence

from timeline.events import second
from timeline.events.acts import Act
from timeline.events.forms import LOOSE
from timeline.events.grammar import Word
from timeline.events.line import GENITIVE, NOMINATIVE, Line, Noun
from timeline.events.titles.fitting import LONGEST, pieces
from timeline.events.titles.words import joined
from timeline.events.verbs import Bracket, Predicate, Shape

_LEADING = Word.COORDINATOR | Word.ADVERB
_ORIGINS = frozenset({"aus", "von"})
_STOPS = frozenset({".", "!", "?", "…"})
_QUOTES = frozenset({"„", "“", "”", "»", "«", '"', "‚", "‘"})


def title(
    line: Line, text: str, act: Act, verb: Predicate, predicates: Sequence[Predicate], dropped: Container[int]
) -> str:
    """The title of a verb: complements without actors of the act fall away where the line grows too long."""
    bracket = verb.bracket or Bracket((), -1, (), -1, final=False)
    above = predicates[verb.governor] if verb.shape is Shape.INFINITIVE and verb.governor >= 0 else None
    names, subject = _subject(line, text, verb)
    tail = [at for at in bracket.verbs if at != bracket.finite]
    pronouns = Word.PRONOUN if verb.found == "pronoun" else 0
    rest = [
        at for at in _rest(line, bracket) if at not in subject and at not in dropped and not line.bits[at] & pronouns
    ]
    chunks = _chunks(line, rest)
    needed = {noun.start for noun in (*act.cast.sources, *act.cast.targets)}
    while True:
        head, close = _verb(line, verb, bracket)
        head = f"{' '.join(filter(None, _verb(line, above, above.bracket)))}," if above and above.bracket else head
        middle = _plain(line, _text(line, text, [at for chunk in chunks for at in chunk]), chunks)
        parts = [names, _text(line, text, subject), head, middle, _text(line, text, tail), close]
        whole = " ".join(part for part in parts if part)
        spare = [number for number, chunk in enumerate(chunks) if number and needed.isdisjoint(chunk)]
        if len(whole) <= LONGEST:
            return _with_purpose(line, text, whole, verb, predicates)
        if spare:
            del chunks[spare[-1]]
        elif (bare := _without_titles(line, chunks)) != chunks:
            chunks = bare
        else:
            return whole[: LONGEST - 1].rpartition(" ")[0] + "…"


def _with_purpose(line: Line, text: str, whole: str, verb: Predicate, predicates: Sequence[Predicate]) -> str:
    """A title with the infinitive clause that its verb governs, where that fits ("droht, Kiew anzugreifen")."""
    own = predicates.index(verb)
    for other in predicates[own + 1 : own + 2]:
        if other.shape is Shape.INFINITIVE and other.governor == own and other.bracket and other.bracket.finite < 0:
            words = sorted({*other.bracket.field, *other.bracket.verbs})
            spare = [at for at in words if line.tokens[at].lower not in _STOPS | _QUOTES]
            longer = f"{whole}, {_text(line, text, spare)}"
            return longer if len(longer) <= LONGEST else whole
    return whole


def _plain(line: Line, written: str, chunks: Sequence[Sequence[int]]) -> str:
    """Complements without the capital of a sentence's first word, unless that is a noun."""
    first = next((chunk[0] for chunk in chunks if chunk), -1)
    opens = first >= 0 and second.opens(line, first) and line.noun_at[first] < 0 and line.bits[first]
    return written[:1].lower() + written[1:] if opens else written


def _subject(line: Line, text: str, verb: Predicate) -> tuple[str, Sequence[int]]:
    """The names of a subject taken from elsewhere, or its words in the clause or in the one it is shared with."""
    words = second.subject_words(line, verb)
    if words:
        return "", words
    if verb.subject:
        first, last = verb.subject[0], verb.subject[-1]
        cases = line.article_cases(first.start)
        oblique = bool(cases) and NOMINATIVE not in cases
        if oblique or verb.found == "pronoun" or line.governing(first.start)[0]:
            return _names(line, verb.subject), ()
        return _text(line, text, range(line.governing(first.start)[1], last.end)), ()
    return "", ()


def _names(line: Line, nouns: Sequence[Noun]) -> str:
    known = list(dict.fromkeys(actor.name for noun in nouns for actor in noun.actors))
    return f" {line.grammar.joiner} ".join(known)


def _verb(line: Line, verb: Predicate, bracket: Bracket) -> tuple[str, str]:
    """The finite verb, and the prefix that closes the clause; one at the end of its clause is parted from it."""
    if bracket.finite < 0:
        return "", ""
    word = line.tokens[bracket.finite].lower
    if bracket.prefix >= 0:
        return word, line.tokens[bracket.prefix].lower
    prefix, bar, _ = verb.hit.verb.rpartition(LOOSE)
    if bar and bracket.final and bracket.finite == verb.hit.at and word.startswith(prefix):
        return word.removeprefix(prefix), prefix
    return word, ""


def _rest(line: Line, bracket: Bracket) -> Sequence[int]:
    """The words of a clause that are no verbs, without what only leads up to it."""
    field = bracket.field
    first = 0
    while first < len(field) and (line.bits[field[first]] & _LEADING or line.tokens[field[first]].lower in _QUOTES):
        first += 1
    words = [at for at in field[first:] if line.tokens[at].lower not in _STOPS or joined(line, at)]
    return sorted(words, key=lambda at: not line.bits[at] & Word.REFLEXIVE)


def _chunks(line: Line, words: Sequence[int]) -> list[list[int]]:
    """The words in phrases, each from its preposition on."""
    chunks: list[list[int]] = [[]]
    for at in words:
        apart = bool(chunks[-1]) and chunks[-1][-1] + 1 != at
        small = line.bits[at] if line.noun_at[at] < 0 else 0
        opens = small & Word.DETERMINER and not line.bits[at - 1] & (Word.PREPOSITION | Word.DETERMINER)
        opens = opens and not (GENITIVE in line.article_cases(at + 1) if at + 1 < len(line.tokens) else False)
        if apart or opens or small & Word.PREPOSITION:
            chunks.append([])
        chunks[-1].append(at)
    return [chunk for chunk in chunks if not chunk or not _reports(line, chunk[0])]


def _without_titles(line: Line, chunks: Sequence[Sequence[int]]) -> list[list[int]]:
    """The phrases with the names of people only, without what leads up to them."""
    spared: set[int] = set()
    for noun in line.nouns:
        first = noun.end - len(noun.actors[0].name.split())
        if noun.actors[0].rule == "title" and line.tokens[noun.end - 1].text == noun.actors[0].name.split()[-1]:
            begin = noun.start - 1 if noun.start and line.bits[noun.start - 1] & Word.DETERMINER else noun.start
            spared |= {*range(begin, max(noun.start, first))}
    return [[at for at in chunk if at not in spared] for chunk in chunks]


def _reports(line: Line, at: int) -> bool:
    """Whether a phrase only says who reports ("nach Angaben Kiews"), or from where ("nach Angaben | aus Kiew")."""
    origin = line.preposition(at)
    starts = range(max(0, at - 2), at + 1) if origin and origin[0] in _ORIGINS else (at,)
    return any(
        line.follows(start + 1, tail) and (start == at or start + 1 + len(tail) == at)
        for start in starts
        for tail, _ in line.grammar.sources.get(line.tokens[start].lower, ())
    )


def _text(line: Line, text: str, words: Sequence[int]) -> str:
    return "".join(pieces(line, text, words)).strip()
