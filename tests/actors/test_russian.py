"""Russian names, roles and demonyms: inflected, joined without prepositions, with the cases they may stand in."""

import pytest

from tests.actors.finding import mentions, named, shown

PHRASES = {
    "Российские войска заняли село.": [("Российские войска", "RUS-MIL", "role")],
    "Глава МИД РФ Сергей Лавров прилетел.": [("Глава МИД РФ Сергей Лавров", "RUS-GOV", "title")],
    "Документ принят президентом Турции Реджепом Эрдоганом.": [
        ("президентом Турции Реджепом Эрдоганом", "TUR-GOV", "title"),
    ],
    "Украинский президент выступил.": [("Украинский президент", "UKR-GOV", "role")],
    "Генсек НАТО Йенс Столтенберг уехал.": [("Генсек НАТО Йенс Столтенберг", "NATO-GOV", "title")],
    "Удар ВВС Израиля в Ливане.": [("ВВС Израиля", "ISR-MIL", "role"), ("Ливане", "LBN", "name")],
    "Министр иностранных дел Ирана Хосейн Аббаси устал.": [
        ("Министр иностранных дел Ирана Хосейн Аббаси", "IRN-GOV", "title")
    ],
    "Пресс-секретарь президента РФ Дмитрий Песков ушел.": [
        ("Пресс-секретарь президента РФ Дмитрий Песков", "RUS-GOV", "title")
    ],
    "ВСУ стоят.": [("ВСУ", "UKR-MIL", "seat")],
    "Кремль молчит.": [("Кремль", "RUS-GOV", "seat")],
    "Резолюция Совета безопасности ООН готова.": [("Совета безопасности ООН", "UNSC", "name")],
    "Боевики движения «Талибан» ждут.": [("Боевики движения «Талибан»", "TALIBAN-REB", "role")],
    "Бывший президент Перу болен.": [("президент Перу", "PER-ELI", "role")],
}


@pytest.mark.parametrize(("text", "expected"), PHRASES.items())
def test_phrases(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert shown(text, "ru") == expected


@pytest.mark.parametrize(
    ("text", "cases"),
    [
        ("Германия ждет.", {"nominative"}),
        ("Ждут Киеву.", {"dative"}),
        ("Занято российскими войсками.", {"instrumental"}),
        ("Российские войска ждут.", {"nominative", "accusative"}),
        ("Визит главы МИД Венгрии Петера Сийярто.", {"genitive"}),
        ("НАТО ждет.", set()),
    ],
)
def test_cases(text: str, cases: set[str]) -> None:
    (found,) = mentions(text, "ru")
    assert found.cases == cases


def test_pairs_and_pronouns() -> None:
    text = "Россия и Иран ведут переговоры. Обе страны ждут."
    assert named(text, "ru")[2:] == [("Обе страны", "Россия"), ("Обе страны", "Иран")]
    assert named("Владимир Зеленский ждет. Он устал.", "ru")[1] == ("Он", "Владимир Зеленский")
