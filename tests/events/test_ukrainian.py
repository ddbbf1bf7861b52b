"""Ukrainian: passives in -но whose object is an accusative, two forms of one case, apostrophes within words."""

import pytest

from tests.events.reading import keys, one, told

ACTS = {
    "Ракети передала Києву Німеччина.": ("AID", ["DEU"], ["UKR"]),
    "Києву Німеччина передала ракети.": ("AID", ["DEU"], ["UKR"]),
    "Вірменію звинувачує Азербайджан.": ("ACCUSE", ["AZE"], ["ARM"]),
    "Польщу обстріляно російськими військами.": ("ASSAULT", ["RUS"], ["POL"]),
    "Затримано громадянина Польщі.": ("COERCE", [], ["POL-CVL"]),
    "Тисячі жителів Мінська вийшли на вулиці.": ("PROTEST", ["BLR-CVL"], []),
    "Росія та Китай обмінялися вогнем.": ("ASSAULT", ["RUS"], ["CHN"]),
    "Київ атаковано.": ("ASSAULT", [], ["UKR"]),
    "Макрон зателефонував Зеленському.": ("CONSULT", ["FRA"], ["UKR"]),
    "Літаки Ізраїлю бомбардували Сирію.": ("ASSAULT", ["ISR"], ["SYR"]),
    "Ізраїль порушив перемир’я з Ліваном.": ("ASSAULT", ["ISR"], ["LBN"]),
    "США погрожують Ірану та Іраку.": ("THREATEN", ["USA"], ["IRN", "IRQ"]),
}


@pytest.mark.parametrize(("text", "expected"), ACTS.items())
def test_who_acts(text: str, expected: tuple[str, list[str], list[str]]) -> None:
    kind, sources, targets = expected
    found = [event for event in told(text, "uk") if event.type == kind]
    assert (keys(found[0].sources), keys(found[0].targets)) == (sources, targets)


def test_the_future_in_one_word() -> None:
    assert one("Путін зустрічатиметься з Моді.", "uk", "CONSULT").modality.value == "future"


def test_a_plan_is_dated_by_its_passive() -> None:
    meeting = one("Зустріч Путіна з Моді запланована на 25 липня.", "uk", "CONSULT")
    assert (meeting.modality.value, meeting.when.timex3) == ("future", "2024-07-25")


def test_a_condemned_act_is_no_act_of_its_own() -> None:
    assert [event.type for event in told("Атаку хуситів засудив Пекін.", "uk")] == ["ACCUSE"]
