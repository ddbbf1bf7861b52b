"""Datelines: what opens an article is set apart, a name before a dash is not."""

import pytest

from timeline.model import Document, Span
from timeline.resources import configuration
from timeline.text import split
from timeline.text.datelines import dateline


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("BEIRUT - Un carro armato ha sparato.", "BEIRUT - "),
        ("DOHA, 14 mars - Les pourparlers ont repris.", "DOHA, 14 mars - "),
        ("KYIV, Ukraine (AP) — Russian forces withdrew.", "KYIV, Ukraine (AP) — "),
        ("Paris (AFP) - Le président a signé.", "Paris (AFP) - "),
        ("El Cairo, 3 may (EFE).- El presidente viajó.", "El Cairo, 3 may (EFE).- "),
        ("МОСКВА, 14 ноя — Президент подписал указ.", "МОСКВА, 14 ноя — "),
        ("San José de Costa Rica, 3 may - El presidente viajó.", "San José de Costa Rica, 3 may - "),
    ],
)
def test_a_dateline_is_found_in_any_paragraph(text: str, found: str) -> None:
    span = dateline(text, Span(0, len(text)), first=False)
    assert span is not None
    assert span.of(text) == found


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Belgrad – Nach dem Einsturz demonstrierten Tausende.", False),
        ("Poutine — qui refuse — a répondu.", True),
        ("Le chef du mouvement - Hassan Nasser - a répondu.", True),
        ("Les pourparlers entre voisins - un échec.", True),
        ("BEIRUT - ", True),
    ],
)
def test_a_name_before_a_dash_is_no_dateline(text: str, first: bool) -> None:
    assert dateline(text, Span(0, len(text)), first=first) is None


def test_a_dateline_is_a_sentence_of_its_own() -> None:
    text = "Belgrad – Tausende haben demonstriert.\n\nBelgrad – so ein Sprecher – sei ruhig."
    sentences = split(Document("d", text, "de"), configuration())
    assert [sentence.span.of(text) for sentence in sentences] == [
        "Belgrad –",
        "Tausende haben demonstriert.",
        "Belgrad – so ein Sprecher – sei ruhig.",
    ]
