"""The page on which dates are checked."""

import html
import re
from datetime import date

from timeline.export.page import dates
from timeline.model import Document
from timeline.resources import configuration
from timeline.text import split
from timeline.times import tag

CONFIG = configuration()


def page(text: str, language: str = "en") -> str:
    document = Document("a", text, language, date(2024, 6, 19), title="<b>Title</b>")
    return dates.page([(document, tag(document, split(document, CONFIG), CONFIG))], CONFIG)


def told(made: str) -> str:
    inside = re.search(r'<div class="told".*?</div>', made, re.DOTALL)
    assert inside
    return html.unescape(re.sub(r"<[^>]*>", "", inside[0]))


def test_the_text_stands_whole_with_its_expressions_marked() -> None:
    text = "Shells <i>fell</i> on Tuesday.\n\nYesterday & today, no more."
    made = page(text)
    assert told(made) == text
    assert 'id="in-1-1" href="#why-1-1"' in made
    assert "2024-06-18" in made
    assert "because the clause speaks of the past" in made
    assert "<i>" not in made
    assert "<b>Title" not in made


def test_the_page_speaks_the_language_of_its_text() -> None:
    made = page("Il est arrivé mercredi.", "fr")
    assert '<html lang="fr"' in made
    assert "Les dates de ces textes" in made


def test_nothing_runs_and_nothing_is_fetched() -> None:
    made = page("On Tuesday.")
    assert "default-src 'none'" in html.unescape(made)
    assert "<script" not in made
    assert not re.search(r'(?:src|href)="(?!#)', made)
