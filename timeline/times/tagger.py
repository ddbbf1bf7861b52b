"""The order of things: lines, hits, mended hits, genre, dates."""

import re
from dataclasses import replace
from functools import partial

from timeline.model import Anchor, Document, Grain, Role, Sentence, Span, Timex, TimexKind
from timeline.resources import Config
from timeline.times import expressions, resolve
from timeline.times.anchors import Context
from timeline.times.expressions import CalendarDate, Duration, EventOffset, Hit, Landmark, Repeat, Shift
from timeline.times.find import find
from timeline.times.genre import is_daily, is_history
from timeline.times.grammar import Grammar, grammar
from timeline.times.lexicon import NOTHING
from timeline.times.line import Line, read
from timeline.times.refine import refine
from timeline.times.tense import Tense, Tenses, Verbs, verbs

ANCIENT = re.compile(r"BC\d{4}")
ONWARD = "onward"
BYGONE = "bygone"
"""The rule for words that only histories use to speak of a time ("former"), as TIMEX2 has it and TimeML has not."""
LEADING = 2
"""Before which word an expression must stand to lead its sentence ("In 1937 …", "Im Jahr 1937 …")."""
Read = tuple[Line, list[Hit], int]
"""A line, its hits, and how many of these stand in a heading."""


def tag(document: Document, sentences: tuple[Sentence, ...], config: Config) -> tuple[Timex, ...]:
    """The calendar expressions of a document, dated as far as it allows, in order of their spans.

    The language is the document's; one without a folder in the configuration is left to `fallback`.

    Raises:
        ConfigError: where the lexicon of the language is wrong.
    """
    language = document.language or ""
    if not config.places(f"languages/{language}/times.yaml"):
        from timeline.times.fallback import tag as fall_back

        return fall_back(document, sentences)
    lines = _read(document.text, sentences, grammar(config, language))
    published = document.published
    said = [hit.expression for _, hits, _ in lines for hit in hits]
    context = Context(published, is_history(said, published), is_daily(said))
    return tuple(_dated(lines, context, verbs(config, language)))


def _read(text: str, sentences: tuple[Sentence, ...], rules: Grammar) -> list[Read]:
    folded = rules.lexicon.spelling.folded(text)
    lines: list[Read] = []
    paragraph = -1
    for sentence in sentences:
        line = read(text, folded, sentence.span.start, sentence.span.end, rules.lexicon)
        if line is not None and (hits := refine(find(line, rules), line)):
            titled = len(hits) if sentence.role in (Role.HEADING, Role.TITLE) else 0
            lines.append((line, hits, titled or int(_is_heading(hits[0], line, sentence.paragraph != paragraph))))
        paragraph = sentence.paragraph
    return lines


def _is_heading(hit: Hit, line: Line, opening: bool) -> bool:
    """Whether a year is a heading: "1937: War in the north", or where a paragraph begins "1937 The front moved"."""
    expression = hit.expression
    if hit.first or not isinstance(expression, CalendarDate) or expression.year is None or expression.month:
        return False
    capital = opening and hit.last < len(line.keys) and line.written(hit.last)[0].isupper()
    return capital or line.of_type(hit.last, "colon")


def _dated(lines: list[Read], context: Context, signs: Verbs) -> list[Timex]:
    found: list[Timex] = []
    for line, hits, titled in lines:
        context.sentence()
        tenses, so_far = Tenses(line, signs), len(found)
        for place, hit in enumerate(hits):
            context.heading, context.leading = place < titled, _leads(hit)
            context.ask_tense = partial(tenses.near, hit)
            context.bound = hit.bound
            if hit.rule == BYGONE and not context.history:
                continue
            timex = _timex(_as_date(hit, line, context), line, context)
            if timex.value is not None and not _beside_the_story(hit, timex, line, context):
                context.spoke_of(timex.value, timex.anchor, timex.timex3)
            if timex.value is None and timex.timex3 and ANCIENT.match(timex.timex3):
                context.spoke_of_ancient(timex.timex3)
            found.append(timex)
        here = found[so_far:]
        context.told_with(line.keys, [timex.value for timex in here if timex.value and timex.kind is TimexKind.DATE])
    return found


def _leads(hit: Hit) -> bool:
    """Whether a sentence begins with a date of its own ("In 1937", not "The previous year")."""
    return hit.first <= LEADING and isinstance(hit.expression, CalendarDate)


def _as_date(hit: Hit, line: Line, context: Context) -> Hit:
    """A length or offset that is a date here: so much ahead of publication in a plan, so much on in a history.

    What went on so much in the past and would end after publication is a length ("left after thirty years in office").
    """
    if hit.rule == ONWARD and isinstance(hit.expression, Shift) and context.tense is Tense.PAST:
        return _as_length(hit, hit.expression, context)
    if isinstance(hit.expression, Duration) and not hit.expression.side and not context.history:
        planned = line.of_type(hit.first - 1, "ahead_in") and context.tense is Tense.FUTURE
        return _shifted(hit, hit.expression, Anchor.PUBLICATION) if planned else hit
    if isinstance(hit.expression, EventOffset) and context.history and hit.expression.side > 0 and not hit.first:
        return _shifted(hit, hit.expression.length, Anchor.RUNNING)
    return hit


def _as_length(hit: Hit, shift: Shift, context: Context) -> Hit:
    value = resolve.resolved(shift, context).value
    end = value.interval.start if value else None
    if end is None or context.published is None or end.date() <= context.published:
        return hit
    return hit._replace(expression=Duration(((abs(shift.count), shift.unit),)))


def _shifted(hit: Hit, length: Duration, anchor: Anchor) -> Hit:
    """The hit as so much after an anchor; itself, where its amount is no whole number of one unit."""
    (count, unit), *more = length.amounts
    if more or not count or count % 1 or expressions.GRAINS[unit] < Grain.DAY:
        return hit
    return hit._replace(expression=Shift(int(count), unit, anchor))


def _is_attribute(hit: Hit, line: Line) -> bool:
    """Whether a month or year says which thing is meant: "surpassing the May 2007 high"."""
    expression = hit.expression
    stated = isinstance(expression, CalendarDate) and expression.year is not None and expression.day is None
    if not stated or not (line.of_type(hit.first - 1, "the") or line.of_type(hit.first, "the")):
        return False
    return hit.last < len(line.keys) and line.symbols[hit.last] == NOTHING and line.written(hit.last).islower()


def _beside_the_story(hit: Hit, timex: Timex, line: Line, context: Context) -> bool:
    """Whether the text goes on from an earlier date: after a comparison, a landmark, or today in a history."""
    if isinstance(hit.expression, (Landmark, Duration)) or _is_attribute(hit, line):
        return True
    compared = isinstance(hit.expression, Shift) and hit.expression.comparison
    return compared or (context.history and timex.anchor is Anchor.PUBLICATION)


def _timex(hit: Hit, line: Line, context: Context) -> Timex:
    dated = resolve.resolved(hit.expression, context)
    start, end = line.spans[hit.first][0], line.spans[hit.last - 1][1]
    value = replace(dated.value, modifier=hit.modifier) if dated.value and hit.modifier else dated.value
    repeat = hit.expression if isinstance(hit.expression, Repeat) else None
    return Timex(
        span=Span(start, end),
        text=line.text[start:end],
        kind=expressions.kind(hit.expression),
        timex3=dated.timex3,
        value=value,
        anchor=dated.anchor,
        rule=hit.rule,
        reason=dated.reason,
        bound=hit.bound,
        modifier=hit.modifier,
        quant=repeat.quant if repeat else None,
        freq=repeat.freq if repeat else None,
    )
