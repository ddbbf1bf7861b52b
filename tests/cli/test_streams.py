"""The streams of a real process: closed, full, cut short, on a terminal that knows no UTF-8."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from timeline.cli.streams import printable

COMMAND = [sys.executable, "-W", "error", "-m", "timeline"]
RESOLVE = [*COMMAND, "resolve", "été 2020", "--language", "fr"]


def shell(script: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run a shell script in which "$@" is a `resolve` that finds something."""
    command = ["bash", "-c", script, "bash", *RESOLVE]
    return subprocess.run(command, capture_output=True, env=os.environ | environment, check=False)


@pytest.mark.parametrize(
    ("script", "code", "problem"),
    [
        ('"$@" >&-', 1, "standard output: closed"),
        ('"$@" >/dev/full', 1, "standard output: No space left on device"),
        ('"${@:1:5}" --help >/dev/full', 1, "standard output: No space left on device"),
        ('"${@:1:5}" times - <&-', 1, "standard input: closed"),
    ],
)
def test_a_stream_that_cannot_be_used_is_named(script: str, code: int, problem: str) -> None:
    done = shell(script)
    assert done.returncode == code
    assert done.stderr.decode().startswith(f"error: {problem}; ")
    assert done.stderr.count(b"\n") == 1


def test_standard_error_may_be_closed() -> None:
    assert shell('"$@" 2>&-').returncode == 0


def test_output_is_utf8_whatever_the_terminal_says() -> None:
    done = shell('"$@"', PYTHONIOENCODING="ascii", LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")
    assert done.returncode == 0
    assert done.stdout.decode("utf-8").startswith("été 2020: 2020-SU")


def test_a_reader_who_leaves_early_ends_it_quietly(tmp_path: Path) -> None:
    row = {"id": "a", "text": "The strike of 3 May 2024.", "language": "en", "published": "2024-06-19"}
    (tmp_path / "a.jsonl").write_text((json.dumps(row) + "\n") * 800, encoding="utf-8")
    done = shell(f'"${{@:1:5}}" times {tmp_path}/a.jsonl | head -c 9; echo "${{PIPESTATUS[0]}}"')
    assert (done.stdout, done.stderr) == (b'{"id": "a0\n', b"")


def test_an_unwritable_home_and_another_folder_are_no_obstacle() -> None:
    done = shell('cd / && env -u XDG_CACHE_HOME -u GEOTIMELINE_CACHE HOME=/proc/none "$@"', PYTHONPATH=str(Path.cwd()))
    assert (done.returncode, done.stderr) == (0, b"")


def test_what_a_terminal_would_obey_is_spelled_out() -> None:
    assert printable("a\nb\x1b[31m\u202e\ud800é ") == r"a\nb\x1b[31m\u202e\ud800é "
