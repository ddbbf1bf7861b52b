"""What every engine must do alike: the same results, the same log, the same errors."""

import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import timeline
from tests.engine.work import DOUBLING, HOSTILE
from timeline.engine import Engine, Settings, engines, named
from timeline.model import AnalysisError, ConfigError, UsageError

EXAMPLES = Path(__file__).parents[2] / "examples"
FORMATS = ("html", "json")  # between them they hold all of a timeline; the others are made of the same
ITEMS = [f"item {number}" for number in range(200)]


@pytest.fixture(params=engines())
def settings(request: pytest.FixtureRequest) -> dict[str, Any]:
    """The name of an engine and what it is told: a cluster that runs for all tests, two processes, one."""
    if request.param == "dask":
        return {"name": "dask", "scheduler": request.getfixturevalue("cluster")}
    return {"name": request.param, "workers": 1 if request.param == "serial" else 2}


@pytest.fixture
def engine(settings: dict[str, Any]) -> Engine:
    return made(**settings)


def made(name: str, **settings: Any) -> Engine:
    return named(name, Settings(**settings))


def test_results_and_log_come_in_the_order_of_the_items(engine: Engine, caplog: pytest.LogCaptureFixture) -> None:
    assert list(engine.map(DOUBLING, ITEMS)) == [item * 2 for item in ITEMS]
    ours = [record.getMessage() for record in caplog.records if record.name.startswith("timeline")]
    assert ours == [f"doubling {item}" for item in ITEMS]


def test_nothing_to_do(engine: Engine) -> None:
    assert list(engine.map(DOUBLING, [])) == []


def test_what_breaks_the_work_is_named_and_the_rest_is_done(engine: Engine, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO, "timeline"):
        results = list(engine.map(HOSTILE, ["a", "raise:b", "c"]))
    assert (results[0], results[2]) == ("a", "c")
    assert isinstance(results[1], AnalysisError)
    assert str(results[1]).startswith("raise:b: cannot be analysed (ValueError no good); ")
    assert "Traceback" in caplog.text


def test_what_never_ends_is_named_and_the_rest_is_done(settings: dict[str, Any]) -> None:
    results = list(made(**settings, timeout=1).map(HOSTILE, ["a", "spin:b", "c"]))
    assert (results[0], results[2]) == ("a", "c")
    assert str(results[1]) == "spin:b: cannot be analysed (not done after 1 s); it is left out, please report it"


def test_what_concerns_every_item_ends_the_work(engine: Engine) -> None:
    with pytest.raises(ConfigError, match=r"^file\.yaml: key: wrong; correct it$"):
        list(engine.map(HOSTILE, ["mend:a", "b"]))


def test_items_are_taken_as_they_are_needed(engine: Engine) -> None:
    taken = []

    def endless() -> Iterator[str]:
        for number in range(1_000_000):
            taken.append(number)
            yield f"item {number}"

    results = engine.map(DOUBLING, endless())
    assert next(results) == "item 0item 0"
    assert len(taken) < 100_000
    results.close()


@pytest.fixture(scope="module")
def expected(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("expected")
    timeline.build(EXAMPLES).write(folder, FORMATS)
    return folder


def test_every_file_is_the_same_byte_for_byte(settings: dict[str, Any], expected: Path, tmp_path: Path) -> None:
    engine = settings.pop("name")
    timeline.build(EXAMPLES, engine=engine, **settings).write(tmp_path, FORMATS)
    names = sorted(path.name for path in expected.iterdir())
    assert len(names) >= len(FORMATS)
    for name in names:
        assert (tmp_path / name).read_bytes() == (expected / name).read_bytes()


def test_there_is_no_such_engine() -> None:
    with pytest.raises(UsageError, match="unknown engine 'steam'; the engines are automatic, "):
        named("steam")


@pytest.mark.parametrize(
    ("name", "settings"),
    [
        ("serial", Settings(workers=2)),
        ("serial", Settings(scheduler="tcp://nowhere:8786")),
        ("processes", Settings(scheduler="tcp://nowhere:8786")),
        ("automatic", Settings(scheduler="tcp://nowhere:8786")),
        ("dask", Settings(2, "tcp://nowhere:8786")),
    ],
)
def test_settings_that_mean_nothing_to_an_engine_are_refused(name: str, settings: Settings) -> None:
    with pytest.raises(UsageError):
        named(name, settings)
