"""A mention with what grammar needs to follow it: number, gender, office."""

from dataclasses import dataclass, replace

from timeline.model import ActorMention, Span


@dataclass(frozen=True, slots=True)
class Reference:
    """A mention and its features.

    `number` is one (a person or a state), many (a crowd) or body (an institution). `gender` is m, f or empty where
    unknown. `offices` are those of its role, `person` the slug or the name of who it is, `sentence` an index.
    """

    mention: ActorMention
    sentence: int
    number: str = "body"
    gender: str = ""
    offices: tuple[str, ...] = ()
    person: str | None = None
    role: str | None = None

    @property
    def start(self) -> int:
        """Where it begins in the text."""
        return self.mention.span.start

    @property
    def end(self) -> int:
        """Where it ends in the text."""
        return self.mention.span.end

    def stretched(self, text: str, start: int, end: int) -> "Reference":
        """The same reference over more words."""
        return replace(self, mention=replace(self.mention, span=Span(start, end), text=text[start:end]))
