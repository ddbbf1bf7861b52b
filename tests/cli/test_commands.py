"""Every command and every option is documented, and leaves as promised."""

import re
import subprocess
import sys
from pathlib import Path

import typer.main

from tests.cli.running import Run
from timeline.cli import complete

MANUAL = (Path(__file__).parents[2] / "docs" / "commands.md").read_text(encoding="utf-8")


def options() -> list[tuple[str, str]]:
    group = typer.main.get_group(complete())
    found = [("geotimeline", flag) for parameter in group.params for flag in parameter.opts]
    for name, command in group.commands.items():
        found += [(name, flag) for parameter in command.params for flag in parameter.opts if flag.startswith("-")]
    return sorted(set(found))


def test_every_option_is_in_the_manual() -> None:
    found = options()
    assert len(found) > 10
    for command, flag in found:
        section = re.search(rf"^## `{command}`\n(.*?)(?=^## |\Z)", MANUAL, re.MULTILINE | re.DOTALL)
        assert section, f"docs/commands.md has no section for {command}"
        assert flag in section[1] or flag.startswith(("--install", "--show")), f"{command} {flag}"


def test_help_names_the_commands(run: Run) -> None:
    result = run("--help")
    assert result.code == 0
    assert all(name in result.out for name in ("build", "times", "extract", "resolve"))


def test_an_unknown_command_is_a_usage_error(run: Run) -> None:
    assert run("bulid").code == 2


def test_starting_imports_nothing_heavy() -> None:
    heavy = [
        "timeline.pipeline",
        "plotly",
        "networkx",
        "dateparser",
        "babel",
        "pydantic",
        "trafilatura",
        "jinja2",
        "numpy",
    ]
    code = f"import sys, timeline.cli; timeline.cli.complete(); print([m for m in {heavy} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
