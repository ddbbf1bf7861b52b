"""A store that is open: documents come and go, and the timeline follows."""

import logging
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

from timeline import pipeline
from timeline.curation import Edits
from timeline.engine import Engine
from timeline.model import Analysis, AnalysisError, Document, InputError, Timeline
from timeline.pipeline import logged
from timeline.resources import Config
from timeline.store import documents as shelf
from timeline.store import linking, schema
from timeline.store.duck import Database, guarded, pieces
from timeline.store.origin import origin

log = logging.getLogger(__name__)

ROUND = 5000  # documents whose names are settled together
STEP = 200  # documents; what they say is written at once

Failed = Callable[[AnalysisError], None]


@dataclass(frozen=True, slots=True)
class Added:
    """How many documents came, and how many of those given were there before (or came twice)."""

    new: int
    known: int


class Store:
    """A store, open for one writer or for any number of readers."""

    def __init__(self, database: Database, config: Config, engine: Engine | None) -> None:
        self._database = database
        self._config = config
        self._engine = engine

    @classmethod
    @contextmanager
    def open(cls, path: Path, config: Config, *, engine: Engine | None = None, make: bool = False) -> Iterator["Store"]:
        """Open a store for writing, whoever analyses for it; `make` one if there is none.

        Raises:
            InputError: where it is not there, is no store, is damaged, or is of a newer program.
            OutputError: where it cannot be written, or another program has it open.
            MissingToolError: where duckdb is not installed.
        """
        if not make and not path.exists():
            raise InputError(str(path), "no such store", "make one: geotimeline add STORE INPUT…")
        database = Database(path, write=True)
        with guarded(path):
            try:
                schema.migrate(database)
                yield cls(database, config, engine)
            finally:
                database.close()

    def add(self, documents: Iterable[Document], *, failed: Failed = logged) -> Added:
        """Analyse the documents that are new, store them, and link what they touch.

        One that breaks the analysis is passed to `failed` and left out; another run will try it again.
        """
        self.refresh(failed=failed)
        new = given = 0
        coming = iter(documents)
        while some := list(islice(coming, ROUND)):
            given += len(some)
            new += self._take(shelf.unknown(self._database, some), failed)
        linking.link(self._database, self._config)
        return Added(new, given - new)

    def remove(self, names: Collection[str], *, failed: Failed = logged) -> list[str]:
        """Take documents out of the store; the names of those that were in it."""
        self.refresh(failed=failed)
        asked = "SELECT id FROM kept.documents WHERE id IN (SELECT unnest(?)) ORDER BY id"
        found = [name for (name,) in self._database.rows(asked, [list(names)])]
        going, coming = shelf.changes(self._database, [], without=found)
        self._change([*found, *(name for name in going if name not in found)], coming, failed)
        linking.link(self._database, self._config)
        return found

    def refresh(self, *, failed: Failed = logged) -> None:
        """Analyse anew what was analysed with another program or configuration, and link what is not linked yet."""
        made_with = origin(self._config)
        asked = "SELECT count(*) FROM kept.documents WHERE origin <> ?"
        if count := self._database.one(asked, [made_with]):
            problem = "made with another configuration or version of geotimeline"
            log.warning("%s: %s; its %d documents are analysed anew", self._database.path, problem, count)
            with self._database.transaction():
                linking.forget(self._database)
        while some := shelf.stale(self._database, made_with, STEP):
            self._change(list(some), some, failed)
        linking.link(self._database, self._config)

    def timeline(
        self,
        *,
        locale: str | None = None,
        title: str | None = None,
        edits: Edits | None = None,
        failed: Failed = logged,
    ) -> Timeline:
        """The timeline of all documents; the arguments are those of `pipeline.build`."""
        self.refresh(failed=failed)
        return pipeline.assembled(
            shelf.analyses(self._database),
            self._config,
            locale=locale,
            title=title,
            edits=edits,
            groups=linking.groups(self._database),
        )

    def count(self, view: str) -> int:
        """How many rows a view has: documents, mentions, verdicts or events."""
        return int(self._database.one(f"SELECT count(*) FROM {view}"))  # noqa: S608 - names of our own

    def _take(self, new: Sequence[Document], failed: Failed) -> int:
        """Store new documents, and give those another name whose ids are now another's too."""
        going, coming = shelf.changes(self._database, new)
        ids = {shelf.content_hash(document) for document in new}
        arrived = sum(shelf.content_hash(document) in ids for document in coming.values())
        return arrived - self._change(going, coming, failed)

    def _change(self, going: Sequence[str], coming: Mapping[str, Document], failed: Failed) -> int:
        """Take some documents out and put others in, some hundred in one step; how many broke the analysis."""
        broken = 0
        with self._database.transaction():
            shelf.drop(self._database, [name for name in going if name not in coming])
        renamed = (replace(document, id=name) for name, document in coming.items())
        with closing(pipeline.analysed(renamed, self._config, self._engine)) as found:
            for some in pieces(list(coming), STEP):
                broken += self._write({name: coming[name] for name in some}, list(islice(found, STEP)), going, failed)
        return broken

    def _write(
        self,
        given: Mapping[str, Document],
        found: Sequence[Analysis | AnalysisError],
        going: Sequence[str],
        failed: Failed,
    ) -> int:
        """Store what documents say. One that was stored and now breaks the analysis is kept, and tells nothing."""
        made_with = origin(self._config)
        analyses = [analysis for analysis in found if isinstance(analysis, Analysis)]
        broken = [name for name, analysis in zip(given, found, strict=True) if isinstance(analysis, AnalysisError)]
        with self._database.transaction():
            shelf.drop(self._database, [analysis.document.id for analysis in analyses if analysis.document.id in going])
            shelf.put(self._database, given, analyses, made_with)
            shelf.silence(self._database, [name for name in broken if name in going], made_with)
        for error in found:
            if isinstance(error, AnalysisError):
                failed(error)
        return len(broken)
