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
        ("zh", "外交部发言人星期二表示，两国将继续通过对话解决边界问题，维护地区的和平。"),
        ("zh", "總統府發言人昨日表示，雙方將於下週舉行第二輪會談，這是重要的一步。"),
        ("ja", "首相は月曜日に記者会見を開き、両国の関係について述べた。"),
        ("el", "Ο πρόεδρος της Δημοκρατίας έφτασε στο Ραμπάτ για μια επίσκεψη που είχε ανακοινωθεί τον Μάιο."),
        ("de", "Der Bundeskanzler ist am Montag in Rabat eingetroffen, um mit dem König zu sprechen."),
    ],
)
def test_languages(language: str, text: str) -> None:
    assert detect(text, CONFIG) == language
