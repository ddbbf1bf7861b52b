"""Timelines compared: what changed between two builds, and who of the outlets tells what of an event."""

from timeline.comparison.builds import Changed, Difference, Field, difference
from timeline.comparison.outlets import Account, Coverage, Told, coverage, of

__all__ = ["Account", "Changed", "Coverage", "Difference", "Field", "Told", "coverage", "difference", "of"]
