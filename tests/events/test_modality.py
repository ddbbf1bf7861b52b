import pytest

from tests.events.reading import keys, one


@pytest.mark.parametrize(
    ("language", "text", "kind", "modality"),
    [
        ("fr", "La Turquie a attaqué la Syrie.", "ASSAULT", "asserted"),
        ("fr", "La Turquie n'a pas attaqué la Syrie.", "ASSAULT", "negated"),
        ("fr", "La Turquie attaquera la Syrie.", "ASSAULT", "future"),
        ("fr", "La Turquie va attaquer la Syrie.", "ASSAULT", "future"),
        ("fr", "La Turquie pourrait attaquer la Syrie.", "ASSAULT", "hypothetical"),
        ("fr", "La Turquie aurait attaqué la Syrie.", "ASSAULT", "reported"),
        ("fr", "La Turquie a-t-elle attaqué la Syrie ?", "ASSAULT", "hypothetical"),
        ("en", "Turkey did not attack Syria.", "ASSAULT", "negated"),
        ("en", "No treaty was signed between France and Italy.", "AGREE", "negated"),
        ("fr", "Aucun traité n'a été signé par la France.", "AGREE", "negated"),
        ("fr", "La France n'a signé aucun traité avec l'Italie.", "AGREE", "negated"),
        ("en", "Turkey will attack Syria.", "ASSAULT", "future"),
        ("en", "Turkey might attack Syria.", "ASSAULT", "hypothetical"),
        ("en", "Turkey reportedly attacked Syria.", "ASSAULT", "reported"),
        ("es", "Turquía mató a dos supuestos rebeldes sirios.", "ASSAULT", "asserted"),
        ("es", "Turquía habría matado supuestamente a dos sirios.", "ASSAULT", "reported"),
        ("en", "If Turkey attacked Syria, prices rose.", "ASSAULT", "hypothetical"),
    ],
)
def test_what_a_text_claims(language: str, text: str, kind: str, modality: str) -> None:
    assert one(text, language, kind).modality == modality


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Selon Kiev, la Turquie a attaqué la Syrie."),
        ("fr", "Kiev a déclaré que la Turquie avait attaqué la Syrie."),
        ("fr", "La Turquie a attaqué la Syrie, a affirmé Kiev."),
        ("en", "According to Kyiv, Turkey attacked Syria."),
        ("en", "Kyiv said Turkey had attacked Syria."),
        ("en", "Turkey attacked Syria, Kyiv said."),
    ],
)
def test_who_reports_is_kept(language: str, text: str) -> None:
    event = one(text, language, "ASSAULT")
    assert event.modality == "reported"
    assert keys(event.reported_by) == ["UKR"]


def test_who_denies_disputes() -> None:
    event = one("Minsk nie avoir attaqué la Pologne.", "fr", "ASSAULT")
    assert event.modality == "disputed"
    assert keys(event.reported_by) == ["BLR"]


def test_a_cooperation_one_will_not_do_is_a_refusal() -> None:
    event = one("Hungary will not accept migrants from Austria.", "en", "REJECT")
    assert (event.modality, keys(event.sources)) == ("asserted", ["HUN"])


def test_an_unknown_speaker_behind_the_verb_is_nobody_else() -> None:
    event = one("Dos soldados turcos murieron en una emboscada, informó el centro de prensa.", "es", "ASSAULT")
    assert (event.modality, keys(event.reported_by)) == ("reported", [])
