"""How a Chromium is found."""

import shutil

import pytest

from tests.page import browser


def test_the_chosen_one_comes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    shell = shutil.which("sh")
    assert shell
    monkeypatch.setenv("CHROMIUM", shell)
    assert browser.find_chromium() == shell


def test_a_wrong_choice_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHROMIUM", "/nowhere/chromium")
    with pytest.raises(RuntimeError, match="correct it or unset it"):
        browser.find_chromium()


def test_none_at_all_is_a_failure_that_tells_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setattr(browser, "_on_path", lambda: None)
    monkeypatch.setattr(browser, "_of_playwright", lambda: None)
    monkeypatch.setattr(browser, "_of_debian", lambda: None)
    with pytest.raises(RuntimeError, match="apt-get install chromium"):
        browser.find_chromium()
