"""What dates are counted from: publication, and the date the text last spoke of."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from timeline.model import Anchor, Bound, Grain, TimeValue
from timeline.text.tokens import fold
from timeline.times.direction import Told
from timeline.times.tense import Tense

REMEMBERED = 4
"""How many dates back a story may be taken up again."""
SENTENCES_KEPT = 40
"""Among how many dated sentences before it the event is looked for that an offset counts from."""
STRAYS = 2
"""How many dates beside the years of a section show that it is over."""
DECEMBER = 12
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
FOLLOWED = 2
"""For how many sentences an old date of news goes on in incomplete ones."""


@dataclass(slots=True)
class Context:
    """Where the reading of a document stands.

    `running` is the last date the text spoke of, `year_told` the last no coarser than a year; `recent` holds the last
    few of these, `running_day` is the last of day grain,
    `quarter` the last quarter, `in_sentence` the last date of the sentence being read and `year_of_sentence` its last
    year. `ask_tense` finds the tense of the expression at hand, `bound` says what end of an interval it is. `told` is
    the last date that was not ahead of publication, `past` the old date with a year, stated `sentences_on` sentences
    before, whose story a report tells.
    `section` holds the years that the last heading with a year names, `strays` counts stated dates beside them;
    `ancient` is the year before Christ that the text last spoke of, 0 where it spoke of none since;
    `heading` says that the expression at hand stands in a heading, `leading` that a sentence begins with it, `daily`
    that the document names days near its publication.
    """

    published: date | None
    history: bool
    daily: bool = True
    running: TimeValue | None = None
    year_told: TimeValue | None = None
    running_day: date | None = None
    recent: list[Told] = field(default_factory=list)
    in_sentence: TimeValue | None = None
    year_of_sentence: int | None = None
    quarter: TimeValue | None = None
    ask_tense: Callable[[], Tense | None] = lambda: None
    bound: Bound | None = None
    told: TimeValue | None = None
    past: TimeValue | None = None
    sentences_on: int = 0
    section: range | None = None
    strays: int = 0
    stated: bool = False
    ancient: int = 0
    heading: bool = False
    leading: bool = False
    dated_words: list[tuple[frozenset[str], TimeValue]] = field(default_factory=list)

    @property
    def tense(self) -> Tense | None:
        """The tense of the clause of the expression at hand."""
        return self.ask_tense()

    def spoke_of_ancient(self, value: str) -> None:
        """Take note of a date before year 1."""
        self.ancient = int(value[2:6])

    def sentence(self) -> None:
        """Begin a sentence."""
        self.in_sentence = None
        self.year_of_sentence = None
        self.sentences_on += 1

    @property
    def closing(self) -> bool:
        """Whether the expression at hand closes an interval."""
        return self.bound is Bound.UNTIL

    def spoke_of(self, value: TimeValue, anchor: Anchor, timex3: str | None = None) -> None:
        """Take note of a date and of what it was counted from; a night that leads to a day is of that day."""
        if value.interval.start is None:
            return
        self._note_past(value, anchor)
        self.ancient = 0
        if anchor is Anchor.ABSOLUTE:
            self._note_section(value, value.interval.start.year)
        if self.published is None or value.interval.start.date() <= self.published:
            self.told = value
        self.running = self.in_sentence = value
        if value.grain is Grain.YEAR:
            self.year_of_sentence = value.interval.start.year
        self.stated = anchor is Anchor.ABSOLUTE or (self.stated and anchor is Anchor.RUNNING)
        if value.grain <= Grain.YEAR:
            self.year_told = value
        if not _is_winter(value) and value.grain <= Grain.YEAR:
            self.recent = [Told(value.interval.start.date(), value.grain, self.leading), *self.recent[: REMEMBERED - 1]]
        if value.grain is Grain.QUARTER and not self._compares(value):
            self.quarter = value
        if value.grain <= Grain.DAY:
            named = _DAY.match(timex3 or "") if value.grain < Grain.DAY else None
            self.running_day = date.fromisoformat(named[0]) if named else value.interval.start.date()

    def _compares(self, value: TimeValue) -> bool:
        """Whether a quarter is the one under discussion a year before."""
        start, before = value.interval.start, self.quarter.interval.start if self.quarter else None
        return start is not None and before is not None and start == before.replace(year=before.year - 1)

    def _note_past(self, value: TimeValue, anchor: Anchor) -> None:
        """Where an old year is stated a story may begin; a date counted from publication ends it."""
        start = value.interval.start
        if start is None or self.published is None or value.grain > Grain.MONTH:
            return
        old = anchor is Anchor.ABSOLUTE and start.year < self.published.year - 1 and self.bound is not Bound.SINCE
        goes_on = anchor is Anchor.RUNNING and self.past is not None
        self.past, self.sentences_on = (value if old or goes_on else None), 0

    def told_with(self, words: Iterable[str], values: Sequence[TimeValue]) -> None:
        """Take note of the words of a sentence that has one date."""
        if not values or values[0].grain > Grain.MONTH:
            return
        if all(value.interval == values[0].interval for value in values):
            kept = self.dated_words[: SENTENCES_KEPT - 1]
            self.dated_words = [(frozenset(words), values[0]), *kept]

    def dated_by(self, words: tuple[str, ...]) -> TimeValue | None:
        """The date of the last sentence before this one that has one date and all of these words."""
        if not words:
            return None
        wanted = set(map(fold, words))
        return next((value for told, value in self.dated_words if told >= wanted), None)

    def _note_section(self, value: TimeValue, year: int) -> None:
        """A heading opens the section of its years; some dates in a row beside them close it."""
        if self.heading and value.grain <= Grain.YEAR:
            self.section, self.strays = range(year, year + 1), 0
        elif self.section is not None and value.grain < Grain.YEAR:
            self.strays = 0 if year in self.section else self.strays + 1
            self.section = None if self.strays >= STRAYS else self.section

    def base(self, *, pointed: bool = False, told: bool = False) -> tuple[date | None, Anchor, Grain]:
        """The date that incomplete dates are near, what it is, and how fine it is known.

        What is `pointed` at (this, last, next) in news is so from publication; days of months may go on `told` stories.
        """
        background = None if pointed and not self.history else self._background(told)
        if background is not None:
            return background.interval.start.date(), Anchor.RUNNING, background.grain  # type: ignore[union-attr]
        if self.published is None:
            return None, Anchor.NONE, Grain.CENTURY
        return self.published, Anchor.PUBLICATION, Grain.DAY

    def _background(self, told: bool) -> TimeValue | None:
        """The running date where it rules: in histories, and beside an old year of the same sentence."""
        if self.history:
            return self.year_told
        here = self.in_sentence
        if here is None:
            followed = told and self.past is not None and self.sentences_on <= FOLLOWED
            return self.past if followed and self.tense is Tense.PAST else None
        if self.published is None or here.interval.start is None or here.grain > Grain.YEAR:
            return None
        if here.interval.start.year >= self.published.year or self.tense is Tense.FUTURE:
            return None
        if self.stated and here.grain <= Grain.MONTH:
            return here
        return here if here.interval.start.year < self.published.year - 1 else None

    def running_moment(self, *, compared: bool = False) -> tuple[datetime | None, Anchor, Grain]:
        """What "the next day", "two years later" count from: the running date, else publication.

        In news, comparisons count from a date of the same sentence or from publication.
        """
        near = self.in_sentence if compared and not self.history else self._before_here()
        if near is not None:
            return near.interval.start, Anchor.RUNNING, near.grain
        if self.published is None or self.history:
            return None, Anchor.NONE, Grain.CENTURY
        return datetime(self.published.year, self.published.month, self.published.day), Anchor.PUBLICATION, Grain.DAY

    def _before_here(self) -> TimeValue | None:
        """The running date; for a clause in the past not one ahead of publication, which only a plan can have."""
        return self.told if self.told and not self.history and self.tense is Tense.PAST else self.running

    def day_of_sentence(self) -> date | None:
        """The last day the sentence spoke of."""
        here = self.in_sentence
        return here.interval.start.date() if here and here.grain <= Grain.DAY and here.interval.start else None

    def _across(self, day: date) -> bool:
        """Whether a day and the tense of the clause lie on different sides of publication."""
        if self.published is None or day == self.published:
            return False
        return self.tense is (Tense.PAST if day > self.published else Tense.FUTURE)

    def day(self) -> tuple[date | None, Anchor]:
        """The day that parts of day and clock times belong to."""
        if self.running_day is not None and (self.history or not self._across(self.running_day)):
            return self.running_day, Anchor.RUNNING
        return (self.published, Anchor.PUBLICATION) if self.published and not self.history else (None, Anchor.NONE)


def _is_winter(value: TimeValue) -> bool:
    """Whether a date is a season that lies in two years."""
    return value.grain is Grain.SEASON and value.interval.start is not None and value.interval.start.month == DECEMBER
