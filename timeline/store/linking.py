"""Linking what changed: the blocks that mentions came to or left, and the groups that their verdicts reach.

The result is that of linking everything at once. A block's pairs depend on its chain, or on the first mentions
("heads") of the chains that stand in it (`timeline.link.block`); a verdict depends on its two mentions; and which
mentions are one event depends on those they are tied to, by verdicts that say so or because a document repeats itself.
"""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import fields, is_dataclass

from timeline.link import Judgement, Verdict, fused
from timeline.link.block import Key, blocks, chain, met
from timeline.link.judge import judge
from timeline.link.merge import merge
from timeline.link.profile import Profile, ordered, profile, telling
from timeline.model import EventMention
from timeline.resources import Config
from timeline.resources.ontology import ontology
from timeline.store import columns
from timeline.store.duck import Database, Row, pieces
from timeline.store.encoding import decoded, encoded

ROUND = 20_000  # mentions; as many are linked in one transaction


def pending(database: Database) -> bool:
    """Whether anything changed since all was linked."""
    return bool(
        database.one("""
            SELECT EXISTS (FROM kept.touched) OR EXISTS (FROM kept.loose) OR EXISTS
                (FROM kept.mentions WHERE number NOT IN (SELECT mention FROM kept.groups))
        """)
    )


def link(database: Database, config: Config) -> None:
    """Bring pairs, verdicts, groups and events up to date, some thousand mentions at a time.

    Raises:
        ConfigError: where the ontology is wrong.
    """
    while pending(database):
        with database.transaction():
            _profile(database, config)
            _find_touched(database)
            _meet(database)
            _regroup(database)


def leave(database: Database, names: Sequence[str]) -> None:
    """Take documents out of all that was linked, and remember what is to be linked anew. Inside a transaction."""
    database.run(
        "CREATE OR REPLACE TEMP TABLE gone AS SELECT number FROM kept.mentions WHERE document IN (SELECT unnest(?))",
        [list(names)],
    )
    database.run("""
        INSERT INTO kept.touched
            SELECT block FROM kept.blocks WHERE mention IN (FROM gone)
            AND (is_chain OR mention IN (SELECT mention FROM kept.heads));
        INSERT INTO kept.loose
            SELECT second FROM kept.verdicts WHERE judgement = 'same' AND first IN (FROM gone)
            UNION SELECT first FROM kept.verdicts WHERE judgement = 'same' AND second IN (FROM gone);
        DELETE FROM kept.loose WHERE mention IN (FROM gone);
        DELETE FROM kept.events WHERE id IN (SELECT event FROM kept.groups WHERE mention IN (FROM gone));
        DELETE FROM kept.pairs WHERE first IN (FROM gone) OR second IN (FROM gone);
        DELETE FROM kept.verdicts WHERE first IN (FROM gone) OR second IN (FROM gone);
    """)
    for table in ("heads", "blocks", "profiles", "groups"):
        database.run(f"DELETE FROM kept.{table} WHERE mention IN (FROM gone)")  # noqa: S608 - names of our own


def forget(database: Database) -> None:
    """Drop all that was linked. Inside a transaction."""
    for table in ("profiles", "blocks", "heads", "pairs", "verdicts", "groups", "events", "touched", "loose"):
        database.run(f"DELETE FROM kept.{table}")  # noqa: S608 - names of our own


def groups(database: Database) -> list[list[tuple[str, str]]]:
    """The mentions of each event."""
    found: dict[str, list[tuple[str, str]]] = {}
    asked = "SELECT event, document, id FROM kept.groups JOIN kept.mentions ON number = mention"
    for event, document, name in database.stream(asked):
        found.setdefault(event, []).append((document, name))
    return list(found.values())


def _profile(database: Database, config: Config) -> None:
    """Note what some new mentions are compared on, and where they may meet others."""
    types = ontology(config)
    new = database.rows(
        """
        SELECT number, record, language FROM kept.mentions JOIN kept.documents ON documents.id = document
        WHERE number NOT IN (SELECT mention FROM kept.profiles) ORDER BY number LIMIT ?
        """,
        [ROUND],
    )
    for some in pieces(new, 1000):
        known = [
            (number, profile(telling(decoded(record, EventMention)), code, types)) for number, record, code in some
        ]
        database.insert("kept.profiles", [(number, encoded(each, Profile)) for number, each in known])
        database.insert("kept.blocks", [row for number, each in known for row in _places(number, each)])
    database.run("""
        CREATE OR REPLACE TEMP TABLE fresh AS SELECT mention AS number FROM kept.profiles
        WHERE mention NOT IN (SELECT mention FROM kept.groups)
    """)


def _places(number: int, known: Profile) -> Iterator[Row]:
    yield block_number(chain(known)), number, True
    for key in set(blocks(known)):
        yield block_number(key), number, False


def _find_touched(database: Database) -> None:
    """The chains that changed, and the blocks of mentions that became or ceased to be the first of theirs."""
    database.run("""
        CREATE OR REPLACE TEMP TABLE touched AS
            SELECT block FROM kept.blocks WHERE is_chain AND mention IN (FROM fresh)
            UNION SELECT block FROM kept.touched;
        CREATE OR REPLACE TEMP TABLE leaders AS
            SELECT block AS chain, mention FROM kept.blocks JOIN kept.mentions ON number = mention
            WHERE is_chain AND block IN (FROM touched)
            QUALIFY row_number() OVER (PARTITION BY block ORDER BY document, id) = 1;
        CREATE OR REPLACE TEMP TABLE moved AS
            SELECT unnest([old.mention, new.mention]) AS mention
            FROM leaders AS new LEFT JOIN kept.heads AS old USING (chain)
            WHERE old.mention IS DISTINCT FROM new.mention;
        DELETE FROM kept.heads WHERE chain IN (FROM touched);
        INSERT INTO kept.heads FROM leaders;
        INSERT INTO touched
            SELECT DISTINCT block FROM kept.blocks
            WHERE NOT is_chain AND mention IN (FROM moved) AND block NOT IN (FROM touched);
    """)


def _meet(database: Database) -> None:
    """Pair the mentions of touched blocks, and judge the pairs that were not judged before."""
    numbers, known = _profiles(
        database,
        """SELECT DISTINCT mention FROM kept.blocks WHERE block IN (FROM touched)
           AND (is_chain OR mention IN (SELECT mention FROM kept.heads))""",
    )
    touched = {block for (block,) in database.rows("FROM touched")}
    pairs = {
        (block, numbers[one], numbers[other])
        for key, (one, other) in met(known)
        if (block := block_number(key)) in touched
    }
    database.run("""
        CREATE OR REPLACE TEMP TABLE parted AS
            SELECT DISTINCT first, second FROM kept.pairs WHERE block IN (FROM touched);
        DELETE FROM kept.pairs WHERE block IN (FROM touched);
    """)
    database.insert("kept.pairs", sorted(pairs))
    database.run("""
        DELETE FROM parted WHERE (first, second) IN (SELECT (first, second) FROM kept.pairs);
        INSERT INTO kept.loose
            SELECT unnest([first, second]) FROM kept.verdicts
            WHERE judgement = 'same' AND (first, second) IN (SELECT (first, second) FROM parted);
        DELETE FROM kept.verdicts WHERE (first, second) IN (SELECT (first, second) FROM parted);
        DELETE FROM kept.touched;
    """)
    place = {number: index for index, number in enumerate(numbers)}
    met_anew = sorted({pair[1:] for pair in pairs} - _judged(database))
    for some in pieces(met_anew, 10_000):
        rows = []
        for one, other in some:
            verdict = judge(known[place[one]], known[place[other]])
            rows.append((one, other, verdict.judgement.value, verdict.score, columns.reasons(verdict)))
        database.insert("kept.verdicts", rows)
        tied = [number for row in rows if row[2] == Judgement.SAME for number in row[:2]]
        database.insert("kept.loose", [(number,) for number in tied])


def _judged(database: Database) -> set[tuple[int, int]]:
    """The pairs of touched blocks that have a verdict."""
    asked = "SELECT DISTINCT first, second FROM kept.verdicts SEMI JOIN kept.pairs USING (first, second) "
    touched = "WHERE (first, second) IN (SELECT (first, second) FROM kept.pairs WHERE block IN (FROM touched))"
    return {(one, other) for one, other in database.rows(asked + touched)}


def _regroup(database: Database) -> None:
    """Merge anew what is tied to mentions that are new or whose verdicts changed."""
    database.run("""
        CREATE OR REPLACE TEMP TABLE reached AS
            SELECT number AS mention FROM fresh UNION SELECT mention FROM kept.loose;
        CREATE OR REPLACE TEMP TABLE ties AS
            SELECT first AS one, second AS other FROM kept.verdicts WHERE judgement = 'same'
            UNION ALL
            SELECT told.number, before.number FROM kept.mentions AS told
            JOIN kept.mentions AS before ON before.document = told.document AND before.id = told.same_as
            WHERE told.same_as IS NOT NULL;
    """)
    while _reach_further(database):
        pass
    numbers, known = _profiles(database, "SELECT mention FROM reached")
    tied = database.rows("""
        SELECT first, second, score FROM kept.verdicts
        WHERE judgement = 'same' AND first IN (FROM reached) AND second IN (FROM reached)
    """)
    by_number = dict(zip(numbers, known, strict=True))
    same = [Verdict(by_number[one].key, by_number[other].key, Judgement.SAME, score, ()) for one, other, score in tied]
    place = {each.key: number for number, each in by_number.items()}
    merged = [[place[key] for key in keys] for keys in merge(known, same)]
    database.run("""
        DELETE FROM kept.events WHERE id IN
            (SELECT event FROM kept.groups WHERE mention IN (FROM reached));
        DELETE FROM kept.groups WHERE mention IN (FROM reached);
        DELETE FROM kept.loose;
    """)
    for some in pieces(merged, 1000):
        _note(database, some)


def _reach_further(database: Database) -> bool:
    """Add what is tied to what was reached; whether that was anything."""
    database.run("""
        CREATE OR REPLACE TEMP TABLE further AS
            SELECT DISTINCT mention FROM (
                SELECT other AS mention FROM ties WHERE one IN (FROM reached)
                UNION ALL SELECT one FROM ties WHERE other IN (FROM reached)
            ) WHERE mention NOT IN (FROM reached);
        INSERT INTO reached FROM further;
    """)
    return bool(database.one("SELECT EXISTS (FROM further)"))


def _note(database: Database, merged: Sequence[Sequence[int]]) -> None:
    """Write down groups of mentions, and the event that each of them tells."""
    wanted = [number for group in merged for number in group]
    asked = "SELECT number, record FROM kept.mentions WHERE number IN (SELECT unnest(?))"
    told = {number: decoded(record, EventMention) for number, record in database.rows(asked, [wanted])}
    events = [(group, fused([told[number] for number in group], 0.0)) for group in merged]
    database.insert("kept.groups", [(number, event.id) for group, event in events for number in group])
    database.insert("kept.events", [columns.event(event) for _, event in events])


def _profiles(database: Database, wanted: str) -> tuple[list[int], list[Profile]]:
    """The profiles of the mentions that a query gives, in their order, and the numbers of these mentions."""
    asked = f"SELECT mention, record FROM kept.profiles WHERE mention IN ({wanted})"  # noqa: S608 - queries of our own
    numbers = {}
    found = []
    for number, record in database.stream(asked):
        known = decoded(record, Profile)
        numbers[known.key] = number
        found.append(known)
    known_in_order = ordered(found)
    return [numbers[each.key] for each in known_in_order], known_in_order


def block_number(key: Key) -> int:
    """A number for a block, the same in any process. Two blocks of one number are looked at together, no more."""
    return int.from_bytes(hashlib.blake2b(repr(_plain(key)).encode(errors="replace"), digest_size=8).digest())


def _plain(part: object) -> object:
    """A key without what differs from process to process: the order of sets."""
    if isinstance(part, frozenset):
        return sorted(map(str, part))
    if is_dataclass(part) and not isinstance(part, type):
        return [_plain(getattr(part, field.name)) for field in fields(part)]
    if isinstance(part, tuple):
        return [_plain(each) for each in part]
    return str(part)
