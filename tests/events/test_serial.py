"""Clauses of a language that inflects no verb: complements before the verb, marks, strung verbs."""

import pytest

from tests.events.reading import keys, one, told
from timeline.model import Modality


@pytest.mark.parametrize(
    ("text", "kind", "sources", "targets"),
    [
        ("俄罗斯对乌克兰首都基辅发动袭击。", "ASSAULT", ["RUS"], ["UKR"]),
        ("乌克兰遭俄罗斯大规模无人机袭击。", "ASSAULT", ["RUS"], ["UKR"]),
        ("两名法国公民被哈马斯绑架。", "ASSAULT", ["HAMAS"], ["FRA-CVL"]),
        ("德国将两名俄罗斯外交官驱逐出境。", "COERCE", ["DEU"], ["RUS"]),
        ("中国与俄罗斯签署协议。", "AGREE", ["CHN"], ["RUS"]),
        ("伊朗和俄罗斯谴责以色列。", "ACCUSE", ["IRN", "RUS"], ["ISR"]),
        ("土耳其总统在安卡拉与普京会谈。", "CONSULT", ["TUR"], ["RUS"]),
        ("普京访问北京，会见习近平。", "CONSULT", ["RUS"], ["CHN"]),
    ],
)
def test_who_acts(text: str, kind: str, sources: list[str], targets: list[str]) -> None:
    mention = next(mention for mention in reversed(told(text, "zh")) if mention.type == kind)
    assert [key.removesuffix("-GOV") for key in keys(mention.sources)] == sources
    assert [key.removesuffix("-GOV") for key in keys(mention.targets)][: len(targets)] == targets


@pytest.mark.parametrize(
    ("text", "kind", "modality"),
    [
        ("法国将制裁伊朗。", "SANCTION", Modality.FUTURE),
        ("伊朗没有袭击以色列。", "ASSAULT", Modality.NEGATED),
        ("伊朗否认袭击以色列。", "ASSAULT", Modality.DISPUTED),
        ("基辅说，俄军袭击了乌克兰港口。", "ASSAULT", Modality.REPORTED),
        ("据称，伊朗向胡塞武装提供武器。", "AID", Modality.REPORTED),
        ("如果伊朗袭击以色列，美国将介入。", "ASSAULT", Modality.HYPOTHETICAL),
    ],
)
def test_what_is_claimed(text: str, kind: str, modality: Modality) -> None:
    assert one(text, "zh", kind).modality is modality


def test_what_is_demanded_is_no_act() -> None:
    assert [mention.type for mention in told("联合国呼吁以色列撤军。", "zh")] == ["REQUEST"]


def test_a_date_belongs_to_the_verb_behind_it() -> None:
    mentions = told("普京宣布5日访问中国。", "zh")
    assert [(mention.type, mention.when.timex3) for mention in mentions] == [("CONSULT", "2024-06-05")]


def test_titles_have_no_blanks() -> None:
    assert one("欧盟对土耳其的决定表示欢迎。", "zh", "SUPPORT").title == "欧盟对土耳其的决定表示欢迎"
    assert one("法国谴责以色列对黎巴嫩的袭击。", "zh", "ASSAULT").title == "以色列对黎巴嫩的袭击"
