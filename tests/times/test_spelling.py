"""Particles part from known words only, signs inside words are overlooked, and places stay those of the text."""

import pytest

from timeline.times.spelling import Spelling, spelling

LETTERS = r"[^\W\d_]+"
MARKS = "\u064b\u064e\u0640\u200f"


def arabic(*forms: str) -> Spelling:
    return spelling(LETTERS, {"ا": "أإ", "0": "٠"}, MARKS, {"": ["و", "ب", "وب"], "ال": ["لل"]}, forms)


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("والأحد", ["و", "الاحد"]),
        ("وبالأحد", ["وب", "الاحد"]),
        ("للأحد", ["لل", "الاحد"]),
        ("وَالأحد", ["و", "الاحد"]),
        ("والبلد", ["والبلد"]),
        ("بعد وبعد", ["بعد", "و", "بعد"]),
        ("عــام ٢٠\u200f", ["عام", "٢0"]),
    ],
)
def test_a_particle_parts_from_a_known_word(text: str, pieces: list[str]) -> None:
    found = arabic("الأحد", "بعد")
    folded = found.folded(text)
    assert found.pieces(folded, 0, len(text)) == pieces
    assert len(found.spans(folded, 0, len(text), pieces)) == len(pieces)


def test_the_place_of_the_rest_is_that_in_the_text() -> None:
    found = arabic("الأحد")
    text = "قال وَالأحــد."
    folded = found.folded(text)
    spans = found.spans(folded, 0, len(text), found.pieces(folded, 0, len(text)))
    assert [text[start:end] for start, end in spans] == ["قال", "وَ", "الأحــد", "."]


def test_a_language_without_such_signs_is_read_as_it_stands() -> None:
    plain = spelling(LETTERS, {}, "", {}, ["may"])
    assert plain.key("In May, 2021") == "in may , 2021"


@pytest.mark.parametrize(
    ("word", "written"),
    [
        ("Montagabend", ["Montag", "abend"]),
        ("neunzehnhundertzwei", ["neunzehn", "hundert", "zwei"]),
        ("Wochenende", ["Wochenende"]),
        ("Montagmorgenrot", ["Montagmorgenrot"]),
    ],
)
def test_a_compound_parts_into_its_words(word: str, written: list[str]) -> None:
    slots = [[["montag"], ["abend", "morgen"]], [["neunzehn"], ["hundert"], ["zwei"]], [["wochen"], ["ende"]]]
    found = spelling(LETTERS, {}, "", {}, ["montag", "abend", "wochenende"], slots)
    folded = found.folded(word)
    pieces = found.pieces(folded, 0, len(word))
    assert pieces == [part.lower() for part in written]
    assert [word[start:end] for start, end in found.spans(folded, 0, len(word), pieces)] == written
