"""Reasons as sentences of the reader's language.

Why an expression has its date is told by `times.explain`. All other reasons are the templates of the language's
`reasons_*.yaml` files, whose blanks are the facts of the reason.
"""

from collections.abc import Callable, Mapping

from timeline import times
from timeline.model import EventDate, Reason
from timeline.resources import Config

Explain = Callable[[Reason], str]
ExplainDate = Callable[[EventDate], str]


class _Blanks(dict[str, str]):
    """A blank that a reason does not fill stays empty."""

    def __missing__(self, key: str) -> str:
        return ""


def explainer(config: Config, locale: str) -> Explain:
    """A function from a reason to its sentence in a locale; an unknown reason gives no sentence."""
    templates = _templates(config, locale)

    def explain(reason: Reason) -> str:
        return templates.get(reason.key, "").format_map(_Blanks(reason.facts)).strip()

    return explain


def date_explainer(config: Config, locale: str) -> ExplainDate:
    """A function from the date of an event to why it has it: why these words date it, and why they mean that day."""
    explain = explainer(config, locale)

    def explain_date(when: EventDate) -> str:
        told = [explain(when.reason)]
        for timex in (when.timex, when.until):
            if timex is not None:
                told.append(times.explain(timex, locale, config))
        return " ".join(sentence for sentence in told if sentence)

    return explain_date


def _templates(config: Config, locale: str) -> Mapping[str, str]:
    folder = f"languages/{locale}"
    found: dict[str, str] = {}
    for file in config.files(folder):
        if file.startswith(f"{folder}/reasons_"):
            found |= config.load(file, dict[str, str])
    return found
