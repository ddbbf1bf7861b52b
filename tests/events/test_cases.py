"""Languages with cases: who acts is told by the form of a name, not by its place."""

import pytest

from tests.events.reading import keys, one, told

ACTS = {
    "Ракеты передала Киеву Германия.": ("AID", ["DEU"], ["UKR"]),
    "Германия передала Киеву ракеты.": ("AID", ["DEU"], ["UKR"]),
    "Киеву Германия передала ракеты.": ("AID", ["DEU"], ["UKR"]),
    "Армению обвиняет Азербайджан.": ("ACCUSE", ["AZE"], ["ARM"]),
    "Обстрел Киева российскими войсками длился час.": ("ASSAULT", ["RUS"], ["UKR"]),
    "Журналист из Испании был задержан полицией Марокко.": ("COERCE", ["MAR-COP"], ["ESP-MED"]),
    "Удар России по Одессе и Киеву не удался.": ("ASSAULT", ["RUS"], ["UKR"]),
    "США угрожают Ирану.": ("THREATEN", ["USA"], ["IRN"]),
    "Россия угрожает США.": ("THREATEN", ["RUS"], ["USA"]),
    "Албания направила запрос Италии.": ("REQUEST", ["ALB"], ["ITA"]),
    "Эстония вручила России ноту протеста.": ("ACCUSE", ["EST"], ["RUS"]),
    "Атаку хуситов осудил Пекин.": ("ACCUSE", ["CHN"], ["HOUTHIS"]),
    "Киев обстреляли.": ("ASSAULT", [], ["UKR"]),
    "Завод атаковали украинские войска.": ("ASSAULT", ["UKR"], []),
    "Россия, которая считается союзником Армении, лишь призвала Баку к переговорам.": ("REQUEST", ["RUS"], ["AZE"]),
    "Москва обвиняет Киев в том, что он осудил Минск.": ("ACCUSE", ["RUS"], ["UKR"]),
}


@pytest.mark.parametrize(("text", "expected"), ACTS.items())
def test_who_acts(text: str, expected: tuple[str, list[str], list[str]]) -> None:
    kind, sources, targets = expected
    found = [event for event in told(text, "ru") if event.type == kind]
    assert (keys(found[0].sources), keys(found[0].targets)) == (sources, targets)


def test_a_condemned_act_is_no_act_of_its_own() -> None:
    assert [event.type for event in told("Атаку хуситов осудил Пекин.", "ru")] == ["ACCUSE"]


def test_a_plan_is_dated_by_its_passive() -> None:
    meeting = one("Встреча Путина с Моди намечена на 25 июля.", "ru", "CONSULT")
    assert (meeting.modality.value, meeting.when.timex3) == ("future", "2024-07-25")


def test_an_attack_in_an_adjunct_keeps_its_date() -> None:
    assert one("После атаки 1 мая Иран обвинил Израиль.", "ru", "ACCUSE").when.value is None


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("В среду ракеты передала Киеву Германия.", "Ракеты передала Киеву Германия"),
        ("Во вторник в Москве прошли протесты.", "В Москве прошли протесты"),
        ("Самолеты ВВС Индии разбомбили лагерь в Пакистане.", "Самолеты ВВС Индии разбомбили лагерь в Пакистане"),
    ],
)
def test_titles_keep_the_order_of_the_text(text: str, title: str) -> None:
    assert [event.title for event in told(text, "ru")] == [title]
