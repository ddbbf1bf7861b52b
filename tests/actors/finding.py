"""What the tests of this folder share: find the actors of a short text."""

from datetime import date

from timeline.actors import find
from timeline.model import ActorMention, Document
from timeline.resources import configuration
from timeline.text import split

CONFIG = configuration()
JUNE_2024 = date(2024, 6, 19)


def mentions(text: str, language: str = "fr", published: date | None = JUNE_2024) -> tuple[ActorMention, ...]:
    """The mentions of a text."""
    document = Document("test", text, language, published)
    return find(document, split(document, CONFIG), CONFIG)


def shown(text: str, language: str = "fr", published: date | None = JUNE_2024) -> list[tuple[str, str, str]]:
    """What was found, as (words, code or country with sector, rule)."""
    return [(found.text, whose(found), found.rule) for found in mentions(text, language, published)]


def named(text: str, language: str = "fr", published: date | None = JUNE_2024) -> list[tuple[str, str]]:
    """What was found, as (words, display name)."""
    return [(found.text, found.name) for found in mentions(text, language, published)]


def whose(found: ActorMention) -> str:
    """The code, else the country, and the sector: "RUS-MIL", "UN", "CVL"."""
    return "-".join(part for part in (found.code or found.country, found.sector) if part)
