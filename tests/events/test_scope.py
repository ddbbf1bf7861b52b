import pytest

from tests.events.reading import told


@pytest.mark.parametrize(
    ("language", "text", "kinds"),
    [
        ("fr", "Kiev a demandé à Varsovie d'attaquer Minsk.", ["REQUEST"]),
        ("fr", "Kiev exige le retrait des troupes de Minsk.", ["REQUEST"]),
        ("fr", "Kiev accuse Minsk d'avoir attaqué la Pologne.", ["ACCUSE"]),
        ("fr", "Berlin a refusé de mener une attaque contre Minsk.", ["REJECT"]),
        ("pt", "Berlim recusou-se a aplicar sanções à Turquia.", ["REJECT"]),
        ("en", "Kyiv threatened to attack Belarus.", ["THREATEN"]),
        ("en", "Kyiv accused Belarus of attacking Poland.", ["ACCUSE"]),
        ("en", "Kyiv demanded the withdrawal of troops from Belarus.", ["REQUEST"]),
    ],
)
def test_the_content_of_an_act_is_no_act(language: str, text: str, kinds: list[str]) -> None:
    assert [event.type for event in told(text, language)] == kinds


def test_an_act_that_begins_is_one() -> None:
    assert [event.type for event in told("La Turquie a commencé à bombarder la Syrie.", "fr")] == ["ASSAULT"]
