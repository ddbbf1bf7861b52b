"""When an act was: the date of its own clause, else one its sentence opens with; else it stays undated.

Every calendar word of a sentence belongs to one verb or noun: the one it follows in its clause, or, where it opens
the clause, the first verb after it. A date that belongs to another act, to a thing ("a truce due on 8 May") or to the
saying of it ("said on Tuesday") dates no act. Undated clauses stay undated: giving them the publication date loses
more than it gains.
"""

from collections.abc import Sequence
from dataclasses import replace

from timeline.events.grammar import AUXILIARY, Word
from timeline.events.line import Dated, Line
from timeline.events.triggers import Hit
from timeline.events.verbs import Predicate, Shape
from timeline.model import Basis, Bound, EventDate, Grain, Interval, Reason, TimeValue, Timex, TimexKind, last_moment

_THING_REACH = 3
_STAMP_REACH = 3
_STAMP_SIGNS = frozenset({"-", "–", "—", ":", "|", "•"})
MONTHS_OF_YEAR = 12
UNDATED = Reason("event.undated")


def owners(line: Line, acts: Sequence[Hit], predicates: Sequence[Predicate]) -> dict[int, int]:
    """For each calendar word (by number) the first word of the act or verb it belongs to, -1 for a thing."""
    by_place = {hit.at: hit for hit in (*acts, *(verb.hit for verb in predicates))}
    hits = [by_place[at] for at in sorted(by_place)]
    return {number: _owner(line, date, hits, predicates) for number, date in enumerate(line.dates) if _dates(date)}


def _dates(date: Dated) -> bool:
    return date.timex.value is not None and date.timex.kind is not TimexKind.SET


def _owner(line: Line, date: Dated, hits: Sequence[Hit], predicates: Sequence[Predicate]) -> int:
    if _stamp(line, date) or _of_thing(line, date, predicates) or _of_adjunct(line, date):
        return -1
    clause = line.clause_at[date.start]
    if line.grammar.serial:
        strung = next((hit for hit in hits if line.clause_at[hit.at] == clause and hit.at >= date.end), None)
        if strung:
            return strung.at
    before = [hit for hit in hits if line.clause_at[hit.at] == clause and hit.at < date.start]
    if before:
        return before[-1].at if not before[-1].verb or not _of_noun(line, date) else -1
    finite = [verb.hit for verb in predicates if verb.shape is Shape.FINITE and verb.hit.at >= date.end]
    after = [hit for hit in finite if line.clause_at[hit.at] == clause]
    if line.grammar.verb_second and not after:
        after = [verb.hit for verb in predicates if verb.hit.at >= date.end and line.clause_at[verb.hit.at] == clause]
    if (not after and _told_apart(line, date)) or _of_apposition(line, date):
        return -1
    if after or finite:
        return (after or finite)[0].at
    earlier = [hit for hit in hits if hit.end <= date.start]
    later = [hit for hit in hits if hit.at >= date.end]
    return earlier[-1].at if earlier else later[0].at if later else -1


def _stamp(line: Line, date: Dated) -> bool:
    """Whether a time opens a line of a live report: "14:20 GMT - Rebels have …"."""
    if date.start or date.timex.kind is not TimexKind.TIME:
        return False
    near = line.tokens[date.end : date.end + _STAMP_REACH]
    return any(token.lower in _STAMP_SIGNS for token in near)


def _told_apart(line: Line, date: Dated) -> bool:
    """Whether the clause of a calendar word tells something else: it has an auxiliary, or is a relative clause."""
    first, last = line.clause(date.start)
    near = range(first, last)
    return bool(first and line.bits[first] & Word.RELATIVE) or any(line.bits[at] & AUXILIARY for at in near)


def _of_apposition(line: Line, date: Dated) -> bool:
    """Whether a calendar word closes what commas set off right behind a subject ("Frelimo, no poder desde 1975, …")."""
    if date.end >= len(line.tokens) or line.tokens[date.end].lower != ",":
        return False
    comma = date.start - 1
    while comma > 0 and line.tokens[comma].lower != ",":
        comma -= 1
    if comma < 1 or line.noun_at[comma - 1] < 0 or line.standing(line.nouns[line.noun_at[comma - 1]]):
        return False
    small = Word.PREPOSITION | Word.DETERMINER
    return not all(line.bits[at] & small or line.date_at[at] >= 0 for at in range(comma + 1, date.start))


def _of_noun(line: Line, date: Dated) -> bool:
    """Whether a calendar word stands as the possessor of a noun ("la rencontre du 27 août")."""
    if not date.start:
        return False
    named = line.preposition(date.start - 1)
    return named is not None and named[0] == line.grammar.genitive


def _of_adjunct(line: Line, date: Dated) -> bool:
    """Whether a date is that of a noun in an adjunct, where its case is all that tells so ("после атаки 1 мая")."""
    if not line.grammar.case_slots or not date.start or line.noun_at[date.start - 1] >= 0:
        return False
    behind = line.tokens[date.start - 1].lower.isalpha() and not line.bits[date.start - 1]
    return behind and line.governing(date.start - 1)[0] in line.grammar.adjuncts


def _of_thing(line: Line, date: Dated, predicates: Sequence[Predicate]) -> bool:
    """Whether a calendar word qualifies a thing: a word like "due", "signé" stands right before, and is no act of an
    actor before it.
    """
    for at in range(date.start - 1, max(-1, date.start - 1 - _THING_REACH), -1):
        if line.bits[at] & Word.THING:
            return not _with_auxiliary(line, at) and not any(_told(line, verb, at) for verb in predicates)
        if not line.bits[at] & (Word.PREPOSITION | Word.DETERMINER):
            return False
    return False


def _told(line: Line, verb: Predicate, at: int) -> bool:
    return verb.hit.at == at and verb.found == "own" and line.noun_at[verb.start - 1] >= 0


def _with_auxiliary(line: Line, at: int) -> bool:
    near = range(max(0, at - 3), at)
    return any(line.bits[step] & (Word.BE | Word.HAVE) for step in near)


def date(
    line: Line, owned: dict[int, int], own: Sequence[int], shared: Sequence[int], *, undated: Reason = UNDATED
) -> EventDate:
    """The date of an act.

    `own` are the words whose dates are the act's own (its trigger, the verb that carries it), `shared` those whose
    dates it may take where it has none (the verb it is the object of, its equals).
    """
    clause = [number for number, owner in owned.items() if owner in own]
    if clause:
        return _dated(line, clause, Basis.CLAUSE)
    sentence = [number for number, owner in owned.items() if owner in shared]
    if sentence:
        return _dated(line, sentence, Basis.SENTENCE)
    others = tuple(line.dates[number].timex for number in owned)
    return EventDate(None, None, Basis.NONE, undated, others=others)


def _dated(line: Line, chosen: Sequence[int], basis: Basis) -> EventDate:
    candidates = [line.dates[number].timex for number in chosen]
    pair = _pair(candidates)
    if pair and _preference(candidates[0]) < _preference(pair[0]) and candidates[0] not in pair:
        pair = None
    timex = pair[0] if pair else min(candidates, key=_preference)
    taken = pair or (timex,)
    others = tuple(date.timex for date in line.dates if date.timex not in taken and date.timex.value)
    value = _spanned(*pair) if pair else _bounded(timex)
    timex3 = f"{_timex3(pair[0])}/{_timex3(pair[1])}" if pair else _timex3(timex)
    words = " – ".join(each.text for each in taken)
    reason = Reason(f"event.{basis.value}", {"words": words})
    return EventDate(value, timex3, basis, reason, timex, pair[1] if pair else None, others)


def _timex3(timex: Timex) -> str | None:
    """The TIMEX3 value of a date; of a length that lies on the calendar, the year or month it is, or both its ends."""
    if timex.kind is not TimexKind.DURATION or timex.value is None:
        return timex.timex3
    start, end = timex.value.interval.start, timex.value.interval.end
    if start is None or end is None:
        return timex.timex3
    first, last = start.date(), last_moment(end).date()
    months = (end.year - start.year) * 12 + end.month - start.month
    if first.day == end.day == 1 and (months == 1 or (months == MONTHS_OF_YEAR and first.month == 1)):
        return first.isoformat()[: 7 if months == 1 else 4]
    return first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"


def _preference(timex: Timex) -> tuple[int, bool, int, int]:
    """Plain dates before bounds, dates before lengths, the finer grain first, the first named."""
    grain = timex.value.grain if timex.value else Grain.CENTURY
    bounded = timex.bound in {Bound.BEFORE, Bound.AFTER}
    return bounded, timex.kind is TimexKind.DURATION, max(grain, Grain.DAY), timex.span.start


def _pair(candidates: Sequence[Timex]) -> tuple[Timex, Timex] | None:
    """Two dates that say from when to when."""
    starts = [each for each in candidates if each.bound in {Bound.FROM, Bound.SINCE}]
    ends = [each for each in candidates if each.bound in {Bound.TO, Bound.UNTIL}]
    if len(starts) != 1 or len(ends) != 1 or not _ordered(starts[0], ends[0]):
        return None
    return starts[0], ends[0]


def _ordered(first: Timex, second: Timex) -> bool:
    begin = first.value and first.value.interval.start
    end = second.value and second.value.interval.end
    return bool(begin and end and begin < end)


def _spanned(first: Timex, second: Timex) -> TimeValue | None:
    if not first.value or not second.value:
        return None
    interval = Interval(first.value.interval.start, second.value.interval.end)
    grain = min(first.value.grain, second.value.grain)
    return TimeValue(interval, grain, None, first.value.inferred | second.value.inferred)


def _bounded(timex: Timex) -> TimeValue | None:
    """The interval with the end that the words around leave open."""
    value = timex.value
    if value is None:
        return None
    start, end = value.interval.start, value.interval.end
    if timex.bound in {Bound.SINCE, Bound.FROM}:
        return replace(value, interval=Interval(start, None))
    if timex.bound in {Bound.UNTIL, Bound.TO}:
        return replace(value, interval=Interval(None, end))
    if timex.bound is Bound.BEFORE:
        return replace(value, interval=Interval(None, start))
    if timex.bound is Bound.AFTER:
        return replace(value, interval=Interval(end, None))
    return value
