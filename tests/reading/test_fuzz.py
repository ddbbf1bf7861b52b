"""Files of every format, whole and broken: documents or errors of one line, and nothing else."""

import random
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reading.fuzz import SMALL, broken, check, seeds
from timeline.model import Document
from timeline.reading import markup
from timeline.reading.content import content
from timeline.reading.formats import documents
from timeline.reading.limits import Budget

MARKUP = ["<p>", "</p>", "<br/>", "<script>", "</script>", "<!--", "-->", "&amp;", "&#0;", "<![CDATA[", "a ", "<"]


@pytest.mark.parametrize("name", seeds())
def test_a_whole_file_is_read(name: str) -> None:
    found = list(documents(content("input", BytesIO(seeds()[name]), Budget(SMALL))))
    assert found
    assert all(isinstance(item, Document) for item in found)


@pytest.mark.parametrize("name", seeds())
@settings(max_examples=12)
@given(seed=st.integers(0, 1 << 32))
def test_a_broken_file_breaks_no_reader(name: str, seed: int) -> None:
    check(broken(seeds()[name], random.Random(seed)))  # noqa: S311


@given(st.lists(st.sampled_from(MARKUP) | st.text(max_size=5)).map("".join))
def test_any_markup_gives_text(fragment: str) -> None:
    assert isinstance(markup.text(fragment), str)
