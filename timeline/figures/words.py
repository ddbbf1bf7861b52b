"""The words of the page and the charts, from `labels.yaml` of a language."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from typing_extensions import TypedDict

from timeline.figures import locales
from timeline.model import UsageError
from timeline.resources import Config, spec

FALLBACK = "en"


@spec
class LabelsSpec(TypedDict):
    """The file `languages/<code>/labels.yaml`: plain words, and words that follow a count."""

    words: dict[str, str]
    plurals: dict[str, dict[str, str]]


@dataclass(frozen=True, slots=True)
class Words:
    """Words of one locale. `{name}` in a text is a blank."""

    locale: str
    words: Mapping[str, str]
    plurals: Mapping[str, Mapping[str, str]]

    def __call__(self, key: str, **blanks: str) -> str:
        """The text of a key, its blanks filled."""
        return self.words[key].format_map(blanks)

    def count(self, key: str, number: int) -> str:
        """A text that agrees with a count: "1 event", "2 events"."""
        forms = self.plurals[key]
        form = forms.get(locales.plural(number, self.locale), forms["other"])
        return form.format_map({"n": locales.number(number, self.locale)})


@cache
def words(config: Config, locale: str) -> Words:
    """The words of a locale.

    Raises:
        UsageError: where no language of that code has a `labels.yaml`.
    """
    if locale not in available(config):
        raise UsageError(
            f"locale {locale!r}: the page has no words in it; choose one of {', '.join(available(config))}"
        )
    table = config.load(_file(locale), LabelsSpec)
    return Words(locale, table["words"], table["plurals"])


@cache
def available(config: Config) -> tuple[str, ...]:
    """The locales the page can be written in."""
    found = {path.parent.name for layer in config.layers for path in layer.glob("languages/*/labels.yaml")}
    return tuple(sorted(found))


def locale_of(language: str, config: Config) -> str:
    """The locale for a timeline in `language`: that language, or English where the page has no words in it."""
    return language if language in available(config) else FALLBACK


def _file(locale: str) -> str:
    return f"languages/{locale}/labels.yaml"
