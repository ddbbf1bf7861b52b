"""One pass over a text: which phrases are names, roles, titles or pronouns, and whose they are."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from timeline.actors.lexicon import Entry, Lexicon
from timeline.actors.people import People, Person
from timeline.model import Role, Sentence
from timeline.text.phrases import Found
from timeline.text.tokens import fold

PERSON_RULES = frozenset({"person", "surname"})
TITLE_RULES = frozenset({"role", "honorific", "tail", "demonym"})
WORD_BEFORE = re.compile(r"([^\W\d_][\w.’'-]*) \Z")
CAPITAL_AFTER = re.compile(r" [A-ZÀ-ÖØ-ÞЀ-ЯҐ][a-zß-ÿа-џґ]")
REACH = 40
WIDEST_MODIFIER = 30


@dataclass(frozen=True, slots=True)
class Piece:
    """A phrase of the text and the one thing it was decided to stand for.

    `sentence` is the index of its sentence, `cases` are the grammatical cases its form may be.
    """

    start: int
    end: int
    rule: str
    actor: str
    sentence: int
    cases: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A phrase that its case allows, with all that it may stand for."""

    start: int
    end: int
    entries: tuple[Entry, ...]
    sentence: int


def pieces(
    text: str, sentences: Sequence[Sentence], lexicon: Lexicon, people: People, published: date | None
) -> list[Piece]:
    """The phrases of a text outside boilerplate, in order, none overlapping, each decided.

    A weak name counts where the document names its owner otherwise; a surname also after a title.
    """
    choose = _longest if lexicon.spaced else _likeliest
    found = _within(choose(_cased(text, lexicon)), sentences)
    chooser = _Chooser(text, sentences, lexicon, people, published, found)
    return [piece for at in range(len(found)) if (piece := chooser.piece(at))]


def _cased(text: str, lexicon: Lexicon) -> list[Found[tuple[Entry, ...]]]:
    fitting = []
    for hit in lexicon.matcher.all(text):
        written = text[hit.start : hit.end]
        entries = hit.value
        if not all(entry.fits(written) for entry in entries):
            entries = tuple(entry for entry in entries if entry.fits(written))
        if entries:
            fitting.append(Found(hit.start, hit.end, entries))
    return fitting


def _longest(hits: list[Found[tuple[Entry, ...]]]) -> list[Found[tuple[Entry, ...]]]:
    """Leftmost and longest first, none overlapping another."""
    best: list[Found[tuple[Entry, ...]]] = []
    for hit in sorted(hits, key=lambda hit: (hit.start, -hit.end)):
        if not best or hit.start >= best[-1].end:
            best.append(hit)
    return best


def _likeliest(hits: list[Found[tuple[Entry, ...]]]) -> list[Found[tuple[Entry, ...]]]:
    """Where no spaces part words: those that overlap none and whose lengths, squared, sum up to the most."""
    ends = [0]
    best: list[tuple[int, Found[tuple[Entry, ...]] | None, int]] = [(0, None, 0)]
    for hit in sorted(hits, key=lambda hit: (hit.end, hit.start)):
        before = bisect_right(ends, hit.start) - 1
        weight = best[before][0] + (hit.end - hit.start) ** 2
        if weight > best[-1][0]:
            ends.append(hit.end)
            best.append((weight, hit, before))
    chosen: list[Found[tuple[Entry, ...]]] = []
    at = len(best) - 1
    while (found := best[at][1]) is not None:
        chosen.append(found)
        at = best[at][2]
    return chosen[::-1]


def _within(hits: Iterable[Found[tuple[Entry, ...]]], sentences: Sequence[Sentence]) -> list[_Candidate]:
    """The hits that lie in a sentence which is no boilerplate."""
    found: list[_Candidate] = []
    at = 0
    for hit in hits:
        while at < len(sentences) and sentences[at].span.end <= hit.start:
            at += 1
        if at < len(sentences) and sentences[at].span.start <= hit.start and sentences[at].role is not Role.BOILERPLATE:
            found.append(_Candidate(hit.start, hit.end, hit.value, at))
    return found


class _Chooser:
    """Decides each candidate by its neighbours and by what else the document names."""

    def __init__(
        self,
        text: str,
        sentences: Sequence[Sentence],
        lexicon: Lexicon,
        people: People,
        published: date | None,
        candidates: Sequence[_Candidate],
    ) -> None:
        self._text, self._sentences, self._lexicon = text, sentences, lexicon
        self._people, self._published, self._candidates = people, published, candidates
        self._evidence = _evidence(candidates, people)

    def piece(self, at: int) -> Piece | None:
        """The candidate decided, or None where it stands for nothing."""
        candidate = self._candidates[at]
        if candidate.entries[0].rule == "never" or self._blocked(candidate):
            return None
        entry = self._choose(at, candidate)
        if entry is None:
            return None
        return Piece(candidate.start, candidate.end, entry.rule, entry.actor, candidate.sentence, entry.cases)

    def _choose(self, at: int, candidate: _Candidate) -> Entry | None:
        surnames = [entry for entry in candidate.entries if entry.rule == "surname"]
        others = [entry for entry in candidate.entries if entry.rule != "surname"]
        if surnames and (not others or self._titled(at)):
            return self._surname(at, candidate, surnames)
        allowed = [entry for entry in others if self._allowed(at, candidate, entry)]
        if not allowed:
            return self._surname(at, candidate, surnames) if surnames else None
        return max(allowed, key=lambda entry: (self._evidence[entry.actor] > 0) if len(allowed) > 1 else True)

    def _allowed(self, at: int, candidate: _Candidate, entry: Entry) -> bool:
        if entry.rule == "prefix" and not self._lexicon.spaced and not self._compounded(at):
            return False
        if entry.trust == "weak":
            return self._evidence[entry.actor] > 0 or (entry.rule == "name" and self._listed(at))
        return entry.trust != "cautious" or not self._in_longer_name(at, candidate)

    def _compounded(self, at: int) -> bool:
        """Whether an abbreviated name stands beside another such, before a role, or in another compound ("中美")."""
        candidate, joints = self._candidates[at], self._lexicon.joints
        before = self._candidates[at - 1] if at else None
        after = self._candidates[at + 1] if at + 1 < len(self._candidates) else None
        if self._text[max(0, candidate.start - 1) : candidate.start].isnumeric():
            return False
        if after and self._beside(candidate, after, {"prefix", "role", "roles", "plural"}):
            return True
        if before and self._beside(before, candidate, {"prefix"}):
            return True
        first, end = candidate.start, candidate.end
        near = self._text[max(0, first - WIDEST_MODIFIER) : first], self._text[end : end + WIDEST_MODIFIER]
        return bool(joints.short_before.search(fold(near[0])) or joints.short_after.match(fold(near[1])))

    def _beside(self, first: _Candidate, second: _Candidate, rules: set[str]) -> bool:
        """Whether two candidates are parts of one compound, the other of them of one of these rules."""
        kinds = {entry.rule for entry in first.entries} & {"prefix"} and {entry.rule for entry in second.entries}
        if first.end == second.start:
            return bool(kinds & rules)
        gap = self._lexicon.folded(self._text[first.end : second.start])
        return "prefix" in kinds and bool(self._lexicon.joints.conjunction.fullmatch(gap))

    def _listed(self, at: int) -> bool:
        """Whether the candidate is joined to a name beyond doubt ("Georgia and Armenia")."""
        pairs = ((at - 1, at), (at, at + 1))
        for first, second in (pair for pair in pairs if pair[0] >= 0 and pair[1] < len(self._candidates)):
            other = self._candidates[first if second == at else second].entries[0]
            gap = self._lexicon.folded(self._text[self._candidates[first].end : self._candidates[second].start])
            joined = self._lexicon.joints.conjunction.fullmatch(gap)
            if joined and other.rule == "name" and other.trust == "strong":
                return True
        return False

    def _surname(self, at: int, candidate: _Candidate, entries: Sequence[Entry]) -> Entry | None:
        """Who a surname is: the one named in full, else the one in office; weak ones only after a title.

        Of several from one state and none in office, it is the last who was.
        """
        if self._in_longer_name(at, candidate):
            return None
        named = [entry for entry in entries if self._evidence[entry.actor]]
        if named:
            return self._latest(named)
        bold = entries if self._titled(at) else [entry for entry in entries if entry.trust == "strong"]
        return self._in_office(bold)

    def _in_office(self, entries: Sequence[Entry]) -> Entry | None:
        if len(entries) < 2:
            return entries[0] if entries else None
        day = self._published or date.max
        held = [entry for entry in entries if self._person(entry).in_office(day)]
        if len(held) == 1:
            return held[0]
        one_home = len({self._person(entry).home for entry in entries}) == 1
        return max(entries, key=lambda entry: self._person(entry).last_day(day)) if one_home else None

    def _latest(self, entries: Sequence[Entry]) -> Entry:
        """Of several people of one surname whom the document names: the one it names most, the first of equals."""
        return max(entries, key=lambda entry: self._evidence[entry.actor])

    def _person(self, entry: Entry) -> Person:
        return self._people.by_slug[entry.actor]

    def _titled(self, at: int) -> bool:
        """Whether a title stands before the candidate ("President Bush", "le dirigeant Kim")."""
        if at == 0:
            return False
        before, candidate = self._candidates[at - 1], self._candidates[at]
        return before.entries[0].rule in TITLE_RULES and self._text[before.end : candidate.start] == " "

    def _in_longer_name(self, at: int, candidate: _Candidate) -> bool:
        """Whether an unknown capitalised word stands directly before or after: it is part of another name."""
        if self._sentences[candidate.sentence].role in (Role.TITLE, Role.HEADING):
            return False
        if self._lexicon.title_endings:
            return self._named_before(at, candidate)
        return self._unknown_before(at, candidate) or self._unknown_after(at, candidate)

    def _named_before(self, at: int, candidate: _Candidate) -> bool:
        """Where all nouns have capitals: whether the word before a surname is a name, no title ("Kremlchef Putin")."""
        if candidate.entries[0].rule != "surname" or candidate.entries[0].cases == {"genitive"}:
            return False
        before = self._text[max(0, candidate.start - REACH) : candidate.start].rstrip().casefold()
        return self._unknown_before(at, candidate) and not before.endswith(self._lexicon.title_endings)

    def _unknown_before(self, at: int, candidate: _Candidate) -> bool:
        begin = max(self._sentences[candidate.sentence].span.start, candidate.start - REACH)
        word = WORD_BEFORE.search(self._text[begin : candidate.start])
        if not word or (at and self._candidates[at - 1].end > begin + word.start()):
            return False
        if self._lexicon.declines and begin + word.start() == self._sentences[candidate.sentence].span.start:
            return False  # any word may open a sentence where its order is free
        return word[1][0].isupper() and not word[1].isupper() and not self._opener(word[1])

    def _opener(self, word: str) -> bool:
        return fold(word) in self._lexicon.openers or fold(word).partition("'")[0] + "'" in self._lexicon.openers

    def _unknown_after(self, at: int, candidate: _Candidate) -> bool:
        known = at + 1 < len(self._candidates) and self._candidates[at + 1].start == candidate.end + 1
        return not known and bool(CAPITAL_AFTER.match(self._text, candidate.end))

    def _blocked(self, candidate: _Candidate) -> bool:
        joints = self._lexicon.joints
        window = self._lexicon.folded(self._text[max(0, candidate.start - WIDEST_MODIFIER) : candidate.start])
        after = self._lexicon.folded(self._text[candidate.end : candidate.end + WIDEST_MODIFIER])
        return bool(joints.never_after.match(after) or joints.never_before.search(window))


def _evidence(candidates: Sequence[_Candidate], people: People) -> Counter[str]:
    """How often the document names each actor beyond doubt; whoever leads a state is evidence for it."""
    count: Counter[str] = Counter()
    for candidate in candidates:
        sure = len(candidate.entries) == 1 and candidate.entries[0].trust != "weak"
        if sure and candidate.end - candidate.start > 1:
            count[candidate.entries[0].actor] += 1
    for slug in [slug for slug in count if slug in people.by_slug]:
        count[people.by_slug[slug].home] += count[slug]
    return count
