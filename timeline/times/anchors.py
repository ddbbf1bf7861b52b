"""What dates are counted from: publication, and the date the text last spoke of."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime

from timeline.model import Anchor, Grain, TimeValue
from timeline.times.tense import Tense

REMEMBERED = 2
"""How many dates back a story may be taken up again."""


@dataclass(slots=True)
class Context:
    """Where the reading of a document stands.

    `running` is the last date the text spoke of, `recent` holds the last few, `running_day` is the last of day grain,
    `quarter` the last quarter, `in_sentence` the last date of the sentence being read. `ask_tense` finds the tense of
    the expression at hand, `closing` says whether it closes an interval.
    """

    published: date | None
    history: bool
    running: TimeValue | None = None
    running_day: date | None = None
    recent: list[tuple[date, Grain]] = field(default_factory=list)
    in_sentence: TimeValue | None = None
    quarter: TimeValue | None = None
    ask_tense: Callable[[], Tense | None] = lambda: None
    closing: bool = False

    @property
    def tense(self) -> Tense | None:
        """The tense of the clause of the expression at hand."""
        return self.ask_tense()

    def sentence(self) -> None:
        """Begin a sentence."""
        self.in_sentence = None

    def spoke_of(self, value: TimeValue) -> None:
        """Take note of a date."""
        if value.interval.start is None:
            return
        self.running = self.in_sentence = value
        self.recent = [(value.interval.start.date(), value.grain), *self.recent[: REMEMBERED - 1]]
        if value.grain is Grain.QUARTER:
            self.quarter = value
        if value.grain <= Grain.DAY:
            self.running_day = value.interval.start.date()

    def base(self, *, pointed: bool = False) -> tuple[date | None, Anchor, Grain]:
        """The date that incomplete dates are near, what it is, and how fine it is known.

        What is `pointed` at (this, last, next) in news is so from publication.
        """
        background = None if pointed and not self.history else self._background()
        if background is not None:
            return background.interval.start.date(), Anchor.RUNNING, background.grain  # type: ignore[union-attr]
        if self.published is None:
            return None, Anchor.NONE, Grain.CENTURY
        return self.published, Anchor.PUBLICATION, Grain.DAY

    def _background(self) -> TimeValue | None:
        """The running date where it rules: in histories, and beside an old year of the same sentence."""
        if self.history:
            return self.running if self.running and self.running.grain <= Grain.YEAR else None
        here = self.in_sentence
        if here is None or self.published is None or here.interval.start is None or here.grain > Grain.YEAR:
            return None
        return here if here.interval.start.year < self.published.year - 1 else None

    def running_moment(self, *, compared: bool = False) -> tuple[datetime | None, Anchor, Grain]:
        """What "the next day", "two years later" count from: the running date, else publication.

        In news, comparisons count from a date of the same sentence or from publication.
        """
        near = self.in_sentence if compared and not self.history else self.running
        if near is not None:
            return near.interval.start, Anchor.RUNNING, near.grain
        if self.published is None or self.history:
            return None, Anchor.NONE, Grain.CENTURY
        return datetime(self.published.year, self.published.month, self.published.day), Anchor.PUBLICATION, Grain.DAY

    def day_of_sentence(self) -> date | None:
        """The last day the sentence spoke of."""
        here = self.in_sentence
        return here.interval.start.date() if here and here.grain <= Grain.DAY and here.interval.start else None

    def day(self) -> tuple[date | None, Anchor]:
        """The day that parts of day and clock times belong to."""
        if self.running_day is not None:
            return self.running_day, Anchor.RUNNING
        return (self.published, Anchor.PUBLICATION) if self.published and not self.history else (None, Anchor.NONE)
