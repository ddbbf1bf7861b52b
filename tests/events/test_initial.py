"""Arabic: clauses that begin with their verb, verbal nouns, possessors behind nouns, passives with active forms."""

import pytest

from tests.events import reading
from timeline.model import EventMention, Modality


def told(text: str) -> list[EventMention]:
    return list(reading.told(text, "ar"))


def who(text: str) -> list[tuple[str, set[str | None], set[str | None]]]:
    return [
        (event.type, {actor.country for actor in event.sources}, {actor.country for actor in event.targets})
        for event in told(text)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "قصفت القوات الروسية مدينة خاركيف الأوكرانية.",
        "القوات الروسية قصفت مدينة خاركيف الأوكرانية.",
        "واستمر القصف الروسي على أوكرانيا.",
        "استمر قصف روسيا لأوكرانيا.",
    ],
)
def test_order_and_word_class_tell_who_acts(text: str) -> None:
    assert who(text) == [("ASSAULT", {"RUS"}, {"UKR"})]


def test_a_verb_without_object_is_passive_before_a_number() -> None:
    assert who("قتل ثلاثة جنود أوكرانيين أمس.") == [("ASSAULT", set(), {"UKR"})]


def test_an_agent_makes_a_verbal_noun_passive() -> None:
    assert who("تم اعتقال صحفي فرنسي من قبل الشرطة التركية.") == [("COERCE", {"TUR"}, {"FRA"})]


def test_a_masculine_verb_has_no_feminine_subject() -> None:
    assert ("ACCUSE", {"NER"}, {"FRA"}) in who("حذر الجيش النيجري من التدخل واتهم فرنسا بانتهاك المجال الجوي.")


def test_what_somebody_is_accused_of_is_no_act() -> None:
    assert [kind for kind, _, _ in who("اتهمت إيران واشنطن بدعم إسرائيل.")] == ["ACCUSE"]


def test_plans_and_denials_keep_their_modality() -> None:
    plan, denial = told("تعتزم إسبانيا الاعتراف بدولة فلسطين. ونفت روسيا أن تكون قواتها قد استهدفت أوكرانيا.")
    assert (plan.modality, denial.modality) == (Modality.FUTURE, Modality.DISPUTED)


def test_a_title_keeps_the_order_of_its_clause() -> None:
    (event,) = told("وفرضت بريطانيا الثلاثاء عقوبات جديدة على روسيا.")
    assert event.title == "فرضت بريطانيا عقوبات جديدة على روسيا"
