"""Who is named in a text: by name, demonym, capital, title or role, by pronoun or together ("les deux pays")."""

from collections.abc import Sequence

from timeline.actors.aliases import introduced
from timeline.actors.background import Background
from timeline.actors.catalogue import behind, display_name, known_as, place, registry
from timeline.actors.corefer import follow
from timeline.actors.gazetteer import located, states_of_places
from timeline.actors.home import at_home
from timeline.actors.lexicon import FALLBACK_LANGUAGE, lexicon
from timeline.actors.match import pieces
from timeline.actors.names import person_particles
from timeline.actors.people import people
from timeline.actors.roles import PhraseReader
from timeline.model import ActorMention, Document, Sentence
from timeline.resources import Config

__all__ = ["behind", "display_name", "find", "known_as", "located", "place", "registry"]


def find(document: Document, sentences: Sequence[Sentence], config: Config) -> tuple[ActorMention, ...]:
    """The actors of a document outside boilerplate, by span; only a plural reference has several mentions of one span.

    Raises:
        ConfigError: where a file of `config/actors/` or `actors.yaml` of the language is wrong.
    """
    language = document.language or FALLBACK_LANGUAGE
    words = lexicon(config, language)
    known = people(config)
    background = Background(
        document.text, language, document.published, words, registry(config), known, person_particles(config)
    )
    found = pieces(document.text, sentences, words, known, document.published)
    references = introduced(background, sentences, PhraseReader(background, found).references())
    followed = follow(background, sentences, found, references)

    def placed() -> frozenset[str]:
        return states_of_places(document.text, language, config)

    return tuple(one.mention for one in at_home(background, followed, placed))
