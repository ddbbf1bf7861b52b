"""Actors of a script without spaces."""

import pytest

from tests.actors.finding import shown


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("俄罗斯总统普京会见中国外长王毅。", ["RUS", "CHN"]),
        ("普京总统说。", ["RUS"]),
        ("中美两国元首通电话。", ["CHN", "USA", "USA", "CHN"]),
        ("俄罗斯驻中国大使发表讲话。", ["RUS"]),
        ("美军空袭胡塞武装。", ["USA-MIL", "HOUTHIS-REB"]),
        ("法国总统访华。", ["FRA", "CHN"]),
        ("对内塔尼亚胡发出逮捕令。", ["ISR"]),
        ("川普與普丁會晤。", ["USA", "RUS"]),
        ("北约秘书长斯托尔滕贝格抵达基辅。", ["NATO", "UKR"]),
    ],
)
def test_who_is_named(text: str, expected: list[str]) -> None:
    assert [key.removesuffix("-GOV") for _, key, _ in shown(text, "zh")] == expected


@pytest.mark.parametrize(
    "text", ["集中力量。", "今日立法。", "美丽的沿海地区。", "他12日宣布辞职。", "马里乌波尔的工厂。", "NATOS"]
)
def test_names_inside_other_words_are_none(text: str) -> None:
    assert not shown(text, "zh")
