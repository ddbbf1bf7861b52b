"""The order of things: lines, hits, mended hits, genre, dates."""

from dataclasses import replace
from functools import partial

from timeline.model import Anchor, Document, Sentence, Span, Timex
from timeline.resources import Config
from timeline.text.tokens import fold
from timeline.times import expressions, resolve
from timeline.times.anchors import Context
from timeline.times.expressions import Hit, Repeat, Shift
from timeline.times.find import find
from timeline.times.genre import is_history
from timeline.times.grammar import Grammar, grammar
from timeline.times.line import Line, read
from timeline.times.refine import refine
from timeline.times.tense import Tenses

Read = tuple[Line, list[Hit]]


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
    history = is_history((hit.expression for _, hits in lines for hit in hits), published)
    return tuple(_dated(lines, Context(published, history), config))


def _read(text: str, sentences: tuple[Sentence, ...], rules: Grammar) -> list[Read]:
    folded = fold(text)
    lines: list[Read] = []
    for sentence in sentences:
        line = read(text, folded, sentence.span.start, sentence.span.end, rules.lexicon)
        if line is not None and (hits := refine(find(line, rules), line)):
            lines.append((line, hits))
    return lines


def _dated(lines: list[Read], context: Context, config: Config) -> list[Timex]:
    found: list[Timex] = []
    for line, hits in lines:
        context.sentence()
        tenses = Tenses(line, config)
        for hit in hits:
            context.ask_tense = partial(tenses.near, hit)
            context.bound = hit.bound
            timex = _timex(hit, line, context)
            if timex.value is not None and not _beside_the_story(hit, timex, context):
                context.spoke_of(timex.value, timex.anchor)
            found.append(timex)
    return found


def _beside_the_story(hit: Hit, timex: Timex, context: Context) -> bool:
    """Whether the text goes on from an earlier date: after a comparison, or after today in a history."""
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
