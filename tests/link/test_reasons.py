"""Every reason of linking has a sentence in every language of the page."""

import re

import pytest

from timeline.link import compare
from timeline.resources import configuration

CONFIG = configuration()


def sentences(locale: str) -> dict[str, str]:
    return dict(CONFIG.load(f"languages/{locale}/reasons_link.yaml", dict[str, str]))


@pytest.mark.parametrize("locale", CONFIG.locales())
def test_every_language_says_the_same(locale: str) -> None:
    own, english = sentences(locale), sentences("en")
    assert own.keys() == english.keys()
    assert {key: re.findall(r"\{\w+\}", text) for key, text in own.items()} == {
        key: re.findall(r"\{\w+\}", text) for key, text in english.items()
    }


def test_every_feature_has_its_words() -> None:
    constants = {each.reason.key for each in vars(compare).values() if isinstance(each, compare.Evidence)}
    made = {"link.same_numbers", "link.words", "link.other_class", "link.denied", "link.other_day", "link.other_actors"}
    assert {key for key in sentences("en") if key.startswith("link.")} == constants | made
