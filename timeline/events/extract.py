"""From the sentences of a document to its events: the order of the steps, and nothing else."""

import hashlib
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from timeline.events import acts, confidence, dating, duplicates, modality, second, serial, subject, titles
from timeline.events.acts import Act
from timeline.events.confidence import Confidence
from timeline.events.lexicon import Lexicon, lexicon
from timeline.events.line import Line, Noun, dates_in, nouns_in
from timeline.events.modality import Claim
from timeline.events.roles import Cast
from timeline.events.triggers import Hit, hits
from timeline.events.verbs import Predicate, Shape, predicate
from timeline.model import (
    ActorKind,
    ActorMention,
    Document,
    EventDate,
    EventMention,
    Modality,
    Place,
    Reason,
    Role,
    Sentence,
    Span,
    Timex,
    Trigger,
)
from timeline.resources import Config
from timeline.resources.ontology import EventType, ontology

_TOLD = {Modality.ASSERTED, Modality.REPORTED}
REFUSAL = "REJECT"
PROTEST = "PROTEST"


@dataclass(frozen=True, slots=True)
class Spans:
    """Things of a document in order, and their starts, to find those of a sentence."""

    starts: Sequence[int]

    def within(self, span: Span) -> slice:
        """Those that begin in a span."""
        return slice(bisect_left(self.starts, span.start), bisect_left(self.starts, span.end))


def extract(
    document: Document,
    sentences: tuple[Sentence, ...],
    timexes: tuple[Timex, ...],
    actors: tuple[ActorMention, ...],
    config: Config,
) -> tuple[EventMention, ...]:
    """Who did what to whom, when, according to whom: the events of a document in order of their place.

    Raises:
        ConfigError: where a file of the document's language is wrong.
    """
    words = lexicon(config, document.language or "en")
    if words is None:
        return ()
    types = ontology(config)
    dates, names = Spans([timex.span.start for timex in timexes]), Spans([actor.span.start for actor in actors])
    found: list[EventMention] = []
    topic: tuple[Noun, ...] = ()
    for position, sentence in enumerate(sentences):
        named = actors[names.within(sentence.span)]
        if sentence.role is Role.BOILERPLATE:
            continue
        spans = _spans(named, timexes[dates.within(sentence.span)])
        tokens = words.words(document.text, sentence.span, {span.start for span in spans})
        if words.cutter:
            tokens = words.cutter.cut(tokens, spans)
        if not named and words.lone.isdisjoint([token[3] for token in tokens]):
            continue
        free = words.grammar.null_subjects or words.grammar.verb_second
        if not free and words.triggers.isdisjoint([token[3] for token in tokens]):
            continue
        here = nouns_in(tokens, named, words.grammar, words.forms)
        when = dates_in(tokens, timexes[dates.within(sentence.span)])
        line = Line(sentence, position, tokens, words.grammar, here, when)
        seen, predicates = second.read(line, words) if words.grammar.verb_second else _read(line, words, topic)
        topic = subject.topic(predicates) if words.grammar.null_subjects else ()
        found += _events(document, line, words, types, seen, predicates)
    found.sort(key=lambda event: (event.trigger.span, event.type, event.id))
    return duplicates.marked(found)


def _spans(actors: Sequence[ActorMention], timexes: Sequence[Timex]) -> list[Span]:
    return [*(actor.span for actor in actors), *(timex.span for timex in timexes)]


def _read(line: Line, words: Lexicon, topic: tuple[Noun, ...]) -> tuple[list[Hit], list[Predicate]]:
    """The acts of a sentence, and its verbs with their subjects: none where no word names an act and none is needed."""
    seen = hits(line, words)
    if not line.grammar.null_subjects and not any(hit.entries for hit in seen):
        return seen, []
    line.settle([(hit.at, hit.end) for hit in seen if hit.verb])
    predicates = [predicate(line, hit) for hit in seen if hit.verb]
    subject.fill(line, predicates, topic)
    return seen, predicates


def _events(
    document: Document,
    line: Line,
    words: Lexicon,
    types: Mapping[str, EventType],
    seen: Sequence[Hit],
    predicates: list[Predicate],
) -> Iterator[EventMention]:
    if not any(hit.entries for hit in seen):
        return
    told = acts.acts(line, words, seen, predicates)
    if not told:
        return
    owned = dating.owners(line, [act.hit for act in told], predicates)
    general = modality.of_sentence(line)
    for act in told:
        claim = modality.joined([acts.claim(line, act, predicates), general])
        when = dating.date(line, owned, *acts.dating_words(line, act, predicates))
        kind = act.sense.type or ""
        if acts.refused(line, act):
            kind = REFUSAL
            claim = Claim(Modality.REPORTED if claim.reporters else Modality.ASSERTED, claim.reporters)
        name = titles.title(line, document.text, act, predicates, when)
        yield from _event(document, line, act, claim, when, types[kind], name)


def _event(
    document: Document, line: Line, act: Act, claim: Claim, when: EventDate, kind: EventType, title: str
) -> Iterator[EventMention]:
    sources, targets = _actors(act.cast.sources), _actors(act.cast.targets)
    trust = _trust(act, when, claim)
    if not sources and not targets and not _stands_alone(line, act, when, claim):
        return
    first, last = line.clause(act.hit.at)
    span = Span(line.tokens[act.hit.at].start, line.tokens[act.hit.end - 1].end)
    yield EventMention(
        id=_id(document.id, span, kind.id),
        document=document.id,
        clause=Span(line.tokens[first].start, line.tokens[last - 1].end),
        sentence=line.sentence.span,
        quote=line.sentence.span.of(document.text),
        position=line.position,
        trigger=Trigger(span, span.of(document.text), act.entry.id),
        type=kind.id,
        quad=kind.quad,
        sources=sources,
        targets=targets,
        when=when,
        modality=claim.modality,
        confidence=trust.value,
        title=title,
        mode=act.sense.mode,
        place=_place(act.cast),
        reported_by=claim.reporters if claim.modality in {Modality.REPORTED, Modality.DISPUTED} else (),
        doubts=trust.doubts,
    )


def _stands_alone(line: Line, act: Act, when: EventDate, claim: Claim) -> bool:
    """Whether an act of nobody named is told as a fact: by a verb that qualifies nothing, or by a noun with a date,
    as which a protest may be to come.
    """
    announced = act.sense.type == PROTEST and not act.hit.verb and claim.modality is Modality.FUTURE
    if not act.sense.alone or (claim.modality not in _TOLD and not announced):
        return False
    if line.grammar.serial and serial.attributive(line, act.hit.at, line.grammar.serial) >= 0:
        return False
    if act.hit.verb:
        return act.verb is not None and act.verb.shape is Shape.FINITE
    return when.value is not None


def _actors(nouns: Sequence[Noun]) -> tuple[ActorMention, ...]:
    """The actors of some nouns, each once; media report, they do not act."""
    found: dict[str, ActorMention] = {}
    for noun in nouns:
        for actor in noun.actors:
            if actor.kind is not ActorKind.MEDIA:
                found.setdefault(actor.key, actor)
    return tuple(found.values())


def _trust(act: Act, when: EventDate, claim: Claim) -> Confidence:
    signs = {
        "doubt.no_source": not act.cast.sources,
        "doubt.no_target": not act.cast.targets,
        "doubt.guessed_target": act.cast.guessed,
        "doubt.subject_elsewhere": act.borrowed,
        "doubt.noun": not act.hit.verb,
        "doubt.undated": when.value is None,
        "doubt.modality": claim.modality is not Modality.ASSERTED,
    }
    return confidence.confidence([Reason(key) for key, holds in signs.items() if holds])


def _place(cast: Cast) -> Place | None:
    if not cast.places:
        return None
    actor = cast.places[0].actors[0]
    return Place(actor.text, actor.code if actor.kind is ActorKind.STATE else actor.country)


def _id(document: str, span: Span, kind: str) -> str:
    content = f"{document}\0{span.start}\0{span.end}\0{kind}"
    return hashlib.blake2b(content.encode(), digest_size=6).hexdigest()
