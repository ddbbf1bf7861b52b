"""The language of a text is told by its small words, else by the model."""

import pytest

from timeline.resources import configuration
from timeline.text.language import detect

CONFIG = configuration()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le président de la République est arrivé à Rabat pour une visite de deux jours."),
        ("en", "The president arrived in Rabat on Monday for a visit that was announced in May."),
        (
            "it",
            "Il presidente della Repubblica è arrivato a Rabat per una visita di due giorni con il ministro.",
        ),
        ("de", "Der Bundeskanzler ist am Montag in Rabat eingetroffen, um mit dem König zu sprechen."),
    ],
)
def test_languages(language: str, text: str) -> None:
    assert detect(text, CONFIG) == language
