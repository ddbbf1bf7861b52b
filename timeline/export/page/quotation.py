"""A sentence with the words that date it marked, by their place in the text, never by searching."""

from timeline.model import EventMention, Span


def parts(mention: EventMention) -> tuple[tuple[str, bool], ...]:
    """The sentence cut into runs, in order: text, and whether it is a date word."""
    quote, pieces, at = mention.quote, [], 0
    for span in _date_spans(mention):
        pieces.append((quote[at : span.start], False))
        pieces.append((span.of(quote), True))
        at = span.end
    pieces.append((quote[at:], False))
    return tuple((text, dated) for text, dated in pieces if text)


def _date_spans(mention: EventMention) -> list[Span]:
    """The expressions that date the mention and stand in this sentence, without overlap, from its first letter."""
    sentence, found = mention.sentence, list[Span]()
    for timex in (mention.when.timex, mention.when.until):
        if timex is not None and sentence.covers(timex.span):
            span = timex.span.shifted(-sentence.start)
            if not any(span.overlaps(other) for other in found) and span.of(mention.quote) == timex.text:
                found.append(span)
    return sorted(found)
