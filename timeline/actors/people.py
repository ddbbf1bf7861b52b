"""Who held which office when."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from timeline.actors import names
from timeline.actors.specs import Leader
from timeline.model import ConfigError
from timeline.resources import Config

OFFICE_SECTORS: Mapping[str, str] = {"opposition": "OPP", "army_chief": "MIL", "commander": "REB"}


@dataclass(frozen=True, slots=True)
class Term:
    """An office held in `[start, end)`; None is an open end."""

    office: str
    start: date
    end: date | None

    def holds(self, day: date) -> bool:
        """Whether the office was held on a day."""
        return self.start <= day and (self.end is None or day < self.end)


@dataclass(frozen=True, slots=True)
class Person:
    """Someone who held office: for a state (`country`) or an organisation or group (`organization`)."""

    slug: str
    country: str | None
    organization: str | None
    gender: str
    terms: tuple[Term, ...]

    def in_office(self, day: date, offices: Iterable[str] | None = None) -> bool:
        """Whether any office, or any of `offices`, was held on a day."""
        return any(term.holds(day) and (offices is None or term.office in offices) for term in self.terms)

    def sector(self, day: date | None) -> str:
        """PLOVER's role code on a day (without one: in the last office); ELI before the first office."""
        if day and all(day < term.start for term in self.terms):
            return "ELI"
        held = [term for term in self.terms if day is None or term.holds(day)] or list(self.terms)
        return OFFICE_SECTORS.get(held[-1].office, "GOV")


class People:
    """The leaders of the configuration."""

    def __init__(self, leaders: Mapping[str, Leader]) -> None:
        self.by_slug = {slug: _person(slug, leader) for slug, leader in leaders.items()}
        self._by_owner: dict[str, list[Person]] = {}
        for person in self.by_slug.values():
            self._by_owner.setdefault(person.organization or person.country or "", []).append(person)

    def holder(self, owner: str, offices: Iterable[str], day: date | None) -> Person | None:
        """The one who held the first of `offices` that anybody of that state or organisation held on a day."""
        if day is None:
            return None
        for office in offices:
            found = [one for one in self._by_owner.get(owner, ()) if one.in_office(day, (office,))]
            if found:
                return found[0] if len(found) == 1 else None
        return None


@cache
def people(config: Config) -> People:
    """The leaders of the configuration.

    Raises:
        ConfigError: where the file is wrong.
    """
    return People(names.leaders(config))


def _person(slug: str, leader: Leader) -> Person:
    terms = tuple(_term(slug, text) for text in leader["terms"])
    return Person(slug, leader.get("country"), leader.get("organization"), leader.get("gender", "m"), terms)


def _term(slug: str, text: str) -> Term:
    """A term as written: office, first day, last day or nothing; a year or a month stands for its first or last day."""
    office, start, *end = text.split()
    try:
        return Term(office, first_day(start), day_after(end[0]) if end else None)
    except (ValueError, IndexError):
        remedy = "write: office, first day, last day (2001-01-20, 2001-01 or 2001; no last day where it goes on)"
        raise ConfigError(names.LEADERS, slug, f"{text!r} is no term of office", remedy) from None


def first_day(text: str) -> date:
    """The first day of a year, a month or a day in ISO notation."""
    year, month, day = [*map(int, text.split("-")), 1, 1][:3]
    return date(year, month, day)


def day_after(text: str) -> date:
    """The day after the last one of a year or a month; of a day, itself (offices change hands within the day)."""
    parts = [int(part) for part in text.split("-")]
    if len(parts) == 1:
        return date(parts[0] + 1, 1, 1)
    if len(parts) == 2:
        return (date(parts[0], parts[1], 28) + timedelta(days=4)).replace(day=1)
    return date(parts[0], parts[1], parts[2])
