"""A Chromium to open pages with: found, or installed where that is allowed, or asked for plainly."""

import os
import shutil
import subprocess
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FONTS = "fonts-dejavu-core"  # a bare machine has none, and text without a font has no width
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
INSTRUCTION = (
    "no Chromium was found for the browser tests: install one (Debian: apt-get install chromium; elsewhere: "
    "python -m playwright install chromium), or set CHROMIUM to the path of one"
)


def find_chromium() -> str:
    """The path of a Chromium: $CHROMIUM, one on the PATH, playwright's own, or Debian's, installed now if we may.

    Raises:
        RuntimeError: where there is none, saying what to do.
    """
    found = _chosen() or _on_path() or _of_playwright() or _of_debian()
    if not found:
        raise RuntimeError(INSTRUCTION)
    return found


def _chosen() -> str | None:
    chosen = os.environ.get("CHROMIUM")
    if chosen and not shutil.which(chosen):
        raise RuntimeError(f"CHROMIUM is {chosen!r}, which cannot be run: correct it or unset it")
    return chosen


def _on_path() -> str | None:
    return next(filter(None, map(shutil.which, NAMES)), None)


def _of_playwright() -> str | None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).is_file() else None


def _of_debian() -> str | None:
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        return None
    for order in (["update"], ["install", "--no-install-recommends", "chromium", FONTS]):
        environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
        subprocess.run(["apt-get", "-qq", *order], env=environment, capture_output=True, check=False)
    return _on_path()
