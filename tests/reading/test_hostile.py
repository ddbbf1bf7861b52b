"""Files as careless and hostile people make them: mended where the meaning is plain, else refused by name."""

import os
import unicodedata
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.model import Document, InputError, PublishedFrom, UsageError
from timeline.reading import cleaning, codes, dates, fields, read, stated
from timeline.resources import configuration

TEXT = "Le Pérou a rappelé son ambassadeur lundi."


def one(path: Path, content: str | bytes) -> Document | InputError:
    path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass"))
    (found,) = read([path])
    return found


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2024-06-19", date(2024, 6, 19)),
        ("20240619", date(2024, 6, 19)),
        ("2024/6/9", date(2024, 6, 9)),
        ("2024.06.07", date(2024, 6, 7)),
        ("2024-06-19T23:30:00Z", date(2024, 6, 19)),
        ("2024-06-19T23:30:00-07:00", date(2024, 6, 19)),
        (" 19 juin 2024 ", date(2024, 6, 19)),
        ("June 19, 2024", date(2024, 6, 19)),
        ("Wed, 19 Jun 2024 08:00:00 +0200", date(2024, 6, 19)),
        ("19/06/2024", date(2024, 6, 19)),
        ("06/07/2024", None),
        ("19-06-24", None),
        ("2024", None),
        ("1718755200", None),
        ("3 days ago", None),
        ("yesterday", None),
        ("31 juin 2024", None),
        ("2024-02-30", None),
        ("0000-01-01", None),
        ("9" * 5000, None),
        ("", None),
    ],
)
def test_a_date_is_read_where_it_can_be_only_one(written: str, meant: date | None) -> None:
    assert dates.day(written) == meant


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("fr", "fr"),
        ("FR", "fr"),
        (" fr-CA ", "fr"),
        ("en_US", "en"),
        ("zh-Hans-CN", "zh"),
        ("eng", "en"),
        ("fre", "fr"),
    ],
)
def test_a_language_code_is_brought_to_its_base(written: str, meant: str) -> None:
    assert codes.language(written) == meant


@pytest.mark.parametrize("written", ["und", "mul", "zxx"])
def test_an_unknown_language_is_none(written: str) -> None:
    assert codes.language(written) is None


@pytest.mark.parametrize("written", ["xx", "zz-ZZ", "français", "f", "fr-", "../../fr", "fr\nen", "a" * 5000])
def test_what_is_no_language_code_is_refused(written: str) -> None:
    with pytest.raises(UsageError, match="no language code"):
        codes.language(written)


def test_control_characters_and_lone_surrogates_are_replaced_one_for_one() -> None:
    assert cleaning.text("a\ud800b\0c\x1bd\x92e\x0cf\x81\r\n\t\u202e") == "a\ufffdb\ufffdc\ufffdd’e f\ufffd\r\n\t\u202e"
    assert cleaning.line(" a\n\tb\x1b ") == "a b\ufffd"


@given(st.text(alphabet=st.characters(exclude_categories=())))
def test_a_clean_text_is_as_long_and_can_be_written(words: str) -> None:
    clean = cleaning.text(words)
    assert len(clean) == len(words)
    assert clean.encode().decode() == clean
    assert all(unicodedata.category(sign) != "Cc" or sign in "\t\n\r\x85" for sign in clean)
    assert cleaning.text(clean) == clean


def test_json_cannot_smuggle_in_what_cannot_be_written(tmp_path: Path) -> None:
    found = one(
        tmp_path / "a.json", r'{"id": "a\n\u001b[31m", "text": "a \ud800 b", "title": "t\u0000", "url": "\udfff"}'
    )
    assert isinstance(found, Document)
    assert found.id == "a \ufffd[31m"
    assert found.text == "a \ufffd b"
    assert f"{found.title}{found.url}".encode()


@pytest.mark.parametrize(
    ("front", "stated"),
    [
        ("---\ndate: 19 juin 2024\nlang: FR\nauthor: [x, y]\n---\n", (date(2024, 6, 19), "fr")),
        ("---\r\npublished: 2024-06-19\r\n---\r\n", (date(2024, 6, 19), None)),
        ("\ufeff\n\n---\nPublished: 2024-06-19\nLanguage: fr-FR\n---\n", (date(2024, 6, 19), "fr")),
        ("---\npublished: 2024-06-19\ndate: soon\n---\n", (date(2024, 6, 19), None)),
        ("---\n---\n", (None, None)),
    ],
)
def test_front_matter_as_people_write_it(tmp_path: Path, front: str, stated: tuple[date | None, str | None]) -> None:
    found = one(tmp_path / "a.txt", front + TEXT)
    assert isinstance(found, Document)
    assert (found.published, found.language) == stated
    assert found.text == TEXT


def test_a_rule_over_an_article_is_no_front_matter(tmp_path: Path) -> None:
    found = one(tmp_path / "a.txt", f"---\n{TEXT}")
    assert isinstance(found, Document)
    assert TEXT in found.text


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (f"---\ntitle: x\n\n{TEXT}", "front matter does not end"),
        (f"---\n- a\n---\n{TEXT}", "no list of `key: value`"),
        (f"---\ndate: 2024-06-19\ntitle: a: b\n---\n{TEXT}", "front matter: line 3"),
        (f"---\npublished: [2024-06-19]\n---\n{TEXT}", "is no date"),
        (f"---\nlanguage: xx\n---\n{TEXT}", "'xx' is no language code"),
        ("%PDF-1.7\n1 0 obj", "broken PDF"),
        (TEXT.encode("utf-16-le"), "binary"),
        ('<?xml version="1.0"?><rss></rss>', "no entry in this feed"),
        ('<?xml version="1.0"?><ead></ead>', "XML, but no feed"),
        ('<html><head><meta name="generator" content="geotimeline"></head></html>', "a timeline, not an article"),
        ("[]", "an empty list"),
        ('{"text": "a",\n"id": }', "broken JSON (line 2, column 7"),
        ('{"a": ' * 20_000, "nested too deep"),
        ('{"text": "a", "id": ' + "9" * 5000 + "}", "a number too long"),
        ('{"text": {"a": 1}}', "`text` is not text"),
        ('{"text": "a", "id": ["b"]}', "`id` is not text"),
        ('{"text": "a", "published": true}', "'True' is no date"),
        ('{"text": "a", "published": 2024}', "'2024' is no date"),
        ('{"text": "a", "language": 5}', "`language` is not text"),
        ('{"text": "a"}\n{"text": null}', "line 2: no text"),
    ],
)
def test_the_rest_is_refused_in_one_line(tmp_path: Path, content: str | bytes, problem: str) -> None:
    path = tmp_path / "a"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    errors = [item for item in read([path]) if isinstance(item, InputError)]
    assert len(errors) == 1
    assert problem in str(errors[0])
    assert "\n" not in str(errors[0])
    assert len(str(errors[0])) < 400


def test_numbers_are_ids_and_dates(tmp_path: Path) -> None:
    found = one(tmp_path / "a", '{"id": 12345678901234567890123, "text": "a", "published": 20240619}')
    assert isinstance(found, Document)
    assert (found.id, found.published) == ("12345678901234567890123", date(2024, 6, 19))


def test_a_page_that_states_no_language_known_is_still_read(tmp_path: Path) -> None:
    article = "".join(f"<p>{TEXT} Fin de la partie {number}.</p>" for number in range(30))
    found = one(tmp_path / "a", f'<!doctype html><html lang="klingon"><body><article>{article}</article></body></html>')
    assert isinstance(found, Document)
    assert found.language is None


def test_a_page_made_to_break_parsers_is_refused(tmp_path: Path) -> None:
    assert isinstance(one(tmp_path / "a", "<html><body>" + "<div>" * 50_000), InputError)


def test_what_never_ends_is_not_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "loop").symlink_to("loop")
    (tmp_path / "self").symlink_to(".")
    found = list(read([tmp_path, "/dev/zero"]))
    assert [str(item).split(": ")[1].split(";")[0] for item in found] == [
        "too many levels of symbolic links",
        "a pipe, socket or device",
        "a pipe, socket or device",
    ]


@pytest.mark.parametrize("name", ["", " ", "a/" * 3000, "a" * 300, "a\0b"])
def test_what_is_no_name_of_a_file_is_refused(name: str) -> None:
    (found,) = read([name])
    assert isinstance(found, InputError)


def test_results_inside_a_folder_are_not_read_again(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    for place in (tmp_path, tmp_path / "out"):
        (place / "a.txt").write_text(str(place), encoding="utf-8")
    assert len(list(read([tmp_path], apart_from=tmp_path / "out"))) == 1
    (found,) = read([tmp_path], apart_from=tmp_path)
    assert "the results go into this folder" in str(found)


def test_documents_made_in_python_are_checked_like_those_read() -> None:
    made = Document("a", "b\ud800", "FR-fr", datetime(2024, 6, 19, 8), published_from=PublishedFrom.URL)
    good = fields.checked(made)
    assert (good.text, good.language, good.published) == ("b\ufffd", "fr", date(2024, 6, 19))
    assert good.published_from is PublishedFrom.URL
    with pytest.raises(InputError, match="document 'a'"):
        fields.checked(Document("a", "b", "xx"))


def test_what_a_caller_states_is_checked() -> None:
    config = configuration()
    assert stated.published(datetime(2024, 6, 19, 8), "published") == date(2024, 6, 19)
    assert stated.published("19 juin 2024", "published") == date(2024, 6, 19)
    assert stated.language("FR-ca", "language", config) == "fr"
    assert stated.locale("en_GB", "locale", config) == "en"
    assert stated.language("nl", "language", config) == "nl"
    with pytest.raises(UsageError, match="language xx: unknown language; one of "):
        stated.language("xx", "language", config)
    with pytest.raises(UsageError, match="published 2024-13-01: no date"):
        stated.published("2024-13-01", "published")
