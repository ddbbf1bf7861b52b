"""A timeline, whichever way it is given: what a build wrote, or articles to build it from."""

from collections.abc import Sequence
from pathlib import Path

from timeline.cli import complain
from timeline.cli.options import Inputs, Told
from timeline.export.record import Record
from timeline.model import Timeline
from timeline.resources import Config


def read(inputs: Sequence[str], told: Told, config: Config) -> tuple[Timeline, int]:
    """The timeline, and the exit code that says whether some of its inputs failed.

    Raises:
        InputError: where what a build wrote cannot be read.
    """
    from timeline import handmade
    from timeline.cli import PARTIAL
    from timeline.explanation import source

    written = source.written(inputs)
    if written is None:
        return _built(inputs, told, config)
    timeline, errors = handmade.read(written[0], config, title=None, locale=None)
    for error in errors:
        complain(error)
    return timeline, PARTIAL if errors else 0


def record(inputs: Sequence[str], told: Told, config: Config, edits: Path | None = None) -> tuple[str, Record, int]:
    """The timeline as `timeline.json` has it, with its name and the exit code.

    Raises:
        InputError: where what a build wrote, or the file of edits, cannot be read.
    """
    from timeline.explanation import source
    from timeline.export import json

    written = source.written(inputs)
    if written is not None:
        return *written, 0
    timeline, code = _built(inputs, told, config, edits)
    return "the build", json.record(timeline, config, timeline.language), code


def _built(inputs: Sequence[str], told: Told, config: Config, edits: Path | None = None) -> tuple[Timeline, int]:
    from timeline import curation
    from timeline.pipeline import build

    documents = Inputs(inputs, told, config)
    changed = curation.edits(edits) if edits else None
    timeline = build(documents, config, edits=changed, failed=documents.set_aside)
    return timeline, documents.code(0)
