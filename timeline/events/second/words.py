"""Which words of a sentence are verbs."""

from typing import NamedTuple

from timeline.events.forms import Feature
from timeline.events.grammar import AUXILIARY, Word
from timeline.events.lexicon import Form, Lexicon
from timeline.events.line import Line

_SMALL = (
    Word.PREPOSITION
    | Word.DETERMINER
    | Word.COORDINATOR
    | Word.COMPLEMENT
    | Word.CONDITION
    | Word.PRONOUN
    | Word.ADVERB
)
_OPENING = frozenset({"„", "“", "»", "«", '"', "‚", ":", "–", "—", "."})
_DECLINED = ("e", "en", "er", "es", "em")


class VerbWord(NamedTuple):
    """What a verb word may be: the entries and verbs of its form, its features, the bits of an auxiliary."""

    forms: tuple[Form, ...]
    feature: int
    auxiliary: int

    @property
    def finite(self) -> bool:
        """Whether it may carry the tense of a clause."""
        return bool(self.feature & Feature.FINITE)


def verb_words(line: Line, lexicon: Lexicon) -> dict[int, VerbWord]:
    """The words of a sentence that may be verbs; nouns have a capital there."""
    found: dict[int, VerbWord] = {}
    for at, token in enumerate(line.tokens):
        if line.noun_at[at] >= 0 or line.date_at[at] >= 0 or (token.text[0].isupper() and not opens(line, at)):
            continue
        word = _verb_word(line, at, lexicon)
        if word and not _attributive(line, at, word) and not _named(line, at, lexicon):
            found[at] = word
    return found


def opens(line: Line, at: int) -> bool:
    """Whether a capital says nothing: the word opens a sentence or quotation."""
    return at == 0 or line.tokens[at - 1].lower in _OPENING


def common_noun(line: Line, at: int) -> bool:
    """Whether a word is a noun that names no actor."""
    token = line.tokens[at]
    if not token.text[0].isupper() or line.noun_at[at] >= 0 or line.date_at[at] >= 0 or at in line.verbs:
        return False
    return not line.bits[at] and not (opens(line, at) and line.adverbial(at))


def _verb_word(line: Line, at: int, lexicon: Lexicon) -> VerbWord | None:
    lower = line.tokens[at].lower
    auxiliary = line.bits[at] & AUXILIARY
    if auxiliary and (not line.bits[at] & Word.DETERMINER or _closes(line, at)):
        return VerbWord((), line.grammar.tenses.get(lower, 0), auxiliary)
    if line.bits[at] & _SMALL:
        return None
    forms = tuple(form for form in lexicon.forms.get(lower, ()) if form.verb)
    feature = 0
    for form in forms:
        feature |= form.feature
    return VerbWord(forms, feature, 0) if forms else None


def _closes(line: Line, at: int) -> bool:
    """Whether a word that may be a determiner ("sein") is the infinitive: no noun phrase follows."""
    if at + 1 >= len(line.tokens):
        return True
    return not line.tokens[at + 1].lower.isalpha() or bool(line.bits[at + 1] & (AUXILIARY | Word.COORDINATOR))


def _attributive(line: Line, at: int, word: VerbWord) -> bool:
    """Whether a form is that of a participle before its noun ("die besetzten Gebiete")."""
    lower = line.tokens[at].lower
    if word.auxiliary or not at or at + 1 >= len(line.tokens) or not lower.endswith(_DECLINED):
        return False
    if word.feature & Feature.INFINITIVE and line.tokens[at - 1].lower in {"zu"}:
        return False
    after, bits = line.tokens[at + 1], line.bits[at - 1]
    before = bits & (Word.DETERMINER | Word.PREPOSITION) and line.noun_at[at - 1] < 0 and line.date_at[at - 1] < 0
    return bool(before) and (after.text[0].isupper() or after.lower.endswith(_DECLINED))


def _named(line: Line, at: int, lexicon: Lexicon) -> bool:
    """Whether a word with the capital of a sentence's first is also a noun."""
    if not line.tokens[at].text[0].isupper():
        return False
    return any(not form.verb for form in lexicon.forms.get(line.tokens[at].lower, ()))
