import pytest

from tests.events.reading import keys, one


@pytest.mark.parametrize(
    ("language", "text", "kind", "sources", "targets"),
    [
        ("fr", "La Turquie a attaqué la Syrie.", "ASSAULT", ["TUR"], ["SYR"]),
        ("fr", "La Turquie, qui a attaqué la Syrie, hésite.", "ASSAULT", ["TUR"], ["SYR"]),
        ("fr", "Ankara et Bakou ont condamné Erevan.", "ACCUSE", ["TUR", "AZE"], ["ARM"]),
        ("fr", "Ankara a reçu un émissaire et condamné Erevan.", "ACCUSE", ["TUR"], ["ARM"]),
        ("fr", "Lundi, après un appel de Berlin, Ankara a condamné Erevan.", "ACCUSE", ["TUR"], ["ARM"]),
        ("en", "Turkey attacked Syria.", "ASSAULT", ["TUR"], ["SYR"]),
        ("en", "Turkey, which condemned Armenia, kept silent.", "ACCUSE", ["TUR"], ["ARM"]),
        ("en", "Turkey closed its embassy and condemned Armenia.", "ACCUSE", ["TUR"], ["ARM"]),
        ("en", "Turkey and Azerbaijan condemned Armenia.", "ACCUSE", ["TUR", "AZE"], ["ARM"]),
        ("en", "Turkey said on Monday it condemned Armenia.", "ACCUSE", ["TUR"], ["ARM"]),
        ("en", "Ghana summoned the Togolese envoy and warned Benin.", "THREATEN", ["GHA"], ["BEN"]),
        ("en", "Oman, which has brokered talks since May, urged Qatar to wait.", "REQUEST", ["OMN"], ["QAT"]),
        ("fr", "Après avoir quitté Rome, le ministre grec a condamné Ankara.", "ACCUSE", ["GRC"], ["TUR"]),
        ("fr", "Accusée de fraude par le Ghana, la Namibie a condamné le Togo.", "ACCUSE", ["NAM"], ["TGO"]),
        ("fr", "Les soldats turcs qui patrouillaient dans la zone ont tué deux Syriens.", "ASSAULT", ["TUR"], ["SYR"]),
        ("es", "Kenia liberó a dos ghaneses e Israel atacó Siria.", "ASSAULT", ["ISR"], ["SYR"]),
        ("es", "Los soldados turcos que patrullaban la zona mataron a dos sirios.", "ASSAULT", ["TUR"], ["SYR"]),
        ("en", "Turkey waited after Armenian drones condemned Kenya.", "ACCUSE", ["ARM"], ["KEN"]),
    ],
)
def test_the_subject_is_found(language: str, text: str, kind: str, sources: list[str], targets: list[str]) -> None:
    event = one(text, language, kind)
    assert (keys(event.sources), keys(event.targets)) == (sources, targets)
