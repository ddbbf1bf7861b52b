"""What changed between two builds, in plain data of the shape of `timeline.json`."""

from typing import Any

import pytest

from timeline.comparison import difference

Record = dict[str, Any]


def told(name: str, document: str = "d1", **fields: Any) -> Record:
    return {"id": name, "document": document} | fields


def event(name: str, *mentions: Record, **fields: Any) -> Record:
    known = {"title": "T", "edtf": "2031-05-01", "type": "AID", "sources": [], "targets": [], "confidence": 0.8}
    first = mentions[0] if mentions else told("none")
    return known | {"id": name, "mentions": list(mentions), "document": first["document"], "quote": "Q"} | fields


def built(*events: Record, documents: str = "d1 d2", **fields: Any) -> Record:
    return {"events": list(events), "documents": [{"id": name} for name in documents.split()]} | fields


def test_the_same_is_the_same() -> None:
    found = difference(built(event("e1", told("m1"))), built(event("e1", told("m1"))))
    assert (found.new, found.gone, found.changed, found.same) == ((), (), (), 1)


def test_an_event_of_another_id_is_found_by_its_mentions() -> None:
    old = built(event("e2", told("m1")), event("e9", told("m9"), document="x"))
    (changed,) = difference(old, built(event("e1", told("m1"), told("m0", "d2"), title="U"))).changed
    assert (changed.old["id"], changed.new["id"]) == ("e2", "e1")
    assert [(field.name, field.why) for field in changed.fields] == [
        ("title", "now also told by d2"),
        ("documents", "now also told by d2"),
    ]


def test_lines_of_jsonl_are_matched_by_the_sentence_that_dates_them() -> None:
    found = difference(
        {"events": [event("e2", document="d1", documents=["d1"])]},
        {"events": [event("e1", document="d1", documents=["d1"], edtf="2031-06")]},
    )
    (changed,) = found.changed
    assert [field.name for field in changed.fields] == ["edtf"]


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({"edited": ["date"]}, "edited by hand"),
        ({"document": "d2", "quote": "R"}, "dated by another mention: d2, “R”"),
        ({"why": {"sentence": "by the dateline"}}, "the same words were read otherwise: by the dateline"),
    ],
)
def test_why_a_date_is_another(fields: Record, why: str) -> None:
    new = event("e1", told("m1"), edtf="2031-05-02", **fields)
    (changed,) = difference(built(event("e1", told("m1"))), built(new)).changed
    assert changed.fields[0].why == why


def test_weights_alone_are_slight() -> None:
    (changed,) = difference(built(event("e1", told("m1"))), built(event("e1", told("m1"), confidence=0.9))).changed
    assert changed.slight


def test_why_events_come_and_go() -> None:
    both = built(event("e1", told("m1"), told("m2")))
    apart = built(event("e1", told("m1")), event("e2", told("m2")))
    assert difference(both, apart).new[0][1] == "split from e1 “T”"
    assert difference(apart, both).gone[0][1] == "joined into e1 “T”"
    more = built(event("e1", told("m1")), event("e3", told("m3", "d3")), documents="d1 d2 d3")
    assert difference(apart, more).new[0][1] == "its articles are new: d3"
    assert difference(more, apart).gone[0][1] == "its articles are not in the new one: d3"
    assert "--top" in difference(apart, built(event("e1", told("m1")), left_out=1)).gone[0][1]


def test_thousands_that_all_change_their_ids_are_matched_in_no_time() -> None:
    count = 20_000
    old = built(*(event(f"a{n}", told(f"m{n}")) for n in range(count)))
    new = built(*(event(f"b{n}", told(f"m{n}")) for n in range(count)))
    assert difference(old, new).same == count
