"""The template engine: everything that is put in is text."""

from functools import cache
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from timeline.export.page import files


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(files.FOLDER / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def rendered(template: str, **values: Any) -> str:
    """A template of `templates/`, filled."""
    return _environment().get_template(template).render(**values)
