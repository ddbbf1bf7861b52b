"""Words that name acts, and verbs that govern them, found in a sentence by look-up.

A word that may be a noun or a verb is read by what stands before it: a determiner makes a noun, a clitic, a relative
pronoun, an auxiliary or an actor a verb.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.events import serial
from timeline.events.forms import Feature
from timeline.events.grammar import AUXILIARY, Word
from timeline.events.initial import reading
from timeline.events.lexicon import GAP, Entry, Form, Lexicon
from timeline.events.line import Line

_LONGEST_GAP = 5
_LONGEST_ADVERBS = 2
_LONGEST_SUBJECT = 6
_SMALL = AUXILIARY | Word.PREPOSITION | Word.DETERMINER | Word.COORDINATOR | Word.RELATIVE
_NO_CLASSES: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Hit:
    """Words `[at, end)` that name an act, or a verb that is none (`entries` empty).

    `verb` is the infinitive of the first word, empty for a noun; `classes` what the verb says of other acts.
    """

    at: int
    end: int
    entries: tuple[Entry, ...]
    verb: str
    feature: int
    classes: frozenset[str]


def hits(line: Line, lexicon: Lexicon) -> list[Hit]:
    """The acts and governing verbs of a sentence in order, none overlapping another."""
    found: list[Hit] = []
    free = 0
    for at, token in enumerate(line.tokens):
        if at < free or at in line.counting:
            continue
        if (forms := lexicon.forms.get(token.lower)) and line.date_at[at] < 0:
            hit = _hit(line, at, forms, lexicon, found[-1] if found else None)
            if hit:
                found.append(hit)
                free = hit.end
    return found


def _hit(line: Line, at: int, forms: Sequence[Form], lexicon: Lexicon, before: Hit | None) -> Hit | None:
    verbs = [] if _hyphened(line, at) else [form for form in forms if form.verb]
    nouns = [form for form in forms if not form.verb]
    if line.grammar.initial and line.tokens[at].text[-1] != line.tokens[at].lower[-1]:
        verbs = [form for form in verbs if not form.feature & Feature.SUFFIXED]
    marks = line.grammar.serial
    if line.grammar.initial and verbs and nouns:
        last = before.end if before and before.verb else -1
        as_verb = reading.reads_as_verb(line, at, _features(verbs), line.grammar.initial, last)
    elif marks and verbs:
        as_verb = serial.reads_as_verb(line, at, lexicon, marks, verbs, alone=not nouns)
        if not as_verb and not nouns:
            return None
    else:
        as_verb = bool(verbs) and (not nouns or reads_as_verb(line, at, _features(verbs)))
    if verbs and not nouns and _only_noun(line, at, _features(verbs)):
        return None
    if line.noun_at[at] >= 0 or (as_verb and _names(line, at, _features(verbs))):
        return None
    found = longest(line, at, verbs if as_verb else nouns, lexicon)
    if not found and not as_verb and _features(verbs) & Feature.PARTICIPLE:
        phrase = longest(line, at, verbs, lexicon)
        found = phrase if phrase and phrase.end > at + 1 else None
    if found and found.end == at + 1 and line.bits[at] & _SMALL and not _carries(line, at):
        return None
    return found


def _hyphened(line: Line, at: int) -> bool:
    """Whether a word ends a compound with an actor: "Pakistani-occupied"."""
    if at < 2 or line.tokens[at - 1].lower != "-" or line.noun_at[at - 2] < 0:
        return False
    return line.tokens[at - 2].end + 1 == line.tokens[at].start


def _carries(line: Line, at: int) -> bool:
    """Whether "have" is no auxiliary: a noun follows it ("a eu un entretien")."""
    if not line.bits[at] & Word.HAVE or at + 1 >= len(line.tokens):
        return False
    return bool(line.bits[at + 1] & Word.DETERMINER) and not line.bits[at + 1] & Word.CLITIC


def _features(forms: Sequence[Form]) -> int:
    bits = 0
    for form in forms:
        bits |= form.feature
    return bits


def reads_as_verb(line: Line, at: int, feature: int) -> bool:
    """Whether a word that may be a noun is a verb here."""
    before = _before(line, at)
    if before < 0:
        return _opens(line, at, feature)
    bits = line.bits[before]
    if bits & (Word.CLITIC | Word.DETERMINER) == Word.CLITIC | Word.DETERMINER:
        return _clitic(line, before)
    if bits & (Word.CLITIC | Word.RELATIVE | Word.INFINITIVE_MARK) and not bits & Word.DETERMINER:
        return not (bits & Word.INFINITIVE_MARK and not feature & Feature.INFINITIVE)
    if bits & (Word.DETERMINER | Word.PREPOSITION):
        return bool(feature & Feature.GERUND) and not bits & Word.DETERMINER
    if bits & AUXILIARY:
        return not (feature == Feature.INFINITIVE | Feature.PRESENT and bits & (Word.BE | Word.HAVE))
    return _after_subject(line, before, feature)


def _opens(line: Line, at: int, feature: int) -> bool:
    """Whether a word that opens a sentence is a verb: a participle, or a gerund before an object or complement."""
    if feature & Feature.PRESENT or not feature & (Feature.GERUND | Feature.PARTICIPLE) or at + 1 >= len(line.tokens):
        return False
    return not feature & Feature.GERUND or bool(line.bits[at + 1] & Word.PREPOSITION) or _has_object(line, at)


def _before(line: Line, at: int) -> int:
    """The nearest word before that is no adverb."""
    before = at - 1
    while before >= 0 and (line.adverbial(before) or line.opens_quotation(before)):
        before -= 1
    return before


def _clitic(line: Line, at: int) -> bool:
    """Whether a word that is an article or an object pronoun is the pronoun: it follows a subject."""
    before = _before(line, at)
    if before < 0:
        return False
    return line.noun_at[before] >= 0 or bool(line.bits[before] & (Word.RELATIVE | Word.CLITIC))


def _after_subject(line: Line, before: int, feature: int) -> bool:
    if line.noun_at[before] >= 0:
        noun = line.nouns[line.noun_at[before]]
        if noun.modifying:
            return False
        if line.grammar.demonyms == "last":
            return True
        tail = feature & (Feature.PAST | Feature.GERUND | Feature.FUTURE | Feature.CONDITIONAL)
        return bool(tail) or _has_object(line, before + 1)
    if line.tokens[before].lower == "," and line.grammar.demonyms == "last":
        return bool(feature & Feature.PRESENT)
    if feature & (Feature.PAST | Feature.PARTICIPLE) and not feature & Feature.PRESENT:
        return True
    word = line.tokens[before].lower
    return line.grammar.demonyms == "first" and word.endswith("s") and _has_object(line, before + 1)


def _has_object(line: Line, at: int) -> bool:
    """Whether what follows the word at `at` can be the object of a verb: a determiner, an actor, a pronoun, "that"."""
    after = at + 1
    while after < len(line.tokens) and line.adverbial(after):
        after += 1
    if after >= len(line.tokens):
        return False
    return line.noun_at[after] >= 0 or bool(line.bits[after] & (Word.DETERMINER | Word.COMPLEMENT | Word.NEGATION))


def _only_noun(line: Line, at: int, feature: int) -> bool:
    """Whether a verb form stands where only a noun can: after a determiner that is no object pronoun."""
    if at == 0 or feature & (Feature.PARTICIPLE | Feature.GERUND) or not feature & Feature.PRESENT:
        return False
    bits = line.bits[at - 1]
    if not bits & Word.DETERMINER or bits & (Word.ADVERB | Word.RELATIVE | AUXILIARY):
        return False
    return not bits & Word.CLITIC or not _clitic(line, at - 1)


def _names(line: Line, at: int, feature: int) -> bool:
    """Whether a gerund is a noun: it follows one and has no object ("a border crossing")."""
    if not feature & Feature.GERUND or at == 0 or line.grammar.demonyms != "first":
        return False
    return line.tokens[at - 1].lower.isalpha() and not line.bits[at - 1] and not _has_object(line, at)


def longest(line: Line, at: int, forms: Sequence[Form], lexicon: Lexicon) -> Hit | None:
    """The longest phrase that begins here, else the word itself, else a verb that is no act."""
    best: list[Entry] = []
    end, verb, bits = at + 1, "", 0
    reflexive = _reflexive(line, at) or enclitic(line, at, _features(forms))
    for form in forms:
        verb = verb or form.verb
        bits |= form.feature
        if form.entry < 0:
            continue
        entry = lexicon.entries[form.entry]
        stop = _tail_end(line, at + 1, entry)
        if entry.reflexive and not reflexive:
            continue
        if stop < end or (entry.tail and stop == at + 1) or _never(line, at, stop, entry):
            continue
        if stop > end:
            best, end = [], stop
        best.append(entry)
    best.sort(key=lambda entry: entry.reflexive != reflexive)
    whole = any(entry.tail for entry in best)
    classes = lexicon.grammar.helpers.get(verb, _NO_CLASSES) if verb and not whole else _NO_CLASSES
    return Hit(at, end, tuple(best), verb, bits, classes) if best or verb else None


def _reflexive(line: Line, at: int) -> bool:
    """Whether a reflexive pronoun stands in the group of a verb."""
    for step in range(at - 1, max(-1, at - 5), -1):
        if line.bits[step] & Word.REFLEXIVE:
            return True
        if not line.bits[step] & (AUXILIARY | Word.CLITIC) and not line.adverbial(step):
            return False
    return False


def enclitic(line: Line, at: int, feature: int) -> bool:
    """Whether a reflexive pronoun is written onto a verb ("reunirse", "retirándose") or hangs on it ("reuniu-se")."""
    if not line.grammar.enclitics:
        return False
    lower = line.tokens[at].lower
    joined = lower.endswith(line.grammar.enclitics)
    behind = line.tokens[at + 1].lower if at + 1 < len(line.tokens) else ""
    if (len(behind) > 1 and behind[0] == "-" and behind in line.grammar.enclitics) or (joined and "-" in lower):
        return True
    return joined and bool(feature & (Feature.INFINITIVE | Feature.GERUND)) and not feature & Feature.FINITE


def _tail_end(line: Line, at: int, entry: Entry) -> int:
    """Where the rest of a phrase ends, 0 where it does not stand here."""
    if not entry.tail:
        return at
    room = _LONGEST_ADVERBS if entry.verbal else 0
    room = _LONGEST_SUBJECT if entry.verbal and line.grammar.initial else room
    for word in entry.tail:
        if word == GAP:
            room = _LONGEST_GAP
            continue
        found = _within(line, at, room, word, adverbs=room <= _LONGEST_ADVERBS)
        if not found:
            return 0
        at, room = found, 0
    return 0 if entry.verbal and entry.tail[-1] == line.grammar.genitive and _contracted(line, at - 1) else at


def _contracted(line: Line, at: int) -> bool:
    """Whether a preposition has an article in it ("des"), so that no infinitive follows."""
    return (
        len(line.tokens[at].lower) > 1 and bool(line.bits[at] & Word.DETERMINER) and line.tokens[at].lower[-1].isalpha()
    )


def _within(line: Line, at: int, room: int, word: str, *, adverbs: bool) -> int:
    """Where a word of a phrase ends if it stands within `room` words, else 0."""
    for step in range(at, min(at + room + 1, len(line.tokens))):
        if _same(line, step, word):
            return step + 1
        if adverbs and not line.adverbial(step):
            return 0
    return 0


def _same(line: Line, at: int, word: str) -> bool:
    """Whether a word is that of a phrase, but for number, contraction and determiner."""
    found = line.tokens[at].lower
    if found == word or line.grammar.normal.get(found) == word:
        return True
    if line.grammar.writing and (article := line.grammar.writing.article):
        loose = line.grammar.rules.get("accusative", "")
        return found.removeprefix(article).removesuffix(loose) == word.removeprefix(article).removesuffix(loose)
    words = line.grammar.words
    if words.get(word, 0) & Word.DETERMINER:
        return bool(line.bits[at] & Word.DETERMINER)
    letters = line.grammar.inflected_letters
    return len(found) > 3 and found.rstrip(letters) == word.rstrip(letters) and not line.bits[at]


def _never(line: Line, at: int, end: int, entry: Entry) -> bool:
    """Whether the word stands in one of the phrases in which it is no act."""
    for phrase in entry.never:
        for start in range(max(0, at - len(phrase) + 1), end):
            if _spells(line, start, phrase, at, entry.head):
                return True
    return False


def _spells(line: Line, start: int, phrase: Sequence[str], at: int, head: str) -> bool:
    """Whether a phrase stands at `start`; its verb may be inflected where the act stands."""
    if start + len(phrase) > len(line.tokens):
        return False
    for step, word in enumerate(phrase, start):
        alike = _alike(line.tokens[step].lower, word, line.grammar.inflected_letters)
        if not alike and not (step == at and word == head):
            return False
    return True


def _alike(found: str, word: str, letters: str) -> bool:
    return found == word or (len(word) > 3 and found[:3] == word[:3] and found.rstrip(letters) == word.rstrip(letters))
