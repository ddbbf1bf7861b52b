"""Mentions that tell the same event, joined: block, compare, judge, merge, rank.

Within a document and across documents and languages. Nothing depends on the order of the input.
"""

import logging
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from timeline.link.attention import attention
from timeline.link.block import pairs
from timeline.link.compare import Evidence
from timeline.link.fuse import event_id, ids
from timeline.link.fuse import fuse as fused
from timeline.link.judge import Judgement, Verdict, judge
from timeline.link.merge import merge
from timeline.link.profile import Key, Profile, profiles
from timeline.link.rank import days, foremost, importance
from timeline.link.reprints import reprints
from timeline.model import Analysis, Document, Event
from timeline.resources import Config
from timeline.resources.ontology import ontology

__all__ = [
    "Evidence",
    "Judgement",
    "Key",
    "Verdict",
    "attributed",
    "days",
    "event_id",
    "foremost",
    "fused",
    "ids",
    "in_time",
    "judge",
    "judged",
    "link",
    "reprints",
    "sources",
    "verdicts",
]

log = logging.getLogger(__name__)


def attributed(analyses: Iterable[Analysis]) -> tuple[Analysis, ...]:
    """The analyses, those of reprints with the document they repeat; how many there are is said in the log."""
    read = tuple(analyses)
    original = reprints(analysis.document for analysis in read)
    copies = Counter(name for document, name in original.items() if name != document)
    if copies:
        most, count = min(copies.items(), key=lambda item: (-item[1], item[0]))
        log.warning(
            "%d of %d articles repeat the text of another and count with it as one source (%s: %d times)",
            copies.total(), len(original), most, count,
        )  # fmt: skip
    return tuple(_attributed(analysis, original) for analysis in read)


def _attributed(analysis: Analysis, original: Mapping[str, str]) -> Analysis:
    name = original[analysis.document.id]
    own = name == analysis.document.id
    return replace(analysis, document=replace(analysis.document, reprint_of=None if own else name))


def sources(event: Event, documents: Mapping[str, Document]) -> frozenset[str]:
    """The ids of the documents that tell an event in words of their own; of reprints, the ones they repeat."""
    told = {mention.document for mention in event.mentions}
    return frozenset((documents[name].reprint_of if name in documents else None) or name for name in told)


def link(
    analyses: Iterable[Analysis], config: Config, groups: Iterable[Iterable[Key]] | None = None
) -> tuple[Event, ...]:
    """The events that the mentions of all documents tell, in order of time, undated last.

    `groups` are the mentions of each event, in any order, where somebody has compared and merged them already.

    Raises:
        ConfigError: where the ontology is wrong.
    """
    read = tuple(analyses)
    types = ontology(config)
    if groups is None:
        known = profiles(read, types)
        groups = merge(known, judged(known))
    seen = attention(read)
    mentions = {(mention.document, mention.id): mention for analysis in read for mention in analysis.mentions}
    telling = ([mentions[key] for key in sorted(keys)] for keys in groups)
    events = [fused(told, importance(told, seen, types)) for told in telling]
    return tuple(sorted(events, key=in_time))


def verdicts(analyses: Iterable[Analysis], config: Config) -> tuple[Verdict, ...]:
    """Every comparison `link` makes, with its reasons: why mentions were joined, or not.

    Raises:
        ConfigError: where the ontology is wrong.
    """
    return tuple(judged(profiles(analyses, ontology(config))))


def judged(known: Sequence[Profile]) -> Iterator[Verdict]:
    """The verdict on each two profiles worth comparing, in order. `known` is in order of the keys."""
    return (judge(known[one], known[other]) for one, other in pairs(known))


def in_time(event: Event) -> tuple[object, ...]:
    """The key by which events stand in order of time, undated last."""
    value = event.when.value
    if value is None:
        return True, datetime.max, datetime.max, event.id
    start, end = value.interval.start, value.interval.end
    return False, start or end or datetime.max, end or datetime.max, event.id
