"""`render`: from a table to a page."""

from pathlib import Path

from tests.cli.running import Run


def test_a_table_becomes_a_page(run: Run, tmp_path: Path) -> None:
    table = tmp_path / "events.csv"
    table.write_text("title,edtf\nTruce signed,2024-06-18\nBroken,yesterday\n", encoding="utf-8")
    result = run("render", str(table), "-o", str(tmp_path / "out"), "--title", "Mine")
    assert result.code == 4
    assert "row 3: no date" in result.err
    page = (tmp_path / "out" / "timeline.html").read_text(encoding="utf-8")
    assert "Truce signed" in page
    assert "<title>Mine</title>" in page


def test_what_is_no_table_is_refused(run: Run, tmp_path: Path) -> None:
    other = tmp_path / "a.txt"
    other.write_text("An article.", encoding="utf-8")
    result = run("render", str(other), "-o", str(tmp_path / "out"))
    assert result.code == 1
    assert "no events in a form we know" in result.err
