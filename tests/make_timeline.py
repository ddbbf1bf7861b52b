"""Timelines made up for tests: every kind of date, claim and class, from one event to thousands."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from timeline.graph import storylines
from timeline.model import (
    Actor,
    ActorKind,
    ActorMention,
    Anchor,
    Basis,
    Day,
    Document,
    Event,
    EventDate,
    EventMention,
    Grain,
    Interval,
    Modality,
    Modifier,
    Quad,
    Reason,
    Span,
    Timeline,
    TimeValue,
    Timex,
    TimexKind,
    Trigger,
)
from timeline.resources import configuration

PUBLISHED = date(2031, 5, 14)
NAMES = {
    "FRA": {"fr": "France", "en": "France"},
    "JPN": {"fr": "Japon", "en": "Japan"},
    "KEN": {"fr": "Kenya", "en": "Kenya"},
    "BRA": {"fr": "Brésil", "en": "Brazil"},
    "TUR": {"fr": "Turquie", "en": "Türkiye"},
    "EU": {"fr": "Union européenne", "en": "European Union"},
    "UNSC": {"fr": "Conseil de sécurité des Nations unies", "en": "United Nations Security Council"},
}
TYPES = {
    "CONSULT": Quad.VERBAL_COOPERATION,
    "AID": Quad.MATERIAL_COOPERATION,
    "ACCUSE": Quad.VERBAL_CONFLICT,
    "SANCTION": Quad.MATERIAL_CONFLICT,
    "AGREE": Quad.VERBAL_COOPERATION,
    "THREATEN": Quad.VERBAL_CONFLICT,
}
_VERBS = {
    "fr": {
        "CONSULT": "reçoit le ministre de",
        "AID": "livre des vivres à",
        "ACCUSE": "accuse d'espionnage",
        "SANCTION": "gèle les avoirs de",
        "AGREE": "signe un accord de pêche avec",
        "THREATEN": "menace de représailles",
    },
    "en": {
        "CONSULT": "receives the minister of",
        "AID": "delivers food to",
        "ACCUSE": "accuses of spying",
        "SANCTION": "freezes the assets of",
        "AGREE": "signs a fishing accord with",
        "THREATEN": "threatens reprisals against",
    },
}


def value(
    start: date | None, end: date | None, grain: Grain = Grain.DAY, modifier: Modifier | None = None
) -> TimeValue:
    """A value of the calendar from whole days, half-open."""
    return TimeValue(Interval(_midnight(start), _midnight(end)), grain, modifier)


def day(year: int, month: int, number: int) -> TimeValue:
    """One day."""
    first = date(year, month, number)
    return value(first, first + timedelta(days=1))


def month(year: int, number: int, modifier: Modifier | None = None) -> TimeValue:
    """One month."""
    return value(date(year, number, 1), date(year + number // 12, number % 12 + 1, 1), Grain.MONTH, modifier)


def year(number: int, modifier: Modifier | None = None) -> TimeValue:
    """One year."""
    return value(date(number, 1, 1), date(number + 1, 1, 1), Grain.YEAR, modifier)


def actor(code: str, language: str = "fr", name: str | None = None) -> ActorMention:
    """A state or an organisation as it stands in a text."""
    word = name or NAMES.get(code, {}).get(language, code)
    kind = ActorKind.IGO if code in ("EU", "UNSC") else ActorKind.STATE
    return ActorMention(
        Span(0, len(word)), word, code, None if code in ("EU", "UNSC") else code, kind, None, word, "name"
    )


def dated(when: TimeValue | None, words: str = "", at: int = 0, timex3: str | None = None) -> EventDate:
    """A date by the words `words` of a sentence, which begin at `at` in the document."""
    reason = Reason("nearest", {"anchor": "publication", "base": "2031-05-14"})
    if when is None:
        return EventDate(None, None, Basis.NONE, reason)
    timex = Timex(Span(at, at + len(words)), words, TimexKind.DATE, timex3, when, Anchor.PUBLICATION, "made up", reason)
    return EventDate(when, timex3, Basis.CLAUSE, reason, timex)


def event(
    when: TimeValue | None,
    *,
    title: str = "Nairobi reçoit le ministre turc",
    kind: str = "CONSULT",
    quad: Quad | None = None,
    sources: Sequence[str] = ("KEN",),
    targets: Sequence[str] = ("TUR",),
    modality: Modality = Modality.ASSERTED,
    confidence: float = 0.8,
    importance: float = 0.5,
    before: str = "Nairobi a reçu ",
    words: str = "en mai",
    after: str = " le ministre turc.",
    document: str = "d1",
    offset: int = 40,
    name: str | None = None,
    language: str = "fr",
) -> Event:
    """An event told once, in the sentence `before + words + after`, `offset` characters into its document."""
    quote = before + words + after
    date_of = dated(when, words, offset + len(before))
    mention = EventMention(
        id=f"m-{name or title}",
        document=document,
        clause=Span(offset, offset + len(quote)),
        sentence=Span(offset, offset + len(quote)),
        quote=quote,
        position=1,
        trigger=Trigger(Span(offset, offset + 1), before[:1], "fr/verbs/recevoir"),
        type=kind,
        quad=quad or TYPES.get(kind, Quad.NEUTRAL),
        sources=tuple(actor(code, language) for code in sources),
        targets=tuple(actor(code, language) for code in targets),
        when=date_of,
        modality=modality,
        confidence=confidence,
        title=title,
        doubts=(Reason("made_up_doubt", {}),) if confidence < 0.6 else (),
    )
    return _told_once(mention, name or f"e{abs(hash_of(title, date_of)):08x}", importance)


def _told_once(mention: EventMention, name: str, importance: float) -> Event:
    return Event(
        id=name,
        title=mention.title,
        type=mention.type,
        quad=mention.quad,
        mode=None,
        sources=mention.sources,
        targets=mention.targets,
        place=None,
        when=mention.when,
        modality=mention.modality,
        reported_by=(),
        confidence=mention.confidence,
        importance=importance,
        mentions=(mention,),
    )


def hash_of(title: str, when: EventDate) -> int:
    """A number for an event that is the same in every process."""
    return sum(position * ord(letter) for position, letter in enumerate(f"{title}{when}", 1)) % (1 << 31)


def document(name: str = "d1", published: date | None = PUBLISHED, language: str = "fr", **fields: str) -> Document:
    """An article."""
    known = {
        "title": "Un printemps diplomatique",
        "url": "https://example.org/article",
        "source": "La Gazette",
    } | fields
    return Document(name, "…", language, published, known["title"], known["url"], known["source"])


def timeline(
    events: Iterable[Event],
    documents: Sequence[Document] | None = None,
    language: str = "fr",
    title: str = "Un printemps diplomatique",
) -> Timeline:
    """A timeline in order of time, undated events last."""
    ordered = tuple(sorted(events, key=_order))
    keys = sorted({mention.key for item in ordered for mention in (*item.sources, *item.targets)})
    actors = tuple(Actor(key, ActorKind.STATE, NAMES[key]) for key in keys if key in NAMES)
    days = tuple(
        Day(item.when.value.interval.start.date(), item.importance, (item.id,))
        for item in ordered[:1]
        if item.when.value and item.when.value.interval.start
    )
    told = tuple(documents or [document(language=language)])
    return Timeline(title, language, ordered, actors, told, days, storylines=storylines(ordered, configuration()))


def every_kind(language: str = "fr") -> Timeline:
    """One event of each way a date can be, and of each claim."""
    kinds: list[tuple[str, TimeValue | None, Modality, str]] = [
        ("On a day", day(2031, 5, 12), Modality.ASSERTED, "CONSULT"),
        ("In a month", month(2031, 3), Modality.ASSERTED, "AID"),
        ("In a season", value(date(2031, 3, 1), date(2031, 6, 1), Grain.SEASON), Modality.ASSERTED, "ACCUSE"),
        ("In a year", year(2030), Modality.ASSERTED, "SANCTION"),
        ("From one day to another", value(date(2031, 4, 2), date(2031, 4, 20)), Modality.ASSERTED, "AGREE"),
        ("About a month", month(2031, 1, Modifier.APPROX), Modality.ASSERTED, "THREATEN"),
        ("Ever since", value(date(2030, 11, 1), None, Grain.MONTH), Modality.ASSERTED, "SANCTION"),
        ("Until then", value(None, date(2031, 2, 10)), Modality.ASSERTED, "AID"),
        ("Announced for a day", day(2031, 6, 1), Modality.FUTURE, "CONSULT"),
        ("Disputed, in a month", month(2031, 2), Modality.DISPUTED, "ACCUSE"),
        ("In a week", value(date(2031, 5, 5), date(2031, 5, 12), Grain.WEEK), Modality.REPORTED, "AID"),
        ("Long ago", year(2009), Modality.ASSERTED, "AGREE"),
        ("Never dated", None, Modality.ASSERTED, "CONSULT"),
    ]
    made = [
        event(when, title=title, kind=kind, modality=modality, name=f"k{number:02d}", language=language)
        for number, (title, when, modality, kind) in enumerate(kinds)
    ]
    return timeline(made, language=language, title="Every kind")


def many(count: int, language: str = "fr", span_days: int = 300) -> Timeline:
    """A timeline of `count` plausible events, spread unevenly before the publication day."""
    return timeline(
        [_plausible(number, count, language, span_days) for number in range(count)],
        _documents(count, language),
        language,
    )


def _documents(count: int, language: str) -> list[Document]:
    number = 1 + min(3, count // 20)
    return [
        document(
            f"d{index + 1}",
            PUBLISHED - timedelta(days=9 * index),
            language,
            title=f"Un printemps diplomatique ({index + 1})",
        )
        for index in range(number)
    ]


def _plausible(number: int, count: int, language: str, span_days: int) -> Event:
    codes, kinds = list(NAMES), list(TYPES)
    source = codes[(number * number + number // 3) % 5 if number % 4 else number % len(codes)]
    target = codes[(codes.index(source) + 1 + number % 3) % len(codes)]
    kind = kinds[(number * 5 + number // 7) % len(kinds)]
    ago = int(span_days * ((number * 37 % 101) / 101) ** 2.2)
    when, words = _date(number, PUBLISHED - timedelta(days=ago), language)
    modality = (Modality.ASSERTED, Modality.ASSERTED, Modality.REPORTED, Modality.ASSERTED, Modality.DISPUTED)[
        number % 5
    ]
    subject, object_ = NAMES[source][language], NAMES[target][language]
    title = f"{subject} {_VERBS[language][kind]} {object_}"
    before = {"fr": "Selon la presse locale, c'est ", "en": "According to local papers it was "}[language]
    after = {
        "fr": f" que {title}, malgré les réserves de ses voisins.",
        "en": f" that {title}, despite its neighbours' doubts.",
    }[language]
    return event(
        when, title=title, kind=kind, sources=(source,), targets=(target,), modality=modality,
        confidence=0.45 + (number * 13 % 50) / 100, importance=(number * 29 % 97) / 97,
        before=before, words=words, after=after,
        document=f"d{1 + number % (1 + min(3, count // 20))}", name=f"e{number:05d}", language=language,
    )  # fmt: skip


def _date(number: int, first: date, language: str) -> tuple[TimeValue | None, str]:
    french = language == "fr"
    if number % 13 == 12:
        return None, ""
    if number % 11 == 3:
        return year(first.year - 1 - number % 5), "voici des années" if french else "years ago"
    if number % 5 == 1:
        return month(first.year, first.month), "ce mois-là" if french else "that month"
    if number % 7 == 2:
        return value(first, first + timedelta(days=3 + number % 20)), "pendant des jours" if french else "for days"
    if number % 9 == 4:
        return month(first.year, first.month, Modifier.APPROX), "vers cette époque" if french else "about then"
    if number % 17 == 5:
        return value(first, None), "depuis ce jour" if french else "since that day"
    return value(first, first + timedelta(days=1)), "ce jour-là" if french else "that day"


def hostile(text: str) -> Timeline:
    """A timeline with `text` in every field that a document or an extractor fills."""
    made = event(day(2031, 5, 12), title=text, before=text, words=text, after=text, name="h1")
    mention = replace(made.mentions[0], sources=(_foul(text),), targets=(_foul(text),), reported_by=(_foul(text),))
    foul = replace(
        made, mentions=(mention,), sources=mention.sources, targets=mention.targets, reported_by=mention.reported_by
    )
    article = Document("d1", text, "fr", PUBLISHED, text, f"javascript:{text}", text)
    return timeline([foul, event(month(2031, 4), name="h2")], [article], title=text)


def _foul(text: str) -> ActorMention:
    return ActorMention(Span(0, len(text)), text, None, None, ActorKind.GROUP, None, text, "name")


def _midnight(day: date | None) -> datetime | None:
    return datetime(day.year, day.month, day.day) if day else None


def _order(event: Event) -> tuple[bool, datetime, str]:
    when = event.when.value
    if when is None:
        return True, datetime.max, event.id
    return False, when.interval.start or when.interval.end or datetime.max, event.id
