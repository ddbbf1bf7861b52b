"""The tense of the verb nearest to an expression, from the words and endings of the lexicon."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache, lru_cache
from itertools import takewhile

from timeline.resources import Config
from timeline.times.expressions import Hit
from timeline.times.lexicon import lexicon
from timeline.times.line import Line
from timeline.times.spelling import Spelling

REACH = 14
"""How many words from the expression its verb is looked for."""
ASIDE = 8
"""How many words further away a verb behind a comma counts as."""
ADJOINED = 2
"""How many words before an expression a participle without auxiliary may stand."""
INTENDED = 6
"""How many words after "hopes" or "urged" the infinitive that looks forward may stand; at the end of a clause, 12."""
HELPING = 3
"""How many words after an auxiliary its participle may stand, where the language says nothing else."""
GOVERNED = 3
"""How many words after "will" its participle may stand."""


class Tense(Enum):
    """When a clause says its act is."""

    PAST = -1
    FUTURE = 1


@dataclass(frozen=True, slots=True, eq=False)
class Verbs:
    """What shows a tense.

    `sign` tells future (group 1) from past (group 2) words, `helpers` are auxiliaries of the past that need a
    participle after them, `participle` is what those look like, `adjoined` what participles look like that tell the
    past without an auxiliary, just before a date ("signed in"). An `infinitive` after one of the `marks` looks forward
    from words of `intent` ("urged both to meet in May"); a word of the future after a `pluperfect` does not
    ("had been due"). Beside a word of `postponing`, one of `postponed_to` looks forward ("adjourned until"). A
    participle may stand `helper_reach` words behind its auxiliary. Where nouns have capitals, a
    word with one inside a sentence is no verb, nor is one behind an article ("die besetzten Gebiete").
    """

    sign: re.Pattern[str]
    helpers: frozenset[str]
    participle: re.Pattern[str]
    adjoined: re.Pattern[str]
    neither: frozenset[str]
    intent: frozenset[str]
    marks: frozenset[str]
    infinitive: re.Pattern[str]
    pluperfect: frozenset[str]
    helper_reach: int
    postponing: frozenset[str]
    postponed_to: frozenset[str]
    capital_nouns: bool
    commas_part_clauses: bool


@cache
def verbs(config: Config, language: str) -> Verbs:
    """The signs of tense of a language."""
    words = lexicon(config, language)
    table, spelling = words.tense, words.spelling
    particles = "|".join(re.escape(spelling.folded(particle)) for particle in table.get("particles", ()))
    past = _words(spelling, table["past"], table["past_endings"])
    future = _words(spelling, table["future"], table["future_endings"], table.get("future_beginnings", ()))
    return Verbs(
        re.compile(rf"(?:{particles})?(?!(?:{_words(spelling, table['neither'], [])})$)(?:({future})|({past}))$"),
        frozenset(map(spelling.folded, table["helpers"])),
        re.compile(rf"(?:{_words(spelling, table.get('participles', ()), table['participle_endings'])})$"),
        re.compile(rf"(?:{_words(spelling, [], table['adjoined_endings'])})$"),
        frozenset(map(spelling.folded, table["neither"])),
        frozenset(map(spelling.folded, table["intent"])),
        frozenset(map(spelling.folded, [*table["infinitive_marks"], *table["intent"]])),
        re.compile(rf"(?:{_words(spelling, [], table['infinitive_endings'])})$"),
        frozenset(map(spelling.folded, table["pluperfect"])),
        table.get("helper_reach", HELPING),
        frozenset(map(spelling.folded, table.get("postponing", ()))),
        frozenset(map(spelling.folded, table.get("postponed_to", ()))),
        table.get("capital_nouns", False),
        table.get("commas_part_clauses", False),
    )


def _words(spelling: Spelling, words: Sequence[str], endings: Sequence[str], beginnings: Sequence[str] = ()) -> str:
    whole, ends, starts = (
        [re.escape(spelling.folded(part)) for part in parts] for parts in (words, endings, beginnings)
    )
    open_ones = [_with_gap(end) for end in ends] + [rf"{start}\w{{2,}}" for start in starts]
    return "|".join([*whole, *open_ones]) or "(?!)"


def _with_gap(ending: str) -> str:
    """An ending, or a beginning and an ending ("ge…t") where the word may be a compound."""
    beginning, gap, end = ending.partition("…")
    return rf"\w*{beginning}\w{{2,}}{end}" if gap else rf"\w{{2,}}{beginning}"


class Tenses:
    """The words of a line that show a tense, found once, when first asked for."""

    def __init__(self, line: Line, signs: Verbs) -> None:
        self._line, self._signs = line, signs
        self._shown: list[tuple[int, Tense]] | None = None
        self._last: tuple[Hit, Tense | None] | None = None

    def near(self, hit: Hit) -> Tense | None:
        """The tense nearest to a hit, the words before it first where two are as near; None where no verb shows one.

        A date between a verb and its infinitive is the verb's ("a promis en mai de venir").
        """
        if self._last is None or self._last[0] is not hit:
            self._last = hit, self._near(hit)
        return self._last[1]

    def _near(self, hit: Hit) -> Tense | None:
        if self._line.of_type(hit.first - 1, "since:past"):
            return Tense.PAST
        if hit.rule == "weekday" and hit.bound is None and self._line.of_type(hit.first - 1, "toward"):
            return Tense.FUTURE
        signs = self._signs
        if _postponed(self._line, hit, signs):
            return Tense.FUTURE
        if self._shown is None:
            self._shown = list(_shown(self._line, signs))
        cut = bisect_left(self._shown, (hit.first,))
        before, after = self._shown[max(cut - 1, 0) : cut], self._shown[cut : cut + 1]
        opened = bool(before) and signs.commas_part_clauses and self._parted(before[0][0], hit.first)
        if before and after and not opened and _infinitive(self._line, after[0][0], signs):
            after = []
        governed = bool(before) and before[0][1] is Tense.FUTURE and hit.first - before[0][0] <= ADJOINED + GOVERNED
        if not governed and _participle_before(self._line, hit.first, signs):
            return Tense.PAST
        reached = [sign for sign in (*before, *after) if self._words_between(hit, sign[0]) < REACH]
        if reached:
            aside = ASIDE * opened
            return min(reached, key=lambda sign: (self._distance(hit, sign[0], aside), sign[0]))[1]
        return Tense.PAST if self._line.of_type(hit.last, "possessive") else None

    def _distance(self, hit: Hit, at: int, before: int) -> int:
        """How far a verb is, in words; behind a comma it may say who said so ("on Friday, the minister said"), behind
        "and" it tells of another act ("met them on Monday and will travel").

        One `before` the hit may be further away, where a comma parts clauses ("er kündigte an, am Freitag zu kommen").
        """
        if at < hit.last:
            return self._words_between(hit, at) + before
        parted = self._line.of_type(hit.last, "and") or self._parted(hit.last, at)
        return self._words_between(hit, at) + ASIDE * parted

    def _parted(self, start: int, end: int) -> bool:
        return any(self._line.of_type(place, "comma") for place in range(start, end))

    @staticmethod
    def _words_between(hit: Hit, at: int) -> int:
        return max(hit.first - at, at - hit.last + 1) - 1


def _postponed(line: Line, hit: Hit, signs: Verbs) -> bool:
    """Whether something is put off to a date: adjourned until Tuesday, auf Dienstag vertagt."""
    if line.word(hit.first - 1) not in signs.postponed_to:
        return False
    beside = (hit.first - 2, hit.first - 3, hit.last)
    return not signs.postponing.isdisjoint([line.word(at) for at in beside])


def _participle_before(line: Line, first: int, signs: Verbs) -> bool:
    """Whether a participle stands before a place, at most a word of the lexicon between (not "ha detto che")."""
    if _adjoined(line, first - 1, signs):
        return True
    return line.word(first - 1) in line.lexicon.symbols and _adjoined(line, first - ADJOINED, signs)


def _adjoined(line: Line, at: int, signs: Verbs) -> bool:
    word = line.word(at)
    untyped = word not in line.lexicon.symbols and word not in signs.neither
    return untyped and _sign(signs, word) is None and signs.adjoined.match(word) is not None


@lru_cache(1 << 14)
def _sign(signs: Verbs, word: str) -> Tense | None:
    """The tense a word shows by itself; the words of a language come again and again."""
    match = signs.sign.match(word)
    if match is None:
        return None
    return Tense.FUTURE if match.group(1) else Tense.PAST


def _shown(line: Line, signs: Verbs) -> Iterator[tuple[int, Tense]]:
    """The places that show a tense; a past form governed by a future one just before it is future."""
    future = intent = -REACH
    reach = INTENDED * (2 if signs.commas_part_clauses else 1)
    for at, word in enumerate(line.keys):
        shown = Tense.FUTURE if at - intent <= reach and _infinitive(line, at, signs) else _of_word(line, at, signs)
        if shown is Tense.FUTURE:
            future = at
        if word in signs.intent:
            intent = at
        if shown is not None:
            yield at, Tense.FUTURE if at - future <= GOVERNED else shown


def _infinitive(line: Line, at: int, signs: Verbs) -> bool:
    marked = line.word(at - 1) in signs.marks or line.word(at - 2) in signs.marks
    untyped = line.word(at) not in line.lexicon.symbols and not line.written(at)[0].isupper()
    return marked and untyped and signs.infinitive.match(line.word(at)) is not None


def _is_name(line: Line, at: int) -> bool:
    """Whether a word in mid-sentence has a capital (Mrs May) or an indefinite article before it (a planned visit)."""
    if line.of_type(at - 1, "a"):
        return True
    written = line.written(at)
    return written[0].isupper() and not written.isupper() and line.word(at - 1)[:1].isalpha()


def _beside_auxiliary(line: Line, at: int, signs: Verbs) -> list[str]:
    """The words in which an auxiliary has its participle; beyond the nearest no sign may stand before them.

    Where it may stand far behind, at the end of its clause, it may stand just before as well ("geschrieben hat").
    """
    words = [line.word(at + step) for step in range(1, signs.helper_reach + 1)]
    beyond = takewhile(lambda word: word[:1].isalnum(), words[HELPING:])
    return [*words[:HELPING], *beyond, *([line.word(at - 1)] if signs.helper_reach > HELPING else [])]


def _is_no_verb(line: Line, at: int, word: str, signs: Verbs) -> bool:
    """Whether a word that looks like a verb is a name, a month, a season or a noun."""
    if not word.replace(" ", "").isalpha() or line.of_type(at, "month") or line.of_type(at, "season"):
        return True
    if signs.capital_nouns and at > 0 and (line.written(at)[0].isupper() or line.of_type(at - 1, "the")):
        return True
    return _is_name(line, at)


def _of_word(line: Line, at: int, signs: Verbs) -> Tense | None:
    word = line.word(at) if line.lexicon.spaced else line.word(at).replace(" ", "")
    helping, sign = word in signs.helpers, _sign(signs, word)
    if not (helping or sign) or word in signs.neither or _is_no_verb(line, at, word, signs):
        return None
    if helping:
        near = _beside_auxiliary(line, at, signs)
        return Tense.PAST if any(signs.participle.match(word) and word not in signs.neither for word in near) else None
    overtaken = any(line.word(at - step) in signs.pluperfect for step in (1, 2))
    return Tense.PAST if overtaken else sign
