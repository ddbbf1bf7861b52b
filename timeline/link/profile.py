"""What mentions are compared on: their facts, and the words, numbers, places and quotations that tell them.

A profile is a value of its own, small and picklable: whoever compares needs neither the mention nor its text.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zlib import crc32

from timeline.model import Analysis, EventMention, Grain, Modality, Place, Quad, TimeValue
from timeline.resources.ontology import EventType
from timeline.text.tokens import UNSPACED

_WORD = re.compile(rf"[{UNSPACED}]+|[^\W_{UNSPACED}]{{4,}}|\d+")
_UNSPACED = re.compile(f"[{UNSPACED}]")
_ANY_WORD = re.compile(rf"[{UNSPACED}]|[^\W_{UNSPACED}]+")
_NUMBER = re.compile(r"(?<!\d)\d{1,3}(?:[ .,\u00a0\u202f]\d{3}){1,3}(?!\d)|(?<!\d)\d{1,9}(?!\d)")
_NOT_A_DIGIT = re.compile(r"\D")
_QUOTED = re.compile(r"[“„«「]([^“”„«»「」]{1,400})[”“»」]|\"([^\"]{1,400})\"")
_QUOTED_RUN = 3  # words, or characters where no spaces part words
_OF_A_STATE = re.compile(r"([A-Z]{3})-(?:AGR|BUS|CVL|EDU|ELI|HLH|JUD|LAB|LEG|MED|SPY)")
"""A state's people or institutions, which one text names and another leaves out; not its rebels and opponents."""
_DAY = timedelta(days=1)

Key = tuple[str, str]
"""A mention: its document and its id."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What two mentions of one event cannot disagree on.

    `first` and `after` are the civil days of `[first, after)`; None is open, and both None says nothing. Of a
    reciprocal type all actors are `sources`: who is named first does not matter.
    """

    quad: Quad
    negated: bool
    sources: frozenset[str]
    targets: frozenset[str]
    first: date | None
    after: date | None

    @property
    def dated(self) -> bool:
        """Whether anything is known of the date."""
        return self.first is not None or self.after is not None

    @property
    def days(self) -> int | None:
        """How many days the date spans; None where an end is open."""
        return (self.after - self.first).days if self.first and self.after else None


@dataclass(frozen=True, slots=True)
class Telling:
    """What of a mention is compared, as its document has it: the words of a timeline's record are enough to make one.

    `clause` is a piece of `sentence`; `dates` are calendar words, whose numbers count nothing.
    """

    document: str
    id: str
    type: str
    quad: Quad
    negated: bool
    sources: frozenset[str]
    targets: frozenset[str]
    when: TimeValue | None
    title: str
    sentence: str
    clause: str
    dates: tuple[str, ...]
    place: Place | None
    same_as: str | None


@dataclass(frozen=True, slots=True)
class Profile:
    """What a mention is compared on. `complete` says that both parties are known.

    `quoted` are runs of quoted words, as numbers. `same_as` is the id of the mention of the same document that it
    repeats.
    """

    document: str
    id: str
    type: str
    language: str | None
    facts: Facts
    complete: bool
    words: frozenset[str]
    numbers: frozenset[int]
    quoted: frozenset[int]
    place: Place | None
    same_as: str | None

    @property
    def key(self) -> Key:
        """A mention's place among all: its document and its id."""
        return self.document, self.id


def profiles(analyses: Iterable[Analysis], types: Mapping[str, EventType]) -> list[Profile]:
    """A profile of every mention, in an order that does not depend on the order of the input."""
    return ordered(
        profile(telling(mention), analysis.document.language, types)
        for analysis in analyses
        for mention in analysis.mentions
    )


def ordered(found: Iterable[Profile]) -> list[Profile]:
    """The profiles by document and id, each once."""
    by_key = {each.key: each for each in found}
    return [by_key[key] for key in sorted(by_key)]


def telling(mention: EventMention) -> Telling:
    """What of a mention is compared."""
    when = mention.when
    start, end = mention.clause.start - mention.sentence.start, mention.clause.end - mention.sentence.start
    return Telling(
        document=mention.document,
        id=mention.id,
        type=mention.type,
        quad=mention.quad,
        negated=mention.modality is Modality.NEGATED,
        sources=frozenset(actor.key for actor in mention.sources),
        targets=frozenset(actor.key for actor in mention.targets),
        when=when.value,
        title=mention.title,
        sentence=mention.quote,
        clause=mention.quote[start:end] if 0 <= start < end else mention.quote,
        dates=tuple(timex.text for timex in (when.timex, when.until, *when.others) if timex),
        place=mention.place,
        same_as=mention.same_as,
    )


def profile(told: Telling, language: str | None, types: Mapping[str, EventType]) -> Profile:
    """The profile of a mention in a document of that language."""
    known = types.get(told.type)
    sources, targets = _of_states(told.sources), _of_states(told.targets)
    if known and known.reciprocal:
        sources, targets = sources | targets, frozenset()
        complete = len(sources) > 1
    else:
        complete = bool(sources and targets)
    return Profile(
        document=told.document,
        id=told.id,
        type=told.type,
        language=language,
        facts=Facts(told.quad, told.negated, sources, targets, *_days(told.when)),
        complete=complete,
        words=frozenset(_words(f"{told.title} {told.clause}".casefold())),
        numbers=frozenset(_numbers(told.sentence, told.dates)),
        quoted=frozenset(_quoted(told.sentence)),
        place=told.place,
        same_as=told.same_as,
    )


def _of_states(actors: frozenset[str]) -> frozenset[str]:
    """The actors by their keys, "two French citizens" and France as one."""
    return frozenset(part[1] if (part := _OF_A_STATE.fullmatch(key)) else key for key in actors)


def _days(value: TimeValue | None) -> tuple[date | None, date | None]:
    if value is None:
        return None, None
    start, end = value.interval.start, value.interval.end
    if start and end and value.grain <= Grain.HOUR:
        return start.date(), max(_next_midnight(end), start.date() + _DAY)
    return start.date() if start else None, _next_midnight(end) if end else None


def _next_midnight(moment: datetime) -> date:
    midnight = moment == datetime.combine(moment.date(), datetime.min.time())
    return moment.date() if midnight else moment.date() + _DAY


def _words(text: str) -> Iterator[str]:
    """Longer words and numbers; of text without spaces, every two characters that follow each other."""
    for word in _WORD.findall(text):
        if _UNSPACED.match(word):
            yield from (word[at : at + 2] for at in range(len(word) - 1))
        else:
            yield word


def _numbers(sentence: str, dates: Sequence[str]) -> Iterator[int]:
    """What is counted in a sentence: its numbers, those of its dates left out."""
    for words in sorted(dates, key=len, reverse=True):
        sentence = sentence.replace(words, "\n")
    for number in _NUMBER.findall(sentence):
        yield int(_NOT_A_DIGIT.sub("", number))


def _quoted(sentence: str) -> Iterator[int]:
    """Runs of words between quotation marks, as numbers that are the same in any process."""
    for found in _QUOTED.findall(sentence):
        words = _ANY_WORD.findall("".join(found).casefold())
        for start in range(len(words) - _QUOTED_RUN + 1):
            yield crc32(" ".join(words[start : start + _QUOTED_RUN]).encode(errors="replace"))
