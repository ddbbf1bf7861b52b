"""`geotimeline export`: a store as tables for other programs."""

from pathlib import Path
from typing import Annotated

import typer

from timeline.cli.options import StoreFile


def run(
    store: StoreFile,
    *,
    output: Annotated[Path, typer.Option("--output", "-o", metavar="DIR", help="The folder to write into.")],
    formats: Annotated[
        str, typer.Option("--format", metavar="LIST", help="parquet, csv or jsonl, with commas between.")
    ] = "parquet",
    salvage: Annotated[
        bool, typer.Option("--salvage", help="Write what can be read of a damaged store's articles instead.")
    ] = False,
    force: Annotated[bool, typer.Option("--force", help="Overwrite files that exist.")] = False,
) -> int:
    """Export the documents, mentions, verdicts and events of a store as tables."""
    from timeline.cli import PARTIAL, complain
    from timeline.model import InputError
    from timeline.store import export, named, saved

    if salvage:
        path, read, lost = saved(store, output, force=force)
        typer.echo(path)
        if lost:
            remedy = f"add the {read} that are saved to a new store, and the lost ones from where they came"
            complain(InputError(str(store), f"{lost} documents cannot be read", remedy))
        return PARTIAL if lost else 0
    for path in export(store, output, named(formats), force=force):
        typer.echo(path)
    return 0
