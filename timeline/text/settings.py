"""What `text.yaml` of a language says, ready for look-up."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import NotRequired

from typing_extensions import TypedDict

from timeline.resources import Config, spec
from timeline.text.phrases import PhraseMatcher
from timeline.text.tokens import fold
from timeline.text.writing import Writing, writing


@spec
class TextSpec(TypedDict):
    """The file `languages/<code>/text.yaml`; its head explains the keys."""

    spaced: NotRequired[bool]
    abbreviations: list[str]
    before_numbers: list[str]
    after_ordinals: NotRequired[list[str]]
    enders: NotRequired[list[str]]
    clause_openers: list[str]
    menu: list[str]
    related: list[str]
    caption_cues: list[str]
    function_words: list[str]
    foreign_words: NotRequired[list[str]]
    shapes: NotRequired[dict[str, str]]
    unwritten: NotRequired[str]
    particles: NotRequired[dict[str, list[str]]]
    whole_words: NotRequired[list[str]]
    words: NotRequired[list[str]]


@dataclass(frozen=True, slots=True)
class TextSettings:
    """The word tables of a language that cut its text. `words` are everyday ones of a script without spaces.

    `ended` finds the blank behind a full stop of words that the sentence cutter takes for abbreviations, None where it
    errs in none.
    """

    abbreviations: frozenset[str]
    before_numbers: frozenset[str]
    after_ordinals: frozenset[str]
    clause_openers: PhraseMatcher[None]
    menu: frozenset[str]
    related: frozenset[str]
    caption_cues: PhraseMatcher[None]
    function_words: frozenset[str]
    foreign_words: frozenset[str]
    spaced: bool = True
    words: frozenset[str] = frozenset()
    writing: Writing | None = None
    ended: re.Pattern[str] | None = None


@cache
def settings(config: Config, language: str) -> TextSettings:
    """The settings of a language; of one without a folder, empty ones.

    Raises:
        ConfigError: where the file is wrong.
    """
    file = f"languages/{language}/text.yaml"
    if not config.places(file):
        nothing: frozenset[str] = frozenset()
        return TextSettings(
            nothing, nothing, nothing, PhraseMatcher([]), nothing, nothing, PhraseMatcher([]), nothing, nothing
        )
    table = config.load(file, TextSpec)
    spaced = table.get("spaced", True)
    return TextSettings(
        frozenset(map(fold, table["abbreviations"])),
        frozenset(map(fold, table["before_numbers"])),
        frozenset(map(fold, table.get("after_ordinals", []))),
        PhraseMatcher(((opener, None) for opener in table["clause_openers"]), spaced=spaced),
        frozenset(map(fold, table["menu"])),
        frozenset(map(fold, table["related"])),
        PhraseMatcher(((cue, None) for cue in table["caption_cues"]), spaced=spaced),
        frozenset(map(fold, table["function_words"])),
        frozenset(map(fold, table.get("foreign_words", ()))),
        spaced,
        frozenset(map(fold, table.get("words", ()))),
        _writing(table),
        _ended(table.get("enders", ())),
    )


def _ended(words: Iterable[str]) -> re.Pattern[str] | None:
    listed = "|".join(sorted(map(re.escape, words)))
    return re.compile(rf"\b(?i:{listed})\.(\s+)(?=[«“\"]?[A-ZÀ-ÖØ-Þ])") if listed else None


def _writing(table: TextSpec) -> Writing | None:
    """How the language writes its words, None where plain letters parted by spaces are all there is to know."""
    if "shapes" not in table:
        return None
    return writing(
        table["shapes"], table.get("unwritten", ""), table.get("particles", {}), table.get("whole_words", [])
    )
