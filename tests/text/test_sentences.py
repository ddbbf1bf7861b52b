"""Paragraphs and sentences keep every word, and break only where a sentence ends."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.model import Document, Role
from timeline.resources import configuration
from timeline.text import split

CONFIG = configuration()


def sentences(text: str, language: str = "fr") -> list[str]:
    return [sentence.span.of(text) for sentence in split(Document("d", text, language), CONFIG)]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "fr",
            "M. Dupont est parti le 3 janv. 2024. Il reviendra.",
            ["M. Dupont est parti le 3 janv. 2024.", "Il reviendra."],
        ),
        ("ar", "قال د. أحمد ذلك. هل غادر؟ غادر.", ["قال د. أحمد ذلك.", "هل غادر؟", "غادر."]),
        ("fr", "Le gén. J. Martin parle. On écoute.", ["Le gén. J. Martin parle.", "On écoute."]),
        ("en", "Gen. J. Smith met Mr. Jones. They talked.", ["Gen. J. Smith met Mr. Jones.", "They talked."]),
        ("en", "The U.S. Senate voted. It passed.", ["The U.S. Senate voted.", "It passed."]),
        ("fr", "Selon le no. 17 de la revue, rien. Fin.", ["Selon le no. 17 de la revue, rien.", "Fin."]),
        ("fr", "Rome a répondu no. Berlin a suivi.", ["Rome a répondu no.", "Berlin a suivi."]),
        (
            "de",
            "Am 12. Oktober fiel die Stadt im 19. Jahrhundert. Die II. Armee zog ab.",
            ["Am 12. Oktober fiel die Stadt im 19. Jahrhundert.", "Die II. Armee zog ab."],
        ),
        (
            "de",
            "Das geschah 480 v. Chr. bei Athen. Es war 1945. Das Haus stand noch.",
            ["Das geschah 480 v. Chr. bei Athen.", "Es war 1945.", "Das Haus stand noch."],
        ),
        ("en", "Will it hold? Nobody knows.", ["Will it hold?", "Nobody knows."]),
        (
            "zh",
            "总统19日说：“停火有效！”记者问：会成功吗？他没有回答。",
            ["总统19日说：“停火有效！”", "记者问：会成功吗？", "他没有回答。"],
        ),
        (
            "en",
            "A line that was wrapped\nin the middle goes on. End.",
            ["A line that was wrapped\nin the middle goes on.", "End."],
        ),
    ],
)
def test_breaks(language: str, text: str, expected: list[str]) -> None:
    assert sentences(text, language) == expected


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=300))
def test_every_word_is_in_exactly_one_sentence(text: str) -> None:
    found = split(Document("d", text, "en"), CONFIG)
    ends = [0]
    for sentence in found:
        assert sentence.span.start >= ends[-1]
        assert not text[ends[-1] : sentence.span.start].strip()
        ends.append(sentence.span.end)
    assert not text[ends[-1] :].strip()


@given(st.text(alphabet="ab ,;:—\n.’qu'et", max_size=200))
def test_clauses_cover_their_sentence(text: str) -> None:
    for sentence in split(Document("d", text, "fr"), CONFIG):
        kept = "".join(clause.of(text) for clause in sentence.clauses)
        assert "".join(kept.split()) == "".join(sentence.span.of(text).split())


def test_clauses_break_at_openers_and_signs() -> None:
    text = "Paris affirme que Rome a cédé ; Berlin, qui doutait, se tait."
    (sentence,) = split(Document("d", text, "fr"), CONFIG)
    assert [clause.of(text) for clause in sentence.clauses] == [
        "Paris affirme",
        "que Rome a cédé ;",
        "Berlin,",
        "qui doutait, se tait.",
    ]


def test_clauses_break_without_spaces_too() -> None:
    text = "他说：双方将谈判；然而停火仍然有效。"
    (sentence,) = split(Document("d", text, "zh"), CONFIG)
    assert [clause.of(text) for clause in sentence.clauses] == ["他说：", "双方将谈判；", "然而停火仍然有效。"]


def test_clauses_break_at_arabic_signs() -> None:
    text = "غادر الوفد؛ والهدنة قائمة."
    (sentence,) = split(Document("d", text, "ar"), CONFIG)
    assert [clause.of(text) for clause in sentence.clauses] == ["غادر الوفد؛", "والهدنة قائمة."]


def test_a_line_that_ends_a_sentence_is_no_heading() -> None:
    text = "两国恢复通航\n\n总统19日说，停火有效。"
    found = split(Document("d", text, "zh"), CONFIG)
    assert [sentence.role for sentence in found] == [Role.HEADING, Role.BODY]


def test_a_time_of_day_is_no_break() -> None:
    text = "La trêve a commencé à 12:30 à Genève."
    (sentence,) = split(Document("d", text, "fr"), CONFIG)
    assert len(sentence.clauses) == 1


def test_roles() -> None:
    text = "\n\n".join(
        [
            "Aller au contenu",
            "Trêve au Soudan",
            "Des casques bleus patrouillent dans les rues de la capitale soudanaise lors...",
            "Des casques bleus patrouillent dans les rues de la capitale soudanaise lors d'une trêve.",
            "Les deux camps ont signé une trêve mardi.",
            "Lire aussi : Le Soudan, un an après",
            "Les combats ont cessé dans la nuit. Personne ne sait combien de temps cela durera. " * 6,
            "Sur le même sujet",
            "Un acteur raconte sa vie. Il a beaucoup tourné.",
        ]
    )
    roles = {sentence.span.of(text)[:20]: sentence.role for sentence in split(Document("d", text, "fr"), CONFIG)}
    assert roles["Aller au contenu"] is Role.BOILERPLATE
    assert roles["Trêve au Soudan"] is Role.HEADING
    assert roles["Les deux camps ont s"] is Role.BODY
    assert roles["Lire aussi : Le Soud"] is Role.BOILERPLATE
    assert roles["Les combats ont cess"] is Role.BODY
    assert roles["Un acteur raconte sa"] is Role.BOILERPLATE


def test_a_cut_line_gives_way_to_the_whole_one() -> None:
    cut = "Des casques bleus patrouillent dans la capitale lors..."
    whole = "Des casques bleus patrouillent dans la capitale lors d'une trêve."
    found = split(Document("d", f"{cut}\n{whole}", "fr"), CONFIG)
    assert [sentence.role for sentence in found] == [Role.BOILERPLATE, Role.CAPTION]


@pytest.mark.parametrize("line", ["Read more: Kenya closes its border", "See also – Kenya: a border closed"])
def test_a_pointer_to_another_article_is_none_of_this_one(line: str) -> None:
    found = split(Document("d", f"Kenya opened its border.\n\n{line}\n\nTraders cheered at dawn.", "en"), CONFIG)
    assert [sentence.role for sentence in found] == [Role.BODY, Role.BOILERPLATE, Role.BODY]


def test_a_paragraph_told_twice_counts_once() -> None:
    line = "Le parlement a voté la loi."
    found = split(Document("d", f"{line}\n\nLa rue proteste.\n\n{line}", "fr"), CONFIG)
    assert [sentence.role for sentence in found] == [Role.BODY, Role.BODY, Role.BOILERPLATE]


def test_the_title_is_known() -> None:
    document = Document("d", "Une trêve au Soudan\n\nLes camps ont signé.", "fr", title="Une trêve au Soudan")
    assert split(document, CONFIG)[0].role is Role.TITLE


@pytest.mark.parametrize("unit", ['« " ', "“ he ", "a. ", "A", "la Russie et ", "\u200d"])
def test_no_sentence_is_endless(unit: str) -> None:
    text = unit * (60_000 // len(unit))
    found = split(Document("d", text, "fr"), CONFIG)
    assert max(sentence.span.end - sentence.span.start for sentence in found) <= 5000
    assert "".join(sentence.span.of(text) for sentence in found).replace(" ", "") == text.replace(" ", "")


def test_a_long_paragraph_is_cut_between_its_sentences() -> None:
    sentence = "Le parlement de Madagascar a voté la loi sur les ports."
    assert set(sentences(" ".join([sentence] * 500))) == {sentence}
