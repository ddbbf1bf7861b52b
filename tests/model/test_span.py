"""Spans are half-open ranges."""

from hypothesis import given
from hypothesis import strategies as st

from timeline.model import Span

spans = st.tuples(st.integers(0, 50), st.integers(0, 50)).map(lambda pair: Span(min(pair), max(pair)))


@given(spans, spans)
def test_overlap_is_sharing_a_character(one: Span, other: Span) -> None:
    if one.start < one.end and other.start < other.end:
        assert one.overlaps(other) == bool(set(range(*one)) & set(range(*other)))


@given(spans, spans)
def test_covering_is_holding_every_character(one: Span, other: Span) -> None:
    if other.start < other.end:
        assert one.covers(other) == (set(range(*other)) <= set(range(*one)))


@given(spans, st.integers(0, 9))
def test_a_shifted_span_holds_the_same_words(span: Span, offset: int) -> None:
    text = "abcdefghijklmnopqrstuvwxyz" * 2
    assert span.shifted(offset).of("-" * offset + text) == span.of(text)
