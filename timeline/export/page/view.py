"""What the template shows of an event, in words."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from timeline.export.page.links import web_address
from timeline.export.page.quotation import parts
from timeline.export.page.reasons import Explain, ExplainDate
from timeline.export.record import teller
from timeline.figures import locales
from timeline.figures.dates_in_words import in_words, precision, value_in_words
from timeline.figures.names import standing_alone
from timeline.figures.words import Words
from timeline.model import ActorMention, Document, Event, EventMention, Modality, Timex
from timeline.times.edtf import edtf


@dataclass(frozen=True, slots=True)
class SourceView:
    """A document that tells an event; `link` only where it is an address of the web."""

    title: str
    publisher: str
    published: str
    link: str | None


@dataclass(frozen=True, slots=True)
class QuoteView:
    """A sentence that tells an event, in runs of text that are date words or not, and where it stands."""

    parts: tuple[tuple[str, bool], ...]
    source: SourceView


@dataclass(frozen=True, slots=True)
class EventView:
    """An event as text; nothing in it is markup."""

    id: str
    title: str
    date: str
    precision: str
    edtf: str
    quad: str
    kind: str
    claim: str
    asserted: bool
    confidence: str
    confidence_percent: int
    doubts: tuple[str, ...]
    sources: tuple[str, ...]
    targets: tuple[str, ...]
    reported_by: tuple[str, ...]
    place: str
    why: str
    other_dates: tuple[str, ...]
    also_dated: tuple[str, ...]
    edited: bool
    quote: QuoteView
    other_quotes: tuple[QuoteView, ...]


@dataclass(frozen=True, slots=True)
class LineView:
    """An event as one line."""

    id: str
    date: str
    title: str


@dataclass(frozen=True, slots=True)
class Viewer:
    """Turns events into words: with the page's `words`, names of actors, labels of types, documents by id."""

    words: Words
    names: Mapping[str, str]
    kinds: Mapping[str, str]
    documents: Mapping[str, Document]
    explain: Explain
    explain_date: ExplainDate

    def event(self, event: Event) -> EventView:
        """The view of one event."""
        best = teller(event)
        others = tuple(told for told in event.mentions if told is not best)
        sources = self._names(event.sources)
        return EventView(
            id=event.id,
            title=event.title,
            date=in_words(event.when, self.words),
            precision=precision(event.when, self.words),
            edtf=edtf(event.when.value) if event.when.value else "",
            quad=event.quad.value,
            kind=self.kinds.get(event.type, event.type.capitalize()),
            claim=self.words(event.modality.value),
            asserted=event.modality is Modality.ASSERTED,
            confidence=locales.percent(event.confidence, self.words.locale),
            confidence_percent=round(event.confidence * 100),
            doubts=self._doubts(best),
            sources=sources,
            targets=tuple(name for name in self._names(event.targets) if name not in sources),
            reported_by=self._names(event.reported_by, alone=False),
            place=event.place.name if event.place else "",
            why=self.explain_date(event.when),
            other_dates=tuple(map(self._timex, event.when.others)),
            also_dated=self._also(event),
            edited=bool(event.edited),
            quote=self._quote(best),
            other_quotes=tuple(map(self._quote, others)),
        )

    def line(self, event: Event) -> LineView:
        """The shortest view of one event."""
        return LineView(event.id, in_words(event.when, self.words), event.title)

    def source(self, document: Document) -> SourceView:
        """The view of one document."""
        published = locales.day(document.published, self.words.locale) if document.published else ""
        return SourceView(
            document.title or document.source or self.words("untitled_document"),
            document.source or "",
            published,
            web_address(document.url),
        )

    def _names(self, mentions: Iterable[ActorMention], alone: bool = True) -> tuple[str, ...]:
        return tuple(dict.fromkeys(self._name(mention, alone) for mention in mentions))

    def _name(self, mention: ActorMention, alone: bool) -> str:
        """After a preposition the words of a text keep their small letter."""
        name = self.names.get(mention.key, mention.name)
        return mention.name if not alone and name == standing_alone(mention.name) else name

    def _doubts(self, best: EventMention) -> tuple[str, ...]:
        return tuple(text for doubt in best.doubts if (text := self.explain(doubt)))

    def _timex(self, timex: Timex) -> str:
        if timex.value is None:
            return f"« {timex.text} »"
        return f"« {timex.text} » : {value_in_words(timex.value, self.words, timex.timex3)}"

    def _also(self, event: Event) -> tuple[str, ...]:
        return tuple(dict.fromkeys(in_words(when, self.words) for when in event.also_dated))

    def _quote(self, told: EventMention) -> QuoteView:
        document = self.documents.get(told.document) or Document(told.document, "")
        return QuoteView(parts(told), self.source(document))
