"""The three streams of the process: UTF-8 whatever the terminal says, no control characters on standard error."""

import io
import logging
import os
import sys


def prepare() -> None:
    """Make standard output and error write UTF-8; leave where standard output is closed, for nothing could be said."""
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115
    if sys.stdout is None:
        sys.stderr.write("error: standard output: closed; redirect it to a file, or to /dev/null\n")
        sys.exit(1)
    for stream, errors in ((sys.stdout, "surrogateescape"), (sys.stderr, "backslashreplace")):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors=errors)


def discard_output() -> None:
    """Write what is left for standard output, where a reader or a disk gave up, to nowhere."""
    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def argument(words: str) -> str:
    """Words of the command line as the UTF-8 they are, also in a locale that knows ASCII only."""
    return words.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def printable(words: str) -> str:
    """Words on one line, with what a terminal would obey rather than show (escapes, bidi marks) spelled out."""
    return "".join(sign if sign.isprintable() else sign.encode("unicode_escape").decode() for sign in words)


def log(level: int) -> None:
    """Send our log records of `level` and above to standard error, a line each; those of libraries if all is wanted."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_Formatter("%(levelname)s: %(message)s"))
    if level > logging.INFO:
        handler.addFilter(logging.Filter("timeline"))
    logging.basicConfig(level=level, handlers=[handler])


class _Formatter(logging.Formatter):
    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802
        return printable(super().formatMessage(record))
