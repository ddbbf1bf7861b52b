"""How much a body of articles makes of each day.

Date selection of timeline summarisation, without learning: how many articles tell of a day when it is new, how many
name it, and how many still name it later. Counting publications and mentions of dates is usual (Tran, Alrifai and
Herder, Timeline summarization from relevant headlines, 2015; Gholipour Ghalandari and Ifrim, Examining the state of
the art in news timeline summarization, 2020); docs/ranking.md says what each count is worth.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import log1p

from timeline.model import Analysis, Grain, Span, TimeValue

OPENING = 400  # characters; the date of what an article is about stands in its title or its first sentences
WEEK = timedelta(days=7)  # news is told within a week; a day named after that is remembered
MEMORY = 0.5  # what later reporting still names has been counted once already, as named

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Attention:
    """For each day, how many articles report it as news, name it, and name it more than a week later.

    `known` is, for each actor, the share of articles that tell an act it takes part in. An article that is given twice
    counts once, and so it does with its `reprints`.
    """

    reported: Counter[date]
    named: Counter[date]
    remembered: Counter[date]
    known: dict[str, float]
    reprints: frozenset[str]

    def weight(self, day: date) -> float:
        """How much the articles make of a day."""
        return log1p(self.reported[day]) + log1p(self.named[day]) + MEMORY * log1p(self.remembered[day])


def attention(analyses: Iterable[Analysis]) -> Attention:
    """Count days and actors over articles."""
    read = {analysis.document.id: analysis for analysis in analyses}
    copies = frozenset(name for name, analysis in read.items() if analysis.document.reprint_of)
    own = [analysis for name, analysis in read.items() if name not in copies]
    found = Attention(Counter(), Counter(), Counter(), _known(own), copies)
    for analysis in own:
        published = analysis.document.published
        days = {day for day, _ in _said(analysis)}
        found.named.update(days)
        if published:
            found.reported[_news(analysis, published)] += 1
            found.remembered.update(day for day in days if day < published - WEEK)
    return found


def single_day(value: TimeValue | None) -> date | None:
    """The civil day a date lies in, if the text is that exact."""
    if value is None or value.grain > Grain.DAY or value.interval.start is None or value.interval.end is None:
        return None
    within = value.interval.end - value.interval.start <= _DAY
    return value.interval.start.date() if within else None


def _news(analysis: Analysis, published: date) -> date:
    """The day an article tells of: the last its opening names of the week before publication, else publication."""
    recent = (day for day, place in _said(analysis) if place.start < OPENING and published - WEEK <= day <= published)
    return max(recent, default=published)


def _said(analysis: Analysis) -> Iterator[tuple[date, Span]]:
    """The days an article names, and where: by calendar words, or by an event that is dated so."""
    for timex in analysis.timexes:
        if day := single_day(timex.value):
            yield day, timex.span
    for mention in analysis.mentions:
        if day := single_day(mention.when.value):
            yield day, mention.sentence


def _known(own: Sequence[Analysis]) -> dict[str, float]:
    counts: Counter[str] = Counter()
    for analysis in own:
        counts.update({actor.key for told in analysis.mentions for actor in (*told.sources, *told.targets)})
    return {key: count / len(own) for key, count in counts.items()}
