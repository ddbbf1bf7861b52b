"""A sentence as the rules read it: its words, what each may be, the actors and calendar words that stand in it."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from timeline.events.grammar import AUXILIARY, Grammar, Word
from timeline.events.marks import Serial
from timeline.model import ActorKind, ActorMention, Sentence, Timex, TimexKind
from timeline.text.tokens import Token

_FARTHEST_PREPOSITION = 5
_LONGEST_ARTICLE = 4
_NO_NOUN = AUXILIARY | Word.PREPOSITION | Word.COORDINATOR | Word.COMPLEMENT | Word.NEGATION
_LONGEST_PREPOSITION = 4
_PARTING = frozenset({":", ";"})
NOMINATIVE, ACCUSATIVE, DATIVE, GENITIVE = "nominative", "accusative", "dative", "genitive"
_NO_CASES: frozenset[str] = frozenset()
_STRONG_ENDING = "er"
_PLAIN_CASES = frozenset({NOMINATIVE, ACCUSATIVE})
_OPENING_QUOTES = frozenset({"«", "“", '"'})
_ENDS = frozenset({",", ";", ":", ".", "!", "?", "–", "—", "«", "»", '"', "“", "”", "(", ")", "-"})


@dataclass(frozen=True, slots=True)
class Noun:
    """The actors of one place in a sentence (several for "the two countries"): words `[start, end)`.

    `modifying` tells that they only qualify another noun ("un avion russe", "Turkish strikes"). `cases` are those it
    may stand in, none where that is not told.
    """

    start: int
    end: int
    actors: tuple[ActorMention, ...]
    modifying: bool
    cases: frozenset[str] = frozenset()

    def may_be(self, case: str) -> bool:
        """Whether its form does not exclude a case."""
        return not self.cases or case in self.cases

    @property
    def keys(self) -> frozenset[str]:
        """Who they are."""
        return frozenset(actor.key for actor in self.actors)

    @property
    def parts(self) -> frozenset[tuple[str, str | None]]:
        """Who they are and in which sector: a people and its government are two."""
        return frozenset((actor.key, actor.sector) for actor in self.actors)


@dataclass(frozen=True, slots=True)
class Dated:
    """A calendar expression at words `[start, end)`."""

    start: int
    end: int
    timex: Timex


@dataclass(slots=True)
class Line:
    """A sentence in words.

    `bits` are what grammar says of each, `noun_at` the noun a word belongs to, or -1, `verbs` the verbs of one word,
    once they are known, `counting` the words that only count ("cerca de" duzentos).
    """

    sentence: Sentence
    position: int
    tokens: Sequence[Token]
    grammar: Grammar
    nouns: tuple[Noun, ...]
    dates: tuple[Dated, ...]
    bits: list[int] = field(init=False)
    noun_at: list[int] = field(init=False)
    date_at: list[int] = field(init=False)
    clause_at: list[int] = field(init=False)
    verbs: set[int] = field(default_factory=set)
    counting: set[int] = field(default_factory=set)
    _governing: dict[tuple[int, int], tuple[str | None, int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        words = self.grammar.words
        self.bits = [words.get(token[3], 0) for token in self.tokens]
        if self.grammar.null_subjects:
            self._name()
        self.noun_at = _places([(noun.start, noun.end) for noun in self.nouns], len(self.tokens))
        self.date_at = _places([(date.start, date.end) for date in self.dates], len(self.tokens))
        self.clause_at = _clauses(self.sentence, self.tokens, self.grammar.serial)
        for at in [at for at, bits in enumerate(self.bits) if bits & Word.QUANTITY]:
            self._quantify(at)
        for at in [at for at, token in enumerate(self.tokens) if token[3] in self.grammar.adverbs]:
            self._qualify(at)
        if self.grammar.serial:
            self._accompany(self.grammar.serial)

    def _name(self) -> None:
        """Take a word with a capital inside a sentence for no auxiliary: it is a name ("o partido Podemos foi …")."""
        for at, (before, token) in enumerate(pairwise(self.tokens), 1):
            if self.bits[at] & AUXILIARY and token.text.istitle() and before.text[-1].islower():
                self.bits[at] &= ~AUXILIARY

    def _accompany(self, marks: Serial) -> None:
        """Take a word like "与" for a coordinator right between two actors the first of which no preposition governs,
        else for a preposition.
        """
        for at, token in enumerate(self.tokens):
            if token.lower in marks.comitatives:
                between = 0 < at < len(self.tokens) - 1 and self.noun_at[at - 1] >= 0 and self.noun_at[at + 1] >= 0
                joins = between and self.standing(self.nouns[self.noun_at[at - 1]]) is None
                self.bits[at] = Word.COORDINATOR if joins else Word.PREPOSITION
                self._governing.clear()

    def _quantify(self, at: int) -> None:
        """Take the prepositions of a phrase like "plus de", "up to" for none, where a number follows."""
        for tail, _ in self.grammar.quantities[self.tokens[at].lower]:
            end = at + 1 + len(tail)
            if end < len(self.tokens) and self.follows(at + 1, tail) and self._number(end):
                self.counting.update(range(at, end))
                for step in range(at, end):
                    self.bits[step] &= ~(Word.PREPOSITION | Word.INFINITIVE_MARK)
                return

    def _qualify(self, at: int) -> None:
        """Take every word of a phrase like "en revanche", "in turn" for an adverb."""
        for tail, _ in self.grammar.adverbs[self.tokens[at].lower]:
            if self.follows(at + 1, tail):
                self.bits[at : at + 1 + len(tail)] = [Word.ADVERB] * (1 + len(tail))
                return

    def _number(self, at: int) -> bool:
        return self.tokens[at].lower.isdigit() or bool(self.bits[at] & Word.DETERMINER)

    def clause(self, at: int) -> tuple[int, int]:
        """The words `[start, end)` of the clause that a word stands in."""
        number = self.clause_at[at]
        return bisect_left(self.clause_at, number), bisect_right(self.clause_at, number)

    def settle(self, verbs: Iterable[tuple[int, int]]) -> None:
        """Take in the verbs, words `[start, end)`, and join to the clause before what only looked like one.

        A word like "since" opens a clause only where a verb follows, and never right before a calendar word.
        """
        starts = {start for start, _ in verbs}
        self.verbs.update(start for start, end in verbs if end == start + 1 or self.grammar.initial)
        for at in range(1, len(self.tokens)):
            number = self.clause_at[at]
            opens = number != self.clause_at[at - 1] and self.tokens[at - 1].lower not in _PARTING
            if opens and self.bits[at] & Word.PREPOSITION and self._phrase(at, starts):
                self.clause_at[at:] = [clause - 1 for clause in self.clause_at[at:]]
        self._governing.clear()

    def _phrase(self, at: int, verbs: Container[int]) -> bool:
        if at + 1 < len(self.tokens) and self.date_at[at + 1] >= 0:
            return True
        clause = self.clause_at[at]
        for step in range(at, len(self.tokens)):
            if self.clause_at[step] != clause:
                break
            if step in verbs or self.bits[step] & AUXILIARY:
                return False
        return True

    def preposition(self, at: int) -> tuple[str, int] | None:
        """The preposition that begins at a word: its dictionary form and where it ends."""
        if not self.bits[at] & Word.PREPOSITION or self._article(at):
            return None
        for tail, name in self.grammar.prepositions.get(self.tokens[at].lower, ()):
            if self.follows(at + 1, tail):
                return name, at + 1 + len(tail)
        return None

    def _article(self, at: int) -> bool:
        """Whether a word that may be a preposition or an article ("des") is the article: no noun stands before it."""
        if after := self.grammar.bare_prepositions.get(self.tokens[at].lower):
            return not self._without_article(at + 1, after)
        if not self.bits[at] & Word.DETERMINER or len(self.tokens[at].lower) < 3:
            return False
        return (
            at == 0 or at - 1 in self.verbs or bool(self.bits[at - 1] & _NO_NOUN) or self.tokens[at - 1].lower in _ENDS
        )

    def _without_article(self, at: int, after: re.Pattern[str]) -> bool:
        """Whether what begins at a word has no article, so that "a" before it is a preposition ("a Moscou")."""
        if at >= len(self.tokens):
            return False
        token, number = self.tokens[at], self.noun_at[at]
        actor = self.nouns[number].actors[0] if number >= 0 and self.nouns[number].start == at else None
        if actor and (actor.rule == "capital" or (actor.rule == "name" and actor.kind is ActorKind.PERSON)):
            return True
        if token.lower in self.grammar.without_article and token.text[:1].isupper():
            return True
        named = actor is not None and actor.rule in {"name", "acronym"}
        return not named and not token.text.isupper() and after.fullmatch(token.lower) is not None

    def follows(self, at: int, words: Sequence[str]) -> bool:
        """Whether these words (normalized) stand at a place."""
        if at + len(words) > len(self.tokens):
            return False
        normal = self.grammar.normal
        found = (self.tokens[at + step].lower for step in range(len(words)))
        return all(word in (token, normal.get(token)) for word, token in zip(words, found, strict=True))

    def governing(self, at: int, floor: int = 0) -> tuple[str | None, int]:
        """The preposition before the noun at a word and where it begins; without one, None and the noun's first word.

        It is searched among the words from `floor` on.
        """
        known = self._governing.get((at, floor))
        if known is None:
            find = self._case_governor if self.grammar.case_slots else self._governor
            find = self._article_governor if self.grammar.verb_second else find
            known = self._governing[at, floor] = find(at, floor)
        return known

    def possessed(self, at: int, floor: int = 0) -> tuple[str | None, int]:
        """What governs the noun whose possessor's preposition, or phrase in a case of its own, begins at a word."""
        behind = self.grammar.case_slots or self.grammar.verb_second or self.grammar.initial
        if not behind or self.preposition(at):
            return self.governing(at, floor)
        return self.governing(at - 1, floor) if at > floor else (None, at)

    def occupy(self, verbs: Iterable[int]) -> None:
        """Take in the verbs of one word."""
        self.verbs.update(verbs)
        self._governing.clear()

    def part(self, clauses: list[int]) -> None:
        """Take in the number of the clause of each word."""
        self.clause_at = clauses
        self._governing.clear()

    def article_cases(self, at: int) -> frozenset[str]:
        """The cases that the article of the noun at a word allows, none where it has no such article."""
        first = self._phrase_first(at, 0)
        found = (self._cases_of(step, at) for step in range(first, at) if self.bits[step] & Word.DETERMINER)
        return next((cases for cases in found if cases), _NO_CASES) or self._cases_of_adjective(first, at)

    def _cases_of_adjective(self, first: int, at: int) -> frozenset[str]:
        """The cases that the ending of an adjective without article allows."""
        word = self.tokens[first]
        many = self.noun_at[at] >= 0 and self.nouns[self.noun_at[at]].end > first + 1
        small = self.bits[first] or not word.text[0].islower() or not (first < at or many)
        if small or not word.lower.endswith(_STRONG_ENDING):
            return _NO_CASES
        return self._told_apart(self.grammar.article_cases.get(f"-{_STRONG_ENDING}", _NO_CASES), first, at)

    def _cases_of(self, article: int, noun: int) -> frozenset[str]:
        """The cases of an article, one that may be a nominative or a genitive told apart by the nouns around it."""
        cases = self.grammar.article_cases.get(self.tokens[article].lower, _NO_CASES)
        return self._told_apart(cases, article, noun)

    def _told_apart(self, cases: frozenset[str], first: int, noun: int) -> frozenset[str]:
        if NOMINATIVE not in cases or GENITIVE not in cases:
            return cases
        number = self.noun_at[noun]
        last = self.tokens[self.nouns[number].end - 1 if number >= 0 else noun].lower
        if self._named_thing(first - 1):
            return frozenset({GENITIVE})
        return cases - {NOMINATIVE} if last.endswith(self.grammar.feminine) else frozenset({NOMINATIVE})

    def _named_thing(self, at: int) -> bool:
        """Whether a word is a common noun or a role, as a possessor in the genitive stands behind one."""
        if at < 0 or self.date_at[at] >= 0 or at in self.verbs:
            return False
        if self.noun_at[at] >= 0:
            return self.nouns[self.noun_at[at]].actors[0].rule == "role"
        return self.tokens[at].text[0].isupper() and not self.bits[at]

    def _phrase_first(self, at: int, floor: int) -> int:
        """The first word of a noun phrase: its article, or the adjectives before the noun."""
        step = at - 1
        while step >= floor and self._qualifies(step):
            step -= 1
        if floor <= step < at - 1 and self.bits[step] & Word.QUANTITY and self.tokens[step + 1].lower.isdigit():
            return step
        while step >= floor and self.bits[step] & Word.DETERMINER and self.noun_at[step] < 0 and step not in self.verbs:
            step -= 1
        return step + 1

    def _qualifies(self, at: int) -> bool:
        """Whether a word may stand between an article and its noun."""
        if self.noun_at[at] >= 0:
            return self.nouns[self.noun_at[at]].modifying
        if at in self.verbs or self.date_at[at] >= 0 or self.bits[at] & ~Word.THING:
            return False
        token = self.tokens[at]
        return (
            token.lower.isdigit()
            or token.lower in _OPENING_QUOTES
            or (token.text[0].islower() and token.lower.endswith(self.grammar.adjective_endings))
        )

    def _article_governor(self, at: int, floor: int) -> tuple[str | None, int]:
        """The preposition before the phrase of a noun, else the case that its article or ending tells."""
        first = self._phrase_first(at, floor)
        for start in range(max(floor, first - _LONGEST_PREPOSITION), first):
            named = self.preposition(start)
            if named and (named[1] == first or named[1] > at) and start not in self.verbs:
                return named[0], start
        if first > 1 and self.bits[first - 1] & Word.COORDINATOR and self.noun_at[first - 2] >= 0:
            return None, first
        cases = self.article_cases(at)
        number = self.noun_at[at]
        owner = number >= 0 and self.nouns[number].cases == {GENITIVE}
        if (owner or GENITIVE in cases) and self._named_thing(first - 1):
            return self.grammar.genitive, first
        if cases and DATIVE in cases and NOMINATIVE not in cases and ACCUSATIVE not in cases:
            return DATIVE, first
        return None, first

    def _case_governor(self, at: int, floor: int) -> tuple[str | None, int]:
        """The preposition right before the phrase of a noun, else the case that its form has."""
        step = at - 1
        while step >= floor and self._agrees(step):
            step -= 1
        first = step + 1
        for start in range(max(floor, first - _LONGEST_PREPOSITION), first):
            named = self.preposition(start)
            if named and named[1] == first and not self._conjunction(start):
                return named[0], start
        noun = self.nouns[self.noun_at[at]] if self.noun_at[at] >= 0 else None
        if noun is None:
            return (self.grammar.genitive if self._common_noun(step) else None), first
        possessor = noun.may_be(self.grammar.genitive) and NOMINATIVE not in noun.cases
        if possessor and self._owned(step):
            return self.grammar.genitive, first
        if self._equal(noun, step) or not noun.cases or not noun.cases.isdisjoint(_PLAIN_CASES):
            return None, first
        shared = self._shared(step, floor)
        return shared or next((case for case in self.grammar.case_slots if case in noun.cases), None), first

    def _shared(self, at: int, floor: int) -> str | None:
        """The preposition before the equal of a noun that is no actor ("по Одессе и Киеву")."""
        if at <= floor or not self.bits[at] & Word.COORDINATOR or not self._common_noun(at - 1):
            return None
        name, _ = self.governing(at - 1, floor)
        return None if name in self.grammar.case_slots else name

    def _agrees(self, at: int) -> bool:
        """Whether a word may stand between a preposition and its noun: an adjective, a number, a determiner."""
        if self.noun_at[at] >= 0:
            return self.nouns[self.noun_at[at]].modifying
        if at in self.verbs or self._dated(at) or self.bits[at] & (_NO_NOUN | Word.PRONOUN | Word.RELATIVE):
            return False
        lower = self.tokens[at].lower
        if self.bits[at] & Word.DETERMINER or lower.isdigit() or lower in _OPENING_QUOTES:
            return True
        if self.date_at[at] >= 0:
            return False
        return lower.endswith(self.grammar.adjective_endings)

    def _owned(self, at: int) -> bool:
        """Whether a word can have a possessor: a common noun, or a role."""
        if at < 0 or self.noun_at[at] < 0:
            return self._common_noun(at)
        return self.nouns[self.noun_at[at]].actors[0].rule == "role"

    def disagrees(self, noun: Noun, verb: int) -> bool:
        """Whether a verb in the plural tells that a name in the singular is its object ("Киев обстреляли")."""
        if ACCUSATIVE not in noun.cases or not self.tokens[verb].lower.endswith(self.grammar.plural_verbs):
            return False
        number = self.noun_at[noun.start]
        joined = (number > 0 and self.joint(number)) or (number + 1 < len(self.nouns) and self.joint(number + 1))
        return not joined and self.tokens[noun.end - 1].lower.endswith(self.grammar.singular_nouns)

    def unlike_before(self, at: int, verb: int) -> bool:
        """Whether a thing in the singular before a verb in the plural can only be its object ("завод атаковали")."""
        plural = self.tokens[verb].lower.endswith(self.grammar.plural_verbs)
        if not at or not plural or not self._common_noun(at - 1) or self.governing(at - 1)[0]:
            return False
        return self.tokens[at - 1].lower.endswith(self.grammar.singular_nouns)

    def _common_noun(self, at: int) -> bool:
        if at < 0 or at in self.verbs or self.bits[at] or self.date_at[at] >= 0 or self.noun_at[at] >= 0:
            return False
        lower = self.tokens[at].lower
        return lower.isalpha() and not lower.endswith(self.grammar.verb_endings)

    def _equal(self, noun: Noun, at: int) -> bool:
        """Whether what ends before a coordinator or comma is an actor in the same case."""
        if at < 1 or self.noun_at[at - 1] < 0 or not (self.bits[at] & Word.COORDINATOR or self.tokens[at].lower == ","):
            return False
        other = self.nouns[self.noun_at[at - 1]]
        return not noun.cases or not other.cases or not noun.cases.isdisjoint(other.cases)

    def _governor(self, at: int, floor: int) -> tuple[str | None, int]:
        first = at
        for step in range(at - 1, max(floor - 1, at - 1 - _FARTHEST_PREPOSITION), -1):
            if self.opens_quotation(step):
                continue
            if (named := self.preposition(step)) and named[1] <= at and not self._conjunction(step):
                return self._longest(step, named[0], at)
            if self._ends_noun(step) or self._parts_attribute(step):
                break
            first = step
            if self._begins_phrase(step):
                break
        if self._constructed(at, floor):
            return self.grammar.genitive, at
        return None, first

    def opens_quotation(self, at: int) -> bool:
        """Whether a quotation mark stands inside a noun phrase: 'de "violação flagrante"'."""
        small = Word.PREPOSITION | Word.DETERMINER
        return at > 0 and self.tokens[at].lower in _OPENING_QUOTES and bool(self.bits[at - 1] & small)

    def _constructed(self, at: int, floor: int) -> bool:
        """Whether a noun stands right behind one without article, as its possessor ("قصف روسيا")."""
        article = self.grammar.writing.article if self.grammar.writing else ""
        before, number = at - 1, self.noun_at[at]
        if not article or before < max(0, floor - 1) or before in self.verbs or self.date_at[before] >= 0:
            return False
        if number >= 0 and self.nouns[number].modifying:
            return False
        lower = self.tokens[before].lower
        if self.bits[before] or self.noun_at[before] >= 0 or not lower.isalpha():
            return False
        return not lower.startswith(article)

    def _parts_attribute(self, at: int) -> bool:
        """Whether what stands before a word only qualifies what stands after it ("对埃及的援助")."""
        marks = self.grammar.serial
        return marks is not None and self.tokens[at].lower in marks.attributives

    def _longest(self, step: int, name: str, at: int) -> tuple[str, int]:
        """A preposition of several words that ends in the one found ("à la suite de")."""
        for start in range(max(0, step - 3), step):
            longer = self.preposition(start)
            if longer and step < longer[1] <= at:
                return longer[0], start
        return name, step

    def _conjunction(self, at: int) -> bool:
        """Whether a word that may be a preposition opens a clause: "after drones hit the port"."""
        return at > 0 and self.clause_at[at] != self.clause_at[at - 1] and self.tokens[at].lower in self.grammar.openers

    def _begins_phrase(self, at: int) -> bool:
        """Whether an article follows a noun or verb, and so begins a phrase of its own: "par douze voix une motion"."""
        if at < 2 or not self.bits[at] & Word.DETERMINER or len(self.tokens[at].lower) > _LONGEST_ARTICLE:
            return False
        return not self.bits[at - 1] and self.noun_at[at - 1] < 0 and self.tokens[at - 1].lower.isalpha()

    def _ends_noun(self, at: int) -> bool:
        bits = self.bits[at]
        if self.noun_at[at] >= 0 or self._dated(at) or self.tokens[at].lower in _ENDS:
            return True
        return bool(bits & (AUXILIARY | Word.COORDINATOR | Word.RELATIVE | Word.COMPLEMENT))

    def _dated(self, at: int) -> bool:
        number = self.date_at[at]
        return number >= 0 and self.dates[number].timex.kind in {TimexKind.DATE, TimexKind.TIME}

    def standing(self, noun: Noun) -> str | None:
        """The preposition a noun stands after, that of the equal before it included ("entre Kiev et Moscou")."""
        name, _ = self.governing(noun.start)
        number = self.noun_at[noun.start]
        if name is None and number > 0 and self.coordinated(number):
            return self.standing(self.nouns[number - 1])
        return name

    def coordinated(self, number: int) -> bool:
        """Whether a noun is the equal of the one before: a coordinator joins them, or a comma in a list."""
        sign = self.joint(number)
        if sign != ",":
            return sign is not None
        before, own = (self.governing(self.nouns[each].start)[0] for each in (number - 1, number))
        if before != own and not (own is None and self._bare(number)):
            return False
        return number + 1 < len(self.nouns) and self.coordinated(number + 1)

    def joint(self, number: int) -> str | None:
        """What joins a noun to the one before: the coordinator, or a comma; None where other words stand between."""
        between = range(self.nouns[number - 1].end, self.nouns[number].start)
        small = Word.COORDINATOR | Word.DETERMINER | Word.PREPOSITION
        words = [self.tokens[at].lower for at in between]
        if not all(self.bits[at] & small or word == "," for at, word in zip(between, words, strict=True)):
            return None
        if self.grammar.repeated and self._parted(number):
            return None
        known = (word for at, word in zip(between, words, strict=True) if self.bits[at] & Word.COORDINATOR)
        return next(known, "," if "," in words else None)

    def _bare(self, number: int) -> bool:
        """Whether a noun has no article, and so may share the preposition of its equals ("di Francia, Italia e …")."""
        start = self.nouns[number].start
        return bool(self.grammar.repeated) and start > 0 and not self.bits[start - 1] & Word.DETERMINER

    def _parted(self, number: int) -> bool:
        """Whether a noun with a bare article is no equal of the one before, whose preposition would stand again."""
        start = self.nouns[number].start
        if not start or not self.bits[start - 1] & Word.DETERMINER or self.governing(start)[0] is not None:
            return False
        return self.governing(self.nouns[number - 1].start)[0] in self.grammar.repeated

    def adverbial(self, at: int) -> bool:
        """Whether a word may stand between the parts of a verb group."""
        if self.date_at[at] >= 0 or self.bits[at] & (Word.ADVERB | Word.NEGATION):
            return True
        word = self.tokens[at].lower
        return len(word) > 4 and word.endswith(self.grammar.adverb_endings)


def _places(spans: Sequence[tuple[int, int]], length: int) -> list[int]:
    places = [-1] * length
    for number, (start, end) in enumerate(spans):
        places[start:end] = [number] * (end - start)
    return places


def _clauses(sentence: Sentence, tokens: Sequence[Token], marks: Serial | None) -> list[int]:
    """The clause of each word, by number."""
    if len(sentence.clauses) < 2 and not marks:
        return [0] * len(tokens)
    starts = [token.start for token in tokens]
    edges = [bisect_left(starts, clause.start) for clause in sentence.clauses[1:]] + [len(tokens)]
    if marks:
        signs = (at + 1 for at, token in enumerate(tokens) if token.lower in marks.clause_signs)
        blanks = (at for at in range(1, len(tokens)) if _blank(tokens[at - 1], tokens[at]))
        edges = sorted({*edges, *signs, *blanks})
    found = [0] * edges[0]
    for number, (first, end) in enumerate(pairwise(edges), 1):
        found += [number] * (end - first)
    return found


def _blank(before: Token, after: Token) -> bool:
    """Whether a blank parts two words of a script without spaces: a line of clauses, as in headings."""
    return before.end < after.start and not before.lower.isascii() and not after.lower.isascii()


def words_in(tokens: Sequence[Token], start: int, end: int, after: int = 0) -> tuple[int, int]:
    """The words that `[start, end)` of the text touches, searched from a word on."""
    first = bisect_right(tokens, start, after, key=_end)
    last = first
    while last < len(tokens) and tokens[last].start < end:
        last += 1
    return first, last


def _end(token: Token) -> int:
    return token.end


def nouns_in(
    tokens: Sequence[Token], actors: Sequence[ActorMention], grammar: Grammar, verbs: Container[str]
) -> tuple[Noun, ...]:
    """The actors of a sentence by the words they fill, those of one place together.

    `verbs` are words that may be verbs: what stands before one qualifies none. A pronoun that may be anybody is none.
    """
    nouns: list[Noun] = []
    at = 0
    for actor in actors:
        if actor.rule == "pronoun" and not actor.code and not actor.country:
            continue
        if nouns and nouns[-1].actors[0].span == actor.span:
            last = nouns[-1]
            nouns[-1] = Noun(last.start, last.end, (*last.actors, actor), last.modifying)
            continue
        first, end = words_in(tokens, *actor.span, at)
        if first < end and first >= at:
            modifying = _modifies(tokens, first, end, actor, grammar, verbs)
            cases = actor.cases | _counted(tokens, first, actor.cases, grammar, verbs)
            nouns.append(Noun(first, end, (actor,), modifying, cases))
            at = end
    return tuple(nouns)


def _counted(
    tokens: Sequence[Token], first: int, cases: frozenset[str], grammar: Grammar, verbs: Container[str]
) -> frozenset[str]:
    """The nominative, for a genitive that a count governs before the first verb ("тысячи студентов вышли")."""
    if not grammar.counts or not first or GENITIVE not in cases:
        return frozenset()
    counted = tokens[first - 1].lower in grammar.counts or tokens[first - 1].text.isdigit()
    if not counted or any(token.lower in verbs for token in tokens[:first]):
        return frozenset()
    return frozenset({NOMINATIVE})


def _modifies(
    tokens: Sequence[Token], first: int, end: int, actor: ActorMention, grammar: Grammar, verbs: Container[str]
) -> bool:
    if grammar.serial:
        return False
    if grammar.writing and grammar.writing.article:
        return actor.rule == "demonym" and _agrees(tokens, first, grammar, grammar.writing.article)
    if grammar.demonyms == "last":
        adjective = actor.rule == "demonym" and tokens[first].text[:1].islower()
        if not adjective or not grammar.nominal_demonyms or not first:
            return adjective
        return not grammar.words.get(tokens[first - 1].lower, 0) & Word.DETERMINER
    if grammar.verb_second:
        return actor.rule == "demonym" and _adjective(tokens, first, end)
    after = tokens[end].lower if end < len(tokens) else ""
    if not after.isalpha() or grammar.words.get(after, 0) or after.endswith(grammar.adverb_endings):
        return False
    if actor.rule == "demonym":
        return True
    near = 0
    for token in tokens[max(0, first - 2) : first]:
        near |= grammar.words.get(token.lower, 0)
    if actor.rule not in {"name", "acronym"} or not near & Word.DETERMINER:
        return False
    return bool(near & Word.INDEFINITE) or after not in verbs


def _agrees(tokens: Sequence[Token], first: int, grammar: Grammar, article: str) -> bool:
    """Whether an adjective qualifies the word before it: both have the article written onto them, or neither has."""
    if not first or not tokens[first - 1].lower.isalpha() or grammar.words.get(tokens[first - 1].lower, 0):
        return False
    own = tokens[first].lower.startswith(article)
    return not own or tokens[first - 1].lower.startswith(article)


def _adjective(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Whether a demonym is an adjective where nouns have a capital: it has none, or opens a sentence or ends in -er."""
    if tokens[first].text[0].islower():
        return True
    noun = end < len(tokens) and tokens[end].text[0].isupper()
    return noun and (first == 0 or tokens[end - 1].lower.endswith("er"))


def dates_in(tokens: Sequence[Token], timexes: Sequence[Timex]) -> tuple[Dated, ...]:
    """The calendar expressions of a sentence by the words they fill."""
    found = []
    for timex in timexes:
        first, end = words_in(tokens, *timex.span)
        if first < end:
            found.append(Dated(first, end, timex))
    return tuple(found)
