"""Languages that leave subjects out: who acts where no subject is stated, or one stands behind its verb."""

import pytest

from tests.events.reading import keys, one


@pytest.mark.parametrize(
    ("text", "kind", "sources", "targets"),
    [
        ("Rusia acusa a Polonia.", "ACCUSE", ["RUS"], ["POL"]),
        ("A Polonia la acusa Rusia.", "ACCUSE", [], ["RUS"]),
        ("Acusa Irán a Israel de espionaje.", "ACCUSE", ["IRN"], ["ISR"]),
        ("Irán calla. El lunes acusó a Israel.", "ACCUSE", [], ["ISR"]),
        ("Irán declaró un duelo. El lunes acusó a Israel.", "ACCUSE", ["IRN"], ["ISR"]),
        ("Irán declaró un duelo. El diario acusó a Israel.", "ACCUSE", [], ["ISR"]),
        ("Se acusó a Israel de espionaje.", "ACCUSE", [], ["ISR"]),
        ("Irán declaró un duelo y se bombardeó la base israelí.", "ASSAULT", [], ["ISR"]),
        ("Ayer fueron detenidos dos turcos en Irán.", "COERCE", [], ["TUR"]),
        ("El ministro griego logró reunirse con Turquía.", "CONSULT", ["GRC"], ["TUR"]),
        ("En Oslo se firmó un acuerdo entre Grecia y Turquía.", "AGREE", ["GRC"], ["TUR"]),
    ],
)
def test_who_acts(text: str, kind: str, sources: list[str], targets: list[str]) -> None:
    event = one(text, "es", kind)
    assert (keys(event.sources), keys(event.targets)) == (sources, targets)


def test_a_title_names_who_acts_as_its_sentence_does_not() -> None:
    assert one("Irán declaró un duelo. Acusó a Israel de espionaje.", "es", "ACCUSE").title == (
        "Irán acusó a Israel de espionaje"
    )
