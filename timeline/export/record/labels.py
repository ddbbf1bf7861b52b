"""What actors are called in a language."""

from timeline.model import Timeline


def display_names(timeline: Timeline, locale: str) -> dict[str, str]:
    """The name of each known actor by its id: in `locale`, else in English, else in the first language there is."""
    return {
        actor.id: actor.names.get(locale) or actor.names.get("en") or next(iter(actor.names.values()))
        for actor in timeline.actors
        if actor.names
    }
