"""Bombs, loops, traversals and giants: refused by name, before they fill the memory."""

import gzip
import io
import json
import os
import stat
import tarfile
import zipfile
from datetime import date
from pathlib import Path

import pytest

from tests.reading import making
from tests.reading.making import TEXT, document, found, problem
from timeline.model import Document, InputError, UsageError
from timeline.reading import limits, read


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(limits.VARIABLE, "article=2M,markup=2M,unpacked=4M,members=5,nesting=3,pages=2,ratio=50")


def test_limits_are_read_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(limits.VARIABLE, " article = 200m , unpacked=1TB,ratio=7,")
    assert (limits.current().article, limits.current().unpacked, limits.current().ratio) == (200 << 20, 1 << 40, 7)
    assert limits.current().members == limits.Limits().members
    for written in ("article", "article=", "article=-1", "article=1.5M", "size=1", "article=99999999999999999"):
        monkeypatch.setenv(limits.VARIABLE, written)
        with pytest.raises(UsageError, match=r"is no limit; write one as article=200M \(article, markup, "):
            limits.current()


@pytest.mark.usefixtures("small")
def test_what_is_too_large_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "giant"
    for head in (b"words ", b"<!doctype html><html>", b"%PDF-1.7", b'[{"text"', b"<rss>", b"---\ntitle: x\n---\n"):
        with path.open("wb") as file:
            file.write(head + b"   " * 2000)
            file.truncate(1 << 40)
        (item,) = read([path])
        assert "larger than 2M bytes; split it, or raise the limit (GEOTIMELINE_LIMITS=" in str(item)


@pytest.mark.usefixtures("small")
def test_archives_that_unpack_to_too_much_are_refused(tmp_path: Path) -> None:
    zeros, noise = b" " * (3 << 20), os.urandom(1 << 20)
    for bomb in (making.zipped({"a": zeros}), gzip.compress(zeros), making.docx(" " * (3 << 20))):
        assert "packed more than 50 times, as bombs are" in problem(tmp_path, bomb)
    items = found(tmp_path, making.tarred({str(number): noise for number in range(5)}))
    assert "holds more than 4M bytes; split it, or raise the limit" in str(items[-1])
    items = found(tmp_path, making.tarred({str(number): TEXT.encode() for number in range(7)}))
    assert sum(isinstance(item, Document) for item in items) == 5
    assert "more than 5 files" in str(items[-1])


@pytest.mark.usefixtures("small")
def test_archives_in_one_another_draw_on_one_budget(tmp_path: Path) -> None:
    nested = TEXT.encode()
    for _ in range(3):
        nested = gzip.compress(nested)
    assert document(tmp_path, nested).text == TEXT
    assert "more than 3 archives in one another" in problem(tmp_path, gzip.compress(nested))
    part = making.tarred({str(number): os.urandom(700_000) for number in range(2)})
    assert any("holds more than 4M" in str(item) for item in found(tmp_path, making.tarred({"a": part, "b": part})))


@pytest.mark.usefixtures("small")
def test_a_file_of_an_archive_that_is_too_large_costs_no_other(tmp_path: Path) -> None:
    large, good = found(tmp_path, making.tarred({"large": b"a" * (2 << 20) + b"b", "good": TEXT.encode()}))
    assert "larger than 2M bytes" in str(large)
    assert isinstance(good, Document)


def test_links_and_devices_of_archives_are_left_out(tmp_path: Path) -> None:
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w") as archive:
        for name, kind in (("link", tarfile.SYMTYPE), ("hard", tarfile.LNKTYPE), ("device", tarfile.CHRTYPE)):
            member = tarfile.TarInfo(name)
            member.type, member.linkname = kind, "/etc/passwd"
            archive.addfile(member)
    assert "no file in this archive" in problem(tmp_path, made.getvalue())
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as zipped:
        link = zipfile.ZipInfo("link")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        zipped.writestr(link, "/etc/passwd")
    assert "no file in this archive" in problem(tmp_path, made.getvalue())


def test_encrypted_and_oddly_packed_files_are_named(tmp_path: Path) -> None:
    data = bytearray(making.zipped({"a": TEXT}))
    for place in (data.find(b"PK\x03\x04") + 6, data.find(b"PK\x01\x02") + 8):
        data[place] |= 1
    assert "input: a: encrypted; unpack it" in problem(tmp_path, bytes(data))
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("a", TEXT)
    assert "packed in a way we do not read" in problem(tmp_path, made.getvalue())


@pytest.mark.usefixtures("small")
def test_a_pdf_of_too_many_pages_is_refused(tmp_path: Path) -> None:
    assert "more than 2 pages" in problem(tmp_path, making.pdf([["a"]] * 3))


ENTITIES = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>'


def test_entities_are_not_expanded(tmp_path: Path) -> None:
    feed = f"<?xml version='1.0'?>{ENTITIES}<rss><channel><item><title>&c;</title></item></channel></rss>"
    assert "defines entities, as bombs do" in problem(tmp_path, feed)
    body = making.zipped({"[Content_Types].xml": "", "word/document.xml": f"{ENTITIES}<w>&b;&c;</w>"})
    assert "states a document type" in problem(tmp_path, body)
    for item in found(tmp_path, f"{ENTITIES}<html><body><p>{TEXT * 9} &b; &c;</p></body></html>"):
        assert "root:" not in (item.text if isinstance(item, Document) else "")


def test_yaml_that_grows_is_refused(tmp_path: Path) -> None:
    laughs = "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]"
    assert "an anchor, an alias or a tag" in problem(tmp_path, f"---\n{laughs}\n---\n{TEXT}")
    assert "nested deeper" in problem(tmp_path, f"---\na: {'[' * 500}{']' * 500}\n---\n{TEXT}")
    assert "an anchor, an alias or a tag" in problem(tmp_path, f"---\na: !!python/object:os.system {{}}\n---\n{TEXT}")


@pytest.mark.parametrize("data", ["[" * 200_000, '{"a":' * 200_000, "[{" * 90_000, '[{"text": ' + "[" * 99_999])
def test_json_that_is_too_deep_is_refused(tmp_path: Path, data: str) -> None:
    assert all(isinstance(item, InputError) or item.text == data for item in found(tmp_path, data))


def test_bytes_that_are_no_text_are_refused_or_replaced(tmp_path: Path) -> None:
    assert "binary" in problem(tmp_path, b"Le P\0\xe9rou")
    assert "not UTF-8 text (byte 5 is 0xe9)" in problem(tmp_path, "Le Pérou".encode("latin-1"))
    mixed = TEXT.encode() + b"\n" + TEXT.encode("cp1252")
    assert "not UTF-8 text" in problem(tmp_path, mixed)
    lines = [json.dumps({"text": TEXT}, ensure_ascii=False).encode(charset) for charset in ("utf-8", "cp1252", "utf-8")]
    one, two, three = found(tmp_path, b"\n".join(lines))
    assert isinstance(one, Document)
    assert "line 2: not UTF-8 text (it has a byte 0xe9)" in str(two)
    assert isinstance(three, Document)
    wide = "\n".join(json.dumps({"text": TEXT}) for _ in range(2)).encode("utf-16")
    assert [item.text for item in found(tmp_path, wide) if isinstance(item, Document)] == [TEXT, TEXT]


def test_titles_do_not_turn_what_is_shown_beside_them(tmp_path: Path) -> None:
    item = document(tmp_path, json.dumps({"text": "a \u202eb", "title": "x\u202ey\u2066z", "source": "\u202d\u200fa"}))
    assert (item.title, item.source, item.text) == ("xyz", "\u200fa", "a \u202eb")


def test_globs_find_files_and_loops_end(tmp_path: Path) -> None:
    for name in ("a1.txt", "a2.txt", "sub/a3.txt", ".hidden.txt", "[b]*.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(name, encoding="utf-8")
    (tmp_path / "sub" / "up").symlink_to(tmp_path)

    def texts(pattern: str) -> list[str]:
        return [item.text for item in read([f"{tmp_path}/{pattern}"]) if isinstance(item, Document)]

    assert texts("a?.txt") == ["a1.txt", "a2.txt"]
    assert {"a1.txt", "sub/a3.txt"} <= set(texts("**/a*.txt"))
    assert texts("[b]*.txt") == ["[b]*.txt"]
    (error,) = read([f"{tmp_path}/no*"])
    assert "no file matches" in str(error)


@pytest.mark.parametrize(
    ("url", "text", "day"),
    [
        ("https://example.org/2024/06/18/a", "", date(2024, 6, 18)),
        ("https://example.org/a-20240618.html", "", date(2024, 6, 18)),
        ("https://example.org/2024/13/18/a/120240618", "", None),
        (None, "Titre\nPublié le 18 juin 2024 à 10h32\n", date(2024, 6, 18)),
        (None, "Title\nBy Jane Doe | June 18, 2024\n", date(2024, 6, 18)),
        (None, "Otsikko\nJulkaistu 18. kesäkuuta 2024\n", date(2024, 6, 18)),
        (None, "Cím\n2024. június 18. 10:32\n", date(2024, 6, 18)),
        (None, "标题\n2024年6月18日 10:32\n", date(2024, 6, 18)),
        (None, "The truce of 18 June 2024\nBody.\n", None),
        (None, "Title\nThe truce of 18 June 2024 was signed by both sides.\n", None),
        (None, "Title\n06/07/2024\n", None),
        (None, "Title\nBetween 2020 and 2024\n", None),
    ],
)
def test_the_day_of_an_address_and_of_a_byline(
    tmp_path: Path, url: str | None, text: str, day: date | None, caplog: pytest.LogCaptureFixture
) -> None:
    item = document(tmp_path, json.dumps({"text": text + TEXT, "url": url}))
    assert item.published == day
    assert not caplog.records


def test_contradictions_are_said(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    row = {
        "text": f"Titre\n12 juin 2024 | A. B.\n{TEXT}",
        "url": "https://example.org/2024/06/17/",
        "published": "2024-06-18",
    }
    assert document(tmp_path, json.dumps(row)).published == date(2024, 6, 18)
    (record,) = caplog.records
    assert record.getMessage().endswith(
        "published 2024-06-18 by its metadata, 2024-06-12 by its byline; the first counts"
    )
