"""How storylines are called: who with whom, and what about."""

from collections import Counter
from collections.abc import Mapping

from timeline.figures import locales
from timeline.figures.names import names
from timeline.figures.words import Words
from timeline.model import Storyline, Timeline

CHIEF = 2  # actors in a name


def storyline_names(timeline: Timeline, words: Words) -> Mapping[str, str]:
    """A name for every storyline by its id: "Russie – Ukraine : affrontements".

    Two of one name are told apart by the months they began in.
    """
    known = names(timeline, words.locale)
    bare = {line.id: _name(line, known, words) for line in timeline.storylines}
    counts = Counter(bare.values())
    return {line.id: _dated(bare[line.id], line, words, counts[bare[line.id]]) for line in timeline.storylines}


def _name(line: Storyline, known: Mapping[str, str], words: Words) -> str:
    between = " – ".join(known.get(key, key) for key in line.actors[:CHIEF])
    return words("storyline", actors=between, thread=words(f"thread_{line.thread.value}"))


def _dated(name: str, line: Storyline, words: Words, bearers: int) -> str:
    if bearers == 1:
        return name
    return f"{name} ({locales.month_short(line.start, words.locale)})"
