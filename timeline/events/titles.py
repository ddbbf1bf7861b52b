"""A line a reader understands without the text, of the words of the clause itself, in the article's language.

An act told by a verb gives its subject, its verb group and its complements, one told by a noun the phrase of that noun.
What leads up to the subject, what stands in apposition to it and the words that date the act fall away. Nothing is cut
inside a word.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from timeline.events.acts import Act
from timeline.events.grammar import AUXILIARY, Word
from timeline.events.line import Dated, Line, Noun
from timeline.events.roles import extent
from timeline.events.verbs import Predicate, Shape
from timeline.model import EventDate

LONGEST = 90
_USUAL = 70
_SHORT = 40
_LITTLE = 25
_LIST_REACH = 2
_FARTHEST_SUBJECT = 14
_FARTHEST_COMPLEMENT = 14
_FARTHEST_CONJUNCTION = 6
_LONGEST_PHRASE = 16
_LONGEST_SUBJECT = 50
_LONGEST_GROUP = 6
_LONGEST_NEGATION = 2
_MOST_NAMES = 4
_NOWHERE = 1 << 30
_RENAMED = frozenset({"pronoun", "possessive", "plural"})
_PAUSES = frozenset({",", "–", "—"})
_BRACKETS = {"(": ")", "[": "]"}
_QUOTES = {"«": "»", "“": "”", '"': '"'}
_QUOTE_SIGNS = frozenset({*_QUOTES, *_QUOTES.values()})
_SIGNS = frozenset({",", ";", ":", "–", "—", "-", ")", "]", "…", "?", "!", *_BRACKETS})
_ELSEWHERE = frozenset({"coordinated", "pronoun", "elsewhere", "governed"})
_NO_NOUN = AUXILIARY | Word.RELATIVE | Word.COMPLEMENT | Word.CONDITION | Word.PRONOUN
_JOINS = Word.COORDINATOR | Word.RELATIVE | Word.COMPLEMENT | Word.CONDITION | Word.INFINITIVE_MARK
_BOUNDARY = _JOINS | Word.PREPOSITION
_HANGING = _BOUNDARY | Word.DETERMINER
_GROUP = AUXILIARY | Word.INFINITIVE_MARK | Word.CLITIC | Word.NEGATION | Word.ADVERB | Word.PREPOSITION


@dataclass(frozen=True, slots=True)
class Draft:
    """The words a title may have, in order, after the `names` of actors; those before the word `needed` must stay."""

    names: str
    words: Sequence[int]
    needed: int


def title(line: Line, text: str, act: Act, predicates: Sequence[Predicate], when: EventDate) -> str:
    """The title of an act among the verbs of its sentence: at most `LONGEST` characters."""
    dropped = _dating(line, when)
    draft = _of_verb(line, act, act.verb, predicates, dropped) if act.verb else _of_noun(line, act)
    kept = [at for at in draft.words if at not in dropped]
    words = _fitted(line, text, kept, draft.needed, LONGEST - len(draft.names) - bool(draft.names))
    whole = f"{draft.names} {words}" if draft.names else words
    return whole[:1].upper() + whole[1:]


def _dating(line: Line, when: EventDate) -> frozenset[int]:
    """The words that date the act, with what leads up to them and the commas around them."""
    taken = (when.timex, when.until)
    chosen = [number for number, date in enumerate(line.dates) if date.timex in taken]
    equals = [number + 1 for number in chosen if _equal_date(line, number)]
    spans = [_dating_phrase(line, line.dates[number]) for number in {*chosen, *equals}]
    return frozenset(at for start, end in spans for at in range(*_with_commas(line, start, end)))


def _equal_date(line: Line, number: int) -> bool:
    """Whether nothing but a conjunction stands between a calendar expression and the next ("jeudi et vendredi")."""
    if number + 1 == len(line.dates):
        return False
    return all(line.bits[at] & Word.COORDINATOR for at in range(line.dates[number].end, line.dates[number + 1].start))


def _dating_phrase(line: Line, date: Dated) -> tuple[int, int]:
    """A calendar expression, its preposition and article; nothing where it belongs to a noun ("the talks of May")."""
    start = date.start
    if _attributive(line, date):
        return date.end, date.end
    while start > 0:
        before, name = _leading(line, start)
        if before == start and not _after_date(line, start):
            break
        before = min(before, start - 1)
        if name == line.grammar.genitive and before and _content(line, before - 1):
            return date.end, date.end
        start = before
    if start and line.bits[start - 1] & Word.COMPLEMENT:
        return date.end, date.end
    return start, date.end


def _attributive(line: Line, date: Dated) -> bool:
    """Whether a calendar expression qualifies the noun after it ("a 1999 coup", "last week's vote")."""
    if date.end >= len(line.tokens) or line.grammar.demonyms != "first":
        return False
    owned = _lower(line, date.end) in line.grammar.possessor_marks
    determined = date.start > 0 and line.bits[date.start - 1] & Word.DETERMINER
    return owned or (bool(determined) and _content(line, date.end))


def _after_date(line: Line, at: int) -> bool:
    """Whether a conjunction between two dates stands right before a word."""
    return at > 1 and line.date_at[at - 2] >= 0 and bool(line.bits[at - 1] & Word.COORDINATOR)


def _leading(line: Line, at: int) -> tuple[int, str | None]:
    """Where the preposition or article begins that ends before a word, and the preposition."""
    for start in range(max(0, at - 4), at):
        named = line.preposition(start)
        if named and named[1] == at:
            return start, named[0]
    return (at - 1, None) if line.bits[at - 1] & Word.DETERMINER and line.noun_at[at - 1] < 0 else (at, None)


def _with_commas(line: Line, start: int, end: int) -> tuple[int, int]:
    if 0 < start < end < len(line.tokens) and line.tokens[start - 1].lower == "," == line.tokens[end].lower:
        return start - 1, end + 1
    return start, end


def _content(line: Line, at: int) -> bool:
    """Whether a word has a meaning of its own and is no verb known."""
    plain = line.tokens[at].lower[0].isalpha() and not line.bits[at] and at not in line.verbs
    return line.noun_at[at] >= 0 or (plain and line.date_at[at] < 0 and not line.adverbial(at))


def _of_verb(line: Line, act: Act, verb: Predicate, predicates: Sequence[Predicate], dropped: frozenset[int]) -> Draft:
    names, lead = _subject_of(line, act, verb)
    if not (names or lead or act.hit.verb):
        return _of_noun(line, act)
    start = _group_start(line, verb, lead.stop if lead and lead.stop <= verb.start else 0)
    if verb.passive and not (names or lead or verb.negated):
        start = verb.hit.at
    if lead and verb.shape is Shape.INFINITIVE and start == verb.start and _near(lead, start):
        lead = range(lead.start, start)
    first = max(verb.hit.end, act.hit.end)
    number = predicates.index(verb)
    after = first
    while after in dropped:
        after += 1
    tail, needed = _tail(line, act, after, _stop(line, predicates, number, first), _next(line, predicates, first))
    shared = _shared_auxiliaries(line, predicates, number) if start == verb.hit.at else range(0)
    if not any(_content(line, at) for at in tail) and (known := _antecedent(line, act.hit.at)):
        tail = [*known]
    words = [*lead, *shared, *range(start, first), *(at for at in tail if at not in lead)]
    return Draft(names, words, needed)


def _stop(line: Line, predicates: Sequence[Predicate], number: int, first: int) -> int:
    """The word before which the complements of a verb end: where its clause does, or a later verb's part begins."""
    scope, later = _scope(line, first), extent(line, predicates, number)
    return later if first < later < scope and _breaks(line, later - 1) else scope


def _breaks(line: Line, at: int) -> bool:
    """Whether another verb's part may begin after a word."""
    lower = _lower(line, at)
    return lower in _SIGNS or lower in _QUOTE_SIGNS or bool(line.bits[at] & Word.COORDINATOR)


def _next(line: Line, predicates: Sequence[Predicate], first: int) -> int:
    """Where the next verb stands that is no complement ("to do", "of doing")."""
    later = (verb.hit.at for verb in predicates if verb.hit.at >= first and not _complement(line, verb))
    return next(later, _NOWHERE)


def _complement(line: Line, verb: Predicate) -> bool:
    if verb.shape is Shape.INFINITIVE:
        return True
    return verb.shape is Shape.GERUND and bool(line.bits[verb.start - 1] & Word.GERUND_PREPOSITION)


def _shared_auxiliaries(line: Line, predicates: Sequence[Predicate], number: int) -> range:
    """The auxiliaries that a participle shares with the verb before ("a salué … et exhorté …")."""
    verb = predicates[number]
    if not verb.auxiliaries or verb.start < verb.hit.at:
        return range(0)
    groups = (range(before.start, before.hit.at) for before in reversed(predicates[:number]) if before.auxiliaries)
    return next((group for group in groups if any(line.bits[at] & AUXILIARY for at in group)), range(0))


def _antecedent(line: Line, at: int) -> range:
    """What a relative pronoun stands for that is the object of a verb ("a plan, which Qatar would finance")."""
    first, _ = line.clause(at)
    if not first or not line.bits[first] & (Word.RELATIVE | Word.COMPLEMENT):
        return range(0)
    found = _phrase_before(line, first - (_lower(line, first - 1) == ","))
    return found if found and line.bits[found.start] & Word.DETERMINER else range(0)


def _near(lead: range, start: int) -> bool:
    return lead.stop <= start <= lead.start + _FARTHEST_SUBJECT


def _subject_of(line: Line, act: Act, verb: Predicate) -> tuple[str, range]:
    """What a title begins with: the words of the subject as they stand, else the names of who acts."""
    if _nominal(line, verb):
        return "", range(verb.start - 1, verb.start)
    if not act.hit.verb and act.hit.at < verb.start:
        return "", range(_noun_start(line, act.hit.at), act.hit.end)
    if verb.shape is Shape.FINITE and (not verb.subject or verb.found in _ELSEWHERE) and (own := _own(line, verb)):
        return "", own
    if not verb.subject:
        return ("", _own(line, verb)) if _own(line, verb) else (_players(line, act, verb), range(0))
    if any(actor.rule in _RENAMED for noun in verb.subject for actor in noun.actors):
        return _names(line, verb.subject), range(0)
    phrase = _phrase(line, verb)
    return ("", phrase) if phrase and not _wordy(line, phrase, verb) else (_names(line, verb.subject), range(0))


def _nominal(line: Line, verb: Predicate) -> bool:
    """Whether a gerund is a noun ("the lifting of sanctions")."""
    return verb.shape is Shape.GERUND and verb.start > 0 and _determined(line, verb.start - 1)


def _wordy(line: Line, phrase: range, verb: Predicate) -> bool:
    """Whether a subject of several takes more room than a title has, and their names less."""
    length = line.tokens[phrase[-1]].end - line.tokens[phrase.start].start
    return length > _LONGEST_SUBJECT and len(_names(line, verb.subject)) < length


def _players(line: Line, act: Act, verb: Predicate) -> str:
    """Who a verb without a subject is about; a pronoun that nobody is known for is nobody."""
    if verb.passive and verb.start and line.bits[verb.start - 1] & Word.PRONOUN:
        return ""
    return _names(line, act.cast.targets if verb.passive else act.cast.sources)


def _names(line: Line, nouns: Iterable[Noun]) -> str:
    """The names of some actors, joined as the language joins equals."""
    names = list(dict.fromkeys(actor.name for noun in nouns for actor in noun.actors))[:_MOST_NAMES]
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} {line.grammar.joiner} {names[-1]}"


def _phrase(line: Line, verb: Predicate) -> range:
    """The words of a subject: from the first of its phrase to its last actor, and on to the verb where no sign parts
    them; none where it is too long.
    """
    first, last = verb.subject[0], verb.subject[-1]
    if first is not last and first.keys == last.keys:
        first = last
    own = verb.found in {"own", "possessor"} and verb.subject_start < first.start
    start = _after_preposition(line, verb.subject_start, first.start) if own else _start(line, first)
    start = _possessed(line, start)
    opened = _hyphenated(line, _opened(line, start, first.start))
    start, end = _better_name(line, _with_title(line, opened), last.end)
    while last.end <= end < verb.start and not _leaves(line, end) and line.clause_at[end] == line.clause_at[last.start]:
        end += 1
    end = next((at for at in range(last.end, end) if line.date_at[at] >= 0), end)
    while last.end < end < verb.start and _loose(line, end - 1):
        end -= 1
    return range(start, end) if end - start <= _LONGEST_PHRASE else range(0)


def _loose(line: Line, at: int) -> bool:
    """Whether a subject cannot end on a word."""
    return line.adverbial(at) or bool(line.bits[at] & _HANGING) or _lower(line, at) in line.grammar.possessor_marks


def _opened(line: Line, start: int, noun: int) -> int:
    """The first word of a noun's phrase that is no verb, conjunction or adverb of what stands before it."""
    for at in range(noun - 1, start - 1, -1):
        opens = line.bits[at] & (_JOINS | Word.ADVERB) and not line.bits[at] & Word.DETERMINER
        if at in line.verbs or opens or line.grammar.openers.get(_lower(line, at)):
            return at + 1
    return start


def _possessed(line: Line, start: int) -> int:
    """The first word of a phrase, its possessor included where it begins with the mark of one ("'s government")."""
    if _lower(line, start) not in line.grammar.possessor_marks or not start:
        return start
    number = line.noun_at[start - 1]
    return _start(line, line.nouns[number]) if number >= 0 else start - 1


def _with_title(line: Line, start: int) -> int:
    """The first word of a phrase, an abbreviated title before it included ("M. Aliev")."""
    titled = start > 1 and _lower(line, start - 1) == "." and line.tokens[start - 2].text[0].isupper()
    return start - 2 if titled and line.tokens[start - 2].end == line.tokens[start - 1].start else start


def _better_name(line: Line, start: int, end: int) -> tuple[int, int]:
    """Of a role and a name that a comma parts, the name ("Le premier ministre, Viktor Orban"), else the first."""
    commas = [at for at in range(start, end) if _lower(line, at) == ","]
    if len(commas) != 1 or line.noun_at[commas[0]] < 0:
        return start, end
    after = commas[0] + 1
    return (after, end) if line.tokens[after].text[0].isupper() else (start, commas[0])


def _start(line: Line, noun: Noun) -> int:
    """The first word of a noun's phrase, after its preposition."""
    name, at = line.governing(noun.start)
    return at if name is None else _after_preposition(line, at, noun.start)


def _after_preposition(line: Line, at: int, last: int) -> int:
    named = line.preposition(at)
    return min(named[1], last) if named else at


def _leaves(line: Line, at: int) -> bool:
    """Whether a word ends a subject: it parts a phrase, or begins one that tells of the verb ("since the war")."""
    named = line.preposition(at)
    return _parts(line, at) or (named is not None and named[0] in line.grammar.adjuncts)


def _parts(line: Line, at: int) -> bool:
    """Whether a word ends a noun phrase: a sign, a verb, a relative pronoun or a conjunction."""
    lower = line.tokens[at].lower
    if _hyphened(line, at):
        return False
    return at in line.verbs or lower in _SIGNS or lower in _QUOTE_SIGNS or bool(line.bits[at] & _NO_NOUN)


def _hyphened(line: Line, at: int) -> bool:
    """Whether a word is part of one with hyphens ("cessez-le-feu")."""
    near = (at - 1, at, at + 1)
    return any(
        step > 0 and _lower(line, step) == "-" and _joined(line, step) for step in near if step < len(line.tokens)
    )


def _own(line: Line, verb: Predicate) -> range:
    """The subject of a verb that names no actor: the words before it in its clause ("an explosion", "ces missiles")."""
    end = verb.start
    while end > 0 and (line.adverbial(end - 1) or line.bits[end - 1] & (Word.RELATIVE | Word.REFLEXIVE)):
        end -= 1
    if end and _lower(line, end - 1) in _PAUSES and (verb.shape is Shape.PARTICIPLE or end < verb.start):
        end -= 1
    if end < verb.start and line.bits[end] & Word.RELATIVE:
        return _nearest(line, end)
    return _phrase_before(line, end)


def _nearest(line: Line, relative: int) -> range:
    """What a relative pronoun stands for, with the pronoun where it has lost its article ("conflit qui …")."""
    end = relative - (_lower(line, relative - 1) == ",")
    phrase = _phrase_before(line, end)
    for at in reversed(phrase):
        named = line.preposition(at)
        if named and named[0] != line.grammar.genitive and named[1] < end:
            return range(named[1], relative + 1)
    return phrase


def _phrase_before(line: Line, end: int) -> range:
    """The noun phrase that ends before a word, none where no noun does."""
    if not end or not _content(line, end - 1):
        return range(0)
    start = end - 1
    while start > 0 and end - start < _LONGEST_PHRASE and not _opens(line, start - 1):
        start -= 1
    return range(_first(line, start, end), end)


def _opens(line: Line, at: int) -> bool:
    """Whether a subject can only begin after a word."""
    return _parts(line, at) or line.date_at[at] >= 0 or line.clause_at[at] != line.clause_at[at + 1]


def _first(line: Line, start: int, end: int) -> int:
    """The first word of a subject in words that may begin with conjunctions and a phrase of their own."""
    while start < end - 1 and (
        line.bits[start] & (_JOINS | Word.ADVERB) or line.grammar.openers.get(_lower(line, start))
    ):
        start += 1
    named = line.preposition(start)
    if named is None:
        return start
    own = [at for at in range(start + 1, end) if _determined(line, at) and not _leading_to(line, at)]
    return own[0] if own else min(named[1], end - 1)


def _lower(line: Line, at: int) -> str:
    return line.tokens[at].lower


def _determined(line: Line, at: int) -> bool:
    return bool(line.bits[at] & Word.DETERMINER) and not line.bits[at] & Word.PREPOSITION


def _leading_to(line: Line, at: int) -> bool:
    return bool(line.bits[at - 1] & (Word.PREPOSITION | Word.DETERMINER))


def _group_start(line: Line, verb: Predicate, floor: int) -> int:
    """Where the verb group begins; that of an infinitive or gerund with the verb before it ("plan to host")."""
    start = verb.start
    while verb.negated and start > max(floor, verb.start - _LONGEST_NEGATION) and line.bits[start - 1] & Word.ADVERB:
        start -= 1
    if verb.shape is Shape.FINITE or verb.shape is Shape.PARTICIPLE:
        return start
    while start > max(floor, verb.start - _LONGEST_GROUP) and _of_group(line, start - 1):
        start -= 1
    while start < verb.start and not (start in line.verbs or line.bits[start] & (AUXILIARY | Word.NEGATION)):
        start += 1
    return start


def _of_group(line: Line, at: int) -> bool:
    if line.noun_at[at] >= 0 or line.clause_at[at] != line.clause_at[at + 1]:
        return False
    return at in line.verbs or line.date_at[at] >= 0 or bool(line.bits[at] & _GROUP)


def _tail(line: Line, act: Act, first: int, stop: int, other: int) -> tuple[list[int], int]:
    """The words after an act up to the sign or verb that ends what it needs, and where that is.

    What stands after the `other` verb is needed no more.
    """
    cast = (*act.cast.sources, *act.cast.targets, *act.cast.places)
    content = _first_content(line, first, stop)
    known: dict[frozenset[str], int] = {}
    for noun in sorted(cast, key=_position):
        if first <= noun.start < min(stop, other, first + _FARTHEST_COMPLEMENT) and not _beyond(
            line, first, content, noun
        ):
            known.setdefault(noun.keys, noun.end)
    needed = max([first, *known.values(), content])
    named = [noun.start for noun in (*act.cast.sources, *act.cast.targets)]
    words: list[int] = []
    at = first
    while at < stop:
        plain = line.tokens[at].text[0].isalnum() and not line.bits[at] & Word.COORDINATOR
        if not plain and at >= needed and _ends(line, at, stop):
            break
        close = 0 if plain else _closing(line, at, stop)
        if not plain and (content == first or at < content):
            close = close or _aside(line, at, needed, named)
        if not close:
            words.append(at)
        at = close or at + 1
    return words, needed


def _beyond(line: Line, first: int, content: int, noun: Noun) -> bool:
    """Whether a comma parts a noun from an object, and they make no list."""
    if content == first:
        joints = range(first, noun.start - 1)
        return any(_lower(line, at) == "," and line.bits[at + 1] & Word.COORDINATOR for at in joints)
    return any(_lower(line, at) == "," and not _lists(line, at) for at in range(content, noun.start))


def _lists(line: Line, comma: int) -> bool:
    """Whether a comma stands between two actors."""
    return line.noun_at[comma - 1] >= 0 and max(line.noun_at[comma + 1 : comma + 1 + _LIST_REACH]) >= 0


def _position(noun: Noun) -> int:
    return noun.start


def _aside(line: Line, at: int, needed: int, named: Sequence[int]) -> int:
    """Where what stands between commas and names nobody who acts has ended, 0 where a word opens no such thing."""
    if _lower(line, at) != ",":
        return 0
    close = next((later for later in range(at + 1, needed) if _lower(line, later) == ","), 0)
    return close + 1 if close and not any(at < noun < close for noun in named) else 0


def _scope(line: Line, first: int) -> int:
    """Where the clause of an act ends, that of its complement ("that", "que") included."""
    _, stop = line.clause(first - 1)
    if stop < len(line.tokens) and stop - first <= _FARTHEST_CONJUNCTION and line.bits[stop] & Word.COMPLEMENT:
        return line.clause(stop)[1]
    return stop


def _first_content(line: Line, first: int, stop: int) -> int:
    """The end of the first word with a meaning of its own after an act, and of the possessor that follows it."""
    for at in range(first, stop):
        if _lower(line, at) in {",", ";", ":"}:
            return first
        if _content(line, at):
            end = line.nouns[line.noun_at[at]].end if line.noun_at[at] >= 0 else at + 1
            return end if not _located(line, at, end, stop) else _first_content(line, end, stop)
    return first


def _located(line: Line, at: int, end: int, stop: int) -> bool:
    """Whether a name is only where something was done, and what was done follows ("a reçu à Paris le roi")."""
    placed = line.bits[at - 1] & Word.PREPOSITION and line.tokens[at].text[0].isupper()
    return bool(placed) and end < stop and bool(line.bits[end] & Word.DETERMINER)


def _ends(line: Line, at: int, stop: int) -> bool:
    """Whether a title can end before a word: a sign, a quotation that stays open, or a second verb."""
    lower = _lower(line, at)
    if lower in _SIGNS:
        return not _joined(line, at)
    if lower in _QUOTES:
        return not any(_lower(line, later) == _QUOTES[lower] for later in range(at + 1, stop))
    return bool(line.bits[at] & Word.COORDINATOR) and _second_verb(line, at + 1, stop)


def _joined(line: Line, at: int) -> bool:
    """Whether a sign stands inside a word or number ("F-35", "10,000")."""
    if at + 1 >= len(line.tokens):
        return False
    return line.tokens[at - 1].end == line.tokens[at].start and line.tokens[at].end == line.tokens[at + 1].start


def _second_verb(line: Line, at: int, stop: int) -> bool:
    while at < stop and (line.adverbial(at) or line.bits[at] & (Word.CLITIC | Word.REFLEXIVE | Word.PRONOUN)):
        if line.bits[at] & Word.PRONOUN:
            return True
        at += 1
    return at < stop and (at in line.verbs or bool(line.bits[at] & AUXILIARY))


def _closing(line: Line, at: int, stop: int) -> int:
    """Where what a bracket at a word opens has ended, 0 where none does."""
    sign = _BRACKETS.get(_lower(line, at))
    return next((later + 1 for later in range(at + 1, stop) if _lower(line, later) == sign), 0) if sign else 0


def _of_noun(line: Line, act: Act) -> Draft:
    """The phrase of a noun where it names who plays in the act, else its clause from who does."""
    first, stop = line.clause(act.hit.at)
    cast = [noun for noun in (*act.cast.sources, *act.cast.targets, *act.cast.places) if first <= noun.start < stop]
    start = _noun_start(line, act.hit.at)
    after = [_whole(line, noun) for noun in cast if noun.start >= act.hit.end and _attached(line, act.hit.end, noun)]
    if after or any(start <= noun.start < act.hit.at for noun in cast):
        end = _place(line, max([act.hit.end, *after]))
        return Draft("", range(start, end), end)
    starts = [_start(line, noun) for noun in cast if act.hit.at - _FARTHEST_SUBJECT <= noun.start < act.hit.at]
    words, needed = _tail(line, act, act.hit.end, stop, _NOWHERE)
    lead = min(starts) if starts else _first(line, first, act.hit.at + 1)
    return Draft("", [*range(lead, act.hit.end), *words], needed)


def _noun_start(line: Line, at: int) -> int:
    """The first word of the phrase of a noun, whoever possesses or qualifies it included ("Russia's invasion")."""
    for _ in range(3):
        name, start = line.governing(at)
        named = line.preposition(start) if name else None
        at = _hyphenated(line, _opened(line, named[1] if named and named[1] <= at else start, at))
        if named or not at or line.noun_at[at - 1] < 0:
            break
        at = line.nouns[line.noun_at[at - 1]].start
    return at + 1 if _lower(line, at) in line.grammar.possessor_marks else at


def _hyphenated(line: Line, at: int) -> int:
    """Where the word with hyphens begins that a word belongs to, with its determiner ("a two-day visit")."""
    first = at
    while first > 1 and _lower(line, first - 1) == "-" and _joined(line, first - 1):
        first -= 2
    return first - 1 if 0 < first < at and _determined(line, first - 1) else first


def _attached(line: Line, end: int, noun: Noun) -> bool:
    """Whether no sign parts a noun after an act from it but in a list."""
    if noun.start >= end + _FARTHEST_COMPLEMENT:
        return False
    listed = line.coordinated(line.noun_at[noun.start])
    return listed or not any(_lower(line, at) in _SIGNS and not _joined(line, at) for at in range(end, noun.start))


def _whole(line: Line, noun: Noun) -> int:
    """The end of a noun, what it qualifies included ("an Indian airliner")."""
    end = noun.end
    if not noun.modifying or noun.actors[0].rule != "demonym" or line.grammar.demonyms != "first":
        return end
    while end < len(line.tokens) and end < noun.end + 2 and _content(line, end):
        end += 1
    return end


def _place(line: Line, at: int) -> int:
    """The end of the place named after a phrase ("à Kharkiv"), or of the phrase."""
    named = line.preposition(at) if at < len(line.tokens) else None
    if named and named[0] in line.grammar.noun_roles:
        return at
    after = named[1] if named else at
    while named and after < len(line.tokens) and _determined(line, after) and line.noun_at[after] < 0:
        after += 1
    if named is None or after >= len(line.tokens):
        return at
    if line.noun_at[after] >= 0:
        return line.nouns[line.noun_at[after]].end
    return after + 1 if line.tokens[after].text[0].isupper() else at


def _fitted(line: Line, text: str, words: Sequence[int], needed: int, room: int) -> str:
    """The words as written, ending where a line can; an ellipsis says that something needed was cut."""
    lengths = _lengths(line, words)
    whole = _trimmed(line, words, len(words))
    if not words or lengths[whole] <= min(_USUAL, room):
        return _written(line, text, words[:whole])
    best = _cut(line, words, lengths, needed, room)
    if best:
        return _written(line, text, words[: _trimmed(line, words, best)])
    if lengths[whole] <= room:
        return _written(line, text, words[:whole])
    fits = max((count for count in range(1, whole) if lengths[count] < room), default=1)
    ends = [count for count in range(1, fits + 1) if lengths[count] >= _SHORT and _complements(line, words[count])]
    fits = ends[-1] if ends and lengths[fits] - lengths[ends[-1]] < _LITTLE else fits
    return _written(line, text, words[: _trimmed(line, words, fits)]) + "…"


def _lengths(line: Line, words: Sequence[int]) -> list[int]:
    """How many characters the first 0, 1, 2 … words take."""
    lengths, total, before = [0], 0, _NOWHERE
    for at in words:
        token = line.tokens[at]
        if at == before + 1:
            total += token.end - line.tokens[before].end
        else:
            total += token.end - token.start + (before != _NOWHERE)
        before = at
        lengths.append(total)
    return lengths


def _spaced(line: Line, before: int, at: int) -> bool:
    if at == before + 1:
        return line.tokens[before].end < line.tokens[at].start
    return not line.tokens[before].lower.endswith("'") and line.tokens[at].lower not in {",", "."}


def _cut(line: Line, words: Sequence[int], lengths: Sequence[int], needed: int, room: int) -> int:
    """How many words to keep: up to the last complement that fits in the usual length, else in the room, or 0."""
    whole = next((count for count, at in enumerate(words) if at >= needed), len(words))
    places = [count for count in range(max(1, whole), len(words)) if _boundary(line, words[count])]
    free = [count for count in places if _complements(line, words[count])]
    for longest, options in ((_USUAL, free), (room, free), (room, places)):
        least = _SHORT if longest == _USUAL or lengths[-1] <= room else 0
        fitting = [count for count in options if least <= lengths[count] <= min(longest, room)]
        if fitting:
            return fitting[-1]
        if lengths[len(words)] <= room and options is free and longest == room:
            return 0
    return 0


def _complements(line: Line, at: int) -> bool:
    """Whether a complement begins at a word that is no possessor's."""
    return _boundary(line, at) and not _genitive(line, at)


def _boundary(line: Line, at: int) -> bool:
    return line.noun_at[at] < 0 and bool(line.bits[at] & _BOUNDARY)


def _genitive(line: Line, at: int) -> bool:
    named = line.preposition(at)
    return named is not None and named[0] == line.grammar.genitive


def _trimmed(line: Line, words: Sequence[int], count: int) -> int:
    """How many words are left without those a line cannot end on."""
    while count > 1 and _hangs(line, words[count - 1]):
        count -= 1
    return count


def _hangs(line: Line, at: int) -> bool:
    lower = _lower(line, at)
    if lower in _SIGNS or lower in _QUOTES or lower in line.grammar.possessor_marks or lower == ".":
        return True
    if lower.endswith("'"):
        return True
    inside = line.noun_at[at] >= 0 and (at + 1 == len(line.tokens) or line.noun_at[at + 1] != line.noun_at[at])
    return not inside and at not in line.verbs and bool(line.bits[at] & _HANGING)


def _written(line: Line, text: str, words: Sequence[int]) -> str:
    """Words as they stand in the text, spaces made one, quotation marks without their pair left out."""
    kept = _balanced(line, words) or list(words[:1])
    pieces = [line.tokens[kept[0]].text]
    for before, at in pairwise(kept):
        token = line.tokens[at]
        between = text[line.tokens[before].end : token.start] if at == before + 1 else " " * _spaced(line, before, at)
        pieces += (between, token.text if at or line.noun_at[at] >= 0 else token.lower)
    return " ".join("".join(pieces).split())


def _balanced(line: Line, words: Sequence[int]) -> list[int]:
    signs = [line.tokens[at].lower for at in words]
    if _QUOTE_SIGNS.isdisjoint(signs):
        return list(words)
    odd = {
        sign
        for opening, closing in _QUOTES.items()
        for sign in (opening, closing)
        if (signs.count(opening) % 2 if opening == closing else signs.count(opening) != signs.count(closing))
    }
    return [at for at, sign in zip(words, signs, strict=True) if sign not in odd]
