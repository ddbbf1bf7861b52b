"""Each format gives the same article as the others, with what it states of it."""

import bz2
import csv
import gzip
import io
import json
from datetime import date
from pathlib import Path

import pytest

from tests.reading import making
from tests.reading.making import TEXT, document, found, problem
from timeline.model import Document, InputError, MissingToolError, PublishedFrom
from timeline.reading import read

ATOM = """<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr"><title>Gazette de Quito</title>
<entry><title>Crise &amp;amp; rappel</title><link href="https://example.org/a"/>
<published>2024-06-18T23:30:00-05:00</published>
<content type="html">&lt;p&gt;Le Pérou a rappelé lundi son ambassadeur.&lt;/p&gt;
&lt;p&gt;Quito répondra.&lt;/p&gt;</content>
</entry><entry><title>Vide</title><updated>2024-06-19T00:00:00Z</updated></entry></feed>"""

RSS = f"""<rss version="2.0"><channel><title>Gazette</title><language>fr-FR</language>
<item><title>Un</title><link>https://example.org/1</link><pubDate>Wed, 19 Jun 2024 08:00:00 +0200</pubDate>
<description>{TEXT}</description></item></channel></rss>"""

MAIL = """Return-Path: <lettre@example.org>
From: La Gazette <lettre@example.org>
To: lecteur@example.org
Subject: =?utf-8?q?Crise_=C3=A0_Quito?=
Date: Tue, 18 Jun 2024 23:50:00 -0500
MIME-Version: 1.0
Content-Language: fr
Content-Type: text/{kind}; charset={charset}
Content-Transfer-Encoding: 8bit

"""


def test_a_table_of_our_own_columns(tmp_path: Path) -> None:
    rows = io.StringIO()
    csv.writer(rows).writerows(
        [["Title", "text", "published"], ["Un", TEXT + "\nSuite.", "2024-06-18"], ["Deux", TEXT, ""]]
    )
    one, two = found(tmp_path, rows.getvalue())
    assert isinstance(one, Document)
    assert (one.title, one.text, one.published) == ("Un", TEXT + "\nSuite.", date(2024, 6, 18))
    assert isinstance(two, Document)
    assert two.published is None


@pytest.mark.parametrize("between", [";", "\t", "|"])
def test_a_table_of_other_columns(tmp_path: Path, between: str) -> None:
    table = "\ufeff" + "\n".join([between.join(["headline", "body", "when"]), between.join(["Un", TEXT, "18/06/2024"])])
    item = document(tmp_path, table, {"text": "body", "published": "when", "title": "headline"})
    assert (item.title, item.text, item.published) == ("Un", TEXT, date(2024, 6, 18))
    assert "name the one that holds the articles (--columns text=…)" in problem(tmp_path, table.replace("when", "date"))
    assert "no column 'corps'; name one of headline, body, when" in problem(
        tmp_path, table, {"text": "corps", "title": "headline"}
    )


def test_a_row_that_is_wrong_costs_no_other(tmp_path: Path) -> None:
    table = b"text,published\nun,2024-06-18\ndeux,soon\ntrois,2024-06-18,x\nd\xe9j\xe0,2024-06-18\nquatre,\n"
    items = found(tmp_path, table)
    assert [item.text for item in items if isinstance(item, Document)] == ["un", "quatre"]
    places = [str(item).split(": ")[1:] for item in items if isinstance(item, InputError)]
    assert [place[0] for place in places] == ["line 3", "line 4", "line 5"]


@pytest.mark.parametrize("text", ["Genève, Paris\nLe sommet, mardi.", "text\nLe sommet.", "Lima; Quito; Bogotá\n\nUn."])
def test_a_text_with_commas_is_no_table(tmp_path: Path, text: str) -> None:
    assert document(tmp_path, text).text == text


def test_keys_of_json_by_other_names(tmp_path: Path) -> None:
    row = {"content": {"body": TEXT}, "date": "2024-06-18", "a.b": "Un"}
    columns = {"text": "content.body", "published": "date", "title": "a.b", "url": "content.url"}
    item = document(tmp_path, json.dumps(row), columns)
    assert (item.text, item.published, item.title, item.url) == (TEXT, date(2024, 6, 18), "Un", None)


def test_lines_are_read_as_they_come(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GEOTIMELINE_LIMITS", "article=1K")
    lines = [json.dumps({"text": "a" * size}) for size in (10, 2000, 20)] * 100
    items = found(tmp_path, "\n".join(lines))
    assert sum(isinstance(item, Document) for item in items) == 200
    (message,) = {str(item).split(": ", 2)[2] for item in items if isinstance(item, InputError)}
    assert message == "larger than 1K bytes; split it, or raise the limit (GEOTIMELINE_LIMITS=article=…)"


def test_a_parquet_table(tmp_path: Path) -> None:
    duckdb = pytest.importorskip("duckdb")
    path = tmp_path / "a[0-9]*.parquet"
    rows = f'SELECT \'{TEXT.replace(chr(39), chr(39) * 2)}\' AS "the ""body""", DATE \'2024-06-18\' AS day, [1] AS list'
    duckdb.connect().execute(f"COPY ({rows} UNION ALL SELECT NULL, NULL, NULL) TO '{path}'")
    one, two = read([path], columns={"text": 'the "body"', "published": "day"})
    assert isinstance(one, Document)
    assert (one.text, one.published) == (TEXT, date(2024, 6, 18))
    assert "row 2: no text" in str(two)
    assert "none of its columns" in problem(tmp_path, path.read_bytes())


def test_a_feed(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    item = document(tmp_path, ATOM)
    assert item.text == "Le Pérou a rappelé lundi son ambassadeur.\n\nQuito répondra."
    assert (item.title, item.published, item.source) == ("Crise & rappel", date(2024, 6, 18), "Gazette de Quito")
    assert (item.url, item.language) == ("https://example.org/a", "fr")
    assert "entry 2: no words in it" in caplog.text
    item = document(tmp_path, RSS)
    assert (item.text, item.published, item.language) == (TEXT, date(2024, 6, 19), "fr")


@pytest.mark.parametrize(
    ("kind", "charset", "body"),
    [
        ("plain", "utf-8", TEXT.replace("son ", "son\n")),
        ("plain", "iso-8859-1", TEXT),
        ("html", "windows-1252", f"<html><body><div>{TEXT}</div></body></html>"),
    ],
)
def test_a_message(tmp_path: Path, kind: str, charset: str, body: str) -> None:
    item = document(tmp_path, MAIL.format(kind=kind, charset=charset).encode() + body.encode(charset))
    assert item.text == TEXT
    assert (item.title, item.source, item.language) == ("Crise à Quito", "La Gazette", "fr")
    assert item.published == date(2024, 6, 18)


def test_what_is_attached_is_said(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    head = (
        MAIL.split("Content-Type")[0]
        + 'Content-Type: multipart/mixed; boundary="x"\n\n--x\nContent-Type: text/plain\n\nUn.\n'
    )
    attached = '--x\nContent-Type: application/pdf\nContent-Disposition: attachment; filename="note.pdf"\n\n?\n--x--\n'
    assert document(tmp_path, head + attached).text == "Un."
    assert "attached files are not read (note.pdf)" in caplog.text


def test_a_pdf(tmp_path: Path) -> None:
    lines = ["Le Pérou a rappelé lundi son ambas-", "sadeur à Quito. L'Équateur a promis de", "répondre.", "", "Fin."]
    pages = [[f"Gazette, page {number}", *lines, str(number)] for number in range(1, 4)]
    item = document(tmp_path, making.pdf(pages, title="Crise (Quito)"))
    assert item.text.split("\n\n")[0].startswith(
        "Le Pérou a rappelé lundi son ambassadeur à Quito. L'Équateur a promis"
    )
    assert "Gazette" not in item.text
    assert (item.title, item.language, item.published) == ("Crise (Quito)", "fr", None)


def test_a_pdf_without_words_is_refused(tmp_path: Path) -> None:
    assert "no text in it, only pictures of pages; run a text recognition" in problem(tmp_path, making.pdf([[], []]))


def test_a_word_document(tmp_path: Path) -> None:
    body = (
        "<w:p><w:r><w:t>Le Pérou a rappelé</w:t></w:r><w:del><w:r><w:delText> jamais</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t xml:space='preserve'> lundi</w:t></w:r></w:ins><w:r><w:tab/>"
        "<w:t>son envoyé.</w:t></w:r></w:p>"
        "<w:p/><w:tbl><w:tr><w:tc><w:p><w:r><w:t>Quito</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    )
    item = document(tmp_path, making.docx(body, "<dc:title>Crise</dc:title><dc:language>fr-FR</dc:language>"))
    assert item.text == "Le Pérou a rappelé lundi son envoyé.\n\nQuito"
    assert (item.title, item.language, item.published) == ("Crise", "fr", None)


def test_an_archive_of_the_web(tmp_path: Path) -> None:
    pages = {"https://example.org/2024/06/18/a": making.page(), "https://example.org/b": making.page(charset="cp1252")}
    one, two = found(tmp_path, making.warc(pages))
    assert isinstance(one, Document)
    assert TEXT in one.text
    assert (one.url, one.published) == ("https://example.org/2024/06/18/a", date(2024, 6, 18))
    assert one.published_from in (PublishedFrom.URL, PublishedFrom.METADATA)
    assert "https://example.org/b" in str(two)
    old = making.warc({"https://example.org/b": making.page(charset="cp1252")}, kind="text/html; charset=ISO-8859-1")
    assert TEXT in document(tmp_path, old).text
    assert found(tmp_path, making.warc({"https://example.org/c": b"gone"}, status="404 Not Found")) == []


@pytest.mark.parametrize("charset", ["windows-1252", "utf-8", "utf-16"])
def test_a_page_in_the_encoding_it_states(tmp_path: Path, charset: str) -> None:
    data = making.page(head=f'<meta charset="{charset}">', charset=charset)
    assert TEXT in document(tmp_path, data).text


def test_archives_of_all_of_them(tmp_path: Path) -> None:
    inner = making.tarred({"d/feed": RSS.encode(), "d/.hidden": b"x", "d/empty": b""})
    archive = making.zipped(
        {
            "../../etc/escape.txt": TEXT,
            "/absolute": making.page(),
            "__MACOSX/._a": "x",
            "inner.tgz": gzip.compress(inner),
            "mail": bz2.compress((MAIL.format(kind="plain", charset="utf-8") + TEXT).encode()),
            "pdf": making.pdf([["Le Pérou a rappelé son envoyé."]]),
        }
    )
    items = found(tmp_path, archive)
    assert sum(isinstance(item, Document) for item in items) == 5
    (error,) = (item for item in items if isinstance(item, InputError))
    assert "input: inner.tgz: d/empty: empty" in str(error)
    assert [path.name for path in tmp_path.iterdir()] == ["input"]


@pytest.mark.parametrize(
    ("data", "library", "command"),
    [
        (RSS.encode(), "feedparser", "geotimeline[readers]"),
        (making.pdf([["a"]]), "pypdf", "geotimeline[readers]"),
        (making.warc({"https://example.org/b": making.page()}), "warcio", "geotimeline[readers]"),
        (b"PAR1aPAR1", "duckdb", "geotimeline[store]"),
    ],
)
def test_a_missing_library_is_named_with_its_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, data: bytes, library: str, command: str
) -> None:
    monkeypatch.setattr("timeline.reading.optional.import_module", _missing)
    (item,) = found(tmp_path, data)
    assert isinstance(item, MissingToolError)
    assert str(item).endswith(f"needs an optional library; pip install '{command}'"), library


def _missing(name: str) -> None:
    raise ModuleNotFoundError(name)
