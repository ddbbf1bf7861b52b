"""The draft of an act told by a noun: the phrase of the noun, and what it needs to say who plays in the act."""

from timeline.events.acts import Act
from timeline.events.grammar import Word
from timeline.events.line import NOMINATIVE, Line, Noun
from timeline.events.titles import complements, phrases
from timeline.events.titles.words import SIGNS, Draft, content

_LONGEST_FRONTED = 8


def draft(line: Line, act: Act) -> Draft:
    """The phrase of a noun up to the actors after it where it names any, else the noun with its complements."""
    if line.grammar.verb_second and _oblique(line, act.hit.at):
        return _in_base_form(line, act)
    first, stop = line.clause(act.hit.at)
    cast = [noun for noun in (*act.cast.sources, *act.cast.targets, *act.cast.places) if first <= noun.start < stop]
    start = _strung(line, act, cast) if line.grammar.serial else phrases.owned(line, act.hit.at)
    after = [_whole(line, noun) for noun in cast if noun.start >= act.hit.end and _attached(line, act.hit.end, noun)]
    if after or any(start <= noun.start < act.hit.at for noun in cast):
        end = _place(line, max([act.hit.end, *after]))
        return Draft("", [*range(start, end)], end)
    if line.grammar.case_slots and (fronted := _fronted(line, act, cast)):
        return Draft("", fronted, act.hit.end)
    words, needed = complements.after(line, act, act.hit.end, stop, stop)
    if line.grammar.verb_second:
        words = [at for at in words if at not in line.verbs]
    return Draft("", [*range(start, act.hit.end), *words], needed)


def _fronted(line: Line, act: Act, cast: list[Noun]) -> list[int]:
    """From the first actor of a clause to the noun that ends it ("в Москве прошли протесты"), where that is short."""
    first = min((line.governing(noun.start)[1] for noun in cast), default=act.hit.end)
    words = range(first, act.hit.end)
    plain = SIGNS.isdisjoint(token.lower for token in line.tokens[first : act.hit.end])
    return [*words] if plain and len(words) <= _LONGEST_FRONTED else []


def _strung(line: Line, act: Act, cast: list[Noun]) -> int:
    """The first word of a phrase whose actors all stand before its noun, up to the verb before it."""
    start = act.hit.at
    for at in range(act.hit.at - 1, -1, -1):
        if line.clause_at[at] != line.clause_at[act.hit.at] or at in line.verbs:
            break
        if any(noun.start == at for noun in cast):
            start = at
    return start


def _oblique(line: Line, at: int) -> bool:
    """Whether the article and adjectives of a noun stand in another case than a title needs."""
    cases = line.article_cases(at)
    return line.governing(at)[0] is not None or (bool(cases) and NOMINATIVE not in cases)


def _in_base_form(line: Line, act: Act) -> Draft:
    """The noun without what is declined before it, after the names of those whom that told."""
    cast = (*act.cast.sources, *act.cast.targets)
    before = [noun for noun in cast if noun.start < act.hit.at]
    names = dict.fromkeys(actor.name for noun in before for actor in noun.actors)
    after = [_whole(line, noun) for noun in cast if noun.start >= act.hit.end and _attached(line, act.hit.end, noun)]
    end = max([act.hit.end, *after])
    lead = f"{', '.join(names)}: " if names else ""
    return Draft(lead + _undeclined(line, act), [*range(act.hit.at + 1, end)], end)


def _undeclined(line: Line, act: Act) -> str:
    """The noun without the ending of a dative plural or genitive."""
    written, head = line.tokens[act.hit.at].text, act.entry.head
    for ending, kept in (("en", "e"), ("es", ""), ("s", "")):
        if written.lower().endswith(head + ending):
            return written.removesuffix(ending) + kept
    return written


def _attached(line: Line, end: int, noun: Noun) -> bool:
    """Whether no sign parts a noun after an act from it."""
    between = (line.tokens[at].lower for at in range(end, noun.start) if line.noun_at[at] < 0)
    return SIGNS.isdisjoint(between)


def _whole(line: Line, noun: Noun) -> int:
    """The end of a noun, what it qualifies included ("an Indian airliner")."""
    end = noun.end
    if noun.actors[0].rule == "demonym" and line.grammar.demonyms == "first":
        while end < min(len(line.tokens), noun.end + 2) and content(line, end):
            end += 1
    return end


def _place(line: Line, at: int) -> int:
    """The end of the place named after a phrase ("à Kharkiv"), or of the phrase."""
    named = line.preposition(at) if at < len(line.tokens) else None
    if named is None:
        return at
    after = named[1]
    while after < len(line.tokens) and line.bits[after] & Word.DETERMINER and line.noun_at[after] < 0:
        after += 1
    if after >= len(line.tokens):
        return at
    if line.noun_at[after] >= 0:
        return line.nouns[line.noun_at[after]].end
    return after + 1 if line.tokens[after].text[0].isupper() else at
