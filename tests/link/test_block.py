"""Which mentions meet, and that a block's pairs come from what stands in it alone."""

from random import Random

from tests.link.builders import CONFIG, analysis, day, mention, month
from timeline.link import link
from timeline.link.block import Key, Pair, blocks, chain, met, pairs
from timeline.link.profile import Profile, profiles
from timeline.model import EventMention
from timeline.resources.ontology import ontology

TYPES = ontology(CONFIG)
STATES = ["RUS", "UKR", "PRK", "CHN"]
QUOTES = ["Both leaders shook hands in the palace.", "A train full of cereals arrived.", "Grain was sent by rail."]


def story(seed: int, count: int) -> list[EventMention]:
    """Mentions that share few days, states and words, so that chains and blocks are full."""
    random = Random(seed)  # noqa: S311 - reproducible, no secret
    made = []
    for number in range(count):
        source, target = random.sample(STATES, 2)
        when = random.choice([day("2024-06-18"), day("2024-06-19"), month("2024-06")])
        quote = random.choice(QUOTES)
        made.append(mention("AID", source, target, when, document=f"d{number:03}", quote=quote))
    return made


def told(mentions: list[EventMention]) -> list[Profile]:
    """Their profiles."""
    return profiles([analysis(each, document=each.document) for each in mentions], TYPES)


def by_block(known: list[Profile]) -> dict[Key, set[tuple[str, str]]]:
    """The documents whose mentions meet, by block."""
    found: dict[Key, set[tuple[str, str]]] = {}
    for key, (one, other) in met(known):
        found.setdefault(key, set()).add((known[one].document, known[other].document))
    return found


def test_pairs_are_those_that_meet_in_any_block() -> None:
    known = told(story(1, 60))
    met_somewhere: set[Pair] = {pair for _, pair in met(known)}
    assert pairs(known) == sorted(met_somewhere)
    for key, (one, other) in met(known):
        places = [{chain(known[index]), *blocks(known[index])} for index in (one, other)]
        assert key in places[0] & places[1]


def test_a_mention_that_comes_changes_its_chain_and_the_blocks_of_first_mentions() -> None:
    mentions = story(2, 80)
    for absent in range(0, 80, 7):
        new = told([mentions[absent]])[0]
        without = told(mentions[:absent] + mentions[absent + 1 :])
        chained = [profile for profile in without if chain(profile) == chain(new)]
        changes = {chain(new)}
        if not chained or new.key < chained[0].key:
            changes.update(key for profile in (new, *chained[:1]) for key in blocks(profile))
        before, after = by_block(without), by_block(told(mentions))
        assert {key for key in {*before, *after} if before.get(key) != after.get(key)} <= changes


def test_groups_that_are_given_are_not_compared_again() -> None:
    analyses = [analysis(each, document=each.document) for each in story(3, 40)]
    events = link(analyses, CONFIG)
    groups = [[(each.document, each.id) for each in event.mentions] for event in events]
    assert link(analyses, CONFIG, groups) == events
    alone = [[(each.document, each.id)] for one in analyses for each in one.mentions]
    assert len(link(analyses, CONFIG, alone)) == 40 > len(events)
