"""TimeML lines, read back by an XML parser."""

import xml.etree.ElementTree as ET
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from timeline.model import Document
from timeline.resources import configuration
from timeline.text import split
from timeline.times import tag, timeml

CONFIG = configuration()


def written(text: str, title: str | None = None) -> ET.Element:
    document = Document("a<b", text, "en", date(2024, 6, 19), title=title)
    line = timeml(document, tag(document, split(document, CONFIG), CONFIG))
    assert "\n" not in line
    return ET.fromstring(line)  # noqa: S314 - our own output


def test_expressions_are_elements_of_the_text() -> None:
    root = written("Shells & mines fell on Tuesday.\nOthers fell in early March, every Tuesday.", "War & peace")
    assert (root.findtext("DOCID"), root.findtext("TITLE")) == ("a<b", "War & peace")
    text = root.find("TEXT")
    assert text is not None
    assert "".join(text.itertext()) == "Shells & mines fell on Tuesday.\nOthers fell in early March, every Tuesday."
    marked = [(timex.text, timex.get("type"), timex.get("value"), timex.get("mod")) for timex in text.iter("TIMEX3")]
    assert marked == [
        ("Tuesday", "DATE", "2024-06-18", None),
        ("early March", "DATE", "2024-03", "START"),
        ("every Tuesday", "SET", "XXXX-WXX-2", None),
    ]
    assert text[0].get("anchorTimeID") == root.find("DCT/TIMEX3").get("tid")  # type: ignore[union-attr]
    assert text[2].get("quant")


def test_both_ends_of_a_length_are_elements() -> None:
    root = written("The army has lost nine posts in the past two months.")
    length, first = root.findall("TEXT/TIMEX3")
    assert (length.get("value"), length.get("endPoint")) == ("P2M", "t0")
    assert (first.get("tid"), first.get("value"), first.text) == (length.get("beginPoint"), "2024-04-19", None)


@given(st.text())
def test_any_text_comes_back(text: str) -> None:
    clean = "".join(char if _fits(char) else "\ufffd" for char in text)
    element = written(text).find("TEXT")
    assert element is not None
    assert "".join(element.itertext()) == clean


def _fits(char: str) -> bool:
    return char in "\t\n\r" or "\x20" <= char <= "\ud7ff" or (char >= "\ue000" and char not in "\ufffe\uffff")
