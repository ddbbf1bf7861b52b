"""Every example of the lexicons of acts is coded as it says: type, source, target."""

from collections.abc import Iterator
from datetime import date

import pytest

from timeline.events.lexicon import EventsSpec, ExampleSpec
from timeline.model import ActorMention, Document
from timeline.pipeline import analyse
from timeline.resources import configuration

CONFIG = configuration()
LANGUAGES = [code for code in CONFIG.languages() if CONFIG.places(f"languages/{code}/events.yaml")]


def examples() -> Iterator[tuple[str, str, ExampleSpec]]:
    """Language, type and example of each entry."""
    for language in LANGUAGES:
        table = CONFIG.load(f"languages/{language}/events.yaml", EventsSpec)
        for section in ("verbs", "nouns", "verb_phrases", "noun_phrases"):
            for entry in table.get(section, {}).values():  # type: ignore[attr-defined]
                for example in entry.get("examples", []):
                    yield language, example.get("type", entry["type"]), example


def codes(listed: str | list[str] | None) -> set[str]:
    return set([listed] if isinstance(listed, str) else listed or [])


def answers(actors: tuple[ActorMention, ...]) -> set[str | None]:
    return {code for actor in actors for code in (actor.code, actor.country)}


def coded(language: str, kind: str, example: ExampleSpec) -> bool:
    document = Document("example", example["text"], language, date(2024, 6, 19))
    source, target = codes(example.get("source")), codes(example.get("target"))
    for mention in analyse(document, CONFIG).mentions:
        who, whom = answers(mention.sources), answers(mention.targets)
        straight = source <= who and target <= whom
        both = source == target and source <= who | whom
        if mention.type == kind and (straight or both):
            return True
    return False


@pytest.mark.parametrize("language", LANGUAGES)
def test_examples_are_coded_as_they_say(language: str) -> None:
    wrong = [
        example["text"] for code, kind, example in examples() if code == language and not coded(code, kind, example)
    ]
    assert not wrong, "\n".join(wrong)
