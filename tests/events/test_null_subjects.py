"""Languages that leave subjects out: who acts where no subject is stated, or one stands behind its verb."""

import pytest

from tests.events.reading import keys, one
from timeline.model import Modality


@pytest.mark.parametrize(
    ("text", "kind", "sources", "targets"),
    [
        ("Rusia acusa a Polonia.", "ACCUSE", ["RUS"], ["POL"]),
        ("A Polonia la acusa Rusia.", "ACCUSE", [], ["RUS"]),
        ("Acusa Irán a Israel de espionaje.", "ACCUSE", ["IRN"], ["ISR"]),
        ("Irán calla. El lunes acusó a Israel.", "ACCUSE", [], ["ISR"]),
        ("Irán declaró un duelo. El lunes acusó a Israel.", "ACCUSE", ["IRN"], ["ISR"]),
        ("Irán declaró un duelo. El diario acusó a Israel.", "ACCUSE", [], ["ISR"]),
        ("Rechaza Irán la oferta de Israel.", "REJECT", ["IRN"], ["ISR"]),
        ("La visita del rey de Jordania a Irak irritó a Israel.", "CONSULT", ["JOR"], ["IRQ"]),
        ("Se acusó a Israel de espionaje.", "ACCUSE", [], ["ISR"]),
        ("Irán declaró un duelo y se bombardeó la base israelí.", "ASSAULT", [], ["ISR"]),
        ("Dos turcos fueron detenidos por soldados de Irán.", "COERCE", ["IRN"], ["TUR"]),
        ("En Irán fue expulsado un diplomático turco.", "SANCTION", [], ["TUR"]),
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


def test_a_passive_with_its_subject_behind_it_names_it_once() -> None:
    assert one("Ayer fueron detenidos dos turcos.", "es", "COERCE").title == "Detenidos dos turcos"


def test_a_date_inside_the_words_of_an_act_is_its_own() -> None:
    event = one("Irán calló y el FMI alcanzó el martes un acuerdo con Egipto.", "es", "AGREE")
    assert event.when.value is not None


def test_a_denial_that_there_is_an_act_negates_it() -> None:
    assert one("No hubo acuerdo entre Irán e Israel.", "es", "AGREE").modality is Modality.NEGATED


def test_a_title_keeps_the_pronoun_of_a_passive() -> None:
    title = one("Se firmó un acuerdo entre Irán e Israel.", "es", "AGREE").title
    assert title == "Se firmó un acuerdo entre Irán e Israel"
