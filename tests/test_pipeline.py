"""Corpora as careless people gather them: right counts, said in the log, and no more work than the mentions ask for."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

import pytest

from tests.link.builders import analysis, day, mention, undated
from timeline.link import Judgement, link, sources
from timeline.link.block import WINDOW, pairs
from timeline.link.judge import judge
from timeline.link.profile import profiles
from timeline.model import Analysis, Document, EventMention, Timeline
from timeline.pipeline import assembled, build
from timeline.resources import configuration
from timeline.resources.ontology import ontology

CONFIG = configuration()
WIRE = "Russia vetoed a French draft resolution on the ports on Tuesday. Norway met Iceland in Oslo on Monday."
OTHER = "Norway met Sweden in Oslo on 8 March, and both agreed to reopen the bridge."
COPIES = 10_000


def article(name: str, text: str = WIRE, published: str = "2027-03-10") -> Document:
    return Document(name, text, "en", date.fromisoformat(published), source=name)


def told(timeline: Timeline) -> list[tuple[str, str, int]]:
    return sorted((str(event.when.timex3), event.type, len(event.mentions)) for event in timeline.events)


def test_the_same_file_many_times_counts_once(caplog: pytest.LogCaptureFixture) -> None:
    once = build([article("a")], CONFIG)
    assert build([article("a")] * 2, CONFIG) == once
    assert build([article("a")] * 30, CONFIG) == once
    assert [record.getMessage() for record in caplog.records] == [
        "a: given twice, counted once",
        "a: given 30 times, counted once",
    ]


def test_one_id_and_two_texts_are_two_articles(caplog: pytest.LogCaptureFixture) -> None:
    documents = [article("a"), article("a", OTHER), article("a", OTHER)]
    timeline = build(documents, CONFIG)
    assert build(documents[::-1], CONFIG) == timeline
    assert {document.text for document in timeline.documents} == {WIRE, OTHER}
    assert len({document.id for document in timeline.documents}) == 2
    assert told(timeline) == told(build([article("a", OTHER), article("b")], CONFIG))
    assert "another document has this id; this one is now a-" in caplog.text
    assert caplog.text.count("this one is now") == 2  # once a build
    assert caplog.text.count("given twice, counted once") == 2


def test_an_article_dated_after_all_that_refer_to_it_is_neither_original_nor_first() -> None:
    late = article("a", published="2031-01-01")
    timeline = build([late, article("b"), article("c", published="2027-03-11")], CONFIG)
    assert {each.id: each.reprint_of for each in timeline.documents} == {"a": "b", "b": None, "c": "b"}
    # what the wrong date makes of "Tuesday" stands apart and moves nobody else's
    days = {event.when.timex3: {told.document for told in event.mentions} for event in timeline.events}
    assert days["2027-03-09"] == {"b", "c"}
    assert all(names == {"a"} for value, names in days.items() if value and value > "2028")


def test_ten_thousand_copies_of_one_wire(caplog: pytest.LogCaptureFixture) -> None:
    (one,) = build_analyses([article("c")])
    copies = [_renamed(one, f"c{number:05}") for number in range(COPIES)]
    alone, timeline = assembled([one], CONFIG), assembled(copies, CONFIG)
    assert [(value, kind) for value, kind, _ in told(timeline)] == [(value, kind) for value, kind, _ in told(alone)]
    assert {len(event.mentions) for event in timeline.events} == {COPIES}
    assert [event.importance for event in timeline.events] == [event.importance for event in alone.events]
    documents = {each.id: each for each in timeline.documents}
    assert {len(sources(event, documents)) for event in timeline.events} == {1}
    assert len(caplog.records) == 1
    assert "9999 of 10000 articles repeat the text of another" in caplog.text


def build_analyses(documents: Iterable[Document]) -> list[Analysis]:
    from timeline.pipeline import analyse

    return [analyse(document, CONFIG) for document in documents]


def _renamed(one: Analysis, name: str) -> Analysis:
    mentions = tuple(replace(each, document=name) for each in one.mentions)
    return Analysis(replace(one.document, id=name, source=name), one.timexes, mentions)


def _busy(count: int, *, dated: bool) -> list[EventMention]:
    """So many mentions of one actor that does much to few, on few days or on none."""
    return [
        mention(
            ("ASSAULT", "COERCE")[n % 2],
            "RUS" if n % 3 else f"RUS {chr(65 + n % 26)}",
            f"U{n % 7}",
            day(f"2024-06-{n % 9 + 1:02d}") if dated else undated(),
            document=f"d{n // 10}",
            number=n,
            quote=f"Column {n} fired {n % 13} shells at the {n % 17}th position.",
        )
        for n in range(count)
    ]


@pytest.mark.parametrize("dated", [True, False], ids=["dated", "undated"])
def test_one_actor_with_many_events_is_compared_with_few(dated: bool) -> None:
    for size in (500, 4_000):
        mentions = _busy(size, dated=dated)
        read = [analysis(*mentions[at : at + 10], document=f"d{at // 10}") for at in range(0, size, 10)]
        compared = len(pairs(profiles(read, ontology(CONFIG))))
        assert size < compared < 3 * WINDOW * size


def test_one_actor_with_many_events_keeps_them_apart() -> None:
    mentions = _busy(1_000, dated=True)
    read = [analysis(*mentions[at : at + 10], document=f"d{at // 10}") for at in range(0, len(mentions), 10)]
    events = link(read, CONFIG)
    assert sum(len(event.mentions) for event in events) == len(mentions)
    for event in events:
        days = {told.when.timex3 for told in event.mentions}
        assert len(days) == 1
    known = profiles(read, ontology(CONFIG))
    found = [judge(known[one], known[other]).judgement for one, other in pairs(known)]
    assert Judgement.DIFFERENT in found
