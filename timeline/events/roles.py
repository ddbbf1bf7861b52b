"""From slots to roles: which actor of a clause is the source of the act, which its target.

A slot is where an actor stands: `subject`, `object`, or the preposition before it. The reading of the word says what
each slot means; a passive turns subject and object round.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from timeline.events.grammar import Word
from timeline.events.lexicon import Entry, Lexicon, Sense
from timeline.events.line import ACCUSATIVE, NOMINATIVE, Line, Noun
from timeline.events.marks import Serial
from timeline.events.verbs import Predicate, Shape

_DASHES = frozenset({"–", "—"})
_STOPS = frozenset({";", ":", "«", "»", "“", "”"})
_BREAKS = frozenset({",", "(", ")"}) | _DASHES
_OPENING, _ENDING = frozenset({"«", "“"}), frozenset({"»", "”"})
_LONGEST_NAME = 5
_CLOSING = {"(": ")", "–": "–", "—": "—"}
_COMPLEMENT_REACH = 6
_SUBJECT_REACH = 6
_PASSIVE_REACH = 10
_FORCES = frozenset({"GOV", "MIL"})
_POSSESSIVE_REACH = 2
CONTENT = "content"
MOBILIZATION = "MOBILIZE"


@dataclass(frozen=True, slots=True)
class Slot:
    """Where actors stand: the name of the slot, for a possessor (`container`) that of the noun it belongs to.

    `beyond` tells that another verb stands between them and the act.
    """

    name: str
    noun: Noun
    container: str | None = None
    beyond: bool = False


@dataclass(frozen=True, slots=True)
class Cast:
    """Who plays in an act. `guessed` tells that the target is only the next actor named."""

    sources: tuple[Noun, ...]
    targets: tuple[Noun, ...]
    places: tuple[Noun, ...]
    guessed: bool = False


def extent(line: Line, predicates: Sequence[Predicate], number: int) -> int:
    """The word before which the complements of a verb end: the subject of the next verb, or its group."""
    for later in predicates[number + 1 :]:
        if later.governor == number and later.shape is Shape.FINITE:
            continue
        if later.shape is Shape.FINITE and later.hit.at > predicates[number].hit.at:
            own = later.found in {"own", "possessor", "relative"} and later.subject_start >= predicates[number].hit.end
            return later.subject_start if own else later.start
    return len(line.tokens)


def reach(line: Line, start: int, end: int) -> list[int]:
    """The words from `start` on that belong to one clause, what stands between dashes or brackets left out.

    The clause of a complement ("that", "que") right after belongs to it.
    """
    words: list[int] = []
    at, clause, quoted = start, line.clause_at[start - 1], False
    while at < end:
        lower = line.tokens[at].lower
        if lower in _CLOSING:
            if (close := _closing(line, at, end, _CLOSING[lower])) < 0:
                break
            at = close + 1
            clause = line.clause_at[at] if at < end else clause
            continue
        if lower in _STOPS and (lower != ":" or at > start):
            if quoted or _names_only(line, at):
                quoted = not quoted
                at += 1
                continue
            break
        if line.clause_at[at] != clause:
            if not line.bits[at] & Word.COMPLEMENT or not _complement(line, start, at):
                break
            clause = line.clause_at[at]
        words.append(at)
        at += 1
    return words


def _names_only(line: Line, at: int) -> bool:
    """Whether a quotation tells no sentence: it begins inside a noun phrase ("promis une « vengeance »"), or is a word
    or two ("ha definito «inaccettabile» la decisione").
    """
    if line.tokens[at].lower not in _OPENING:
        return False
    if line.bits[at - 1] & (Word.DETERMINER | Word.PREPOSITION):
        return True
    near = range(at + 1, min(at + 2 + _LONGEST_NAME, len(line.tokens)))
    return next((at not in line.verbs for at in near if at in line.verbs or line.tokens[at].lower in _ENDING), False)


def _complement(line: Line, start: int, at: int) -> bool:
    """Whether a conjunction opens the complement of a verb: nothing but actors, dates and small words stand between."""
    if at - start > _COMPLEMENT_REACH:
        return False
    return all(line.noun_at[step] >= 0 or line.date_at[step] >= 0 or line.bits[step] for step in range(start, at))


def _closing(line: Line, at: int, end: int, sign: str) -> int:
    for later in range(at + 1, end):
        if line.tokens[later].lower == sign or (sign in _DASHES and line.tokens[later].lower in _DASHES):
            return later
    return -1


def slots(line: Line, words: Sequence[int], floor: int, verbs: Iterable[Predicate]) -> list[Slot]:
    """The actors among some words after an act, with the slot each stands in."""
    found: list[Slot] = []
    starts = set(words)
    nested = sorted(verb.hit.at for verb in verbs if verb.hit.at >= floor)
    for noun in line.nouns:
        if noun.start in starts:
            beyond = bool(nested) and nested[0] < noun.start
            after = noun.start >= floor
            found.append(_slot(line, noun, floor if after else words[0], found[-1] if found else None, beyond=beyond))
    return found


def fronted(line: Line, sense: Sense, predicates: Sequence[Predicate], number: int) -> list[Slot]:
    """The actors that stand before a verb in a case or after a preposition that gives them a role ("Киеву передали").

    Only where words have cases: there their order tells nothing.
    """
    verb = predicates[number]
    if line.grammar.serial:
        return strung(line, verb, line.grammar.serial)
    if not line.grammar.case_slots or verb.interrupted:
        return []
    first = before_verb(line, predicates, number)
    found: list[Slot] = []
    for noun in line.nouns:
        if not first <= noun.start < verb.start or noun.modifying or noun in verb.subject:
            continue
        name = line.standing(noun)
        owned = name == line.grammar.genitive
        slot = Slot(name or "object", noun, container(line, line.governing(noun.start)[1], first) if owned else None)
        if name is None and noun.may_be(NOMINATIVE) and not line.disagrees(noun, verb.hit.at):
            continue
        if _role(line, sense, slot, passive=verb.passive, unnamed=False):
            found.append(slot)
    return found


def strung(line: Line, verb: Predicate, marks: Serial) -> list[Slot]:
    """The actors in the phrases before a verb that has no forms, each by the last preposition or mark before it."""
    found: list[Slot] = []
    name = None
    for at in range(verb.start, verb.hit.at):
        noun = line.noun_at[at]
        if noun < 0:
            lower = line.tokens[at].lower
            named = line.preposition(at)
            name = "object" if lower in marks.object_marks else named[0] if named else name
        elif name and line.nouns[noun].start == at:
            found.append(Slot(name, line.nouns[noun]))
    return found


def before_verb(line: Line, predicates: Sequence[Predicate], number: int) -> int:
    """The first word of the clause of a verb that no other verb stands before."""
    verb = predicates[number]
    first, _ = line.clause(verb.hit.at)
    ends = (other.hit.end for other in predicates[:number] if first < other.hit.end <= verb.start)
    return max(ends, default=first)


def _slot(line: Line, noun: Noun, floor: int, before: Slot | None, *, beyond: bool) -> Slot:
    name, at = line.governing(noun.start, floor)
    number = line.noun_at[noun.start]
    if before and name in (None, before.name) and line.nouns[number - 1] is before.noun and _equal(line, number):
        return Slot(before.name, noun, before.container, beyond)
    if name != line.grammar.genitive:
        same = line.clause_at[noun.start] == line.clause_at[floor - 1] and noun.may_be(ACCUSATIVE)
        same = same and not _dated_off(line, at) and not _closed_off(line, at, floor)
        plain = "object" if same else CONTENT
        return Slot(name or plain, noun, None, beyond)
    return Slot(name, noun, container(line, at, floor), beyond)


def _equal(line: Line, number: int) -> bool:
    """Whether a noun is joined to the one before, which stands in no aside (", no palácio, o ministro")."""
    sign = line.joint(number)
    named, start = line.governing(line.nouns[number - 1].start)
    aside = named is not None and start > 0 and line.tokens[start - 1].lower == ","
    return sign is not None and not (sign == "," and aside)


def container(line: Line, at: int, floor: int) -> str:
    """The slot of the noun that a possessor belongs to, however many possessors stand between."""
    for _ in range(4):
        name, before = line.possessed(at, floor)
        if name != line.grammar.genitive:
            return name or "object"
        at = before
    return "object"


def readings(entries: Sequence[Entry], heads: Mapping[str, frozenset[str]]) -> list[tuple[Entry, Sense]]:
    """The readings of the entries whose conditions the words of the clause meet, the first of each entry first.

    A reading of no type that is met ends those of its entry: there the word is no act.
    """
    found: list[tuple[Entry, Sense]] = []
    for entry in entries:
        for sense in entry.senses:
            if not all(words & heads.get(slot, frozenset()) for slot, words in sense.where.items()):
                continue
            if not sense.type:
                break
            found.append((entry, sense))
    return found


def satisfied(sense: Sense, cast: Cast) -> bool:
    """Whether the roles that a reading needs are filled."""
    has = {"source": bool(cast.sources), "target": bool(cast.targets)}
    return (sense.alone or any(has.values())) and all(has.get(need, True) for need in sense.needs)


def heads(line: Line, lexicon: Lexicon, verb: Predicate, words: Iterable[int]) -> dict[str, frozenset[str]]:
    """The words of conditions that stand in each slot of a verb, as singulars."""
    found: dict[str, set[str]] = {}
    for at in words:
        if known := lexicon.heads.get(line.tokens[at].lower):
            for slot in _slots_of_word(line, at, verb.hit.end if at >= verb.hit.end else verb.hit.at + 1):
                found.setdefault(slot, set()).update(known)
    reach = _PASSIVE_REACH if verb.passive else _SUBJECT_REACH
    own = verb.found in {"own", "possessor"}
    for at in range(max(0, verb.subject_start if own else verb.start - reach), verb.start):
        if known := lexicon.heads.get(line.tokens[at].lower):
            found.setdefault("subject", set()).update(known)
    for at in range(verb.hit.at + 1, verb.complements_start) if verb.found == "initial" else ():
        if known := lexicon.heads.get(line.tokens[at].lower):
            found.setdefault("subject", set()).update(known)
    for at in _fronted_words(line, verb):
        if known := lexicon.heads.get(line.tokens[at].lower):
            found.setdefault(line.governing(at)[0] or "object", set()).update(known)
    behind = not verb.subject or verb.found == "postposed"
    postposed = line.grammar.case_slots or (line.grammar.null_subjects and behind)
    if verb.passive:
        found["object"] = found.get("subject", set()) | (found.get("object", set()) if postposed else set())
    return {slot: frozenset(known) for slot, known in found.items()}


def _fronted_words(line: Line, verb: Predicate) -> range:
    """The words before a verb in its clause, where words have cases, so that its object may be one of them."""
    return range(line.clause(verb.hit.at)[0], verb.start) if line.grammar.case_slots else range(0)


def _slots_of_word(line: Line, at: int, floor: int) -> tuple[str, ...]:
    noun = line.noun_at[at]
    first = line.nouns[noun].start if noun >= 0 else at
    name, before = line.governing(first, floor)
    if name == line.grammar.genitive:
        own = ("object",) if line.grammar.case_slots else ()  # the case of a common noun is not known
        return name, container(line, before, floor), *own
    return (name, "object") if name in line.grammar.object_prepositions else (name or "object",)


def taken_up(line: Line, verb: Predicate) -> tuple[Noun, ...] | None:
    """Whom the object pronoun of a verb stands for ("accusing it", "l'accusant"), None where it has no such pronoun.

    Where its subject is that of another verb, the last actor named before who is not the subject; else nobody is known.
    """
    behind = verb.hit.end < len(line.tokens) and line.bits[verb.hit.end] & Word.PRONOUN
    both = Word.CLITIC | Word.DETERMINER
    if not behind and not any(line.bits[at] & both == both for at in range(verb.start, verb.hit.at)):
        return None
    if verb.found not in {"governed", "coordinated"}:
        return ()
    own = frozenset(key for noun in verb.subject for key in noun.keys)
    before = [noun for noun in line.nouns if noun.end <= verb.start and not noun.keys & own]
    return tuple(before[-1:])


def cast(
    line: Line,
    sense: Sense,
    subject: Sequence[Noun],
    found: Sequence[Slot],
    *,
    passive: bool,
    meant: Sequence[Noun] | None = None,
) -> Cast:
    """Who plays in the act of a verb. `meant` are those its object pronoun stands for, where it has one."""
    placed: dict[str, list[Noun]] = {"source": [], "target": [], "both": [], "place": [], "none": []}
    for noun in subject:
        placed[_subject_role(sense, passive=passive)].append(noun)
    free: list[Slot] = []
    explicit: list[Noun] = []
    for slot in found:
        role = _role(line, sense, slot, passive=passive, unnamed=not subject)
        if role is None or slot.beyond:
            free.append(slot)
            continue
        placed[role].append(slot.noun)
        if role == "target" and slot.name != "object":
            explicit.append(slot.noun)
    if placed["both"]:
        first, rest = sided([*placed["source"], *placed["both"], *placed["target"]])
        return Cast(first, rest, tuple(placed["place"]))
    targets = _without_modifiers(placed["target"], explicit)
    if passive and _subject_role(sense, passive=True) == "target" and any(_located(noun) for noun in subject):
        targets = list(subject)
    sources = placed["source"]
    known = frozenset[tuple[str, str | None]]().union(*(noun.parts for noun in sources))
    targets = others([noun for noun in _foreign(line, targets, sources) if not noun.parts <= known], sources)
    guess: list[Noun] = []
    if not targets and meant is not None:
        guess = list(meant)
    elif not targets:
        guess = _next_actor(line, free, known) or [noun for noun in placed["place"][:1] if not noun.parts & known]
        guess = _foreign(line, guess, sources)
    return Cast(tuple(sources), tuple(targets or guess), tuple(placed["place"]), bool(guess))


def _subject_role(sense: Sense, *, passive: bool) -> str:
    """The role of a subject. Forces that are moved are those of who moves them ("troops were deployed")."""
    if not passive:
        return sense.roles.get("subject", "source")
    role = sense.roles.get("object", "target")
    unnamed = "source" if sense.type == MOBILIZATION else "target"
    return unnamed if role == "none" else role


def _role(line: Line, sense: Sense, slot: Slot, *, passive: bool, unnamed: bool) -> str | None:
    agent = slot.name in line.grammar.agent_names or slot.container in line.grammar.agent_names
    origin = slot.name in line.grammar.origins and sense.roles.get(slot.name) == "target"
    if passive and agent and not origin:
        return sense.roles.get("subject", "source")
    owned = slot.name == line.grammar.genitive and slot.container is not None
    name = _meant_by(line, sense, slot.container if owned and slot.container else slot.name)
    if name == "object" and not slot.noun.cases and sense.roles.get("object") == "none":
        name = next((case for case in line.grammar.case_slots if case in sense.roles), name)
    if passive and (slot.name == "object" or name == "object"):
        undergoes = line.grammar.impersonal_passives or (unnamed and line.grammar.null_subjects)
        return _subject_role(sense, passive=True) if undergoes else None
    own = sense.roles.get(slot.name) if owned and name == "object" else None
    role = own or sense.roles.get(name)
    return other_case(line, sense, slot.noun) or role if owned and role in (None, "none") else role


def other_case(line: Line, sense: Sense, noun: Noun) -> str | None:
    """The role of an actor in another case that its form may be: "запрос Италии" is to Italy or of it."""
    cases = (case for case in line.grammar.case_slots if case in noun.cases and case != line.grammar.genitive)
    return next((sense.roles[case] for case in cases if case in sense.roles), None)


def _meant_by(line: Line, sense: Sense, slot: str) -> str:
    """The slot that an actor stands in: after "a" the object of a verb to which "a" means nothing else.

    A word without cases stands in the case that the verb has instead of an object ("угрожает США").
    """
    return "object" if slot in line.grammar.object_prepositions and slot not in sense.roles else slot


def _dated_off(line: Line, start: int) -> bool:
    """Whether a date and a comma stand before a phrase, which then has a verb of its own left out."""
    if start < 2 or line.tokens[start - 1].lower != "," or line.date_at[start - 2] < 0:
        return False
    before = line.dates[line.date_at[start - 2]].start - 1
    while before >= 0 and line.bits[before] & (Word.DETERMINER | Word.PREPOSITION):
        before -= 1
    return before >= 0 and line.tokens[before].lower != ","


def _closed_off(line: Line, start: int, floor: int) -> bool:
    """Whether one comma stands right before a phrase and none further left, so that it begins another clause: "Kigali a
    accepté, l'armée …"; an aside has two ("a accusé, mardi, l'armée").
    """
    if start <= floor or line.tokens[start - 1].lower != "," or line.tokens[start].lower.isdigit():
        return False
    return not any(line.tokens[at].lower in _BREAKS for at in range(floor, start - 1))


def _located(noun: Noun) -> bool:
    """Whether it is known of what state an actor is."""
    return any(actor.code or actor.country for actor in noun.actors)


def _set_off(line: Line, noun: Noun) -> bool:
    """Whether a comma stands before the phrase of a noun: ", la Turquie trois jours plus tard"."""
    before = line.governing(noun.start)[1] - 1
    return before >= 0 and line.tokens[before].lower == ","


def others(targets: Sequence[Noun], sources: Sequence[Noun]) -> list[Noun]:
    """The targets but the state that a source is or acts for; its people and forces only where nobody else is named."""
    own = frozenset(key for source in sources for key in source.keys)
    foreign = [noun for noun in targets if not noun.keys <= own]
    return foreign or [noun for noun in targets if any(actor.sector for actor in noun.actors)]


def _foreign(line: Line, nouns: Sequence[Noun], sources: Sequence[Noun]) -> list[Noun]:
    """The actors but the forces that a source calls its own ("retire ses troupes")."""
    ours = {actor.country for source in sources for actor in source.actors}
    return [
        noun
        for noun in nouns
        if not any(line.bits[at] & Word.POSSESSIVE for at in range(max(0, noun.start - _POSSESSIVE_REACH), noun.start))
        or not all(actor.sector in _FORCES and actor.country in ours for actor in noun.actors)
    ]


def sided(nouns: Sequence[Noun]) -> tuple[tuple[Noun, ...], tuple[Noun, ...]]:
    """The two sides of a reciprocal act: who is named first, and the others, those of one noun taken apart."""
    sides = list(dict.fromkeys(nouns))
    if len(sides) == 1 and len(sides[0].keys) > 1:
        sides = [replace(sides[0], actors=(actor,)) for actor in sides[0].actors]
    return tuple(sides[:1]), tuple(sides[1:])


def _without_modifiers(targets: list[Noun], explicit: list[Noun]) -> list[Noun]:
    """The targets but adjectives, where a preposition names one ("des missiles coréens sur l'Ukraine")."""
    if not any(not noun.modifying for noun in explicit):
        return targets
    return [noun for noun in targets if noun in explicit or not noun.modifying]


def _next_actor(line: Line, free: Sequence[Slot], known: frozenset[tuple[str, str | None]]) -> list[Noun]:
    """The next actor named that is none of the known, in no adjunct nor after a comma; in the own clause first."""
    for slot in sorted(free, key=lambda slot: slot.beyond):
        if _set_off(line, slot.noun):
            continue
        if slot.name not in line.grammar.adjuncts and not slot.noun.parts & known:
            return [slot.noun]
    return []
