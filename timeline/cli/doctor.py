"""`geotimeline doctor`: what is installed here, and what is not."""

import platform
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version

import typer

from timeline.cli.options import ConfigFolder

_OPTIONAL = {
    "kaleido": ("images", "images (png, svg, pdf)"),
    "dask": ("dask", "the engine dask"),
    "jsonschema": ("validate", "schemas in `validate`"),
    "spacy": ("spacy", "the spaCy component"),
}


def run(*, config: ConfigFolder = None) -> int:
    """Say what is installed here and what is not, with the order that gets it."""
    from timeline.resources import configuration
    from timeline.resources.cache import folder

    settings = configuration(config)
    typer.echo(
        f"ok       geotimeline {version('geotimeline')}, Python {platform.python_version()}, plotly {version('plotly')}"
    )
    typer.echo(f"ok       dates in {len(settings.languages())} languages, the page in {len(settings.locales())}")
    typer.echo(f"ok       compiled configuration: {folder()} (safe to delete)")
    for line in (*_libraries(), _chrome()):
        typer.echo(line)
    return 0


def _libraries() -> Iterator[str]:
    for name, (extra, purpose) in _OPTIONAL.items():
        try:
            yield f"ok       {name} {version(name)}, for {purpose}"
        except PackageNotFoundError:
            yield f'missing  {name}, for {purpose}: pip install "geotimeline[{extra}]"'


def _chrome() -> str:
    from timeline.figures.picture import INSTALL_CHROME, chrome
    from timeline.model import MissingToolError

    try:
        found = chrome()
    except MissingToolError:
        return "unknown  Chrome, for images: looked for once kaleido is installed"
    return f"ok       Chrome at {found}" if found else f"missing  Chrome: {INSTALL_CHROME}"
