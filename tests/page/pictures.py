"""`python -m tests.page.pictures PAGE FOLDER`: pictures of a page for the README, wide and narrow, light and dark."""

import sys
from pathlib import Path
from typing import Literal

from playwright.sync_api import sync_playwright

from tests.page.browser import ARGUMENTS, find_chromium

SIZES = {"wide": (1280, 860), "narrow": (390, 844)}
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
READY = 800


def main(page: Path, folder: Path) -> None:
    """Write `wide-light.png` and so on into the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=ARGUMENTS)
        for size, (width, height) in SIZES.items():
            for scheme in SCHEMES:
                tab = browser.new_page(viewport={"width": width, "height": height}, color_scheme=scheme)
                tab.goto(page.resolve().as_uri())
                tab.wait_for_timeout(READY)
                tab.screenshot(path=folder / f"{size}-{scheme}.png")
        browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
