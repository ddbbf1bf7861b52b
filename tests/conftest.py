"""Property tests have no deadline: a time is measured in benchmarks, never asserted in a test."""

from hypothesis import settings

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
