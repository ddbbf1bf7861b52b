"""How actors are called on the page and in the charts."""

from collections.abc import Iterable, Mapping

from timeline.model import ActorMention, Timeline


def names(timeline: Timeline, locale: str) -> Mapping[str, str]:
    """A name for every actor key of the timeline: the configured one in the locale, else the words of the text.

    Each begins as a name that stands alone does: "Parlement (Hongrie)".
    """
    known = {actor.id: actor.names for actor in timeline.actors}
    found: dict[str, str] = {}
    for mention in _mentions(timeline):
        configured = known.get(mention.key, {})
        found.setdefault(mention.key, standing_alone(configured.get(locale) or mention.name or mention.key))
    return found


def standing_alone(name: str) -> str:
    """A name with a capital; one whose first word has a capital of its own further on ("eBay") is left as it is."""
    return name[:1].upper() + name[1:] if name.partition(" ")[0].islower() else name


def _mentions(timeline: Timeline) -> Iterable[ActorMention]:
    for event in timeline.events:
        yield from event.sources
        yield from event.targets
        yield from event.reported_by
        for told in event.mentions:
            yield from told.reported_by
