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


class Run:
    """The command when it has written a line. What it says of its articles must not stop it: that goes to a file."""

    def __init__(self, articles: Path) -> None:
        self._said = articles.with_name("said")
        command = [*COMMAND, str(articles), "--engine", "processes", "--workers", "2"]
        with self._said.open("wb") as said:
            self._process = subprocess.Popen(
                command, stdout=subprocess.PIPE, stderr=said, start_new_session=True, pipesize=4096
            )
        assert self._process.stdout
        self.pid = self._process.pid
        self._first = self._process.stdout.readline()

    def children(self) -> list[psutil.Process]:
        """All that the command started."""
        return psutil.Process(self.pid).children(recursive=True)

    def end(self) -> tuple[int, bytes, bytes]:
        """Its exit code and what it wrote, once it is done."""
        rest, _ = self._process.communicate()
        return self._process.returncode, self._first + rest, self._said.read_bytes()


def test_a_process_that_is_killed_changes_nothing(articles: Path) -> None:
    expected = subprocess.run([*COMMAND, str(articles), "--engine", "serial"], capture_output=True, check=True)
    running = Run(articles)
    workers = [child for child in running.children() if child.ppid() != running.pid]
    workers[0].kill()
    assert running.end() == (0, expected.stdout, expected.stderr)


def test_control_c_ends_all_processes(articles: Path) -> None:
    running = Run(articles)
    children = running.children()
    assert len(children) >= 3
    os.killpg(running.pid, signal.SIGINT)
    code, _, said = running.end()
    assert code == 130
    assert b"Traceback" not in said
    assert b"error" not in said
    assert psutil.wait_procs(children, timeout=60)[1] == []
