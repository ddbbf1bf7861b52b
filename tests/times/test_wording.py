"""Dates as a reader says them."""

from datetime import date

import pytest

from timeline.model import Document
from timeline.resources import configuration
from timeline.text import split
from timeline.times import explain, tag

CONFIG = configuration()


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        ("fr", "La trêve date du 2 mars 2021.", "désigne le 2 mars 2021"),
        ("fr", "La trêve date du 1er mars 2021.", "1er mars 2021"),
        ("fr", "Il fut élu fin mars 2021.", "mars 2021 (fin)"),
        (
            "fr",
            "L'armée s'est retirée la semaine dernière.",
            "la semaine du 10 juin 2024 au 16 juin 2024 : 1 semaine",
        ),
        ("fr", "Il a fui il y a trois jours.", "le 16 juin 2024 : 3 jours avant la date de publication (19 juin 2024)"),
        ("fr", "Les troupes ont quitté la ville l'hiver dernier.", "hiver 2023–2024"),
        ("fr", "Le parti a gouverné dans les années 80.", "les années 1980"),
        ("fr", "Carthage tombe en 146 av. J.-C.", "146 av. J.-C."),
        ("en", "The pact dates from 2 March 2021.", "2 March 2021"),
        ("en", "They fought in the spring of 2022.", "spring 2022"),
        ("en", "Shells fell last weekend.", "the weekend of 15 June 2024 to 16 June 2024"),
        ("en", "Exports rose in the third quarter of 2022.", "quarter 3 of 2022"),
        ("en", "Exports rose in the first half of 2022.", "half 1 of 2022"),
        ("en", "The fort dates from the 18th century.", "the years 1700 to 1799"),
        ("en", "Sirens sounded at 04:30.", "19 June 2024 at 04:30"),
    ],
)
def test_a_date_is_said_as_readers_say_it(language: str, text: str, said: str) -> None:
    document = Document("example", text, language, date(2024, 6, 19))
    (timex,) = tag(document, split(document, CONFIG), CONFIG)
    assert said in explain(timex, language, CONFIG)
