"""Documents as they were given, under the names they go by, with what they were found to say."""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, replace

from timeline.model import Analysis, Document, EventMention, PublishedFrom, Timex
from timeline.pipeline import named, renamed
from timeline.resources.cache import digest
from timeline.store import columns, linking
from timeline.store.duck import Database
from timeline.store.encoding import decoded, encoded

_TIMEXES = tuple[Timex, ...]


def content_hash(document: Document) -> str:
    """A name for all that was given of a document."""
    fields = json.dumps(asdict(document), sort_keys=True, default=str, ensure_ascii=False)
    return digest([fields.encode(errors="surrogatepass")])


def unknown(database: Database, documents: Sequence[Document]) -> list[Document]:
    """Those of the documents that are not stored, each once."""
    by_hash = {content_hash(document): document for document in documents}
    asked = "SELECT hash FROM kept.documents WHERE hash IN (SELECT unnest(?))"
    stored = {name for (name,) in database.rows(asked, [list(by_hash)])}
    return [document for name, document in by_hash.items() if name not in stored]


def changes(
    database: Database, new: Sequence[Document], without: Collection[str] = ()
) -> tuple[list[str], dict[str, Document]]:
    """What becomes of the store when documents come, and those named in `without` go.

    The names to take out of it, and the documents to analyse, as given, by the names they will go by: the new ones, and
    stored ones whose name is another now because the id they were given is another's too, or is so no longer.
    """
    ids = {name for document in new for name in (document.id, renamed(document))} | set(without)
    while True:
        stored = _given(database, ids)
        wider = ids | {name for each in stored.values() for name in (each.id, renamed(each))} | stored.keys()
        if wider == ids:
            break
        ids = wider
    staying = {name: document for name, document in stored.items() if name not in without}
    known = {content_hash(document) for document in staying.values()}
    every = [*staying.values(), *(document for document in new if content_hash(document) not in known)]
    wanted = named(every)
    going = [name for name, document in stored.items() if wanted.get(name) != document]
    return going, {name: document for name, document in wanted.items() if stored.get(name) != document}


def _given(database: Database, ids: Collection[str]) -> dict[str, Document]:
    """The documents with these ids or names, as given, by their names."""
    asked = "SELECT id, given, text FROM kept.documents WHERE given_id IN (SELECT unnest($ids)) OR id IN "
    rows = database.rows(f"{asked} (SELECT unnest($ids)) ORDER BY id", {"ids": sorted(ids)})
    return {name: _restored(given, text) for name, given, text in rows}


def _restored(given: str, text: str) -> Document:
    return replace(decoded(given, Document), text=text)


def put(database: Database, given: Mapping[str, Document], analyses: Iterable[Analysis], made_with: str) -> None:
    """Store what documents say, `given` by their names. Inside a transaction."""
    number = database.one("SELECT coalesce(max(number), 0) FROM kept.mentions")
    documents, mentions = [], []
    for analysis in analyses:
        found, original = analysis.document, given[analysis.document.id]
        documents.append(
            (
                found.id,
                original.id,
                content_hash(original),
                found.language,
                found.published,
                found.published_from.value if found.published_from else None,
                found.title,
                found.url,
                found.source,
                made_with,
                False,
                encoded(replace(original, text=""), Document),
                encoded(analysis.timexes, _TIMEXES),
                found.text,
            )
        )
        for told in analysis.mentions:
            number += 1
            mentions.append(columns.mention(number, told, encoded(told, EventMention)))
    database.insert("kept.documents", documents)
    database.insert("kept.mentions", mentions)


def drop(database: Database, names: Sequence[str]) -> None:
    """Take documents out, with all they said. Inside a transaction."""
    if names:
        linking.leave(database, names)
        for table, column in (("mentions", "document"), ("documents", "id")):
            wanted = f"DELETE FROM kept.{table} WHERE {column} IN (SELECT unnest(?))"  # noqa: S608 - names of our own
            database.run(wanted, [list(names)])


def silence(database: Database, names: Sequence[str], made_with: str) -> None:
    """Keep documents that break the analysis now, with nothing said. Inside a transaction."""
    if names:
        linking.leave(database, names)
        database.run("DELETE FROM kept.mentions WHERE document IN (SELECT unnest(?))", [list(names)])
        wanted = "UPDATE kept.documents SET origin = ?, broken = true WHERE id IN (SELECT unnest(?))"
        database.run(wanted, [made_with, list(names)])


def stale(database: Database, made_with: str, most: int) -> dict[str, Document]:
    """Some documents that were analysed with something else, as given, by their names."""
    asked = "SELECT id, given, text FROM kept.documents WHERE origin <> ? ORDER BY id LIMIT ?"
    return {name: _restored(given, text) for name, given, text in database.rows(asked, [made_with, most])}


def analyses(database: Database) -> list[Analysis]:
    """What all documents say, in the order in which a build from scratch has them."""
    mentions: dict[str, list[EventMention]] = {}
    for document, record in database.stream("SELECT document, record FROM kept.mentions ORDER BY number"):
        mentions.setdefault(document, []).append(decoded(record, EventMention))
    return [
        Analysis(document, timexes, tuple(mentions.pop(document.id, ()))) for document, timexes in _documents(database)
    ]


def _documents(database: Database) -> Iterator[tuple[Document, tuple[Timex, ...]]]:
    asked = "SELECT id, language, published, published_from, given, timexes, text FROM kept.documents "
    asked += "WHERE NOT broken ORDER BY given_id, text"
    for name, language, published, found_in, given, timexes, text in database.stream(asked):
        document = replace(
            _restored(given, text),
            id=name,
            language=language,
            published=published,
            published_from=PublishedFrom(found_in) if found_in else None,
        )
        yield document, decoded(timexes, _TIMEXES)
