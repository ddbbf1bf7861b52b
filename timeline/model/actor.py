"""Who: actors known to the configuration, and their mentions in a text."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from timeline.model.span import Span


class ActorKind(StrEnum):
    """What sort of actor it is."""

    STATE = "state"
    IGO = "igo"
    NGO = "ngo"
    ARMED_GROUP = "armed_group"
    PARTY = "party"
    PERSON = "person"
    COMPANY = "company"
    MEDIA = "media"
    GROUP = "group"


@dataclass(frozen=True, slots=True)
class Actor:
    """An actor of the configuration.

    `id` is an ISO 3166 alpha-3 code, the usual acronym, or a slug. `names` gives a display name by language. `country`
    is the alpha-3 code of the state it belongs to, `sector` PLOVER's role code (GOV, MIL, REB …). It exists, or holds
    its office, in `[valid_from, valid_to)`; None is open.
    """

    id: str
    kind: ActorKind
    names: Mapping[str, str]
    country: str | None = None
    sector: str | None = None
    part_of: tuple[str, ...] = ()
    valid_from: date | None = None
    valid_to: date | None = None


@dataclass(frozen=True, slots=True)
class ActorMention:
    """An actor as it stands in a text.

    `code` is the actor's id where it stands for itself (a state, an organisation), None for people, crowds and roles,
    which have a `country` or only a `sector`. `rule` says how the words were understood (name, demonym, capital, seat,
    title, role, pronoun, acronym …). `cases` are the grammatical cases it may stand in; none where the language or the
    word has no cases.
    """

    span: Span
    text: str
    code: str | None
    country: str | None
    kind: ActorKind
    sector: str | None
    name: str
    rule: str
    cases: frozenset[str] = frozenset()

    @property
    def key(self) -> str:
        """Who answers for the act: two mentions with one key are one actor in lanes and graphs."""
        if self.code:
            return self.code
        if self.country:
            official = self.sector in (None, "GOV", "MIL")
            return self.country if official else f"{self.country}-{self.sector}"
        return self.name.casefold()


@dataclass(frozen=True, slots=True)
class Place:
    """Where: a name as the text has it, its country (alpha-3) and, if known, its coordinates in degrees."""

    name: str
    country: str | None = None
    latitude: float | None = None
    longitude: float | None = None
