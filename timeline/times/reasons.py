"""Why an expression has its date, in one sentence of the reader's language."""

from datetime import date

from typing_extensions import TypedDict

from timeline.model import Anchor, Timex, TimexKind
from timeline.resources import Config, spec
from timeline.times.wording import Wording

FALLBACK_LANGUAGE = "en"


@spec
class ReasonsSpec(TypedDict):
    """The file `languages/<code>/reasons.yaml`: sentences by the key of a reason; names of anchors, units."""

    sentences: dict[str, str]
    anchors: dict[str, str]
    units: dict[str, str]
    bounds: dict[str, str]
    dates: dict[str, str]


def explain(timex: Timex, language: str, config: Config) -> str:
    """Why the expression has its date: what it was counted from, by which rule, with which result.

    A language without `reasons.yaml` is answered in English.
    """
    reader = language if config.places(f"languages/{language}/reasons.yaml") else FALLBACK_LANGUAGE
    words = config.load(f"languages/{reader}/reasons.yaml", ReasonsSpec)
    wording = Wording(words["dates"], config, reader)
    facts = dict(timex.reason.facts)
    one, _, many = words["units"].get(facts.get("unit", ""), "").partition("|")
    blanks = facts | {
        "text": timex.text,
        "value": _value(timex, wording),
        "event": facts.get("event") or "…",
        "anchor": words["anchors"].get(facts.get("anchor", timex.anchor.value), ""),
        "base": wording.day(date.fromisoformat(facts["base"])) if facts.get("base") else "",
        "unit": one if facts.get("count") == "1" else many,
    }
    sentence = words["sentences"][timex.reason.key].format_map(blanks)
    bound = words["bounds"][timex.bound.value] if timex.bound else ""
    return f"{sentence} {bound}".strip()


def _value(timex: Timex, wording: Wording) -> str:
    if timex.value is None:
        return wording.before_christ(timex.timex3 or "?")
    length_of_its_own = timex.kind is TimexKind.DURATION and timex.anchor is not Anchor.EVENT
    return wording.span(timex.value) if length_of_its_own else wording.of(timex.value)
