"""The tables, made step by step: a store of an older version takes the steps it has not taken.

What people query are the views `documents`, `mentions`, `verdicts` and `events` of the main schema, described in
docs/store.md. How they are kept is the business of the schema `kept`.
"""

from pathlib import Path

from timeline.model import InputError
from timeline.store.duck import Database

ACT = """
    title VARCHAR, type VARCHAR, mode VARCHAR, quad VARCHAR, sources VARCHAR[], targets VARCHAR[],
    place VARCHAR, country VARCHAR, "start" TIMESTAMP, "end" TIMESTAMP, grain VARCHAR, "precision" VARCHAR,
    timex VARCHAR, edtf VARCHAR, basis VARCHAR, modality VARCHAR, reported_by VARCHAR[], confidence DOUBLE
"""

_DOCUMENTS = """
CREATE SCHEMA kept;
CREATE TABLE kept.about (name VARCHAR, value VARCHAR);
CREATE TABLE kept.documents (
    id VARCHAR, given_id VARCHAR, hash VARCHAR, language VARCHAR, published DATE, published_from VARCHAR,
    title VARCHAR, url VARCHAR, source VARCHAR, origin VARCHAR, broken BOOLEAN,
    given VARCHAR, timexes VARCHAR, text VARCHAR
);
CREATE TABLE kept.mentions (
    number BIGINT, document VARCHAR, id VARCHAR, position INTEGER, same_as VARCHAR, <act>,
    sentence VARCHAR, trigger VARCHAR, entry VARCHAR, record VARCHAR
);
CREATE VIEW documents AS
    SELECT id, published, language, title, url, source, published_from, broken, text FROM kept.documents;
"""

_LINKS = """
CREATE TABLE kept.profiles (mention BIGINT, record VARCHAR);
CREATE TABLE kept.blocks (block UBIGINT, mention BIGINT, is_chain BOOLEAN);
CREATE TABLE kept.heads (chain UBIGINT, mention BIGINT);
CREATE TABLE kept.pairs (block UBIGINT, first BIGINT, second BIGINT);
CREATE TABLE kept.verdicts (first BIGINT, second BIGINT, judgement VARCHAR, score DOUBLE, reasons VARCHAR[]);
CREATE TABLE kept.groups (mention BIGINT, event VARCHAR);
CREATE TABLE kept.events (id VARCHAR, <act>, documents INTEGER, mentions INTEGER);
CREATE TABLE kept.touched (block UBIGINT);
CREATE TABLE kept.loose (mention BIGINT);
CREATE VIEW mentions AS
    SELECT mentions.* EXCLUDE (number, record), groups.event
    FROM kept.mentions AS mentions LEFT JOIN kept.groups AS groups ON groups.mention = mentions.number;
CREATE VIEW events AS SELECT * FROM kept.events;
CREATE VIEW verdicts AS
    SELECT one.document AS first_document, one.id AS first_mention, other.document AS second_document,
           other.id AS second_mention, judgement, score, reasons
    FROM kept.verdicts AS judged
    JOIN kept.mentions AS one ON one.number = judged.first
    JOIN kept.mentions AS other ON other.number = judged.second;
"""

STEPS = (_DOCUMENTS, _LINKS)
VERSION = str(len(STEPS))


def version(database: Database) -> int:
    """How many steps a store has taken; 0 where it is empty.

    Raises:
        InputError: where it is a database of something else, or of a newer program.
    """
    tables = database.rows("SELECT schema_name, table_name FROM duckdb_tables()")
    if ("kept", "about") not in tables:
        if tables:
            raise _no_store(database.path, "a database, but no store")
        return 0
    taken = str(database.one("SELECT value FROM kept.about WHERE name = 'version'"))
    if not taken.isdigit():
        raise _no_store(database.path, "a store without a version")
    if int(taken) > len(STEPS):
        problem = f"made by a newer geotimeline (store version {taken}, this one knows {VERSION})"
        raise InputError(str(database.path), problem, "update geotimeline")
    return int(taken)


def migrate(database: Database) -> None:
    """Take the steps that are left, all or none.

    Raises:
        InputError: as `version` does.
    """
    taken = version(database)
    if taken == len(STEPS):
        return
    with database.transaction():
        for step in STEPS[taken:]:
            database.run(step.replace("<act>", ACT))
        database.run("DELETE FROM kept.about WHERE name = 'version'")
        database.insert("kept.about", [("version", VERSION)])


def _no_store(path: Path, problem: str) -> InputError:
    return InputError(str(path), problem, "name one that `geotimeline add` made, or a file that is not there yet")
