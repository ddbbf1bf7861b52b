"""The corpus, run and told: what was missed, what was invented, what was wrong about the rest."""

from collections.abc import Iterator

from tests.corpus.gold import Article, Choice, GoldEvent, articles
from tests.corpus.score import ArticleScore, EventPair, Total, score, total
from timeline.model import ActorMention, EventMention
from timeline.pipeline import analyse
from timeline.resources import Config, configuration


def run(config: Config | None = None) -> tuple[ArticleScore, ...]:
    """The scores of all articles."""
    return tuple(score(each, analyse(each.document, config or configuration())) for each in articles())


def listing(scores: tuple[ArticleScore, ...]) -> str:
    """All misses, article by article, and the rates below."""
    return "\n".join([line for each in scores for line in _article(each)] + list(_total(total(scores))))


def _article(found: ArticleScore) -> Iterator[str]:
    yield f"\n## {found.article.document.id} (published {found.article.document.published})"
    for timex in found.timexes:
        if not timex.right:
            gold = f"{timex.gold.text!r} = {_told(timex.gold.value)}" if timex.gold else "none"
            system = f"{timex.system.text!r} = {timex.system.timex3} ({timex.system.rule})" if timex.system else "none"
            yield f"  time   gold {gold}; found {system}"
    for event in found.events:
        yield from _event(event, found.article)
    for mention in found.from_nothing:
        yield f"  NOTHING, but found {_mention(mention)}"


def _event(pair: EventPair, article: Article) -> Iterator[str]:
    if pair.gold is None and pair.system is not None:
        yield f"  false  {_mention(pair.system)}"
    elif pair.gold is not None and pair.system is None:
        yield f"  missed {_gold(pair.gold)} in “{_context(pair.gold, article)}”"
    elif pair.gold and pair.system and len(pair.agree) < 5:
        wrong = ", ".join(sorted({"type", "date", "sources", "targets", "modality"} - pair.agree))
        yield f"  wrong {wrong}: gold {_gold(pair.gold)}; found {_mention(pair.system)}"


def _gold(event: GoldEvent) -> str:
    sources, targets = " ".join(map(_told, event.sources)), " ".join(map(_told, event.targets))
    arrow = "↔" if event.reciprocal else "→"
    who = f"{sources or '–'} {arrow} {targets or '–'}"
    return f"[{event.text}] {_told(event.type)} {who} @{_told(event.date)} {_told(event.modality)}"


def _mention(event: EventMention) -> str:
    return (
        f"[{event.trigger.text}] {event.type} {_actors(event.sources)} → {_actors(event.targets)} "
        f"@{event.when.timex3} {event.modality.value} ({event.trigger.entry}, {event.when.reason.key})"
    )


def _actors(actors: tuple[ActorMention, ...]) -> str:
    return " ".join(actor.key for actor in actors) or "–"


def _context(event: GoldEvent, article: Article) -> str:
    start, end = event.spans[0]
    return article.document.text[max(0, start - 40) : end + 30].replace("\n", " ")


def _told(choice: Choice) -> str:
    return "|".join(sorted(choice.values)) + ("?" if choice.optional else "")


def _total(found: Total) -> Iterator[str]:
    yield ""
    for name, rate in (("times", found.timexes), ("events", found.events), ("types", found.types)):
        told = f"precision {rate.precision:.3f} recall {rate.recall:.3f}"
        yield f"{name:<8} F1 {rate.f1:.3f} {told} ({rate.right} of {rate.wanted}, {rate.given} found)"
    yield "of those found: " + ", ".join(f"{name} {rate.recall:.2f}" for name, rate in found.fields.items())
    yield f"events from nothing: {found.from_nothing}"
