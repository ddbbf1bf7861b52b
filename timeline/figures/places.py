"""Where events were, as exactly as the text says: a town is a point, a country that is only named its whole area."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from timeline.model import Event, Place


@dataclass(frozen=True, slots=True)
class Spot:
    """A town: its most frequent name, its coordinates in degrees, and the ids of its events."""

    name: str
    latitude: float
    longitude: float
    events: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Land:
    """A country (alpha-3) that events name as their place, and the ids of these events."""

    country: str
    events: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Places:
    """What there is to draw on a map, the fullest place first."""

    spots: tuple[Spot, ...]
    lands: tuple[Land, ...]

    def __bool__(self) -> bool:
        return bool(self.spots or self.lands)


def places(events: Iterable[Event]) -> Places:
    """The places of events. One without coordinates and country is on no map; it stays in the words of its event."""
    towns: dict[tuple[float, float], list[tuple[Place, str]]] = defaultdict(list)
    lands: dict[str, list[str]] = defaultdict(list)
    for event in events:
        where = event.place
        if where is None:
            continue
        if where.latitude is not None and where.longitude is not None:
            towns[round(where.latitude, 2), round(where.longitude, 2)].append((where, event.id))
        elif where.country:
            lands[where.country].append(event.id)
    spots = [_spot(at, members) for at, members in towns.items()]
    areas = [Land(country, tuple(members)) for country, members in lands.items()]
    return Places(
        tuple(sorted(spots, key=lambda spot: (-len(spot.events), spot.name))),
        tuple(sorted(areas, key=lambda land: (-len(land.events), land.country))),
    )


def _spot(at: tuple[float, float], members: list[tuple[Place, str]]) -> Spot:
    names = Counter(where.name for where, _ in members)
    name = min(names, key=lambda each: (-names[each], each))
    return Spot(name, *at, tuple(event for _, event in members))
