"""References that name nobody themselves: pronouns, "les deux pays", a role without its state, "ses troupes".

Only what is clear is followed: a reference that fits two earlier actors equally well stays unresolved.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

from timeline.actors.background import Background
from timeline.actors.inflect import ANY_CASE, NOMINATIVE
from timeline.actors.match import Piece
from timeline.actors.reference import Reference
from timeline.actors.specs import Pronoun
from timeline.model import ActorKind, ActorMention, Sentence, Span

BACK_FOR_PRONOUN = 1
BACK_FOR_PAIR = 4
FAR_MORE = 3
SUBJECT_CASE = frozenset({NOMINATIVE})
FORCES = frozenset({"MIL", "COP"})
OPPONENTS = frozenset({"REB", "OPP"})
OFFICIAL_SECTORS = frozenset({None, "GOV", "MIL"})
LOCAL_SECTORS = frozenset({"COP", "JUD"})
WINDOW = 40


def follow(
    background: Background, sentences: Sequence[Sentence], pieces: Sequence[Piece], references: Sequence[Reference]
) -> list[Reference]:
    """The references with those that pronouns, pairs and bare roles add or complete, by span."""
    return _Follower(background, sentences, references).follow(pieces)


class _Follower:
    """Walks through a document, knowing what was named before each point."""

    def __init__(self, background: Background, sentences: Sequence[Sentence], references: Sequence[Reference]) -> None:
        self._at, self._sentences, self._references = background, sentences, references
        self._folded = background.lexicon.folded(background.text)
        self._past: list[Reference] = []

    def follow(self, pieces: Sequence[Piece]) -> list[Reference]:
        resolvers: dict[str, Callable[[Piece], list[Reference]]] = {"pronoun": self._pronoun, "plural": self._pair}
        todo = [(piece.start, resolvers[piece.rule], piece) for piece in pieces if piece.rule in resolvers]
        for reference in self._references:
            while todo and todo[0][0] < reference.start:
                _, resolve, piece = todo.pop(0)
                self._past += resolve(piece)
            self._past += self._completed(reference)
        for _, resolve, piece in todo:
            self._past += resolve(piece)
        return self._past

    def _pronoun(self, piece: Piece) -> list[Reference]:
        """The one actor that a pronoun can mean; the subject of the sentence before where several are named."""
        kind = self._at.lexicon.pronouns[piece.actor]
        joints = self._at.lexicon.joints
        if joints.preposition.search(self._before(piece.start)) or joints.impersonal.match(self._folded, piece.end):
            return []
        if kind["number"] == "many" or (kind["number"] == "verb" and self._with_plural_verb(piece)):
            return self._several(piece, Pronoun(number="many"))
        fitting = [one for one in self._recent(piece.sentence, BACK_FOR_PRONOUN) if self._fits(one, kind)]
        chosen = self._subject(fitting)
        return [self._again(chosen, Span(piece.start, piece.end), piece.sentence, "pronoun")] if chosen else []

    def _with_plural_verb(self, piece: Piece) -> bool:
        """Whether the verb beside a pronoun is in the plural: behind it at the head of a sentence, else before it."""
        first = self._folded[self._sentences[piece.sentence].span.start : piece.start].strip(' "«“„»')
        words = self._folded[piece.end : piece.end + WINDOW].split()[:1] if not first else first.split()[-1:]
        return bool(words) and words[0].endswith(self._at.lexicon.plural_verbs)

    def _several(self, piece: Piece, kind: Pronoun) -> list[Reference]:
        """ "ils", "they": a crowd, or the actors that stood together."""
        recent = self._recent(piece.sentence, BACK_FOR_PRONOUN)
        crowds = [one for one in recent if one.number == "many" and one.mention.rule != "pronoun"]
        if crowds and not kind.get("human"):
            spans = {one.mention.span for one in crowds[-1:]}
            return [
                self._again(one, Span(piece.start, piece.end), piece.sentence, "pronoun")
                for one in crowds
                if one.mention.span in spans
            ]
        joined = self._joined(recent)
        return [self._again(one, Span(piece.start, piece.end), piece.sentence, "pronoun") for one in joined]

    def _joined(self, recent: Sequence[Reference]) -> list[Reference]:
        """Actors joined by "and" or commas at the head of the last sentence that has any."""
        joined: list[Reference] = []
        for first, second in pairwise(recent):
            gap = self._folded[first.end : second.start]
            if first.sentence == second.sentence and self._at.lexicon.joints.conjunction.fullmatch(gap):
                joined += [second] if joined else [first, second]
            elif joined:
                break
        return joined if len({one.mention.key for one in joined}) == len(joined) else []

    def _subject(self, fitting: Sequence[Reference]) -> Reference | None:
        """The only actor among the fitting ones of the nearest sentence, or the one that heads its sentence."""
        if not fitting:
            return None
        nearest = [one for one in fitting if one.sentence == fitting[-1].sentence]
        if len({one.mention.name for one in nearest}) == 1:
            return nearest[-1]
        return nearest[0] if self._heads_sentence(nearest[0]) else None

    def _heads_sentence(self, reference: Reference) -> bool:
        before = self._folded[self._sentences[reference.sentence].span.start : reference.start].strip(' "«“')
        return not before or bool(self._at.lexicon.joints.article.fullmatch(before))

    def _before(self, start: int) -> str:
        return self._folded[max(0, start - WINDOW) : start]

    def _fits(self, reference: Reference, kind: Pronoun) -> bool:
        if reference.number == "many" or reference.mention.kind is ActorKind.MEDIA:
            return False
        if reference.mention.rule in {"demonym", "plural"}:
            return False
        if kind.get("human") and reference.number != "one":
            return False
        wanted = kind.get("gender")
        return not wanted or self._gender(reference) in {"", wanted}

    def _gender(self, reference: Reference) -> str:
        """Of people, as the data has it; of states, where the language tells, by the ending of their names."""
        lexicon = self._at.lexicon
        if reference.mention.kind is not ActorKind.STATE or not lexicon.feminine_states:
            return reference.gender
        if reference.mention.rule != "name":
            return ""
        known = lexicon.genders.get(reference.mention.code or "")
        return known or ("f" if reference.mention.name.endswith(lexicon.feminine_states) else "m")

    def _pair(self, piece: Piece) -> list[Reference]:
        """ "les deux pays": the two states that the last sentences name; "the two leaders": the two people."""
        if not piece.actor and self._at.text[piece.end :].lstrip()[:1].isupper():
            return []
        recent = self._before_pair(piece)
        wanted = self._at.lexicon.pairs[piece.actor]
        span = Span(piece.start, piece.end)
        if wanted != "state":
            people = [one for one in recent if one.person and one.mention.kind is ActorKind.PERSON]
            fitting = [one for one in people if wanted == "leader" or _holds(one, wanted)]
            if chosen := self._two(fitting, lambda one: one.mention.name):
                return [self._again(one, span, piece.sentence, "plural") for one in chosen]
        two = self._two(_official(recent), lambda one: one.mention.country or "")
        near = self._recent(piece.sentence, BACK_FOR_PAIR)
        chosen = self._rather_the_protagonists(two)
        if any(one.mention.country == other.mention.country for one in chosen for other in near if other not in recent):
            chosen = two
        return [self._state(one, piece) for one in chosen]

    def _rather_the_protagonists(self, two: list[Reference]) -> list[Reference]:
        """Instead of two states named in passing, the two that the document is about so far, where that is clear."""
        official = {one.mention.country or "": one for one in _official(self._past)}
        counts = Counter(one.mention.country or "" for one in _official(self._past))
        (_, second), (_, third) = [*counts.most_common(3), ("", 0), ("", 0), ("", 0)][1:3]
        if not two or max(counts[one.mention.country or ""] for one in two) > 1 or second < FAR_MORE or second == third:
            return two
        return [official[country] for country, _ in counts.most_common(2)]

    def _before_pair(self, piece: Piece) -> list[Reference]:
        """What a pair can mean; after a preposition, or as an object, not the one that its sentence is about."""
        recent = self._recent(piece.sentence, BACK_FOR_PAIR)
        here = [one for one in recent if one.sentence == piece.sentence]
        alone = len({one.mention.country for one in here}) == 1
        governed = not piece.actor or self._at.lexicon.joints.preposition.search(self._before(piece.start))
        if alone and (governed or self._acts_on(here[0], piece)):
            return [one for one in recent if one.mention.country != here[0].mention.country]
        return recent

    def _acts_on(self, reference: Reference, piece: Piece) -> bool:
        """Whether somebody heads the sentence as the subject of the verb whose object a pair is ("Kiev urged both")."""
        gap = self._folded[reference.end : piece.start]
        return self._heads_sentence(reference) and bool(self._at.lexicon.joints.complement.fullmatch(gap))

    def _two(self, recent: Sequence[Reference], key: Callable[[Reference], str]) -> list[Reference]:
        """The two different actors of the latest sentences that name two, or the two that the document is about."""
        found: list[Reference] = []
        for sentence in sorted({one.sentence for one in recent}, reverse=True):
            found = [one for one in recent if one.sentence >= sentence]
            if len({key(one) for one in found}) >= 2:
                break
        latest = {key(one): one for one in reversed(found)}
        if len(latest) < 2:
            return []
        chosen = latest if len(latest) == 2 and self._joined(found) else self._main(latest, recent, key)
        return sorted(chosen.values(), key=lambda one: one.start)

    def _main(
        self, latest: dict[str, Reference], recent: Sequence[Reference], key: Callable[[Reference], str]
    ) -> dict[str, Reference]:
        """Of the latest actors the two named most; where others are named far more, those two; nobody in a tie."""
        near = {key(one): one for one in reversed(recent)}
        counts = Counter(key(one) for one in recent)
        ranked = counts.most_common(3)
        if len(latest) == 2 and min(counts[name] for name in latest) * FAR_MORE > ranked[1][1]:
            return latest
        clear = len(ranked) < 3 or ranked[1][1] > ranked[2][1]
        return {name: near[name] for name, _ in ranked[:2]} if clear else {}

    def _state(self, reference: Reference, piece: Piece) -> Reference:
        """A pair of states stands for the states themselves, whoever was named for them."""
        country = reference.mention.country or ""
        mention = replace(
            reference.mention, code=country, kind=ActorKind.STATE, sector=None, name=self._at.shown(country)
        )
        state = replace(reference, mention=mention, number="body", person=None, role=None, offices=())
        return self._again(state, Span(piece.start, piece.end), piece.sentence, "plural")

    def _completed(self, reference: Reference) -> list[Reference]:
        """A role that names no state takes the one of its bearer named before, or of who owns it ("ses troupes")."""
        mention = reference.mention
        if mention.rule not in {"role", "title"} or mention.code or mention.country or not reference.role:
            return [reference]
        before = self._before(reference.start)
        if self._at.lexicon.joints.their.search(before):
            return [self._owned(reference)]
        if mention.rule == "role" and (place := self._scene(reference)):
            return [self._with_country(reference, place)]
        if mention.rule != "role" or not self._at.lexicon.definite(before, self._folded[slice(*mention.span)]):
            return [reference]
        if reference.number == "many" and (together := self._together(reference)):
            return together
        if reference.number == "many" and reference.offices and self._heads_sentence(reference):
            return self._known_leaders(reference)
        if bodies := self._abbreviated(reference):
            return [self._again(bodies[-1], mention.span, reference.sentence, "role")]
        if against := self._opponent(reference):
            return [self._with_country(reference, against)]
        return [self._known_role(reference)]

    def _scene(self, reference: Reference) -> ActorMention | None:
        """The state or city that a sentence begins with, for crowds and forces of a place ("En France, des …")."""
        role = self._at.lexicon.roles.get(reference.role or "")
        if role is None or not (role.get("local") or role["sector"] in LOCAL_SECTORS):
            return None
        here = [one for one in self._recent(reference.sentence, 0) if one.mention.country]
        if not here or here[0].mention.rule not in {"name", "capital"}:
            return None
        before = self._folded[self._sentences[reference.sentence].span.start : here[0].start]
        return here[0].mention if self._at.lexicon.joints.local.fullmatch(" " + before.lstrip()) else None

    def _together(self, reference: Reference) -> list[Reference]:
        """ "les ministres": those whom the text last called so, where it named several at once."""
        same = [one for one in self._past if one.role == reference.role and one.mention.country]
        named = [one for one in same if one.mention.span == same[-1].mention.span]
        span = reference.mention.span
        return [self._again(one, span, reference.sentence, "plural") for one in named] if len(named) > 1 else []

    def _opponent(self, reference: Reference) -> ActorMention | None:
        """The state whose rebels or opposition stand beside it: "entre Bamako et les rebelles"."""
        if reference.mention.sector not in OPPONENTS or not self._past:
            return None
        beside = self._past[-1]
        gap = self._folded[beside.end : reference.start]
        joined = "," not in gap and self._at.lexicon.joints.conjunction.fullmatch(gap)
        state = beside.mention.country and beside.mention.sector in OFFICIAL_SECTORS
        return beside.mention if state and joined and beside.sentence == reference.sentence else None

    def _known_leaders(self, reference: Reference) -> list[Reference]:
        """ "les présidents": the two people of the last sentences, or nobody known."""
        span, sentence = reference.mention.span, reference.sentence
        people = [one for one in self._recent(sentence, BACK_FOR_PAIR) if one.person and one.mention.country]
        two = self._two(people, lambda one: one.mention.name)
        return [self._again(one, span, sentence, "plural") for one in two] or [reference]

    def _owned(self, reference: Reference) -> Reference:
        """ "ses troupes": of the only state that its sentence has named, else of whom the sentence before is about."""
        stated = [one for one in self._past if one.mention.country and one.mention.sector in OFFICIAL_SECTORS]
        here = [one for one in stated if one.sentence == reference.sentence]
        if len({one.mention.country for one in here}) == 1:
            return self._with_country(reference, here[0].mention)
        before = self._subject([one for one in stated if one.sentence == reference.sentence - 1])
        return self._with_country(reference, before.mention) if before and not here else reference

    def _known_role(self, reference: Reference) -> Reference:
        """ "le président": the one whom the document called so before; "l'armée": of the only state so called."""
        same = [one for one in self._past if one.role == reference.role and (one.mention.country or one.mention.code)]
        same = same or self._of_sector(reference)
        if reference.offices and reference.number == "one":
            held = [one for one in self._past if one.person and set(one.offices) & set(reference.offices)]
            same = same or held
        if len({one.mention.name if reference.number == "one" else one.mention.key for one in same}) != 1:
            return reference
        if reference.number == "one" and same[-1].number == "one":
            name, kind, code = same[-1].mention.name, same[-1].mention.kind, same[-1].mention.code
            known = replace(reference.mention, name=name, kind=kind, code=code, country=same[-1].mention.country)
            return replace(reference, mention=known, gender=same[-1].gender, person=same[-1].person)
        return self._with_country(reference, same[-1].mention)

    def _abbreviated(self, reference: Reference) -> list[Reference]:
        """ "il tribunale": the only body that the text has named whose name begins with that word."""
        word = self._folded[slice(*reference.mention.span)]
        bodies = [one for one in self._past if one.mention.code and one.mention.kind is ActorKind.IGO]
        named = [one for one in bodies if self._folded[slice(*one.mention.span)].split()[0] == word]
        return named if len({one.mention.key for one in named}) == 1 else []

    def _of_sector(self, reference: Reference) -> list[Reference]:
        """ "l'esercito": after "l'aviazione israeliana", the only forces that the last sentences named."""
        if reference.mention.sector not in FORCES or reference.number != "body":
            return []
        recent = self._recent(reference.sentence, BACK_FOR_PRONOUN)
        return [one for one in recent if one.mention.sector == reference.mention.sector and one.mention.country]

    def _with_country(self, reference: Reference, of: ActorMention) -> Reference:
        return replace(reference, mention=replace(reference.mention, country=of.country))

    def _recent(self, sentence: int, back: int) -> list[Reference]:
        """What was named so far in a sentence and those right before it."""
        first = sentence - back
        recent: list[Reference] = []
        for one in reversed(self._past):
            if one.sentence < first:
                break
            recent.append(one)
        return recent[::-1]

    def _again(self, reference: Reference, span: Span, sentence: int, rule: str) -> Reference:
        cases = SUBJECT_CASE if rule == "pronoun" and self._at.lexicon.declines else ANY_CASE
        mention = replace(reference.mention, span=span, text=span.of(self._at.text), rule=rule, cases=cases)
        return replace(reference, mention=mention, sentence=sentence)


def _official(references: Sequence[Reference]) -> list[Reference]:
    """Those that stand for a state."""
    return [one for one in references if one.mention.country and one.mention.sector in OFFICIAL_SECTORS]


def _holds(reference: Reference, office: str) -> bool:
    """Whether someone has an office; a plain "minister" is any minister but the first."""
    if office == "minister":
        return any(held.endswith("_minister") and held != "prime_minister" for held in reference.offices)
    return office in reference.offices
