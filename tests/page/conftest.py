"""One browser for all page tests, and pages opened under watch."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.page.browser import ARGUMENTS, find_chromium
from timeline.export import html
from timeline.model import Timeline
from timeline.resources import configuration

WATCH = """
window.seen = {shift: 0, violations: []};
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.seen.shift += entry.value;
}).observe({type: "layout-shift", buffered: true});
document.addEventListener("securitypolicyviolation", (event) => window.seen.violations.push(event.violatedDirective));
"""


@dataclass
class Watched:
    """A page that is open, with everything it asked for or complained about."""

    page: Page
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def seen(self) -> Any:
        """Layout shift so far, and violations of the policy."""
        return self.page.evaluate("window.seen")


Open = Callable[..., Watched]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A headless Chromium."""
    path = find_chromium()
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield running
        running.close()


@pytest.fixture(scope="session")
def written(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Timeline], Path]:
    """Writes the page of a timeline, once for each."""
    folder, known = tmp_path_factory.mktemp("pages"), dict[int, tuple[Timeline, Path]]()

    def write(timeline: Timeline) -> Path:
        if id(timeline) not in known:
            path = folder / f"{len(known)}.html"
            path.write_text(html.page(timeline, configuration()), encoding="utf-8")
            known[id(timeline)] = timeline, path
        return known[id(timeline)][1]

    return write


@pytest.fixture
def open_page(browser: Browser, written: Callable[[Timeline], Path]) -> Iterator[Open]:
    """Opens the page of a timeline: `width`, `scheme` (light or dark), `script` (on or off), `address` (after #)."""
    contexts = []

    def opened(
        shown: Timeline | Path, width: int = 1280, scheme: str = "light", script: bool = True, address: str = ""
    ) -> Watched:
        context = browser.new_context(
            viewport={"width": width, "height": 844 if width < 500 else 800},
            color_scheme=scheme,  # type: ignore[arg-type]
            java_script_enabled=script,
            has_touch=width < 500,
            reduced_motion="reduce",
        )
        contexts.append(context)
        watched = Watched(context.new_page())
        watched.page.on("request", lambda request: watched.requests.append(request.url))
        watched.page.on("console", lambda message: watched.complaints.append(message.text))
        watched.page.on("pageerror", lambda error: watched.complaints.append(str(error)))
        if script:
            watched.page.add_init_script(WATCH)
        path = shown if isinstance(shown, Path) else written(shown)
        watched.page.goto(path.as_uri() + (f"#{address}" if address else ""))
        return watched

    yield opened
    for context in contexts:
        context.close()
