"""How long joining takes as mentions grow: `python -m tests.bench.linking [COUNT …]`, on one core.

The mentions are made up: ten thousand days, two hundred actors of whom a few are named most, sixteen types, four
languages; an event is told by one article or by dozens, a fifth of them by the month only or without one party, and
half the articles are of one busy year. Nothing of making them is timed.
"""

import resource
import sys
import time
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from itertools import product
from random import Random

from timeline.link import link
from timeline.model import (
    ActorKind,
    ActorMention,
    Analysis,
    Basis,
    Document,
    EventDate,
    EventMention,
    Grain,
    Interval,
    Modality,
    Reason,
    Span,
    TimeValue,
    Trigger,
)
from timeline.resources import configuration
from timeline.resources.ontology import ontology

CONFIG = configuration()
TYPES = tuple(ontology(CONFIG).values())
ACTORS = tuple(
    ActorMention(Span(0, 3), name, name, name, ActorKind.STATE, None, name, "name")
    for name in (f"{chr(65 + n // 26)}{chr(65 + n % 26)}X" for n in range(200))
)
NOBODY: tuple[ActorMention, ...] = ()
LANGUAGES = ("en", "fr", "ru", "es")
A_DOCUMENT = 5  # mentions
FIRST = datetime(2000, 1, 1)
BUSY = datetime(2022, 1, 1)
DAYS = 9_000
YEAR = 365
SYLLABLES = ("ba", "ce", "di", "fo", "gu", "ka", "le", "mi", "no", "ru", "sa", "te")
WORDS = tuple("".join(parts) for parts in product(SYLLABLES, repeat=3))
TRIGGER = Trigger(Span(0, 4), "acts", "en/verbs/act")
WHY = Reason("event.clause")


def corpus(count: int) -> list[Analysis]:
    """Analyses that hold so many mentions."""
    random = Random(count)  # noqa: S311 - no secret
    told = list(_mentions(count, random))
    random.shuffle(told)
    found = []
    for start in range(0, count, A_DOCUMENT):
        name = f"d{start // A_DOCUMENT}"
        document = Document(name, "", random.choice(LANGUAGES), date(2024, 1, 1))
        mentions = tuple(_mention(name, at, *fields) for at, fields in enumerate(told[start : start + A_DOCUMENT]))
        found.append(Analysis(document, (), mentions))
    return found


def _mentions(count: int, random: Random) -> Iterator[tuple[object, ...]]:
    made = 0
    while made < count:
        kind = random.choice(TYPES)
        source, target = _actor(random), _actor(random)
        busy = random.random() < 0.5
        day = BUSY + timedelta(random.randrange(YEAR)) if busy else FIRST + timedelta(random.randrange(DAYS))
        words = random.sample(WORDS, 8)
        for _ in range(min(count - made, int(random.paretovariate(1.3)), 60)):
            made += 1
            yield kind, source, target, day, words, random.random(), random.sample(WORDS, 3)


def _actor(random: Random) -> ActorMention:
    return ACTORS[min(int(random.paretovariate(0.6)) - 1, len(ACTORS) - 1)]


def _mention(document: str, at: int, *fields: object) -> EventMention:
    kind, source, target, day, words, chance, own = fields
    quote = " ".join([*words, *own])  # type: ignore[misc]
    when = _month(day) if chance < 0.1 else _date(day, day + timedelta(1), Grain.DAY)  # type: ignore[operator, arg-type]
    return EventMention(
        id=str(at),
        document=document,
        clause=Span(0, len(quote)),
        sentence=Span(0, len(quote)),
        quote=quote,
        position=at,
        trigger=TRIGGER,
        type=kind.id,  # type: ignore[attr-defined]
        quad=kind.quad,  # type: ignore[attr-defined]
        sources=(source,),  # type: ignore[arg-type]
        targets=NOBODY if chance > 0.9 else (target,),  # type: ignore[arg-type, operator]
        when=when,
        modality=Modality.ASSERTED,
        confidence=0.8,
        title="they act",
    )


def _month(day: datetime) -> EventDate:
    start = day.replace(day=1)
    return _date(start, (start + timedelta(31)).replace(day=1), Grain.MONTH)


def _date(start: datetime, end: datetime, grain: Grain) -> EventDate:
    return EventDate(TimeValue(Interval(start, end), grain), None, Basis.CLAUSE, WHY)


def main() -> None:
    """Print a row a size."""
    for count in map(int, sys.argv[1:] or ("100000", "300000", "1000000")):
        read = corpus(count)
        start = time.process_time()
        events = link(read, CONFIG)
        taken = time.process_time() - start
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20
        sys.stdout.write(
            f"{count:>9,} mentions  {len(events):>9,} events  {taken:8.1f} s  "
            f"{taken / count * 1e6:6.0f} µs a mention  peak {peak:.1f} GB\n"
        )
        sys.stdout.flush()


if __name__ == "__main__":
    main()
