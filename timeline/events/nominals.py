"""Acts told by nouns: "l'attaque de l'Ukraine par la Russie", "Turkish strikes on Iraq", "mener une attaque"."""

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.events import scope
from timeline.events.forms import Feature
from timeline.events.grammar import AUXILIARY, Word
from timeline.events.lexicon import Entry, Lexicon, Sense
from timeline.events.line import GENITIVE, Line, Noun
from timeline.events.marks import Serial
from timeline.events.roles import Cast, Slot, before_verb, extent, other_case, others, reach, sided, slots, strung
from timeline.events.triggers import Hit
from timeline.events.verbs import Predicate, Shape

PAPER = "AGREE"
_LEFT = 5
_CLOSE = 3
_FARTHEST_STRUNG = 12
_OTHER_TIMES = frozenset({"says", "denies", "plans", "wants"})


@dataclass(frozen=True, slots=True)
class Carrier:
    """The verb that carries a noun ("mener une attaque", "une attaque a été menée"), and the role of its subject."""

    verb: Predicate
    role: str
    before: bool


def carrier(line: Line, hit: Hit, entry: Entry, predicates: Sequence[Predicate]) -> Carrier | None:
    """The light verb of a noun, on its left, or on its right in the passive."""
    left = scope.before(predicates, hit.at)
    if left and left.hit.verb in entry.light and not left.passive and _same_clause(line, left.hit.at, hit.at):
        return Carrier(left, entry.light[left.hit.verb], before=True)
    if left and line.grammar.initial and _plans(line, left, hit):
        return Carrier(left, "source", before=True)
    right = scope.after(predicates, hit.at)
    if right and right.hit.verb in entry.light and right.passive and _same_clause(line, right.hit.at, hit.at):
        return Carrier(right, entry.light[right.hit.verb], before=bool(right.bracket))
    if right and right.hit.verb in entry.light and line.grammar.initial and right.hit.feature & Feature.SUFFIXED:
        return Carrier(right, entry.light[right.hit.verb], before=False)
    return None


def _plans(line: Line, verb: Predicate, hit: Hit) -> bool:
    """Whether a noun is what the subject of a verb plans to do ("تعتزم إسبانيا الاعتراف ب…")."""
    if "plans" not in verb.hit.classes or verb.negated or verb.hit.entries:
        return False
    return bool(verb.subject) and _near(line, verb, hit)


def _near(line: Line, verb: Predicate, hit: Hit) -> bool:
    """Whether a noun stands in the clause of a verb, after no preposition."""
    return _same_clause(line, verb.hit.at, hit.at) and line.governing(hit.at)[0] in (None, line.grammar.genitive)


def _same_clause(line: Line, one: int, other: int) -> bool:
    return line.clause_at[one] == line.clause_at[other]


def noun_slots(line: Line, hit: Hit, predicates: Sequence[Predicate]) -> list[Slot]:
    """The actors around a noun: adjectives and possessors before it, complements after it."""
    if line.grammar.serial:
        return _strung(line, hit.at, line.grammar.serial, predicates)
    owner = _owner(predicates, hit.at) if line.grammar.initial and hit.feature & Feature.SUFFIXED else []
    owner += _of_relative(line, hit, predicates) if line.grammar.initial else []
    return [*(owner or _before(line, hit.at, predicates)), *_after(line, hit, predicates)]


def _of_relative(line: Line, hit: Hit, predicates: Sequence[Predicate]) -> list[Slot]:
    """Who does it in a clause behind the noun whose verb has it as its object ("هجوم شنه الحوثيون على …")."""
    verb = scope.after(predicates, hit.at)
    if not verb or not verb.hit.feature & Feature.SUFFIXED or scope.acts(verb) or verb.start - hit.end > _CLOSE:
        return []
    return [*(Slot("possessor", noun) for noun in verb.subject), *complements(line, verb, predicates)]


def _strung(line: Line, at: int, marks: Serial, predicates: Sequence[Predicate]) -> list[Slot]:
    """The actors before a noun in its phrase, those after a preposition by it ("俄罗斯对乌克兰的袭击").

    A preposition that belongs to a verb after the noun is not its own ("对以色列的空袭表示关切").
    """
    floor = max((verb.start for verb in predicates if verb.start < at < verb.hit.at), default=-1)
    found: list[Slot] = []
    waiting: list[Noun] = []
    owned, free = False, ""
    for step in range(at - 1, max(-1, at - 1 - _FARTHEST_STRUNG), -1):
        lower = line.tokens[step].lower
        if (
            step == floor
            or line.clause_at[step] != line.clause_at[at]
            or step in line.verbs
            or lower in marks.object_marks
        ):
            break
        if (number := line.noun_at[step]) >= 0:
            if line.nouns[number].start == step:
                waiting.append(line.nouns[number])
        elif named := line.preposition(step):
            found += (Slot(named[0], noun) for noun in waiting)
            waiting = []
            free = "object" if lower in marks.passives else free
        elif lower in line.grammar.possessor_marks:
            owned = True
        elif line.bits[step] & AUXILIARY:
            break
    free = free or ("possessor" if owned else "adjective")
    return [*found, *(Slot(free, noun) for noun in reversed(waiting))]


def _before(line: Line, at: int, predicates: Sequence[Predicate]) -> list[Slot]:
    owned = False
    for step in range(at - 1, max(-1, at - 1 - _LEFT), -1):
        bits, lower = line.bits[step], line.tokens[step].lower
        if step in line.verbs and line.grammar.case_slots:
            return []
        if line.noun_at[step] >= 0:
            noun = line.nouns[line.noun_at[step]]
            allowed = owned or _attributive(line, noun)
            kind = "possessor" if owned else "adjective"
            return [Slot(kind, each) for each in _compound(line, noun)] if allowed else []
        if lower in line.grammar.possessor_marks:
            owned = True
        elif bits & Word.POSSESSIVE:
            return _owner(predicates, step)
        elif (
            (not lower.isalnum() and lower != "-")
            or bits & ~(Word.DETERMINER | Word.ADVERB)
            or (bits & Word.DETERMINER and not _adjective(lower))
        ):
            return []
    return []


def _compound(line: Line, noun: Noun) -> list[Noun]:
    """An adjective and the one before its hyphen, where words have cases ("российско-украинские")."""
    hyphened = noun.start > 1 and line.tokens[noun.start - 1].lower == "-" and line.noun_at[noun.start - 2] >= 0
    return [line.nouns[line.noun_at[noun.start - 2]], noun] if line.grammar.case_slots and hyphened else [noun]


def _attributive(line: Line, noun: Noun) -> bool:
    """Whether an actor before a noun qualifies it ("Turkish strikes", "UN sanctions", "Russlands Angriff")."""
    if line.grammar.verb_second:
        return noun.modifying or GENITIVE in noun.cases or line.tokens[noun.end].lower == "-"
    if line.grammar.case_slots:
        return noun.modifying
    return line.grammar.demonyms == "first" and (
        noun.modifying or noun.actors[0].rule in {"demonym", "acronym", "name"}
    )


def _adjective(word: str) -> bool:
    """Determiners that may stand inside a noun phrase are longer than articles."""
    return len(word) > 4


def _owner(predicates: Sequence[Predicate], at: int) -> list[Slot]:
    """Who "sa", "their" stands for: the subject of the verb before, or after."""
    verb = scope.before(predicates, at) or scope.after(predicates, at)
    return [Slot("possessor", noun) for noun in verb.subject] if verb else []


def _after(line: Line, hit: Hit, predicates: Sequence[Predicate]) -> list[Slot]:
    end = next(
        (_stop(verb, hit) for verb in predicates if verb.hit.at >= hit.end and verb.shape is not Shape.INFINITIVE), None
    )
    words = reach(line, hit.end, len(line.tokens) if end is None else end)
    found = slots(line, words, hit.end, ())
    kept: list[Slot] = []
    for slot in found:
        if slot.name == "object" and line.grammar.initial and kept and not slot.noun.modifying:
            kept.append(slot)
            continue
        if slot.name == "object":
            last = kept[-1].noun.end if kept else hit.end
            if slot.noun.start - last > _CLOSE or not _qualifies(line, slot.noun, last):
                break
            kept.append(Slot("adjective", slot.noun))
            continue
        if slot.name in line.grammar.object_prepositions and _again(line, slot, kept):
            break
        if _broken(line, kept[-1].noun.end if kept else hit.end, slot.noun.start):
            break
        kept.append(slot)
    return kept


def _again(line: Line, slot: Slot, kept: Sequence[Slot]) -> bool:
    """Whether a slot is filled again, by no equal but the object of a verb ("la visita a Quito irritó a Lima")."""
    filled = any(other.name == slot.name for other in kept)
    return filled and line.joint(line.noun_at[slot.noun.start]) is None


def _stop(verb: Predicate, hit: Hit) -> int:
    own = verb.found == "own" and verb.subject_start >= hit.end and verb.shape is not Shape.PARTICIPLE
    if verb.bracket:
        return verb.hit.at
    return verb.subject_start if own else verb.start


def _qualifies(line: Line, noun: Noun, last: int) -> bool:
    return line.grammar.demonyms == "last" and noun.modifying and not _broken(line, last, noun.start)


def _broken(line: Line, start: int, end: int) -> bool:
    return any(line.tokens[at].lower in {",", "(", ")"} for at in range(start, end))


def cast_noun(line: Line, sense: Sense, found: Sequence[Slot], carried: Carrier | None, other: Sequence[Noun]) -> Cast:
    """Who plays in the act of a noun. Where one side of a meeting is named, `other` is the other."""
    placed: dict[str, list[Noun]] = {"source": [], "target": [], "both": [], "place": [], "none": []}
    agents = line.grammar.agent_names
    by = any(slot.name in agents and sense.roles.get(slot.name) == "source" for slot in found)
    done_to = line.grammar.initial and any(slot.name in line.grammar.initial.object_marks for slot in found)
    if carried and not carried.verb.passive:
        placed[carried.role].extend(carried.verb.subject)
    for slot in found:
        role = _role(line, sense, slot, by=by, carried=carried)
        if done_to and role == "target" and slot.name == line.grammar.genitive:
            role = "source"
        if role is None and slot.name == line.grammar.genitive and slot.container not in (None, "object"):
            role = sense.roles.get(slot.container or "")
        if role:
            placed[role].append(slot.noun)
    if placed["both"]:
        sides = list(dict.fromkeys([*placed["source"], *placed["both"], *placed["target"]]))
        open_side = any(slot.name not in line.grammar.noun_roles for slot in found)
        if len(sides) == 1 and open_side and not sides[0].keys & _keys(other):
            sides = [*other, *sides]
        return Cast(*sided(sides), tuple(placed["place"]))
    targets = others(placed["target"], placed["source"])
    return Cast(tuple(placed["source"]), tuple(targets), tuple(placed["place"]))


def _keys(nouns: Sequence[Noun]) -> frozenset[str]:
    return frozenset(key for noun in nouns for key in noun.keys)


def _role(line: Line, sense: Sense, slot: Slot, *, by: bool, carried: Carrier | None) -> str | None:
    role = sense.roles.get(slot.name)
    if carried and carried.role == "target" and slot.name == line.grammar.genitive:
        return "source"
    if slot.name == line.grammar.genitive and role == "source":
        if slot.container not in (None, "object"):
            return None
        if by:
            return "target"
    if role == "source" and carried and carried.role == "source" and carried.verb.subject:
        if slot.name == line.grammar.genitive and (other := other_case(line, sense, slot.noun)):
            return other
        return "none" if slot.name == "adjective" else role
    return role


def carried_slots(line: Line, hit: Hit, carried: Carrier, predicates: Sequence[Predicate]) -> list[Slot]:
    """The complements of a passive carrier: "une attaque a été menée contre Kiev par Moscou"."""
    if not carried.before:
        return complements(line, carried.verb, predicates)
    if line.grammar.serial:
        return strung(line, carried.verb, line.grammar.serial)
    return _around(line, hit, carried.verb, predicates) if line.grammar.case_slots else []


def _around(line: Line, hit: Hit, verb: Predicate, predicates: Sequence[Predicate]) -> list[Slot]:
    """The actors in a case or after a preposition before a noun that is carried: "нанесли по Ирану удар"."""
    first = before_verb(line, predicates, list(predicates).index(verb))
    own = (noun for noun in line.nouns if first <= noun.start < hit.at and not noun.modifying)
    free = [noun for noun in own if noun not in verb.subject]
    return [Slot(name, noun) for noun in free if (name := line.standing(noun)) not in (None, line.grammar.genitive)]


def complements(line: Line, verb: Predicate, predicates: Sequence[Predicate], *, agent: bool = True) -> list[Slot]:
    """The actors after a verb that stand after a preposition, its `agent` among them."""
    number = list(predicates).index(verb)
    words = reach(line, verb.hit.end, extent(line, predicates, number))
    words = words[: next((place for place, at in enumerate(words) if _opens_adjunct(line, at)), len(words))]
    out = {"object"} if agent else {"object", *line.grammar.agent_names}
    return [slot for slot in slots(line, words, verb.hit.end, ()) if slot.name not in out]


def hosted(line: Line, hit: Hit, verb: Predicate, predicates: Sequence[Predicate]) -> list[Slot]:
    """The complements of the verb whose subject a noun is, those before it too where words have cases."""
    found = complements(line, verb, predicates, agent=False)
    return [*_around(line, hit, verb, predicates), *found] if line.grammar.case_slots else found


def _opens_adjunct(line: Line, at: int) -> bool:
    """Whether a preposition like "amid" begins here, whose nouns are no complements of the verb before."""
    named = line.preposition(at)
    return named is not None and named[0] in line.grammar.adjuncts and not _date_follows(line, named[1])


def _date_follows(line: Line, at: int) -> bool:
    return at < len(line.tokens) and line.date_at[at] >= 0


def heads(line: Line, lexicon: Lexicon, hit: Hit, found: Sequence[Slot]) -> dict[str, frozenset[str]]:
    """The words of conditions that stand beside a noun, for each of its slots."""
    if not any(sense.where for entry in hit.entries for sense in entry.senses):
        return {}
    near = range(max(0, hit.at - _LEFT), min(len(line.tokens), hit.end + _LEFT))
    known = frozenset[str]().union(*(lexicon.heads.get(line.tokens[at].lower, ()) for at in near))
    named = {slot.name for slot in found}
    if line.grammar.case_slots and hit.end < len(line.tokens):
        named.add(line.governing(hit.end)[0] or line.grammar.genitive)
    return dict.fromkeys(named, known)


def other_side(line: Line, hit: Hit, predicates: Sequence[Predicate]) -> tuple[Noun, ...]:
    """Who may meet the one side of a meeting that is named: the subject of the clause its noun stands in."""
    verb = scope.before(predicates, hit.at)
    if verb and _same_clause(line, verb.hit.at, hit.at):
        return verb.subject
    first, _ = line.clause(hit.at)
    before = (noun for noun in line.nouns if first <= noun.start < hit.at and not noun.modifying)
    return tuple(noun for noun in before if line.standing(noun) is None)[:1]


def hosts(line: Line, hit: Hit, predicates: Sequence[Predicate]) -> tuple[int, ...]:
    """The verbs whose date is also the noun's: the next one, whose subject it is, and the one before, in its clause."""
    near = (scope.after(predicates, hit.at), scope.before(predicates, hit.at))
    return tuple(
        verb.hit.at
        for verb in near
        if verb and _same_clause(line, verb.hit.at, hit.at) and (_planned(verb) or not verb.hit.classes & _OTHER_TIMES)
    )


def _planned(verb: Predicate) -> bool:
    """Whether a passive form of its own tells for when something is planned ("встреча намечена на май")."""
    return bool(verb.hit.feature & Feature.PASSIVE) and "plans" in verb.hit.classes


def a_thing(line: Line, hit: Hit, entry: Entry, predicates: Sequence[Predicate]) -> bool:
    """Whether an agreement is the paper, not the act: it does something now ("the treaty between A and B expires")."""
    verb = scope.after(predicates, hit.at)
    agreed = any(sense.type == PAPER for sense in entry.senses)
    if not agreed or not verb or not _same_clause(line, verb.hit.at, hit.at) or scope.acts(verb):
        return False
    now = verb.tense & Feature.PRESENT and not verb.tense & Feature.PAST and not verb.auxiliaries | verb.reflexive
    opens = scope.before(predicates, hit.at) is None and line.governing(hit.at)[0] is None
    return bool(now) and opens and verb.found != "own"


def host(line: Line, hit: Hit, predicates: Sequence[Predicate]) -> Predicate | None:
    """The verb that is no act and whose subject a noun is: "une grève a débuté en Argentine", "est prévue à Rome"."""
    verb = scope.after(predicates, hit.at)
    if line.grammar.case_slots and (left := scope.before(predicates, hit.at)) and not left.subject:
        verb = verb if verb and _same_clause(line, verb.hit.at, hit.at) else left
    if not verb or scope.acts(verb) or verb.found == "own" or not _same_clause(line, verb.hit.at, hit.at):
        return None
    return verb if not verb.hit.classes & {"says", "denies"} and verb.start - hit.end <= _LEFT else None
