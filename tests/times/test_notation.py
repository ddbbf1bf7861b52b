"""The notation of rules: what it matches, what a match begins with, what it refuses."""

import pytest

from timeline.times.notation import NotationError, compiled

KNOWN = frozenset({"a", "b", "c", "d"})
CLASSES = {"a": "Aa", "b": "B", "c": "C", "b:1": "B"}


@pytest.mark.parametrize(
    ("pattern", "text", "length"),
    [
        ("a b", "AB", 2),
        ("a? b", "B", 1),
        ("a (b|c)", "aC", 2),
        ("a (b c){0,2}", "ABCBC", 5),
        ("a >b", "AB", 1),
        ("a >!b", "AC", 1),
        ("b:1 a", "BA", 2),
        ("a (b (c|a))? c", "ABAC", 4),
    ],
)
def test_it_matches(pattern: str, text: str, length: int) -> None:
    match = compiled(pattern, CLASSES, KNOWN).regex.match(text)
    assert match is not None
    assert match.end() == length


@pytest.mark.parametrize(("pattern", "text"), [("a >!b", "AB"), ("a d", "A"), ("<b a", "A"), ("<!b a b", "CB")])
def test_it_does_not_match(pattern: str, text: str) -> None:
    assert compiled(pattern, CLASSES, KNOWN).regex.match(text) is None


def test_what_stands_before_is_looked_at() -> None:
    assert compiled("<b a", CLASSES, KNOWN).regex.match("BA", 1) is not None
    assert compiled("<!b a", CLASSES, KNOWN).regex.match("BA", 1) is None


@pytest.mark.parametrize(
    ("pattern", "firsts"),
    [("a b", "Aa"), ("a? b", "AaB"), ("(a|c) b", "AaC"), ("<b c a", "C"), ("(a b){0,2} c", "AaC"), ("d a", "")],
)
def test_it_knows_its_first_symbols(pattern: str, firsts: str) -> None:
    assert compiled(pattern, CLASSES, KNOWN).firsts == frozenset(firsts)


def test_parts_have_names() -> None:
    assert compiled("first=a b last=a", CLASSES, KNOWN).names == (("first", "a"), ("b", "b"), ("last", "a"))


@pytest.mark.parametrize("pattern", ["a (b", "a )", "? a", "e", "a b*", "a +", "|)"])
def test_it_refuses(pattern: str) -> None:
    with pytest.raises(NotationError):
        compiled(pattern, CLASSES, KNOWN)
