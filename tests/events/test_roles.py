import pytest

from tests.events.reading import keys, one


@pytest.mark.parametrize(
    ("language", "text", "kind", "source", "target"),
    [
        ("fr", "La Syrie a été attaquée par la Turquie.", "ASSAULT", "TUR", "SYR"),
        ("fr", "Le Kenya a reçu des armes de la Pologne.", "AID", "POL", "KEN"),
        ("fr", "Oslo a bloqué une résolution de l'ONU.", "REJECT", "NOR", "UN"),
        ("en", "Syria was attacked by Turkey.", "ASSAULT", "TUR", "SYR"),
        ("en", "Turkey demanded that Syria leave the city.", "REQUEST", "TUR", "SYR"),
        ("en", "Poland rejected a plan of Hungary.", "REJECT", "POL", "HUN"),
    ],
)
def test_slots_give_roles(language: str, text: str, kind: str, source: str, target: str) -> None:
    event = one(text, language, kind)
    assert (keys(event.sources), keys(event.targets)) == ([source], [target])


def test_the_sides_of_a_reciprocal_act_are_parted() -> None:
    event = one("La Serbie et la Croatie se sont réunies à Vienne.", "fr", "CONSULT")
    assert {"SRB", "HRV"} <= set(keys(event.sources)) | set(keys(event.targets))
    assert set(keys(event.sources)).isdisjoint(keys(event.targets))


def test_a_bare_participle_without_agent_is_no_passive() -> None:
    event = one("Turkey accused the defeated Syria of lying.", "en", "ACCUSE")
    assert keys(event.targets) == ["SYR"]


def test_a_guessed_target_is_doubted() -> None:
    event = one("Germany has strengthened its forces in Latvia.", "en", "MOBILIZE")
    assert keys(event.targets) == ["LVA"]
    assert any(doubt.key == "doubt.guessed_target" for doubt in event.doubts)
