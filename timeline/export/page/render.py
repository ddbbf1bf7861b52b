"""The template engine: everything that is put in is text."""

import re
from functools import cache
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from timeline.export.page import files

_BETWEEN_TAGS = re.compile(r">\n\s*<")
"""The indentation of the templates, a tenth of a page. Text never matches: its angle brackets are escaped."""


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(files.FOLDER / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        auto_reload=False,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def rendered(template: str, **values: Any) -> str:
    """A template of `templates/`, filled."""
    return _BETWEEN_TAGS.sub(">\n<", _environment().get_template(template).render(**values))


def called(template: str, macro: str, *values: Any) -> str:
    """One macro of a template, filled."""
    return _BETWEEN_TAGS.sub(">\n<", str(getattr(_environment().get_template(template).module, macro)(*values)))
