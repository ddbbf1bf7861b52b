"""Which mentions become one event, and which never do."""

import pickle
from collections.abc import Callable
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.link.builders import CONFIG, analysis, day, identity, mention, month, undated
from timeline.link import Judgement, judge, link, verdicts
from timeline.link.compare import contradiction
from timeline.link.profile import profiles
from timeline.model import ActorKind, ActorMention, Analysis, Basis, Event, EventDate, EventMention, Modality, Span
from timeline.resources.ontology import ontology

VISIT = "Both leaders shook hands in the great hall of the palace."


def linked(*mentions: EventMention) -> tuple[Event, ...]:
    """Each mention's document becomes an analysis."""
    documents = sorted({told.document for told in mentions})
    return link(
        [analysis(*(told for told in mentions if told.document == name), document=name) for name in documents], CONFIG
    )


def test_one_act_told_by_two_documents_is_one_event() -> None:
    (event,) = linked(
        mention("AID", "RUS", "PRK", day("2024-06-18"), document="a", quote="Moscow sent grain by rail."),
        mention("AID", "RUS", "PRK", day("2024-06-18"), document="b", quote="A train full of cereals arrived."),
    )
    assert {told.document for told in event.mentions} == {"a", "b"}


def test_neighbouring_days_are_two_events() -> None:
    events = linked(
        mention("AID", "RUS", "PRK", day("2024-06-18"), document="a", quote=VISIT),
        mention("AID", "RUS", "PRK", day("2024-06-19"), document="b", quote=VISIT),
    )
    assert [event.when.timex3 for event in events] == ["2024-06-18", "2024-06-19"]


@pytest.mark.parametrize(
    "other",
    [
        mention("AID", "CHN", "PRK", day("2024-06-18"), document="b", quote=VISIT),
        mention("AID", "PRK", "RUS", day("2024-06-18"), document="b", quote=VISIT),
        mention("SANCTION", "RUS", "PRK", day("2024-06-18"), document="b", quote=VISIT),
        mention("AID", "RUS", "PRK", day("2024-06-18"), document="b", quote=VISIT, modality=Modality.NEGATED),
        mention("AID", "RUS", "PRK", month("2024-05"), document="b", quote=VISIT),
    ],
    ids=["other source", "roles swapped", "other class", "denied", "other month"],
)
def test_what_contradicts_stays_apart(other: EventMention) -> None:
    one = mention("AID", "RUS", "PRK", day("2024-06-18"), document="a", quote=VISIT)
    assert len(linked(one, other)) == 2


def test_who_meets_whom_does_not_matter() -> None:
    assert (
        len(
            linked(
                mention("CONSULT", "RUS", "PRK", day("2024-06-18"), document="a"),
                mention("CONSULT", "PRK", "RUS", day("2024-06-18"), document="b"),
                mention("CONSULT", "PRK RUS", "", day("2024-06-18"), document="c"),
            )
        )
        == 1
    )


def test_citizens_stand_for_their_state_but_rebels_do_not() -> None:
    citizens, rebels = (
        replace(mention("COERCE", "RUS", "UKR", day("2024-06-18"), document=name), targets=(part,))
        for name, part in (("b", _part("CVL")), ("c", _part("REB")))
    )
    events = linked(mention("COERCE", "RUS", "UKR", day("2024-06-18"), document="a"), citizens, rebels)
    assert sorted([told.document for told in event.mentions] for event in events) == [["a", "b"], ["c"]]


def _part(sector: str) -> ActorMention:
    return ActorMention(Span(0, 6), "people", None, "UKR", ActorKind.GROUP, sector, "people", "role")


def test_a_month_holds_its_day_where_the_words_agree() -> None:
    (event,) = linked(
        mention("CONSULT", "RUS", "PRK", month("2023-09"), document="a", quote=VISIT, confidence=0.9),
        mention("CONSULT", "RUS", "PRK", day("2023-09-13"), document="b", quote=VISIT, confidence=0.5),
    )
    assert event.when.timex3 == "2023-09-13"
    assert [lost.timex3 for lost in event.also_dated] == ["2023-09"]


def test_a_month_with_two_days_to_choose_from_joins_neither() -> None:
    events = linked(
        mention("ASSAULT", "RUS", "UKR", month("2023-09"), document="a", quote=VISIT),
        mention("ASSAULT", "RUS", "UKR", day("2023-09-13"), document="b", quote=VISIT),
        mention("ASSAULT", "RUS", "UKR", day("2023-09-14"), document="c", quote=VISIT),
    )
    assert sorted(len(event.mentions) for event in events) == [1, 1, 1]


def test_a_vague_teller_does_not_join_what_excludes_each_other() -> None:
    events = linked(
        mention("AID", "RUS", "PRK", day("2024-06-18"), document="a", quote=VISIT),
        mention("AID", "RUS", "CHN", day("2024-06-18"), document="b", quote=VISIT),
        mention("AID", "RUS", "", day("2024-06-18"), document="c", quote=VISIT),
    )
    assert len(events) == 3


def test_no_chain_of_likenesses_joins_neighbouring_days() -> None:
    half = "Both leaders shook hands in the garden, then left for dinner."
    events = linked(
        mention("AID", "RUS", "PRK", month("2024-06"), document="a", quote=VISIT),
        mention("AID", "RUS", "PRK", day("2024-06-18"), document="b", quote=VISIT),
        mention("AID", "RUS", "PRK", day("2024-06-19"), document="c", quote=half),
    )
    assert [[told.document for told in event.mentions] for event in events] == [["a", "b"], ["c"]]


def test_undated_mentions_join_only_when_told_in_the_same_words() -> None:
    one = mention("AID", "RUS", "PRK", undated(), document="a", quote=VISIT)
    copy = mention("AID", "RUS", "PRK", undated(), document="b", quote=VISIT)
    other = mention("AID", "RUS", "PRK", undated(), document="c", quote="Several lorries crossed the bridge at dawn.")
    assert sorted(len(event.mentions) for event in linked(one, copy, other)) == [1, 2]


def test_what_a_document_repeats_always_joins() -> None:
    (event,) = linked(
        mention("AID", "RUS", "PRK", day("2024-06-18"), number=0),
        mention("AID", "RUS", "", undated(), number=1, same_as=identity("a", 0)),
        mention("SUPPORT", "RUS", "PRK", day("2024-06-19"), number=2, same_as=identity("a", 1)),
    )
    assert len(event.mentions) == 3


def test_the_best_mention_gives_the_fields() -> None:
    (event,) = linked(
        mention("AID", "RUS", "PRK", day("2024-06-18"), document="a", modality=Modality.FUTURE, confidence=0.9),
        mention("AID", "RUS", "PRK", day("2024-06-18"), document="b", confidence=0.6, number=1),
    )
    assert (event.modality, event.confidence, event.title) == (Modality.ASSERTED, 0.6, "aid 1")


def test_a_stated_month_outweighs_a_day_only_inferred() -> None:
    (event,) = linked(
        mention("AID", "RUS", "PRK", month("2024-06"), document="a", quote=VISIT),
        mention("AID", "RUS", "PRK", day("2024-06-18", Basis.PUBLICATION), document="b", quote=VISIT),
    )
    assert event.when.timex3 == "2024-06"


def test_events_are_in_order_of_time_with_the_undated_last() -> None:
    events = linked(
        mention("AID", "RUS", "PRK", undated(), number=0),
        mention("AID", "RUS", "PRK", day("2024-06-18"), number=1),
        mention("SANCTION", "USA", "PRK", month("2023-09"), number=2),
    )
    assert [event.when.timex3 for event in events] == ["2023-09", "2024-06-18", None]


def test_every_comparison_has_its_reasons() -> None:
    one = analysis(mention("AID", "RUS", "PRK", day("2024-06-18"), document="a"), document="a")
    other = analysis(mention("AID", "RUS", "PRK", day("2024-06-18"), document="b"), document="b")
    (verdict,) = verdicts([one, other], CONFIG)
    assert verdict.judgement is Judgement.SAME
    reasons = {evidence.reason.key for evidence in verdict.evidence}
    assert reasons >= {"link.same_type", "link.same_actors", "link.same_day"}


DATES: list[Callable[[], EventDate]] = [
    lambda: day("2024-06-18"),
    lambda: day("2024-06-19"),
    lambda: month("2024-06"),
    undated,
]


@st.composite
def corpora(draw: st.DrawFn) -> list[Analysis]:
    found = []
    for name in "abcd"[: draw(st.integers(1, 4))]:
        told = [
            mention(
                draw(st.sampled_from(["AID", "CONSULT", "AGREE", "ASSAULT"])),
                draw(st.sampled_from(["RUS", "CHN", "RUS CHN", ""])),
                draw(st.sampled_from(["PRK", "UKR", ""])),
                draw(st.sampled_from(DATES))(),
                document=name,
                number=number,
                quote=draw(st.sampled_from([VISIT, "Grain was sent by rail to the border."])),
                modality=draw(st.sampled_from([Modality.ASSERTED, Modality.NEGATED])),
                same_as=identity(name, 0) if number and draw(st.integers(0, 9)) == 0 else None,
            )
            for number in range(draw(st.integers(0, 5)))
        ]
        found.append(analysis(*told, document=name))
    return found


@settings(max_examples=50, deadline=None)
@given(corpora(), st.randoms(use_true_random=False))
def test_the_order_of_the_input_changes_nothing(corpus: list[Analysis], random: Random) -> None:
    shuffled = [
        Analysis(read.document, read.timexes, tuple(random.sample(read.mentions, len(read.mentions))))
        for read in random.sample(corpus, len(corpus))
    ]
    assert link(shuffled, CONFIG) == link(corpus, CONFIG)


@settings(max_examples=50, deadline=None)
@given(corpora())
def test_every_mention_is_in_exactly_one_event(corpus: list[Analysis]) -> None:
    told = sorted((m.document, m.id) for read in corpus for m in read.mentions)
    assert sorted((m.document, m.id) for event in link(corpus, CONFIG) for m in event.mentions) == told


@settings(max_examples=50, deadline=None)
@given(corpora())
def test_no_event_holds_mentions_that_contradict_each_other(corpus: list[Analysis]) -> None:
    facts = {profile.key: profile.facts for profile in profiles(corpus, ontology(CONFIG))}
    for event in link(corpus, CONFIG):
        told = [m for m in event.mentions if not any(n.same_as for n in event.mentions)]
        assert not any(
            contradiction(facts[one.document, one.id], facts[other.document, other.id])
            for one in told
            for other in told
        )


NUMBERED = mention("AID", "RUS", "PRK", day("2024-06-18"), document="a", quote="They sent 4,000 tents to the valley.")
QUOTING = "They spoke of “a bridge that nobody wanted” again."


@pytest.mark.parametrize(
    ("other", "language", "expected"),
    [
        ("Ils ont envoyé 4 000 tentes.", "fr", {"link.same_numbers"}),
        ("Sie schickten 4.000 Zelte.", "de", {"link.same_numbers"}),
        ("أرسلوا ٤٠٠٠ خيمة.", "ar", {"link.same_numbers"}),
        ("Ils ont envoyé 60 médecins.", "fr", {"link.other_numbers"}),
        ("Ils ont envoyé des tentes.", "fr", set()),
    ],
)
def test_numbers_are_evidence_in_any_language(other: str, language: str, expected: set[str]) -> None:
    told = mention("AID", "RUS", "PRK", day("2024-06-18"), document="b", quote=other)
    assert keys(NUMBERED, told, language) & {"link.same_numbers", "link.other_numbers"} == expected


def test_numbers_of_dates_count_nothing() -> None:
    when = _dated("2024-06-18")
    one, other = (mention("AID", "RUS", "PRK", when, document=name, quote=f"Tents, {when.timex3}.") for name in "ab")
    assert not keys(one, other) & {"link.same_numbers", "link.other_numbers"}


def _dated(text: str) -> EventDate:
    when = day(text)
    assert when.timex
    return replace(when, timex=replace(when.timex, text=text))


def test_quoted_words_are_evidence() -> None:
    one = mention("ACCUSE", "RUS", "PRK", day("2024-06-18"), document="a", quote=QUOTING)
    same = mention("ACCUSE", "RUS", "PRK", day("2024-06-18"), document="b", quote=f"Then: {QUOTING}")
    other = mention("ACCUSE", "RUS", "PRK", day("2024-06-18"), document="c", quote="He said “come what may” twice.")
    assert "link.same_quotation" in keys(one, same)
    assert "link.same_quotation" not in keys(one, other)


@pytest.mark.parametrize(
    ("here", "there", "language", "expected"),
    [
        ("Kyiv", "kyiv", "en", "link.same_place"),
        ("Zürich", "Zurich", "de", "link.same_place"),
        ("Kyiv", "Odesa", "en", "link.other_place"),
        ("Kyiv", "Kiev", "fr", None),
    ],
)
def test_places_are_evidence(here: str, there: str, language: str, expected: str | None) -> None:
    one = mention("AID", "RUS", "PRK", day("2024-06-18"), document="a", place=here)
    other = mention("AID", "RUS", "PRK", day("2024-06-18"), document="b", place=there)
    assert keys(one, other, language) & {"link.same_place", "link.other_place"} == ({expected} if expected else set())


def test_the_same_actor_with_another_partner_is_another_meeting() -> None:
    one = mention("CONSULT", "RUS", "PRK", day("2024-06-18"), document="a", quote=VISIT)
    other = mention("CONSULT", "RUS", "CHN", day("2024-06-18"), document="b", quote=VISIT)
    assert "link.other_partner" in keys(one, other)
    assert len(linked(one, other)) == 2


def keys(one: EventMention, other: EventMention, language: str = "en") -> set[str]:
    """What is said of two mentions, the second in an article of that language."""
    read = [analysis(one, document=one.document), analysis(other, document=other.document, language=language)]
    (verdict,) = verdicts(read, CONFIG)
    return {evidence.reason.key for evidence in verdict.evidence}


def test_a_verdict_is_the_same_in_another_process() -> None:
    known = profiles([analysis(NUMBERED), analysis(replace(NUMBERED, document="b"), document="b")], ontology(CONFIG))
    one, other = pickle.loads(pickle.dumps(known))  # noqa: S301 - our own bytes
    assert judge(one, other) == judge(*known)
