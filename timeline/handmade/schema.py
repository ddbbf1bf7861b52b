"""Our own JSON and JSONL against their published schemas. The door to jsonschema."""

import json
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

from timeline.handmade.story import parsed
from timeline.model import InputError, MissingToolError

_INSTALL = 'checking a schema needs jsonschema, which is not installed: pip install "geotimeline[validate]"'


def violations(source: str) -> list[InputError]:
    """Where a file says that it is ours (`schema_version`) and is not as it must be; nothing for other files.

    Raises:
        MissingToolError: where the file is ours and jsonschema is missing.
    """
    found: list[InputError] = []
    for where, name, value in _ours(source):
        for error in sorted(_validator(name).iter_errors(value), key=lambda error: list(map(str, error.absolute_path))):
            place = " → ".join(map(str, error.absolute_path)) or "the whole"
            problem = " ".join(error.message.split())[:200]
            found.append(InputError(f"{where}: {place}", problem, "docs/formats.md says what may stand there"))
    return found


def _ours(source: str) -> Iterator[tuple[str, str, Any]]:
    if source == "-":
        return
    text = Path(source).read_text(encoding="utf-8", errors="replace")
    whole = parsed(text)
    if isinstance(whole, dict) and "schema_version" in whole and "events" in whole:
        yield source, "timeline", whole
        return
    for number, line in enumerate(text.split("\n"), 1):
        value = parsed(line)
        if isinstance(value, dict) and "schema_version" in value:
            yield f"{source}: line {number}", "event", value


def _validator(name: str) -> Any:
    try:
        import jsonschema
    except ImportError:
        raise MissingToolError(_INSTALL) from None
    schema = json.loads((files("timeline.export") / "schema" / f"{name}.schema.json").read_text(encoding="utf-8"))
    return jsonschema.Draft202012Validator(schema)
