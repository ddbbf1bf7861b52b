"""The words of the page: every language has those of English, with its own plurals."""

import re

import pytest
from babel import Locale

from timeline.figures.words import LabelsSpec, available, words
from timeline.resources import configuration

CONFIG = configuration()
BLANK = re.compile(r"\{(\w*)\}")


def table(locale: str) -> LabelsSpec:
    return CONFIG.load(f"languages/{locale}/labels.yaml", LabelsSpec)


@pytest.mark.parametrize("locale", available(CONFIG))
def test_a_language_has_every_word(locale: str) -> None:
    english, own = table("en"), table(locale)
    assert own["words"].keys() == english["words"].keys()
    assert own["plurals"].keys() == english["plurals"].keys()


@pytest.mark.parametrize("locale", available(CONFIG))
def test_a_word_has_the_blanks_of_english(locale: str) -> None:
    english, own = table("en")["words"], table(locale)["words"]
    wrong = {key: text for key, text in own.items() if set(BLANK.findall(text)) != set(BLANK.findall(english[key]))}
    assert wrong == {}


@pytest.mark.parametrize("locale", available(CONFIG))
def test_plurals_have_the_forms_of_their_language(locale: str) -> None:
    wanted = {str(tag) for tag in Locale.parse(locale).plural_form.tags} | {"other"}
    assert {key for key, forms in table(locale)["plurals"].items() if not forms.keys() <= wanted} == set()
    for number in (0, 1, 2, 5, 21, 100):
        assert words(CONFIG, locale).count("events", number)
