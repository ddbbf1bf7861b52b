"""Short ways to say a mention, a date, an analysis."""

import hashlib
from datetime import date, datetime, timedelta

from timeline.model import (
    ActorKind,
    ActorMention,
    Analysis,
    Anchor,
    Basis,
    Document,
    EventDate,
    EventMention,
    Grain,
    Interval,
    Modality,
    Place,
    Reason,
    Span,
    TimeValue,
    Timex,
    TimexKind,
    Trigger,
)
from timeline.resources import configuration
from timeline.resources.ontology import ontology

CONFIG = configuration()
NAMES = {"RUS": "Russia", "UKR": "Ukraine", "PRK": "North Korea", "CHN": "China", "USA": "United States"}


def actor(code: str) -> ActorMention:
    name = NAMES.get(code, code)
    return ActorMention(Span(0, len(name)), name, code, code, ActorKind.STATE, None, name, "name")


def day(text: str, basis: Basis = Basis.CLAUSE) -> EventDate:
    start = datetime.fromisoformat(text)
    return _date(start, start + timedelta(days=1), Grain.DAY, text, basis)


def month(text: str, basis: Basis = Basis.CLAUSE) -> EventDate:
    start = datetime.fromisoformat(f"{text}-01")
    return _date(start, (start + timedelta(days=31)).replace(day=1), Grain.MONTH, text, basis)


def since(text: str) -> EventDate:
    return _date(datetime.fromisoformat(text), None, Grain.DAY, None, Basis.CLAUSE)


def undated() -> EventDate:
    return EventDate(None, None, Basis.NONE, Reason("undated"))


def _date(start: datetime, end: datetime | None, grain: Grain, text: str | None, basis: Basis) -> EventDate:
    value = TimeValue(Interval(start, end), grain)
    timex = Timex(Span(0, 4), "then", TimexKind.DATE, text, value, Anchor.ABSOLUTE, "made", Reason("absolute"))
    return EventDate(value, text, basis, Reason("absolute"), timex)


def mention(
    what: str,
    sources: str,
    targets: str,
    when: EventDate,
    *,
    document: str = "a",
    quote: str = "They did it as they had said they would.",
    number: int = 0,
    modality: Modality = Modality.ASSERTED,
    confidence: float = 0.8,
    place: str | None = None,
    same_as: str | None = None,
) -> EventMention:
    """`sources` and `targets` are codes with blanks between. The id is a hash of the document and the number."""
    return EventMention(
        id=identity(document, number),
        document=document,
        clause=Span(0, len(quote)),
        sentence=Span(0, len(quote)),
        quote=quote,
        position=number,
        trigger=Trigger(Span(5, 8), "did", "en/verbs/do"),
        type=what,
        quad=ontology(CONFIG)[what].quad,
        sources=tuple(map(actor, sources.split())),
        targets=tuple(map(actor, targets.split())),
        when=when,
        modality=modality,
        confidence=confidence,
        title=f"{what.lower()} {number}",
        place=Place(place, "UKR") if place else None,
        same_as=same_as,
    )


def identity(document: str, number: int) -> str:
    return hashlib.blake2b(f"{document} {number}".encode(), digest_size=6).hexdigest()


def analysis(
    *mentions: EventMention, document: str = "a", published: date | None = None, language: str = "en"
) -> Analysis:
    timexes = tuple(mention.when.timex for mention in mentions if mention.when.timex)
    read = Document(document, " ".join(mention.quote for mention in mentions), language, published or date(2024, 6, 20))
    return Analysis(read, timexes, mentions)
