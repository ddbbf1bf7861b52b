"""A text with its expressions marked in it, as TimeML 1.2.1 (in the layout of TempEval-3)."""

import re
from collections.abc import Mapping, Sequence
from datetime import date

from timeline.model import Anchor, Document, Timex
from timeline.times.records import points

PUBLICATION = "t0"
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_BREAKS = {"\n": "&#10;", "\r": "&#13;"}


def timeml(document: Document, timexes: Sequence[Timex]) -> str:
    """The document as one line of XML; its text, read back, is the document's to the letter.

    Every expression is a TIMEX3 element; `t0` is the publication date. The first and last day of a length that lies on
    the calendar are elements without text right behind it, as TimeML's guidelines have them. What XML cannot hold
    (control characters) becomes U+FFFD.
    """
    published = _publication(document.published) if document.published else ""
    title = f"<TITLE>{_text(document.title)}</TITLE>" if document.title else ""
    body = "".join(_body(document, timexes))
    return f"<TimeML><DOCID>{_text(document.id)}</DOCID>{published}{title}<TEXT>{body}</TEXT></TimeML>"


def _publication(day: date) -> str:
    said = day.isoformat()
    attributes = {"tid": PUBLICATION, "type": "DATE", "value": said, "functionInDocument": "PUBLICATION_TIME"}
    return f"<DCT>{_element(attributes, said)}</DCT>"


def _body(document: Document, timexes: Sequence[Timex]) -> list[str]:
    parts, at = [], 0
    for number, timex in enumerate(timexes, 1):
        ends, behind = _ends(timex, number, document.published)
        parts.append(_text(document.text[at : timex.span.start]))
        parts.append(_element(_attributes(timex, number) | ends, timex.text) + behind)
        at = timex.span.end
    return [*parts, _text(document.text[at:])]


def _ends(timex: Timex, number: int, published: date | None) -> tuple[dict[str, str], str]:
    """The attributes that name both ends of a length, and the elements of those that no other element is."""
    ends, behind = {}, ""
    for name, day in points(timex).items():
        if published and day == published.isoformat():
            ends[name] = PUBLICATION
        else:
            ends[name] = f"t{number}{name[0]}"
            behind += _element({"tid": ends[name], "type": "DATE", "value": day, "temporalFunction": "true"}, "")
    return ends, behind


def _attributes(timex: Timex, number: int) -> dict[str, str]:
    counted = timex.anchor not in (Anchor.ABSOLUTE, Anchor.NONE)
    said = {
        "tid": f"t{number}",
        "type": timex.kind.value,
        "value": timex.timex3,
        "mod": timex.modifier and timex.modifier.value,
        "quant": timex.quant,
        "freq": timex.freq,
        "temporalFunction": "true" if counted else None,
        "anchorTimeID": PUBLICATION if timex.anchor is Anchor.PUBLICATION and timex.value else None,
    }
    return {name: value for name, value in said.items() if value is not None}


def _element(attributes: Mapping[str, str], words: str) -> str:
    from xml.sax.saxutils import quoteattr  # loads urllib, which takes longer than a short text

    listed = "".join(f" {name}={quoteattr(value)}" for name, value in attributes.items())
    return f"<TIMEX3{listed}>{_text(words)}</TIMEX3>" if words else f"<TIMEX3{listed}/>"


def _text(words: str) -> str:
    from xml.sax.saxutils import escape

    return escape(_NO_XML.sub("\ufffd", words), _BREAKS)
