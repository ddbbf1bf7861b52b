"""`resolve`: one expression, dated and explained in its language."""

from tests.cli.running import Run


def test_a_relative_date(run: Run) -> None:
    result = run("resolve", "mardi dernier", "--published", "2024-06-19", "--language", "fr")
    assert result.code == 0
    assert "2024-06-18" in result.out
    assert "publication" in result.out


def test_nothing_in_it(run: Run) -> None:
    result = run("resolve", "un chapeau", "--language", "fr")
    assert result.code == 3
    assert "no calendar expression" in result.err
