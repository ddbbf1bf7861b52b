"""`geotimeline remove`: articles out of a store."""

from typing import Annotated

import typer

from timeline.cli.options import ConfigFolder, StoreFile


def run(
    store: StoreFile,
    names: Annotated[list[str], typer.Argument(metavar="ID…", help="Documents, by the ids that `list` shows.")],
    *,
    config: ConfigFolder = None,
) -> int:
    """Remove articles from a store, with all that they told."""
    from timeline.cli import NOTHING_FOUND, PARTIAL, complain
    from timeline.cli.streams import argument
    from timeline.model import InputError
    from timeline.resources import configuration
    from timeline.store import Store

    wanted = list(dict.fromkeys(map(argument, names)))
    with Store.open(store, configuration(config)) as kept:
        removed = kept.remove(wanted)
        typer.echo(f"{len(removed)} removed; {kept.count('documents')} documents, {kept.count('events')} events")
    missing = [name for name in wanted if name not in removed]
    for name in missing:
        complain(InputError(name, f"no such document in {store}", f"see geotimeline list {store}"))
    if not removed:
        return NOTHING_FOUND
    return PARTIAL if missing else 0
