"""What every engine must do alike: the same results, the same log, the same errors."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

import timeline
from tests.engine.work import DOUBLING, HOSTILE
from timeline import export
from timeline.engine import Engine, Settings, engines, named
from timeline.model import AnalysisError, ConfigError, UsageError

EXAMPLES = Path(__file__).parents[2] / "examples"
ITEMS = [f"item {number}" for number in range(200)]


@pytest.fixture(params=engines())
def engine(request: pytest.FixtureRequest) -> Engine:
    workers = 1 if request.param == "serial" else 2
    return named(request.param, Settings(workers))


def test_results_and_log_come_in_the_order_of_the_items(engine: Engine, caplog: pytest.LogCaptureFixture) -> None:
    assert list(engine.map(DOUBLING, ITEMS)) == [item * 2 for item in ITEMS]
    assert caplog.messages == [f"doubling {item}" for item in ITEMS]


def test_nothing_to_do(engine: Engine) -> None:
    assert list(engine.map(DOUBLING, [])) == []


def test_what_breaks_the_work_is_named_and_the_rest_is_done(engine: Engine, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO, "timeline"):
        made = list(engine.map(HOSTILE, ["a", "raise:b", "c"]))
    assert (made[0], made[2]) == ("a", "c")
    assert isinstance(made[1], AnalysisError)
    assert str(made[1]).startswith("raise:b: cannot be analysed (ValueError no good); ")
    assert "Traceback" in caplog.text


def test_what_concerns_every_item_ends_the_work(engine: Engine) -> None:
    with pytest.raises(ConfigError, match=r"^file\.yaml: key: wrong; correct it$"):
        list(engine.map(HOSTILE, ["mend:a", "b"]))


def test_items_are_taken_as_they_are_needed(engine: Engine) -> None:
    taken = []

    def endless() -> Iterator[str]:
        for number in range(1_000_000):
            taken.append(number)
            yield f"item {number}"

    made = engine.map(DOUBLING, endless())
    assert next(made) == "item 0item 0"
    assert len(taken) < 100_000
    made.close()


@pytest.mark.parametrize("name", [name for name in engines() if name != "serial"])
def test_every_file_is_the_same_byte_for_byte(name: str, tmp_path: Path) -> None:
    for engine in ("serial", name):
        built = timeline.build(EXAMPLES, engine=engine, workers=None if engine == "serial" else 2)
        built.write(tmp_path / engine, export.formats())
    files = sorted((tmp_path / "serial").iterdir())
    assert len(files) >= len(export.formats())
    for file in files:
        assert (tmp_path / name / file.name).read_bytes() == file.read_bytes()


def test_there_is_no_such_engine() -> None:
    with pytest.raises(UsageError, match="unknown engine 'steam'; the engines are automatic, "):
        named("steam")


@pytest.mark.parametrize(
    ("name", "settings"),
    [
        ("serial", Settings(workers=2)),
        ("serial", Settings(timeout=1)),
        ("processes", Settings(scheduler="tcp://nowhere:8786")),
        ("automatic", Settings(scheduler="tcp://nowhere:8786")),
    ],
)
def test_settings_that_mean_nothing_to_an_engine_are_refused(name: str, settings: Settings) -> None:
    with pytest.raises(UsageError):
        named(name, settings)
