"""Copies of a wire are one source; articles that only share a subject are not."""

from datetime import date

import pytest

from tests.link.builders import CONFIG, analysis, day, mention
from timeline.link import attributed, link, reprints, sources
from timeline.model import Document

WIRE = (
    "The harbour of Port Marrow was closed on Monday after two freighters ran aground in the fog, officials said. "
    "Pilots had asked for a second beacon in spring, but the council put off the vote three times. "
    "Nobody was hurt, and divers will look at the hulls as soon as the tide allows it. "
    "Fishermen fear that the channel will stay shut for most of the week."
)
OWN = (
    "Two freighters lie aground off Port Marrow since Monday. The captain of the first told our reporter that he saw "
    "no light at all when he turned towards the quay, and that he had warned the owners of it twice. "
    "The council meets tomorrow to talk about a beacon which the pilots have wanted for years."
)
CHINESE = (
    "周一，两艘货轮在大雾中搁浅，马罗港随即关闭。官员说没有人受伤，潜水员将在退潮后检查船体。渔民担心航道要关闭一周。"
)


def paper(name: str, text: str, published: str | None = "2024-06-18") -> Document:
    return Document(name, text, "en", date.fromisoformat(published) if published else None)


@pytest.mark.parametrize(
    "copy",
    [
        WIRE,
        f"PORT MARROW, June 18 (Coast Wire) — {WIRE}",
        WIRE.replace("officials said", "the authorities said"),
        WIRE.rpartition(" Fishermen")[0],
        WIRE.upper(),
    ],
    ids=["the same", "with a dateline", "a word changed", "cut short", "other letters"],
)
def test_a_copy_is_its_original(copy: str) -> None:
    assert reprints([paper("b", WIRE), paper("a", copy, "2024-06-19")]) == {"a": "b", "b": "b"}


def test_two_reports_of_one_thing_are_two_sources() -> None:
    assert reprints([paper("a", WIRE), paper("b", OWN)]) == {"a": "a", "b": "b"}


def test_a_longer_report_that_quotes_a_wire_is_no_reprint() -> None:
    quoting = f"{OWN} {WIRE.partition('. ')[0]}. {OWN[::-1]}"
    assert reprints([paper("a", WIRE), paper("b", quoting, "2024-06-19")])["b"] == "b"


def test_text_without_spaces_is_compared_by_its_characters() -> None:
    found = reprints([paper("a", CHINESE), paper("b", f"{CHINESE}（完）", "2024-06-19"), paper("c", CHINESE[:12])])
    assert found == {"a": "a", "b": "a", "c": "c"}


def test_texts_without_words_repeat_nobody() -> None:
    assert reprints([paper("a", ""), paper("b", ""), paper("c", "…")]) == {"a": "a", "b": "b", "c": "c"}


def test_the_earliest_is_the_original_and_undated_copies_come_last() -> None:
    documents = [paper("a", WIRE, None), paper("b", WIRE, "2024-06-20"), paper("c", WIRE, "2024-06-19")]
    for order in (documents, documents[::-1]):
        assert set(reprints(order).values()) == {"c"}


def test_many_copies_have_one_original() -> None:
    words = WIRE.split()
    copies = [paper(f"w{n:03}", " ".join([*words[: 40 + n % 21], str(n)]), "2024-06-19") for n in range(999)]
    assert set(reprints([*copies, paper("z", WIRE)]).values()) == {"z"}


def test_an_event_counts_a_reprint_as_its_original() -> None:
    told = [mention("AID", "RUS", "PRK", day("2024-06-18"), document=name, quote=WIRE) for name in ("a", "b")]
    other = mention("AID", "RUS", "PRK", day("2024-06-18"), document="c", quote=OWN)
    read = attributed([analysis(one, document=one.document) for one in (*told, other)])
    (event,) = link(read, CONFIG)
    assert sources(event, {each.document.id: each.document for each in read}) == {"a", "c"}
