"""From the sentences of a document to its events: the order of the steps, and nothing else."""

import hashlib
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from timeline.events import confidence, dating, duplicates, modality, nominals, roles, scope, subject, titles
from timeline.events.confidence import Confidence
from timeline.events.lexicon import Entry, Lexicon, Sense, lexicon
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
    Quad,
    Reason,
    Role,
    Sentence,
    Span,
    Timex,
    Trigger,
)
from timeline.resources import Config
from timeline.resources.ontology import EventType, ontology
from timeline.text.tokens import tokenize

MATERIAL = frozenset({Quad.MATERIAL_CONFLICT, Quad.MATERIAL_COOPERATION})
_GUESSED_SUBJECTS = frozenset({"elsewhere", "governed", "pronoun"})


@dataclass(frozen=True, slots=True)
class Act:
    """An act found in a sentence, before it is an event: what it is, who plays in it, where its date may stand.

    `subject` is who a title names, `own` and `shared` the words whose dates may be its own (see `dating.date`).
    """

    hit: Hit
    entry: Entry
    sense: Sense
    cast: Cast
    claim: Claim
    subject: tuple[Noun, ...]
    own: tuple[int, ...]
    shared: tuple[int, ...]
    elsewhere: bool


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
    for position, sentence in enumerate(sentences):
        if sentence.role is Role.BOILERPLATE:
            continue
        tokens = tokenize(document.text, words.grammar.language, *sentence.span)
        if words.triggers.isdisjoint([token[3] for token in tokens]):
            continue
        here = nouns_in(tokens, actors[names.within(sentence.span)], words.grammar, words.forms)
        when = dates_in(tokens, timexes[dates.within(sentence.span)])
        line = Line(sentence, position, tokens, words.grammar, here, when)
        found += _events(document, line, words, types)
    found.sort(key=lambda event: (event.trigger.span, event.type, event.id))
    return duplicates.marked(found)


def _events(document: Document, line: Line, words: Lexicon, types: Mapping[str, EventType]) -> Iterator[EventMention]:
    seen = hits(line, words)
    if not any(hit.entries for hit in seen):
        return
    line.settle([(hit.at, hit.end) for hit in seen if hit.verb])
    predicates = [predicate(line, hit) for hit in seen if hit.verb]
    subject.fill(line, predicates)
    owned = dating.owners(line, seen, predicates)
    general = modality.of_sentence(line)
    acts = [act for act in _acts(line, words, seen, predicates) if act]
    for act in _distinct(line, acts, types):
        yield from _event(document, line, act, owned, general, types)


def _acts(line: Line, words: Lexicon, seen: Sequence[Hit], predicates: Sequence[Predicate]) -> Iterator[Act | None]:
    for number, verb in enumerate(predicates):
        if verb.hit.entries and not scope.is_content(line, predicates, number):
            yield _of_verb(line, words, predicates, number)
    for hit in seen:
        if hit.entries and not hit.verb:
            yield _of_noun(line, words, hit, predicates)


def _of_verb(line: Line, words: Lexicon, predicates: Sequence[Predicate], number: int) -> Act | None:
    verb = predicates[number]
    if verb.shape is Shape.PARTICIPLE and not verb.passive:
        return None
    end = roles.extent(line, predicates, number)
    after = [*range(verb.hit.at + 1, verb.hit.end), *roles.reach(line, verb.hit.end, end)]
    needed = any(sense.where for entry in verb.hit.entries for sense in entry.senses)
    known = roles.heads(line, words, verb, after) if needed else {}
    if not (read := roles.reading(verb.hit.entries, known)):
        return None
    entry, sense = read
    found = roles.slots(line, after, verb.hit.end, predicates)
    cast = roles.cast(line, sense, verb.subject, found, passive=verb.passive)
    return Act(
        hit=verb.hit,
        entry=entry,
        sense=sense,
        cast=cast,
        claim=modality.of_verb(line, predicates, number),
        subject=verb.subject,
        own=_own(predicates, number),
        shared=_shared(line, predicates, number),
        elsewhere=verb.found in _GUESSED_SUBJECTS,
    )


def _own(predicates: Sequence[Predicate], number: int) -> tuple[int, ...]:
    """The verb itself and those above it that only say how it goes on."""
    verb = predicates[number]
    own = [verb.hit.at]
    while verb.governor >= 0 and verb.shape is not Shape.FINITE:
        verb = predicates[verb.governor]
        if not verb.hit.classes & {"phase", "plans", "fails"}:
            break
        own.append(verb.hit.at)
    return tuple(own)


def _shared(line: Line, predicates: Sequence[Predicate], number: int) -> tuple[int, ...]:
    """The verbs of the same clause that are its equals, and the one a gerund goes with."""
    verb = predicates[number]
    equals = [
        other.hit.at
        for other in predicates
        if other is not verb and _equal(line, verb, other) and not other.hit.classes & {"says", "denies"}
    ]
    return tuple(equals)


def _equal(line: Line, verb: Predicate, other: Predicate) -> bool:
    if line.clause_at[verb.hit.at] != line.clause_at[other.hit.at]:
        return False
    return verb.found == "coordinated" or other.found == "coordinated" or verb.shape is Shape.GERUND


def _of_noun(line: Line, words: Lexicon, hit: Hit, predicates: Sequence[Predicate]) -> Act | None:
    entry = hit.entries[0]
    if scope.noun_is_content(line, hit.at, entry, predicates):
        return None
    found = nominals.noun_slots(line, hit, predicates)
    carried = nominals.carrier(line, hit, entry, predicates)
    if carried:
        found += nominals.carried_slots(line, carried, predicates)
    elif not found and (host := nominals.host(line, hit, predicates)):
        found = nominals.complements(line, host, predicates)
    known = {slot.name: nominals.heads_of(line, words, hit) for slot in found} | {"": frozenset[str]()}
    if not (read := roles.reading(hit.entries, known)):
        return None
    verb = carried.verb if carried else None
    above = scope.before(predicates, hit.at)
    near = above if above and line.clause_at[above.hit.at] == line.clause_at[hit.at] else None
    cast = nominals.cast_noun(line, read[1], found, carried, near)
    return Act(
        hit=hit,
        entry=entry,
        sense=read[1],
        cast=cast,
        claim=modality.of_noun(line, hit.at, hit.end, predicates, verb),
        subject=(),
        own=(hit.at, verb.hit.at) if verb else (hit.at,),
        shared=nominals.hosts(line, hit, predicates, above),
        elsewhere=False,
    )


def _distinct(line: Line, acts: Sequence[Act], types: Mapping[str, EventType]) -> list[Act]:
    """Acts that meet their needs; of two of one type and the same actors in a clause, the one that knows more."""
    kept: list[Act] = []
    for act in sorted((act for act in acts if _enough(act, types)), key=lambda act: -_known(act)):
        if not any(_doubled(line, act, other) for other in kept):
            kept.append(act)
    return sorted(kept, key=lambda act: act.hit.at)


def _enough(act: Act, types: Mapping[str, EventType]) -> bool:
    sources, targets = act.cast.sources, act.cast.targets
    has = {"source": bool(sources), "target": bool(targets)}
    return (bool(sources) or bool(targets)) and (all(has.get(need, True) for need in act.sense.needs) or (bool(act.hit.verb) and types[act.sense.type or ""].quad in MATERIAL))


def _known(act: Act) -> int:
    return 2 * bool(act.cast.sources) + 2 * bool(act.cast.targets) + (not act.cast.guessed) + bool(act.hit.verb)


def _doubled(line: Line, one: Act, other: Act) -> bool:
    if one.sense.type != other.sense.type or line.clause_at[one.hit.at] != line.clause_at[other.hit.at]:
        return False
    keys = _keys(one.cast.sources) | _keys(one.cast.targets)
    return keys <= _keys(other.cast.sources) | _keys(other.cast.targets)


def _keys(nouns: Sequence[Noun]) -> frozenset[str]:
    return frozenset(key for noun in nouns for key in noun.keys)


def _event(
    document: Document, line: Line, act: Act, owned: dict[int, int], general: Claim, types: Mapping[str, EventType]
) -> Iterator[EventMention]:
    sources, targets = _actors(act.cast.sources), _actors(act.cast.targets)
    kind = types[act.sense.type or ""]
    if not sources and not targets:
        return
    claim = modality.joined([act.claim, general])
    when = dating.date(line, owned, act.own, act.shared)
    trust = _trust(act, when, claim)
    if trust.value < confidence.LEAST:
        return
    words = [
        token for token, clause in zip(line.tokens, line.clause_at, strict=True) if clause == line.clause_at[act.hit.at]
    ]
    span = Span(line.tokens[act.hit.at].start, line.tokens[act.hit.end - 1].end)
    yield EventMention(
        id=_id(document.id, span, kind.id),
        document=document.id,
        clause=Span(words[0].start, words[-1].end),
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
        title=_title(document, line, act),
        mode=act.sense.mode,
        place=_place(act.cast),
        reported_by=claim.reporters if claim.modality in {Modality.REPORTED, Modality.DISPUTED} else (),
        doubts=trust.doubts,
    )


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
        "doubt.subject_elsewhere": act.elsewhere,
        "doubt.noun": not act.hit.verb,
        "doubt.undated": when.value is None,
        "doubt.modality": claim.modality is not Modality.ASSERTED,
    }
    return confidence.confidence([Reason(key) for key, holds in signs.items() if holds])


def _title(document: Document, line: Line, act: Act) -> str:
    clause = line.clause_at[act.hit.at]
    words = [at for at in range(len(line.tokens)) if line.clause_at[at] == clause]
    first = titles.start(line, words[0], act.hit.at) if not act.hit.verb else words[0]
    return titles.title(line, document.text, first, words[-1] + 1, act.subject)


def _place(cast: Cast) -> Place | None:
    if not cast.places:
        return None
    actor = cast.places[0].actors[0]
    return Place(actor.text, actor.code if actor.kind is ActorKind.STATE else actor.country)


def _id(document: str, span: Span, kind: str) -> str:
    content = f"{document}\0{span.start}\0{span.end}\0{kind}"
    return hashlib.blake2b(content.encode(), digest_size=6).hexdigest()
