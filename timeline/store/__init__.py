"""A store: documents and what they say in one DuckDB file, for corpora that grow.

Only new documents are analysed, only what they touch is linked anew, and the timeline is that of a build from scratch
over the same documents. It stands above the pipeline, which analyses for it and assembles what it gives back.

Whatever is written is written whole or not at all: a run that is killed leaves a store that opens, with the documents
of all earlier steps, and the next run does what was left undone.
"""

from timeline.store.duck import is_store
from timeline.store.growing import Added, Store
from timeline.store.saving import compact, export, named, records, saved

__all__ = ["Added", "Store", "compact", "export", "is_store", "named", "records", "saved"]
