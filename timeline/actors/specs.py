"""The shapes of `config/actors/*.yaml`, `languages/<code>/names.yaml` and `actors.yaml`; their heads explain them."""

from typing import Literal, NotRequired

from typing_extensions import TypedDict

from timeline.resources import spec

LeaderOrder = Literal["family"]
Surname = Literal["strong", "weak", "none"]
Number = Literal["one", "many", "body"]


@spec
class StateWords(TypedDict, total=False):
    """What a language calls a state, beside its name in CLDR."""

    label: str
    names: list[str]
    capital: list[str]
    demonyms: list[str]
    seats: list[str]
    military_seats: list[str]
    prefixes: list[str]
    gender: Literal["m", "f"]
    weak: list[str]
    cautious: list[str]


@spec
class State(TypedDict):
    """A line of `states.yaml` or `territories.yaml`."""

    words: NotRequired[dict[str, StateWords]]
    territory: NotRequired[str]
    latitude: NotRequired[str]
    longitude: NotRequired[str]
    kind: NotRequired[Literal["state", "group"]]
    country: NotRequired[str]
    sector: NotRequired[str]
    since: NotRequired[str]
    until: NotRequired[str]


@spec
class Organization(TypedDict):
    """A line of `organizations.yaml`, `armed_groups.yaml` or `media.yaml`."""

    kind: Literal["igo", "ngo", "armed_group", "party", "company", "media", "group"]
    names: NotRequired[dict[str, list[str]]]
    label: NotRequired[dict[str, str]]
    acronyms: NotRequired[dict[str, list[str]]]
    weak: NotRequired[dict[str, list[str]]]
    capital: NotRequired[dict[str, list[str]]]
    demonyms: NotRequired[dict[str, list[str]]]
    country: NotRequired[str]
    sector: NotRequired[str]
    part_of: NotRequired[list[str]]


@spec
class OrganizationWords(TypedDict, total=False):
    """What a language calls an organisation."""

    label: str
    names: list[str]
    acronyms: list[str]
    weak: list[str]
    capital: list[str]
    demonyms: list[str]


@spec
class NamesSpec(TypedDict, total=False):
    """The file `languages/<code>/names.yaml`: words by the id of the actor; surnames that mean something else alone."""

    states: dict[str, StateWords]
    organizations: dict[str, OrganizationWords]
    leaders: dict[str, list[str]]
    no_surnames: list[str]


@spec
class Leader(TypedDict):
    """A line of `leaders.yaml`."""

    names: NotRequired[dict[str, list[str]]]
    country: NotRequired[str]
    organization: NotRequired[str]
    surname: NotRequired[Surname]
    order: NotRequired[LeaderOrder]
    gender: NotRequired[Literal["f"]]
    terms: list[str]


@spec
class PersonNames(TypedDict):
    """The file `person_names.yaml`."""

    particles: list[str]


@spec
class RoleNoun(TypedDict):
    """A role noun of a language."""

    sector: str
    number: NotRequired[Number]
    forms: NotRequired[list[str]]
    plural: NotRequired[list[str]]
    offices: NotRequired[list[str]]
    gender: NotRequired[Literal["f"]]
    needs: NotRequired[Literal["owner", "article", "noun"]]
    local: NotRequired[bool]
    transparent: NotRequired[bool]
    of: NotRequired[str]


@spec
class Pronoun(TypedDict):
    """A personal pronoun that can be the subject of a clause."""

    number: Literal["one", "many", "verb"]
    gender: NotRequired[Literal["m", "f"]]
    human: NotRequired[bool]


@spec
class Inflection(TypedDict, total=False):
    """How names and nouns are inflected: tables by the longest ending that fits, of what may stand in its place.

    `cases` gives every other form of a demonym, `names` those of a name, in one order of cases for all endings, so that
    the words of a name agree ("Владимира Путина"); `order` names these cases. `people` and `women` are for the names of
    people and of women, `plurals` for role nouns in the plural; `declension` gives the forms of demonyms by case. An
    `article` that is written onto words makes a further form of demonyms and of role nouns of one word.
    """

    order: list[str]
    people: dict[str, list[str]]
    women: dict[str, list[str]]
    plurals: dict[str, list[str]]
    declension: dict[str, dict[str, list[str]]]
    article: str

    feminine: dict[str, str]
    plural: dict[str, str]
    cases: dict[str, list[str]]
    names: dict[str, list[str]]


@spec
class ActorWords(TypedDict):
    """The file `languages/<code>/actors.yaml`."""

    inflection: Inflection
    feminine_states: list[str]
    head: Literal["first", "last"]
    demonym_case: Literal["any", "title"]
    roles: dict[str, RoleNoun]
    tails: dict[str, str]
    modifiers: list[str]
    former: list[str]
    honorifics: list[str]
    of: list[str]
    local: list[str]
    possessive: list[str]
    conjunctions: list[str]
    articles: list[str]
    their: list[str]
    pronouns: dict[str, Pronoun]
    prepositions: list[str]
    pair_words: list[str]
    pairs: dict[str, str]
    plural_verbs: NotRequired[list[str]]
    regions: NotRequired[list[str]]
    copulas: list[str]
    impersonal: list[str]
    complements: NotRequired[list[str]]
    never: list[str]
    never_before: list[str]
    never_after: list[str]
    short_before: NotRequired[list[str]]
    short_after: NotRequired[list[str]]
    posted: NotRequired[list[str]]
    prenominal: NotRequired[bool]
    title_endings: NotRequired[list[str]]
    juxtaposed: NotRequired[list[str]]
    openers: list[str]
    sectors: dict[str, str]
