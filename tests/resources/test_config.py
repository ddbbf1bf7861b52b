"""The configuration is found, overlaid, checked and cached."""

import json
from pathlib import Path

import pytest
from typing_extensions import TypedDict

from timeline.model import ConfigError
from timeline.resources import Config, configuration, spec
from timeline.resources import cache as store


@spec
class Row(TypedDict):
    weight: float
    names: list[str]


def layered(tmp_path: Path, packaged: str, overlay: str) -> Config:
    for name, text in (("packaged", packaged), ("overlay", overlay)):
        (tmp_path / name).mkdir()
        (tmp_path / name / "rows.yaml").write_text(text, encoding="utf-8")
    return Config((tmp_path / "packaged", tmp_path / "overlay"))


def test_an_overlay_wins_key_by_key(tmp_path: Path) -> None:
    config = layered(tmp_path, "a: {weight: '1', names: [x]}\nb: {weight: '2', names: []}", "a: {names: [y, z]}")
    assert config.load("rows.yaml", dict[str, Row]) == {
        "a": {"weight": 1.0, "names": ["y", "z"]},
        "b": {"weight": 2.0, "names": []},
    }


@pytest.mark.parametrize(
    ("overlay", "place"),
    [
        ("a: {weight: nan}", "a → weight"),
        ("a: []", "a: not a list of `key: value`"),
        ("a: {weight: heavy}", "a → weight"),
        ("a: {wieght: '3'}", "a → wieght"),
        ("c: {weight: '3'}", "c → names"),
    ],
)
def test_a_wrong_entry_is_named(tmp_path: Path, overlay: str, place: str) -> None:
    config = layered(tmp_path, "a: {weight: '1', names: []}", overlay)
    with pytest.raises(ConfigError) as caught:
        config.load("rows.yaml", dict[str, Row])
    assert str(tmp_path / "overlay" / "rows.yaml") in str(caught.value)
    assert place in str(caught.value)


def test_a_missing_overlay_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="not a folder"):
        configuration(tmp_path / "nowhere")


def test_a_file_that_is_not_utf8_is_named(tmp_path: Path) -> None:
    config = layered(tmp_path, "a: {weight: '1', names: []}", "")
    (tmp_path / "overlay" / "rows.yaml").write_bytes(b"a: \xff")
    with pytest.raises(ConfigError, match="UTF-8"):
        config.load("rows.yaml", dict[str, Row])


def test_the_packaged_configuration_is_found() -> None:
    assert {"en", "fr"} <= {path.parent.name for path in configuration().layers[0].glob("languages/*/text.yaml")}


def test_a_compiled_form_is_read_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GEOTIMELINE_CACHE", str(tmp_path))
    made: list[int] = []

    def make() -> list[int]:
        made.append(1)
        return [len(made)]

    assert store.cached("x", "k", make) == [1]
    assert store.cached("x", "k", make) == [1]
    assert store.cached("x", "other", make) == [2]


@pytest.mark.parametrize("damage", [b"", b"{", b"[]", b'{"key": "forged", "data": 7}'])
def test_a_damaged_compiled_form_is_made_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, damage: bytes) -> None:
    monkeypatch.setenv("GEOTIMELINE_CACHE", str(tmp_path))
    (tmp_path / "x-k.json").write_bytes(damage)
    assert store.cached("x", "k", lambda: 1) == 1
    assert json.loads((tmp_path / "x-k.json").read_text(encoding="utf-8")) == {"data": 1, "key": "k"}


def test_no_cache_folder_is_no_failure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    monkeypatch.setenv("GEOTIMELINE_CACHE", str(tmp_path / "file"))
    assert store.cached("x", "k", lambda: 1) == 1


@pytest.mark.parametrize(
    "name",
    [
        "languages/fr/time.yaml",
        "languages/FR/times.yaml",
        "langages/fr/times.yaml",
        "languages/fr/times.yml",
        "all.yaml",
    ],
)
def test_an_overlay_file_that_nothing_would_read_is_named(tmp_path: Path, name: str) -> None:
    (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / name).write_text("a: b", encoding="utf-8")
    with pytest.raises(ConfigError, match=f"{name}: no file of the configuration has this name"):
        configuration(tmp_path)


def test_an_overlay_file_that_is_none_is_named(tmp_path: Path) -> None:
    (tmp_path / "theme.yaml").symlink_to("nowhere")
    with pytest.raises(ConfigError, match=r"theme\.yaml: not a file"):
        configuration(tmp_path)


def test_new_languages_and_lists_of_actors_and_other_files_are_welcome(tmp_path: Path) -> None:
    for name in ("languages/oc/times.yaml", "actors/mine.yaml", "README.md", ".ci/x.yaml"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("", encoding="utf-8")
    assert "oc" in configuration(tmp_path).languages()
