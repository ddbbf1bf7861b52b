"""The corpus: small articles written for the project, with the dates and events a careful analyst would mark.

Each `*.yaml` here is one article, marked before any code saw it. `timexes` and `events` stand in the order of the
text; the words of each are looked up after those of the one before, or inside `at` where that is too early. Notation
of a value: `A|B` accepts either; an actor ending in `?` may be there or not; `null` is no date. An event is `between`
its actors where it is reciprocal, else it has `sources` and `targets`; `again` lists other words that tell it again.
What is `optional` costs nothing if it is missed, and must have the right modality if it is found. `nothing` lists
words that are no events.
"""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import NotRequired

from pydantic import TypeAdapter
from typing_extensions import TypedDict

from timeline.model import Document, PublishedFrom, Span
from timeline.resources import spec
from timeline.resources.strict_yaml import parse
from timeline.text.tokens import UNSPACED

FOLDER = Path(__file__).parent
_UNSPACED = re.compile(f"[{UNSPACED}]")


@spec
class TimexSpec(TypedDict):
    text: str
    value: str
    at: NotRequired[str]
    optional: NotRequired[str]


@spec
class EventSpec(TypedDict):
    trigger: str
    type: str
    date: str
    modality: str
    sources: NotRequired[list[str]]
    targets: NotRequired[list[str]]
    between: NotRequired[list[str]]
    again: NotRequired[list[str]]
    at: NotRequired[str]
    optional: NotRequired[str]


@spec
class ArticleSpec(TypedDict):
    id: str
    language: str
    published: str
    text: str
    timexes: list[TimexSpec]
    events: list[EventSpec]
    nothing: list[str]
    title: NotRequired[str]


@dataclass(frozen=True, slots=True)
class Choice:
    """Values of which any one is right."""

    values: frozenset[str]
    optional: bool = False


@dataclass(frozen=True, slots=True)
class GoldTimex:
    """A calendar expression and its TIMEX3 values."""

    span: Span
    text: str
    value: Choice
    optional: bool


@dataclass(frozen=True, slots=True)
class GoldEvent:
    """An event as an analyst marks it; `spans` are the words that tell it, the main ones first."""

    spans: tuple[Span, ...]
    text: str
    type: Choice
    date: Choice
    modality: Choice
    sources: tuple[Choice, ...]
    targets: tuple[Choice, ...]
    reciprocal: bool
    optional: bool


@dataclass(frozen=True, slots=True)
class Article:
    """A document and its gold."""

    document: Document
    timexes: tuple[GoldTimex, ...]
    events: tuple[GoldEvent, ...]
    nothing: tuple[Span, ...]


@cache
def articles() -> tuple[Article, ...]:
    """Every article of the corpus, by name.

    Raises:
        ValueError: where words of the gold are not in the text, or a file has another name than its id.
    """
    return tuple(_article(path) for path in _files())


def digest(language: str) -> str:
    """A name for the articles of a language: a floor holds for the articles it was measured on."""
    ids = {each.document.id for each in articles() if each.document.language == language}
    content = b"\0".join(path.read_bytes() for path in _files() if path.stem in ids)
    return hashlib.sha256(content).hexdigest()[:16]


def _files() -> list[Path]:
    return sorted(FOLDER.glob("*.yaml"))


def _article(path: Path) -> Article:
    found = TypeAdapter(ArticleSpec).validate_python(parse(path.read_text(encoding="utf-8"), path.name))
    if found["id"] != path.stem:
        raise ValueError(f"{path.name}: its id is {found['id']!r}")
    text = found["text"]
    document = Document(
        id=found["id"],
        text=text,
        language=found["language"],
        published=date.fromisoformat(found["published"]),
        title=found.get("title"),
        source="Corpus",
        published_from=PublishedFrom.GIVEN,
    )
    return Article(
        document,
        tuple(_timexes(text, found["timexes"])),
        tuple(_events(text, found["events"])),
        tuple(_find(text, phrase, 0) for phrase in found["nothing"]),
    )


def _timexes(text: str, specs: list[TimexSpec]) -> Iterator[GoldTimex]:
    place = 0
    for each in specs:
        span = _words(text, each["text"], each.get("at"), place)
        place = span.end
        yield GoldTimex(span, each["text"], _choice(each["value"]), "optional" in each)


def _events(text: str, specs: list[EventSpec]) -> Iterator[GoldEvent]:
    place = 0
    for each in specs:
        span = _words(text, each["trigger"], each.get("at"), place)
        place = span.start
        again = [other for phrase in each.get("again", []) for other in _everywhere(text, phrase) if other != span]
        both = each.get("between")
        yield GoldEvent(
            spans=(span, *again),
            text=each["trigger"],
            type=_choice(each["type"]),
            date=_choice(each["date"]),
            modality=_choice(each["modality"]),
            sources=tuple(map(_choice, both or each.get("sources", []))),
            targets=tuple(map(_choice, both or each.get("targets", []))),
            reciprocal=both is not None,
            optional="optional" in each,
        )


def _choice(text: str) -> Choice:
    return Choice(frozenset(text.removesuffix("?").split("|")), text.endswith("?"))


def _words(text: str, words: str, around: str | None, place: int) -> Span:
    if around is None:
        return _find(text, words, place)
    frame = _find(text, around, 0)
    return _find(text, words, frame.start + around.index(words))


def _find(text: str, words: str, place: int) -> Span:
    for span in _everywhere(text, words):
        if span.start >= place:
            return span
    raise ValueError(f"{words!r} is not in the text after {text[max(0, place - 30) : place]!r}")


def _everywhere(text: str, words: str) -> Iterator[Span]:
    start = text.find(words)
    while start >= 0:
        span = Span(start, start + len(words))
        if not _inside_word(text, span):
            yield span
        start = text.find(words, start + 1)


def _inside_word(text: str, span: Span) -> bool:
    edges = (text[max(0, span.start - 1) : span.start + 1], text[span.end - 1 : span.end + 1])
    return any(len(edge) == 2 and edge.isalnum() and not _UNSPACED.search(edge) for edge in edges)
