"""The recipes of docs/embedding.md, followed to the letter: files written, commands run, results looked at.

A recipe of a tool that is not installed here (MkDocs, Jupyter, LaTeX, pandoc) is followed up to that tool.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from tests.page.browser import ARGUMENTS, find_chromium

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "embedding.md").read_text(encoding="utf-8")
BLOCK = re.compile(
    r"(?:^`(?P<file>[^`\n]+)`(?P<cells> with two cells)?:\n\n)?^```(?P<kind>\w+)\n(?P<code>.*?)^```$", re.M | re.S
)
FOREIGN = ("mkdocs", "jupyter", "pdflatex", "pandoc")
KERNEL = "python3"

pytestmark = pytest.mark.page


class Recipe:
    """A section of the page, followed in a folder that has some articles."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.left_out: list[str] = []
        self._environment = os.environ | {"PYTHONPATH": str(ROOT), "BROWSER_PATH": find_chromium()}

    def follow(self, title: str) -> "Recipe":
        """Do what the section says, in its order."""
        section = re.split(r"^## ", PAGE.partition(f"\n## {title}\n")[2], flags=re.M)[0]
        notebook: tuple[str, list[str]] | None = None
        for block in BLOCK.finditer(section):
            kind, code = block["kind"], block["code"]
            if block["cells"]:
                notebook = block["file"], [code]
            elif notebook and kind == "python":
                notebook[1].append(code)
                self._write(notebook[0], _notebook(notebook[1]))
            elif block["file"]:
                self._write(block["file"], code)
            elif kind == "sh":
                self._run(code)
        return self

    def _write(self, name: str, content: str) -> None:
        (self.folder / name).parent.mkdir(parents=True, exist_ok=True)
        (self.folder / name).write_text(content, encoding="utf-8")

    def _run(self, code: str) -> None:
        for line in code.strip().splitlines():
            tool = line.split()[0]
            if tool in FOREIGN and not shutil.which(tool):
                self.left_out.append(tool)
                continue
            own = {"geotimeline": [sys.executable, "-m", "timeline"], "python": [sys.executable]}
            order = [*own.get(tool, [tool]), *line.split()[1:]]
            done = subprocess.run(
                order, cwd=self.folder, env=self._environment, capture_output=True, text=True, check=False
            )
            assert done.returncode == 0, f"{line}\n{done.stdout}\n{done.stderr}"


def _notebook(cells: list[str]) -> str:
    made: list[dict[str, Any]] = [
        {
            "cell_type": "code",
            "id": f"c{number}",
            "metadata": {},
            "source": code,
            "outputs": [],
            "execution_count": None,
        }
        for number, code in enumerate(cells)
    ]
    kernel = {"kernelspec": {"name": KERNEL, "display_name": "Python", "language": "python"}}
    return json.dumps({"cells": made, "metadata": kernel, "nbformat": 4, "nbformat_minor": 5})


@pytest.fixture
def follow(tmp_path: Path) -> Callable[[str], Recipe]:
    """Follows a recipe, with an article of ours in `articles`."""
    (tmp_path / "articles").mkdir()
    shutil.copy(ROOT / "examples" / "nato-sweden-joins.md", tmp_path / "articles")
    return Recipe(tmp_path).follow


def ready(page: Path, condition: str, browser: Any) -> None:
    """Wait until a page is as it should be; it must not complain."""
    tab = browser.new_page()
    complaints: list[str] = []
    tab.on("pageerror", lambda error: complaints.append(str(error)))
    tab.goto(page.as_uri())
    tab.wait_for_function(condition)
    tab.close()
    assert complaints == []


@pytest.fixture(scope="module")
def browser() -> Any:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=find_chromium(), args=ARGUMENTS)
        yield running
        running.close()


def test_a_page_of_your_own(follow: Callable[[str], Recipe], browser: Any) -> None:
    folder = follow("A page of your own").folder
    drawn = "document.querySelectorAll('.gt-plot.js-plotly-plot').length === 2"
    ready(folder / "report" / "report.html", drawn, browser)
    head = re.findall(r"^```html\n(.*?)^```$", PAGE.partition("## A page of your own")[2], re.M | re.S)[0]
    figures = [(folder / "fragments" / f"{kind}.fragment.html").read_text("utf-8") for kind in ("timeline", "network")]
    own = folder / "fragments" / "own.html"
    own.write_text(f"<!doctype html><meta charset=utf-8><title>R</title>{head}{''.join(figures)}", encoding="utf-8")
    ready(own, drawn, browser)


def test_in_a_frame(follow: Callable[[str], Recipe], browser: Any) -> None:
    site = follow("In a frame").folder / "site"
    snippet = re.findall(r"^```html\n(.*?)^```$", PAGE.partition("## In a frame")[2], re.M | re.S)[0]
    (site / "host.html").write_text(f"<!doctype html><title>R</title>{snippet}", encoding="utf-8")
    ready(site / "host.html", "document.querySelector('iframe').style.height !== '480px'", browser)
    assert (site / "trend.embed-snippet.html").exists()


def test_markdown_and_mkdocs(follow: Callable[[str], Recipe]) -> None:
    done = follow("Markdown and MkDocs")
    ElementTree.parse(done.folder / "docs" / "charts" / "timeline.svg")  # noqa: S314 - our own file
    text = (done.folder / "docs" / "index.md").read_text(encoding="utf-8")
    assert "](charts/timeline.svg)" in text
    assert "| --- |" in text
    if "mkdocs" not in done.left_out:
        site = done.folder / "site"
        assert '<img alt="Timeline:' in (site / "index.html").read_text(encoding="utf-8")
        assert "<table" in (site / "index.html").read_text(encoding="utf-8")
        frame = (site / "interactive" / "index.html").read_text(encoding="utf-8")
        (source,) = re.findall(r'<iframe [^>]*src="([^"]+)"', frame)
        assert (site / "interactive" / source).resolve().is_file()


def test_jupyter(follow: Callable[[str], Recipe]) -> None:
    done = follow("Jupyter and Quarto")
    cells = json.loads((done.folder / "report.ipynb").read_text(encoding="utf-8"))["cells"]
    assert len(cells) == 2
    names: dict[str, Any] = {}
    os.environ.setdefault("BROWSER_PATH", find_chromium())
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(done.folder)
        exec(compile(cells[0]["source"], "cell", "exec"), names)  # noqa: S102 - our own page
    bundle = names["story"]._repr_mimebundle_()
    assert bundle["text/html"].startswith("<iframe")
    assert bundle["image/png"].startswith("iVBOR")
    if "jupyter" not in done.left_out:
        page = (done.folder / "report.html").read_text(encoding="utf-8")
        assert re.search(r"<iframe [^>]*srcdoc=", page)
        assert "plotly" in page


def test_latex(follow: Callable[[str], Recipe]) -> None:
    done = follow("LaTeX")
    assert (done.folder / "figures" / "activity.pdf").read_bytes().startswith(b"%PDF")
    if "pdflatex" not in done.left_out:
        log = (done.folder / "report.log").read_text(encoding="latin-1")
        assert "Output written on report.pdf" in log
        assert "Overfull" not in log


def test_word(follow: Callable[[str], Recipe]) -> None:
    done = follow("Word")
    assert (done.folder / "figures" / "timeline.png").read_bytes().startswith(b"\x89PNG")
    if "pandoc" not in done.left_out:
        with zipfile.ZipFile(done.folder / "report.docx") as file:
            text = file.read("word/document.xml").decode()
        (across,) = set(re.findall(r'<wp:extent cx="(\d+)"', text))
        assert int(across) / 36_000 == pytest.approx(160, abs=12)  # page width of the default template is 152 mm
        assert 'descr="Timeline of the events"' in text
