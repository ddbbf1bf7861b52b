"""`geotimeline compact`: a store without unused space."""

import typer

from timeline.cli.options import StoreFile


def run(store: StoreFile) -> int:
    """Write a store anew without the space that removed and replaced articles held."""
    from timeline.store import compact

    before, after = compact(store)
    typer.echo(f"{store}: {before:,} bytes before, {after:,} bytes after")
    return 0
