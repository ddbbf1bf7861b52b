"""`jsonld`: the timeline as linked data, a schema.org ItemList of Events (https://schema.org/Event).

schema.org's dates are days or moments: an event known to the day has `startDate` and `endDate` (its last day), a
coarser one only `temporalCoverage`, in EDTF, so that no day is invented. A denied event is cancelled; what else a text
claims is said in words in the description.
"""

import json
from collections.abc import Mapping

from timeline.export.page.links import web_address
from timeline.export.record import Record, teller
from timeline.figures.dates_in_words import in_words
from timeline.figures.names import names
from timeline.figures.words import Words, locale_of, words
from timeline.model import ActorKind, Document, Event, Grain, Modality, Timeline, last_moment
from timeline.resources import Config
from timeline.times.edtf import edtf

FILE = "timeline.jsonld.json"
CONTEXT = "https://schema.org"
_STATUS = {Modality.NEGATED: "EventCancelled"}
_TYPES = {
    ActorKind.STATE: "Country",
    ActorKind.PERSON: "Person",
    ActorKind.COMPANY: "Corporation",
    ActorKind.NGO: "NGO",
    ActorKind.MEDIA: "NewsMediaOrganization",
}


def files(timeline: Timeline, config: Config, locale: str) -> Mapping[str, bytes]:
    """The timeline as JSON-LD; dates in words are in the language `locale`, English where that has no words."""
    spoken = words(config, locale_of(locale, config))
    documents = {document.id: document for document in timeline.documents}
    shown = names(timeline, spoken.locale)
    entries = [_entry(number, event, documents, shown, spoken) for number, event in enumerate(timeline.events, 1)]
    graph = {
        "@context": CONTEXT,
        "@type": "ItemList",
        "name": timeline.title,
        "inLanguage": timeline.language,
        "numberOfItems": len(entries),
        "itemListElement": entries,
    }
    text = json.dumps(graph, ensure_ascii=False, indent=1, sort_keys=True)
    return {FILE: (text + "\n").encode(errors="replace")}


def _entry(
    number: int, event: Event, documents: Mapping[str, Document], shown: Mapping[str, str], spoken: Words
) -> Record:
    coverage = {"temporalCoverage": edtf(event.when.value)} if event.when.value else {}
    told = dict.fromkeys(mention.document for mention in event.mentions)
    made: Record = {
        "@type": "Event",
        "@id": f"#{event.id}",
        "name": event.title,
        "description": f"{in_words(event.when, spoken)} · {spoken(event.modality.value)} · {teller(event).quote}",
        "eventStatus": f"{CONTEXT}/{_STATUS.get(event.modality, 'EventScheduled')}",
        "about": _actors(event, shown),
        "subjectOf": [_article(documents[name]) for name in told if name in documents],
    }
    if event.place:
        made["location"] = {"@type": "Place", "name": event.place.name}
    return {"@type": "ListItem", "position": number, "item": made | _days(event) | coverage}


def _actors(event: Event, shown: Mapping[str, str]) -> list[Record]:
    kinds = {one.key: _TYPES.get(one.kind, "Organization") for one in (*event.sources, *event.targets)}
    return [{"@type": kind, "name": shown[key]} for key, kind in kinds.items()]


def _days(event: Event) -> Record:
    value = event.when.value
    if value is None or value.grain > Grain.DAY:
        return {}
    start, end = value.interval.start, value.interval.end
    last = end and last_moment(end)
    days = {"startDate": start, "endDate": last}
    return {name: moment.date().isoformat() for name, moment in days.items() if moment}


def _article(document: Document) -> Record:
    said = {
        "@type": "NewsArticle",
        "headline": document.title or document.id,
        "url": web_address(document.url),
        "datePublished": document.published.isoformat() if document.published else None,
        "inLanguage": document.language,
        "publisher": {"@type": "Organization", "name": document.source} if document.source else None,
    }
    return {name: value for name, value in said.items() if value}
