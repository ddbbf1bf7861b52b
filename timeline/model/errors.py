"""What can go wrong, as a tree.

GeotimelineError
├── InputError        an input cannot be read (the others are still processed)
├── AnalysisError     a document breaks the analysis (the others are still analysed)
├── UsageError        an option has a value that cannot be
│   └── ConfigError   a file of the configuration is wrong
├── OutputError       a result cannot be written
└── MissingToolError  an optional tool or library is not there
    └── MissingReaderError  an input needs it (an InputError too)
"""


class GeotimelineError(Exception):
    """Something a user can mend. Its text is one line: where, what, and what to do."""

    def __reduce__(self) -> tuple[object, ...]:
        """What pickle needs: an error crosses processes as its text, whatever it was made from."""
        return _restored, (type(self), str(self)), self.__dict__


def _restored(kind: type[GeotimelineError], text: str) -> GeotimelineError:
    error = kind.__new__(kind)
    error.args = (text,)
    return error


class InputError(GeotimelineError):
    """An input cannot be read."""

    def __init__(self, where: str, problem: str, remedy: str) -> None:
        super().__init__(f"{where}: {problem}; {remedy}")
        self.where = where


class AnalysisError(GeotimelineError):
    """A document breaks the analysis: a fault of the program, not of its user.

    `error` is the exception, or in words what happened.
    """

    def __init__(self, document: str, error: Exception | str) -> None:
        said = error if isinstance(error, str) else f"{type(error).__name__} {error}"
        problem = " ".join(said.split())
        super().__init__(f"{document}: cannot be analysed ({problem}); it is left out, please report it")


class UsageError(GeotimelineError):
    """An option has a value that cannot be."""


class ConfigError(UsageError):
    """A file of the configuration is wrong."""

    def __init__(self, file: str, place: str, problem: str, remedy: str) -> None:
        super().__init__(f"{file}: {place}: {problem}; {remedy}" if place else f"{file}: {problem}; {remedy}")


class OutputError(GeotimelineError):
    """A result cannot be written."""


class MissingToolError(GeotimelineError):
    """An optional tool or library is not there."""


class MissingReaderError(InputError, MissingToolError):
    """An input cannot be read for want of an optional library; the other inputs still can."""

    def __init__(self, where: str, form: str, extra: str) -> None:
        super().__init__(where, f"{form} needs an optional library", f"pip install 'geotimeline[{extra}]'")
