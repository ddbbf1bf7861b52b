import json

from tests.events.reading import one
from timeline.events import record
from timeline.times.edtf import edtf


def test_a_record_has_what_other_programs_read() -> None:
    event = one("Selon Kiev, la Turquie a attaqué la Syrie le 3 mai 2024.", "fr", "ASSAULT")
    row = json.loads(json.dumps(record(event, edtf)))
    assert row["type"] == "ASSAULT"
    assert row["sources"] == [{"code": "TUR", "kind": "state", "name": "Turquie", "text": "Turquie", "country": "TUR"}]
    assert (row["timex"], row["edtf"], row["grain"]) == ("2024-05-03", "2024-05-03", "day")
    assert (row["start"], row["end"]) == ("2024-05-03", "2024-05-04")
    assert row["modality"] == "reported"
    assert row["reported_by"][0]["code"] == "UKR"
    assert row["span"][0] <= event.trigger.span.start < row["span"][1]


def test_an_undated_event_has_null_dates() -> None:
    row = record(one("La Turquie a attaqué la Syrie.", "fr", "ASSAULT"), edtf)
    assert [row[key] for key in ("timex", "edtf", "start", "end", "grain")] == [None] * 5
