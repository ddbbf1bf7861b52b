"""Scalars stay text; what YAML would hide is an error that says where."""

import pytest

from timeline.model import ConfigError
from timeline.resources.strict_yaml import parse


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
