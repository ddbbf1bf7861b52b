"""The configuration: found, read strictly, checked."""

from timeline.resources.config import Config, configuration, spec

__all__ = ["Config", "configuration", "spec"]
