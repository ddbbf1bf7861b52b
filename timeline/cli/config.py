"""`geotimeline config`: the configuration, shown and begun."""

from pathlib import Path
from typing import Annotated

import typer

from timeline.cli.options import ConfigFolder
from timeline.resources import Config

_STARTER = ("theme.yaml",)


def run(
    action: Annotated[str, typer.Argument(metavar="show|init", help="What to do.")],
    names: Annotated[
        list[str] | None,
        typer.Argument(metavar="[DIR] [FILE…]", help="The folder to begin; files of the configuration."),
    ] = None,
    *,
    config: ConfigFolder = None,
) -> int:
    """See the files of the configuration, or begin a folder to lay over it."""
    from timeline.model import UsageError
    from timeline.resources import configuration

    settings = configuration(config)
    if action == "show":
        for line in _shown(settings, names or []):
            typer.echo(line)
        return 0
    if action == "init" and names:
        for path in _begun(settings, Path(names[0]), names[1:] or list(_STARTER)):
            typer.echo(path)
        return 0
    raise UsageError("config: write `config show [FILE…]` or `config init DIR [FILE…]`")


def _shown(settings: Config, names: list[str]) -> list[str]:
    if not names:
        return sorted({str(path.relative_to(layer)) for layer in settings.layers for path in layer.rglob("*.yaml")})
    return [f"# {place}\n{place.read_text(encoding='utf-8')}" for name in names for place in _places(settings, name)]


def _begun(settings: Config, folder: Path, names: list[str]) -> list[Path]:
    from timeline.export import put
    from timeline.model import OutputError

    found = {folder / name: _places(settings, name)[0].read_bytes() for name in names}
    for path in found:
        if path.exists():
            raise OutputError(f"{path}: the file exists; choose another folder")
    for path, content in found.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        put(path, content)
    return list(found)


def _places(settings: Config, name: str) -> list[Path]:
    from timeline.model import UsageError

    known = _shown(settings, [])
    if name not in known:
        raise UsageError(f"{name}: no file of the configuration; `geotimeline config show` lists them")
    return settings.places(name)
