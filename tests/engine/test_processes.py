"""Processes that die, hang, or cannot say what they made."""

from pathlib import Path

import pytest

from tests.engine.work import DOUBLING, HOSTILE
from timeline.engine import Settings, named, processes, worker
from timeline.engine.task import Engine
from timeline.model import AnalysisError, GeotimelineError

ITEMS = [f"item {number}" for number in range(300)]


@pytest.fixture
def engine() -> Engine:
    return named("processes", Settings(2))


def test_a_process_that_dies_is_replaced(engine: Engine, tmp_path: Path) -> None:
    items = [
        *ITEMS[:100],
        f"fragile:{tmp_path / 'first'}",
        *ITEMS[100:200],
        f"fragile:{tmp_path / 'second'}",
        *ITEMS[200:],
    ]
    assert list(engine.map(HOSTILE, items)) == items
    assert (tmp_path / "first").exists()
    assert (tmp_path / "second").exists()


@pytest.mark.parametrize(
    ("poison", "problem"),
    [
        ("kill:a", "its process ended 3 times, at last by signal 9"),
        ("exit:a", "its process ended 3 times, at last with exit code 7"),
        ("secret:a", "cannot be analysed ("),
    ],
)
def test_what_kills_its_processes_is_set_aside(engine: Engine, poison: str, problem: str) -> None:
    made = list(engine.map(HOSTILE, [*ITEMS[:150], poison, *ITEMS[150:]]))
    error = made.pop(150)
    assert isinstance(error, AnalysisError)
    assert str(error).startswith(f"{poison}: cannot be analysed (")
    assert problem in str(error)
    assert made == ITEMS


def test_what_hangs_where_nobody_hears_is_set_aside(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(processes, "GRACE", 1.0)
    engine = named("processes", Settings(2, timeout=1.5))
    made = list(engine.map(HOSTILE, [*ITEMS[:5], "sleep:a", *ITEMS[5:]]))
    error = made.pop(5)
    assert str(error) == "sleep:a: cannot be analysed (not done after 1.5 s); it is left out, please report it"
    assert made == ITEMS


def test_a_process_that_has_grown_large_is_replaced(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker.Worker, "large", property(lambda _: True, lambda *_: None), raising=False)
    assert list(engine.map(DOUBLING, ITEMS)) == [item * 2 for item in ITEMS]


def test_processes_that_never_begin_end_the_work(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker, "serve", abs)  # takes one argument, so that every process ends at once
    with pytest.raises(GeotimelineError, match=r"end before they begin \(exit code 1\)"):
        list(engine.map(DOUBLING, ITEMS))
