"""Several processes behind a command: one dies, or all are interrupted."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import psutil
import pytest

EXAMPLES = Path(__file__).parents[2] / "examples"
COMMAND = [sys.executable, "-W", "error", "-m", "timeline", "extract"]


@pytest.fixture(scope="module")
def articles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with enough to do for two processes."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(EXAMPLES.iterdir()) if path.suffix in (".txt", ".md")]
    rows = [{"id": f"{n:03}", "text": texts[n % len(texts)], "published": "2024-06-19"} for n in range(50)]
    path = tmp_path_factory.mktemp("articles") / "articles.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def started(articles: Path) -> tuple[subprocess.Popen[bytes], bytes]:
    """The command when it has written a line, and that line."""
    command = [*COMMAND, str(articles), "--engine", "processes", "--workers", "2"]
    running = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True, pipesize=4096
    )
    assert running.stdout
    return running, running.stdout.readline()


def processes(running: subprocess.Popen[bytes]) -> list[psutil.Process]:
    """All that the command started."""
    return psutil.Process(running.pid).children(recursive=True)


def test_a_process_that_is_killed_changes_nothing(articles: Path) -> None:
    expected = subprocess.run([*COMMAND, str(articles), "--engine", "serial"], capture_output=True, check=True)
    running, first = started(articles)
    workers = [child for child in processes(running) if child.ppid() != running.pid]
    workers[0].kill()
    rest, errors = running.communicate()
    assert (running.returncode, first + rest, errors) == (0, expected.stdout, expected.stderr)


def test_control_c_ends_all_processes(articles: Path) -> None:
    running, _ = started(articles)
    children = processes(running)
    assert len(children) >= 3
    os.killpg(running.pid, signal.SIGINT)
    _, errors = running.communicate()
    assert (running.returncode, errors) == (130, b"")
    assert psutil.wait_procs(children, timeout=60)[1] == []
