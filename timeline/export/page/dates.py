"""A page to check dates on: each text with its calendar expressions marked, and beside it what each means and why."""

from collections.abc import Sequence
from typing import Any

from timeline import times
from timeline.export.page import files, policy, styles
from timeline.export.page.render import rendered
from timeline.figures import locales
from timeline.figures.theme import theme
from timeline.figures.words import Words, locale_of, words
from timeline.model import Document, Timex
from timeline.resources import Config

Read = tuple[Document, Sequence[Timex]]


def page(read: Sequence[Read], config: Config) -> str:
    """The page, self-contained and without scripts, in the language of the first text if it has words in it."""
    spoken = words(config, locale_of(read[0][0].language or "", config))
    style = "\n".join((styles.followed(theme(config)), files.joined("styles", ("base.css", "dates.css"))))
    return rendered(
        "dates.html.j2",
        words=spoken,
        direction="rtl" if locales.right_to_left(spoken.locale) else "ltr",
        policy=policy.policy((), (style,)),
        style=style,
        texts=[_text(number, *each, spoken, config) for number, each in enumerate(read, 1)],
    )


def _text(number: int, document: Document, timexes: Sequence[Timex], spoken: Words, config: Config) -> dict[str, Any]:
    rows = [
        {"id": f"{number}-{place}", "said": times.explain(timex, spoken.locale, config), "timex": timex}
        | times.record(timex, spoken.locale, config)
        for place, timex in enumerate(timexes, 1)
    ]
    return {
        "title": document.title or document.id,
        "language": document.language or "",
        "published": locales.day(document.published, spoken.locale) if document.published else spoken("undated"),
        "pieces": _pieces(document.text, rows),
        "rows": rows,
        "count": spoken.count("timexes", len(rows)),
    }


def _pieces(text: str, rows: Sequence[dict[str, Any]]) -> list[tuple[str, dict[str, Any] | None]]:
    """The text cut where expressions begin and end; those pieces with what they mean."""
    pieces: list[tuple[str, dict[str, Any] | None]] = []
    at = 0
    for row in rows:
        pieces += [(text[at : row["start"]], None), (text[row["start"] : row["end"]], row)]
        at = row["end"]
    return [*pieces, (text[at:], None)]
