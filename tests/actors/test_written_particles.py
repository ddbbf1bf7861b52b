"""Arabic: names behind particles, adjectives by gender, number and article, owners right behind their noun."""

import pytest

from tests.actors.finding import named, shown


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("وإسرائيل وللعراق", [("إسرائيل", "ISR", "name"), ("عراق", "IRQ", "name")]),
        ("بالعراق كإيران", [("العراق", "IRQ", "name"), ("إيران", "IRN", "name")]),
        ("مع أمريكا واميركا", [("أمريكا", "USA", "name"), ("اميركا", "USA", "name")]),
    ],
)
def test_names_stand_behind_particles(text: str, found: list[tuple[str, str, str]]) -> None:
    assert shown(text, "ar") == found


@pytest.mark.parametrize(
    "adjective", ["القوات الروسية", "الجنود الروس", "جنود روس", "دبلوماسيين روسيين", "السفارة الروسية"]
)
def test_adjectives_agree_with_their_noun(adjective: str) -> None:
    assert [(words, whose[:3]) for words, whose, _ in shown(adjective, "ar")] == [(adjective, "RUS")]


def test_an_owner_follows_a_noun_without_article_only() -> None:
    assert named("التقى رئيس روسيا رئيس وزراء العراق", "ar")[0] == ("رئيس روسيا", "فلاديمير بوتين")
    assert [words for words, _, _ in shown("زار الرئيس روسيا", "ar")] == ["الرئيس", "روسيا"]


def test_titles_stand_before_names() -> None:
    text = "وزير الخارجية الأميركي أنتوني بلينكن"
    assert shown(text, "ar") == [(text, "USA-GOV", "title")]


def test_duals_stand_for_the_two_named_before() -> None:
    found = shown("التقت روسيا والصين في جنيف. وقال الوسيط إن البلدين اتفقا.", "ar")
    assert [(words, whose) for words, whose, rule in found if rule == "plural"] == [
        ("البلدين", "RUS"),
        ("البلدين", "CHN"),
    ]
