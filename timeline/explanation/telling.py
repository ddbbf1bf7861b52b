"""An explanation, told: as lines for readers, as plain data for programs."""

from collections.abc import Iterator

from timeline.explanation import Comparison, Explanation
from timeline.export.page.reasons import Explain
from timeline.export.record import Record
from timeline.link import Evidence, Judgement
from timeline.link.profile import Key
from timeline.model import Reason

_INDENT = "  "


def record(why: Explanation, explain: Explain) -> Record:
    """The explanation as plain data: the event, its mentions, and every verdict that concerns one of them."""
    event = why.event
    return {
        "id": event["id"],
        "title": event["title"],
        "edtf": event["edtf"],
        "also_dated": [date["edtf"] for date in event["also_dated"]],
        "edited": event["edited"],
        "mentions": [_cited(told, why) for told in event["mentions"]],
        "verdicts": [_verdict(each, why, explain) for each in (*why.within, *why.near)],
    }


def _cited(told: Record, why: Explanation) -> Record:
    document = why.documents.get(told["document"], {})
    return {
        "document": told["document"],
        "id": told["id"],
        "publisher": document.get("publisher"),
        "published": document.get("published"),
        "reprint_of": document.get("reprint_of"),
        "title": told["title"],
        "sentence": told["sentence"],
        "edtf": told["edtf"],
        "same_as": told["same_as"],
    }


def _verdict(comparison: Comparison, why: Explanation, explain: Explain) -> Record:
    verdict = comparison.verdict
    return {
        "judgement": verdict.judgement.value,
        "score": verdict.score,
        "joined": comparison.joined,
        "compared": comparison.compared,
        "mentions": [
            _cited(why.mentions[key], why) | {"event": event}
            for key, event in zip((verdict.first, verdict.second), comparison.events, strict=True)
        ],
        "reasons": [
            {
                "key": each.reason.key,
                "facts": dict(each.reason.facts),
                "weight": each.weight,
                "sentence": explain(each.reason) or None,
            }
            for each in verdict.evidence
        ],
    }


def lines(why: Explanation, explain: Explain, near: int) -> Iterator[str]:
    """The explanation for readers, with at most `near` of the mentions that were left apart."""
    teller = _Teller(why, explain)
    yield from teller.heading()
    yield from ("", teller.word("mentions"), *teller.mentions())
    if len(why.event["mentions"]) > 1:
        yield from ("", teller.word("compared"), *teller.within())
    yield from ("", teller.word("near"), *teller.near(near))


class _Teller:
    """Words for the parts of one explanation; mentions of the event are called by their numbers."""

    def __init__(self, why: Explanation, explain: Explain) -> None:
        self._why, self._explain = why, explain
        self._numbers: dict[Key, int] = {
            (told["document"], told["id"]): number for number, told in enumerate(why.event["mentions"], 1)
        }

    def word(self, name: str, **facts: str) -> str:
        return self._explain(Reason(f"explain.{name}", facts))

    def heading(self) -> Iterator[str]:
        event = self._why.event
        yield f"{event['id']}  {event['title']}"
        dates = [self._date(event), *(self.word("also_dated", date=each["edtf"]) for each in event["also_dated"])]
        yield _INDENT + "; ".join(dates)

    def mentions(self) -> Iterator[str]:
        for number, told in enumerate(self._why.event["mentions"], 1):
            yield f"{_INDENT}{number}. {self._cited(told)}"

    def within(self) -> Iterator[str]:
        for told in self._why.event["mentions"]:
            first = self._numbers.get((told["document"], told["same_as"] or ""))
            if first:
                yield f"{_INDENT}{self._number(told)} + {first}: {self.word('repeats')}"
        for each in self._why.within:
            ours, theirs = sorted(self._numbers[key] for key in (each.verdict.first, each.verdict.second))
            yield f"{_INDENT}{ours} + {theirs}: {self._judged(each)}"

    def near(self, most: int) -> Iterator[str]:
        for each in self._why.near[:most]:
            outside = each.events.index(next(event for event in each.events if event != self._why.event["id"]))
            keys = (each.verdict.first, each.verdict.second)
            told = self._why.mentions[keys[outside]]
            yield f"{_INDENT}{self._numbers[keys[1 - outside]]} | {each.events[outside]}: {self._judged(each)}"
            yield f"{_INDENT * 3}{self._cited(told)}"
        left = len(self._why.near) - most
        if not self._why.near:
            yield _INDENT + self.word("alone")
        elif left > 0:
            yield _INDENT + self.word("more", count=str(left))

    def _number(self, told: Record) -> int:
        return self._numbers[told["document"], told["id"]]

    def _judged(self, comparison: Comparison) -> str:
        verdict = comparison.verdict
        apart = verdict.judgement is Judgement.SAME and not comparison.joined
        judgement = self.word("kept_apart" if apart else verdict.judgement.value)
        return f"{judgement} ({verdict.score:+.1f}): " + "; ".join(map(self._reason, verdict.evidence))

    def _reason(self, evidence: Evidence) -> str:
        weight = f" {evidence.weight:+.1f}" if evidence.weight else ""
        return f"{self._explain(evidence.reason)}{weight}"

    def _cited(self, told: Record) -> str:
        document = self._why.documents.get(told["document"], {})
        where = [told["document"], document.get("publisher"), document.get("published")]
        copied = document.get("reprint_of")
        parts = [f"“{told['sentence']}”", self._date(told)]
        if copied:
            parts.append(self.word("reprint", document=copied))
        return f"{', '.join(filter(None, where))}: {'; '.join(parts)}"

    def _date(self, told: Record) -> str:
        return self.word("dated", date=told["edtf"]) if told["edtf"] else self.word("undated")
