"""Why an expression has its date, in one sentence of the reader's language."""

from typing_extensions import TypedDict

from timeline.model import Timex
from timeline.resources import Config, spec
from timeline.times.edtf import edtf

FALLBACK_LANGUAGE = "en"


@spec
class ReasonsSpec(TypedDict):
    """The file `languages/<code>/reasons.yaml`: sentences by the key of a reason; names of anchors, units."""

    sentences: dict[str, str]
    anchors: dict[str, str]
    units: dict[str, str]
    bounds: dict[str, str]


def explain(timex: Timex, language: str, config: Config) -> str:
    """Why the expression has its date: what it was counted from, by which rule, with which result.

    A language without `reasons.yaml` is answered in English.
    """
    file = f"languages/{language}/reasons.yaml"
    words = config.load(file if config.places(file) else f"languages/{FALLBACK_LANGUAGE}/reasons.yaml", ReasonsSpec)
    facts = dict(timex.reason.facts)
    blanks = facts | {
        "text": timex.text,
        "value": edtf(timex.value) if timex.value else timex.timex3 or "?",
        "anchor": words["anchors"].get(facts.get("anchor", timex.anchor.value), ""),
        "unit": words["units"].get(facts.get("unit", ""), ""),
    }
    sentence = words["sentences"][timex.reason.key].format_map(blanks)
    bound = words["bounds"][timex.bound.value] if timex.bound else ""
    return f"{sentence} {bound}".strip()
