"""Words that end sentences though the sentence cutter takes them for abbreviations."""

from timeline.model import Document
from timeline.resources import configuration
from timeline.text import split


def sentences(text: str) -> list[str]:
    document = Document("test", text, "it")
    return [sentence.span.of(text) for sentence in split(document, configuration())]


def test_an_acronym_ends_an_italian_sentence() -> None:
    assert sentences("Parla il capo della Nato. Il premier parte.") == [
        "Parla il capo della Nato.",
        "Il premier parte.",
    ]


def test_a_title_ends_none() -> None:
    assert sentences("Arriva il sig. Rossi dalla Nato.") == ["Arriva il sig. Rossi dalla Nato."]
