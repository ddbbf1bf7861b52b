"""The bins of confidence and their distance from the truth."""

import pytest

from tests.corpus.reliability import Bin, Outcome, calibration_error, table


def test_acts_fall_into_bins_of_their_confidence() -> None:
    bins = table([Outcome(0.72, right=True), Outcome(0.78, right=False), Outcome(1.0, right=True)])
    assert bins[7] is not None
    assert (bins[7].acts, bins[7].right) == (2, 0.5)
    assert bins[7].confidence == pytest.approx(0.75)
    assert bins[9] == Bin(1, 1.0, 1.0)
    assert [number for number, each in enumerate(bins) if each] == [7, 9]


def test_the_error_is_weighted_by_the_acts() -> None:
    assert calibration_error([Bin(3, 0.8, 0.6), None, Bin(1, 0.5, 0.5)]) == pytest.approx(0.15)


def test_nothing_found_is_no_error() -> None:
    assert calibration_error(table([])) == 0.0
