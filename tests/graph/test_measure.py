"""Sums over the graph of actors."""

import pytest

from tests.link.builders import CONFIG, analysis, day, mention
from timeline.graph import Degree, build, degrees, dyads
from timeline.link import link
from timeline.model import EventMention, Modality


def graph_of(*mentions: EventMention) -> object:
    return build(link([analysis(*mentions)], CONFIG), CONFIG)


def test_a_dyad_adds_up_what_one_does_to_the_other() -> None:
    found = dyads(
        graph_of(
            mention("AID", "RUS", "PRK", day("2024-06-18"), number=0, confidence=0.5),
            mention("SANCTION", "RUS", "PRK", day("2024-06-19"), number=1, confidence=1.0),
            mention("AID", "PRK", "RUS", day("2024-06-20"), number=2, confidence=1.0),
        )
    )
    assert [(dyad.source, dyad.target, dyad.events) for dyad in found] == [("RUS", "PRK", 2), ("PRK", "RUS", 1)]
    assert (found[0].cooperation, found[0].conflict) == (3.5, -6.0)
    assert found[0].balance == pytest.approx(-2.5)


@pytest.mark.parametrize("modality", [Modality.NEGATED, Modality.HYPOTHETICAL])
def test_what_is_not_claimed_does_not_count(modality: Modality) -> None:
    assert dyads(graph_of(mention("ASSAULT", "RUS", "UKR", day("2024-06-18"), modality=modality))) == ()


def test_degrees_count_events_not_edges() -> None:
    found = degrees(
        graph_of(
            mention("AID", "RUS", "PRK UKR", day("2024-06-18"), number=0),
            mention("CONSULT", "RUS", "PRK", day("2024-06-19"), number=1),
        )
    )
    assert found == {"RUS": Degree(2, 1, 2), "PRK": Degree(1, 2, 2), "UKR": Degree(0, 1, 1)}
