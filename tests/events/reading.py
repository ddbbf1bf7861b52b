"""What the tests of this room share: the events of a text, as the whole program finds them."""

from datetime import date

from timeline.model import ActorMention, Document, EventMention
from timeline.pipeline import analyse
from timeline.resources import configuration

CONFIG = configuration()
PUBLISHED = date(2024, 6, 19)


def told(text: str, language: str, published: date | None = PUBLISHED) -> tuple[EventMention, ...]:
    """The events of a text."""
    return analyse(Document("test", text, language, published), CONFIG).mentions


def one(text: str, language: str, kind: str) -> EventMention:
    """The only event of a type in a text."""
    found = [mention for mention in told(text, language) if mention.type == kind]
    assert len(found) == 1, f"{len(found)} events of type {kind} in {text!r}"
    return found[0]


def keys(actors: tuple[ActorMention, ...]) -> list[str]:
    return [actor.key for actor in actors]
