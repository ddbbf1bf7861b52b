"""Names of actors as they stand alone: in lanes, in the network, in filters."""

from dataclasses import replace

import pytest

from tests.make_timeline import actor, day, event, timeline
from timeline.figures.names import names, standing_alone


@pytest.mark.parametrize(
    ("name", "alone"),
    [
        ("pêcheurs (Japon)", "Pêcheurs (Japon)"),
        ("l'armée de l'air", "L'armée de l'air"),
        ("émissaires", "Émissaires"),
        ("UNESCO", "UNESCO"),
        ("eBay France", "eBay France"),
        ("", ""),
    ],
)
def test_a_name_that_stands_alone_has_a_capital(name: str, alone: str) -> None:
    assert standing_alone(name) == alone


def test_configured_names_come_before_the_words_of_the_text() -> None:
    sailors = replace(actor("KEN", name="marins"), code=None, country=None, name="marins")
    told = replace(event(day(2031, 5, 12), targets=("JPN",)), sources=(sailors,))
    assert names(timeline([told]), "en") == {sailors.key: "Marins", "JPN": "Japan"}
