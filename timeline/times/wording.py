"""A place on the calendar as a reader says it: "March 2024", "la semaine du 10 juin 2024 au 16 juin 2024"."""

import re
from datetime import date, datetime, timedelta
from functools import cache

from timeline.model import Grain, TimeValue, last_moment
from timeline.resources import Config
from timeline.times.edtf import edtf
from timeline.times.lexicon import TimesSpec

BEFORE_CHRIST = re.compile(r"BC([0-9]{4})")
ONE_HOUR = timedelta(hours=1)
MONTHS_OF_HALF = 6
_SPANS = {Grain.WEEK: "week", Grain.WEEKEND: "weekend"}


class Wording:
    """Says dates by the templates of `reasons.yaml` and the names of months and seasons of a language's lexicon."""

    def __init__(self, templates: dict[str, str], config: Config, language: str) -> None:
        self._templates = templates
        self._months = _names(config, language, "month")
        self._seasons = _names(config, language, "season")

    def of(self, value: TimeValue) -> str:
        """The interval at its grain, with its part (start, middle, end) or approximation behind it; EDTF where open."""
        start, end = value.interval.start, value.interval.end
        if start is None or end is None:
            return edtf(value)
        said = self._closed(start, end, value.grain)
        part = self._templates.get(value.modifier.value) if value.modifier else None
        return f"{said} ({part})" if part else said

    def span(self, value: TimeValue) -> str:
        """The first and last day of an interval; EDTF where it is open."""
        start, end = value.interval.start, value.interval.end
        if start is None or end is None:
            return edtf(value)
        last = last_moment(end).date()
        return self._templates["span"].format(first=self.day(start.date()), last=self.day(last))

    def day(self, day: date) -> str:
        """A civil day."""
        return self._fill("first" if day.day == 1 else "day", day, day=day.day)

    def before_christ(self, timex3: str) -> str:
        """A year before year 1, of the TIMEX3 value BC and four digits; other values as they are."""
        digits = BEFORE_CHRIST.fullmatch(timex3)
        return self._templates["BC"].format(year=int(digits.group(1))) if digits else timex3

    def _closed(self, start: datetime, end: datetime, grain: Grain) -> str:
        if grain < Grain.DAY and end - start <= ONE_HOUR:
            return self._templates["moment"].format(day=self.day(start.date()), clock=start.strftime("%H:%M"))
        if grain <= Grain.DAY:
            return self._templates["on"].format(day=self.day(start.date()))
        if grain in _SPANS:
            last = (end - timedelta(days=1)).date()
            return self._templates[_SPANS[grain]].format(first=self.day(start.date()), last=self.day(last))
        return self._long(start, end, grain)

    def _long(self, start: datetime, end: datetime, grain: Grain) -> str:
        if grain is Grain.QUARTER:
            length = (end.year - start.year) * 12 + end.month - start.month
            key = "half" if length == MONTHS_OF_HALF else "quarter"
            return self._fill(key, start, index=(start.month - 1) // length + 1)
        if grain is Grain.SEASON:
            years = str(start.year) if start.year == end.year else f"{start.year}–{end.year}"
            return self._templates["season"].format(season=self._seasons[start.month // 3 - 1], year=years)
        key = {Grain.MONTH: "month", Grain.DECADE: "decade", Grain.CENTURY: "century"}.get(grain, "year")
        return self._fill(key, start, last=end.year - 1)

    def _fill(self, key: str, when: date, **blanks: int) -> str:
        month = self._months[when.month - 1]
        said = {"month": month, "Month": month.capitalize(), "number": when.month, "year": when.year}
        return self._templates[key].format(**said, **blanks)


@cache
def _names(config: Config, language: str, kind: str) -> tuple[str, ...]:
    """The first form of each month or season in the lexicon of a language."""
    table = config.load(f"languages/{language}/times.yaml", TimesSpec)["words"][kind]
    return tuple(table[str(number)][0] for number in range(1, len(table) + 1))
