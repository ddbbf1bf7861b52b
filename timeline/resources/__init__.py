"""The configuration: found, read strictly, checked."""

from timeline.resources.config import Config, checked_file, configuration, spec

__all__ = ["Config", "checked_file", "configuration", "spec"]
