"""When: every calendar word of a text, dated as far as the text allows, with the reason."""

from timeline.times.edtf import edtf
from timeline.times.expression import resolve_expression
from timeline.times.published import dateline, infer_published
from timeline.times.reasons import explain
from timeline.times.records import record
from timeline.times.tagger import tag
from timeline.times.timeml import timeml

__all__ = ["dateline", "edtf", "explain", "infer_published", "record", "resolve_expression", "tag", "timeml"]
