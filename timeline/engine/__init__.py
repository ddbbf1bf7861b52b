"""Who does the work: this process, several, or a cluster. The results are the same, byte for byte.

One module an engine; a new engine is a new module, no list names it. An engine is a module with

    def engine(settings: Settings) -> Engine      raising UsageError for settings that mean nothing to it
"""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from timeline.engine.automatic import DEFAULT
from timeline.engine.task import Engine, Settings, Task
from timeline.model import UsageError

__all__ = ["DEFAULT", "Engine", "Settings", "Task", "engines", "named"]


@cache
def engines() -> tuple[str, ...]:
    """The names of the engines, in alphabetical order."""
    names = (module.name for module in iter_modules(__path__))
    return tuple(sorted(name for name in names if hasattr(import_module(f"{__name__}.{name}"), "engine")))


def named(name: str, settings: Settings | None = None) -> Engine:
    """The engine called `name`, as the settings say.

    Raises:
        UsageError: where there is none of that name, or the settings mean nothing to it.
        MissingToolError: where it needs a library that is not installed.
    """
    if name not in engines():
        raise UsageError(f"unknown engine '{name}'; the engines are {', '.join(engines())}")
    made: Engine = import_module(f"{__name__}.{name}").engine(settings or Settings())
    return made
