"""Every example and negative of every lexicon, read as the only text of a document."""

from datetime import date

import pytest

from timeline.model import Document, Timex
from timeline.resources import configuration
from timeline.text import split
from timeline.times import explain, tag
from timeline.times.lexicon import ExampleSpec, TimesSpec
from timeline.times.reasons import ReasonsSpec

PUBLISHED = "2024-06-19"
CONFIG = configuration()
TABLES = {code: CONFIG.load(f"languages/{code}/times.yaml", TimesSpec) for code in CONFIG.languages()}
EXAMPLES = [(code, example) for code, table in TABLES.items() for example in table["examples"]]
NEGATIVES = [(code, text) for code, table in TABLES.items() for text in table["negatives"]]


def read(text: str, language: str, published: str) -> tuple[Timex, ...]:
    document = Document("example", text, language, date.fromisoformat(published))
    return tag(document, split(document, CONFIG), CONFIG)


@pytest.mark.parametrize(
    ("language", "example"), EXAMPLES, ids=lambda part: part["text"] if isinstance(part, dict) else part
)
def test_an_example_means_what_its_lexicon_says(language: str, example: ExampleSpec) -> None:
    found = read(example["text"], language, example.get("published", PUBLISHED))
    wanted = example.get("found", example["text"])
    meant = [(timex.timex3, timex.kind.value) for timex in found if timex.text == wanted]
    assert meant == [(example["value"], example.get("type", "DATE"))], [(timex.text, timex.timex3) for timex in found]


@pytest.mark.parametrize(("language", "text"), NEGATIVES)
def test_a_negative_holds_no_time(language: str, text: str) -> None:
    assert [timex.text for timex in read(text, language, PUBLISHED)] == []


@pytest.mark.parametrize("language", TABLES)
def test_every_language_has_examples_enough(language: str) -> None:
    examples, negatives = (60, 15) if language in ("fr", "en") else (40, 10)
    assert len(TABLES[language]["examples"]) >= examples
    assert len(TABLES[language]["negatives"]) >= negatives


@pytest.mark.parametrize("reader", ["fr", "en"])
def test_every_example_is_explained_to_its_reader(reader: str) -> None:
    for language, example in EXAMPLES:
        for timex in read(example["text"], language, example.get("published", PUBLISHED)):
            assert timex.text in explain(timex, reader, CONFIG)


@pytest.mark.parametrize("language", [code for code in TABLES if CONFIG.places(f"languages/{code}/reasons.yaml")])
def test_reasons_are_the_same_in_every_language(language: str) -> None:
    own = CONFIG.load(f"languages/{language}/reasons.yaml", ReasonsSpec)
    english = CONFIG.load("languages/en/reasons.yaml", ReasonsSpec)
    assert {part: set(words) for part, words in own.items()} == {  # type: ignore[call-overload]
        part: set(words)  # type: ignore[call-overload]
        for part, words in english.items()
    }
