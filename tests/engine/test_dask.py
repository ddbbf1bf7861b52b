"""A cluster whose workers die, a cluster of our own, a cluster that is not there."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from tests.engine.work import DOUBLING, HOSTILE
from timeline.engine import Settings, dask, named
from timeline.model import AnalysisError, GeotimelineError, MissingToolError

ITEMS = [f"item {number}" for number in range(300)]


def test_a_cluster_of_our_own_survives_its_workers_and_ends_with_the_work(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    fragile, poison = f"fragile:{tmp_path / 'first'}", "kill:a"
    items = [*ITEMS[:200], fragile, *ITEMS[200:], *ITEMS, poison, *ITEMS[:2]]

    def deadly() -> Iterator[str]:
        for place, item in enumerate(items):
            if place == 300:
                os.kill(_workers()[-1].pid, signal.SIGKILL)
            yield item

    before = len(_workers())
    made = list(named("dask", Settings(workers=2)).map(HOSTILE, deadly()))
    assert [one for one in made if not isinstance(one, AnalysisError)] == [item for item in items if item != poison]
    assert (tmp_path / "first").exists()
    said = str(made[items.index(poison)])
    assert said == "kill:a: cannot be analysed (its process ended 3 times); it is left out, please report it"
    assert len(_workers()) == before
    assert capfd.readouterr().err == ""


def _workers() -> list[psutil.Process]:
    """The processes that work for this one, the youngest last."""
    found = psutil.Process().children(recursive=True)
    working = [child for child in found if "spawn_main" in " ".join(child.cmdline())]
    return sorted(working, key=lambda child: child.create_time())


def test_no_scheduler_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dask, "PATIENCE", 1)
    with pytest.raises(GeotimelineError, match=r"^tcp://127\.0\.0\.1:1: does not answer \("):
        list(named("dask", Settings(scheduler="tcp://127.0.0.1:1")).map(DOUBLING, ITEMS))


def test_dask_is_not_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dask, "find_spec", lambda _: None)
    with pytest.raises(MissingToolError, match=r"geotimeline\[dask\]"):
        named("dask")
