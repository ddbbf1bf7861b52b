"""A lexicon is refused where it contradicts itself; an overlay may add words."""

from pathlib import Path

import pytest

from timeline.model import ConfigError
from timeline.resources import Config, configuration
from timeline.times import resolve_expression
from timeline.times.grammar import grammar
from timeline.times.lexicon import TimesSpec, lexicon

CONFIG = configuration()


def overlay(folder: Path, text: str) -> Config:
    (folder / "languages" / "en").mkdir(parents=True)
    (folder / "languages" / "en" / "times.yaml").write_text(text, encoding="utf-8")
    return configuration(folder)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("words: {season: {1: [monday]}}", "several types"),
        ("words: {weekday: {1: [monday], 2: [Monday]}}", "stands twice"),
        ("words: {flavour: {1: [sweet]}}", "no such type"),
        ("rules: [{name: odd, pattern: month month, like: nothing}]", "no rule"),
        ("rules: [{name: odd, pattern: month *, like: month}]", "unreadable"),
    ],
)
def test_a_wrong_lexicon_is_refused(tmp_path: Path, text: str, problem: str) -> None:
    with pytest.raises(ConfigError, match=problem):
        grammar(overlay(tmp_path, text), "en")


def test_an_overlay_adds_words(tmp_path: Path) -> None:
    config = overlay(tmp_path, "words: {feast: {'06-23': [grand duke's birthday]}}")
    found = resolve_expression("Grand Duke's Birthday 2023", None, "en", config)
    assert found is not None
    assert found.timex3 == "2023-06-23"


@pytest.mark.parametrize("language", CONFIG.languages())
def test_ambiguous_words_are_ambiguous(language: str) -> None:
    table = CONFIG.load(f"languages/{language}/times.yaml", TimesSpec)
    values = lexicon(CONFIG, language).values
    for word, types in table["ambiguous"].items():
        key = lexicon(CONFIG, language).spelling.key(word)
        assert {kind for kind, found in values if found == key} == set(types)
