"""The command `geotimeline`. One module a command: its function `run` is the command, its docstring the help.

Exit codes: 0 done, 1 failed, 2 usage, 3 nothing found, 4 some inputs failed (the rest is written), 5 an optional tool
is missing, 130 interrupted. Results go to standard output, everything else to standard error.
"""

import logging
import sys
from collections.abc import Callable
from functools import cache, wraps
from importlib import import_module
from pkgutil import iter_modules
from typing import Annotated

import typer

from timeline.cli import streams
from timeline.engine.memory import collect_seldom
from timeline.model import GeotimelineError, MissingToolError, OutputError, UsageError

log = logging.getLogger(__name__)

FAILED, USAGE, NOTHING_FOUND, PARTIAL, MISSING_TOOL, INTERRUPTED = 1, 2, 3, 4, 5, 130
_NOT_COMMANDS = frozenset({"options", "rows", "streams", "timelines"})

app = typer.Typer(
    name="geotimeline",
    help="News articles in; a dated, sourced, interactive timeline of geopolitical events out.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def main() -> None:
    """Run the command that the arguments of the process name, and leave with its exit code."""
    streams.prepare()
    collect_seldom()
    try:
        complete()()
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
    except Exception as error:
        sys.exit(_said(error))


@cache
def complete() -> typer.Typer:
    """The application with the command of every module of this package."""
    for module in iter_modules(__path__):
        if module.name not in _NOT_COMMANDS:
            app.command(module.name)(_guarded(import_module(f"{__name__}.{module.name}").run))
    return app


@app.callback()
def common(
    *,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing but errors.")] = False,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="Say what is done.")] = False,
    show_version: Annotated[bool, typer.Option("--version", help="Print the version and leave.")] = False,
) -> None:
    """Options of every command."""
    level = logging.ERROR if quiet else logging.INFO if verbose else logging.WARNING
    streams.log(level)
    if show_version:
        from importlib.metadata import version

        typer.echo(f"geotimeline {version('geotimeline')}")
        raise typer.Exit


def complain(error: GeotimelineError) -> None:
    """Say on standard error, in one line, what went wrong."""
    typer.echo(f"error: {streams.printable(str(error))}", err=True)


def _guarded(run: Callable[..., int]) -> Callable[..., None]:
    """The command with its result as exit code, and its errors as one line and theirs."""

    @wraps(run)
    def guarded(*arguments: object, **options: object) -> None:
        try:
            code = run(*arguments, **options)
            sys.stdout.flush()
        except KeyboardInterrupt:
            code = INTERRUPTED
        except BrokenPipeError:
            streams.discard_output()
            code = 0
        except Exception as error:
            code = _said(error)
        raise typer.Exit(code)

    return guarded


def _said(error: Exception) -> int:
    """Say an error, and return its exit code."""
    streams.discard_output()
    known = _known(error)
    complain(known)
    return _code(known)


def _known(error: Exception) -> GeotimelineError:
    """An error as one a user can read; of an unexpected one, `--verbose` shows where it came from."""
    if isinstance(error, GeotimelineError):
        return error
    log.info("unexpected", exc_info=True)
    if isinstance(error, OSError):
        return OutputError(f"{error.filename or 'standard output'}: {error.strerror or error}; write elsewhere")
    problem = " ".join(f"{type(error).__name__} {error}".split())
    return GeotimelineError(f"unexpected: {problem}; please report it with what --verbose says")


def _code(error: GeotimelineError) -> int:
    if isinstance(error, UsageError):
        return USAGE
    return MISSING_TOOL if isinstance(error, MissingToolError) else FAILED
