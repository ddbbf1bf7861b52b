"""What people change about a timeline before it is published: kept in a file, applied to every build anew."""

from timeline.curation.apply import curated
from timeline.curation.edits import Edits, edits

__all__ = ["Edits", "curated", "edits"]
