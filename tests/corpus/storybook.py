"""Stories: a few articles in several languages that tell the same events and different ones, marked by hand.

Each file of `stories/` is one story, marked before any code saw it. In a text `{name|words}` marks words that tell the
event of that name; several marks of one name in one article are parts of one telling. Two tellings are the same event
where their names are one, within one story.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import combinations
from pathlib import Path

from pydantic import TypeAdapter
from typing_extensions import TypedDict

from timeline.model import Analysis, Document, Event, EventMention, Span
from timeline.resources import spec
from timeline.resources.strict_yaml import parse

FOLDER = Path(__file__).parent / "stories"
_MARK = re.compile(r"\{([\w-]+)\|([^}]*)\}")

Key = tuple[str, str]
"""A mention: its document and its id."""


@spec
class ArticleSpec(TypedDict):
    id: str
    language: str
    published: str
    source: str
    text: str


@spec
class StorySpec(TypedDict):
    articles: list[ArticleSpec]


@dataclass(frozen=True, slots=True)
class Telling:
    """An event told in an article: the story's name and its own, and the words that tell it."""

    event: tuple[str, str]
    document: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Story:
    """Articles, and what they tell."""

    name: str
    documents: tuple[Document, ...]
    tellings: tuple[Telling, ...]


@dataclass(frozen=True, slots=True)
class Score:
    """Precision and recall, between 0 and 1."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


@cache
def stories() -> tuple[Story, ...]:
    """Every story, by name."""
    return tuple(_story(path) for path in sorted(FOLDER.glob("*.yaml")))


def _story(path: Path) -> Story:
    found = TypeAdapter(StorySpec).validate_python(parse(path.read_text(encoding="utf-8"), path.name))
    read = [_article(each, path.stem) for each in found["articles"]]
    return Story(path.stem, tuple(document for document, _ in read), tuple(each for _, told in read for each in told))


def _article(article: ArticleSpec, story: str) -> tuple[Document, list[Telling]]:
    pieces, spans, length, place = [], dict[str, list[Span]](), 0, 0
    for mark in _MARK.finditer(article["text"]):
        before, (name, words) = article["text"][place : mark.start()], mark.groups()
        start = length + len(before)
        length, place = start + len(words), mark.end()
        pieces += [before, words]
        spans.setdefault(name, []).append(Span(start, length))
    text = "".join([*pieces, article["text"][place:]])
    published = date.fromisoformat(article["published"])
    document = Document(article["id"], text, article["language"], published, source=article["source"])
    return document, [Telling((story, name), document.id, tuple(found)) for name, found in spans.items()]


def found(tellings: Iterable[Telling], analyses: Iterable[Analysis]) -> dict[Key, tuple[str, str]]:
    """The mentions that tell what is marked, each with its event: whose trigger stands in the marked words."""
    mentions = {analysis.document.id: analysis.mentions for analysis in analyses}
    return {
        (mention.document, mention.id): telling.event
        for telling in tellings
        for mention in mentions.get(telling.document, ())
        if _tells(mention, telling)
    }


def _tells(mention: EventMention, telling: Telling) -> bool:
    return any(span.overlaps(mention.trigger.span) for span in telling.spans)


def groups(events: Iterable[Event]) -> dict[Key, str]:
    """The event each mention was put in."""
    return {(mention.document, mention.id): event.id for event in events for mention in event.mentions}


def pairwise(gold: Mapping[Key, object], system: Mapping[Key, object]) -> Score:
    """Pairs of mentions joined: how many rightly so, how many of those that should be."""
    joined = together = both = 0
    for one, other in combinations(sorted(gold), 2):
        same, put = gold[one] == gold[other], system[one] == system[other]
        together, joined, both = together + same, joined + put, both + (same and put)
    return Score(both / joined if joined else 0.0, both / together if together else 0.0)


def b_cubed(gold: Mapping[Key, object], system: Mapping[Key, object]) -> Score:
    """B³ (Bagga and Baldwin, 1998): for each mention, the share of its group that belongs there, and conversely."""
    put = Counter(system[key] for key in gold)
    wanted = Counter(gold.values())
    both = Counter((gold[key], system[key]) for key in gold)
    right = [(both[gold[key], system[key]], put[system[key]], wanted[gold[key]]) for key in gold]
    return Score(_mean([hit / given for hit, given, _ in right]), _mean([hit / asked for hit, _, asked in right]))


def _mean(shares: Sequence[float]) -> float:
    return sum(shares) / len(shares) if shares else 0.0


def pairs(story: Story) -> Iterator[tuple[Telling, Telling]]:
    """Every two tellings of a story: one event or two."""
    return combinations(story.tellings, 2)
