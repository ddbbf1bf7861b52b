"""A cluster whose workers die, a cluster of our own, a cluster that is not there."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from tests.engine.work import DOUBLING, FRAGILE, HOSTILE
from timeline.engine import Settings, dask, named
from timeline.model import AnalysisError, GeotimelineError, MissingToolError

ITEMS = [f"item {number}" for number in range(300)]


def test_a_cluster_of_our_own_loses_a_worker_and_ends_with_the_work(capfd: pytest.CaptureFixture[str]) -> None:
    def deadly() -> Iterator[str]:
        for place, item in enumerate(ITEMS * 3):
            if place == 500:
                os.kill(_workers()[-1].pid, signal.SIGKILL)
            yield item

    before = len(_workers())
    made = named("dask", Settings(workers=2)).map(DOUBLING, deadly())
    assert list(made) == [item * 2 for item in ITEMS * 3]
    assert len(_workers()) == before
    assert capfd.readouterr().err == ""


def _workers() -> list[psutil.Process]:
    """The processes that work for this one, the youngest last."""
    found = psutil.Process().children(recursive=True)
    working = [child for child in found if "spawn_main" in " ".join(child.cmdline())]
    return sorted(working, key=lambda child: child.create_time())


def test_what_a_dead_worker_was_doing_is_done_by_another(cluster: str, tmp_path: Path) -> None:
    items = [*ITEMS[:100], str(tmp_path / "first"), *ITEMS[100:]]
    assert list(named("dask", Settings(scheduler=cluster)).map(FRAGILE, items)) == items
    assert (tmp_path / "first").exists()


def test_what_kills_its_workers_is_set_aside(cluster: str) -> None:
    made = list(named("dask", Settings(scheduler=cluster)).map(HOSTILE, [*ITEMS[:68], "kill:a", *ITEMS[68:70]]))
    error = made.pop(68)
    assert isinstance(error, AnalysisError)
    assert str(error).startswith("kill:a: cannot be analysed (its process ended 3 times); ")
    assert made == ITEMS[:70]


def test_no_scheduler_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dask, "PATIENCE", 1)
    with pytest.raises(GeotimelineError, match=r"^tcp://127\.0\.0\.1:1: does not answer \("):
        list(named("dask", Settings(scheduler="tcp://127.0.0.1:1")).map(DOUBLING, ITEMS))


def test_dask_is_not_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dask, "find_spec", lambda _: None)
    with pytest.raises(MissingToolError, match=r"geotimeline\[dask\]"):
        named("dask")
