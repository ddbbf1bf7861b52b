"""Files become documents; what cannot be read is named, and the rest is still read."""

import io
import sys
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.model import Document, InputError
from timeline.reading import read

PAGE = """<!doctype html><html lang="fr-FR"><head><title>Une trêve</title>
<meta property="article:published_time" content="2024-06-19T10:00:00+02:00"></head>
<body><nav>Menu</nav><article><h1>Une trêve</h1><p>{text}</p></article></body></html>"""


def write(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def only(path: Path) -> Document | InputError:
    (found,) = read([path])
    return found


def test_front_matter_is_metadata(tmp_path: Path) -> None:
    text = "---\ntitle: 'Trêve : jour 1'\npublished: 2024-06-19\nsource: Exemple\nnote: x\n---\nLe texte.\n"
    found = only(write(tmp_path, "a.txt", text))
    assert isinstance(found, Document)
    assert (found.title, found.published, found.source) == ("Trêve : jour 1", date(2024, 6, 19), "Exemple")
    assert found.text == "Le texte.\n"


def test_text_alone_is_a_document(tmp_path: Path) -> None:
    found = only(write(tmp_path, "a.txt", "\ufeffLe texte, sans plus."))
    assert isinstance(found, Document)
    assert found.text == "Le texte, sans plus."
    assert found.published is None


def test_html_is_an_article(tmp_path: Path) -> None:
    found = only(write(tmp_path, "page", PAGE.format(text="Les deux camps ont signé une trêve à Genève. " * 20)))
    assert isinstance(found, Document)
    assert found.published == date(2024, 6, 19)
    assert found.language == "fr"
    assert "Menu" not in found.text


def test_jsonl_keeps_the_good_lines(tmp_path: Path) -> None:
    lines = [
        '{"id": 7, "text": "a"}',
        "{broken",
        "[1]",
        '{"text": 3}',
        '{"text": "b", "published": "soon"}',
        "",
        '{"text": "c"}',
    ]
    found = list(read([write(tmp_path, "a.jsonl", "\n".join(lines))]))
    assert [item.text for item in found if isinstance(item, Document)] == ["a", "c"]
    assert [str(item).split(": ")[1] for item in found if isinstance(item, InputError)] == [
        "line 2",
        "line 3",
        "line 4",
        "line 5",
    ]


def test_a_json_list_is_documents(tmp_path: Path) -> None:
    assert len(list(read([write(tmp_path, "a.json", '[{"text": "a"}, {"text": "b"}]')]))) == 2


@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [
        ("empty", b"", "empty"),
        ("blank", b" \n ", "empty"),
        ("binary", b"\x7fELF\0\0", "binary"),
        ("latin", "déjà".encode("latin-1"), "not UTF-8"),
        ("front", b"---\ntitle: [\n---\ntext", "front matter"),
        ("date", b"---\npublished: tomorrow\n---\ntext", "'tomorrow' is no date"),
        ("only", b"---\ntitle: x\n---\n", "no text"),
        ("html", b"<!doctype html><html><body></body></html>", "no article"),
    ],
)
def test_what_cannot_be_read_is_named(tmp_path: Path, name: str, content: bytes, problem: str) -> None:
    found = only(write(tmp_path, name, content))
    assert isinstance(found, InputError)
    assert str(found).startswith(str(tmp_path / name))
    assert problem in str(found)


def test_folders_are_read_in_order_and_hidden_files_are_not(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    for name in ("b.txt", ".hidden", "sub/c.txt", "a.txt"):
        write(tmp_path, name, name)
    assert [item.text for item in read([tmp_path]) if isinstance(item, Document)] == ["a.txt", "b.txt", "sub/c.txt"]


def test_a_missing_file_and_an_empty_folder_are_named(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    missing, empty = read([tmp_path / "nowhere", tmp_path / "empty"])
    assert "no such file" in str(missing)
    assert "no file in this folder" in str(empty)


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(b"Un texte.")))
    (found,) = read(["-"])
    assert isinstance(found, Document)
    assert found.text == "Un texte."


@given(st.binary(max_size=400))
def test_no_bytes_break_reading(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    path = write(tmp_path_factory.mktemp("any"), "any", data)
    assert all(isinstance(item, Document | InputError) for item in read([path]))


def test_a_record_with_empty_text_is_a_document_that_tells_nothing(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    found = only(write(tmp_path, "a.jsonl", '{"id": "a", "text": ""}'))
    assert isinstance(found, Document)
    assert found.id == "a"
    assert "its text is empty" in caplog.text
