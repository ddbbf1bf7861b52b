import pytest

from tests.events.reading import keys, one, told


@pytest.mark.parametrize(
    ("language", "text", "kind", "source", "target"),
    [
        ("fr", "L'attaque de la Syrie par la Turquie a surpris.", "ASSAULT", "TUR", "SYR"),
        ("fr", "La Turquie a mené une attaque contre la Syrie.", "ASSAULT", "TUR", "SYR"),
        ("fr", "Une attaque turque contre la Syrie a eu lieu.", "ASSAULT", "TUR", "SYR"),
        ("en", "Turkey's attack on Syria surprised many.", "ASSAULT", "TUR", "SYR"),
        ("en", "Turkish strikes on Syria went on.", "ASSAULT", "TUR", "SYR"),
        ("en", "Turkey launched an attack on Syria.", "ASSAULT", "TUR", "SYR"),
    ],
)
def test_nouns_have_sources_and_targets(language: str, text: str, kind: str, source: str, target: str) -> None:
    event = one(text, language, kind)
    assert (keys(event.sources), keys(event.targets)) == ([source], [target])


def test_a_noun_without_actors_is_no_event() -> None:
    assert told("Les attaques se multiplient dans la région.", "fr") == ()
