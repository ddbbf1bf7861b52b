"""Who tells what, and whose account differs."""

from typing import Any

from timeline.comparison import coverage

Record = dict[str, Any]
DOCUMENTS = [
    {"id": "d1", "publisher": "Wire", "published": "2031-05-02", "language": "en", "reprint_of": None},
    {"id": "d2", "publisher": "Gazette", "published": "2031-05-03", "language": "fr", "reprint_of": None},
    {"id": "d3", "publisher": "Copyist", "published": "2031-05-02", "language": "en", "reprint_of": "d1"},
]


def actors(*keys: str) -> list[Record]:
    return [{"key": key, "name": key} for key in keys]


def told(document: str, **fields: Any) -> Record:
    known = {"edtf": "2031-05-01", "sources": actors("KEN"), "targets": actors("TUR"), "modality": "asserted"}
    return known | {"document": document, "id": f"m-{document}"} | fields


def event(*mentions: Record, name: str = "e1", day: str = "2031-05-01") -> Record:
    fields = {"type": "AID", "precision": "day", "start": day, "title": "T", "importance": 0.5}
    return told("d1", edtf=day) | fields | {"id": name, "mentions": list(mentions)}


def test_reprints_count_with_their_originals() -> None:
    found = coverage({"documents": DOCUMENTS, "events": [event(told("d1"), told("d2"), told("d3"))]})
    first, second = found.told[0].accounts
    assert (first.teller, first.reprints, first.first) == ("Wire", ("d3",), True)
    assert (second.teller, second.reprints, second.first) == ("Gazette", (), False)
    assert found.reprints == 1
    assert found.tellers["Wire"] == {"events": 1, "first": 1, "alone": 0, "differs": 0}


def test_what_an_account_tells_otherwise() -> None:
    other = told("d2", edtf="2031-05", targets=actors("FRA"), modality="reported")
    (_, account) = coverage({"documents": DOCUMENTS, "events": [event(told("d1"), other)]}).told[0].accounts
    assert account.differs == (
        "date: 2031-05 instead of 2031-05-01",
        "targets: also FRA",
        "targets: without TUR",
        "modality: reported instead of asserted",
    )


def test_languages_can_tell() -> None:
    found = coverage({"documents": DOCUMENTS, "events": [event(told("d1"), told("d2"))]}, "language")
    assert list(found.tellers) == ["en", "fr"]


def test_neighbouring_days_in_other_articles_may_be_one_event() -> None:
    one, other = event(told("d1")), event(told("d2"), name="e2", day="2031-05-02")
    far = event(told("d2"), name="e3", day="2031-05-09")
    found = coverage({"documents": DOCUMENTS, "events": [one, other, far]})
    assert {each.event["id"]: each.maybe for each in found.told} == {"e1": ("e2",), "e2": ("e1",), "e3": ()}
