"""The language of a text."""

import re
from collections import Counter
from functools import cache
from typing import Any

from timeline.resources import Config
from timeline.text.settings import settings
from timeline.text.tokens import UNSPACED, fold

_ENOUGH = 4000
_WORD = re.compile(rf"[{UNSPACED}]|[^\W\d_{UNSPACED}]+")
_PLAIN_SHARE = 0.2
_ALIASES = {"wuu": "zh", "yue": "zh", "nb": "no", "nn": "no"}


def detect(text: str, config: Config) -> str:
    """The ISO 639-1 code of the language a text is most probably in.

    Where a fifth of the words are function words of one configured language, and twice as many as of any other, that
    is it; py3langid's model of 97 languages, which takes most of a second to load, decides the rest.
    """
    beginning = text[:_ENOUGH]
    return _plain(beginning, config) or _by_model(beginning)


def _plain(text: str, config: Config) -> str | None:
    words = Counter(_WORD.findall(fold(text)))
    shares = sorted((_speaking_for(code, words, config) / max(1, words.total()), code) for code in config.languages())
    (second, _), (first, code) = [(0.0, ""), (0.0, ""), *shares][-2:]
    return code if first >= max(_PLAIN_SHARE, 2 * second) else None


def _speaking_for(code: str, words: Counter[str], config: Config) -> int:
    """How many words are function words of a language, less those that it shares no text with."""
    table = settings(config, code)
    return sum(words[word] for word in table.function_words) - sum(words[word] for word in table.foreign_words)


def _by_model(text: str) -> str:
    language = str(_model().classify(text)[0])
    return _ALIASES.get(language, language)


@cache
def _model() -> Any:
    import py3langid

    return py3langid
