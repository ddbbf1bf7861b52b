"""What a build wrote is enough to find every verdict again."""

import json
from functools import cache
from itertools import pairwise
from typing import Any

import pytest

from tests.corpus.storybook import stories
from timeline.explanation import explained, named, opened
from timeline.explanation.telling import lines, record
from timeline.export import json as form
from timeline.export.page.reasons import explainer
from timeline.link import Judgement, event_id, ids, verdicts
from timeline.model import Analysis, InputError, Timeline, UsageError
from timeline.pipeline import analyse, assembled
from timeline.resources import configuration

CONFIG = configuration()
TOLD = ("neighbour_days", "spring_visit", "veto")


@cache
def analyses() -> tuple[Analysis, ...]:
    return tuple(analyse(each, CONFIG) for story in stories() if story.name in TOLD for each in story.documents)


@cache
def built() -> Timeline:
    return assembled(analyses(), CONFIG, locale="en")


def written() -> Any:
    return json.loads(json.dumps(form.record(built(), CONFIG, "en")))


def veto() -> Any:
    return named(written(), "vetoed a French")


def test_every_verdict_of_linking_is_found_again() -> None:
    timeline = written()
    source = opened(timeline, "here", CONFIG)
    every = [each.verdict for event in timeline["events"] for each in _compared(explained(source, event))]
    found = {(each.first, each.second): each for each in every}
    assert [found[pair] for pair in sorted(found)] == list(verdicts(analyses(), CONFIG))


def _compared(why: Any) -> list[Any]:
    return [each for each in (*why.within, *why.near) if each.compared]


def test_what_is_joined_and_what_is_not() -> None:
    source = opened(written(), "here", CONFIG)
    why = explained(source, veto())
    told = {(each["document"], each["id"]) for each in veto()["mentions"]}
    assert len(told) == 5
    assert all({each.verdict.first, each.verdict.second} <= told for each in why.within)
    assert all(len({each.verdict.first, each.verdict.second} & told) == 1 for each in why.near)
    assert {each.verdict.judgement for each in why.near} == {Judgement.DIFFERENT}


def test_neighbouring_days_are_named_as_the_reason() -> None:
    timeline = written()
    source = opened(timeline, "here", CONFIG)
    tuesday = next(e for e in timeline["events"] if e["edtf"] == "2027-05-11" and e["type"] == "ASSAULT")
    reasons = {each.verdict.evidence[0].reason.key for each in explained(source, tuesday).near}
    assert "link.other_day" in reasons


def test_the_nearest_comes_first() -> None:
    source = opened(written(), "here", CONFIG)
    for event in source.timeline["events"]:
        near = explained(source, event).near
        order = [Judgement.SAME, Judgement.UNSURE, Judgement.DIFFERENT]
        ranks = [(order.index(each.verdict.judgement), -each.verdict.score) for each in near]
        assert all(one <= other for one, other in pairwise(ranks))


@pytest.mark.parametrize("locale", CONFIG.locales())
def test_lines_say_every_mention_and_reason_in_the_readers_language(locale: str) -> None:
    source = opened(written(), "here", CONFIG)
    why = explained(source, veto())
    text = "\n".join(lines(why, explainer(CONFIG, locale), near=50))
    english = "\n".join(lines(why, explainer(CONFIG, "en"), near=50))
    assert (text == english) == (locale == "en")
    assert all(told["sentence"] in text for told in veto()["mentions"])
    for each in why.within:
        for evidence in each.verdict.evidence:
            assert explainer(CONFIG, locale)(evidence.reason) in text


def test_only_as_many_near_misses_as_asked_for() -> None:
    source = opened(written(), "here", CONFIG)
    why = explained(source, veto())
    assert len(why.near) > 1
    assert sum(" | " in line for line in lines(why, explainer(CONFIG, "en"), near=1)) == 1


def test_plain_data_says_the_same() -> None:
    source = opened(written(), "here", CONFIG)
    why = explained(source, veto())
    data = json.loads(json.dumps(record(why, explainer(CONFIG, "en"))))
    assert [each["document"] for each in data["mentions"]] == [each["document"] for each in veto()["mentions"]]
    assert {each["reprint_of"] for each in data["mentions"]} == {None, "veto-en"}
    assert len(data["verdicts"]) == len(why.within) + len(why.near)
    assert all(reason["sentence"] for verdict in data["verdicts"] for reason in verdict["reasons"])


def test_an_event_is_named_by_any_id_it_may_have_had() -> None:
    timeline = written()
    event = max(built().events, key=lambda each: len(each.mentions))
    for name in {*ids(event), event.id[:8], event.title, event.title.upper()}:
        found = named(timeline, name)
        assert found
        assert found["id"] == event.id
    assert event_id(event.mentions[0].document, event.mentions[0].id) in ids(event)


def test_nothing_and_too_much() -> None:
    assert named(written(), "no such thing") is None
    assert named(written(), " ") is None
    with pytest.raises(UsageError, match="give the id of one"):
        named(written(), "Russia")


@pytest.mark.parametrize(
    "spoil",
    [
        lambda found: found.pop("documents"),
        lambda found: found["events"][0].pop("id"),
        lambda found: found["events"][0]["mentions"][0].update(span=None),
        lambda found: found["events"][0]["mentions"][0].update(start="yesterday", grain="day"),
        lambda found: found.update(events=3),
    ],
)
def test_a_file_that_is_none_of_ours_is_refused(spoil: Any) -> None:
    timeline = written()
    spoil(timeline)
    with pytest.raises(InputError, match="here: not a timeline"):
        opened(timeline, "here", CONFIG)
