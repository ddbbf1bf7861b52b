"""What a text is read against, and the references that a single piece of it makes."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from timeline.actors.catalogue import called
from timeline.actors.lexicon import Lexicon
from timeline.actors.match import Piece
from timeline.actors.people import People
from timeline.actors.reference import Reference
from timeline.model import Actor, ActorKind, ActorMention, Span


@dataclass(frozen=True, slots=True)
class Background:
    """What a phrase is read against: the document, the language, the actors and the people of the configuration."""

    text: str
    language: str
    published: date | None
    lexicon: Lexicon
    actors: Mapping[str, Actor]
    people: People
    particles: frozenset[str]

    def shown(self, actor_id: str) -> str:
        """The display name of an actor in the document's language."""
        return called(self.actors[actor_id], self.language)

    def known(self, piece: Piece) -> Reference:
        """A state, an organisation or a group by one of its names."""
        actor = self.actors[piece.actor]
        sector = "MIL" if piece.rule == "military_seat" else actor.sector
        sector = "GOV" if piece.rule == "seat" else sector
        short = "demonym" if self.lexicon.spaced else "name"
        rule = {"military_seat": "seat", "prefix": short}.get(piece.rule, piece.rule)
        span, text = Span(piece.start, piece.end), self.text[piece.start : piece.end]
        name = self.shown(piece.actor)
        mention = ActorMention(span, text, actor.id, actor.country, actor.kind, sector, name, rule, piece.cases)
        return Reference(mention, piece.sentence)

    def person(self, piece: Piece) -> Reference:
        """Someone who held office; whoever speaks for an organisation at the time has its code."""
        person = self.people.by_slug[piece.actor]
        owner = self.actors[person.owner(self.published)]
        state = owner.kind is ActorKind.STATE
        span, text = Span(piece.start, piece.end), self.text[piece.start : piece.end]
        mention = ActorMention(
            span,
            text,
            None if state else owner.id,
            owner.country,
            ActorKind.PERSON if state else owner.kind,
            owner.sector or person.sector(self.published),
            self.shown(piece.actor),
            "surname" if piece.rule == "surname" else "name",
            piece.cases,
        )
        offices = tuple(dict.fromkeys(term.office for term in person.terms))
        return Reference(mention, piece.sentence, "one", person.gender, offices, person.slug)
