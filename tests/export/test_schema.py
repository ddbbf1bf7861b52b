"""The shipped schemas describe what is written, and refuse what is not."""

import json
from importlib.resources import files
from typing import Any

import jsonschema
import pytest

from tests.make_timeline import every_kind, hostile, many, timeline
from timeline.export import load
from timeline.model import Timeline
from timeline.resources import configuration

CONFIG = configuration()
TIMELINES = [every_kind(), hostile("<b>"), many(8), timeline([])]


def schema(name: str) -> Any:
    return json.loads((files("timeline.export") / "schema" / name).read_text(encoding="utf-8"))


def validator(name: str) -> Any:
    jsonschema.Draft202012Validator.check_schema(schema(name))
    return jsonschema.Draft202012Validator(schema(name), format_checker=jsonschema.FormatChecker())


def written(made: Timeline, name: str) -> str:
    (content,) = load(name).files(made, CONFIG, "en").values()
    return content.decode()


@pytest.mark.parametrize("made", TIMELINES, ids=["every kind", "hostile", "many", "empty"])
def test_what_is_written_is_valid(made: Timeline) -> None:
    validator("timeline.schema.json").validate(json.loads(written(made, "json")))
    for line in written(made, "jsonl").split("\n")[:-1]:
        validator("event.schema.json").validate(json.loads(line))


@pytest.mark.parametrize(
    "spoil",
    [
        lambda found: found.pop("days"),
        lambda found: found["events"][0].pop("edtf"),
        lambda found: found["events"][0].update(unknown=1),
        lambda found: found["events"][0]["mentions"].clear(),
        lambda found: found["documents"][0].update(url="javascript:alert(1)"),
    ],
    ids=["no days", "no edtf", "unknown key", "no mention", "unsafe address"],
)
def test_what_is_wrong_is_refused(spoil: Any) -> None:
    found = json.loads(written(every_kind(), "json"))
    spoil(found)
    with pytest.raises(jsonschema.ValidationError):
        validator("timeline.schema.json").validate(found)
