from pathlib import Path

import pytest

from tests.events.reading import CONFIG
from timeline.events.lexicon import EntrySpec, EventsSpec, lexicon
from timeline.model import ConfigError
from timeline.resources import configuration


def overlay(folder: Path, entry: str) -> None:
    path = folder / "languages" / "en" / "events.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(f"verbs:\n  frobnicate: {entry}\n", encoding="utf-8")


@pytest.mark.parametrize(
    ("entry", "problem"),
    [
        ("{type: NOTHING}", "type 'NOTHING' is not in ontology.yaml"),
        ("{type: ASSAULT, roles: {object: victim}}", "no such role: victim"),
        ("{type: ASSAULT, senses: [{object: town}]}", "object is no list of words"),
    ],
)
def test_an_error_names_the_entry(tmp_path: Path, entry: str, problem: str) -> None:
    overlay(tmp_path, entry)
    with pytest.raises(ConfigError, match=f"verbs → frobnicate: {problem}"):
        lexicon(configuration(tmp_path), "en")


def test_an_overlay_adds_a_word(tmp_path: Path) -> None:
    overlay(tmp_path, "{type: ASSAULT}")
    words = lexicon(configuration(tmp_path), "en")
    assert words is not None
    assert "frobnicating" in words.triggers


def test_a_language_without_acts_has_no_lexicon() -> None:
    assert lexicon(CONFIG, "xx") is None


def _tells(entry: EntrySpec) -> bool:
    """Whether a word is ever an act: some stand only to keep a noun from being read as a verb."""
    return entry["type"] != "null" or bool(entry.get("senses"))


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_first_sense_of_every_verb_and_noun_has_an_example(language: str) -> None:
    table = CONFIG.load(f"languages/{language}/events.yaml", EventsSpec)
    sections = (table.get("verbs", {}), table.get("nouns", {}))
    telling = {word: entry for words in sections for word, entry in words.items() if _tells(entry)}
    without = [word for word, entry in telling.items() if not entry.get("examples")]
    assert not without


@pytest.mark.parametrize("language", ["fr", "en"])
def test_four_hundred_lemmas_and_nouns_at_least(language: str) -> None:
    words = lexicon(CONFIG, language)
    assert words is not None
    assert len(words.entries) >= 400
