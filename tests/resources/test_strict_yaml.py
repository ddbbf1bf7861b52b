"""Scalars stay text; what YAML would hide is an error that says where."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.model import ConfigError
from timeline.resources.strict_yaml import Tree, parse


def test_scalars_stay_text() -> None:
    assert parse("a: NO\nb: 12:30\nc: 2014-03-12\nyes: null\nd:", "f") == {
        "a": "NO",
        "b": "12:30",
        "c": "2014-03-12",
        "yes": "null",
        "d": "",
    }


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a: 1\na: 2", "f.yaml: line 2: key 'a' stands twice"),
        ("a: &x 1\nb: *x", "f.yaml: line 1: an anchor"),
        ("a: [&x {b: 1}]", "f.yaml: line 1: an anchor"),
        ("a: !!python/object:os.system x", "f.yaml: line 1: an anchor or a tag"),
        ("a: [1, 2", "f.yaml: line"),
        ("a: 1\n---\nb: 2", "f.yaml: line 2: a second document"),
        ("? [a]\n: b", "f.yaml: line 1: a key that is not a word"),
        ("[" * 100 + "]" * 100, "f.yaml: line 1: nested deeper"),
    ],
)
def test_errors_name_the_place(text: str, message: str) -> None:
    with pytest.raises(ConfigError) as caught:
        parse(text, "f.yaml")
    assert str(caught.value).startswith(message)
    assert ";" in str(caught.value)


def test_an_empty_file_is_an_empty_mapping() -> None:
    assert parse("# nothing\n", "f") == {}


def _written(tree: Tree) -> str:
    """A tree in the flow style of YAML, its scalars in quotes."""
    if isinstance(tree, str):
        return json.dumps(tree)
    if isinstance(tree, list):
        return f"[{', '.join(map(_written, tree))}]"
    return "{" + ", ".join(f"{json.dumps(key)}: {_written(value)}" for key, value in tree.items()) + "}"


WORDS = st.text(st.characters(min_codepoint=32, max_codepoint=0x2000, exclude_categories=["Cs", "Cc"]), max_size=12)
TREES = st.recursive(WORDS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(WORDS, inner, max_size=4))


@given(TREES)
def test_what_is_written_is_read(tree: Tree) -> None:
    assert parse(_written(tree), "f") == tree


SIGNS = ["a", ": ", "- ", "\n", "  ", "[", "]", "{", "}", "&a ", "*a", "!", "|", '"', "#", "?", "\t"]


@given(st.lists(st.sampled_from(SIGNS)).map("".join) | st.text(st.characters(exclude_categories=())))
def test_any_text_is_a_tree_or_an_error_of_one_line(text: str) -> None:
    said = ""
    try:
        parse(text, "f")
    except ConfigError as error:
        said = str(error)
    assert "\n" not in said
