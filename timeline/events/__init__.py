"""Events: who did what to whom, when, in which modality, according to whom."""

from timeline.events.extract import extract
from timeline.events.record import record

__all__ = ["extract", "record"]
