"""Noun phrases: role nouns, titles and demonyms joined into one mention ("le président russe Vladimir Poutine")."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from timeline.actors.background import Background
from timeline.actors.inflect import ANY_CASE, agreed
from timeline.actors.match import Piece
from timeline.actors.people import Person
from timeline.actors.reference import Reference
from timeline.actors.specs import RoleNoun
from timeline.actors.titles import name_after
from timeline.model import ActorKind, ActorMention, Span

ROLE_RULES = frozenset({"role", "roles"})
PERSON_RULES = frozenset({"person", "surname"})
MOST_OWNERS = 8  # states that share one role noun; a longer chain is a list, and reading it whole each time is square
OWNER_RULES = frozenset({"demonym", "name", "capital", "seat", "military_seat", "acronym", "prefix"})
FORMER_SECTOR = "ELI"
APPOSITIONS = frozenset({" ", ", ", " - "})
WINDOW = 40
_QUOTES = {"«", "»", '"', "“", "”"}
_BLANK_OR_QUOTE = re.compile(r"[ \u00a0]+[«“\"]?")


@dataclass(slots=True)
class _Role:
    """A role phrase while it is read."""

    start: int
    end: int
    sentence: int
    noun: str
    spec: RoleNoun
    many: bool
    owners: list[Reference]
    offices: tuple[str, ...]
    former: bool
    gender: str
    cases: frozenset[str]


class PhraseReader:
    """Reads the decided pieces of a text from left to right into references."""

    def __init__(self, background: Background, pieces: Sequence[Piece]) -> None:
        self._at, self._pieces = background, pieces
        self._text, self._joints = background.text, background.lexicon.joints
        self._folded = background.lexicon.folded(background.text)
        self._inside = False
        self._appositions = APPOSITIONS if background.lexicon.spaced else APPOSITIONS | {""}

    def references(self) -> list[Reference]:
        """Every reference, in order; phrases with several owners give several of the same span."""
        found: list[Reference] = []
        at = 0
        while at < len(self._pieces):
            group, at = self._phrase(at)
            found += group
        return found

    def _phrase(self, at: int) -> tuple[list[Reference], int]:
        """The phrase that begins with a piece, and the index of the first piece after it."""
        piece = self._pieces[at]
        if piece.rule in ROLE_RULES:
            group, after = self._role_phrase(self._role(piece, []), at + 1)
        else:
            group, after = self._with_own_demonym(at) or self._compound(at) or (self._plain(piece), at + 1)
        if self._at.lexicon.head_first:
            return group, after
        return self._with_following_roles(group, after)

    def _with_own_demonym(self, at: int) -> tuple[list[Reference], int] | None:
        """A group and the adjective of its own state ("Hezbollah libanais", "Iranian Revolutionary Guards")."""
        if at + 1 >= len(self._pieces):
            return None
        first, second = self._pieces[at], self._pieces[at + 1]
        group, adjective = (first, second) if second.rule == "demonym" else (second, first)
        if adjective.rule != "demonym" or group.rule not in {"name", "acronym"} or group.actor == adjective.actor:
            return None
        if self._at.actors[group.actor].country != adjective.actor or self._text[first.end : second.start] != " ":
            return None
        return [self._at.known(group).stretched(self._text, first.start, second.end)], at + 2

    def _compound(self, at: int) -> tuple[list[Reference], int] | None:
        """Abbreviated names written as one word ("中美"): each an actor of the whole."""
        end = at
        while end < len(self._pieces) and self._pieces[end].rule == "prefix":
            if end > at and self._pieces[end - 1].end != self._pieces[end].start:
                break
            end += 1
        if end - at < 2:
            return None
        first, last = self._pieces[at].start, self._pieces[end - 1].end
        return [self._at.known(piece).stretched(self._text, first, last) for piece in self._pieces[at:end]], end

    def _posted(self, group: list[Reference], after: int) -> tuple[list[Reference], int] | None:
        """The envoy of a state in another, whose name stands before the role ("俄罗斯驻中国大使")."""
        end = after + 1
        if end >= len(self._pieces) or self._pieces[after].rule not in OWNER_RULES:
            return None
        role = self._pieces[end]
        there = self._joints.posted.fullmatch(self._folded, group[-1].end, self._pieces[after].start)
        if not there or role.rule not in ROLE_RULES or not self._gap(self._joints.described, end):
            return None
        envoy = self._role(role, group)
        envoy.start = group[0].start
        return self._role_phrase(envoy, end + 1)

    def _titled(self, group: list[Reference], at: int) -> list[Reference] | None:
        """Somebody whose title stands right behind the name ("普京总统")."""
        bearer, piece = group[0], self._pieces[at]
        spec = self._spec(piece) if piece.rule == "role" else None
        if self._at.lexicon.spaced or not bearer.person or not spec or piece.start != bearer.end:
            return None
        if spec.get("number", "one") != "one" or not spec.get("offices") or bearer.mention.rule == "title":
            return None
        role = self._role(piece, group)
        role.start = bearer.start
        return [self._with_title(role, bearer.stretched(self._text, bearer.start, piece.end))]

    def _with_following_roles(self, group: list[Reference], after: int) -> tuple[list[Reference], int]:
        """English: "Russian" + "forces", "Mali's" + "president", "Russian and Chinese" + "presidents"."""
        while group and after < len(self._pieces):
            if envoy := self._posted(group, after):
                group, after = envoy
                continue
            if bearer := self._titled(group, after):
                group, after = bearer, after + 1
                continue
            owners, role_at = self._coordinated(group, after)
            if role_at >= len(self._pieces) or not self._owns(self._pieces[role_at - 1].end, role_at, owners):
                return group, after
            piece = self._pieces[role_at]
            role = self._role(piece, owners)
            if len(owners) > 1 and piece.rule == "role" and role.spec.get("number", "one") == "one":
                if self._at.lexicon.spaced or len({owner.mention.span for owner in owners}) > 1:
                    return group, after
                role.many = True
            role.start = min(owner.start for owner in owners)
            role.former |= self._former(role.start) or self._former(piece.start)
            group, after = self._role_phrase(role, role_at + 1)
        return group, after

    def _coordinated(self, group: list[Reference], after: int) -> tuple[list[Reference], int]:
        """The group and the demonyms joined to it by "and", with the index after them."""
        owners, at = list(group), after
        last = min(len(self._pieces), after + MOST_OWNERS)
        while at < last and self._pieces[at].rule in OWNER_RULES:
            if not self._gap(self._joints.conjunction, at) or group[0].mention.rule not in OWNER_RULES:
                break
            owners += self._plain(self._pieces[at])
            at += 1
        follows = at < len(self._pieces) and self._pieces[at].rule in ROLE_RULES
        return (owners, at) if follows else (group, after)

    def _owns(self, end: int, at: int, owners: Sequence[Reference]) -> bool:
        role = self._pieces[at]
        gap = self._folded[end : role.start]
        if role.rule not in ROLE_RULES:
            return False
        if self._joints.possessive.fullmatch(gap):
            return True
        if self._at.lexicon.prenominal and self._precedes(owners[-1].mention, gap):
            return True
        if self._at.lexicon.declines and not self._agrees(owners[-1].mention, role):
            return False
        return owners[-1].mention.rule in {*OWNER_RULES, "role"} and bool(self._joints.described.fullmatch(gap))

    def _precedes(self, owner: ActorMention, gap: str) -> bool:
        """Whether a name in the genitive, or joined by a hyphen, stands before what it owns ("Russlands Präsident")."""
        if gap == "-":
            return owner.rule in OWNER_RULES and owner.rule != "demonym"
        return "genitive" in owner.cases and bool(self._joints.described.fullmatch(gap))

    def _agrees(self, owner: ActorMention, role: Piece) -> bool:
        """Whether an adjective stands in a case of the noun after it ("российские войска")."""
        return owner.rule in {"demonym", "prefix"} and not (owner.cases and role.cases and not owner.cases & role.cases)

    def _role_phrase(self, role: _Role, at: int) -> tuple[list[Reference], int]:
        """Read on from a role noun: its tail, its owners, its place, the name of its bearer."""
        while at < len(self._pieces):
            taken = self._tail(role, at) or self._second_noun(role, at) or self._adjective(role, at)
            taken = (
                taken
                or self._apposed_group(role, at)
                or self._owner(role, at)
                or self._further_owner(role, at)
                or self._location(role, at)
            )
            if not taken:
                break
            at = taken
        return self._named(role, at)

    def _tail(self, role: _Role, at: int) -> int | None:
        piece = self._pieces[at]
        if piece.rule != "tail" or not {"minister", "ministry"} & set(role.offices) or not self._near(role.end, piece):
            return None
        if "minister" in role.offices:
            role.offices = (self._at.lexicon.tails[piece.actor],)
        role.end = piece.end
        return at + 1

    def _second_noun(self, role: _Role, at: int) -> int | None:
        """French "chef rebelle", "policiers militaires": the second noun is an adjective that gives the sector."""
        piece = self._pieces[at]
        if not self._at.lexicon.head_first or self._at.lexicon.construct or piece.rule not in ROLE_RULES:
            return None
        if not self._joints.blank.fullmatch(self._text, role.end, piece.start):
            return None
        role.spec = RoleNoun(**{**role.spec, "sector": self._spec(piece)["sector"]})
        role.end = piece.end
        return at + 1

    def _adjective(self, role: _Role, at: int) -> int | None:
        piece = self._pieces[at]
        if role.owners or not self._at.lexicon.head_first or not self._near(role.end, piece):
            return None
        adjective = piece.rule in {"demonym", "prefix"} or self._armed(piece) or self._juxtaposed(piece)
        if not adjective and not self._leads(role, piece):
            return None
        role.owners += self._plain(piece)
        role.end = piece.end
        return at + 1

    def _apposed_group(self, role: _Role, at: int) -> int | None:
        """The name of an armed group right behind the noun that says what it is ("die Rebellengruppe M23")."""
        piece = self._pieces[at]
        blank = bool(self._joints.blank.fullmatch(self._text, role.end, piece.start))
        if role.owners or not self._at.lexicon.prenominal or role.spec["sector"] != "REB" or not blank:
            return None
        if piece.rule not in {"name", "acronym"} or self._at.actors[piece.actor].kind is not ActorKind.ARMED_GROUP:
            return None
        role.owners += self._plain(piece)
        role.end = piece.end
        return at + 1

    def _armed(self, piece: Piece) -> bool:
        """Whether a name is that of an armed group, which stands after its nouns like an adjective."""
        return piece.rule == "name" and self._at.actors[piece.actor].kind is ActorKind.ARMED_GROUP

    def _juxtaposed(self, piece: Piece) -> bool:
        """Whether a name is one that stands behind nouns like an adjective ("le forze Usa", "il vertice Nato")."""
        known = self._at.lexicon.juxtaposed
        return bool(known) and self._text[piece.start : piece.end] in known

    def _leads(self, role: _Role, piece: Piece) -> bool:
        """ "le gouvernement Netanyahou": a body by the name of its head."""
        return piece.rule in PERSON_RULES and role.spec.get("number") == "body"

    def _owner(self, role: _Role, at: int) -> int | None:
        """An owner after a preposition: a state, an organisation, a person, or a whole phrase ("de l'armée russe")."""
        piece = self._pieces[at]
        if role.owners or not self._owning(role, piece):
            return None
        if piece.rule in {"tail", "pronoun", "plural", "honorific", "media"}:
            return None
        group, after = self._inner(at)
        if not group:
            return None
        role.owners += group[:1] if not role.many else group
        role.end = group[0].end
        if self._text[piece.start - 1] in _QUOTES and self._text[role.end : role.end + 1] in _QUOTES:
            role.end += 1
        return after

    def _inner(self, at: int) -> tuple[list[Reference], int]:
        """The phrase of an owner; where words have cases, an unknown name after it is that of the role before."""
        before, self._inside = self._inside, self._at.lexicon.declines
        found = self._phrase(at)
        self._inside = before
        return found

    def _owning(self, role: _Role, piece: Piece) -> bool:
        """Whether a piece is the owner of a role by its preposition, or by its case alone ("президент России")."""
        if self._joints.of.fullmatch(self._folded, role.end, piece.start):
            return True
        if self._constructed(role, piece):
            return True
        quoted = self._text[piece.start - 1] in _QUOTES
        unmarked = (not piece.cases or quoted) and not self._at.lexicon.prenominal
        possible = self._at.lexicon.declines and ("genitive" in piece.cases or unmarked)
        return possible and bool(_BLANK_OR_QUOTE.fullmatch(self._text, role.end, piece.start))

    def _constructed(self, role: _Role, piece: Piece) -> bool:
        """Whether an owner stands right behind its noun, which then has no article ("رئيس روسيا")."""
        lexicon = self._at.lexicon
        if not lexicon.construct or piece.rule in PERSON_RULES:
            return False
        behind = self._joints.blank.fullmatch(self._text, role.end, piece.start)
        return bool(behind) and not lexicon.closed(self._folded[role.start : role.end])

    def _further_owner(self, role: _Role, at: int) -> int | None:
        """More owners of a plural role: "les présidents russe et chinois", "the presidents of Mali and Niger", "de la
        Chine et du Laos".
        """
        piece = self._pieces[at]
        if not (role.many and role.owners) or piece.rule not in OWNER_RULES:
            return None
        plain = piece.rule == role.owners[-1].mention.rule and self._gap(self._joints.conjunction, at)
        if not plain and not self._gap(self._joints.of_again, at):
            return None
        role.owners += self._plain(piece)
        role.end = piece.end
        return at + 1

    def _location(self, role: _Role, at: int) -> int | None:
        piece = self._pieces[at]
        if role.owners or not role.spec.get("local") or piece.rule not in {"name", "capital"}:
            return None
        if not self._joints.local.fullmatch(self._folded, role.end, piece.start):
            return None
        owner = self._plain(piece)
        if not owner or not owner[0].mention.country:
            return None
        role.owners += owner
        role.end = piece.end
        return at + 1

    def _named(self, role: _Role, at: int) -> tuple[list[Reference], int]:
        """The role with the name of its bearer, where one follows; else what the role alone says."""
        if role.many or role.spec.get("number", "one") != "one":
            return self._unnamed(role), at
        if (
            at < len(self._pieces)
            and self._pieces[at].rule in PERSON_RULES
            and self._apposed(role.end, self._pieces[at])
        ):
            bearer = self._plain(self._pieces[at])[0]
            if self._compatible(role, bearer):
                return self._of_home(self._with_title(role, bearer), at + 1)
        limit = self._pieces[at].start if at < len(self._pieces) else len(self._text)
        if self._of_strangers(role):
            return [], at
        stranger = None if self._inside else name_after(self._text, role.end, limit, self._at.particles)
        if stranger and self._at.lexicon.title_endings and not self._surely_named(role, self._text[slice(*stranger)]):
            stranger = None
        if stranger and (role.owners or role.spec["sector"] in {"GOV", "MIL", "OPP", "REB"}):
            return [self._stranger(role, *stranger)], at
        return self._unnamed(role), at

    def _surely_named(self, role: _Role, name: str) -> bool:
        """Whether what follows a title is a name though all nouns have capitals: two words, or no article before it."""
        if " " in name:
            return True
        before = self._folded[max(0, role.start - WINDOW) : role.start]
        written = self._folded[role.start : role.end]
        known = role.owners or self._at.lexicon.definite(before, written) or not role.offices
        return not known and name.casefold() not in self._at.lexicon.openers

    def _of_home(self, bearer: Reference, at: int) -> tuple[list[Reference], int]:
        """The bearer with the state behind the name ("President Vladimir Putin of Russia")."""
        if at < len(self._pieces) and self._pieces[at].rule == "name":
            home = self._pieces[at]
            joined = self._joints.of.fullmatch(self._folded, bearer.end, home.start)
            if joined and home.actor == bearer.mention.country:
                return [bearer.stretched(self._text, bearer.start, home.end)], at + 1
        return [bearer], at

    def _of_strangers(self, role: _Role) -> bool:
        """Whether an official's role belongs to a firm or a place that no list knows ("head of Brightwell Inc")."""
        if role.owners or not (role.offices or role.spec.get("transparent")):
            return False
        joint = self._joints.of.match(self._folded, role.end) or self._joints.local.match(self._folded, role.end)
        return bool(joint and self._text[joint.end() : joint.end() + 1].isupper())

    def _apposed(self, end: int, piece: Piece) -> bool:
        return piece.rule in PERSON_RULES and self._text[end : piece.start] in self._appositions

    def _compatible(self, role: _Role, bearer: Reference) -> bool:
        if role.cases and bearer.mention.cases and not role.cases & bearer.mention.cases:
            return False
        countries = {owner.mention.country for owner in role.owners if owner.mention.country}
        return not countries or not bearer.mention.country or bearer.mention.country in countries

    def _with_title(self, role: _Role, bearer: Reference) -> Reference:
        sector = role.spec["sector"] if bearer.mention.sector == FORMER_SECTOR else bearer.mention.sector
        sector = FORMER_SECTOR if role.former else sector
        whole = bearer.stretched(self._text, role.start, bearer.end)
        cases = agreed(role.cases, bearer.mention.cases)
        named = replace(whole.mention, rule="title", sector=sector, cases=cases)
        return replace(whole, mention=named, offices=role.offices, role=role.noun)

    def _stranger(self, role: _Role, start: int, end: int) -> Reference:
        base = self._reference(role, role.owners[0] if role.owners else None)
        name = self._text[start:end]
        whole = base.stretched(self._text, role.start, end)
        named = replace(whole.mention, rule="title", kind=ActorKind.PERSON, name=name)
        return replace(whole, mention=named, person=name)

    def _unnamed(self, role: _Role) -> list[Reference]:
        if not self._counts(role):
            return [owner for owner in role.owners if owner.mention.rule != "role"]
        if len(role.owners) < 2:
            return [self._reference(role, role.owners[0] if role.owners else None)]
        several = [self._reference(role, owner) for owner in role.owners]
        return [replace(one, mention=replace(one.mention, rule="plural")) for one in several]

    def _counts(self, role: _Role) -> bool:
        """Whether the noun is an actor here: some need an owner or an article to be one."""
        needs = role.spec.get("needs")
        if not needs or (role.owners and needs != "noun"):
            return True
        before = self._folded[max(0, role.start - WINDOW) : role.start]
        known = self._at.lexicon.definite(before, self._folded[role.start : role.end])
        if needs == "owner" and role.spec["sector"] == "MIL" and self._joints.their.search(before):
            return True
        return needs != "owner" and known

    def _reference(self, role: _Role, owner: Reference | None) -> Reference:
        """The role as a mention: its owner's state or organisation, its sector, its holder's name where known."""
        span = Span(role.start, role.end)
        text = self._text[role.start : role.end]
        of = owner.mention if owner else None
        sector = self._sector(role, of)
        code = of.code if of and self._is_body(of) else None
        holder = self._holder(role, of, code)
        name = self._at.shown(holder.slug) if holder else " ".join(text.split())
        one = role.spec.get("number", "one") == "one" and not role.many
        kind = of.kind if of and code else (ActorKind.PERSON if one else ActorKind.GROUP)
        mention = ActorMention(span, text, code, of.country if of else None, kind, sector, name, "role", role.cases)
        number = "one" if one else ("many" if role.many or role.spec.get("number") == "many" else "body")
        gender = holder.gender if holder else role.gender
        return Reference(
            mention, role.sentence, number, gender, role.offices, holder.slug if holder else None, role.noun
        )

    def _sector(self, role: _Role, of: ActorMention | None) -> str | None:
        if role.former:
            return FORMER_SECTOR
        if role.spec.get("transparent") and of and of.sector:
            return of.sector
        return role.spec["sector"]

    def _is_body(self, of: ActorMention) -> bool:
        """Whether the owner is an organisation or a group, whose code its people keep."""
        return bool(of.code) and of.kind is not ActorKind.STATE

    def _holder(self, role: _Role, of: ActorMention | None, code: str | None) -> Person | None:
        if role.many or role.former or not of or not role.offices:
            return None
        if of.kind is ActorKind.PERSON or of.rule == "role":
            return None
        owner = code or of.country or ""
        owners = (owner, *(self._at.actors[owner].part_of if code else ()))
        held = (self._at.people.holder(each, role.offices, self._at.published) for each in owners)
        return next((holder for holder in held if holder), None)

    def _role(self, piece: Piece, owners: list[Reference]) -> _Role:
        spec = self._spec(piece)
        many = piece.rule == "roles" or spec.get("number") == "many"
        return _Role(
            start=piece.start,
            end=piece.end,
            sentence=piece.sentence,
            noun=piece.actor,
            spec=spec,
            many=many,
            owners=owners or self._implied(piece, spec),
            offices=tuple(spec.get("offices", ())),
            former=self._former(piece.start),
            gender=spec.get("gender") or self._form_gender(piece),
            cases=agreed(piece.cases, owners[-1].mention.cases if owners else ANY_CASE),
        )

    def _implied(self, piece: Piece, spec: RoleNoun) -> list[Reference]:
        """The owner of a role that there is but once in the world ("le pape")."""
        return [self._at.known(replace(piece, rule="name", actor=spec["of"]))] if "of" in spec else []

    def _form_gender(self, piece: Piece) -> str:
        """French: a feminine form ("présidente") of a noun that has one tells the bearer's gender."""
        if not self._at.lexicon.head_first:
            return ""
        written, noun = self._folded[piece.start : piece.end].split()[0], piece.actor.split()[0]
        return "f" if written.endswith("e") and not noun.endswith("e") else ""

    def _former(self, start: int) -> bool:
        """Whether "ancien", "former" or the like stands before."""
        return bool(self._joints.former.search(self._folded[max(0, start - WINDOW) : start]))

    def _spec(self, piece: Piece) -> RoleNoun:
        return self._at.lexicon.roles[piece.actor]

    def _gap(self, pattern: re.Pattern[str], at: int) -> bool:
        """Whether a pattern fills what stands between a piece and the one before it."""
        return bool(pattern.fullmatch(self._folded, self._pieces[at - 1].end, self._pieces[at].start))

    def _near(self, end: int, piece: Piece) -> bool:
        """Whether only blanks and adjectives stand between."""
        return bool(self._joints.described.fullmatch(self._folded, end, piece.start))

    def _plain(self, piece: Piece) -> list[Reference]:
        """A piece that is an actor by itself; nothing for honorifics, tails and what other stages resolve."""
        if piece.rule in PERSON_RULES:
            return [self._at.person(piece)]
        if piece.rule in OWNER_RULES or piece.rule == "media":
            return [self._at.known(piece)]
        return []
