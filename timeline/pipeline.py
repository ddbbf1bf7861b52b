"""The whole flow on one page: a document is analysed by itself, and everything after works on what the analyses say."""

import logging
from collections import Counter
from collections.abc import Callable, Generator, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import TypeVar

from timeline import actors, events, link, text, times
from timeline.curation import Edits, curated
from timeline.engine import Engine, Task, serial
from timeline.model import (
    Actor,
    ActorMention,
    Analysis,
    AnalysisError,
    Document,
    Event,
    GeotimelineError,
    Sentence,
    Timeline,
)
from timeline.reading.cleaning import line
from timeline.reading.fields import content_id
from timeline.reading.publication import TOLERANCE
from timeline.resources import Config
from timeline.text.language import detect

log = logging.getLogger(__name__)

T = TypeVar("T")

_SHOWN_IN_TITLE = 3


def analyse(document: Document, config: Config) -> Analysis:
    """What one document says. Pure: the same document and configuration give the same analysis, in any process."""
    document, sentences = prepared(document, config)
    timexes = times.tag(document, sentences, config)
    who = actors.find(document, sentences, config)
    told = events.extract(document, sentences, timexes, who, config)
    return Analysis(document, timexes, actors.located(told, document, config))


def analysed(
    documents: Iterable[Document], config: Config, engine: Engine | None = None
) -> Generator[Analysis | AnalysisError, None, None]:
    """What each document says, in their order, by an engine or in this process; of one that breaks the analysis, an
    error that names it.

    Raises:
        GeotimelineError: what a user can mend, such as a wrong configuration, and what concerns every document.
    """
    return (engine or serial.Serial()).map(task(partial(analyse, config=config)), documents)


def task(work: Callable[[Document], T]) -> Task[Document, T]:
    """Work on documents, for an engine; `work` must be picklable."""
    return Task(work, _id, _length)


def _id(document: Document) -> str:
    return document.id


def _length(document: Document) -> int:
    return len(document.text)


def prepared(document: Document, config: Config) -> tuple[Document, tuple[Sentence, ...]]:
    """The document with its language and, where it can be told, its publication date; and its sentences."""
    document = with_language(document, config)
    sentences = text.split(document, config)
    return with_publication(document, sentences, config), sentences


def with_language(document: Document, config: Config) -> Document:
    """The document with its language, detected where nobody says."""
    if not document.language:
        document = replace(document, language=detect(document.text, config))
    if document.language not in config.languages():
        log.warning("%s: no lexicon for its language (%s); only full dates are found", document.id, document.language)
    return document


def with_publication(document: Document, sentences: tuple[Sentence, ...], config: Config) -> Document:
    """The document with its publication date, inferred from its text where nobody says and the text does."""
    if document.published:
        _compare_dateline(document, sentences, config)
        return document
    inferred = times.infer_published(document, sentences, config)
    if inferred is None:
        log.warning("%s: no publication date; relative dates stay unresolved (pass --published)", document.id)
        return document
    day, found_in = inferred
    log.warning("%s: publication date %s inferred from its %s", document.id, day, found_in.value)
    return replace(document, published=day, published_from=found_in)


def _compare_dateline(document: Document, sentences: tuple[Sentence, ...], config: Config) -> None:
    """Say where the dateline of an article is not of the day it says it was published."""
    told = times.dateline(document, sentences, config)
    if told and document.published and abs((told - document.published).days) > TOLERANCE:
        log.warning("%s: published %s, but its dateline says %s", document.id, document.published, told)


def recent(document: Document, since: date | None, config: Config) -> bool:
    """Whether a document was published on the day `since` or later, or nobody can tell when it was."""
    if since is None:
        return True
    if document.published:
        return document.published >= since
    (known,) = serial.Serial().map(task(partial(_inferred, config=config)), [document])
    return not isinstance(known, date) or known >= since


def _inferred(document: Document, config: Config) -> date | None:
    document = replace(document, language=document.language or detect(document.text, config))
    inferred = times.infer_published(document, text.split(document, config), config)
    return inferred[0] if inferred else None


def logged(error: GeotimelineError) -> None:
    """Say an error in the log, where nobody else says it."""
    log.error("%s", error)


def build(
    documents: Iterable[Document],
    config: Config,
    *,
    locale: str | None = None,
    title: str | None = None,
    edits: Edits | None = None,
    engine: Engine | None = None,
    failed: Callable[[AnalysisError], None] = logged,
) -> Timeline:
    """The timeline of some documents. A document that comes twice counts once; one that breaks the analysis is passed
    to `failed` and left out. `edits` are laid over the events; what of them finds none is logged. `engine` is who
    analyses, this process unless given.

    Its language is `locale`, or the one most documents are in; its title is `title`, or that of a lone document, or
    the names of the actors it tells most of.
    """
    analyses = []
    for analysis in analysed(distinct(documents), config, engine):
        if isinstance(analysis, AnalysisError):
            failed(analysis)
        else:
            analyses.append(analysis)
    return assembled(analyses, config, locale=locale, title=title, edits=edits)


def assembled(
    analyses: Sequence[Analysis],
    config: Config,
    *,
    locale: str | None = None,
    title: str | None = None,
    edits: Edits | None = None,
    groups: Iterable[Iterable[link.Key]] | None = None,
) -> Timeline:
    """The timeline of what some documents were found to say; the arguments are those of `build`.

    `groups` are the mentions of each event, where they are known already.
    """
    from timeline.graph import storylines

    analyses = link.attributed(analyses)
    joined = link.link(analyses, config, groups)
    if edits:
        joined, lost = curated(joined, edits)
        for place in lost:
            log.warning("edits: %s: no such event in this build", place)
    language = locale or _language(analyses)
    return Timeline(
        title=line(title or "") or _title(analyses, joined, language, config),
        language=language,
        events=joined,
        actors=_renamed(_actors(joined, config), (edits or {}).get("actors", {})),
        documents=tuple(analysis.document for analysis in analyses),
        days=link.days(joined, analyses),
        storylines=storylines(joined, config),
    )


def distinct(documents: Iterable[Document]) -> list[Document]:
    """The documents in order of their ids, so that the order of files changes nothing, each under its own name."""
    return [replace(document, id=name) for name, document in named(documents).items()]


def named(documents: Iterable[Document]) -> dict[str, Document]:
    """The documents by the names they go by, in order of their ids.

    Of two with one id and different texts, the second is renamed after its text; with one text, it counts once.
    """
    kept: dict[str, Document] = {}
    given: Counter[str] = Counter()
    for document in sorted(documents, key=_order):
        first = kept.setdefault(document.id, document)
        name = document.id if first.text == document.text else renamed(document)
        if name not in kept:
            log.warning("%s: another document has this id; this one is now %s", document.id, name)
            kept[name] = document
        given[name] += 1
    for name, count in given.items():
        if count > 1:
            log.warning("%s: given %s, counted once", name, "twice" if count == 2 else f"{count} times")
    return kept


def renamed(document: Document) -> str:
    """The name of a document whose id another one has."""
    return f"{document.id}-{content_id(document.text)}"


def _order(document: Document) -> tuple[str, ...]:
    stated = (document.published, document.language, document.title, document.url, document.source)
    return document.id, document.text, *(str(value or "") for value in stated)


def _language(analyses: Sequence[Analysis]) -> str:
    counts = Counter(analysis.document.language or "en" for analysis in analyses)
    return min(counts, key=lambda code: (-counts[code], code)) if counts else "en"


def _title(analyses: Sequence[Analysis], joined: tuple[Event, ...], language: str, config: Config) -> str:
    if len(analyses) == 1 and analyses[0].document.title:
        return analyses[0].document.title
    counts = Counter(actor.key for event in joined for actor in (*event.sources, *event.targets))
    keys = sorted(counts, key=lambda key: (-counts[key], key))[:_SHOWN_IN_TITLE]
    return ", ".join(actors.display_name(key, language, config) for key in keys)


def _renamed(known: tuple[Actor, ...], names: Mapping[str, str]) -> tuple[Actor, ...]:
    """The actors, those with a name in `names` called so in every language."""
    for key in names.keys() - {actor.id for actor in known}:
        log.warning("edits: actors → %s: no such actor in this build", key)
    return tuple(
        replace(actor, names=dict.fromkeys(actor.names or ("en",), names[actor.id])) if actor.id in names else actor
        for actor in known
    )


def _actors(joined: tuple[Event, ...], config: Config) -> tuple[Actor, ...]:
    """Who is named in the events, in order of their ids."""
    named: dict[str, ActorMention] = {}
    for event in joined:
        for actor in (*event.sources, *event.targets, *event.reported_by):
            named.setdefault(actor.key, actor)
    return tuple(actors.behind(named[key], config) for key in sorted(named))
