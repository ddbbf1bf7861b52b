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


@pytest.mark.parametrize(
    ("language", "text", "kind", "target"),
    [
        ("fr", "Le Ghana a condamné le Togo le 3 mai, la Namibie quatre jours plus tard.", "ACCUSE", ["TGO"]),
        ("fr", "Quatre soldats ghanéens ont été tués dans le nord du Mali.", "ASSAULT", ["GHA"]),
        ("en", "Ghanaian forces bombed Ghana.", "ASSAULT", []),
        ("en", "Ghana cut ties with Togo, accusing it of arming Malian rebels.", "ACCUSE", ["TGO"]),
    ],
)
def test_who_is_no_target(language: str, text: str, kind: str, target: list[str]) -> None:
    assert keys(one(text, language, kind).targets) == target


def test_both_sides_may_share_a_noun() -> None:
    event = one("La rencontre entre les présidents grec et turc a eu lieu à Rome.", "fr", "CONSULT")
    assert (keys(event.sources), keys(event.targets)) == (["GRC"], ["TUR"])


def test_what_one_says_another_must_do_is_a_demand() -> None:
    event = one("Ghana said Togo must expel Malian officers.", "en", "REQUEST")
    assert (keys(event.sources), keys(event.targets)) == (["GHA"], ["TGO"])
