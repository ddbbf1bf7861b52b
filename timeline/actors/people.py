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
    """An office held in `[start, end)`; None is an open end. `owner` is a state, an organisation or a group."""

    office: str
    owner: str
    start: date
    end: date | None

    def holds(self, day: date) -> bool:
        """Whether the office was held on a day."""
        return self.start <= day and (self.end is None or day < self.end)


@dataclass(frozen=True, slots=True)
class Person:
    """Someone who held office, and the state or organisation that they are from."""

    slug: str
    home: str
    gender: str
    terms: tuple[Term, ...]

    def in_office(self, day: date) -> bool:
        """Whether any office was held on a day."""
        return any(term.holds(day) for term in self.terms)

    def holds(self, office: str, owner: str, day: date) -> bool:
        """Whether that office of that state or organisation was held on a day."""
        return any(term.office == office and term.owner == owner and term.holds(day) for term in self.terms)

    def last_day(self, until: date) -> date:
        """The last day in office up to a day; the first possible day of all for those who came later."""
        return max((min(term.end or until, until) for term in self.terms if term.start <= until), default=date.min)

    def owner(self, day: date | None) -> str:
        """For whom the person speaks on a day: whose office it is, else where the person is from."""
        return next((term.owner for term in reversed(self.terms) if day and term.holds(day)), self.home)

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
            for owner in {term.owner for term in person.terms}:
                self._by_owner.setdefault(owner, []).append(person)

    def holder(self, owner: str, offices: Iterable[str], day: date | None) -> Person | None:
        """The one who held the first of `offices` that anybody of that state or organisation held on a day."""
        if day is None:
            return None
        for office in offices:
            found = [one for one in self._by_owner.get(owner, ()) if one.holds(office, owner, day)]
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
    home = leader.get("organization") or leader.get("country") or ""
    return Person(slug, home, leader.get("gender", "m"), tuple(_term(slug, home, text) for text in leader["terms"]))


def _term(slug: str, home: str, text: str) -> Term:
    """A term as written: office, first day, last day or nothing; a year or a month stands for its first or last day."""
    try:
        role, start, *end = text.split()
        (last,) = end or [""]
        office, _, owner = role.partition("@")
        return Term(office, owner or home, first_day(start), day_after(last) if last else None)
    except ValueError:
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
