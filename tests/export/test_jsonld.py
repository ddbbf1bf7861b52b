"""What linked data says of the events."""

import json
from typing import Any

from tests.make_timeline import document, event, every_kind, hostile, month, timeline
from timeline.export import load
from timeline.model import Modality, Timeline
from timeline.resources import configuration

CONFIG = configuration()


def read(made: Timeline, locale: str = "en") -> Any:
    (content,) = load("jsonld").files(made, CONFIG, locale).values()
    return json.loads(content)


def items() -> dict[str, Any]:
    return {entry["item"]["name"]: entry["item"] for entry in read(every_kind("en"))["itemListElement"]}


def test_the_list_is_schema_org_s() -> None:
    found = read(every_kind("en"))
    assert (found["@context"], found["@type"]) == ("https://schema.org", "ItemList")
    assert found["numberOfItems"] == len(found["itemListElement"]) == len(every_kind("en").events)
    assert [entry["position"] for entry in found["itemListElement"]] == list(range(1, found["numberOfItems"] + 1))


def test_only_days_are_days() -> None:
    assert (items()["On a day"]["startDate"], items()["On a day"]["endDate"]) == ("2031-05-12", "2031-05-12")
    assert items()["From one day to another"]["endDate"] == "2031-04-19"
    assert not {"startDate", "endDate"} & items()["In a month"].keys()
    assert items()["In a month"]["temporalCoverage"] == "2031-03"
    assert "startDate" in items()["Ever since"] or items()["Ever since"]["temporalCoverage"].endswith("/..")
    assert "temporalCoverage" not in items()["Never dated"]


def test_a_denied_event_is_none() -> None:
    denied = event(month(2031, 3), modality=Modality.NEGATED)
    (entry,) = read(timeline([denied]))["itemListElement"]
    assert entry["item"]["eventStatus"] == "https://schema.org/EventCancelled"


def test_sources_are_articles_with_web_addresses_only() -> None:
    made = timeline([event(month(2031, 3))], [document(url="javascript:alert(1)")])
    (article,) = read(made)["itemListElement"][0]["item"]["subjectOf"]
    assert article["@type"] == "NewsArticle"
    assert "url" not in article


def test_any_text_makes_json() -> None:
    assert read(hostile("</script>\ud800"))["itemListElement"]
