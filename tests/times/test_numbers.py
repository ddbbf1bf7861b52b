"""Numbers in letters become numbers."""

import pytest

from timeline.resources import configuration
from timeline.times.lexicon import lexicon, roman
from timeline.times.numbers import compose

CONFIG = configuration()


@pytest.mark.parametrize(
    ("language", "words", "number"),
    [
        ("fr", "vingt et un", 21),
        ("fr", "soixante - dix", 70),
        ("fr", "soixante et onze", 71),
        ("fr", "quatre - vingts", 80),
        ("fr", "quatre - vingt - dix - sept", 97),
        ("fr", "deux cent trois", 203),
        ("fr", "mille neuf cent quatorze", 1914),
        ("fr", "deux mille vingt - quatre", 2024),
        ("en", "twenty - five", 25),
        ("en", "two hundred and ten", 210),
        ("en", "two thousand and three", 2003),
        ("en", "seven", 7),
        ("de", "drei hundert einundzwanzig", 321),
        ("de", "zwei tausend vierundzwanzig", 2024),
    ],
)
def test_a_number(language: str, words: str, number: int) -> None:
    table = lexicon(CONFIG, language)
    parts = words.split()
    assert compose(parts, 0, table.cardinals, table.joiners) == (number, len(parts), False)


@pytest.mark.parametrize(
    ("language", "words", "year"),
    [
        ("en", "nineteen ninety - one", 1991),
        ("en", "twenty twenty - four", 2024),
        ("en", "eighteen twelve", 1812),
        ("de", "neunzehn hundert vierzehn", 1914),
    ],
)
def test_a_year_said_in_two_halves(language: str, words: str, year: int) -> None:
    table = lexicon(CONFIG, language)
    assert compose(words.split(), 0, table.cardinals, table.joiners) == (year, len(words.split()), True)


@pytest.mark.parametrize(
    ("language", "words", "length"), [("en", "two and a half", 1), ("fr", "trois et demie", 1), ("fr", "six sept", 1)]
)
def test_a_number_ends(language: str, words: str, length: int) -> None:
    table = lexicon(CONFIG, language)
    assert compose(words.split(), 0, table.cardinals, table.joiners)[1] == length


@pytest.mark.parametrize(
    ("number", "letters"), [(1, "i"), (4, "iv"), (9, "ix"), (14, "xiv"), (19, "xix"), (29, "xxix")]
)
def test_roman_numerals(number: int, letters: str) -> None:
    assert roman(number) == letters
