"""References followed, and those that are left alone because they are not clear."""

import pytest

from tests.actors.finding import mentions, whose

FOLLOWED = [
    ("fr", "La Chine accuse Tokyo. Les deux pays négocient.", "Les deux pays", ["CHN", "JPN"]),
    ("fr", "Vladimir Poutine a reçu Xi Jinping. Les deux dirigeants ont dîné.", "Les deux dirigeants", ["RUS", "CHN"]),
    ("fr", "Vladimir Poutine a reçu Xi Jinping. Les présidents ont dîné.", "présidents", ["RUS", "CHN"]),
    ("fr", "Emmanuel Macron est arrivé. Il a promis des armes.", "Il", ["FRA"]),
    ("fr", "Giorgia Meloni a reçu Olaf Scholz. Elle a promis des fonds.", "Elle", ["ITA"]),
    ("fr", "La Russie avance et elle menace Kiev.", "elle", ["RUS"]),
    ("fr", "Des manifestants bloquent la gare. Ils exigent un vote.", "Ils", ["CVL"]),
    ("fr", "Moscou et Pyongyang démentent. Ils accusent Séoul.", "Ils", ["RUS", "PRK"]),
    ("fr", "Le président sénégalais Macky Sall part. Le président a salué la foule.", "président", ["SEN"]),
    ("fr", "L'Inde protège ses troupes.", "troupes", ["IND"]),
    (
        "fr",
        "Sergueï Lavrov a reçu Wang Yi avant Xi Jinping. Les deux ministres ont dîné.",
        "Les deux ministres",
        ["RUS", "CHN"],
    ),
    (
        "fr",
        "Moscou frappe Kiev. Kiev répond à Moscou. Moscou menace. Kiev se bat. Le Kenya proteste. La Chine se tait. "
        "L'Union africaine presse les deux pays de négocier.",
        "les deux pays",
        ["RUS", "UKR"],
    ),
    ("en", "Israel struck Lebanon. The two countries traded fire.", "The two countries", ["ISR", "LBN"]),
    ("en", "Joe Biden met Giorgia Meloni. She promised aid.", "She", ["ITA"]),
    ("en", "China and Russia abstained. They had warned Paris.", "They", ["CHN", "RUS"]),
    ("en", "Egypt denied it. Its army stayed.", "army", ["EGY"]),
]
LEFT_ALONE = [
    ("fr", "Le différend entre Paris, Rome et Berlin dure. Les deux pays négocient.", "Les deux pays"),
    ("fr", "La visite de Vladimir Poutine à Xi Jinping dure. Il a promis des armes.", "Il"),
    ("fr", "Emmanuel Macron a parlé avec elle.", "elle"),
    ("fr", "Emmanuel Macron est là. Il est probable que tout change.", "Il"),
    ("en", "Joe Biden left. She promised aid.", "She"),
    ("en", "The two countries traded fire.", "The two countries"),
]


def _followed(language: str, text: str, words: str) -> list[str]:
    found = [one for one in mentions(text, language) if one.text == words]
    return [(one.code or one.country or one.sector or "") for one in found]


@pytest.mark.parametrize(("language", "text", "words", "expected"), FOLLOWED)
def test_followed(language: str, text: str, words: str, expected: list[str]) -> None:
    assert _followed(language, text, words) == expected


@pytest.mark.parametrize(("language", "text", "words"), LEFT_ALONE)
def test_left_alone(language: str, text: str, words: str) -> None:
    assert _followed(language, text, words) == []


def test_a_pair_of_states_is_the_states_themselves() -> None:
    last = mentions("Vladimir Poutine a reçu Xi Jinping. Les deux pays signent.")[-2:]
    assert [(one.code, one.name, whose(one)) for one in last] == [("RUS", "Russie", "RUS"), ("CHN", "Chine", "CHN")]
