"""Short articles made up by a generator: few states, acts, places and days, so that many of them tell the same."""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from timeline.model import Document

_STATES = ["Russia", "Ukraine", "China", "Japan", "India", "Pakistan", "Israel", "Iran", "Turkey", "Greece", "Serbia"]
_ACTS = ["attacked", "accused", "threatened", "signed an agreement with", "imposed sanctions on", "held talks with"]
_MORE = [
    "The two sides had met in {place} the week before.",
    "{third} condemned the move on {weekday}.",
    "Since {month} {year}, {first} has {act} {second} more than once.",
    "Observers in {place} said {number} people were there.",
]
_PLACES = ["Geneva", "Vienna", "Cairo", "Oslo", "Doha"]
_EARLIEST = date(2020, 1, 6)


def story(seed: int, *, days: int = 60) -> Document:
    """The article of that number, about something within so many days."""
    random = Random(seed)  # noqa: S311 - reproducible, no secret
    first, second, third = random.sample(_STATES, 3)
    act = random.choice(_ACTS)
    day = _EARLIEST + timedelta(random.randrange(days))
    more = random.choice(_MORE).format(
        place=random.choice(_PLACES),
        third=third,
        weekday=f"{day - timedelta(1):%A}",
        month=f"{day:%B}",
        year=day.year,
        first=first,
        second=second,
        act=act,
        number=random.randrange(2, 900),
    )
    text = f"{first} {act} {second} in {random.choice(_PLACES)} on {day.day} {day:%B} {day.year}. {more}"
    return Document(f"d{seed:07}", text, "en", day + timedelta(1), f"{first} and {second}")


def stories(count: int, *, start: int = 0, days: int = 60) -> Iterator[Document]:
    """So many articles."""
    return (story(seed, days=days) for seed in range(start, start + count))
